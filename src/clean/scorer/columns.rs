//! The problem: what the trees ask about a line must be the same in training and in reading.
//!
//! Each property is a byte from 0 to [`MOST`]: counts on a scale that is exact where it matters,
//! shares in sixtieths. 0 also stands for "nothing there", as outside the page.

/// The greatest byte of a column.
pub const MOST: u8 = 63;

macro_rules! columns {
    ($($name:ident $label:literal,)*) => {
        /// A property of a line, or of what stands around it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column { $(#[doc = $label] $name,)* }
        /// How `explain` names each column.
        pub const NAMES: &[&str] = &[$($label,)*];
    };
}

columns! {
    Words "number of words",
    WordLength "length of its words",
    StopWords "share of stop words",
    End "how it ends",
    Start "how it begins",
    Capitals "share of words with a capital",
    Digits "share of digits",
    UpperCase "share of upper case",
    Marks "marks and separators",
    Stops "number of sentences",
    Quotes "quotation marks",
    Clock "times and years",
    LinkShare "share of links",
    Kind "kind of block",
    Tag "element",
    Depth "depth",
    Gap "blank lines before",
    FromTop "lines above",
    FromEnd "lines below",
    Place "place on the page",
    Lines "lines of the page",
    Reason "what a rule says",
    Repeats "said before",
    Copies "said again",
    Shape "kind of line",
    Kept "in the run of prose",
    AfterRun "lines after the run of prose",
    BeforeRun "lines before the run of prose",
    RunShare "share of the run of prose",
    ByHand "nothing else of a page",
    Aside "named for something else",
    TitleShare "words of the title",
    InTitle "share of its words in the title",
    AfterTitle "lines after the title",
    BeforeTitle "lines before the title",
    RunWords "words shared with the text",
    Parent "text in its element",
    ParentProse "prose in its element",
    ParentLinks "links in its element",
    ParentLines "lines in its element",
    Outer "text in the element around",
    OuterProse "prose in the element around",
    OuterLinks "links in the element around",
    Outermost "text in the part of the page",
    OutermostProse "prose in the part of the page",
    Alike "lines of the same element and class",
    AlikeProse "prose in lines of the same element and class",
    AboveWords "words above",
    BelowWords "words below",
    AboveProse "prose among the lines above",
    BelowProse "prose among the lines below",
    FarAboveProse "prose further above",
    FarBelowProse "prose further below",
    AboveTaken "lines above that a rule took",
    BelowTaken "lines below that a rule took",
    SinceProse "lines since a paragraph",
    UntilProse "lines until a paragraph",
    SinceBarrier "lines since a heading over other things",
    ProseSinceBarrier "prose since a heading over other things",
    UntilBarrier "lines until a heading over other things",
    ProseAbove "prose above in all",
    ProseBelow "prose below in all",
    SameShape "lines like it in a row",
    Form "form of the input",
    TrunkUp "levels up to what holds the text, too",
    TrunkDown "levels down from there",
    Branch "words that hang there",
    BranchProse "prose that hangs there",
    ClassLeast "class or element that speaks most against it",
    ClassMost "class or element that speaks most for it",
    ClassSum "classes and elements",
    WordLeast "word that speaks most against it",
    WordMost "word that speaks most for it",
    WordSum "words that pages use",
    WordStart "its first words",
    // What the second stage sees besides: the first one's opinions around the line.
    Own "the line by itself",
    Near "the lines next to it",
    Around "the lines around it",
    Wide "the part of the page",
    AboveMost "the likeliest line above",
    BelowMost "the likeliest line below",
    SinceLikely "lines since one that is the article",
    UntilLikely "lines until one that is the article",
    LikelyAbove "article above in all",
    LikelyBelow "article below in all",
    RunOfLikely "article in one run",
    RunOfUnlikely "gap in the article",
    LikelyParent "article in its element",
    LikelyOuter "article in the element around",
    LikelyAlike "article in lines of the same element and class",
    LikelyWords "words shared with the article",
    LikelyTotal "article on the page",
    LikelyUp "levels up to what holds the article, too",
    LikelyDown "levels down from there to it",
    LikelyBranch "article that hangs there",
    LikelyBranchWords "words of what hangs there",
}

/// Number of the columns that the first stage sees.
pub const FIRST: usize = Column::Own as usize;
/// Number of all columns.
pub const ALL: usize = NAMES.len();

/// A count: exact to 8, then four steps an octave.
pub fn count(number: usize) -> u8 {
    if number < 8 {
        return u8::try_from(number).unwrap_or(MOST);
    }
    let octave = number.ilog2();
    let step = (number >> (octave - 2)) & 3;
    let byte = 8 + (octave as usize - 3) * 4 + step;
    u8::try_from(byte).unwrap_or(MOST).min(MOST)
}

/// A share, from 1 for none to 61 for all; 0 where there is no whole.
pub fn share(part: usize, whole: usize) -> u8 {
    if whole == 0 {
        return 0;
    }
    u8::try_from(1 + part.min(whole) * 60 / whole).unwrap_or(MOST)
}

/// A signed weight around the middle of the scale; `step` is one byte.
pub fn signed(weight: i32, step: i32) -> u8 {
    let middle = i32::from(MOST / 2) + 1;
    u8::try_from((middle + weight / step).clamp(1, MOST.into())).unwrap_or(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_shares_fit_a_byte_and_keep_their_order() {
        for (number, byte) in [(0, 0), (7, 7), (8, 8), (9, 8), (10, 9), (16, 12), (64, 20)] {
            assert_eq!(count(number), byte, "{number}");
        }
        assert!((0..5000).all(|n| count(n) <= count(n + 1)));
        assert_eq!(count(usize::MAX), MOST);
        for (part, whole, byte) in [(0, 0, 0), (0, 5, 1), (5, 5, 61), (9, 5, 61), (1, 2, 31)] {
            assert_eq!(share(part, whole), byte, "{part} of {whole}");
        }
        for (weight, byte) in [(0, 32), (40, 42), (-1000, 1), (1000, MOST)] {
            assert_eq!(signed(weight, 4), byte, "{weight}");
        }
    }
}
