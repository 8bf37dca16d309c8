//! The problem: the header and the signature of a mail are no part of the article in it.

use crate::block::BlockKind;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};

/// A field of a mail's header or a line of its signature, as reading the page told them.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    (line.block.kind == BlockKind::Envelope)
        .then(|| Reason::phrase(ReasonCode::Metadata, line.text))
}

#[cfg(test)]
mod tests {
    use crate::block::page;
    use crate::clean::{Decisions, Verdict, clean};

    #[test]
    fn a_mail_is_its_subject_and_its_text() {
        let mail = "From: Ana Ruiz <ana@example.org>\nSent: 12 November 2031 09:14\nTo: Desk\n\
            Subject: FW: Alder council votes to close its two bridges\n\nThe council of Alder voted on \
            Thursday to close both of its bridges, which are in need of repair.\n\nThe mayor said that \
            there is no money left to mend them, and that buses will go by the mill.\n\n-- \nAna \
            Ruiz\nAlder Courier";
        let page = page(mail, None);
        let verdicts = clean(&page, &Decisions::default()).verdicts;
        let signs = verdicts.iter().map(|verdict| match verdict {
            Verdict::Title => 't',
            Verdict::Body => 'b',
            Verdict::Subtitle => 's',
            Verdict::Drop(_) => '-',
        });
        assert_eq!(signs.collect::<String>(), "----tbb---");
    }
}
