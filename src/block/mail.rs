//! The problem: text copied out of a mail program begins with the mail's header, which nobody wrote.
//!
//! A header is a run of lines that each begin with the name of a field (RFC 5322, as programs of
//! several languages show them), the subject among them. A single such line is none: "From: the
//! editors" may be an article's own. The subject, without what replies put before it, is a heading.

use crate::block::{Block, BlockKind, Page};
use crate::span::Span;
use crate::text::fold;

/// Fields of a header beside the subject, in English, German, French, Spanish, Portuguese, Italian and
/// Dutch, folded.
#[rustfmt::skip] // one word a line would hide the list
const FIELDS: &[&str] = &[
    "from", "to", "cc", "bcc", "date", "sent", "reply-to", "attachments", "von", "gesendet", "an",
    "datum", "antwort an", "anlagen", "de", "envoye", "a", "pieces jointes", "enviado", "enviado el",
    "para", "fecha", "data", "da", "inviato", "van", "verzonden", "aan", "bijlagen", "importance",
    "priority", "sensitivity", "wichtigkeit", "prioritat", "importancia", "importanza", "prioriteit",
];
const SUBJECTS: &[&str] =
    &["subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp"];
/// What stands before the subject of a reply or of a mail that was passed on, folded.
const REPLIES: &[&str] = &["re", "fw", "fwd", "aw", "wg", "tr", "rv", "enc", "antw", "doorst"];
/// The fields that hold a list of people, which may go on below itself.
const LISTS: &[&str] = &["to", "cc", "bcc", "an", "para", "aan"];
/// Characters of a line of such a list at most: a longer one is prose.
const LIST_CHARS: usize = 100;
/// Bytes of the name of a field at most.
const NAME_BYTES: usize = 20;
/// Lines of a signature at most, the hyphens among them.
const SIGNATURE_LINES: usize = 7;
/// Characters of such a line at most: a longer one is prose.
const SIGNATURE_CHARS: usize = 80;
/// Fields of a header at least.
const MIN_FIELDS: usize = 3;

/// Tells the lines of mail headers and the signature, and parts subjects from the name of the field.
pub(super) fn mark(page: &mut Page) {
    let fields = fields(page);
    if !fields.contains(&Some(Field::Subject)) {
        return;
    }
    let mut blocks = Vec::with_capacity(page.blocks.len() + 1);
    let mut at = 0;
    for header in fields.chunk_by(|line, next| line.is_some() == next.is_some()) {
        let lines = at..at + header.len();
        at = lines.end;
        let subjects = header.iter().filter(|field| **field == Some(Field::Subject)).count();
        let named = header.iter().filter(|field| **field != Some(Field::More)).count();
        // A mail that was passed on with nothing before it has its header under the other's.
        let is_header = subjects > 0 && named >= MIN_FIELDS * subjects;
        for (block, field) in page.blocks[lines].iter().zip(header) {
            match field {
                Some(_) if !is_header => blocks.push(block.clone()),
                Some(Field::Subject) => blocks.extend(parted(block, &page.text)),
                Some(_) => {
                    blocks.push(Block { kind: BlockKind::Envelope, ..block.clone() });
                }
                None => blocks.push(block.clone()),
            }
        }
    }
    page.blocks = blocks;
    sign(page);
}

/// Takes the signature of a mail that has a header: the last few short lines below it, behind one of two
/// hyphens (RFC 3676).
fn sign(page: &mut Page) {
    let text = |block: &Block| block.span.of(&page.text).chars().count();
    let below = page.blocks.iter().rposition(|block| block.kind == BlockKind::Envelope);
    let short = page.blocks.iter().rev().take_while(|block| text(block) <= SIGNATURE_CHARS).count();
    let lines = page.blocks.len() - short.min(SIGNATURE_LINES)..page.blocks.len();
    let mark = lines.rev().find(|at| page.blocks[*at].span.of(&page.text) == "--");
    if let (Some(below), Some(mark)) = (below, mark)
        && below < mark
    {
        page.blocks[mark..].iter_mut().for_each(|block| block.kind = BlockKind::Envelope);
    }
}

