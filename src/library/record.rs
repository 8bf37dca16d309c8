//! The problem: an editor asks of many articles what they have from each other, which are one
//! text, which came first, which has it all, and what each adds.

use crate::overlap::Shares;
use serde::{Deserialize, Serialize};

/// A kept article that shares words with the text asked about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Similar {
    /// Its id in the library.
    pub id: String,
    /// When it was published, ISO 8601, where the library knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// True where one is a version of the other; else they share passages.
    pub version: bool,
    /// Share of the text's words found in the kept article.
    pub a_in_b: Shares,
    /// Share of the kept article's words found in the text.
    pub b_in_a: Shares,
}

/// Two kept articles that share words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// Id of the first; before that of the second in the order of ids.
    pub a: String,
    /// Id of the second.
    pub b: String,
    /// True where one is a version of the other; else they share passages.
    pub version: bool,
    /// Share of A's words found in B.
    pub a_in_b: Shares,
    /// Share of B's words found in A.
    pub b_in_a: Shares,
}

/// Versions of one text, at least two.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cluster {
    /// The versions by date, those without one last.
    pub members: Vec<Member>,
    /// Id of the earliest, where dates tell it from all others that have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// Id of the one that holds most of what all say.
    pub most_complete: String,
}

/// A version in a cluster.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Member {
    /// Its id in the library.
    pub id: String,
    /// When it was published, ISO 8601, where the library knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its sentences that no version before it has; none for the first.
    pub adds: Vec<Added>,
}

/// A sentence that is new in a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The sentence as written.
    pub sentence: String,
    /// Names, numbers and dates in it that no version before it mentions, as written.
    pub facts: Vec<String>,
}
