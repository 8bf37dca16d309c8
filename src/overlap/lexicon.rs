//! The problem: what an edit does to a statement hangs on the words that went in or out.
//!
//! Closed classes of English words that carry structure rather than news, words that limit or deny
//! a statement, words that frame it, groups of words of which one may stand for another, and
//! groups of which one may not. Written for this crate from general knowledge of newsroom English.

use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Carries the news.
    Content,
    /// Articles, prepositions, auxiliaries, conjunctions.
    Small,
    /// Stands for something named elsewhere.
    Pronoun,
    /// Denies the statement.
    Negation,
    /// Limits the statement.
    Qualifier,
    /// Says who says it.
    Reporting,
    /// A number, in digits or words.
    Number,
    /// Multiplies the number before it.
    Scale,
    /// A unit that a number has: per cent, a currency, a.m.
    Unit,
    /// A month or weekday, or a day counted from today.
    Date,
}

/// The class of a folded word that is no number.
#[must_use]
pub fn class(word: &str) -> Class {
    match word {
        "a" | "an" | "the" | "of" | "in" | "on" | "at" | "to" | "for" | "from" | "by" | "with"
        | "into" | "onto" | "as" | "and" | "or" | "but" | "nor" | "so" | "if" | "that"
        | "which" | "who" | "whom" | "whose" | "where" | "when" | "while" | "than" | "then"
        | "there" | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "has" | "have"
        | "had" | "having" | "do" | "does" | "did" | "'s" | "'" | "also" | "both" | "too"
        | "will" | "would" | "shall" | "should" | "can" | "could" | "must" | "'re" | "'ve"
        | "'ll" | "'d" | "'m" | "very" | "just" | "even" | "still" | "after" | "before"
        | "over" | "under" | "about" | "between" | "among" | "through" | "during" | "since"
        | "until" | "against" | "toward" | "upon" | "via" | "per" | "up" | "down" | "out"
        | "off" | "because" | "however" | "meanwhile" | "although" | "though" | "amid"
        | "around" | "such" | "other" | "own" | "well" | "now" | "ago" | "what" | "how" | "why"
        | "more" | "most" | "some" | "any" | "all" | "each" | "every" => Class::Small,
        "he" | "she" | "it" | "they" | "him" | "her" | "them" | "his" | "its" | "their"
        | "theirs" | "hers" | "we" | "us" | "our" | "i" | "me" | "my" | "you" | "your" | "this"
        | "these" | "those" | "himself" | "herself" | "itself" | "themselves" | "one's" => {
            Class::Pronoun
        }
        "not" | "no" | "never" | "n't" | "none" | "neither" | "cannot" | "without" | "nobody"
        | "nothing" | "nowhere" | "hardly" | "barely" | "scarcely" => Class::Negation,
        "alleged" | "allegedly" | "reportedly" | "apparently" | "suspected" | "purported"
        | "purportedly" | "supposedly" | "so-called" | "claimed" | "possible" | "possibly"
        | "perhaps" | "maybe" | "probably" | "likely" | "unlikely" | "might" | "may"
        | "potential" | "potentially" | "presumably" | "unconfirmed" | "preliminary"
        | "initial" | "initially" | "partly" | "partial" | "partially" | "small" | "limited"
        | "minor" | "some of" | "nearly" | "almost" | "roughly" | "approximately" | "apparent"
        | "seemingly" | "largely" | "mostly" | "mainly" | "reported" | "known" | "seems"
        | "systematic" | "compulsory" | "isolated" | "sporadic" | "voluntary" | "nonbinding"
        | "seemed" | "appears" | "appeared" | "believes" | "believe" | "tentative"
        | "tentatively" | "conditional" | "provisional" | "provisionally" | "temporary"
        | "temporarily" | "estimated" | "believed" | "scale" | "expected" => Class::Qualifier,
        "said" | "says" | "say" | "saying" | "told" | "tells" | "added" | "adds" | "stated"
        | "according" | "reports" | "announced" | "noted" => Class::Reporting,
        "hundred" | "thousand" | "million" | "billion" | "trillion" | "hundreds" | "thousands"
        | "millions" | "billions" | "dozen" | "dozens" => Class::Scale,
        "%" | "$" | "€" | "£" | "¥" | "dollars" | "dollar" | "euro" | "pounds" | "pm" | "am"
        | "oclock" | "euros" | "kilometers" | "kilograms" | "mph" | "centimeters" | "feet"
        | "tons" | "percentage" => Class::Unit,
        _ if month(word).is_some() || weekday(word).is_some() || relative_day(word) => Class::Date,
        _ => Class::Content,
    }
}