/// What each line says, if it may belong to a header. A list of people goes on below itself where it ends
/// in a comma or semicolon, or is set in, as RFC 5322 folds it; a subject is taken as its one line, for what
/// is set in below it may be the article.
fn fields(page: &Page) -> Vec<Option<Field>> {
    let mut list: Option<Span> = None;
    let said = page.blocks.iter().map(|block| {
        let line = block.span.of(&page.text);
        let found = field(line).or_else(|| {
            let above = list?;
            let between = page.text.get(above.end..block.span.start)?;
            let goes_on = above.of(&page.text).ends_with([',', ';'])
                || between.ends_with([' ', '\t']) && line.contains(['@', ';']);
            (goes_on && between.matches('\n').count() == 1 && is_list(line)).then_some(Field::More)
        });
        let lists = found == Some(Field::More) || is_field(line, LISTS);
        list = lists.then_some(block.span);
        found
    });
    said.collect()
}

/// True for what may be names and addresses, and is no sentence.
fn is_list(line: &str) -> bool {
    line.chars().count() <= LIST_CHARS && !line.ends_with(['.', '!', '?', ':'])
}

/// What a line of a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Subject,
    Other,
    /// More of the list above.
    More,
}

fn field(line: &str) -> Option<Field> {
    if is_field(line, SUBJECTS) {
        return Some(Field::Subject);
    }
    is_field(line, FIELDS).then_some(Field::Other)
}

/// True where one of the names of fields stands before a colon.
fn is_field(line: &str, names: &[&str]) -> bool {
    let name = line.split_once(':').map(|(name, _)| name).filter(|name| name.len() <= NAME_BYTES);
    name.is_some_and(|name| names.contains(&fold(name.trim_matches(is_around)).as_ref()))
}

/// What stands around a field's name or the subject: the marks of bold, and white space of any kind.
fn is_around(letter: char) -> bool {
    letter == '*' || letter.is_whitespace()
}

/// The field's name with what replies put before the subject, and the subject.
fn parted(block: &Block, text: &str) -> impl Iterator<Item = Block> {
    let line = block.span.of(text);
    let subject = line.split_once(':').map_or("", |(_, subject)| subject);
    // A name in bold leaves its mark behind the colon.
    let mut subject = subject.trim_start_matches(is_around);
    while let Some((reply, rest)) = subject.split_once(':')
        && REPLIES.contains(&fold(reply.trim()).as_ref())
    {
        subject = rest;
    }
    let start = line.len() - subject.len();
    let all = Span::new(start, start + subject.trim_end_matches(is_around).len()).trimmed(line);
    let name = Span::new(0, all.start).trimmed(line);
    let parts = [(name, BlockKind::Envelope, block.gap), (all, BlockKind::Heading(1), 0)];
    let start = block.span.start;
    parts.into_iter().filter(|(span, ..)| !span.is_empty()).map(move |(span, kind, gap)| Block {
        span: span.shifted(start),
        kind,
        gap,
        ..Block::default()
    })
}

#[cfg(test)]
mod tests {
    use crate::block::{BlockKind, InputKind, page};

    /// The kinds of the blocks and their text.
    fn blocks(input: &str) -> Vec<(char, String)> {
        let page = page(input, Some(InputKind::Plain));
        let sign = |kind| match kind {
            BlockKind::Envelope => 'h',
            BlockKind::Heading(1) => 't',
            _ => '-',
        };
        let text = |block: &crate::block::Block| block.span.of(&page.text).to_owned();
        page.blocks.iter().map(|block| (sign(block.kind), text(block))).collect()
    }

