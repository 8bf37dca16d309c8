//! The problem: a file is bytes, and does not say in which encoding.
//!
//! A byte order mark decides; then UTF-8 if all bytes fit it; then what the page's markup says;
//! then windows-1252, the encoding of old Western pages, with a warning. Other encodings are not
//! read: their tables would weigh more than the rest of the reader. They are named, so that the
//! reader can have the file converted.

use super::format;
use crate::block::Warning;
use crate::error::{Error, ErrorCode};

/// Bytes in which a page must name its encoding (HTML standard: 1024; some pages are late).
const LABEL_BYTES: usize = 4_096;
/// Bytes looked at for UTF-16 without a mark.
const LOOKED_AT_BYTES: usize = 4_096;
/// Broken places among the characters beyond ASCII, in a hundred, up to which bytes are still
/// taken for damaged UTF-8: in any other encoding nearly all of them would be broken.
const MAX_BROKEN_PERCENT: usize = 20;

/// Windows-1252 from 0x80 to 0x9f (WHATWG index).
pub(super) const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file's bytes, with warnings about its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Vec<Warning>), Error> {
    if let Some((name, advice)) = format::known(bytes) {
        return Err(unsupported(name, advice));
    }
    if let Some((little, rest)) = utf16(bytes) {
        return Ok((decode_utf16(rest, little), Vec::new()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if format::is_binary(bytes) {
        return Err(unsupported(
            "no text",
            "copy the article from where it shows and paste it here",
        ));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Vec::new()));
    }
    let label = label(bytes);
    match label.as_deref() {
        Some("windows-1252" | "iso-8859-1" | "latin1" | "us-ascii" | "cp1252") => {
            Ok((decode_windows_1252(bytes), Vec::new()))
        }
        None | Some("utf-8" | "utf8") if is_damaged_utf8(bytes) => {
            Ok((String::from_utf8_lossy(bytes).into_owned(), Vec::new()))
        }
        None | Some("utf-8" | "utf8") => Ok((decode_windows_1252(bytes), vec![guessed(
            "The file is not in UTF-8 and was read as windows-1252; if letters look wrong, save it as UTF-8 and open it again.".to_owned(),
        )])),
        Some(label) => Ok((decode_windows_1252(bytes), vec![guessed(format!(
            "The file is in the encoding {label}, which is not known here, and was read as windows-1252; save it as UTF-8 and open it again."
        ))])),
    }
}

fn unsupported(name: &str, advice: &str) -> Error {
    let message = format!("The file is {name}, which cannot be read as text: {advice}.");
    Error::new(ErrorCode::Unsupported, message)
}

fn guessed(message: String) -> Warning {
    Warning { code: "guessed-encoding".to_owned(), message }
}

/// Whether the bytes are UTF-16 with the lesser byte first, and the bytes after the mark.
fn utf16(bytes: &[u8]) -> Option<(bool, &[u8])> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some((true, rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some((false, rest));
    }
    // Without a mark: in most scripts' texts every second byte of many pairs is zero.
    let start = &bytes[..bytes.len().min(LOOKED_AT_BYTES)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), start.len() / 2);
    let obvious = |many: usize, few: usize| pairs >= 2 && many * 2 > pairs && few * 20 <= pairs;
    match () {
        () if obvious(odd, even) => Some((true, bytes)),
        () if obvious(even, odd) => Some((false, bytes)),
        () => None,
    }
}

fn decode_utf16(bytes: &[u8], little: bool) -> String {
    let units = bytes.chunks(2).map(|pair| match *pair {
        [first, second] if little => u16::from_le_bytes([first, second]),
        [first, second] => u16::from_be_bytes([first, second]),
        // Half a unit at the end: a lone surrogate stands for it and becomes U+FFFD.
        _ => 0xd800,
    });
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn decode_windows_1252(bytes: &[u8]) -> String {
    let character = |&byte: &u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        byte => char::from(byte),
    };
    bytes.iter().map(character).collect()
}

/// True if so few places are broken that the bytes must have been UTF-8 once.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut sound) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
    }
    broken * 100 <= sound * MAX_BROKEN_PERCENT
}