/// The month, 1 to 12, that a folded word or abbreviation names.
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" => 3,
        "april" | "apr" => 4,
        "june" => 6,
        "july" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// The weekday, 1 for Monday to 7, that a folded word names.
#[must_use]
pub fn weekday(word: &str) -> Option<u8> {
    Some(match word {
        "monday" | "mondays" | "mon" => 1,
        "tuesday" | "tuesdays" | "tue" | "tues" => 2,
        "wednesday" | "wednesdays" => 3,
        "thursday" | "thursdays" | "thu" | "thurs" => 4,
        "friday" | "fridays" | "fri" => 5,
        "saturday" | "saturdays" => 6,
        "sunday" | "sundays" => 7,
        _ => return None,
    })
}

/// True for a word that counts a day from the day of writing.
#[must_use]
pub fn relative_day(word: &str) -> bool {
    matches!(word, "yesterday" | "today" | "tomorrow" | "tonight")
}

/// The number that a folded word names.
#[must_use]
pub fn number_word(word: &str) -> Option<f64> {
    Some(f64::from(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    }))
}

/// What a scale word multiplies by.
#[must_use]
pub fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" | "mn" | "m" => 1e6,
        "billion" | "bn" | "b" => 1e9,
        "trillion" | "tn" => 1e12,
        "dozen" => 12.0,
        _ => return None,
    })
}

