//! The problem: what an edit does to a statement hangs on the words that went in or out.
//!
//! Closed classes of English words that carry structure rather than news, and words that limit, deny
//! or doubt a statement. Written for this crate from general knowledge of newsroom English.

/// What a word does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Carries the news.
    Content,
    /// Articles, prepositions, auxiliaries, conjunctions.
    Small,
    /// Stands for something named elsewhere.
    Pronoun,
    /// Denies the statement.
    Negation,
    /// Limits the statement.
    Qualifier,
    /// Says who says it.
    Reporting,
    /// A number, in digits or words.
    Number,
    /// Multiplies the number before it.
    Scale,
    /// A unit that a number has: per cent, a currency, a.m.
    Unit,
    /// A month or weekday, or a day counted from today.
    Date,
}

/// The class of a folded word that is no number.
#[must_use]
pub fn class(word: &str) -> Class {
    match word {
        "a" | "an" | "the" | "of" | "in" | "on" | "at" | "to" | "for" | "from" | "by" | "with"
        | "into" | "onto" | "as" | "and" | "or" | "but" | "so" | "if" | "that" | "which"
        | "who" | "whom" | "whose" | "where" | "when" | "while" | "than" | "then" | "there"
        | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "has" | "have" | "had"
        | "having" | "do" | "does" | "did" | "'s" | "'" | "also" | "both" | "too" | "will"
        | "would" | "shall" | "should" | "can" | "could" | "must" | "'re" | "'ve" | "'ll"
        | "'d" | "'m" | "very" | "just" | "even" | "still" | "after" | "before" | "over"
        | "under" | "about" | "between" | "among" | "through" | "during" | "since" | "until"
        | "against" | "toward" | "upon" | "via" | "per" | "up" | "down" | "out" | "off"
        | "because" | "however" | "meanwhile" | "although" | "though" | "amid" | "around"
        | "such" | "other" | "own" | "well" | "now" | "ago" | "what" | "how" | "why" | "more"
        | "most" | "some" | "any" | "all" | "each" | "every" => Class::Small,
        "he" | "she" | "it" | "they" | "him" | "her" | "them" | "his" | "its" | "their"
        | "theirs" | "hers" | "we" | "us" | "our" | "i" | "me" | "my" | "you" | "your" | "this"
        | "these" | "those" | "himself" | "herself" | "itself" | "themselves" | "one's" => {
            Class::Pronoun
        }
        "not" | "no" | "never" | "n't" | "none" | "neither" | "nor" | "cannot" | "without"
        | "nobody" | "nothing" | "nowhere" | "hardly" | "barely" | "scarcely" => Class::Negation,
        "alleged" | "allegedly" | "reportedly" | "apparently" | "suspected" | "purported"
        | "purportedly" | "supposedly" | "so-called" | "claimed" | "possible" | "possibly"
        | "perhaps" | "maybe" | "probably" | "likely" | "unlikely" | "might" | "may"
        | "potential" | "potentially" | "presumably" | "unconfirmed" | "preliminary"
        | "initial" | "initially" | "partly" | "brief" | "briefly" | "slight" | "slightly"
        | "modest" | "minimal" | "occasional" | "occasionally" | "intermittent"
        | "intermittently" | "scattered" | "marginal" | "marginally" | "sporadically"
        | "restricted" | "interim" | "partial" | "partially" | "small" | "limited" | "minor"
        | "some of" | "nearly" | "almost" | "roughly" | "approximately" | "apparent"
        | "seemingly" | "largely" | "mostly" | "mainly" | "reported" | "seems" | "systematic"
        | "compulsory" | "isolated" | "sporadic" | "voluntary" | "nonbinding" | "seemed"
        | "appears" | "appeared" | "believes" | "believe" | "tentative" | "tentatively"
        | "conditional" | "provisional" | "provisionally" | "temporary" | "temporarily"
        | "estimated" | "believed" | "scale" | "expected" => Class::Qualifier,
        "said" | "says" | "say" | "saying" | "told" | "tells" | "added" | "adds" | "stated"
        | "according" | "reports" | "announced" | "noted" => Class::Reporting,
        "hundred" | "thousand" | "million" | "billion" | "trillion" | "hundreds" | "thousands"
        | "millions" | "billions" | "dozen" | "dozens" => Class::Scale,
        "%" | "$" | "€" | "£" | "¥" | "dollars" | "dollar" | "euro" | "pounds" | "pm" | "am"
        | "oclock" | "euros" | "percentage" => Class::Unit,
        _ if month(word).is_some() || weekday(word).is_some() || relative_day(word) => Class::Date,
        _ => Class::Content,
    }
}

/// The month, 1 to 12, that a folded word or abbreviation names.
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" => 3,
        "april" | "apr" => 4,
        "june" => 6,
        "july" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// The weekday, 1 for Monday to 7, that a folded word names.
#[must_use]
pub fn weekday(word: &str) -> Option<u8> {
    Some(match word {
        "monday" | "mondays" | "mon" => 1,
        "tuesday" | "tuesdays" | "tue" | "tues" => 2,
        "wednesday" | "wednesdays" => 3,
        "thursday" | "thursdays" | "thu" | "thurs" => 4,
        "friday" | "fridays" | "fri" => 5,
        "saturday" | "saturdays" => 6,
        "sunday" | "sundays" => 7,
        _ => return None,
    })
}

/// True for a word that counts a day from the day of writing.
#[must_use]
pub fn relative_day(word: &str) -> bool {
    matches!(word, "yesterday" | "today" | "tomorrow" | "tonight")
}

/// The number that a folded word names.
#[must_use]
pub fn number_word(word: &str) -> Option<f64> {
    Some(f64::from(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    }))
}

