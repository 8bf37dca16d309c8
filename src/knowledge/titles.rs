//! The problem: what stands before a name ("Foreign Minister") is a role, not part of the name.
//!
//! Own lists of English titles and role nouns, after the occupations of ISCO-08 (ILO) that news
//! gives to people. All lower case, words divided by white space; `_` joins the words of one title.

/// Forms of address and ranks that stand straight before a name, capitalised, and say who it is.
pub const HONORIFICS: &str = "mr mrs ms miss mx dr prof professor sir dame lord lady baron \
baroness rev reverend father pastor bishop archbishop cardinal imam rabbi sheikh sheik ayatollah \
pope king queen prince princess sultan emir emperor empress duke duchess count countess gen \
general lt lieutenant col colonel maj major capt captain cmdr commander adm admiral sgt sergeant \
cpl corporal pvt private brig brigadier marshal constable det detective insp inspector supt \
superintendent sen senator rep representative gov governor pres president premier chancellor \
mayor judge justice ambassador secretary minister councillor councilman councilwoman congressman \
congresswoman mp hon chief justice sister brother hajj haji ustaz datuk tan_sri tun \
shri smt mullah deacon vicar dean sheriff trooper officer coach mme monsieur madame frau herr \
signor don doña vice undersecretary deputy commissioner attorney foreman \
cllr academician prefect elder mufti whip alderman messrs mmes dasho ratu ustad tuanku nana lama guru swami pastor monsignor dom fr";

/// Nouns that name what a person is or does; after an adjective or a body they make a role.
pub const ROLE_NOUNS: &str = "president vice-president premier minister prime_minister \
chancellor secretary secretary-general undersecretary under-secretary envoy ambassador diplomat \
consul representative delegate negotiator mediator spokesman spokeswoman spokesperson leader \
chief head boss chair chairman chairwoman chairperson deputy director manager executive officer \
ceo cfo coo cto founder co-founder cofounder owner partner president-elect governor lieutenant \
mayor senator congressman congresswoman lawmaker legislator mp deputy speaker councillor \
councilman councilwoman commissioner administrator official bureaucrat politician candidate \
nominee activist campaigner organiser organizer coordinator co-ordinator advocate lawyer attorney \
solicitor barrister prosecutor judge justice magistrate sheriff detective inspector superintendent \
constable sergeant lieutenant captain major colonel general brigadier admiral commander marshal \
soldier fighter warlord rebel militant guerrilla dictator monarch king queen prince princess \
emperor sultan emir sheikh crown_prince pope cardinal archbishop bishop priest pastor imam rabbi \
cleric monk nun analyst economist expert specialist scientist researcher professor lecturer \
historian scholar academic sociologist psychologist biologist physicist chemist astronomer \
geologist seismologist meteorologist climatologist epidemiologist virologist doctor physician \
surgeon nurse midwife paramedic pharmacist dentist vet engineer architect designer developer \
programmer technician mechanic electrician plumber carpenter builder contractor worker labourer \
farmer fisherman fisher herder hunter miner driver pilot astronaut cosmonaut sailor captain \
teacher principal headteacher headmaster student pupil graduate librarian curator archivist \
author writer novelist poet playwright journalist reporter correspondent editor columnist \
commentator broadcaster presenter host anchor photographer cameraman filmmaker director producer \
actor actress comedian singer rapper musician guitarist drummer pianist violinist composer \
conductor dancer choreographer artist painter sculptor illustrator model chef baker butcher \
banker trader broker dealer investor entrepreneur businessman businesswoman tycoon billionaire \
millionaire accountant auditor consultant adviser advisor aide assistant strategist pollster \
treasurer clerk registrar warden ranger guard firefighter policeman policewoman trooper coach \
trainer player footballer striker midfielder defender goalkeeper winger forward captain batsman \
bowler cricketer golfer boxer wrestler swimmer runner sprinter cyclist racer jockey skier skater \
athlete champion referee umpire fan resident neighbour neighbor villager shopkeeper trader vendor \
owner landlord tenant victim survivor witness suspect defendant widow widower wife husband mother \
father son daughter brother sister uncle aunt cousin grandfather grandmother grandson \
granddaughter nephew niece friend colleague rival predecessor successor veteran pensioner retiree \
refugee migrant volunteer commissioner ombudsman trustee governor chief_executive \
foreign_minister defence_minister defense_minister finance_minister interior_minister \
health_minister attorney_general secretary_general secretary_of_state general_secretary \
vice_president deputy_prime_minister national_security_adviser special_representative \
special_envoy chief_of_staff emeritus";

/// Words that stand between a body and a role noun and belong to the role ("senior", "former").
pub const ROLE_MODIFIERS: &str = "former senior deputy acting interim vice assistant associate \
chief head lead principal junior outgoing incoming ex then late veteran special general managing \
executive prime foreign finance defence defense interior health education justice trade energy \
transport environment agriculture labour labor culture sports tourism home external internal \
national regional provincial state federal municipal local city district county opposition ruling \
supreme crown permanent honorary joint co founding current new longtime long-serving retired \
police military army navy air naval security political economic economics policy legal medical \
technical communications press media public research science technology development planning \
operations business marketing sales emergency emergencies climate housing water women's party \
majority minority house senate parliamentary presidential cabinet union club team world";

/// Nouns that name what a person is, too common or too often a family name to be titles.
pub const CALLINGS: &str = "member members agent counsel guide protester ecologist grower exporter \
controller operator collector investigator grandmaster attacker forecaster buyer passenger \
schoolteacher innkeeper eyewitness photojournalist assemblyman assemblywoman astronaut headman \
observer conservator skipper ferryman rider rapporteur commandant percussionist cook pilgrim \
fellow parent man woman inventor heiress heir plaintiff promoter quarterback fiddler publican \
rescuer organiser organizer demonstrator campaigner shopper commuter motorist motorcyclist \
cyclist orphan postmaster beekeeper shepherd cleaner porter barber tailor smith potter weaver \
welder stevedore docker trawlerman rower surfer climber mountaineer gymnast hurdler steeplechaser \
helmsman helmswoman mate bosun navigator steward stewardess trombonist trumpeter saxophonist \
cellist organist soprano tenor baritone magician comedian lyricist librettist translator \
interpreter archaeologist palaeontologist paleontologist anthropologist botanist zoologist \
agronomist hydrologist glaciologist volcanologist oceanographer geographer statistician \
mathematician philosopher theologian jurist notary magnate financier philanthropist lobbyist \
whistleblower hacker blogger vlogger influencer streamer attendee delegate chairwoman \
vice-chancellor vice-chair receptionist secretary-treasurer chairperson head-teacher lock prop \
winger substitute captain-elect parliamentarian legislator mep msp mla mk td peer baroness \
child boy girl teenager youth grandmaster caretaker bystander onlooker customer patient \
murderer robber gunman driver conductor machinist operator fixer instructor tutor dean provost \
rector chaplain deacon missionary curate organizer superintendent stationmaster postman \
lifeguard gamekeeper groundsman";