/// Words of which one often stands for another in news.
const SYNONYMS: &[&[&str]] = &[
    &[
        "say",
        "says",
        "said",
        "saying",
        "tell",
        "told",
        "tells",
        "state",
        "stated",
        "add",
        "added",
        "adds",
        "announce",
        "announced",
        "according",
        "declared",
        "reported",
        "explained",
        "noted",
        "remarked",
    ],
    &[
        "kill", "killed", "kills", "killing", "die", "died", "dies", "dead", "death", "deaths",
        "deadly", "fatal", "slain",
    ],
    &["hurt", "wounded", "injured", "wounding", "injuring", "injuries", "wounds"],
    &["company", "firm", "corporation", "business", "group"],
    &["police", "officers", "policemen"],
    &["troops", "soldiers", "servicemen", "army", "military"],
    &["attack", "attacked", "strike", "struck", "assault", "raid", "raided", "hit"],
    &["fire", "blaze", "flames"],
    &["help", "helped", "support", "supported", "aid", "assist", "assisted", "back", "backed"],
    &["war", "fight", "fighting", "conflict", "battle", "combat", "hostilities"],
    &["large", "big", "huge", "major", "massive", "great", "vast"],
    &["biggest", "largest", "greatest"],
    &["small", "little", "tiny", "minor"],
    &[
        "begin", "began", "begun", "start", "started", "starts", "starting", "launch", "launched",
        "open", "opened",
    ],
    &["end", "ended", "finish", "finished", "stop", "stopped", "close", "closed", "halt", "halted"],
    &["show", "showed", "shown", "reveal", "revealed", "indicate", "indicated"],
    &["car", "vehicle", "automobile"],
    &["ship", "vessel", "boat"],
    &["plane", "aircraft", "airplane", "jet", "airliner"],
    &["house", "home", "residence"],
    &["building", "block", "tower"],
    &["street", "road", "avenue"],
    &["children", "kids", "youngsters", "child"],
    &["pupil", "pupils", "student", "students", "schoolchildren"],
    &["doctor", "physician", "medic"],
    &["lawyer", "attorney", "counsel", "barrister", "solicitor"],
    &["buy", "bought", "purchase", "purchased", "acquire", "acquired"],
    &["sell", "sold", "sells", "sale"],
    &["ask", "asked", "request", "requested", "urge", "urged", "called"],
    &["leave", "left", "depart", "departed", "quit"],
    &["flee", "fled", "escape", "escaped"],
    &["arrest", "arrested", "detain", "detained", "held"],
    &["jail", "jailed", "prison", "imprisoned"],
    &["court", "tribunal"],
    &["parliament", "assembly", "legislature"],
    &["government", "administration", "cabinet"],
    &["leader", "head", "chief", "boss", "director"],
    &["talks", "negotiations", "discussions"],
    &["agreement", "deal", "accord", "pact", "treaty"],
    &["vote", "ballot", "poll", "election", "elections"],
    &["near", "close", "beside", "nearby"],
    &["people", "persons", "residents", "inhabitants"],
    &["money", "cash", "funds", "funding"],
    &["worker", "workers", "employee", "employees", "staff"],
    &["job", "jobs", "post", "posts", "position", "positions"],
    &["storm", "hurricane", "cyclone", "typhoon"],
    &["flood", "floods", "flooding"],
    &["quake", "earthquake", "tremor"],
    &["crash", "accident", "collision"],
    &["bomb", "explosive", "blast", "explosion"],
    &["gun", "weapon", "weapons", "arms", "rifle"],
    &["shot", "shooting", "gunfire"],
    &["film", "movie", "picture"],
    &["match", "game", "fixture"],
    &["team", "side", "squad"],
    &["coach", "manager", "trainer"],
    &["win", "won", "victory", "beat", "defeated"],
    &["football", "soccer"],
    &["trip", "journey", "voyage"],
    &["town", "city"],
    &["tourists", "visitors"],
    &["school", "college"],
    &["price", "prices", "cost", "costs"],
    &["pay", "paid", "payment"],
    &[
        "increase",
        "increased",
        "rise",
        "rose",
        "risen",
        "grew",
        "climbed",
        "jumped",
        "gained",
        "higher",
    ],
    &[
        "fall",
        "fell",
        "fallen",
        "drop",
        "dropped",
        "decline",
        "declined",
        "slid",
        "decrease",
        "decreased",
        "lower",
    ],
    &["build", "built", "construct", "constructed"],
    &["find", "found", "discover", "discovered"],
    &["go", "went", "gone", "going"],
    &["get", "got", "receive", "received", "awarded"],
    &["give", "gave", "given", "hand", "handed"],
    &["take", "took", "taken"],
    &["make", "made", "makes"],
    &["see", "saw", "seen"],
    &["know", "knew", "known"],
    &["think", "thought", "believe", "believed"],
    &["bring", "brought"],
    &["speak", "spoke", "spoken", "talk", "talked"],
    &["ring", "rang", "telephone", "telephoned", "phoned"],
    &["meet", "met", "meeting"],
    &["try", "tried", "attempt", "attempted", "effort"],
    &["plan", "plans", "planned", "intend", "intends"],
    &["permit", "allow", "allowed", "permission", "let"],
    &["refuse", "refused", "reject", "rejected", "declined"],
    &["choose", "chose", "chosen", "select", "selected", "picked"],
    &["lorry", "lorries", "truck", "trucks"],
    &["queue", "line"],
    &["flat", "apartment", "flats", "apartments"],
    &["petrol", "gasoline", "gas"],
    &["holiday", "vacation", "holidays"],
    &["railway", "railroad", "rail"],
    &["mobile", "cell", "cellphone"],
    &["shop", "store", "shops", "stores"],
    &["postman", "mailman"],
    &["dad", "father"],
    &["mom", "mother"],
    &["around", "round"],
    &["inside", "in"],
    &["cargo", "freight"],
    &["study", "research", "survey"],
    &["report", "statement", "document"],
    &["spokesman", "spokeswoman", "spokesperson"],
    &["minister", "secretary"],
    &["sea", "ocean", "maritime"],
    &["illness", "disease", "sickness"],
    &["rule", "ruled", "ruling", "decision", "decided", "verdict"],
    &["important", "key", "crucial", "vital"],
    &["problem", "problems", "trouble", "difficulty"],
    &["hospital", "clinic"],
    &["rescue", "rescued", "saved"],
    &["warn", "warned", "warning", "caution"],
    &["demand", "demanded", "demands"],
    &["protest", "protests", "demonstration", "demonstrators", "protesters", "rally"],
];

