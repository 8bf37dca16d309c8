//! The problem: where a tag ends, and each of its attributes, depends on quotes, slashes and equals
//! signs in every order.
//!
//! The states are those of the standard's tokenizer (HTML, "13.2.5 Tokenization") within a tag.

use std::ops::Range;

/// An attribute of a tag, as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    /// Where its name stands.
    pub name: Range<usize>,
    /// Where it ends, its value included.
    pub end: usize,
}

/// The end of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// Past its `>`; the end of the text where it has none.
    pub at: usize,
    /// A slash before the `>` says that the element holds nothing.
    pub is_empty: bool,
}

/// What the tokenizer is in the midst of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Value,
}

/// Reads the tag whose name starts at `at`, and tells of its attributes. All places are character
/// boundaries: ASCII stands before or at them.
pub(super) fn read(bytes: &[u8], mut at: usize, mut tell: impl FnMut(Attribute)) -> End {
    use State as S;
    let mut state = S::TagName;
    let mut name = at..at;
    while let Some(&byte) = bytes.get(at) {
        let mut done = |name: &Range<usize>, end| tell(Attribute { name: name.clone(), end });
        if state == S::Name && (ends_name(byte) || byte == b'=') {
            name.end = at;
        }
        state = match (byte, state) {
            (b'>', _) => {
                match state {
                    S::Name | S::AfterName => done(&name, name.end),
                    S::BeforeValue | S::Value => done(&name, at),
                    S::TagName | S::BeforeName => {}
                }
                let is_empty = state == S::BeforeName && bytes[at - 1] == b'/';
                return End { at: at + 1, is_empty };
            }
            (b'"' | b'\'', S::BeforeValue) => {
                let quoted = bytes[at + 1..].iter().position(|&other| other == byte);
                let Some(length) = quoted else { break };
                at += 1 + length;
                done(&name, at + 1);
                S::BeforeName
            }
            (b'/', S::Name | S::AfterName) => {
                done(&name, name.end);
                S::BeforeName
            }
            (b'/', S::TagName | S::BeforeName) => S::BeforeName,
            (b'\t' | b'\n' | b'\x0c' | b'\r' | b' ', _) => match state {
                S::Value => {
                    done(&name, at);
                    S::BeforeName
                }
                S::TagName | S::BeforeName => S::BeforeName,
                S::Name | S::AfterName => S::AfterName,
                S::BeforeValue => S::BeforeValue,
            },
            (b'=', S::Name | S::AfterName) => S::BeforeValue,
            (_, S::BeforeName | S::AfterName) => {
                if state == S::AfterName {
                    done(&name, name.end);
                }
                name = at..at;
                S::Name
            }
            (_, S::BeforeValue) => S::Value,
            (_, same) => same,
        };
        at += 1;
    }
    End { at: bytes.len(), is_empty: false }
}

/// True for a tag, as it stands after its `<` or `</`, of this name.
pub(super) fn is_named(tag: &str, name: &str) -> bool {
    let bytes = tag.as_bytes();
    bytes.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(name.len()).is_none_or(|next| ends_name(*next))
}

fn ends_name(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_the_attributes_that_the_standard_gives_it() {
        for (tag, expected, is_empty) in [
            ("p>", &[][..], false),
            ("br/>", &[], true),
            ("p class=a>", &["class|class=a"], false),
            ("p class = 'a b'id=\"c\">", &["class|class = 'a b'", "id|id=\"c\""], false),
            ("p hidden class>", &["hidden|hidden", "class|class"], false),
            ("p a/b c=d/>", &["a|a", "b|b", "c|c=d/"], false),
            ("p a='b'/>", &["a|a='b'"], true),
            ("p =\"<b>", &["=\"<b|=\"<b"], false),
            ("p a=>", &["a|a="], false),
            ("p a='b>", &[], false),
        ] {
            let mut found = Vec::new();
            let end = read(tag.as_bytes(), 0, |Attribute { name, end }| {
                found.push(format!("{}|{}", &tag[name.clone()], &tag[name.start..end]));
            });
            assert_eq!(found, expected, "{tag}");
            assert_eq!(end, End { at: tag.len(), is_empty }, "{tag}");
        }
    }
}
