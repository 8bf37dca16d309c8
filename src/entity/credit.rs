//! The problem: the photographer under a picture is nobody in the story.
//!
//! A caption's photo credit starts at the first of: a bracket that holds a credit word, a dash
//! before a short last part, a slash chain at the end ("Agency/Name/Pool via AGENCY"), or a credit
//! label ("Photo:", "Image by"). What stands from there on is not read for names.

/// Words that make a bracket a credit.
const CREDIT_WORDS: &[&str] =
    &["photo", "photograph", "image", "picture", "via", "pool", "handout", "courtesy", "getty"];
/// Labels that open a credit in the running text.
const CREDIT_LABELS: &[&str] =
    &["photo:", "photo by", "image:", "image by", "picture:", "credit:", "photograph:", "photos:"];
/// Words of the longest credit after a dash ("— Agency Name via Other").
const MAX_DASH_WORDS: usize = 6;

/// The byte offset at which the photo credit of `caption` starts; its length where there is none.
pub fn photo_credit_start(caption: &str) -> usize {
    [bracket(caption), dash(caption), slashes(caption), label(caption)]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(caption.len())
}

/// "(AP Photo/Name)", "[Name/Agency]": a bracket at the end with a slash or a credit word in it.
fn bracket(caption: &str) -> Option<usize> {
    let trimmed = caption.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    let open = match trimmed.chars().last()? {
        ')' => trimmed.rfind('(')?,
        ']' => trimmed.rfind('[')?,
        _ => return None,
    };
    let inner = trimmed[open + 1..trimmed.len() - 1].to_lowercase();
    let is_credit = inner.contains('/')
        || inner.split(|c: char| !c.is_alphanumeric()).any(|word| CREDIT_WORDS.contains(&word));
    is_credit.then_some(open)
}

/// "in spring. — Agency": a dash after the last full stop, or a short capitalised rest.
fn dash(caption: &str) -> Option<usize> {
    let at = caption.rfind(['—', '–'])?;
    let rest = caption[at..].trim_start_matches(['—', '–', ' ']);
    let after_stop = caption[..at].trim_end().ends_with(['.', '!', '?', '”', '"', ')']);
    let words = rest.split_whitespace().count();
    (after_stop && words <= MAX_DASH_WORDS && rest.starts_with(char::is_uppercase)).then_some(at)
}

/// "Agency/Name/Pool via AGENCY": the last sentence, where it holds a slash and no small verb.
fn slashes(caption: &str) -> Option<usize> {
    let slash = caption.find('/')?;
    let start = caption[..slash].rfind(". ").map_or(0, |stop| stop + 2);
    let credit = &caption[start..];
    let is_credit = credit.split(|c: char| !c.is_alphanumeric()).all(|word| {
        word.is_empty()
            || word.starts_with(|c: char| !c.is_lowercase())
            || matches!(word, "via" | "by" | "for" | "de" | "van" | "von" | "al" | "bin")
    });
    (is_credit && start > 0).then_some(start)
}

fn label(caption: &str) -> Option<usize> {
    let lower = caption.to_ascii_lowercase();
    CREDIT_LABELS
        .iter()
        .filter_map(|label| lower.find(label).map(|at| (at, label)))
        // "FILE PHOTO: who is on it" opens a caption; a credit closes one.
        .filter(|(at, _)| *at > caption.len() / 3)
        .map(|(at, _)| at)
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_starts_where_the_story_of_the_picture_ends() {
        for (caption, told) in [
            (
                "Mayor Ada Hart opens the bridge. Wire/Bo Lund/Pool via NEWS",
                "Mayor Ada Hart opens the bridge. ",
            ),
            (
                "Ada Hart, left, in Alder on May 3, 2020. (NW Photo/Bo Lund)",
                "Ada Hart, left, in Alder on May 3, 2020. ",
            ),
            ("Hart waving in spring. — Newswire", "Hart waving in spring. "),
            ("FILE PHOTO: Ada Hart waves in Alder", "FILE PHOTO: Ada Hart waves in Alder"),
            (
                "Ada Hart waves in Alder on Sunday. Photo: Bo Lund",
                "Ada Hart waves in Alder on Sunday. ",
            ),
            ("The 2019/20 season began (again)", "The 2019/20 season began (again)"),
            ("The bridge (left) and the mill", "The bridge (left) and the mill"),
            ("", ""),
        ] {
            assert_eq!(&caption[..photo_credit_start(caption)], told);
        }
    }
}