/// Classes of words that exclude each other: another member makes another statement.
const CONTRASTS: &[&[&str]] = &[
    &["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"],
    &["northern", "southern", "eastern", "western"],
    &["left", "right"],
    &[
        "mother",
        "father",
        "sister",
        "brother",
        "son",
        "daughter",
        "uncle",
        "aunt",
        "cousin",
        "wife",
        "husband",
        "nephew",
        "niece",
        "grandmother",
        "grandfather",
    ],
    &["day", "week", "fortnight", "month", "year", "decade", "century", "hour", "minute"],
    &["daily", "weekly", "monthly", "yearly", "annual", "hourly"],
    &["days", "weeks", "months", "years", "hours", "minutes", "decades"],
    &["spring", "summer", "autumn", "winter"],
    &["morning", "afternoon", "evening", "night"],
    &["rise", "fall"],
    &["rose", "fell"],
    &["increase", "decrease"],
    &["increased", "decreased"],
    &["higher", "lower"],
    &["more", "less", "fewer"],
    &["most", "least"],
    &["all", "some", "most", "none", "few", "many"],
    &["before", "after"],
    &["above", "below"],
    &["accepted", "rejected"],
    &["approved", "rejected", "blocked"],
    &["agreed", "refused"],
    &["won", "lost", "drew"],
    &["win", "lose"],
    &["guilty", "innocent"],
    &["convicted", "acquitted", "cleared"],
    &["confirmed", "denied"],
    &["admitted", "denied"],
    &["will", "may", "might", "could"],
    &["killed", "injured", "wounded", "missing"],
    &["dead", "alive", "injured", "wounded"],
    &["men", "women", "children"],
    &["man", "woman", "boy", "girl"],
    &["male", "female"],
    &["open", "closed"],
    &["opened", "closed"],
    &["public", "private"],
    &["import", "export"],
    &["imports", "exports"],
    &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "last",
    ],
    &["half", "third", "quarter", "fifth"],
    &["million", "billion", "trillion", "thousand"],
    &["kilometers", "miles", "meters", "feet", "kilometer", "mile", "meter", "yards"],
    &["ton", "tons", "kilograms", "pounds"],
    &["civilian", "military"],
    &["always", "never", "often", "rarely", "sometimes"],
    &["minimum", "maximum"],
    &["buy", "sell"],
    &["bought", "sold"],
    &["arrived", "left"],
    &["supported", "opposed"],
    &["for", "against"],
    &["with", "without"],
    &["red", "blue", "green", "yellow", "black", "white", "orange", "purple", "brown"],
    &["former", "current", "acting", "deputy"],
    &["gold", "silver", "bronze"],
    &["allow", "ban"],
    &["allowed", "banned"],
    &["safe", "dangerous"],
    &["young", "old"],
    &["older", "younger"],
    &["success", "failure"],
    &["succeeded", "failed"],
    &["domestic", "foreign"],
    &["unanimously", "narrowly"],
    &["assistant", "associate", "full"],
    &["junior", "senior"],
    &["primary", "secondary"],
    &["many", "few"],
    &["quarterly", "annual"],
    &["wholesale", "retail"],
    &["unanimous", "narrow"],
    &["temporary", "permanent"],
    &["voluntary", "compulsory"],
];

/// Words that frame what they tell: in or out, the sense may have moved.
const LOADED: &[&str] = &[
    "war",
    "fight",
    "fighting",
    "invasion",
    "invade",
    "invaded",
    "massacre",
    "genocide",
    "terror",
    "terrorist",
    "terrorists",
    "terrorism",
    "militant",
    "militants",
    "rebel",
    "rebels",
    "regime",
    "coup",
    "riot",
    "riots",
    "rioters",
    "protest",
    "protesters",
    "occupation",
    "occupied",
    "annexed",
    "annexation",
    "liberated",
    "murder",
    "murdered",
    "executed",
    "assassinated",
    "torture",
    "tortured",
    "abuse",
    "abused",
    "crime",
    "crimes",
    "criminal",
    "illegal",
    "illegally",
    "unlawful",
    "corrupt",
    "corruption",
    "fraud",
    "bribe",
    "bribery",
    "guilty",
    "accused",
    "charged",
    "convicted",
    "forced",
    "threatened",
    "refused",
    "denied",
    "admitted",
    "confessed",
    "claimed",
    "failed",
    "collapse",
    "collapsed",
    "crisis",
    "dictator",
    "extremist",
    "extremists",
    "radical",
    "hostage",
    "hostages",
    "victim",
    "victims",
    "disaster",
    "scandal",
];

/// How a phrase limits the number after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It is that or more.
    Least,
    /// It is that or less.
    Most,
    /// It is near that.
    About,
}

