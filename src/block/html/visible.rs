//! The problem: much of a page's text is never shown: scripts, menus folded away, labels for
//! machines. A reader who copies the page does not get it, and neither should we.
//!
//! Some elements are never shown. Others are hidden by an attribute, an inline style, or one of the
//! class names that style sheets use to hide text from eyes. A page saved while a window lay over
//! it, or before its scripts ran, hides everything: so an element that holds most of the text is
//! shown whatever it says.

use super::read::is_prose;
use super::tree::{Data, NodeId, ROOT, Step, Tree};

/// Class names by which common style sheets hide text that is meant for screen readers.
const HIDING_CLASSES: &[&str] = &[
    "screen-reader-only",
    "screen-reader-text",
    "screenreader",
    "sr-only",
    "u-visually-hidden",
    "visually-hidden",
    "visuallyhidden",
];

/// Elements whose content is never shown as text of the page.
pub(super) fn is_never_shown(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "audio"
            | "canvas"
            | "datalist"
            | "head"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "optgroup"
            | "option"
            | "rp"
            | "rt"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
            | "video"
    )
}

/// What of a tree the reader does not see.
pub(super) struct Hidden {
    /// For each node: not shown, with all below it.
    nodes: Vec<bool>,
}

impl Hidden {
    /// Finds out for every node of `tree`.
    pub(super) fn of(tree: &Tree) -> Self {
        let letters = letters(tree);
        let mut nodes = vec![false; tree.len()];
        let mut prose = 0;
        tree.walk(ROOT, |step| match step {
            Step::Enter(node) => {
                let name = tree.name(node);
                nodes[node] = is_never_shown(name)
                    || (says_hidden(tree, node, prose > 0) && letters[node] * 2 <= letters[ROOT]);
                prose += usize::from(is_prose(name) && !nodes[node]);
                !nodes[node]
            }
            Step::Leave(node) => {
                prose -= usize::from(is_prose(tree.name(node)));
                true
            }
        });
        Self { nodes }
    }

    pub(super) fn contains(&self, node: NodeId) -> bool {
        self.nodes[node]
    }
}

/// For each node, how many bytes of text it holds, white space and what is never shown left out.
fn letters(tree: &Tree) -> Vec<usize> {
    let mut letters = vec![0; tree.len()];
    tree.walk(ROOT, |step| match step {
        Step::Enter(node) => match tree.data(node) {
            Data::Text(text) => {
                let count = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
                letters[node] = count;
                if let Some(parent) = tree.parent(node) {
                    letters[parent] += count;
                }
                false
            }
            _ => !is_never_shown(tree.name(node)),
        },
        Step::Leave(node) => {
            if let Some(parent) = tree.parent(node) {
                letters[parent] += letters[node];
            }
            true
        }
    });
    letters
}

/// True if the markup of an element says that it is hidden. `aria-hidden` hides from ears, not from
/// eyes: outside paragraphs that means icons and repeats, inside them a large initial letter whose
/// word is written once more for ears alone.
fn says_hidden(tree: &Tree, node: NodeId, in_prose: bool) -> bool {
    let has = |key, value: &str| {
        tree.attribute(node, key).is_some_and(|given| given.trim().eq_ignore_ascii_case(value))
    };
    let is_hidden = tree.attribute(node, "hidden").is_some_and(|value| {
        // React sends the later parts of a page hidden, under such an id, for its script to show.
        let is_late = tree.attribute(node, "id").is_some_and(|id| id.starts_with("S:"));
        !is_late && !value.eq_ignore_ascii_case("until-found")
    });
    is_hidden
        || (!in_prose && has("aria-hidden", "true"))
        || (tree.name(node) == "dialog" && tree.attribute(node, "open").is_none())
        || tree.attribute(node, "style").is_some_and(|style| {
            declares(style, "display", "none") || declares(style, "visibility", "hidden")
        })
        || tree.attribute(node, "class").is_some_and(|classes| {
            classes.split_ascii_whitespace().any(|class| HIDING_CLASSES.contains(&class))
        })
}

/// True if an inline style gives `property` the value `wanted`; the last declaration counts.
pub(super) fn declares(style: &str, property: &str, wanted: &str) -> bool {
    let mut found = false;
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        if name.trim().eq_ignore_ascii_case(property) {
            let value = value.split('!').next().unwrap_or_default();
            found = value.trim().eq_ignore_ascii_case(wanted);
        }
    }
    found
}
