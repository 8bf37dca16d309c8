//! The problem: a reader drops a PDF, a picture or a Word file. Read as text it would be pages of
//! nonsense; the reader should hear what it is, and what to do instead.
//!
//! Files of these kinds say what they are in their first bytes.

/// Bytes looked at for signs of a binary file.
const LOOKED_AT_BYTES: usize = 65_536;
/// Control characters in a hundred bytes at which they are no text.
const MAX_CONTROL_PERCENT: usize = 5;

const COPY: &str = "open it, copy the article and paste it here";
const UNPACK: &str = "unpack it and open the files inside";
const NO_TEXT: &str = "copy the article from its page and paste it here";

/// A kind of file: its bytes at an offset (4 after a zero, 8 after `RIFF`, as in all files of those
/// families), its name, and what to do.
type Sign = (usize, &'static [u8], &'static str, &'static str);

/// First bytes of kinds of files that are no text.
const SIGNS: &[Sign] = &[
    (0, b"%PDF-", "a PDF document", COPY),
    (0, b"%!PS", "a PostScript document", COPY),
    (0, b"{\\rtf", "a rich-text document (RTF)", COPY),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (DOC, XLS or PPT)", COPY),
    (0, b"bplist00", "a web archive", COPY),
    (0, b"\x89PNG\r\n\x1a\n", "a picture (PNG)", NO_TEXT),
    (0, b"\xff\xd8\xff", "a picture (JPEG)", NO_TEXT),
    (0, b"GIF87a", "a picture (GIF)", NO_TEXT),
    (0, b"GIF89a", "a picture (GIF)", NO_TEXT),
    (8, b"WEBP", "a picture (WebP)", NO_TEXT),
    (0, b"II*\0", "a picture (TIFF)", NO_TEXT),
    (0, b"MM\0*", "a picture (TIFF)", NO_TEXT),
    (0, b"\0\0\x01\0", "a picture (ICO)", NO_TEXT),
    (4, b"ftypavif", "a picture (AVIF)", NO_TEXT),
    (4, b"ftyphei", "a picture (HEIC)", NO_TEXT),
    (4, b"ftypmif1", "a picture (HEIC)", NO_TEXT),
    (4, b"ftyp", "a film or a sound (MP4)", NO_TEXT),
    (8, b"AVI ", "a film (AVI)", NO_TEXT),
    (0, b"\x1a\x45\xdf\xa3", "a film (Matroska or WebM)", NO_TEXT),
    (8, b"WAVE", "a sound (WAV)", NO_TEXT),
    (0, b"ID3\x02", "a sound (MP3)", NO_TEXT),
    (0, b"ID3\x03", "a sound (MP3)", NO_TEXT),
    (0, b"ID3\x04", "a sound (MP3)", NO_TEXT),
    (0, b"\xff\xfb", "a sound (MP3)", NO_TEXT),
    (0, b"\xff\xf3", "a sound (MP3)", NO_TEXT),
    (0, b"OggS\0", "a sound (Ogg)", NO_TEXT),
    (0, b"fLaC\0", "a sound (FLAC)", NO_TEXT),
    (0, b"\x1f\x8b", "a compressed file (gzip)", UNPACK),
    (0, b"\xfd7zXZ\0", "a compressed file (xz)", UNPACK),
    (0, b"BZh91AY&SY", "a compressed file (bzip2)", UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a compressed file (Zstandard)", UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "an archive (7z)", UNPACK),
    (0, b"Rar!\x1a\x07", "an archive (RAR)", UNPACK),
    (257, b"ustar", "an archive (TAR)", UNPACK),
    (0, b"\x7fELF", "a program", NO_TEXT),
    (0, b"MZ\x90\0", "a program", NO_TEXT),
    (0, b"\0asm", "a program (WebAssembly)", NO_TEXT),
    (0, b"\xca\xfe\xba\xbe", "a program", NO_TEXT),
    (0, b"\xcf\xfa\xed\xfe", "a program", NO_TEXT),
    (0, b"SQLite format 3\0", "a database (SQLite)", NO_TEXT),
    (0, b"wOFF", "a typeface", NO_TEXT),
    (0, b"wOF2", "a typeface", NO_TEXT),
];

/// What documents that are ZIP archives hold near their start.
const ZIPPED: &[(&[u8], &str)] = &[
    (b"application/epub+zip", "an electronic book (EPUB)"),
    (b"application/vnd.oasis.opendocument.text", "a text document (ODT)"),
    (b"application/vnd.oasis.opendocument", "an office document (OpenDocument)"),
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint presentation (PPTX)"),
];

/// What kind of file the bytes are and what to do with it, unless they may be text.
pub(super) fn known(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let start = &bytes[..bytes.len().min(LOOKED_AT_BYTES)];
        let document = ZIPPED.iter().find(|(sign, _)| holds(start, sign));
        return Some(document.map_or(("an archive (ZIP)", UNPACK), |&(_, name)| (name, COPY)));
    }
    // Some programs write a line break before the first sign of a PDF.
    let is_at = |&&(at, sign, _, _): &&Sign| {
        let before = match at {
            4 => &b"\0"[..],
            8 => b"RIFF",
            _ => b"",
        };
        (bytes.starts_with(before) && bytes.get(at..).is_some_and(|bytes| bytes.starts_with(sign)))
            || (at == 0 && sign[0] == b'%' && bytes.trim_ascii_start().starts_with(sign))
    };
    SIGNS.iter().find(is_at).map(|&(_, _, name, advice)| (name, advice))
}

/// True if the bytes are no text in any encoding that keeps ASCII.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(LOOKED_AT_BYTES)];
    let control = start.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    control * 100 > start.len() * MAX_CONTROL_PERCENT
}

fn holds(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}