/// The bound that folded words set to a number after them.
#[must_use]
pub fn bound(words: &[String]) -> Option<Bound> {
    let phrase = words.join(" ");
    let phrase = phrase.trim_start_matches("a ").trim_start_matches("an ");
    Some(match phrase {
        "at least" | "more than" | "over" | "above" | "no fewer than" | "no less than"
        | "upward of" | "upwards of" | "exceeding" | "in excess of" => Bound::Least,
        "up to" | "less than" | "fewer than" | "under" | "below" | "at most" | "no more than"
        | "as many as" | "as much as" | "nearly" | "almost" | "barely" | "not quite"
        | "just under" | "a maximum of" => Bound::Most,
        "about" | "some" | "around" | "roughly" | "approximately" | "circa" => Bound::About,
        _ => return None,
    })
}

/// True for a word that says how sure the statement is.
#[must_use]
pub fn is_doubt(word: &str) -> bool {
    matches!(
        word,
        "alleged"
            | "allegedly"
            | "reportedly"
            | "reported"
            | "apparently"
            | "appears"
            | "appeared"
            | "appear"
            | "seems"
            | "seemed"
            | "suspected"
            | "suspect"
            | "suspects"
            | "believe"
            | "believes"
            | "believed"
            | "likely"
            | "probably"
            | "possibly"
            | "perhaps"
            | "purportedly"
            | "supposedly"
            | "presumably"
            | "unconfirmed"
    )
}

/// True for a verb form that puts a statement in the future or in doubt.
#[must_use]
pub fn is_modal(word: &str) -> bool {
    matches!(word, "will" | "would" | "may" | "might" | "could" | "should" | "shall" | "must")
}

/// True for a verb form that tells what is or was.
#[must_use]
pub fn is_factual(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "has" | "had" | "have" | "did" | "does")
}

/// A number that is the same for words that may stand for each other.
#[must_use]
pub fn sense(word: &str) -> Option<usize> {
    static GROUPS: OnceLock<HashMap<&str, usize>> = OnceLock::new();
    let groups = GROUPS.get_or_init(|| {
        let mut groups = HashMap::new();
        for (number, group) in SYNONYMS.iter().enumerate() {
            for word in *group {
                groups.entry(*word).or_insert(number);
            }
        }
        groups
    });
    groups.get(word).copied()
}

/// True if one word excludes the other.
#[must_use]
pub fn excludes(one: &str, other: &str) -> bool {
    let alike = sense(one).is_some() && sense(one) == sense(other);
    one != other
        && !alike
        && CONTRASTS.iter().any(|class| class.contains(&one) && class.contains(&other))
}

/// True for a word that frames what it tells.
#[must_use]
pub fn is_loaded(word: &str) -> bool {
    LOADED.contains(&word)
}

/// A word without the ending that its grammar gives it; words of five letters or fewer only lose
/// a plural.
#[must_use]
pub fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "izations", "ization", "ations", "ation", "ates", "ated", "ating", "ators", "ator", "ate",
        "ments", "ment", "ings", "ing", "ies", "ied", "ian", "ians", "ese", "ers", "er", "ors",
        "or", "ed", "es", "ly", "al", "ity", "ions", "ion", "ness", "s", "e", "y",
    ];
    if !word.is_ascii() {
        return word;
    }
    let least = 4;
    let ending = ENDINGS
        .iter()
        .filter(|ending| word.len() >= ending.len() + least && word.ends_with(**ending))
        .max_by_key(|ending| ending.len());
    let stem = ending.map_or(word, |ending| &word[..word.len() - ending.len()]);
    let doubled = stem.len() > least && {
        let bytes = stem.as_bytes();
        bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
            && !matches!(bytes[bytes.len() - 1], b's' | b'l')
    };
    if doubled { &stem[..stem.len() - 1] } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_meet() {
        for (one, other) in
            [("negotiate", "negotiations"), ("ratified", "ratifies"), ("planned", "planning")]
        {
            assert_eq!(stem(one), stem(other));
        }
    }

    #[test]
    fn members_of_a_class_exclude_each_other() {
        assert!(excludes("southeast", "southwest"));
        assert!(!excludes("southeast", "harbor"));
        assert!(sense("said") == sense("told") && sense("said").is_some());
    }
}
