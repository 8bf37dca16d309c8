//! What the roles of people must be, as tables of invented sentences.

use super::super::entry::{Entity, Role};
use super::super::tag;

/// The roles of a person in a text.
fn roles(person: &str, text: &str) -> Vec<Role> {
    let found = tag("", text, None);
    let named = |entity: &&Entity| entity.name == person;
    let found = found.iter().find(named).unwrap_or_else(|| panic!("{person}: {found:#?}"));
    found.roles.clone()
}

fn roles_of(person: &str, text: &str) -> Vec<String> {
    roles(person, text).into_iter().map(|role| role.text).collect()
}

#[test]
fn who_does_something_to_somebody_is_no_role_of_theirs() {
    for doing in [
        "The envoy met",
        "The minister thanked",
        "The coach praised",
        "The coach praises",
        "The president will receive",
        "The governor has appointed",
        "The director and the mayor joined",
        "The court fined",
        "The bank hired",
        "Judges found",
        "Voters chose",
        "A spokesman told",
        "Norway sent",
    ] {
        let text = format!("{doing} Ada Hart in Alder.");
        assert_eq!(roles_of("Ada Hart", &text), [""; 0], "{text}");
    }
    for (text, role) in [
        ("The retired judge Ada Hart left.", "retired judge"),
        ("The host will be Ada Hart.", "host"),
        ("The mayor is Ada Hart.", "mayor"),
        ("They met a chef named Ada Hart.", "chef"),
        ("The secretary will host Danish Foreign Minister Ada Hart.", "Danish Foreign Minister"),
        ("It ended after second seed Ada Hart left.", "second seed"),
        ("Police officers Ada Hart and Bo Lund left.", "Police officers"),
        ("The newly elected mayor Ada Hart left.", "newly elected mayor"),
        ("The accused Ada Hart left.", "accused"),
        ("Police arrest mayor Ada Hart.", "mayor"),
        ("Voters elect president Ada Hart.", "president"),
        ("Sales director Ada Hart left.", "Sales director"),
        ("Civil rights activist Ada Hart left.", "Civil rights activist"),
    ] {
        assert_eq!(roles_of("Ada Hart", text), [role], "{text}");
    }
}

#[test]
fn what_somebody_did_or_who_else_speaks_is_no_role() {
    for (text, roles) in [
        ("The mayor, Ada Hart, spoke to Bo Lind.", vec!["mayor"]),
        ("Ada Hart, stuck in Alder with three children, wrote home.", vec![]),
        ("Ada Hart, born in Alder, left.", vec![]),
        ("Ada Hart, retired captain of the ferry, left.", vec!["retired captain of the ferry"]),
        ("Ada Hart, leading light of the movement, left.", vec!["leading light of the movement"]),
        ("The next captain will be Ada Hart, the coach said.", vec!["captain"]),
        ("Ada Hart, the coach said, would stay.", vec![]),
        ("It was led by Ada Hart, the coach.", vec!["coach"]),
        ("Besides Ada Hart, the mayor spoke.", vec![]),
    ] {
        assert_eq!(roles_of("Ada Hart", text), roles, "{text}");
    }
}

#[test]
fn roles_stand_before_and_after_a_name() {
    for (text, roles) in [
        ("Danish Foreign Minister Ada Hart left.", vec!["Danish Foreign Minister"]),
        ("The Costa Rican leader Ada Hart left.", vec!["Costa Rican leader"]),
        (
            "Ada Hart, a senior chemist at the Alder Institute, left.",
            vec!["senior chemist at the Alder Institute"],
        ),
        ("Ada Hart, 45, head of the choir, left.", vec!["head of the choir"]),
        ("The mayor of Alder, Ada Hart, left.", vec!["mayor of Alder"]),
        ("It pleased his daughter, Ada Hart.", vec!["daughter"]),
        ("The systems engineer Ada Hart left.", vec!["systems engineer"]),
        ("Ada Hart, 45, a beekeeper from Alder, left.", vec!["beekeeper from Alder"]),
        ("Gov. Ada Hart left.", vec!["Gov."]),
        ("They asked a retired cab driver, Ada Hart, about it.", vec!["retired cab driver"]),
        ("Regional president Ada Hart left.", vec!["Regional president"]),
        ("Ada Hart, who left, is back.", vec![]),
        ("The Alder Bank treasurer Ada Hart left.", vec!["Alder Bank treasurer"]),
        ("MPs Bo Lund and Ada Hart left.", vec!["MPs"]),
        ("An envoy Ada Hart sent is back.", vec![]),
        ("Army spokesman Brig. Gen. Ada Hart left.", vec!["Army spokesman", "Brig. Gen."]),
        (
            "Ada Hart, co-founder and chairman of the choir, left.",
            vec!["co-founder and chairman of the choir"],
        ),
        ("The actor and director Ada Hart left.", vec!["actor and director"]),
        (
            "Ada Hart, the Minister of Energy, Trade, Industry and Tourism of Norway, left.",
            vec!["Minister of Energy, Trade, Industry and Tourism of Norway"],
        ),
        (
            "Oslo has one; so does Norway's prime minister, Ada Hart.",
            vec!["Norway's prime minister"],
        ),
        ("Bo Lund, a spokesman for President Ada Hart, left.", vec!["President"]),
        ("An old envoy Ada Hart sent is back.", vec![]),
        ("Ada Hart, the accused, left.", vec!["accused"]),
        ("They met bassist Ada Hart.", vec!["bassist"]),
        ("Mrs. Ada Hart left.", vec![]),
        ("Ada Hart, center, was in Oslo.", vec![]),
        ("Ada Hart, accused of fraud, left.", vec![]),
        ("Ada Hart, a builder accused of fraud, left.", vec!["builder accused of fraud"]),
        ("In May President Ada Hart visited Oslo.", vec!["President"]),
        ("Ada Hart can unilaterally ratify major ones, according to the ministry.", vec![]),
        ("How will President Ada Hart respond to the strike?", vec!["President"]),
        ("So did captain Ada Hart of the rowing club.", vec!["captain"]),
        ("Ada Hart, one of the leads of the play, left.", vec!["one of the leads of the play"]),
        ("Newly elected Mayor Ada Hart left.", vec!["Newly elected Mayor"]),
        ("Ada Hart, a minister in Oslo, Bergen and London, left.", vec!["minister in Oslo"]),
        ("Ada Hart, who will be mayor, left.", vec![]),
        ("Ada Hart, who may become the next mayor, left.", vec![]),
        (
            "Ada Hart, founder and, since May, head of the choir, left.",
            vec!["founder", "head of the choir"],
        ),
    ] {
        assert_eq!(roles_of("Ada Hart", text), roles, "{text}");
    }
}

