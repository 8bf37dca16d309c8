//! The problem: a tag has attributes for programs, some pages thousands of letters of them, and of most
//! nothing is ever asked; of a link only that it is one.

use super::super::parse::Content;
use super::super::tag::{self, Attribute, is_named};
use super::super::tree::READ_ATTRIBUTES;
use super::Pruned;
use html5ever::tendril::StrTendril;

/// Attributes that the parser itself asks for.
const PARSER_READS: &[&str] = &["shadowrootmode"];
/// The longest name of an attribute that is read.
const MAX_NAME_BYTES: usize = {
    let (mut longest, mut at) = (0, 0);
    while at < READ_ATTRIBUTES.len() + PARSER_READS.len() {
        let name = if at < READ_ATTRIBUTES.len() {
            READ_ATTRIBUTES[at]
        } else {
            PARSER_READS[at - READ_ATTRIBUTES.len()]
        };
        longest = if name.len() > longest { name.len() } else { longest };
        at += 1;
    }
    longest
};

/// True for the name, in small letters, of an attribute that somebody reads.
fn is_read(name: &[u8]) -> bool {
    READ_ATTRIBUTES.iter().chain(PARSER_READS).any(|read| read.as_bytes() == name)
}

impl<P: FnMut(StrTendril) -> Content> Pruned<'_, P> {
    /// Leaves out what is not read of the attributes of a tag whose name is at `start`; where the tag ends.
    pub(super) fn attributes(&mut self, start: usize) -> usize {
        let bytes = self.input.as_bytes();
        let is_link = is_named(&self.input[start..], "link");
        tag::read(bytes, start, |attribute| self.attribute(&attribute, is_link)).at
    }

    fn attribute(&mut self, attribute: &Attribute, is_link: bool) {
        let Attribute { name, end } = attribute;
        let bytes = self.input.as_bytes();
        let mut small = [0; MAX_NAME_BYTES];
        let small = small.get_mut(..name.len()).map(|small| {
            small.copy_from_slice(&bytes[name.clone()]);
            small.make_ascii_lowercase();
            &*small
        });
        let next = bytes.get(*end).copied().unwrap_or(b'>');
        match small {
            // Without its value it must not grow together with the next.
            Some(b"href") if !is_link && (next == b'>' || next.is_ascii_whitespace()) => {
                self.leave_out(name.end, *end);
            }
            Some(name) if is_read(name) => {}
            // Without it the slash before it would say that the element is empty.
            _ if bytes[name.start - 1] == b'/' && next == b'>' => {}
            _ => self.leave_out(name.start, *end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::given;

    #[test]
    fn attributes_that_nobody_reads_are_left_out() {
        for (html, left) in [
            ("<p title=a class=b onclick='c'>d", "<p  class=b >d"),
            ("<a href='b' x>c</a y>", "<a href >c</a >"),
            ("<a href='b'class=c>d", "<a href='b'class=c>d"),
            ("<LINK rel=canonical HREF=b>", "<LINK rel=canonical HREF=b>"),
            ("<p =\"<style>a\">b</style>", "<p >a\">b</style>"),
            ("<svg/x><p/x y>", "<svg/x><p/ >"),
            ("<p a b c='", "<p   c='"),
            ("<p x y", "<p  y"),
        ] {
            assert_eq!(given(html), left, "{html}");
        }
    }

    #[test]
    fn no_tag_has_many_attributes_however_it_ends_and_wherever_it_stands() {
        let many = (0..3_000).map(|number| format!(" a{number}=b")).collect::<Vec<_>>().concat();
        for before in [
            "",
            "<svg>",
            "<!-- <p a=\" -->",
            "<svg><foreignObject><!-- <p a=\" -->",
            "<title><p a=\"</title>",
            "<p><![CDATA[<p a=\">",
        ] {
            for tag in ["<p", "</p"] {
                for end in [">c", "", " c='", "<p a=\">"] {
                    let html = format!("{before}{tag}{many}{end}");
                    assert!(given(&html).len() < before.len() + 3_050, "{before}{tag} … {end}");
                }
            }
        }
    }
}
