//! The problem: what breaks a reader of text is seldom in English prose.
//!
//! Sentences with names, numbers and quotes, in many scripts; and what stands between and on top of
//! letters: combining marks, signs without width, directions, spaces of every size, half of a
//! composed sign.

use super::choices::Choices;

const NAMES: [&str; 12] = [
    "Nora Field",
    "Kofi Adler-Bane",
    "Zoë Ýr",
    "Kim Da Som",
    "Dr. A. B. van der Hoek",
    "O’Neil",
    "the Alder Courier",
    "Halden Bank",
    "AFP",
    "President Mara Venn",
    "the U.N.",
    "İpek Işık",
];
const PLACES: [&str; 8] =
    ["Alder", "South Korea", "Türkiye", "the UN", "Oslo", "Norby, Denmark", "U.S.", "Washington"];
const DEEDS: [&str; 10] = [
    "said in",
    "was not in",
    "told reporters in",
    "will leave",
    "bought 20 per cent of",
    "denied being in",
    "left",
    "had never seen",
    "“would go back to",
    "wrote (to",
];
const TAILS: [&str; 14] = [
    " on Tuesday.",
    " on Oct. 30, 2020.",
    " at 10:30 p.m. GMT",
    ", she said.",
    " for $4.2 million!",
    " in 1987…",
    ".",
    "",
    "?”",
    " after 300,000,000 people—or 3%—came.",
    ": “No.”",
    " [1]).",
    " before 30 October 2020; then",
    " at -273.15 °C, 5½ km away.",
];
/// Whole sentences of other languages and other signs.
const OTHERS: [&str; 18] = [
    "Es regnete am Dienstag in Älder, sagte Bürgermeisterin Ada Hart.",
    "« Il n’a pas plu », a dit Nora Champ à 18 h 30.",
    "גשם כבד הציף את השוק בעיר ביום שני בלילה.",
    "غمرت الأمطار الغزيرة السوق ليلة الاثنين.",
    "星期一晚上大雨淹没了市场。市长说：「没有人受伤。」",
    "渡し船は月曜日に港を出た。",
    "비가 알더에 내렸다고 시장이 말했다.",
    "ฝนตกหนักท่วมตลาดในคืนวันจันทร์",
    "सोमवार की रात भारी बारिश हुई।",
    "В понедельник в Олдере шёл дождь, — сказала Нора.",
    "Η βροχή πλημμύρισε την αγορά;",
    "İSTANBUL’da ıslak bir gün ſtraße ŒUVRE ǅ ŉ ﬁ",
    "👩‍👩‍👧‍👦 🇦🇱🇦🇱 👍🏽 𝔸𝕝𝕕𝕖𝕣",
    "Z\u{301}\u{302}\u{303}a\u{308}l\u{327}go\u{334}",
    "\u{202e}reversed\u{202c} \u{2066}isolated\u{2069}",
    "a a a a a a a a",
    "A. B. C. D. E. F.",
    "1 2 3 4,5 6.7.8 9/10/11 --- ...",
];
/// What can stand between two pieces of a sentence.
const BETWEEN: [&str; 12] = [
    " ",
    " ",
    " ",
    "\u{a0}",
    "  ",
    "\t",
    "\u{200b} ",
    "\u{2003}",
    "\u{ad} ",
    "",
    "\u{feff} ",
    " \u{200f}",
];
/// What can stand on a letter, or instead of one.
const MARKS: [&str; 10] = [
    "\u{301}",
    "\u{200d}",
    "\u{fe0f}",
    "\u{20e3}",
    "\u{0}",
    "\u{fffd}",
    "\u{1f3fd}",
    "\u{e0001}",
    "\u{7f}",
    "\u{2028}",
];

/// A sentence, or what stands where one should.
pub fn sentence(choices: &mut Choices<'_>) -> String {
    if choices.one_in(4) {
        return choices.pick(&OTHERS).to_owned();
    }
    let mut out = String::from(choices.pick(&NAMES));
    for pieces in [&DEEDS[..], &PLACES] {
        out.push_str(choices.pick(&BETWEEN));
        out.push_str(choices.pick(pieces));
    }
    if choices.one_in(3) {
        out.extend([format!(" with {} people", choices.number())]);
    }
    if choices.one_in(8) {
        let at = choices.below(out.chars().count());
        let (at, _) = out.char_indices().nth(at).unwrap_or_default();
        out.insert_str(at, choices.pick(&MARKS));
    }
    if choices.one_in(16) {
        out = out.to_uppercase();
    }
    out + choices.pick(&TAILS)
}

/// Some sentences, now and then fused or without end.
pub fn paragraph(choices: &mut Choices<'_>) -> String {
    let mut out = sentence(choices);
    for _ in 0..choices.below(4) {
        out.push_str(if choices.one_in(6) { "" } else { " " });
        out.push_str(&sentence(choices));
    }
    out
}

/// A headline.
pub fn headline(choices: &mut Choices<'_>) -> String {
    format!("{} Counts {} Again", choices.pick(&NAMES), choices.pick(&PLACES))
}

/// Words under a picture.
pub fn caption(choices: &mut Choices<'_>) -> String {
    let (name, place) = (choices.pick(&NAMES), choices.pick(&PLACES));
    match choices.below(4) {
        0 => format!("FILE PHOTO: {name} in {place}. AFP/{name}"),
        1 => format!("{name} at work. ({name} for the Alder Courier)"),
        2 => format!("{place}, March 3, 2031. AP Photo/{name}"),
        _ => format!("Photo: {name}"),
    }
}