#[test]
fn a_role_that_speaks_of_somebody_is_not_theirs() {
    for (text, of_lund, of_hart) in [
        (
            "The wife of President Bo Lund, Ada Hart, left.",
            vec!["President"],
            vec!["wife of President Bo Lund"],
        ),
        ("The wife of Bo Lund, Ada Hart, left.", vec![], vec!["wife of Bo Lund"]),
        ("Ada Hart, sister of King Bo Lund, left.", vec!["King"], vec!["sister of King Bo Lund"]),
        ("Bo Lund met the mother of captain Ada Hart.", vec![], vec!["captain"]),
        ("A spokesman for President Ada Hart met Bo Lund.", vec![], vec!["President"]),
        (
            "Bo Lund, son of actor and director Ada Hart, left.",
            vec!["son of actor and director Ada Hart"],
            vec!["actor and director"],
        ),
        (
            "Bo Lund met the leader of the opposition Ada Hart.",
            vec![],
            vec!["leader of the opposition"],
        ),
        ("Bo Lund met secretary of justice Ada Hart.", vec![], vec!["secretary of justice"]),
        ("Bo Lund met the bishop of Oslo Dr. Ada Hart.", vec![], vec!["bishop of Oslo Dr."]),
    ] {
        assert_eq!(roles_of("Ada Hart", text), of_hart, "{text}");
        assert_eq!(roles_of("Bo Lund", text), of_lund, "{text}");
    }
}

#[test]
fn what_opens_a_sentence_is_followed_by_who_did_it() {
    for (text, roles) in [
        ("Led by Ada Hart, the choir sang in Oslo.", vec![]),
        ("Led by captain Ada Hart, the choir sang.", vec!["captain"]),
        ("With Ada Hart, the mayor opened a bridge.", vec![]),
        ("According to Ada Hart, the mayor left.", vec![]),
        ("According to Ada Hart, the mayor of Oslo, it rained.", vec!["mayor of Oslo"]),
        ("It was opened by Ada Hart, the mayor of Oslo.", vec!["mayor of Oslo"]),
    ] {
        assert_eq!(roles_of("Ada Hart", text), roles, "{text}");
    }
}

#[test]
fn a_role_has_a_title_and_a_body() {
    for (text, title, body) in [
        ("Danish Foreign Minister Ada Hart left.", "Foreign Minister", Some("Danish")),
        ("The mayor of Alder, Ada Hart, left.", "mayor", Some("Alder")),
        ("Ada Hart, editor-in-chief of the Courier, left.", "editor-in-chief", Some("Courier")),
        ("Ada Hart, sister-in-law of the king, left.", "sister-in-law", Some("king")),
        ("Editor-in-chief Ada Hart left.", "Editor-in-chief", None),
        ("Ada Hart, a mother of two, left.", "mother", None),
        (
            "Norwegian and Danish president Ada Hart left.",
            "president",
            Some("Norwegian and Danish"),
        ),
        ("Norway's prime minister, Ada Hart, left.", "prime minister", Some("Norway")),
        ("Gov. Ada Hart left.", "Gov", None),
        ("Ada Hart, mayor of Bergen, Norway, left.", "mayor", Some("Bergen, Norway")),
        (
            "Ada Hart, director of the World Health Organization (WHO), left.",
            "director",
            Some("World Health Organization (WHO)"),
        ),
        (
            "World Health Organization (WHO) head Ada Hart left.",
            "head",
            Some("World Health Organization (WHO)"),
        ),
    ] {
        let role = roles("Ada Hart", text).swap_remove(0);
        assert_eq!((role.title.as_deref(), role.body.as_deref()), (Some(title), body), "{text}");
    }
}
