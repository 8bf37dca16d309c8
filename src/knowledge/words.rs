//! The problem: at the start of a sentence, in a headline and in a menu every word is a capital.
//!
//! Own lists of English function words and common verbs, all lower case, divided by white space:
//! the words that are no name however they are written.

/// Function words, and words that open sentences without being names.
pub const STOP_WORDS: &str = "a about above according across actually additionally after \
afterwards again against ago ahead all almost along already also although always am amid among \
an and another any anyone anything apart are around as aside at away back be became because \
become been before behind being below beneath beside besides better between beyond both but by \
came can cannot could currently despite did do does doing done down due during each earlier \
either else elsewhere enough especially even eventually ever every everyone everything except \
few fewer finally following for former formerly from further furthermore get got had half has \
have having he hence her here hers herself him himself his how however i if in indeed instead \
into is it its itself just last later least less let like likewise make many may maybe me \
meanwhile might mine more moreover most much must my near nearby nearly neither never \
nevertheless next no nobody none nor not nothing now nowhere of off often ok on once \
one only onto or originally other others otherwise our ours out over part per perhaps please \
possibly previously probably quite rather really recent recently same says see seen separately \
several shall she should similarly since so some somebody someone something sometimes soon still \
subsequently such than that the their theirs them themselves then there therefore these they \
this those though through throughout thus to today together tomorrow tonight too toward towards \
under unless unlike until up upon us use used usually various very via was we well were what \
whatever when whenever where whereas wherever whether which while who whoever whole whom whose \
why will with within without would yes yesterday yet you your yours yourself";

/// Verbs after which the speaker or doer stood; a capital before one acts as a government.
pub const ACTING_VERBS: &str = "said says say told tells added adds claims claim claimed warned warns \
announced announces insists insisted denied denies deny accused accuses accuse rejected rejects \
reject agreed agrees wants wanted want has had have is was will would may might could should must \
can did does sent sends imposed imposes vowed vows pledged pledges called calls demanded demands \
refused refuses signed signs launched launches seeks sought hopes hoped fears feared believes \
believed sees views argues argued confirmed confirms condemned condemns welcomed responded \
responds retaliated threatened threatens offered offers plans planned considers considered \
declared declares backed backs supports supported opposes opposed urged urges blamed blames \
summoned expelled recalled maintains maintained remains considers needs plays played continues \
continued began begins started fired tested ratified deployed suspended lifted cut reported \
reports";

/// Verbs of speech: their subject is a person or a body that speaks.
pub const SPEECH_VERBS: &str = "said says told tells added adds wrote writes explained explains \
recalled recalls argued argues insisted insists claimed claims warned warns admitted admits joked \
asked asks replied noted notes tweeted announced announces stated states";

/// What people do to people: who stands beside one is rather a person than a body.
pub const PERSON_VERBS: &str = "met meets told tells thanked thanks married marries greeted greets \
hugged hugs kissed kisses phoned phones telephoned telephones divorced divorces consoled \
congratulated congratulates befriended";

/// Prepositions after which a place name is where something is.
pub const PLACE_PREPOSITIONS: &str = "in at near from to into across around outside inside \
through via towards toward between throughout within north south east west northern southern \
eastern western central northeast northwest southeast southwest northeastern northwestern \
southeastern southwestern downtown off";

/// Compass words that, in lower case before a region's name, belong to it ("eastern X").
pub const COMPASS: &str = "northern southern eastern western north-eastern north-western \
south-eastern south-western northeastern northwestern southeastern southwestern central";

/// Words that link a name's parts.
pub const INNER_WORDS: &str = "of the for and de da do dos das del della di du la le les el al van \
von der den ter ten bin ibn bint abu y e & zu zum zur dan af av arap ap ben";
