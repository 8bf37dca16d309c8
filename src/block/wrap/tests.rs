//! What is joined, and what only looks as if it should be.

use crate::block::{InputKind, Page, page};

/// A text of lines broken at 58 columns, which proves the width.
const WRAPPED: &str = "\
The council of Alder voted on Monday to close both of its
bridges for the winter, after engineers had found cracks in
the arches of the older one and rust in the chains of the
other, which was built by the grandfather of the mayor and
has never been mended since the day on which it was opened.
";

fn read(text: &str) -> Page {
    page(text, Some(InputKind::Plain))
}

/// The blocks as a reader sees them.
fn shown(page: &Page) -> Vec<String> {
    page.blocks.iter().map(|block| page.shown(block.span).into_owned()).collect()
}

/// What `text` gives below some wrapped paragraphs.
fn after_wrapped(text: &str) -> Vec<String> {
    let above = format!("{WRAPPED}\n").repeat(5);
    shown(&read(&format!("{above}{text}"))).split_off(5)
}

#[test]
fn a_wrapped_paragraph_is_one_block_whose_offsets_are_those_of_the_input() {
    for end in ["\n", "\r\n", "\u{2028}", " \n"] {
        let text = format!("Title\n\n{WRAPPED}").replace('\n', end);
        let page = read(&text);
        assert_eq!(page.given(), text, "{end:?}");
        assert_eq!(page.text.len(), text.len(), "{end:?}");
        assert_eq!(shown(&page), ["Title", WRAPPED.trim().replace('\n', " ").as_str()], "{end:?}");
        assert_eq!(
            page.blocks[1].span.of(&text),
            WRAPPED.trim().replace('\n', end).trim(),
            "{end:?}"
        );
    }
}

#[test]
fn lines_are_joined_where_a_paragraph_goes_on() {
    for (what, text, expected) in [
        (
            "a short line ends a paragraph",
            "The mayor was not there, and neither was his deputy, nor\nanybody else.\nThe vote was taken all the same.",
            vec![
                "The mayor was not there, and neither was his deputy, nor anybody else.",
                "The vote was taken all the same.",
            ],
        ),
        (
            "an indent begins one",
            "  The mayor was not there, and neither was his deputy, nor\nanybody else from the town hall, on Monday or the days on\n  The vote was taken all the same.",
            vec![
                "The mayor was not there, and neither was his deputy, nor anybody else from the town hall, on Monday or the days on",
                "The vote was taken all the same.",
            ],
        ),
        (
            "a name over two lines",
            "They were led to the other side of the river by Mrs Ines\nCarrow.",
            vec!["They were led to the other side of the river by Mrs Ines Carrow."],
        ),
        (
            "quoted mail",
            "> They were led to the other side of the river by buses,\n> and then they walked.\n>\n> All were late.",
            vec![
                "They were led to the other side of the river by buses, and then they walked.",
                "All were late.",
            ],
        ),
        (
            "an address that had no room",
            "See\nhttps://alder.example/2031/11/the-council-of-alder-closes-both-bridges\nfor more.",
            vec![
                "See https://alder.example/2031/11/the-council-of-alder-closes-both-bridges for more.",
            ],
        ),
        (
            "items of a list",
            "- They were led to the other side of the river by buses,\n  and then they walked.\n- All were late.",
            vec![
                "- They were led to the other side of the river by buses, and then they walked.",
                "- All were late.",
            ],
        ),
    ] {
        assert_eq!(after_wrapped(text), expected, "{what}");
    }
}

#[test]
fn lines_beside_a_wrapped_text_stay_apart() {
    for (what, text) in [
        (
            "verse",
            "O river, you are wide and slow,\nand no one knows where you will go,\nbut I have seen you leave the land\nwith half a bridge in either hand.",
        ),
        ("an address", "The Alder Post\n12 Mill Lane\nAlder AL1 2DE"),
        ("results", "Alder 3, Elm 2\nVelden 0, Low Fen 0\nAsh 1, Oak 4"),
        (
            "a table",
            "bridge      opened    length of the span, in whole metres\nthe mill    1871      120",
        ),
        ("a list", "- bread\n- butter and salt\n- the rest of it"),
        ("a menu", "Home\nNews\nSport\nWeather"),
        ("code", "fn main() {\n    let bridge = open();\n    close(bridge);\n}"),
        ("two greetings", "All the best,\nAna"),
    ] {
        assert_eq!(after_wrapped(text), text.lines().map(str::trim).collect::<Vec<_>>(), "{what}");
    }
}

