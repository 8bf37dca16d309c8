//! The problem: a name is a run of capitals, but not every capital is in it and not every word of
//! it is one ("Ministry of Health", "Bo van den Berg", "Alder People's Council").
//!
//! From a word that can be part of a name, a piece grows to the right: over capitals, hyphens and
//! initials always; over small words only where the head word before them asks for it.

use super::date_words::is_forename_month;
use super::draft::Document;
use super::lexicon::{self as lex, Known, MAX_PHRASE_WORDS, lexicon, phrase_key};
use super::tokens::{Case, FieldText};
use crate::knowledge::is_plain_word;
use crate::text::TokenKind;

/// Capitals that abbreviate common nouns.
const NOT_NAMES: &[&str] = &[
    "tv", "pm", "am", "ceo", "cfo", "mp", "mps", "ok", "id", "gdp", "dna", "usb", "dvd", "cd",
    "pr", "hr", "it", "ai", "vip", "suv", "atm", "sms", "ngo", "ngos", "ii", "iii", "iv", "i", "a",
    "o", "vs", "pct", "bn", "mph", "kph", "rs", "no", "ceos", "utc", "gmt", "est", "edt", "bst",
    "cet", "cest", "ist", "pt", "et", "q1", "q2", "q3", "q4", "fy", "us$", "file", "photo",
    "image", "internet",
];
/// Short forms that close a name, with their full stop and after a comma.
const ENDS_SHORT: &[&str] = &["Jr", "Sr", "Inc", "Ltd", "Corp", "Co", "LLC", "Kft"];
/// Words that a number follows where they count and name nothing.
const NUMBERED: &[&str] = &[
    "section",
    "article",
    "annex",
    "category",
    "chapter",
    "paragraph",
    "page",
    "figure",
    "table",
    "item",
    "phase",
    "stage",
    "level",
    "grade",
    "round",
    "part",
    "class",
    "type",
];
/// Endings of common words: an unknown word with one opens a sentence, it names nobody.
const OPENER_ENDINGS: &[&str] =
    &["ing", "ed", "ly", "tion", "ment", "ity", "ness", "ary", "ism", "ous", "ful"];
/// Words of the longest piece: longer runs of capitals are headings, not names.
const MAX_PIECE_WORDS: usize = 16;

/// One field with the words that other stages have claimed.
pub struct Reader<'d, 'a> {
    /// The document.
    pub document: &'d Document<'a>,
    /// Index of the field.
    pub index: usize,
    /// True for words of dates and amounts.
    pub claimed: &'d [bool],
}

impl<'d, 'a> Reader<'d, 'a> {
    /// The field that is read.
    pub fn field(&self) -> &'d FieldText<'a> {
        &self.document.fields[self.index]
    }

    /// The classes of the word at `at`; none past the end.
    pub fn classes(&self, at: usize) -> u32 {
        self.field().classes(at)
    }

    /// True if the word at `at` has one of the classes.
    pub fn is(&self, at: usize, classes: u32) -> bool {
        self.classes(at) & classes != 0
    }

    /// True for a capital at `at`, whatever the word.
    pub fn is_capital(&self, at: usize) -> bool {
        let field = self.field();
        field.is_word(at) && field.words[at].case != Case::Lower && !self.claimed[at]
    }

    /// True for a word that news writes small, or that this article does.
    pub fn is_plain(&self, at: usize) -> bool {
        self.field().is_plain(at) || self.document.is_lower_hash(self.field().hash(at))
    }

