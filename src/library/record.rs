//! The problem: an editor asks of many articles what they have from each other, which are one
//! text, which came first, which has it all, and what each adds.

use crate::overlap::Shares;
use serde::{Deserialize, Serialize};

/// A kept article that shares words with the text asked about.
///
/// ```
/// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
/// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
/// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
/// # let mut library = copydesk::Library::default();
/// # library.add("rain", RAIN, Some("2024-11-12"))?;
/// # library.add("more", MORE, Some("2024-11-13"))?;
/// let similar = library.similar(MORE, copydesk::Question::default(), texts)?;
/// assert_eq!((similar[0].id.as_str(), similar[0].version), ("more", true));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
/// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
/// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
/// # let mut library = copydesk::Library::default();
/// # library.add("rain", RAIN, Some("2024-11-12"))?;
/// # library.add("more", MORE, Some("2024-11-13"))?;
/// let cell = library.matrix(texts).next().expect("the two share words")?;
/// assert_eq!((cell.a.as_str(), cell.b.as_str()), ("more", "rain"));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
/// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
/// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
/// # let mut library = copydesk::Library::default();
/// # library.add("rain", RAIN, Some("2024-11-12"))?;
/// # library.add("more", MORE, Some("2024-11-13"))?;
/// let cluster = &library.clusters(texts)?[0];
/// assert_eq!(cluster.earliest.as_deref(), Some("rain"));
/// assert_eq!(cluster.most_complete, "more");
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
/// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
/// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
/// # let mut library = copydesk::Library::default();
/// # library.add("rain", RAIN, Some("2024-11-12"))?;
/// # library.add("more", MORE, Some("2024-11-13"))?;
/// let members = &library.clusters(texts)?[0].members;
/// let ids: Vec<_> = members.iter().map(|member| member.id.as_str()).collect();
/// assert_eq!(ids, ["rain", "more"]);
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
/// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
/// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
/// # let mut library = copydesk::Library::default();
/// # library.add("rain", RAIN, Some("2024-11-12"))?;
/// # library.add("more", MORE, Some("2024-11-13"))?;
/// let added = &library.clusters(texts)?[0].members[1].adds[0];
/// assert_eq!(added.sentence, "It cost $3 million.");
/// assert_eq!(added.facts, ["$3 million"]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The sentence as written.
    pub sentence: String,
    /// Names, numbers and dates in it that no version before it mentions, as written.
    pub facts: Vec<String>,
}