/// The encoding that a page's `meta` element names, in small letters.
fn label(bytes: &[u8]) -> Option<String> {
    let start = &bytes[..bytes.len().min(LABEL_BYTES)];
    let start = decode_windows_1252(start).to_ascii_lowercase();
    let meta = start.find("<meta").or_else(|| start.find("<?xml"))?;
    let start = &start[meta..];
    let at = start.find("charset=").map(|at| at + 8);
    let at = at.or_else(|| start.find("encoding=").map(|at| at + 9))?;
    let label = start[at..].trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c)));
    let label = &label[..end.unwrap_or(label.len())];
    (!label.is_empty()).then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, little: bool) -> Vec<u8> {
        let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_read_in_its_encoding() {
        let mark = |mark: &[u8], text: Vec<u8>| [mark.to_vec(), text].concat();
        for (what, bytes, expected, guessed) in [
            ("nothing", vec![], "", false),
            ("UTF-8", "Élan €".into(), "Élan €", false),
            ("UTF-8 with a mark", mark(b"\xef\xbb\xbf", "Élan".into()), "Élan", false),
            ("UTF-16, little", mark(b"\xff\xfe", utf16_bytes("Élan 😀", true)), "Élan 😀", false),
            ("UTF-16, big", mark(b"\xfe\xff", utf16_bytes("Élan 😀", false)), "Élan 😀", false),
            ("half a unit", mark(b"\xff\xfe", b"E\0l".to_vec()), "E\u{fffd}", false),
            ("UTF-16 without a mark", utf16_bytes("Rain in Alder", true), "Rain in Alder", false),
            ("the same, big", utf16_bytes("Rain in Alder", false), "Rain in Alder", false),
            ("windows-1252", b"caf\xe9 \x93Alder\x94 \x80".to_vec(), "café “Alder” €", true),
            (
                "the same, named",
                b"<meta charset=ISO-8859-1><p>caf\xe9".to_vec(),
                "<meta charset=ISO-8859-1><p>café",
                false,
            ),
            (
                "another, named",
                b"<meta charset='shift_jis'>\x83\x41".to_vec(),
                "<meta charset='shift_jis'>ƒA",
                true,
            ),
            ("cut UTF-8", "ÉÉÉÉÉ€".as_bytes()[..12].to_vec(), "ÉÉÉÉÉ\u{fffd}", false),
            (
                "a NUL in text",
                b"Rain in Alder, it said\0. No more of it.".to_vec(),
                "Rain in Alder, it said\0. No more of it.",
                false,
            ),
        ] {
            let (text, warnings) = decode(&bytes).expect("these are texts");
            assert_eq!(text, expected, "{what}");
            assert_eq!(warnings.iter().any(|w| w.code == "guessed-encoding"), guessed, "{what}");
        }
        let (_, warnings) = decode(b"<meta charset=\"koi8-r\">\xc1").expect("a text");
        assert!(warnings[0].message.contains("koi8-r"), "the encoding is named");
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, name) in [
            (&b"%PDF-1.7\n%\xe2\xe3"[..], "PDF"),
            (b"\r\n%PDF-1.4", "PDF"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
            (b"GIF89a\x01\0", "GIF"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
            (b"PK\x03\x04\x14\0[Content_Types].xml..word/document.xml", "Word"),
            (b"PK\x03\x04\x14\0xl/workbook.xml", "Excel"),
            (b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.textPK", "ODT"),
            (b"PK\x03\x04\x14\0mimetypeapplication/epub+zipPK", "EPUB"),
            (b"PK\x03\x04\x14\0alder.txt", "ZIP"),
            (b"\x1f\x8b\x08\0", "gzip"),
            (b"\x7fELF\x02\x01", "program"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "office"),
            (b"ID3\x04\0", "MP3"),
            (b"\0\0\0\x18ftypmp42", "MP4"),
            (b"{\\rtf1\\ansi", "RTF"),
            (b"\x01\x02\x03\x04\xf1\x05", "no text"),
        ] {
            let error = decode(bytes).expect_err(name);
            assert_eq!(error.code(), ErrorCode::Unsupported, "{name}");
            assert!(error.message().contains(name), "{name}: {}", error.message());
        }
    }
}
