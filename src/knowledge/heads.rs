//! The problem: an unknown name often says itself what it names: the last word of "Alder River
//! Bank" is a bank.
//!
//! Own lists of common English nouns that head names, by kind, after the class labels of Wikidata's
//! most used types (CC0); no body, club or brand stands among them. All lower case, divided by
//! white space.

/// Words that end (or, before "of" and "for", open) the name of an organisation.
pub const ORGANISATION_HEADS: &str = "ministry department agency institute institution assembly \
university college school academy bank party council police court parliament congress senate \
commission committee authority office bureau board foundation association federation union league \
society club group company corporation corp inc ltd llc plc co gmbh ag sa nv bhd pte holdings \
industries enterprises partners ventures capital securities airlines airways motors motor \
pharmaceuticals laboratories labs technologies systems software electronics energy oil gas \
petroleum mining steel cement foods breweries brewery insurance telecom telecommunications \
communications media press news times post herald tribune guardian gazette journal observer \
telegraph chronicle broadcasting radio television tv network service services force forces army \
navy guard guards corps brigade battalion regiment squadron command fleet militia front movement \
alliance coalition campaign initiative centre center trust fund charity church diocese \
archdiocese orchestra choir ensemble theatre ballet opera band team united city athletic fc cf \
afc sc tribunal chamber cabinet government administration secretariat registry directorate \
inspectorate constabulary watch organisation organization cooperative consortium exchange \
treasury reserve clinic laboratory observatory delegation mission embassy consulate syndicate \
cartel gang brotherhood hospital hospitals collective works shipyard shipyards logistics shipping \
lines freight railways railway trading supermarkets stores studios pictures entertainment records \
publishing publishers books advisers advisors consulting solutions analytics research survey \
unions ferries dairies farms mills buses coaches textiles minerals metals distillery distillers \
bakeries brewers builders contractors carriers telecoms fisheries forestry plantations retailers \
grocers chemicals plastics paper rail trams taxis trucks batteries confederation congregation \
caucus taskforce task-force brothers sons ombudsman rovers wanderers rangers warriors tigers \
lions eagles bulls giants stars kings royals";

/// Organisation heads too common elsewhere to count without another capitalised word before.
pub const PLACE_HEADS: &str = "river street road avenue boulevard lane square province state \
palace region sea ocean lake mountain mountains mount hill hills valley island islands isle \
peninsula bay gulf strait channel cape coast desert forest park garden gardens bridge airport \
station stadium arena port harbour harbor canal dam county district village town city township \
municipality borough prefecture oblast governorate territory territories zone castle cathedral \
mosque temple synagogue basilica abbey tower plaza market mall cemetery prison jail barracks base \
camp beach falls waterfall creek glacier volcano plateau basin delta reef archipelago highway \
motorway expressway tunnel terminal pier wharf dock docks hotel museum library gallery hall house \
building centre_of heights crossing checkpoint reserve sanctuary reservoir springs hospital \
suburb quarter ward parish estate farm ranch mine quarry refinery pass ridge peak summit_of ring \
circuit speedway racecourse ground grounds wadi jebel intersection roundabout corridor";

/// Heads of a place that may follow in lower case ("the Alder region" is one name).
pub const PLACE_HEADS_LOWER: &str = "region province district oblast governorate prefecture \
peninsula county valley river";

/// Words before "of" that open a place name.
pub const PLACE_OPENERS: &str = "gulf sea bay strait cape isle isles port mouth horn republic \
kingdom province state city tower palace mount lake river fort camp district territory university_of";

/// Words that end the name of a law.
pub const LAW_HEADS: &str = "act treaty agreement accord accords convention protocol constitution \
amendment bill charter law code pact statute directive regulation decree ordinance declaration \
resolution covenant deal";

/// Heads of a law that may follow in lower case.
pub const LAW_HEADS_LOWER: &str = "treaty agreement accord accords convention protocol act pact \
law bill";

