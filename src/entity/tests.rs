//! What the stages must find, as tables: texts with invented names and what a reader would mark.

use super::{Entity, EntityKind, Fields, Form, Value, Where, entities, tag};

/// The anchor of relative dates: a Tuesday.
const PUBLISHED: &str = "2024-11-12";

fn of_kind(text: &str, kinds: &[EntityKind]) -> Vec<String> {
    let found = tag("", text, Some(PUBLISHED));
    let mut mentions: Vec<_> = found
        .iter()
        .flat_map(|entity| {
            entity.mentions.iter().map(|m| (m.start, m.end, m.kind.unwrap_or(entity.kind)))
        })
        .filter(|(.., kind)| kinds.contains(kind))
        .collect();
    mentions.sort_unstable();
    mentions.into_iter().map(|(start, end, _)| text[start..end].to_owned()).collect()
}

fn entity<'e>(found: &'e [Entity], name: &str) -> &'e Entity {
    found.iter().find(|entity| entity.name == name).unwrap_or_else(|| panic!("{name}: {found:#?}"))
}

#[test]
fn dates_have_values() {
    for (text, surface, iso) in [
        ("It rained on Monday.", "Monday", "2024-11-11"),
        ("It rained Tuesday.", "Tuesday", "2024-11-12"),
        ("It rained yesterday.", "yesterday", "2024-11-11"),
        ("It rained last week.", "last week", "2024-11-04/2024-11-10"),
        ("It will meet next Friday.", "next Friday", "2024-11-15"),
        ("It rained in June.", "June", "2024-06"),
        ("It will meet in March.", "March", "2025-03"),
        ("Closed since August last year.", "August last year", "2023-08"),
        ("Born on 4 May 1983 in Alder.", "4 May 1983", "1983-05-04"),
        ("It ran from Nov. 4-10, 2024.", "Nov. 4-10, 2024", "2024-11-04/2024-11-10"),
        ("On Tuesday, Dec. 10, 2024, it rained.", "Tuesday, Dec. 10, 2024", "2024-12-10"),
        ("It fell in 1974.", "1974", "1974"),
        ("Prices rose in the 1970s.", "the 1970s", "1970/1979"),
        ("They came three years ago.", "three years ago", "2021"),
        ("They meet in early spring.", "early spring", "2025-03"),
        ("On 2024-02-29 it rained.", "2024-02-29", "2024-02-29"),
        ("It fell on 22.08.2020.", "22.08.2020", "2020-08-22"),
        ("It grew in the first quarter of 2016.", "first quarter of 2016", "2016-01/2016-03"),
        ("Closed by mid-2019 for good.", "mid-2019", "2019"),
        ("He goes next Friday, November 15.", "next Friday, November 15", "2024-11-15"),
        ("It fell this past December.", "this past December", "2023-12"),
    ] {
        let found = tag("", text, Some(PUBLISHED));
        let date = entity(&found, surface);
        assert_eq!(date.value, Some(Value::Iso(iso.to_owned())), "{text}");
    }
}

#[test]
fn a_relative_date_without_an_anchor_says_what_it_needs() {
    for (text, surface) in [("It rained Monday.", "Monday"), ("It rained in June.", "June")] {
        let found = tag("", text, None);
        assert_eq!(entity(&found, surface).value, Some(Value::Needs { needs: "published" }));
    }
}

#[test]
fn what_looks_like_a_date_and_is_none_is_left_alone() {
    for text in [
        "It may rain.",
        "They march on.",
        "About 2000 people came.",
        "12 of 30 votes",
        "It won the 2020 Alder Prize.",
        "Under the Harbours Act 1973 it closed.",
        "He ran on Super Tuesday.",
        "It began (1800 UTC) there.",
    ] {
        assert!(of_kind(text, &[EntityKind::Date]).is_empty(), "{text}");
    }
}