    /// True if the word at `at` can be part of a name.
    pub fn is_name_word(&self, at: usize) -> bool {
        if !self.is_capital(at) {
            return false;
        }
        let field = self.field();
        let word = field.words[at];
        let folded = field.folded(at);
        let classes = field.classes(at);
        if self.is_month_person(at) {
            return true;
        }
        if word.span().len() == 1 {
            return field.surface(at + 1) == "." && field.touches_next(at);
        }
        if NOT_NAMES.contains(&folded.as_ref()) || is_contraction(&folded) {
            return false;
        }
        let numbered = field.words.get(at + 1).is_some_and(|w| w.kind == TokenKind::Number);
        if numbered && NUMBERED.contains(&folded.as_ref()) {
            return false;
        }
        let is_known = || {
            lexicon().known(&phrase_key(&folded)).is_some()
                || field.is_city(at)
                || field.is_organisation(at)
                || self.phrase(at).is_some()
        };
        if word.headline() {
            if classes & lex::STOP != 0 && word.case != Case::Upper {
                return false;
            }
            if word.case == Case::Upper && !self.is_shouted(at) {
                return true;
            }
            return self.document.is_capital(&folded)
                || (!field.is_plain(at) || self.phrase(at).is_some()) && is_known()
                || field.is_forename(at) && !self.document.is_lower(&folded);
        }
        if word.case == Case::Upper {
            return true;
        }
        if is_glued(field.surface(at)) {
            return false;
        }
        if classes & lex::STOP != 0 {
            return false;
        }
        let told = self.document.is_capital(&folded)
            && !(field.is_plain(at) && self.document.is_lower(&folded));
        if !word.opens() || told {
            return true;
        }
        if is_known() && !field.is_plain(at) {
            return true;
        }
        let titles = lex::ROLE | lex::HONORIFIC | lex::MODIFIER;
        if self.is_plain(at) || classes & titles != 0 {
            // "Central Bank", "Police Commissioner": a second capital makes the first one count.
            let next = at + 1 + usize::from(field.surface(at + 1) == ".");
            return self.is_capital(next)
                && !NOT_NAMES.contains(&field.folded(next).as_ref())
                && (classes & titles != 0
                    || self.is_plain(next) && !self.is(next, lex::STOP)
                    || self.is(next, lex::ORGANISATION | lex::LAW | lex::EVENT | lex::PLACE));
        }
        // "Rowing their boats", "Embattled but free": forms of verbs open sentences.
        let is_verb_form = OPENER_ENDINGS.iter().any(|ending| folded.ends_with(ending))
            || folded.len() > 4 && folded.ends_with('s');
        !is_verb_form || field.is_forename(at) || self.is_capital(at + 1)
    }

    /// "May Hart": a month that is a given name too, before a capital that news does not write small.
    fn is_month_person(&self, at: usize) -> bool {
        let field = self.field();
        is_forename_month(&field.folded(at))
            && !field.words[at].headline()
            && self.is_capital(at + 1)
            && !field.words[at + 1].first()
            && field.words[at + 1].case == Case::Capital
            && !self.is_plain(at + 1)
            && !self.is(at + 1, lex::STOP)
            && lexicon().known(&field.folded(at + 1)).is_none()
    }

    /// The longest known phrase of at least one word that starts at `at`: its end and meaning.
    pub fn phrase(&self, at: usize) -> Option<(usize, Known)> {
        let field = self.field();
        if !self.is_capital(at) || !lexicon().opens_phrase(&phrase_key(field.surface(at))) {
            return None;
        }
        let (mut key, mut best) = (String::new(), None);
        for end in at..(at + MAX_PHRASE_WORDS).min(field.words.len()) {
            let word = field.words[end];
            let surface = field.surface(end);
            let joins = match word.kind {
                TokenKind::Word | TokenKind::Number => true,
                TokenKind::Punctuation => matches!(surface, "-" | "‑" | "," | "'" | "’" | "."),
                TokenKind::Symbol => surface == "&",
            };
            if !joins || end > at && word.first() {
                break;
            }
            let glued = end == at || field.touches_next(end - 1);
            if !glued {
                key.push(' ');
            }
            key.push_str(&phrase_key(surface));
            if word.kind == TokenKind::Punctuation {
                continue;
            }
            let known = lexicon().known(&key).filter(|known| self.fits(at, end, *known));
            if let Some(known) = known {
                best = Some((end + 1, known));
            }
        }
        best
    }

    /// Initials must be written as such, and every word of a name but the inner ones with a capital.
    fn fits(&self, at: usize, end: usize, known: Known) -> bool {
        let field = self.field();
        let case = field.words[at].case;
        match known {
            Known::AreaInitials(_) | Known::OrganisationInitials(_) => {
                case == Case::Upper
                    && (!field.words[at].headline() || at == end)
                    && !(field.words[at].headline()
                        && field.folded(at) == "us"
                        && self.is_shouted(at))
                    || case == Case::Capital && field.folded(at).len() > 3
            }
            _ => field.words[end].case != Case::Lower || self.is(end, lex::PLACE_LOWER),
        }
    }

