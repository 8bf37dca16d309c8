//! The problem: an HTML parser calls back with fragments of a tree, which must be held so that a
//! hundred thousand nested elements neither overflow the stack nor cost more than their number.
//!
//! The nodes lie in one vector and know their neighbours by index: appending, inserting and
//! detaching take constant time, a walk needs no stack, and dropping the tree is one free.

use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// A node, by its place in the tree.
pub(super) type NodeId = usize;

/// The document itself.
pub(super) const ROOT: NodeId = 0;

/// Attributes that some later step reads; all others are let go while parsing.
pub(super) const READ_ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "data-component",
    "data-testid",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "lang",
    "name",
    "open",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "type",
];

/// What a node is.
pub(super) enum Data {
    Element(QualName, Vec<Attribute>),
    Text(StrTendril),
    /// The document, comments, contents of templates: nothing that a reader sees.
    Other,
}

struct Node {
    parent: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    data: Data,
}

/// A parsed document.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A step of a [`Tree::walk`].
#[derive(Clone, Copy)]
pub(super) enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

impl Tree {
    fn push(&mut self, data: Data) -> NodeId {
        let (parent, previous, next, first, last) = (None, None, None, None, None);
        self.nodes.push(Node { parent, previous, next, first, last, data });
        self.nodes.len() - 1
    }

    /// How many nodes there are; every [`NodeId`] is below it.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn data(&self, node: NodeId) -> &Data {
        &self.nodes[node].data
    }

    pub(super) fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].parent
    }

    /// The name of an element; empty for any other node.
    pub(super) fn name(&self, node: NodeId) -> &str {
        match &self.nodes[node].data {
            Data::Element(name, _) => &name.local,
            _ => "",
        }
    }

    /// The value of an attribute that is in [`READ_ATTRIBUTES`].
    pub(super) fn attribute(&self, node: NodeId, key: &str) -> Option<&str> {
        debug_assert!(READ_ATTRIBUTES.contains(&key), "{key} is not kept while parsing");
        match &self.nodes[node].data {
            Data::Element(_, attributes) => attributes
                .iter()
                .find(|attribute| &*attribute.name.local == key)
                .map(|attribute| &*attribute.value),
            _ => None,
        }
    }

    /// The text directly in an element, up to its first child element (scripts have no others).
    pub(super) fn own_text(&self, node: NodeId) -> &str {
        match self.nodes[node].first.map(|child| &self.nodes[child].data) {
            Some(Data::Text(text)) => text,
            _ => "",
        }
    }

    /// Visits `root` and all below it in order. `visit` says of each node it enters whether to go
    /// into it; a node not gone into is not left either.
    pub(super) fn walk(&self, root: NodeId, mut visit: impl FnMut(Step) -> bool) {
        let mut node = root;
        loop {
            let into = visit(Step::Enter(node));
            if into && let Some(child) = self.nodes[node].first {
                node = child;
                continue;
            }
            if into {
                visit(Step::Leave(node));
            }
            loop {
                if node == root {
                    return;
                }
                if let Some(next) = self.nodes[node].next {
                    node = next;
                    break;
                }
                let Some(parent) = self.nodes[node].parent else { return };
                node = parent;
                visit(Step::Leave(node));
            }
        }
    }

    fn detach(&mut self, node: NodeId) {
        let Node { parent, previous, next, .. } = self.nodes[node];
        match previous {
            Some(previous) => self.nodes[previous].next = next,
            None => parent.into_iter().for_each(|parent| self.nodes[parent].first = next),
        }
        match next {
            Some(next) => self.nodes[next].previous = previous,
            None => parent.into_iter().for_each(|parent| self.nodes[parent].last = previous),
        }
        let here = &mut self.nodes[node];
        (here.parent, here.previous, here.next) = (None, None, None);
    }

    /// Puts `child` into `parent` before `next`, or last.
    fn insert(&mut self, parent: NodeId, next: Option<NodeId>, child: NodeOrText<NodeId>) {
        let previous = match next {
            Some(next) => self.nodes[next].previous,
            None => self.nodes[parent].last,
        };
        let child = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                if let Some(previous) = previous
                    && let Data::Text(before) = &mut self.nodes[previous].data
                {
                    before.push_tendril(&text);
                    return;
                }
                self.push(Data::Text(text))
            }
        };
        self.detach(child);
        // Detaching may have moved the neighbours, so they are asked for again.
        let previous = match next {
            Some(next) => self.nodes[next].previous,
            None => self.nodes[parent].last,
        };
        let here = &mut self.nodes[child];
        (here.parent, here.previous, here.next) = (Some(parent), previous, next);
        match previous {
            Some(previous) => self.nodes[previous].next = Some(child),
            None => self.nodes[parent].first = Some(child),
        }
        match next {
            Some(next) => self.nodes[next].previous = Some(child),
            None => self.nodes[parent].last = Some(child),
        }
    }
}

/// A tree while it is being parsed.
pub(super) struct Growing {
    tree: RefCell<Tree>,
    /// Elements opened and not closed; an estimate, too high where the parser closes in silence.
    pub(super) open: Cell<usize>,
}

impl Growing {
    pub(super) fn new() -> Self {
        let mut tree = Tree { nodes: Vec::new() };
        tree.push(Data::Other);
        Self { tree: RefCell::new(tree), open: Cell::new(0) }
    }
}

/// The name of an element, as the parser asks for it. A copy, so that no borrow stays behind.
#[derive(Debug)]
pub(super) struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }
    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Growing {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn get_document(&self) -> NodeId {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name {
        match &self.tree.borrow().nodes[*target].data {
            Data::Element(name, _) => Name(name.clone()),
            _ => Name(QualName::new(None, ns!(html), local_name!(""))),
        }
    }

    fn create_element(&self, name: QualName, mut attrs: Vec<Attribute>, _: ElementFlags) -> NodeId {
        self.open.set(self.open.get() + 1);
        attrs.retain(|attribute| READ_ATTRIBUTES.contains(&&*attribute.name.local));
        attrs.shrink_to_fit();
        self.tree.borrow_mut().push(Data::Element(name, attrs))
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.tree.borrow_mut().push(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.tree.borrow_mut().push(Data::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.tree.borrow_mut().insert(*parent, None, child);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let mut tree = self.tree.borrow_mut();
        if let Some(parent) = tree.nodes[*sibling].parent {
            tree.insert(parent, Some(*sibling), child);
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        let has_parent = self.tree.borrow().nodes[*element].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn pop(&self, _: &NodeId) {
        self.open.set(self.open.get().saturating_sub(1));
    }

    /// What is in a template is not shown: it hangs on a node that is in no tree.
    fn get_template_contents(&self, _: &NodeId) -> NodeId {
        self.tree.borrow_mut().push(Data::Other)
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<Attribute>) {
        if let Data::Element(_, had) = &mut self.tree.borrow_mut().nodes[*target].data {
            for attribute in attrs {
                if READ_ATTRIBUTES.contains(&&*attribute.name.local)
                    && !had.iter().any(|old| old.name == attribute.name)
                {
                    had.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.nodes[*node].first {
            tree.insert(*new_parent, None, NodeOrText::AppendNode(child));
        }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
}
