//! The problem: any text is given to the stages: cut anywhere, without capitals or with nothing else,
//! in any script, with marks inside names. No panic, and every span fits its text.

use super::tag;

#[test]
fn odd_input_is_no_panic_and_spans_fit() {
    for text in [
        "",
        " ",
        "'",
        "’s",
        "-",
        "$",
        "Al-",
        "St.",
        "A.",
        "U.S.",
        "é́",
        "The",
        "“",
        "1,",
        "N5",
        "𝔸 B",
        "Mr. ",
        "of the",
        "X of",
        "X of the",
        "the North",
        "19",
        "May",
        "(",
        "A “B” C",
        "Jr.",
        "al-X",
        "van X",
        "…",
        "Ada Hart,",
        "Ada Hart, 45,",
        "Ada Hart, the",
        "mayor Ada Hart, mayor president Ada Hart,",
        "the mayor, Ada Hart",
        "Coun. Ada Hart",
        "Mayor. Ada",
        "(Ada Hart —",
        "-",
        "+%",
        "-5%",
        "5-%",
        "R225-",
        "mid-",
        "the end of",
        "first quarter of",
        "22.08.",
        "99.99.9999",
        "1800 UTC",
        "25h61",
        "the 2020",
        "Act, 1",
        "Ada H\u{200d}art met B\u{200b}o Lund, head of the \u{2060}bank.",
        "٣ مارس ٢٠٢٠ और १२ May २०२०, ５％",
        "🇵🇪 Ada 🙂 Hart, 🙂 of Peru 🙂",
        "ADA HART, MAYOR OF ALDER, LEFT ON MONDAY WITH $5",
        "ada hart, mayor of alder, left on monday with $5",
        "Ada Hart mayor of Alder left on Monday with Bo Lund a baker from Peru",
        "Ã©tÃ© de lâ€™AlgÃ©rie, Ada HÃ¤rt",
    ] {
        for entity in tag(text, text, Some("2024-13-99")) {
            for mention in &entity.mentions {
                assert!(text.get(mention.start..mention.end).is_some(), "{text}");
            }
        }
    }
}

#[test]
fn a_sentence_without_end_is_read_to_its_end() {
    for (words, count) in [
        ("mayor Ada Hart, head of ", 4_000),
        ("Alder ", 20_000),
        ("THE BANK ", 9_000),
        ("a 5% ", 9_000),
    ] {
        let text = words.repeat(count);
        for mention in tag("", &text, None).iter().flat_map(|entity| &entity.mentions) {
            assert!(text.get(mention.start..mention.end).is_some(), "{words}");
        }
    }
}
