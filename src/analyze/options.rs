//! The problem: a caller sets what the input cannot say, and a reader corrects what the engine got
//! wrong; both must be repeatable from the outside.
//!
//! Corrections are part of the options, so that every view, export and twin computes the same
//! report from the same input and the same corrections.

use crate::block::InputKind;
use crate::entity::{Corrections, Merge, Rename, Retype, Unmerge};
use crate::error::{Error, ErrorCode};
use crate::span::Span;
use crate::text::Offsets;
use serde::{Deserialize, Serialize};

/// How to read an input. Every field may be left out.
///
/// ```
/// use copydesk::{Options, Span, analyze};
///
/// // A correction: the reader wants the line back that was removed.
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.\n\nShare this article";
/// let removed = analyze(paste, &Options::default())?.articles[0].removed[0].input;
/// let options = Options { keep: vec![removed], ..Options::default() };
/// assert!(analyze(paste, &options)?.articles[0].body.ends_with("Share this article"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// What form the input has; found out where absent.
    pub kind: Option<InputKind>,
    /// The unit of every offset, in these options and in the report. JavaScript has no choice.
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub offsets: Offsets,
    /// Publication date, ISO 8601 ("2024-11-12"): the anchor of relative dates.
    pub published: Option<String>,
    /// Address of the page, where the caller knows it.
    pub url: Option<String>,
    /// Adds the visible text that `input` spans index to the report.
    pub page: bool,
    /// Leaves out the entities, which take most of the time: for a list of many inputs. `entities` is then
    /// empty, and corrections of entities do nothing. A comparison finds them all the same.
    pub body_only: bool,
    /// Reads letters that another program took for others (“cafÃ©”) as they were written, where that is sure.
    /// `input` spans then index the repaired text, which `page` gives.
    pub repair_text: bool,
    /// Blocks to keep in the body, each named by any span of the input that touches it.
    pub keep: Vec<Span>,
    /// Blocks to drop from the body.
    pub drop: Vec<Span>,
    /// Blocks at which an article begins, each named by any span or offset in it.
    pub split: Vec<Span>,
    /// Articles that belong to the one before, each named by any span of the input in it.
    pub join: Vec<Span>,
    /// Repairs not to make, each named by its `input` span.
    pub unrepair: Vec<Span>,
    /// Forms that are no names, as written.
    pub not_a_name: Vec<String>,
    /// Forms that belong to another entity than the one they were put into.
    pub unmerge: Vec<Unmerge>,
    /// Entities that are one.
    pub merge: Vec<Merge>,
    /// Entities of another kind.
    pub retype: Vec<Retype>,
    /// Entities with another name.
    pub rename: Vec<Rename>,
}

impl Options {
    /// Checks what the types cannot.
    ///
    /// ```
    /// let published = Some("12.11.2024".into());
    /// let options = copydesk::Options { published, ..Default::default() };
    /// assert_eq!(options.check().unwrap_err().code().as_str(), "bad-option");
    /// ```
    ///
    /// # Errors
    /// `bad-option` when `published` is no ISO date or a span ends before it starts.
    pub fn check(&self) -> Result<(), Error> {
        let bad = |message: String| Err(Error::new(ErrorCode::BadOption, message));
        if let Some(date) = &self.published
            && !is_iso_date(date)
        {
            return bad(format!("“published” is “{date}”; give a date as YYYY-MM-DD."));
        }
        let spans = [&self.keep, &self.drop, &self.split, &self.join, &self.unrepair];
        for span in spans.into_iter().flatten() {
            if span.start > span.end {
                return bad(format!(
                    "The span {}–{} ends before it starts; swap the two.",
                    span.start, span.end
                ));
            }
        }
        let named = self.corrected_names();
        if named.iter().any(|name| name.trim().is_empty()) {
            return bad("A correction has an empty name; give a name as the text writes it.".into());
        }
        Ok(())
    }

    /// What a reader corrects about entities.
    pub(crate) fn corrections(&self) -> Corrections<'_> {
        Corrections {
            not_a_name: &self.not_a_name,
            unmerge: &self.unmerge,
            merge: &self.merge,
            retype: &self.retype,
            rename: &self.rename,
        }
    }

    /// Every name that a correction gives.
    fn corrected_names(&self) -> Vec<&str> {
        let mut out: Vec<&str> = self.not_a_name.iter().map(String::as_str).collect();
        out.extend(self.unmerge.iter().flat_map(|split| [split.name.as_str(), &split.form]));
        out.extend(self.merge.iter().flat_map(|merge| [merge.name.as_str(), &merge.with]));
        out.extend(self.retype.iter().map(|retype| retype.name.as_str()));
        out.extend(self.rename.iter().flat_map(|rename| [rename.name.as_str(), &rename.to]));
        out
    }
}

/// True for YYYY-MM-DD, with or without a time after it.
fn is_iso_date(date: &str) -> bool {
    let day = date.split('T').next().unwrap_or_default();
    let parts: Vec<_> = day.split('-').collect();
    let number = |part: &str, digits: usize| -> Option<u32> {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    match parts.as_slice() {
        [year, month, date] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(date, 2).is_some_and(|date| (1..=31).contains(&date))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_caller_can_get_wrong_has_a_code() {
        for (json, fine) in [
            (r#"{"published":"2024-11-12"}"#, true),
            (r#"{"published":"2024-11-12T08:00:00Z"}"#, true),
            (r#"{"published":"12.11.2024"}"#, false),
            (r#"{"published":"2024-13-12"}"#, false),
            (r#"{"keep":[{"start":3,"end":9}]}"#, true),
            (r#"{"keep":[{"start":9,"end":3}]}"#, false),
            (r#"{"split":[{"start":3,"end":3}],"join":[{"start":3,"end":9}]}"#, true),
            (r#"{"split":[{"start":9,"end":3}]}"#, false),
            (r#"{"notAName":["Alder"],"merge":[{"name":"A","with":"B"}]}"#, true),
            (r#"{"retype":[{"name":" ","kind":"person"}]}"#, false),
            (r#"{"unmerge":[{"name":"Ada Hart","form":""}]}"#, false),
        ] {
            let options: Options = serde_json::from_str(json).expect("well-formed");
            assert_eq!(options.check().is_ok(), fine, "{json}");
        }
        assert!(serde_json::from_str::<Options>(r#"{"publised":"2024-11-12"}"#).is_err());
    }
}
