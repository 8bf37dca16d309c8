//! The problem: a reader who sees a line gone must see why, and be able to put it back.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a block is not part of the body. The list is the contract's.
///
/// ```
/// let reason = copydesk::Reason::new(copydesk::ReasonCode::PhotoCredit);
/// assert_eq!(copydesk::to_json(&reason), r#"{"code":"photo-credit"}"#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonCode {
    /// Says again what an earlier block said.
    Duplicate,
    /// Words under a picture.
    Caption,
    /// Who took a picture.
    PhotoCredit,
    /// A control of the page: font size, counters, buttons.
    Widget,
    /// Menus, breadcrumbs, section names.
    Navigation,
    /// Asks the reader to do something: follow, download, subscribe.
    Promo,
    /// Asks the reader to sign up for e-mail.
    Newsletter,
    /// Sharing and following on social networks.
    Social,
    /// The heading over a list of other stories.
    RelatedHeading,
    /// The headline or teaser of another story.
    RelatedHeadline,
    /// Who wrote the article; kept as a field.
    Byline,
    /// Place and date; kept as a field.
    Dateline,
    /// Readers' comments and the rules for them.
    Comments,
    /// Consent to cookies.
    CookieNotice,
    /// Asks for payment or registration.
    Paywall,
    /// Copyright, imprint, terms.
    Legal,
    /// Keywords and topics.
    TagList,
    /// Marked as advertising.
    Advertisement,
    /// Part of another story.
    OtherArticle,
    /// Time-stamps, reading time, source lines; kept as a field where one fits.
    Metadata,
    /// Nothing above, but unlike the body around it.
    LowContent,
}

/// Why a block was removed, with what shows it.
///
/// ```
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.\n\nAdvertisement";
/// let article = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0];
/// let reason = &article.removed[0].reason;
/// assert_eq!(reason.code, copydesk::ReasonCode::Advertisement);
/// assert_eq!(reason.phrase.as_deref(), Some("Advertisement"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The kind of reason.
    pub code: ReasonCode,
    /// The words that gave it away, as they stand in the block.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phrase: Option<String>,
    /// What weighed most, strongest first, where no single phrase decided. Most lines of a long page
    /// are dropped for one of a few lists, which they share.
    #[serde(skip_serializing_if = "<[Feature]>::is_empty", default)]
    pub features: Cow<'static, [Feature]>,
}

/// A property of a block and how much it weighed.
///
/// ```
/// use copydesk::{BlockVerdict, Options, explain};
///
/// let page = "<!doctype html><nav><p>Home News</nav><h1>Rain</h1><p>It rained, she said.";
/// for verdict in explain(page, &Options::default())?.cleaned.verdicts {
///     let BlockVerdict::Drop(reason) = verdict else { continue };
///     for feature in reason.features.iter() {
///         println!("{} {:+}", feature.name, feature.weight);
///     }
/// }
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feature {
    /// Name of the property ("short line", "no stop words").
    pub name: Cow<'static, str>,
    /// Weight against the block; negative speaks for it.
    pub weight: f64,
}

impl Reason {
    /// A reason without details.
    ///
    /// ```
    /// let reason = copydesk::Reason::new(copydesk::ReasonCode::LowContent);
    /// assert!(reason.phrase.is_none() && reason.features.is_empty());
    /// ```
    #[must_use]
    pub fn new(code: ReasonCode) -> Self {
        Self { code, phrase: None, features: Cow::default() }
    }

    /// A reason shown by `phrase`.
    pub(crate) fn phrase(code: ReasonCode, phrase: &str) -> Self {
        Self { code, phrase: Some(phrase.to_owned()), features: Cow::default() }
    }
}
