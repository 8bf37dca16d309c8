//! The problem: "三人" and "四人" differ in a number, and "二〇二六年" is "2026年".
//!
//! A run of Han numerals is one number: figures one after the other, or figures with the powers of
//! ten that they count. A lone "一" and a power that nothing counts stand in too many words to be
//! numbers; but for ten.

/// Numerals of a number that is read.
const MAX_NUMERALS: usize = 12;

/// The number that a text begins with, and its bytes.
pub fn number(text: &str) -> Option<(f64, usize)> {
    let run = text.chars().take(MAX_NUMERALS).take_while(|c| digit(*c).or(power(*c)).is_some());
    let run: Vec<char> = run.collect();
    if matches!(run[..], [] | ['一'] | ['百' | '千' | '万' | '萬' | '億' | '亿', ..]) {
        return None;
    }
    let bytes = run.iter().map(|c| c.len_utf8()).sum();
    if run.len() > 1 && run.iter().all(|c| digit(*c).is_some()) {
        let digits = run.iter().filter_map(|c| digit(*c));
        return Some((digits.fold(0.0, |number, digit| number * 10.0 + digit), bytes));
    }
    // Below ten thousand, and the ten thousands before it.
    let (mut whole, mut part, mut count) = (0.0, 0.0, None);
    for c in run {
        match (digit(c), power(c)) {
            (Some(digit), _) => count = Some(digit),
            (_, Some(power)) if power < 1e4 => part += count.take().unwrap_or(1.0) * power,
            (_, Some(power)) => {
                let counted = part + count.take().unwrap_or_default();
                // "三万亿": a hundred million counts the ten thousands before it, too.
                whole =
                    if whole < power { (whole + counted) * power } else { whole + counted * power };
                part = 0.0;
            }
            _ => {}
        }
    }
    Some((whole + part + count.unwrap_or_default(), bytes))
}

fn digit(c: char) -> Option<f64> {
    let at = match c {
        '零' => 0,
        '两' | '兩' => 2,
        other => ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
            .iter()
            .position(|digit| *digit == other)?,
    };
    u8::try_from(at).ok().map(f64::from)
}

fn power(c: char) -> Option<f64> {
    Some(match c {
        '十' => 10.0,
        '百' => 100.0,
        '千' => 1e3,
        '万' | '萬' => 1e4,
        '億' | '亿' => 1e8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::cases::{aligned, edits};
    use super::super::record::{EditKind, SameFact};
    use super::*;

    #[test]
    fn numerals_are_read_as_one_number() {
        for (text, expected) in [
            ("三人", Some((3.0, 3))),
            ("十二月", Some((12.0, 6))),
            ("三万亿元", Some((3e12, 9))),
            ("一万二千亿", Some((1.2e12, 15))),
            ("二十亿三万", Some((2_000_030_000.0, 15))),
            ("三百二十", Some((320.0, 12))),
            ("二〇二六年", Some((2026.0, 12))),
            ("三万五千", Some((35_000.0, 12))),
            ("一億", Some((1e8, 6))),
            ("一人", None),
            ("万一", None),
            ("十人", Some((10.0, 3))),
            ("人", None),
            ("", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn another_numeral_is_another_number() {
        let (a, b) = ("渡し船は三人を乗せて港を出た。", "渡し船は四人を乗せて港を出た。");
        let changed = ("三".to_owned(), "四".to_owned(), EditKind::Number, SameFact::No, true);
        assert_eq!(edits(a, b), [changed]);
        assert_eq!(aligned(a, b).conflicts.len(), 1);
        let digits = edits(a, "渡し船は3人を乗せて港を出た。");
        assert_eq!(digits.iter().map(|edit| edit.2).collect::<Vec<_>>(), [EditKind::NumberFormat]);
    }
}
