//! The problem: "AP" at the end of a story is its source; at the end of a caption it took the
//! picture; and both must read "Associated Press".
//!
//! News agencies of the world and the photo agencies that credits name, with the short forms they
//! sign with. Source: the members of the European Alliance of News Agencies (EANA), the
//! Organization of Asia-Pacific News Agencies (OANA), the Federation of Arab News Agencies and the
//! African ones as listed in Wikipedia's "List of news agencies"; picture agencies by general
//! knowledge. Facts only; no text was copied.

use crate::text::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// An agency that sells news or pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Full name.
    pub name: &'static str,
    /// Forms it signs with besides its name, the commonest first.
    pub short: &'static [&'static str],
}

/// Agencies by any of their forms, folded.
static BY_FORM: LazyLock<HashMap<String, &'static Agency>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    for agency in AGENCIES {
        for form in agency.short.iter().chain([&agency.name]) {
            map.entry(fold(form).into_owned()).or_insert(agency);
        }
    }
    map
});

/// The agency that `form` names: its name or a short form, in any case, with or without "the".
#[must_use]
pub fn agency(form: &str) -> Option<&'static Agency> {
    let folded = fold(form.trim());
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    BY_FORM.get(bare).copied()
}

const fn row(name: &'static str, short: &'static [&'static str]) -> Agency {
    Agency { name, short }
}

/// Every agency known, the worldwide ones first.
pub const AGENCIES: &[Agency] = &[
    row("Associated Press", &["AP", "AP Photo", "AP News", "AP Photos"]),
    row("Reuters", &["Thomson Reuters", "REUTERS Photo", "Reuters News Agency"]),
    row("Agence France-Presse", &["AFP", "AFP Photo", "AFP News", "AFP Relaxnews"]),
    row("United Press International", &["UPI", "UPI Photo"]),
    row("Bloomberg News", &["Bloomberg"]),
    row(
        "Deutsche Presse-Agentur",
        &["dpa", "dpa-AFX", "dpa International", "dpa Picture-Alliance"],
    ),
    row("EFE", &["Agencia EFE", "EPA-EFE"]),
    row("European Pressphoto Agency", &["EPA", "EPA Images"]),
    row("Agenzia Nazionale Stampa Associata", &["ANSA", "Agenzia ANSA"]),
    row("Xinhua News Agency", &["Xinhua", "XNA"]),
    row("China News Service", &["CNS", "CNSphoto"]),
    row("Kyodo News", &["Kyodo", "Kyodo News Agency", "Kyodo News Service"]),
    row("Jiji Press", &["Jiji"]),
    row("Yonhap News Agency", &["Yonhap", "YNA"]),
    row("Newsis", &[]),
    row("News1", &["News1 Korea"]),
    row("Korean Central News Agency", &["KCNA", "KCNA via KNS"]),
    row("Central News Agency", &["CNA", "CNA Taiwan"]),
    row("TASS", &["ITAR-TASS", "TASS News Agency", "TASS Host Photo Agency"]),
    row("RIA Novosti", &["RIA", "RIA News"]),
    row("Sputnik", &["Sputnik News"]),
    row("Interfax", &["Interfax News Agency"]),
    row("Rossiya Segodnya", &[]),
    row("Ukrinform", &[]),
    row("UNIAN", &[]),
    row("Interfax-Ukraine", &[]),
    row("Belarusian Telegraph Agency", &["BelTA"]),
    row("Kazinform", &[]),
    row("Trend News Agency", &["Trend"]),
    row("Azerbaijan State News Agency", &["AZERTAC"]),
    row("Armenpress", &[]),
    row("Interpressnews", &["IPN"]),
    row("Kabar", &[]),
    row("Khovar", &[]),
    row("Turkmen State News Agency", &["TDH"]),
    row("Uzbekistan National News Agency", &["UzA"]),
    row("Moldpres", &[]),
    row("Anadolu Agency", &["Anadolu", "AA", "Anadolu Ajansı"]),
    row("Demirören News Agency", &["DHA", "Demirören"]),
    row("İhlas News Agency", &["IHA", "İhlas"]),
    row("ANKA News Agency", &["ANKA"]),
    row("Athens-Macedonian News Agency", &["ANA-MPA", "AMNA", "ANA"]),
    row("Cyprus News Agency", &[]),
    row("Türk Ajansı Kıbrıs", &["TAK"]),
    row("Press Association", &["PA", "PA Media", "PA Wire", "PA Images", "PA News Agency"]),
    row("Press Trust of India", &["PTI", "PTI Photo"]),
    row("Asian News International", &["ANI", "ANI Photo"]),
    row("Indo-Asian News Service", &["IANS"]),
    row("United News of India", &["UNI"]),
    row("Hindusthan Samachar", &[]),
    row("Associated Press of Pakistan", &["APP"]),
    row("Pakistan Press International", &["PPI"]),
    row("Bangladesh Sangbad Sangstha", &["BSS"]),
    row("United News of Bangladesh", &["UNB"]),
    row("Rastriya Samachar Samiti", &["RSS"]),
    row("Lankapuvath", &[]),
    row("Bakhtar News Agency", &["Bakhtar"]),
    row("Pajhwok Afghan News", &["Pajhwok"]),
    row("Islamic Republic News Agency", &["IRNA"]),
    row("Iranian Students' News Agency", &["ISNA"]),
    row("Fars News Agency", &["Fars"]),
    row("Mehr News Agency", &["Mehr"]),
    row("Tasnim News Agency", &["Tasnim"]),
    row("West Asia News Agency", &["WANA"]),
    row("Iraqi News Agency", &["INA"]),
    row("National Iraqi News Agency", &["NINA"]),
    row("Syrian Arab News Agency", &["SANA"]),
    row("National News Agency (Lebanon)", &["NNA"]),
    row("Jordan News Agency", &["Petra"]),
    row("Palestine News and Information Agency", &["WAFA"]),
    row("Ma'an News Agency", &["Ma'an"]),
    row("Saudi Press Agency", &["SPA"]),
    row("Emirates News Agency", &["WAM"]),
    row("Qatar News Agency", &["QNA"]),
    row("Kuwait News Agency", &["KUNA"]),
    row("Bahrain News Agency", &["BNA"]),
    row("Oman News Agency", &["ONA"]),
    row("Saba News Agency", &["Saba", "SABA"]),
    row("Middle East News Agency", &["MENA"]),
    row("Libyan News Agency", &["LANA"]),
    row("Tunis Afrique Presse", &["TAP"]),
    row("Algérie Presse Service", &["APS"]),
    row("Maghreb Arabe Presse", &["MAP"]),
    row("Sudan News Agency", &["SUNA"]),
    row("Agence Mauritanienne d'Information", &["AMI"]),
    row("Agence de Presse Sénégalaise", &[]),
    row("Agence Ivoirienne de Presse", &["AIP"]),
    row("Agence d'Information du Burkina", &["AIB"]),
    row("Agence Béninoise de Presse", &["ABP"]),
    row("Ghana News Agency", &["GNA"]),
    row("News Agency of Nigeria", &["NAN"]),
    row("Cameroon News Agency", &["CAMNEWS"]),
    row("Agence Congolaise de Presse", &["ACP"]),
    row("Ethiopian News Agency", &["ENA"]),
    row("Kenya News Agency", &["KNA"]),
    row("Rwanda News Agency", &["RNA"]),
    row("Angop", &["ANGOP", "Angola Press Agency"]),
    row("Agência de Informação de Moçambique", &["AIM"]),
    row("Namibia Press Agency", &["NAMPA"]),
    row("Botswana Press Agency", &["BOPA"]),
    row("Zambia News and Information Services", &["ZANIS"]),
    row("New Ziana", &["Ziana"]),
    row("African News Agency", &[]),
    row("South African Press Association", &["SAPA"]),
    row("SAnews", &["South African Government News Agency"]),
    row("Pan African News Agency", &["Panapress", "PANA"]),
    row("Inforpress", &[]),
    row("Bernama", &["Malaysian National News Agency"]),
    row("Antara", &["Antara News Agency", "Antara Foto"]),
    row("Philippine News Agency", &["PNA"]),
    row("Vietnam News Agency", &["VNA"]),
    row("Lao News Agency", &["KPL"]),
    row("Agence Kampuchea Presse", &["AKP"]),
    row("Myanmar News Agency", &["MNA"]),
    row("Thai News Agency", &["TNA"]),
    row("National News Bureau of Thailand", &["NNT"]),
    row("Montsame", &[]),
    row("Australian Associated Press", &["AAP", "AAP Image"]),
    row("New Zealand Press Association", &["NZPA"]),
    row("PACNEWS", &[]),
    row("Canadian Press", &["CP", "The Canadian Press"]),
    row("La Presse Canadienne", &[]),
    row("Notimex", &[]),
    row("Agencia Brasil", &["Agência Brasil"]),
    row("Agência Estado", &["Estadão Conteúdo"]),
    row("Folhapress", &[]),
    row("Télam", &["Noticias Argentinas"]),
    row("Prensa Latina", &[]),
    row("Agencia Bolivariana de Información", &["ABI"]),
    row("Agencia Venezolana de Noticias", &["AVN"]),
    row("Andina", &["Agencia Peruana de Noticias"]),
    row("Colprensa", &[]),
    row("Caribbean Media Corporation", &["CMC"]),
    row("Inter Press Service", &["IPS", "IPS News"]),
    row("Europa Press", &[]),
    row("Agência Lusa", &["Lusa"]),
    row("Austria Presse Agentur", &["APA", "APA-PictureDesk"]),
    row("Keystone-SDA", &["Keystone-ATS", "SDA", "ATS", "Keystone"]),
    row("Agence Belga", &["Belga"]),
    row("Algemeen Nederlands Persbureau", &["ANP"]),
    row("Ritzau", &["Ritzau Scanpix", "Scanpix"]),
    row("Tidningarnas Telegrambyrå", &["TT News Agency", "TT Nyhetsbyrån"]),
    row("Norsk Telegrambyrå", &["NTB"]),
    row("Suomen Tietotoimisto", &["STT", "Lehtikuva"]),
    row("Polska Agencja Prasowa", &["PAP"]),
    row("Česká tisková kancelář", &["ČTK", "CTK"]),
    row("Tlačová agentúra Slovenskej republiky", &["TASR"]),
    row("SITA Slovak News Agency", &["SITA"]),
    row("Magyar Távirati Iroda", &["MTI"]),
    row("Agerpres", &[]),
    row("Mediafax", &[]),
    row("Bulgarian News Agency", &["BTA"]),
    row("Tanjug", &[]),
    row("Beta News Agency", &["Beta"]),
    row("FoNet", &[]),
    row("Croatian News Agency", &["HINA"]),
    row("Slovenian Press Agency", &["STA"]),
    row("Federal News Agency of Bosnia", &["FENA"]),
    row("Srna", &["SRNA"]),
    row("Media Information Agency (North Macedonia)", &["MIA"]),
    row("Albanian Telegraphic Agency", &["ATSH", "ATA"]),
    row("Lithuanian News Agency", &["ELTA"]),
    row("Baltic News Service", &["BNS"]),
    row("LETA", &[]),
    row("Adnkronos", &[]),
    row("Agenzia Giornalistica Italia", &["AGI"]),
    row("LaPresse", &[]),
    row("Evangelischer Pressedienst", &["epd"]),
    row("Katholische Nachrichten-Agentur", &["KNA Germany"]),
    row("Sport-Informations-Dienst", &["SID"]),
    row("ddp", &[]),
    row("Jewish Telegraphic Agency", &["JTA"]),
    row("Tazpit Press Service", &["TPS"]),
    row("Religion News Service", &["RNS"]),
    row("Catholic News Service", &["CNS Rome"]),
    row("Catholic News Agency", &[]),
    row("Tribune News Service", &["TNS", "Tribune Content Agency"]),
    row("Kaiser Health News", &["KHN", "KFF Health News"]),
    row("States Newsroom", &[]),
    row("City News Service", &[]),
    row("Dow Jones Newswires", &["Dow Jones"]),
    row("Business Wire", &[]),
    row("PR Newswire", &[]),
    row("GlobeNewswire", &[]),
    row(
        "Getty Images",
        &[
            "Getty",
            "AFP/Getty",
            "AFP via Getty Images",
            "Getty Images/AFP",
            "Getty Images North America",
        ],
    ),
    row("Alamy", &["Alamy Stock Photo", "Alamy Live News"]),
    row("Shutterstock", &["REX/Shutterstock", "Rex Features"]),
    row("iStock", &["iStockphoto", "iStock/Getty Images"]),
    row("Imago", &["imago images"]),
    row("picture alliance", &["Picture Alliance"]),
    row("Corbis", &[]),
    row("Magnum Photos", &["Magnum"]),
    row("Zuma Press", &["ZUMA", "ZUMA Wire"]),
    row("NurPhoto", &[]),
    row("SOPA Images", &[]),
    row("Sipa Press", &["Sipa", "Sipa USA"]),
    row("Abaca Press", &["Abaca", "ABACAPRESS"]),
    row("Action Press", &[]),
    row("VCG", &["Visual China Group"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_names_its_agency() {
        for (form, name) in [
            ("AP", Some("Associated Press")),
            ("The Associated Press", Some("Associated Press")),
            ("REUTERS", Some("Reuters")),
            ("dpa", Some("Deutsche Presse-Agentur")),
            ("ČTK", Some("Česká tisková kancelář")),
            ("Alder Courier", None),
            ("", None),
        ] {
            assert_eq!(agency(form).map(|agency| agency.name), name, "{form}");
        }
    }
}