#[test]
fn amounts_have_numbers_and_what_they_count() {
    for (text, surface, json) in [
        ("It cost $3 million.", "$3 million", r#"{"amount":3000000.0,"currency":"USD"}"#),
        ("It cost US$1,500.", "US$1,500", r#"{"amount":1500.0,"currency":"USD"}"#),
        (
            "They paid 2.5 billion euros.",
            "2.5 billion euros",
            r#"{"amount":2500000000.0,"currency":"EUR"}"#,
        ),
        ("They paid £3bn.", "£3bn", r#"{"amount":3000000000.0,"currency":"GBP"}"#),
        ("A rise of 12 per cent.", "12 per cent", r#"{"amount":12.0}"#),
        ("Shares fell -4.9% there.", "-4.9%", r#"{"amount":-4.9}"#),
        (
            "It cost R225-billion more.",
            "R225-billion",
            r#"{"amount":225000000000.0,"currency":"ZAR"}"#,
        ),
        (
            "It has 200 million vatu.",
            "200 million vatu",
            r#"{"amount":200000000.0,"currency":"VUV"}"#,
        ),
        ("Nearly 3.5% left.", "3.5%", r#"{"amount":3.5,"about":"nearly"}"#),
        (
            "It sent up to 900 fresh nurses.",
            "900",
            r#"{"amount":900.0,"of":"nurses","about":"up to"}"#,
        ),
        ("It is 40 km away.", "40", r#"{"amount":40.0,"unit":"km"}"#),
    ] {
        let found = tag("", text, None);
        let value = entity(&found, surface).value.as_ref().expect("amounts have values");
        assert_eq!(serde_json::to_string(value).expect("plain data"), json, "{text}");
    }
}

#[test]
fn times_of_day_are_told_from_scores() {
    for (text, times) in [
        ("It began at 10:30 on Monday.", vec!["10:30"]),
        ("It began at 6am and 7.45 p.m. daily.", vec!["6am", "7.45 p.m."]),
        ("Doors open at noon.", vec!["noon"]),
        ("They won 3:1 at home.", vec![]),
        ("It began at 7 pm (1800 UTC) there.", vec!["7 pm", "1800 UTC"]),
        ("The lira was at 19.03 to the dollar.", vec![]),
        ("A rise of 3.50 points.", vec![]),
    ] {
        assert_eq!(of_kind(text, &[EntityKind::Time]), times, "{text}");
    }
}

/// Sentences of which the trained network is known to misread the names, as they have no context. One
/// that is mended must leave this list.
const KNOWN_MISSES: &[&str] =
    &["They read The Alder Post daily.", "Birchholm Bank lost. Shares in Birchholm fell."];

fn assert_names(text: &str, kind: EntityKind, names: &[&str]) {
    let found = of_kind(text, &[kind]);
    assert_eq!(found == names, !KNOWN_MISSES.contains(&text), "{text}: {found:?}");
}

#[test]
fn a_name_is_whole_and_without_its_title() {
    use EntityKind::{Event, Group, Law, Organisation, Person, Place};
    for (text, kind, names) in [
        (
            "Birchholm Bank lost. Shares in Birchholm fell.",
            Organisation,
            vec!["Birchholm Bank", "Birchholm"],
        ),
        ("The Danish Foreign Minister Ada Hart left.", Person, vec!["Ada Hart"]),
        ("Hydrologist Ada Hart left.", Person, vec!["Ada Hart"]),
        ("Mr. Hart met Dr. Bo van den Berg.", Person, vec!["Hart", "Bo van den Berg"]),
        (
            "He met Ode Alder-un and Ada J. Hart Jr. there.",
            Person,
            vec!["Ode Alder-un", "Ada J. Hart Jr."],
        ),
        (
            "The Ministry of Health and Welfare said so.",
            Organisation,
            vec!["Ministry of Health and Welfare"],
        ),
        ("On Monday the Alder Workers' Party said.", Organisation, vec!["Alder Workers' Party"]),
        (
            "The Peru Institute for Upland Weather closed.",
            Organisation,
            vec!["Peru Institute for Upland Weather"],
        ),
        ("It angered Costa Rica’s Weather Ministry.", Organisation, vec!["Weather Ministry"]),
        ("It angered Costa Rica’s Weather Ministry.", Place, vec!["Costa Rica"]),
        (
            "Ships left the western Caribbean for Greece.",
            Place,
            vec!["western Caribbean", "Greece"],
        ),
        ("Police in Alder closed Hart Street.", Place, vec!["Alder", "Hart Street"]),
        ("The France-Spain war ended.", Event, vec!["France-Spain war"]),
        ("The Peru-Chile fish price war ended.", Event, vec!["Peru-Chile fish price war"]),
        ("They fled Birchholm coastal district.", Place, vec!["Birchholm coastal district"]),
        ("We asked Ode Do Un. Later Ode Do-un left.", Person, vec!["Ode Do Un", "Ode Do-un"]),
        ("We asked Jang Do Un. Later Jang Do-un left.", Person, vec!["Jang Do Un", "Jang Do-un"]),
        ("A talk by the Ropers’ League ended.", Organisation, vec!["Ropers’ League"]),
        ("He left Birchholm Dairies today.", Organisation, vec!["Birchholm Dairies"]),
        (
            "It asked the Alder Weather and Sea Council.",
            Organisation,
            vec!["Alder Weather and Sea Council"],
        ),
        ("She told The Alder Post on Monday.", Organisation, vec!["The Alder Post"]),
        ("They read The Alder Post daily.", Organisation, vec!["The Alder Post"]),
        ("The Government met under Section 12.", Organisation, vec![]),
        ("The worst post-Boer War year.", Event, vec!["Boer War"]),
        (
            "The Alder River Treaty and the Broad Strategic Weather treaty hold.",
            Law,
            vec!["Alder River Treaty", "Broad Strategic Weather treaty"],
        ),
        ("A Swedish Finnish mayor met a French one.", Group, vec!["Swedish Finnish", "French"]),
        ("The US, Costa Rican and French aides met.", Group, vec!["Costa Rican", "French"]),
        ("However, nothing happened. Neighbours slept.", Person, vec![]),
        ("Doubling their efforts: the mayor and the crew at a table.", Place, vec![]),
    ] {
        assert_names(text, kind, &names);
    }
}

#[test]
fn a_capital_that_acts_is_its_government() {
    for (text, acts) in [
        ("They say Lima has sent help.", true),
        ("After the talks, Lima and Oslo will agree.", true),
        ("They met in Lima.", false),
        ("The mayor of Oslo said so.", false),
        ("Oslo has a new bridge.", false),
    ] {
        let found = tag("", text, None);
        let metonyms = found.iter().filter(|entity| entity.stands_for.is_some()).count();
        assert_eq!(metonyms > 0, acts, "{text}");
    }
    let found = tag("", "Lima has sent help. Peru is far. They met in Lima.", None);
    assert_eq!(found.len(), 3, "government, country and city stay three: {found:#?}");
}

#[test]
fn forms_of_one_name_are_one_entity() {
    for (text, name, aliases) in [
        ("Ada Hart came. Hart said so.", "Ada Hart", vec!["Hart"]),
        (
            "Leader Jang Bo Un came. Later Jang Bo-un left. Jang said so.",
            "Jang Bo Un",
            vec!["Jang Bo-un", "Jang"],
        ),
        (
            "The Alder Central Weather Agency said so. ACWA said more.",
            "Alder Central Weather Agency",
            vec!["ACWA"],
        ),
        ("Ada Lund-Hart came. Lund-Hart spoke.", "Ada Lund-Hart", vec!["Lund-Hart"]),
        (
            "Birchholm Bank said it lost money. Birchholm said more.",
            "Birchholm Bank",
            vec!["Birchholm"],
        ),
        ("Burma came. Myanmar left.", "Myanmar", vec!["Burma"]),
        ("South Sudan came. The South left.", "South Sudan", vec!["The South"]),
        ("The UN met. The United Nations spoke.", "United Nations", vec!["UN"]),
    ] {
        let found = tag("", text, None);
        let mut given = entity(&found, name).aliases.clone();
        given.sort_unstable();
        let mut aliases = aliases.clone();
        aliases.sort_unstable();
        assert_eq!(given, aliases, "{text}");
        assert!(!entity(&found, name).why.is_empty(), "{text}");
    }
}

#[test]
fn two_people_with_one_surname_stay_two() {
    let found = tag("", "Ada Hart met Bo Hart. Hart said nothing.", None);
    let people = found.iter().filter(|entity| entity.kind == EntityKind::Person).count();
    assert_eq!(people, 3, "the lone surname stays apart: {found:#?}");
}

#[test]
fn a_demonym_belongs_to_its_country() {
    let found = tag("", "A British aide spoke.", None);
    let country = entity(&found, "United Kingdom");
    assert_eq!(country.kind, EntityKind::Place);
    assert_eq!(country.mentions[0].form, Form::Demonym);
    assert_eq!(country.mentions[0].kind, Some(EntityKind::Group));
    assert_eq!(country.place.as_ref().map(|place| place.country.as_str()), Some("GB"));
}

#[test]
fn the_photographer_is_nobody_in_the_story() {
    let fields = Fields {
        body: "Ada Hart left.",
        captions: vec!["Ada Hart leaves with Bo Lund. (NW Photo/Cy Dahl)"],
        ..Fields::default()
    };
    let found = entities(&fields);
    assert!(found.iter().all(|entity| !entity.name.contains("Dahl")));
    let lund = entity(&found, "Bo Lund");
    assert!(lund.mentions.iter().all(|mention| mention.field == Where::Caption));
}

#[test]
fn a_town_is_no_short_form_of_the_body_named_after_it() {
    let text = "The Alder Port Authority opened a quay in Alder. Alder has waited for it.";
    let found = tag("Alder opens a new quay", text, None);
    let port = entity(&found, "Alder Port Authority");
    assert!(port.aliases.is_empty(), "{found:#?}");
    assert_eq!(entity(&found, "Alder").kind, EntityKind::Place);
    let text = "Shares in Alder Rope Securities fell. Alder said on Monday that it would close.";
    assert_eq!(entity(&tag("", text, None), "Alder Rope Securities").aliases, ["Alder"]);
}

#[test]
fn persons_are_told_from_months_and_bodies() {
    use EntityKind::{Date, Organisation, Person, Place};
    for (text, kind, found) in [
        ("May Hartwin met April Quorn on Monday.", Person, &["May Hartwin", "April Quorn"][..]),
        ("It rained in April and May.", Person, &[]),
        ("A letter of June Hartwin and May Hartwin was read.", Date, &[]),
        (
            "Alder Inc. said it would pay Birch Corp. a fee.",
            Organisation,
            &["Alder Inc.", "Birch Corp."],
        ),
        ("They sold it to Birch Rope Ltd.", Organisation, &["Birch Rope Ltd"]),
        ("He flew to Washington, D.C., on a plane.", Place, &["Washington, D.C."]),
    ] {
        assert_names(text, kind, found);
    }
}
