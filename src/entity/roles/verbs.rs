//! The problem: what somebody did stands where what somebody is could stand, and only its verb tells: "X met
//! the envoy", "X, stuck in the port, said".

use super::super::lexicon as lex;
use super::reader::Reader;
use crate::knowledge::is_plain_word;

/// Verbs of what is done to people, in the past, which have no ending to know them by.
const DONE: &str = "beat brought built caught chose cut dealt drew drove fed felt forbade \
    forgave fought found gave got heard held hid hit hurt kept knew laid led left let lost made \
    met outran overtook paid put read saw sent set shook shot sold sought stole stood struck \
    swore taught thought threw told took understood upheld upset won wrote";
/// The same of what people do by themselves, and of what became of them.
const ALONE: &str = "ate became began born came drank fell flew grew ran rang rode rose sang sat \
    slept spent spoke sprang stuck swam went wept woke wore";
/// Endings of verbs, of which nouns are no longer than this ("seed", "king").
const ENDINGS: &[&str] = &["ed", "ing"];
const MAX_NOUN_BYTES: usize = 5;
/// Words with such an ending that say what somebody is with any noun: "a leading light", "driving force".
const QUALIFYING: &[&str] = &["driving", "guiding", "leading", "rising"];

impl Reader<'_, '_> {
    /// A verb of what was done to somebody, which has no ending to know it by.
    pub fn is_past(&self, at: usize) -> bool {
        is_among(DONE, &self.folded(at))
    }

    /// A word with the ending of a verb; many a one qualifies a noun ("retired", "leading").
    pub fn ends_like_verb(&self, at: usize) -> bool {
        let folded = self.folded(at);
        folded.len() > MAX_NOUN_BYTES && ENDINGS.iter().any(|ending| folded.ends_with(ending))
    }

    /// A form of a verb, or what is written like one.
    pub fn is_like_verb(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.is_past(at)
            || is_among(ALONE, &folded)
            || self.ends_like_verb(at) && !QUALIFYING.contains(&folded.as_ref())
    }
    /// "Voters elect president X", "Police arrest X", "Court fined X": what opens a sentence with a noun and its
    /// verb; "Sales director X" has none.
    pub fn opens_with_doer(&self, at: usize) -> bool {
        let (noun, verb) = (self.folded(at), at + 1);
        let is_many = matches!(noun.as_ref(), "police" | "people")
            || noun.ends_with('s') && !noun.ends_with("ss");
        at == self.words.start
            && self.mention(at).is_none()
            && self.is_small(verb)
            && !self.is_person(verb + 1)
            && !self.is_like_role(verb)
            && (self.is_past(verb)
                || self.is(verb, lex::PERSON_VERB)
                || is_many && has_past(&self.folded(verb)))
    }
}

fn is_among(verbs: &str, folded: &str) -> bool {
    verbs.split(' ').any(|verb| verb == folded)
}

/// "arrest", for there is an "arrested".
fn has_past(verb: &str) -> bool {
    ["d", "ed"].iter().any(|ending| is_plain_word(&format!("{verb}{ending}")))
}