    #[test]
    fn a_header_of_a_mail_is_told_from_lines_that_look_like_one() {
        for (input, expected) in [
            (
                "From: Ana Ruiz <ana@example.org>\nSent: 12 November 2031 09:14\nTo: Desk\n\
                 Subject: FW: Re: Alder closes two bridges\n\nThe council voted.",
                "h From: Ana Ruiz <ana@example.org>|h Sent: 12 November 2031 09:14|h To: Desk|\
                 h Subject: FW: Re:|t Alder closes two bridges|- The council voted.",
            ),
            (
                "Von: A. Ruiz\nGesendet: Montag\nBetreff: Brücken: zwei sind zu\nDer Rat hat gestimmt.",
                "h Von: A. Ruiz|h Gesendet: Montag|h Betreff:|t Brücken: zwei sind zu|\
                 - Der Rat hat gestimmt.",
            ),
            (
                "*De :* A. Ruiz\n*Objet :* Les ponts\n*À :* tous",
                "h *De :* A. Ruiz|h *Objet :*|t Les ponts|h *À :* tous",
            ),
            ("From: A\nTo: B\nSubject:\n\nText.", "h From: A|h To: B|h Subject:|- Text."),
            (
                "From: A\nTo: B\nSubject: Rain\n\nIt rained.\n\n-- \nAna Ruiz\nAlder Courier",
                "h From: A|h To: B|h Subject:|t Rain|- It rained.|h --|h Ana Ruiz|h Alder Courier",
            ),
            (
                "De\u{a0}: A. Ruiz\n\u{c0}\u{a0}: tous\nObjet\u{a0}: *Les ponts*",
                "h De\u{a0}: A. Ruiz|h \u{c0}\u{a0}: tous|h Objet\u{a0}: *|t Les ponts",
            ),
            (
                "From: A\nTo: B\nSubject: FW: Rain\n\nFrom: C\nTo: A\nSubject: Rain\n\nIt rained.",
                "h From: A|h To: B|h Subject: FW:|t Rain|h From: C|h To: A|h Subject:|t Rain|- It rained.",
            ),
            (
                "From: A\nTo: b@example.org,\nc@example.org;\nD\nCc: E\n\tf@example.org\nImportance: High\n\
                 Subject: Rain\nIt rained.",
                "h From: A|h To: b@example.org,|h c@example.org;|h D|h Cc: E|h f@example.org|\
                 h Importance: High|h Subject:|t Rain|- It rained.",
            ),
            // What is set in below a header is the article, and so is a sentence behind a comma.
            (
                "Subject: Rain\nFrom: A\nTo: B\n   It rained in Alder\n   The bridge was closed",
                "h Subject:|t Rain|h From: A|h To: B|- It rained in Alder|- The bridge was closed",
            ),
            (
                "Subject: Rain\nFrom: A\nTo: B,\nIt rained in Alder.",
                "h Subject:|t Rain|h From: A|h To: B,|- It rained in Alder.",
            ),
            ("Subject: Rain\nTo: B,\nC\nIt rained.", "- Subject: Rain|- To: B,|- C|- It rained."),
            // A blank line ends a header, and so does a line that nothing joins to it.
            (
                "From: A\nSubject: Rain\nTo: B,\n\nC and D went.",
                "h From: A|h Subject:|t Rain|h To: B,|- C and D went.",
            ),
            ("From: A\nTo: B\nC\nSubject: Rain", "- From: A|- To: B|- C|- Subject: Rain"),
            // Nothing above a header and no prose is a signature.
            (
                "See.\n--\nAna\nFrom: B\nTo: C\nSubject: Rain\n\nIt rained.",
                "- See.|- --|- Ana|h From: B|h To: C|h Subject:|t Rain|- It rained.",
            ),
            (
                "From: B\nTo: C\nSubject: Rain\n\nIt rained.\n--\nOn Monday the council of Alder will \
                 meet again, and the ministry will hear of it, the mayor said.",
                "h From: B|h To: C|h Subject:|t Rain|- It rained.|- --|- On Monday the council of Alder \
                 will meet again, and the ministry will hear of it, the mayor said.",
            ),
            // One or two such lines prove nothing.
            (
                "Subject: rain\nFrom: the editors\n\nText.",
                "- Subject: rain|- From: the editors|- Text.",
            ),
            (
                "From: Alder\nTo: Velden\nDate: 3 May\nBus 4",
                "- From: Alder|- To: Velden|- Date: 3 May|- Bus 4",
            ),
            ("It rained.\n--\nAna Ruiz", "- It rained.|- --|- Ana Ruiz"),
        ] {
            let found: Vec<String> =
                blocks(input).iter().map(|(sign, text)| format!("{sign} {text}")).collect();
            assert_eq!(found.join("|"), expected);
        }
    }
}
