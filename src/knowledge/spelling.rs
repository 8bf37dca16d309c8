//! The problem: "defence" and "defense" are one word to a reader, and which of the two is written
//! says something about the desk, nothing about the news.
//!
//! A folded word is brought to its American form: first by a table of single words, then by the
//! endings that follow a rule. The pairs are general knowledge of English spelling (the ground that
//! the public lists `VarCon` and `12dicts` cover), written for this crate. A rule that meets a word it
//! should not touch does no harm: the result is only compared, never shown.

use std::borrow::Cow;

/// British and American forms that no rule gives, sorted by the British form.
const PAIRS: &[(&str, &str)] = &[
    ("aeon", "eon"),
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("amidst", "amid"),
    ("amongst", "among"),
    ("anaesthetic", "anesthetic"),
    ("analogue", "analog"),
    ("analyse", "analyze"),
    ("analysed", "analyzed"),
    ("analysing", "analyzing"),
    ("artefact", "artifact"),
    ("axe", "ax"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("centred", "centered"),
    ("cheque", "check"),
    ("chilli", "chili"),
    ("cosy", "cozy"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("disc", "disk"),
    ("doughnut", "donut"),
    ("draught", "draft"),
    ("enquire", "inquire"),
    ("enquiries", "inquiries"),
    ("enquiry", "inquiry"),
    ("enrol", "enroll"),
    ("enrolment", "enrollment"),
    ("foetal", "fetal"),
    ("foetus", "fetus"),
    ("fulfil", "fulfill"),
    ("fulfilment", "fulfillment"),
    ("gaol", "jail"),
    ("gramme", "gram"),
    ("grey", "gray"),
    ("haemorrhage", "hemorrhage"),
    ("instalment", "installment"),
    ("jewellery", "jewelry"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("learnt", "learned"),
    ("licence", "license"),
    ("manoeuvre", "maneuver"),
    ("manoeuvres", "maneuvers"),
    ("mediaeval", "medieval"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("mum", "mom"),
    ("oestrogen", "estrogen"),
    ("offence", "offense"),
    ("omelette", "omelet"),
    ("orientated", "oriented"),
    ("paediatric", "pediatric"),
    ("paralyse", "paralyze"),
    ("paralysed", "paralyzed"),
    ("plough", "plow"),
    ("practise", "practice"),
    ("practised", "practiced"),
    ("practising", "practicing"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("pyjamas", "pajamas"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
    ("scepticism", "skepticism"),
    ("skilful", "skillful"),
    ("smoulder", "smolder"),
    ("speciality", "specialty"),
    ("spelt", "spelled"),
    ("storey", "story"),
    ("storeys", "stories"),
    ("sulphur", "sulfur"),
    ("towards", "toward"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("whilst", "while"),
    ("wilful", "willful"),
    ("woollen", "woolen"),
    ("yoghurt", "yogurt"),
];

/// Endings and what they become, with the letters that must stand before; the longest that fits.
const ENDINGS: &[(&str, &str, usize)] = &[
    ("isations", "izations", 3),
    ("isation", "ization", 3),
    ("ising", "izing", 4),
    ("ised", "ized", 4),
    ("ises", "izes", 4),
    ("iser", "izer", 4),
    ("isers", "izers", 4),
    ("ise", "ize", 4),
    ("ysing", "yzing", 3),
    ("ysed", "yzed", 3),
    ("elling", "eling", 3),
    ("elled", "eled", 3),
    ("eller", "eler", 4),
    ("ellers", "elers", 4),
    ("alling", "aling", 4),
    ("alled", "aled", 4),
    ("ours", "ors", 3),
    ("our", "or", 3),
    ("oured", "ored", 3),
    ("ouring", "oring", 3),
    ("ourful", "orful", 3),
    ("ourite", "orite", 3),
    ("ourites", "orites", 3),
    ("ourable", "orable", 3),
    ("ourhood", "orhood", 3),
    ("tre", "ter", 2),
    ("tres", "ters", 2),
    ("tred", "tered", 3),
    ("ences", "enses", 3),
    ("bre", "ber", 3),
];

/// Words that end as the British form of a rule does and are the same in both.
const BOTH: &[&str] = &[
    "advertise",
    "advertised",
    "advertising",
    "advise",
    "advised",
    "adviser",
    "advisers",
    "arise",
    "compelled",
    "compelling",
    "comprise",
    "comprised",
    "compromise",
    "compromised",
    "concise",
    "conferences",
    "consequences",
    "contour",
    "detour",
    "devised",
    "differences",
    "disguise",
    "disguised",
    "dispelled",
    "enterprise",
    "exercise",
    "exercised",
    "expelled",
    "experiences",
    "expertise",
    "four",
    "glamour",
    "hour",
    "hours",
    "improvised",
    "installed",
    "noise",
    "otherwise",
    "pour",
    "precise",
    "premise",
    "premises",
    "promise",
    "promised",
    "promises",
    "propelled",
    "raise",
    "raised",
    "rebelled",
    "revised",
    "rise",
    "sentences",
    "supervised",
    "surprise",
    "surprised",
    "televised",
    "tour",
    "tours",
    "velour",
    "your",
    "yours",
];

/// Words of which one desk writes this and another that, with nothing between them but habit.
const VARIANTS: &[&[&str]] = &[
    &["round", "around"],
    &["somebody", "someone"],
    &["anybody", "anyone"],
    &["everybody", "everyone"],
    &["nobody", "no one"],
    &["lorry", "truck"],
    &["lorries", "trucks"],
    &["petrol", "gasoline", "gas"],
    &["airplane", "plane"],
    &["tons", "metric tons", "tonnes"],
    &["flat", "apartment"],
    &["flats", "apartments"],
    &["proved", "proven"],
    &["got", "gotten"],
    &["pavement", "sidewalk"],
    &["lift", "elevator"],
    &["autumn", "fall"],
    &["railway", "railroad"],
    &["rubbish", "garbage", "trash"],
    &["torch", "flashlight"],
    &["football", "soccer"],
    &["mom", "mother", "mum"],
    &["a", "an"],
    &["forward", "forwards"],
    &["backward", "backwards"],
    &["while", "whilst"],
    &["dialog", "dialogue"],
    &["maths", "math"],
    &["motorway", "highway", "freeway"],
    &["nappy", "diaper"],
    &["till", "until"],
    &["although", "though"],
    &["city center", "downtown"],
];

/// True for two words or phrases between which only the habit of the desk decides.
#[must_use]
pub fn are_variants(one: &str, other: &str) -> bool {
    VARIANTS.iter().any(|group| group.contains(&one) && group.contains(&other))
}

/// The American form of a folded word, or the word itself.
#[must_use]
pub fn american(word: &str) -> Cow<'_, str> {
    if word.len() < 3 || !word.is_ascii() {
        return Cow::Borrowed(word);
    }
    if let Ok(at) = PAIRS.binary_search_by(|(british, _)| (*british).cmp(word)) {
        return Cow::Borrowed(PAIRS[at].1);
    }
    if BOTH.binary_search(&word).is_ok() {
        return Cow::Borrowed(word);
    }
    let fits = |(ending, _, before): &&(&str, &str, usize)| {
        word.len() >= ending.len() + before && word.ends_with(ending)
    };
    match ENDINGS.iter().filter(fits).max_by_key(|(ending, ..)| ending.len()) {
        Some((ending, american, _)) => {
            Cow::Owned(format!("{}{american}", &word[..word.len() - ending.len()]))
        }
        None => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_two_spellings_has_one_form() {
        for (british, form) in [
            ("defence", "defense"),
            ("organisation", "organization"),
            ("neighbour", "neighbor"),
            ("harbours", "harbors"),
            ("theatre", "theater"),
            ("travelled", "traveled"),
            ("programme", "program"),
            ("hours", "hours"),
            ("promised", "promised"),
            ("called", "called"),
        ] {
            assert_eq!(american(british), form);
        }
    }

    #[test]
    fn the_tables_can_be_searched() {
        assert!(PAIRS.is_sorted_by_key(|(british, _)| british));
        assert!(BOTH.is_sorted());
    }
}
