//! The problem: what a line of Markdown does is told by its first characters, and sometimes by what
//! stands open before it.

/// Quote marks and list marks taken off one line at most.
const MAX_MARKS: usize = 20;

/// What a line does.
#[derive(Debug, PartialEq)]
pub(super) enum Line<'t> {
    Blank,
    /// A line across the page.
    Rule,
    /// The start of a code block, with the mark that ends it.
    Fence(&'t str),
    Heading(u8, &'t str),
    /// Makes a heading of the lines before it.
    Underline(u8),
    /// Makes a table of the line before it.
    TableRule,
    /// An item of a list.
    Item(&'t str),
    /// The address of a link used elsewhere.
    Definition,
    Text,
}

/// The line without its quote marks, and whether it had any.
pub(super) fn without_quote_marks(line: &str) -> (&str, bool) {
    let mut rest = line;
    for _ in 0..MAX_MARKS {
        let Some(inner) = rest.trim_start_matches(' ').strip_prefix('>') else { break };
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    (rest, rest.len() != line.len())
}

/// Reads a line; `continues` says that lines of a block stand open before it.
pub(super) fn read(line: &str, continues: bool) -> Line<'_> {
    let text = line.trim();
    let Some(first) = text.chars().next() else { return Line::Blank };
    match first {
        '`' | '~' if text.starts_with("```") || text.starts_with("~~~") => Line::Fence(&text[..3]),
        '#' => heading(text).unwrap_or(Line::Text),
        '=' if continues && text.bytes().all(|byte| byte == b'=') => Line::Underline(1),
        '-' if continues && text.len() > 1 && text.bytes().all(|byte| byte == b'-') => {
            Line::Underline(2)
        }
        '-' | '*' | '_' if is_rule(text) => Line::Rule,
        '|' | ':' | '-' if is_table_rule(text) => Line::TableRule,
        '[' if !continues && is_definition(text) => Line::Definition,
        _ => item(text).map_or(Line::Text, Line::Item),
    }
}

fn heading(text: &str) -> Option<Line<'_>> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &text[level..];
    let level = u8::try_from(level).ok().filter(|level| *level <= 6)?;
    let is_heading = rest.is_empty() || rest.starts_with([' ', '\t']);
    is_heading.then(|| Line::Heading(level, rest.trim_end_matches('#').trim()))
}

/// Three or more of one mark, and nothing else.
fn is_rule(text: &str) -> bool {
    let mark = text.as_bytes()[0];
    text.bytes().all(|byte| byte == mark || byte == b' ')
        && text.bytes().filter(|byte| *byte == mark).count() >= 3
}

fn is_table_rule(text: &str) -> bool {
    text.contains('|') && text.contains("--") && text.bytes().all(|byte| b"|:- \t".contains(&byte))
}

fn is_definition(text: &str) -> bool {
    let name = text.split_once("]:");
    name.is_some_and(|(name, to)| {
        !name.starts_with("[^") && !name[1..].contains([']', '[']) && !to.trim().is_empty()
    })
}

/// The text of a list item, without its marks.
fn item(text: &str) -> Option<&str> {
    let mut rest = text;
    for _ in 0..MAX_MARKS {
        let Some(inner) = after_mark(rest) else { break };
        rest = inner.trim_start();
    }
    if rest.len() == text.len() {
        return None;
    }
    for task in ["[ ] ", "[x] ", "[X] "] {
        rest = rest.strip_prefix(task).unwrap_or(rest);
    }
    Some(rest)
}

fn after_mark(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => text.strip_prefix(['-', '*', '+'])?,
        1..=9 => text[digits..].strip_prefix(['.', ')'])?,
        _ => return None,
    };
    rest.starts_with([' ', '\t']).then_some(rest)
}
