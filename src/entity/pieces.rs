//! The problem: a name is a run of capitals, but not every capital is in it and not every word of
//! it is one ("Ministry of Health", "Bo van den Berg", "Alder People's Council").
//!
//! From a word that can be part of a name, a piece grows to the right: over capitals, hyphens and
//! initials always; over small words only where the head word before them asks for it.

use super::draft::Document;
use super::lexicon::{self as lex, Known, MAX_PHRASE_WORDS, lexicon, phrase_key};
use super::tokens::{Case, FieldText};
use crate::knowledge::{city, is_forename, is_known_organisation, is_plain_word};
use crate::text::TokenKind;

/// Capitals that abbreviate common nouns.
const NOT_NAMES: &[&str] = &[
    "tv", "pm", "am", "ceo", "cfo", "mp", "mps", "ok", "id", "gdp", "dna", "usb", "dvd", "cd",
    "pr", "hr", "it", "ai", "vip", "suv", "atm", "sms", "ngo", "ngos", "ii", "iii", "iv", "i", "a",
    "o", "vs", "pct", "bn", "mph", "kph", "rs", "no", "ceos", "utc", "gmt", "est", "edt", "bst",
    "cet", "cest", "ist", "pt", "et", "q1", "q2", "q3", "q4", "fy", "us$", "file", "photo",
    "image", "internet",
];
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
/// Endings of words for many people who do one thing.
const MANY_ENDINGS: &[&str] =
    &["ers", "ors", "ists", "ants", "ents", "ees", "ians", "men", "folk", "kers"];
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
        lexicon().classes(&self.field().folded(at))
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
        let folded = self.field().folded(at);
        is_plain_word(&folded) || self.document.is_lower(&folded)
    }

    /// True if the word at `at` can be part of a name.
    pub fn is_name_word(&self, at: usize) -> bool {
        if !self.is_capital(at) {
            return false;
        }
        let field = self.field();
        let word = field.words[at];
        let folded = field.folded(at);
        let classes = lexicon().classes(&folded);
        if word.span.len() == 1 {
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
                || city(&folded).is_some()
                || is_known_organisation(&folded)
                || self.phrase(at).is_some()
        };
        if word.headline {
            if classes & lex::STOP != 0 && word.case != Case::Upper {
                return false;
            }
            if word.case == Case::Upper && !self.is_shouted(at) {
                return true;
            }
            return is_known() && !(is_plain_word(&folded) && self.phrase(at).is_none())
                || self.document.is_capital(&folded)
                || is_forename(&folded) && !self.document.is_lower(&folded);
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
            && !(is_plain_word(&folded) && self.document.is_lower(&folded));
        if !word.opens || told {
            return true;
        }
        if is_known() && !is_plain_word(&folded) {
            return true;
        }
        let titles = lex::ROLE | lex::HONORIFIC | lex::MODIFIER;
        if self.is_plain(at) || classes & titles != 0 {
            // "Central Bank", "Police Commissioner": a second capital makes the first one count.
            let next = at + 1;
            return self.is_capital(next)
                && !NOT_NAMES.contains(&field.folded(next).as_ref())
                && (classes & titles != 0
                    || self.is_plain(next) && !self.is(next, lex::STOP)
                    || self.is(next, lex::ORGANISATION | lex::LAW | lex::EVENT | lex::PLACE));
        }
        // "Rowing their boats", "Embattled but free": forms of verbs open sentences.
        let is_verb_form = OPENER_ENDINGS.iter().any(|ending| folded.ends_with(ending))
            || folded.len() > 4 && folded.ends_with('s');
        !is_verb_form || is_forename(&folded) || self.is_capital(at + 1)
    }

    /// The longest known phrase of at least one word that starts at `at`: its end and meaning.
    pub fn phrase(&self, at: usize) -> Option<(usize, Known)> {
        let field = self.field();
        if !self.is_capital(at) {
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
            if !joins || end > at && word.first {
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
                    && (!field.words[at].headline || at == end)
                    && !(field.words[at].headline
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
        if next.first {
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
            "." if field.touches_next(end - 1) && self.is_name_word(end + 1) => {
                let short = field.words[end - 1].span.len() == 1
                    || self.is(end - 1, lex::HONORIFIC) && field.surface(end - 1).len() < 5;
                let goes_on = !field.words[end + 1].first && !field.touches_next(end);
                return (short && goes_on).then_some(end + 2);
            }
            "." if field.touches_next(end - 1) && matches!(field.surface(end - 1), "Jr" | "Sr") => {
                return Some(end + 1);
            }
            "." if field.touches_next(end - 1) && field.touches_next(end) => {
                let domain = matches!(field.surface(end + 1), "com" | "org" | "net");
                return domain.then_some(end + 2);
            }
            "“" | "\"" | "‘" => {
                // A byname between given and family name.
                let closes = matches!(field.surface(end + 2), "”" | "\"" | "’");
                let inside = self.is_capital(end + 1) && self.is_name_word(end + 3);
                return (closes && inside && !field.words[end + 3].first).then_some(end + 4);
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

    /// "Ode Do Un", "Ode Do-un": a function word with a capital inside a run of them is a syllable
    /// of a name.
    fn is_syllable_name(&self, at: usize) -> bool {
        let field = self.field();
        let word = field.words[at];
        if word.headline || word.opens || word.case != Case::Capital || word.span.len() < 2 {
            return false;
        }
        let spaced = |at: usize| !field.touches_next(at);
        let follows = field.words[at - 1].case == Case::Capital && spaced(at - 1);
        let goes_on = spaced(at) && self.is_name_word(at + 1) && !field.words[at + 1].first
            || field.surface(at + 1) == "-"
                && field.touches_next(at)
                && field.touches_next(at + 1)
                && self.is_small_syllable(at + 2);
        field.is_word(at) && self.is(at, lex::STOP) && !self.claimed[at] && follows && goes_on
    }

    /// A short word in lower case that is no English one, as after the hyphen of a given name.
    fn is_small_syllable(&self, at: usize) -> bool {
        let field = self.field();
        field.is_word(at)
            && field.words[at].span.len() <= 6
            && !self.is(at, lex::STOP | lex::INNER)
            && !is_plain_word(&field.folded(at))
    }

    /// "COVID-19", "Bo-un", "Guinea-Bissau", but not "US-led".
    fn after_hyphen(&self, hyphen: usize) -> Option<usize> {
        let field = self.field();
        let next = hyphen + 1;
        if self.is_name_word(next) || field.words[next].kind == TokenKind::Number {
            return Some(next + 1);
        }
        let is_syllable =
            self.is_small_syllable(next) && field.words[hyphen - 1].case == Case::Capital;
        // "Jae-in": a small word of two letters after a capital that is no English word.
        let is_short = field.is_word(next)
            && field.words[next].span.len() <= 2
            && field.words[hyphen - 1].case == Case::Capital
            && !self.is_plain(hyphen - 1);
        let is_syllable = is_syllable || is_short;
        is_syllable.then_some(next + 1)
    }

    /// "Workers' Party", "People's Assembly": common owners belong to the name.
    fn after_possessive(&self, at: usize) -> Option<usize> {
        let owner = at - 1;
        if !self.is_name_word(at + 1) || self.field().words[at + 1].first {
            return None;
        }
        let is_saint = at >= 2 && matches!(self.field().folded(at - 2).as_ref(), "st" | "saint");
        let folded = self.field().folded(owner);
        let is_many = folded.ends_with('s')
            || matches!(folded.as_ref(), "people" | "men" | "women" | "children");
        let is_common = is_many
            && is_plain_word(&folded)
            && !self.is(owner, lex::ROLE | lex::HONORIFIC)
            && lexicon().known(&self.field().folded(owner)).is_none();
        let is_royal = self.is(owner, lex::HONORIFIC)
            && self.is(at + 1, lex::ORGANISATION | lex::PLACE | lex::EVENT | lex::OTHER);
        (is_common || is_saint || is_royal || self.owns_a_body(at)).then_some(at + 2)
    }

    /// "the Ropers’ League": many people of one trade own a body.
    fn owns_a_body(&self, apostrophe: usize) -> bool {
        let field = self.field();
        let folded = field.folded(apostrophe - 1);
        field.words[apostrophe].span.len() <= '’'.len_utf8()
            && field.surface(apostrophe).chars().count() == 1
            && MANY_ENDINGS.iter().any(|ending| folded.ends_with(ending))
            && self.is(apostrophe + 1, lex::ORGANISATION)
            && lexicon().known(&folded).is_none()
            && !is_forename(&folded)
    }

    fn after_inner(&self, start: usize, end: usize) -> Option<usize> {
        let field = self.field();
        let small = field.folded(end);
        let mut next = end + 1;
        if small == "of" && field.surface(next) == "the" {
            next += 1;
        }
        if matches!(small.as_ref(), "al" | "as" | "el") && field.surface(next) == "-" {
            next += 1;
        }
        while matches!(small.as_ref(), "van" | "von" | "de")
            && self.is(next, lex::INNER)
            && field.words[next].case == Case::Lower
            && next < end + 3
        {
            next += 1;
        }
        if !self.is_name_word(next) || field.words[next].first {
            return None;
        }
        let last = end - 1;
        let heads = lex::ORGANISATION | lex::EVENT_OPENER | lex::PLACE_OPENER | lex::LAW;
        let joins = match small.as_ref() {
            "of" => {
                self.is(last, heads | lex::EVENT | lex::PLACE | lex::OTHER)
                    && !self.is(last, lex::HONORIFIC)
                    || self.is(last, lex::ROLE) && self.is_plain(next)
                    || field.folded(last) == "university"
            }
            "for" => self.is(last, lex::ORGANISATION | lex::LAW | lex::OTHER),
            "and" => self.joins_and(start, end, next),
            "the" | "y" | "e" | "&" => false,
            _ => !self.is(last, lex::ROLE | lex::HONORIFIC),
        };
        joins.then_some(next + 1)
    }

    /// "Ministry of Health and Welfare", "Food and Drug Administration".
    fn joins_and(&self, start: usize, end: usize, next: usize) -> bool {
        let field = self.field();
        let word = field.folded(next);
        if lexicon().known(&word).is_some() || city(&word).is_some() || is_forename(&word) {
            return false;
        }
        let opener = (start..end).find(|at| matches!(field.surface(*at), "of" | "for"));
        let mut after = next;
        while self.is_name_word(after) && after < next + 4 {
            after += 1;
        }
        let ends_in_head = self.is(after - 1, lex::ORGANISATION);
        match opener {
            Some(at) => {
                !ends_in_head && self.is_plain(end - 1) && self.is(at - 1, lex::ORGANISATION)
            }
            None => {
                self.is_plain(next)
                    && ends_in_head
                    && after > next + 1
                    && end == start + 1
                    && self.is_plain(start)
            }
        }
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