    /// True if even the small words around `at` are capitals.
    fn is_shouted(&self, at: usize) -> bool {
        let field = self.field();
        let from = at.saturating_sub(3);
        (from..(at + 4).min(field.words.len()))
            .filter(|other| field.is_word(*other))
            .all(|other| field.words[other].case == Case::Upper)
    }

    /// The end of the piece that starts with the name word at `start`.
    pub fn piece_end(&self, start: usize) -> usize {
        let mut end = self.phrase(start).map_or(start + 1, |(end, _)| end);
        while end - start < MAX_PIECE_WORDS {
            match self.step(start, end) {
                Some(next) => end = next,
                None => break,
            }
        }
        end
    }

    /// The end of the piece `start..end` with one more word, if it goes on.
    fn step(&self, start: usize, end: usize) -> Option<usize> {
        let field = self.field();
        let next = *field.words.get(end)?;
        let is_closed = end > start + 1
            && field.surface(end - 1) == "."
            && ENDS_SHORT.contains(&field.surface(end - 2));
        if next.first() || is_closed {
            return None;
        }
        if self.is_name_word(end) {
            let grown = self.phrase(end).map_or(end + 1, |(end, _)| end);
            return Some(grown);
        }
        let surface = field.surface(end);
        match surface {
            "-" | "‑" | "–" if field.touches_next(end - 1) && field.touches_next(end) => {
                return self.after_hyphen(end);
            }
            "." if field.touches_next(end - 1) && ENDS_SHORT.contains(&field.surface(end - 1)) => {
                // The stop is the name's own, unless it ends the sentence.
                return field
                    .words
                    .get(end + 1)
                    .is_some_and(|word| !word.first())
                    .then_some(end + 1);
            }
            "." if field.touches_next(end - 1) && self.is_name_word(end + 1) => {
                let short = field.words[end - 1].span().len() == 1
                    || self.is(end - 1, lex::HONORIFIC) && field.surface(end - 1).len() < 5
                    || matches!(field.surface(end - 1), "St" | "Ste" | "Mt" | "Ft");
                let goes_on = !field.words[end + 1].first() && !field.touches_next(end);
                return (short && goes_on).then_some(end + 2);
            }
            "," if ENDS_SHORT.contains(&field.surface(end + 1)) => return Some(end + 2),
            "." if field.touches_next(end - 1) && field.touches_next(end) => {
                let domain = matches!(field.surface(end + 1), "com" | "org" | "net");
                return domain.then_some(end + 2);
            }
            "“" | "\"" | "‘" => {
                // A byname between given and family name.
                let closes = matches!(field.surface(end + 2), "”" | "\"" | "’");
                let inside = self.is_capital(end + 1) && self.is_name_word(end + 3);
                return (closes && inside && !field.words[end + 3].first()).then_some(end + 4);
            }
            "II" | "III" | "IV" | "VI" | "VII" | "VIII" | "XIV" | "XVI" => return Some(end + 1),
            "&" => return self.is_name_word(end + 1).then_some(end + 2),
            _ => {}
        }
        if field.is_possessive(end) {
            return self.after_possessive(end);
        }
        if self.is_syllable_name(end) {
            return Some(end + 1);
        }
        if !self.is(end, lex::INNER) || next.case != Case::Lower {
            return None;
        }
        self.after_inner(start, end)
    }
}

/// "I'm", "It's", "Don't".
fn is_contraction(folded: &str) -> bool {
    folded.split_once('\'').is_some_and(|(word, rest)| {
        word == "i" || rest == "t" || rest == "s" || lexicon().is(word, lex::STOP)
    })
}

/// "UNzone": initials with a plain word stuck to them are a slip of the page, not a name.
fn is_glued(surface: &str) -> bool {
    let capitals = surface.chars().take_while(|character| character.is_uppercase()).count();
    let rest: String = surface.chars().skip(capitals).collect();
    let known = || {
        let initials: String = surface.chars().take(capitals).collect();
        rest.len() > 3 && lexicon().known(&phrase_key(&initials)).is_some()
    };
    capitals > 1 && rest.len() > 2 && (is_plain_word(&rest) || known())
}