#[test]
fn a_text_that_was_not_wrapped_is_left_alone() {
    let long =
        "It rained in Alder for nine days, and the council met on Monday evening to speak of it.";
    for (what, text) in [
        ("a line a paragraph", format!("{long}\n{long}\nand {long}\nbut {long}\nso {long}\nor {long}")),
        ("verse", "o river of the long and winding way\nand of the night\nthat comes to us\nbefore the day is over and the light\nof the old town\nis gone from view\nand nobody remembers what it was that we had come to do".to_owned()),
        ("words in small letters", "bread\nbutter\nsalt\nmilk from the mill\na pound of flour\nsix of the eggs".to_owned()),
        ("code", "let bridge = open_the_old_bridge(2031);\nif bridge.is_closed() {\n    return false;\n}\nfor car in cars_of(bridge) {\n    car.turn();\n}\nlet done = true;\nclose_all_of_it(bridge, done);\n".to_owned()),
        ("records", "a1b2c3d4e5f60718293a4b5c6d7e8f90\nb1b2c3d4e5f60718293a4b5c6d7e8f90\n".repeat(6)),
        ("half sentences of a page", "Read on\nin our app\nMore from Alder\nof the week\nthe mill\nand you\n".to_owned()),
    ] {
        let page = read(&text);
        assert!(page.breaks.is_empty(), "{what}");
        assert_eq!(shown(&page), text.lines().map(str::trim).collect::<Vec<_>>(), "{what}");
    }
}

#[test]
fn a_hyphen_at_the_end_of_a_line_goes_only_where_it_parts_a_word() {
    for (what, line, next, expected) in [
        (
            "the word stands elsewhere",
            "of the engineers who had come from the town, the engin-",
            "eers said.",
            "engineers said",
        ),
        (
            "a word with a hyphen",
            "and it was, said all of those who saw it, the best-",
            "known of them.",
            "best-known of",
        ),
        (
            "a name",
            "of the engineers of the old and the much praised Franco-",
            "German firm.",
            "Franco-German firm",
        ),
        (
            "a word left out",
            "of the engineers who had come to look at the two-",
            "and three-lane roads.",
            "two- and three",
        ),
        (
            "a dash",
            "of the engineers who had come to look at all of it —",
            "but not all.",
            "it — but",
        ),
        (
            "no space around a dash",
            "of the engineers who had come to look at all of it—",
            "but not all.",
            "it—but",
        ),
        (
            "a soft hyphen",
            "of the engineers who had come to look at each brid\u{ad}",
            "ge.",
            "bridge.",
        ),
        ("years", "of the engineers who were all there in the winter of 2030-", "31.", "2030-31."),
    ] {
        let found = after_wrapped(&format!("{line}\n{next}")).join("¶");
        assert!(found.contains(expected), "{what}: {found}");
    }
}

#[test]
fn where_words_are_parted_halves_that_are_no_words_are_joined() {
    let parted = "The men of the river were all engin-\neers.\n";
    let unknown = "They had been to see how the perma-\nfrost was, and left.";
    let with = |text: &str| after_wrapped(&format!("{text}{unknown}")).join(" ");
    assert!(!with("").contains("permafrost"), "nothing tells");
    let pad = |text: &str| format!("of all the old bridges here {text}");
    let found = after_wrapped(&format!("{}{}", pad(parted), pad(unknown))).join(" ");
    assert!(found.contains("engineers.") && found.contains("permafrost was"), "{found}");
    let known = pad("They were led by the well-\nknown mayor, and left.");
    let found = after_wrapped(&format!("{}{known}", pad(parted))).join(" ");
    assert!(found.contains("well-known mayor"), "{found}");
}

#[test]
fn headlines_below_each_other_are_as_full_as_wrapped_lines_and_stay_apart() {
    let headlines = "More news from the town\n\
        Bakers of Alder warn of a winter without any fresh bread\n\
        Two men who stole a tram are found asleep at the depot\n\
        Why the river smells of mint on the first day of a month\n\
        Council of Port Ellis to sell the last ferry of its own";
    assert_eq!(after_wrapped(headlines), headlines.lines().collect::<Vec<_>>());
}

#[test]
fn a_sign_before_a_figure_is_no_mark_of_quoted_mail() {
    let text = "It was the storm of the year in all of the valley, and in\n> 50 people were hurt by tiles that fell from the old roofs\nof the town, the council said on the day after the storm.";
    let page = read(&format!("{}{text}", format!("{WRAPPED}\n").repeat(5)));
    assert!(page.text.contains("> 50 people"));
    assert!(shown(&page).iter().any(|block| block.contains("> 50 people")), "{:?}", shown(&page));
}