/// Words that end (or, before "of", open) the name of an event.
pub const EVENT_HEADS: &str = "war wars olympics games cup championship championships summit \
festival election elections revolution uprising intifada rebellion massacre genocide holocaust \
battle siege conference congress tournament open prix marathon derby hurricane typhoon cyclone \
storm earthquake pandemic crisis coup ceasefire expo exhibition fair biennale referendum \
carnival parade march strike olympiad paralympics trials rally tour masters classic bowl series \
attacks bombing crash disaster anniversary day week month ramadan christmas easter eid diwali \
hanukkah thanksgiving halloween forum premiership league operation";

/// Heads of an event that may follow in lower case.
pub const EVENT_HEADS_LOWER: &str = "war wars pandemic earthquake uprising revolution massacre \
genocide";

/// Words that open the name of an event ("Hurricane X", "Operation Y", "Battle of Z").
pub const EVENT_OPENERS: &str = "hurricane typhoon cyclone operation storm battle siege";

/// Words that end the name of an award or another thing that fits no other kind.
pub const OTHER_HEADS: &str = "prize award awards medal order index trophy virus disease \
syndrome fever scholarship fellowship cross";

/// Words that end the name of a work.
pub const WORK_HEADS: &str = "report review study symphony sonata trilogy saga";

/// Words that open or end the name of a product.
pub const PRODUCT_HEADS: &str = "rocket missile telescope vaccine rover";

/// Religions, creeds and peoples without one country, as adjectives and nouns.
pub const GROUPS: &str = "muslim muslims christian christians jewish jew jews catholic catholics \
protestant protestants orthodox sunni sunnis shia shias shiite shiites shi'ite shi'ites hindu \
hindus buddhist buddhists sikh sikhs anglican anglicans evangelical evangelicals mormon mormons \
baptist baptists methodist methodists lutheran lutherans presbyterian islamic islamist islamists \
arab arabs arabic kurd kurds kurdish roma romani hispanic latino latinos latina aboriginal \
indigenous inuit maori māori uyghur uyghurs uighur uighurs rohingya tamil tamils pashtun pashtuns \
hazara hazaras yazidi yazidis druze alawite alawites houthi houthis tutsi tutsis hutu hutus \
yoruba igbo hausa fulani zulu xhosa oromo oromos tigrayan tigrayans amhara berber berbers tuareg \
punjabi bengali sinhalese cossack cossacks tatar tatars chechen chechens republican republicans \
democrat democrats democratic conservative conservatives labour liberal liberals tory tories \
communist communists socialist socialists marxist marxists nazi nazis fascist fascists zionist \
zionists maoist maoists peronist baathist green_party afro-american african-american \
african-americans western westerners \
soviet soviets ottoman ottomans pentecostal mennonite mennonites malay malays herero temne quaker \
quakers";

/// Diseases that news writes with a capital, after the outbreak list of the World Health Organization.
pub const DISEASES: &str = "covid covid-19 ebola sars sars-cov-2 mers zika aids hiv mpox polio \
parkinson's alzheimer's";

/// Feasts and events that one word names.
pub const EVENTS: &str = "olympics paralympics christmas easter ramadan diwali eid hanukkah \
thanksgiving halloween hajj holocaust nowruz carnival lent passover";

/// Heads of an event that must have two sides to have a name ("the Alder-Birch conflict").
pub const EVENTS_BETWEEN: &str = "conflict crisis ceasefire summit";

/// Words between a place's name and its head in lower case ("the Alder border region").
pub const REGION_WORDS: &str = "border coastal mountain highland lowland lake river desert delta \
island capital metropolitan administrative autonomous mining farming industrial wine northern \
southern eastern western central upland forest";

/// Nouns before "of" that only places have.
pub const SOURCES_OF_PLACES: &str = "edge edges outskirts north south east west northeast \
northwest southeast southwest city town village suburb port island state province region district \
capital coast shores streets centre center middle heart kilometres kilometers miles km residents \
inhabitants mayor governor bishop archbishop valley suburbs hills";

/// What one has in a company ("shares in X").
pub const STAKES: &str = "share shares stake stakes stock investors shareholders shareholding \
bonds investor subsidiary unit arm";
