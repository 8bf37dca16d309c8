//! The problem: what begins with `<` and is no tag is text, or a comment that may hold what looks like
//! tags, and each kind of comment ends in its own way.

/// True for what begins a section of text, after its `<`, or a comment: that depends on the elements around it.
pub(super) fn is_cdata(rest: &str) -> bool {
    rest.starts_with("![CDATA[")
}

/// The length of what begins after a `<` that begins no tag: of a comment, doctype or the like;
/// zero where the `<` is text.
pub(super) fn end(rest: &str, is_foreign: bool) -> usize {
    let until = |close: &str| rest.find(close).map_or(rest.len(), |found| found + close.len());
    if let Some(comment) = rest.strip_prefix("!--") {
        // Those two are whole comments.
        if comment.starts_with('>') || comment.starts_with("->") {
            return until(">");
        }
        let mut ends = comment.match_indices('>').map(|(found, _)| found);
        let close = ends.find(|end| {
            let inside = &comment[..*end];
            inside.ends_with("--") || inside.ends_with("--!")
        });
        return close.map_or(rest.len(), |close| "!--".len() + close + 1);
    }
    match rest.bytes().next() {
        Some(b'!') if is_foreign && is_cdata(rest) => until("]]>"),
        Some(b'!' | b'?' | b'/') => until(">"),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_comment_ends_in_its_own_way() {
        for (comment, is_foreign) in [
            ("!-- a > b -- > c -->", false),
            ("!-- a --!>", false),
            ("!-->", false),
            ("!--->", false),
            ("!---->", false),
            ("!--!> -->", false),
            ("!--<!-->", false),
            ("!doctype html \"a>", false),
            ("?xml a?>", false),
            ("/>", false),
            ("/ a>", false),
            ("![CDATA[ a>", false),
            ("![CDATA[ a> ]] ]]>", true),
            ("!-- ]]> -->", true),
            ("", false),
        ] {
            assert_eq!(end(&format!("{comment} -->b>"), is_foreign), comment.len(), "{comment}");
        }
        assert_eq!(end("!-- a", false), "!-- a".len());
    }
}
