//! The problem: one real thing has many names in a text, and a reader needs it once, with every
//! place it stands and why those belong together.

use serde::{Deserialize, Serialize};

/// What kind of thing an entity is.
///
/// ```
/// use copydesk::EntityKind;
///
/// let entities = copydesk::tag("", "Mayor Ana Ruiz paid €3 million to Kenya.", None);
/// let kinds: Vec<_> = entities.iter().map(|entity| entity.kind).collect();
/// assert_eq!(kinds, [EntityKind::Person, EntityKind::Money, EntityKind::Place]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A named person.
    Person,
    /// A company, agency, party, ministry, team, outlet.
    Organisation,
    /// A country, city, region, river, building, road.
    Place,
    /// A nationality, religion or party membership that belongs to no place of the text.
    Group,
    /// A war, election, storm, tournament.
    Event,
    /// A law, treaty, bill or court case.
    Law,
    /// A book, film, song, report.
    Work,
    /// A vehicle, weapon, device, programme.
    Product,
    /// A name of another kind: an award, a disease, a language.
    Other,
    /// A day or a longer part of the calendar.
    Date,
    /// A time of day.
    Time,
    /// An amount of money.
    Money,
    /// A share in hundred.
    Percent,
    /// A number with what it counts.
    Quantity,
}

/// One real thing with all its names.
///
/// ```
/// let text = "Mayor Ana Ruiz spoke. Ruiz thanked Kenya.";
/// let ruiz = &copydesk::tag("", text, None)[0];
/// assert_eq!((ruiz.name.as_str(), &ruiz.aliases[..]), ("Ana Ruiz", &["Ruiz".to_owned()][..]));
/// assert_eq!(ruiz.mentions.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// `e1`, `e2` … in order.
    pub id: String,
    /// Its fullest name, as written in the text.
    pub name: String,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// Its other names, as written, each once.
    pub aliases: Vec<String>,
    /// What the text says it is.
    pub roles: Vec<Role>,
    /// The value of a date, amount or quantity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Where a place is, where the tables know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Wikidata id, where sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// For a capital that stands for its government: the country's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<String>,
    /// Every place it is named: title, body, captions, credit, each in order.
    pub mentions: Vec<Mention>,
    /// Why mentions with different forms are one entity.
    pub why: Vec<Why>,
}

/// What the text says somebody is ("Turkish Foreign Minister").
///
/// ```
/// let role = &copydesk::tag("", "Mayor Ana Ruiz spoke.", None)[0].roles[0];
/// assert_eq!((role.text.as_str(), role.title.as_deref()), ("Mayor", Some("Mayor")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// As written.
    pub text: String,
    /// The title in it, where it can be told apart ("Foreign Minister").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The body the title belongs to, where it can be told apart ("Turkish").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

/// The value of a date, amount or quantity.
///
/// ```
/// use copydesk::{Value, tag};
///
/// let value = |published| tag("", "It rained on Monday.", published)[0].value.clone();
/// assert_eq!(value(None), Some(Value::Needs { needs: "published" }));
/// assert_eq!(value(Some("2024-11-12")), Some(Value::Iso("2024-11-11".into())));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// ISO 8601 date or interval ("2024-06", "2024-11-04/2024-11-10").
    Iso(String),
    /// A relative date without an anchor.
    Needs {
        /// What must be known first: always `published`.
        needs: &'static str,
    },
    /// Money, a percentage or a counted number.
    Amount(Amount),
}

/// A number with what it measures.
///
/// ```
/// let entities = copydesk::tag("", "She paid about €3 million for it.", None);
/// let Some(copydesk::Value::Amount(paid)) = &entities[0].value else { panic!("an amount") };
/// assert_eq!((paid.amount, paid.currency.as_deref()), (3e6, Some("EUR")));
/// assert_eq!(paid.about.as_deref(), Some("about"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Amount {
    /// The number; per cent for percentages.
    pub amount: f64,
    /// ISO 4217 code, for money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Unit of measure, for quantities that have one ("km").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is counted ("troops").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// How the text limits it ("up to", "more than", "about").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// Where a place is.
///
/// ```
/// let kenya = &copydesk::tag("", "The president of Kenya spoke.", None)[0];
/// assert_eq!(kenya.place.as_ref().map(|place| place.country.as_str()), Some("KE"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Place {
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
}

/// One place where an entity is named.
///
/// ```
/// let text = "Mayor Ana Ruiz spoke. Ruiz thanked Kenya.";
/// let mentions = &copydesk::tag("", text, None)[0].mentions;
/// let named: Vec<_> = mentions.iter().map(|at| &text[at.start..at.end]).collect();
/// assert_eq!(named, ["Ana Ruiz", "Ruiz"]);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// Offset of the first unit in the field.
    pub start: usize,
    /// Offset past the last.
    pub end: usize,
    /// How it names the entity.
    pub form: Form,
    /// The field it stands in.
    #[serde(rename = "where")]
    pub field: Where,
    /// Which caption, from 0, where `where` is caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<usize>,
    /// From 0 to 1, in hundredths.
    pub confidence: f64,
    /// Its own kind where that differs from the entity's: `group` for a demonym.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<EntityKind>,
}

/// How a mention names its entity.
///
/// ```
/// use copydesk::Form;
///
/// let text = "The president of Kenya spoke. The Kenyan parliament listened.";
/// let kenya = &copydesk::tag("", text, None)[0];
/// let forms: Vec<_> = kenya.mentions.iter().map(|at| at.form).collect();
/// assert_eq!(forms, [Form::Name, Form::Demonym]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// The full name.
    Name,
    /// Its initials.
    Acronym,
    /// Another or a shorter name.
    Alias,
    /// The people or adjective of a place.
    Demonym,
    /// A capital that stands for its government.
    Metonym,
    /// A common noun.
    Nominal,
}

/// The field of an article in which a mention stands.
///
/// ```
/// use copydesk::Where;
///
/// let mentions = &copydesk::tag("Kenya votes", "The president of Kenya spoke.", None)[0].mentions;
/// let fields: Vec<_> = mentions.iter().map(|at| at.field).collect();
/// assert_eq!(fields, [Where::Title, Where::Body]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Where {
    /// The title.
    Title,
    /// The body.
    Body,
    /// A caption.
    Caption,
    /// The source credit.
    Credit,
}

/// Why two mentions are one entity.
///
/// ```
/// let why = &copydesk::tag("", "Mayor Ana Ruiz spoke. Ruiz thanked Kenya.", None)[0].why[0];
/// assert_eq!((why.rule.as_str(), why.mentions), ("surname", [0, 1]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Why {
    /// Name of the rule (`surname`, `acronym`, `country-table` …).
    pub rule: String,
    /// Indices into `mentions`.
    pub mentions: [usize; 2],
}