/// What a scale word multiplies by.
#[must_use]
pub fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" | "mn" | "m" => 1e6,
        "billion" | "bn" | "b" => 1e9,
        "trillion" | "tn" => 1e12,
        "dozen" => 12.0,
        _ => return None,
    })
}

/// The sign of a currency for its sign or name.
#[must_use]
pub fn currency(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "$" | "dollar" | "dollars" => "$",
        "€" | "euro" | "euros" => "€",
        "¥" | "yen" => "¥",
        _ => return None,
    })
}

/// True for a word that says how sure the statement is.
#[must_use]
pub fn is_doubt(word: &str) -> bool {
    matches!(
        word,
        "alleged"
            | "allegedly"
            | "reportedly"
            | "apparently"
            | "appears"
            | "appeared"
            | "appear"
            | "seems"
            | "seemed"
            | "suspected"
            | "suspect"
            | "suspects"
            | "suspicion"
            | "suspicions"
            | "believe"
            | "believes"
            | "believed"
            | "likely"
            | "probably"
            | "possibly"
            | "perhaps"
            | "purportedly"
            | "supposedly"
            | "presumably"
            | "unconfirmed"
    )
}

/// True for a word that affirms of some, of all or of one what a denial says of none.
#[must_use]
pub fn is_quantity(word: &str) -> bool {
    matches!(
        word,
        "somebody"
            | "someone"
            | "something"
            | "somewhere"
            | "anybody"
            | "anyone"
            | "anything"
            | "anywhere"
            | "everybody"
            | "everyone"
            | "everything"
            | "everywhere"
            | "always"
            | "ever"
            | "either"
            | "many"
            | "several"
            | "few"
            | "longer"
            | "once"
            | "often"
    )
}

/// True for a word that denies in itself: what it says is also said with "not".
#[must_use]
pub fn is_implicit_denial(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "fail", "refus", "declin", "den", "reject", "lack", "doubt", "avoid", "prevent", "absen",
        "stop", "ceas", "halt", "forbid", "prohibit", "ban", "barr", "dismiss", "miss", "withh",
        "abandon", "drop", "scrap", "suspend", "oppos", "resist",
    ];
    const ENDINGS: &[&str] = &[
        "", "s", "es", "ed", "d", "e", "ing", "ned", "ning", "ped", "ping", "y", "ies", "ied",
        "ying", "ial", "al", "ce", "t", "eld", "old", "den", "ure", "ition", "ion",
    ];
    let inflected = STEMS
        .iter()
        .any(|stem| word.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)));
    inflected
        || matches!(
            word,
            "unable"
                | "impossible"
                | "false"
                | "untrue"
                | "unknown"
                | "gone"
                | "ended"
                | "only"
                | "rather"
                | "instead"
                | "unless"
                | "except"
                | "zero"
                | "away"
                | "off"
        )
}

/// True for a verb form that puts a statement in the future or in doubt.
#[must_use]
pub fn is_modal(word: &str) -> bool {
    matches!(word, "will" | "would" | "may" | "might" | "could" | "should" | "shall" | "must")
}

/// True for a word that tells the most of its kind.
#[must_use]
pub fn is_superlative(word: &str) -> bool {
    matches!(
        word,
        "biggest"
            | "largest"
            | "greatest"
            | "worst"
            | "best"
            | "highest"
            | "lowest"
            | "strongest"
            | "deadliest"
            | "fastest"
            | "longest"
            | "strictest"
            | "toughest"
            | "heaviest"
            | "hottest"
            | "coldest"
            | "richest"
            | "poorest"
            | "oldest"
            | "youngest"
            | "deepest"
            | "unprecedented"
    )
}

/// True for a word that tells much of its kind, and not the most.
#[must_use]
pub fn is_of_degree(word: &str) -> bool {
    matches!(
        word,
        "big"
            | "large"
            | "great"
            | "major"
            | "huge"
            | "massive"
            | "bad"
            | "good"
            | "high"
            | "low"
            | "strong"
            | "deadly"
            | "fast"
            | "long"
            | "strict"
            | "tough"
            | "heavy"
            | "hot"
            | "cold"
            | "rich"
            | "poor"
            | "old"
            | "young"
            | "deep"
            | "significant"
            | "serious"
            | "important"
    )
}

/// True for a verb form that tells what is or was.
#[must_use]
pub fn is_factual(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "has" | "had" | "have" | "did" | "does")
}

/// A word without the ending that its grammar gives it; words of five letters or fewer only lose
/// a plural.
#[must_use]
pub fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "izations", "ization", "ations", "ation", "ates", "ated", "ating", "ators", "ator", "ate",
        "ments", "ment", "ings", "ing", "ies", "ied", "ian", "ians", "ese", "ers", "er", "ors",
        "or", "ed", "es", "ly", "al", "ity", "ions", "ion", "ness", "s", "e", "y",
    ];
    if !word.is_ascii() {
        return word;
    }
    let least = 4;
    let ending = ENDINGS
        .iter()
        .filter(|ending| word.len() >= ending.len() + least && word.ends_with(**ending))
        .max_by_key(|ending| ending.len());
    let stem = ending.map_or(word, |ending| &word[..word.len() - ending.len()]);
    let doubled = stem.len() > least && {
        let bytes = stem.as_bytes();
        bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
            && !matches!(bytes[bytes.len() - 1], b's' | b'l')
    };
    if doubled { &stem[..stem.len() - 1] } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_meet() {
        for (one, other) in
            [("negotiate", "negotiations"), ("ratified", "ratifies"), ("planned", "planning")]
        {
            assert_eq!(stem(one), stem(other));
        }
    }
}
