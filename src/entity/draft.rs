//! What the stages hand on: the words of all fields, and drafts of mentions in them.

use super::entry::{EntityKind, Form, Value, Where};
use super::tokens::{Case, FieldText, Word};
use super::{Fields, credit};
use crate::span::Span;
use crate::text::{KeySet, TokenKind, hash};

/// What a mention is known to name before anything is linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Nothing beyond its words.
    Words,
    /// A country or region of the tables.
    Area(u16),
    /// An organisation of the tables.
    Organisation(u16),
    /// The government of a country, by its capital.
    Government(u16),
}

/// A mention that is not linked yet. A text that is rich in names has thousands: it is of 48 bytes.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Index of its field in the document.
    pub field: usize,
    /// Index of its first word.
    pub start: usize,
    /// Index past its last word.
    pub end: usize,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// How it names it.
    pub form: Form,
    /// What it is known to name.
    pub target: Target,
    /// How sure we are that it is a name of that kind, from 0 to 1.
    pub confidence: f64,
    /// True where a title or role noun stands straight before it.
    pub titled: bool,
    /// The value of a date or amount.
    pub value: Option<Box<Value>>,
}

impl Draft {
    /// A draft of the words `start..end` of a field.
    pub fn new(field: usize, start: usize, end: usize) -> Self {
        Self {
            field,
            start,
            end,
            kind: EntityKind::Other,
            form: Form::Name,
            target: Target::Words,
            confidence: 0.6,
            titled: false,
            value: None,
        }
    }

    /// Where it stands in the text of its field.
    pub fn span(&self, document: &Document<'_>) -> Span {
        document.fields[self.field].span(self.start, self.end)
    }

    /// The draft's words as written.
    pub fn surface<'a>(&self, document: &Document<'a>) -> &'a str {
        self.span(document).of(document.fields[self.field].text)
    }
}

/// Languages that write every noun with a capital: there a capital says no more than in a headline.
const CAPITAL_NOUNS: &[&str] = &["de", "lb"];

/// All fields of an article as words, with what its spelling says about capitals.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// Body, title, captions, credit, in that order.
    pub fields: Vec<FieldText<'a>>,
    /// Hashes of the folded words that stand somewhere in lower case.
    lower: KeySet,
    /// Hashes of the folded words that stand with a capital where a small letter was possible.
    capital: KeySet,
}

impl<'a> Document<'a> {
    /// Reads the fields; captions end where their photo credit starts.
    pub fn new(fields: &Fields<'a>) -> Self {
        let mut all = vec![
            FieldText::new(fields.body, Where::Body, None),
            FieldText::new(fields.title, Where::Title, None),
        ];
        for (index, caption) in fields.captions.iter().enumerate() {
            let told = &caption[..credit::photo_credit_start(caption)];
            all.push(FieldText::new(told, Where::Caption, Some(index)));
        }
        all.push(FieldText::new(fields.credit, Where::Credit, None));
        if CAPITAL_NOUNS.contains(&fields.language) {
            let words = all.iter_mut().flat_map(|field| &mut field.words);
            words.for_each(Word::set_headline);
        }
        let mut out = Self { fields: all, lower: KeySet::default(), capital: KeySet::default() };
        for field in 0..out.fields.len() {
            out.learn_cases(field);
        }
        out
    }

    fn learn_cases(&mut self, field: usize) {
        let field = &self.fields[field];
        for (index, word) in field.words.iter().enumerate() {
            if word.kind != TokenKind::Word || word.headline() {
                continue;
            }
            let set = match (word.case, word.opens()) {
                (Case::Lower, _) => &mut self.lower,
                (_, false) => &mut self.capital,
                _ => continue,
            };
            set.extend(field.wordform(index).map(|form| form.hash));
        }
    }

    /// True if the folded word stands somewhere in lower case.
    pub fn is_lower(&self, folded: &str) -> bool {
        self.is_lower_hash(hash(folded))
    }

    /// True if the folded word is a capital somewhere where it need not be.
    pub fn is_capital(&self, folded: &str) -> bool {
        self.is_capital_hash(hash(folded))
    }

    /// [`Document::is_lower`] by the hash of the folded word.
    pub fn is_lower_hash(&self, hash: u64) -> bool {
        self.lower.contains(&hash)
    }

    /// [`Document::is_capital`] by the hash of the folded word.
    pub fn is_capital_hash(&self, hash: u64) -> bool {
        self.capital.contains(&hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_of_48_bytes() {
        assert_eq!(size_of::<Draft>(), 48, "a text that is rich in names holds it twice");
    }
}
