//! The problem: a script, a style sheet or a title ends at its end tag and holds no others; but a comment
//! in a script may hold a whole script, end tag and all.
//!
//! The rules are those of the standard's tokenizer (HTML, "13.2.5.4 Script data state" and on).

use super::super::tag::is_named;

/// What hides the end tag of a script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Script,
    Comment,
    /// A script in a comment.
    Hidden,
}

/// The length of the text of an element of this name.
pub(super) fn end(text: &str, name: &str) -> usize {
    let is_script = name == "script";
    let mut within = Within::Script;
    // From where the dashes count that end a comment.
    let (mut at, mut dashes) = (0, 0);
    loop {
        let ahead = &text[at..];
        let is_plain = within == Within::Script;
        let found = if is_plain { ahead.find('<') } else { ahead.find(['<', '>']) };
        let Some(found) = found else { return text.len() };
        let here = at + found;
        at = here + 1;
        let rest = &text[at..];
        if text.as_bytes()[here] == b'>' {
            if text[dashes..here].ends_with("--") {
                within = Within::Script;
            }
        } else if let Some(tag) = rest.strip_prefix('/') {
            // Cut short, it is no tag.
            if is_named(tag, name) && tag.len() > name.len() {
                if within != Within::Hidden {
                    return here;
                }
                within = Within::Comment;
            }
        } else if is_script && is_plain && rest.starts_with("!--") {
            within = Within::Comment;
            dashes = at + 1;
            at += "!--".len();
        } else if within == Within::Comment && is_named(rest, name) {
            within = Within::Hidden;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_at_its_end_tag() {
        for (name, text) in [
            ("style", "a</styles><!-- <style>"),
            ("title", "a<b></b></p>"),
            ("script", "a<script>b"),
            ("script", "<!-- a"),
            ("script", "<!-- a --><script>"),
            ("script", "<!--><script>"),
            ("script", "<!---><script>"),
            ("script", "<!--a-><script></script>"),
            ("script", "<!-- <script>a</script> b"),
            ("script", "<!-- <script>a</script> <script> b</script> <scripts>"),
            ("script", "<!-- <script>a --> b"),
            ("script", "<!-- <script <!-- </script/ a"),
            ("script", "<!- <script>"),
        ] {
            let html = format!("{text}</{name}>b</{name}> --></{name}>");
            assert_eq!(end(&html, name), text.len(), "{html}");
        }
    }

    #[test]
    fn a_text_without_an_end_tag_goes_on_to_the_end() {
        for text in ["a", "a</script", "<!-- <script> a</script>"] {
            assert_eq!(end(text, "script"), text.len());
        }
    }
}
