//! The problem: the names that a page's makers gave to its parts say much about them ("related",
//! "article-body"), but a path of two hundred elements with forty classes each says it at great length.
//!
//! A path holds the innermost elements, and of those further out only the landmarks, each with the
//! beginning of its classes, its id, and the few attributes that name its purpose.

use super::tree::{NodeId, Tree};

/// Innermost elements of a path.
const INNERMOST: usize = 8;
/// Landmarks outside them at most.
const LANDMARKS: usize = 4;
/// Bytes kept of each class list, id and attribute.
const MAX_NAME_BYTES: usize = 64;

/// Attributes that say what an element is for, written as `[role=navigation]`.
const PURPOSE: &[&str] = &["role", "itemprop", "data-component", "data-testid"];

/// The path of `node`, outermost element first.
pub(super) fn path(tree: &Tree, node: NodeId) -> String {
    let mut elements = Vec::new();
    let mut landmarks = 0;
    let ancestors = std::iter::successors(Some(node), |&node| tree.parent(node));
    for node in ancestors {
        let name = tree.name(node);
        if matches!(name, "" | "html" | "body") && elements.len() + 1 > INNERMOST {
            break;
        }
        if matches!(name, "" | "html") {
            continue;
        }
        if elements.len() < INNERMOST {
            elements.push(node);
        } else if is_landmark(name) && landmarks < LANDMARKS {
            elements.push(node);
            landmarks += 1;
        }
    }
    let mut out = String::new();
    for &node in elements.iter().rev() {
        if !out.is_empty() {
            out.push(' ');
        }
        push_element(tree, node, &mut out);
    }
    out
}

fn push_element(tree: &Tree, node: NodeId, out: &mut String) {
    out.push_str(beginning(tree.name(node)));
    let classes = beginning(tree.attribute(node, "class").unwrap_or_default());
    for class in classes.split_ascii_whitespace() {
        out.push('.');
        out.push_str(class);
    }
    if let Some(id) = tree.attribute(node, "id").and_then(|id| id.split_ascii_whitespace().next()) {
        out.push('#');
        out.push_str(beginning(id));
    }
    for key in PURPOSE {
        if let Some(value) = tree.attribute(node, key)
            && let Some(value) = value.split_ascii_whitespace().next()
        {
            out.push('[');
            out.push_str(key);
            out.push('=');
            out.push_str(beginning(value));
            out.push(']');
        }
    }
}

/// The first [`MAX_NAME_BYTES`] of a name.
fn beginning(name: &str) -> &str {
    let end = (0..=MAX_NAME_BYTES.min(name.len())).rev().find(|&end| name.is_char_boundary(end));
    &name[..end.unwrap_or_default()]
}

fn is_landmark(name: &str) -> bool {
    matches!(
        name,
        "article" | "aside" | "dialog" | "figure" | "footer" | "form" | "header" | "main" | "nav"
    )
}
