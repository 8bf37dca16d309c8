//! The problem: a country has a name, short names, initials, a people, a capital and a place on the
//! map, and a text uses any of them.
//!
//! One row for each country and territory of ISO 3166-1, with Kosovo (XK, user-assigned): code |
//! names, the first one shown, initials among them in capitals | adjective and nouns of its people
//! (a plural in -s goes without saying) | capital | degrees north | degrees east.
//! Sources: codes from ISO 3166-1; English names and their short and other forms from Unicode CLDR 48
//! (`territories.json`); people, capitals and rounded coordinates from the CIA World Factbook
//! (public domain).

/// The rows, one a line, fields divided by `|`, values by `;`.
pub const COUNTRIES: &str = "\
AD|Andorra|Andorran|Andorra la Vella|42.5|1.5
AE|United Arab Emirates;UAE;Emirates|Emirati|Abu Dhabi|24|54
AF|Afghanistan|Afghan|Kabul|33|65
AG|Antigua and Barbuda|Antiguan|Saint John's|17|-61.8
AI|Anguilla|Anguillan|The Valley|18.2|-63.2
AL|Albania|Albanian|Tirana|41|20
AM|Armenia|Armenian|Yerevan|40|45
AO|Angola|Angolan|Luanda|-12.5|18.5
AQ|Antarctica|Antarctic||-80|0
AR|Argentina|Argentine;Argentinian;Argentinean|Buenos Aires|-34|-64
AS|American Samoa|American Samoan|Pago Pago|-14.3|-170
AT|Austria|Austrian|Vienna|47.3|13.3
AU|Australia|Australian;Aussie|Canberra|-27|133
AW|Aruba|Aruban|Oranjestad|12.5|-70
AX|Åland Islands;Åland||Mariehamn|60.2|20
AZ|Azerbaijan|Azerbaijani;Azeri|Baku|40.5|47.5
BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia & Herzegovina;Bosnia;BiH|Bosnian|Sarajevo|44|18
BB|Barbados|Barbadian;Bajan|Bridgetown|13.2|-59.5
BD|Bangladesh|Bangladeshi|Dhaka|24|90
BE|Belgium|Belgian|Brussels|50.8|4
BF|Burkina Faso|Burkinabe;Burkinabè|Ouagadougou|13|-2
BG|Bulgaria|Bulgarian|Sofia|43|25
BH|Bahrain|Bahraini|Manama|26|50.5
BI|Burundi|Burundian|Gitega|-3.5|30
BJ|Benin|Beninese;Beninois|Porto-Novo|9.5|2.2
BL|Saint Barthélemy;St. Barthélemy||Gustavia|17.9|-62.8
BM|Bermuda|Bermudian|Hamilton|32.3|-64.8
BN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan|4.5|114.7
BO|Bolivia|Bolivian|Sucre|-17|-65
BQ|Caribbean Netherlands;Bonaire|||12.2|-68.3
BR|Brazil|Brazilian|Brasília|-10|-55
BS|Bahamas;The Bahamas|Bahamian|Nassau|24.2|-76
BT|Bhutan|Bhutanese|Thimphu|27.5|90.5
BV|Bouvet Island|||-54.4|3.4
BW|Botswana|Botswanan;Motswana;Batswana|Gaborone|-22|24
BY|Belarus|Belarusian;Belarussian|Minsk|53|28
BZ|Belize|Belizean|Belmopan|17.2|-88.8
CA|Canada|Canadian|Ottawa|60|-95
CC|Cocos (Keeling) Islands;Cocos Islands||West Island|-12.5|96.8
CD|Democratic Republic of the Congo;DR Congo;Congo-Kinshasa;DRC;Democratic Republic of Congo|Congolese|Kinshasa|0|25
CF|Central African Republic;CAR|Central African|Bangui|7|21
CG|Republic of the Congo;Congo-Brazzaville;Congo;Congo Republic||Brazzaville|-1|15
CH|Switzerland|Swiss|Bern|47|8
CI|Côte d’Ivoire;Ivory Coast|Ivorian|Yamoussoukro|8|-5
CK|Cook Islands|Cook Islander|Avarua|-21.2|-159.8
CL|Chile|Chilean|Santiago|-30|-71
CM|Cameroon|Cameroonian|Yaoundé|6|12
CN|China;People's Republic of China;PRC;Mainland China|Chinese|Beijing|35|105
CO|Colombia|Colombian|Bogotá|4|-72
CR|Costa Rica|Costa Rican|San José|10|-84
CU|Cuba|Cuban|Havana|21.5|-80
CV|Cape Verde;Cabo Verde|Cape Verdean;Cabo Verdean|Praia|16|-24
CW|Curaçao|Curaçaoan|Willemstad|12.2|-69
CX|Christmas Island||Flying Fish Cove|-10.5|105.7
CY|Cyprus|Cypriot|Nicosia|35|33
CZ|Czechia;Czech Republic|Czech|Prague|49.8|15.5
DE|Germany;Federal Republic of Germany|German|Berlin|51|9
DJ|Djibouti|Djiboutian|Djibouti|11.5|43
DK|Denmark|Danish;Dane|Copenhagen|56|10
DM|Dominica||Roseau|15.4|-61.3
DO|Dominican Republic|Dominican|Santo Domingo|19|-70.7
DZ|Algeria|Algerian|Algiers|28|3
EC|Ecuador|Ecuadorian;Ecuadorean|Quito|-2|-77.5
EE|Estonia|Estonian|Tallinn|59|26
EG|Egypt|Egyptian|Cairo|27|30
EH|Western Sahara|Sahrawi;Saharawi|El Aaiún|24.5|-13
ER|Eritrea|Eritrean|Asmara|15|39
ES|Spain|Spanish;Spaniard|Madrid|40|-4
ET|Ethiopia|Ethiopian|Addis Ababa|8|38
FI|Finland|Finnish;Finn|Helsinki|64|26
FJ|Fiji|Fijian|Suva|-18|175
FK|Falkland Islands;Falklands|Falkland Islander|Stanley|-51.8|-59
FM|Micronesia;Federated States of Micronesia|Micronesian|Palikir|6.9|158.3
FO|Faroe Islands;Faroes|Faroese|Tórshavn|62|-7
FR|France|French;Frenchman;Frenchmen;Frenchwoman|Paris|46|2
GA|Gabon|Gabonese|Libreville|-1|11.8
GB|United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton;Brits|London|54|-2
GD|Grenada|Grenadian|St. George's|12.1|-61.7
GE|Georgia|Georgian|Tbilisi|42|43.5
GF|French Guiana|French Guianese|Cayenne|4|-53
GG|Guernsey||St Peter Port|49.5|-2.6
GH|Ghana|Ghanaian|Accra|8|-2
GI|Gibraltar|Gibraltarian|Gibraltar|36.1|-5.4
GL|Greenland|Greenlandic;Greenlander|Nuuk|72|-40
GM|Gambia;The Gambia|Gambian|Banjul|13.5|-16.6
GN|Guinea|Guinean|Conakry|11|-10
GP|Guadeloupe|Guadeloupean|Basse-Terre|16.2|-61.6
GQ|Equatorial Guinea|Equatoguinean|Malabo|2|10
GR|Greece|Greek;Hellenic|Athens|39|22
GS|South Georgia and the South Sandwich Islands;South Georgia||King Edward Point|-54.5|-37
GT|Guatemala|Guatemalan|Guatemala City|15.5|-90.3
GU|Guam|Guamanian|Hagåtña|13.5|144.8
GW|Guinea-Bissau|Bissau-Guinean|Bissau|12|-15
GY|Guyana|Guyanese|Georgetown|5|-59
HK|Hong Kong|Hong Konger;Hongkonger|Hong Kong|22.3|114.2
HM|Heard and McDonald Islands|||-53.1|72.5
HN|Honduras|Honduran|Tegucigalpa|15|-86.5
HR|Croatia|Croatian;Croat|Zagreb|45.2|15.5
HT|Haiti|Haitian|Port-au-Prince|19|-72.4
HU|Hungary|Hungarian|Budapest|47|20
ID|Indonesia|Indonesian|Jakarta|-5|120
IE|Ireland;Republic of Ireland;Irish Republic|Irish;Irishman;Irishmen|Dublin|53|-8
IL|Israel|Israeli|Jerusalem|31.5|34.8
IM|Isle of Man|Manx|Douglas|54.2|-4.5
IN|India|Indian|New Delhi;Delhi|20|77
IO|British Indian Ocean Territory;Chagos Archipelago;Chagos Islands|Chagossian|Diego Garcia|-6|71.5
IQ|Iraq|Iraqi|Baghdad|33|44
IR|Iran;Islamic Republic of Iran|Iranian|Tehran;Teheran|32|53
IS|Iceland|Icelandic;Icelander|Reykjavík|65|-18
IT|Italy|Italian|Rome|42.8|12.8
JE|Jersey||Saint Helier|49.2|-2.2
JM|Jamaica|Jamaican|Kingston|18.2|-77.5
JO|Jordan|Jordanian|Amman|31|36
JP|Japan|Japanese|Tokyo|36|138
KE|Kenya|Kenyan|Nairobi|1|38
KG|Kyrgyzstan|Kyrgyz;Kyrgyzstani|Bishkek|41|75
KH|Cambodia|Cambodian;Khmer|Phnom Penh|13|105
KI|Kiribati|I-Kiribati|Tarawa|1.4|173
KM|Comoros|Comorian|Moroni|-12.2|44.3
KN|Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts and Nevis|Kittitian|Basseterre|17.3|-62.8
KP|North Korea;Democratic People's Republic of Korea;DPRK;N Korea;N. Korea|North Korean|Pyongyang|40|127
KR|South Korea;Republic of Korea;ROK;S Korea;S. Korea|South Korean|Seoul|37|127.5
KW|Kuwait|Kuwaiti|Kuwait City|29.5|45.8
KY|Cayman Islands;Caymans|Caymanian|George Town|19.5|-80.5
KZ|Kazakhstan|Kazakh;Kazakhstani|Astana|48|68
LA|Laos;Lao PDR|Lao;Laotian|Vientiane|18|105
LB|Lebanon|Lebanese|Beirut|33.8|35.8
LC|Saint Lucia;St. Lucia;St Lucia|Saint Lucian;St Lucian|Castries|13.9|-61
LI|Liechtenstein|Liechtensteiner|Vaduz|47.3|9.5
LK|Sri Lanka|Sri Lankan|Colombo|7|81
LR|Liberia|Liberian|Monrovia|6.5|-9.5
LS|Lesotho|Basotho;Mosotho|Maseru|-29.5|28.5
LT|Lithuania|Lithuanian|Vilnius|56|24
LU|Luxembourg|Luxembourgish;Luxembourger|Luxembourg|49.8|6.2
LV|Latvia|Latvian|Riga|57|25
LY|Libya|Libyan|Tripoli|25|17
MA|Morocco|Moroccan|Rabat|32|-5
MC|Monaco|Monégasque;Monacan|Monaco|43.7|7.4
MD|Moldova;Republic of Moldova|Moldovan|Chisinau;Chișinău|47|29
ME|Montenegro|Montenegrin|Podgorica|42.5|19.3
MF|Saint Martin;St. Martin||Marigot|18.1|-63.1
MG|Madagascar|Malagasy;Madagascan|Antananarivo|-20|47
MH|Marshall Islands|Marshallese|Majuro|9|168
MK|North Macedonia;Macedonia|Macedonian;North Macedonian|Skopje|41.8|22
ML|Mali|Malian|Bamako|17|-4
MM|Myanmar;Burma|Burmese;Myanma|Naypyidaw;Nay Pyi Taw|22|98
MN|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator|46|105
MO|Macau;Macao|Macanese|Macau|22.2|113.6
MP|Northern Mariana Islands||Saipan|15.2|145.8
MQ|Martinique|Martinican|Fort-de-France|14.7|-61
MR|Mauritania|Mauritanian|Nouakchott|20|-12
MS|Montserrat|Montserratian|Plymouth|16.8|-62.2
MT|Malta|Maltese|Valletta|35.8|14.6
MU|Mauritius|Mauritian|Port Louis|-20.3|57.6
MV|Maldives|Maldivian|Malé|3.2|73
MW|Malawi|Malawian|Lilongwe|-13.5|34
MX|Mexico|Mexican|Mexico City|23|-102
MY|Malaysia|Malaysian|Kuala Lumpur;Putrajaya|2.5|112.5
MZ|Mozambique|Mozambican|Maputo|-18.2|35
NA|Namibia|Namibian|Windhoek|-22|17
NC|New Caledonia|New Caledonian|Nouméa|-21.5|165.5
NE|Niger|Nigerien|Niamey|16|8
NF|Norfolk Island|Norfolk Islander|Kingston|-29|168
NG|Nigeria|Nigerian|Abuja|10|8
NI|Nicaragua|Nicaraguan|Managua|13|-85
NL|Netherlands;The Netherlands;Holland|Dutch;Dutchman;Dutchmen|Amsterdam;The Hague|52.5|5.8
NO|Norway|Norwegian|Oslo|62|10
NP|Nepal|Nepali;Nepalese|Kathmandu|28|84
NR|Nauru|Nauruan|Yaren|-0.5|166.9
NU|Niue|Niuean|Alofi|-19|-169.9
NZ|New Zealand;Aotearoa;NZ|New Zealander;Kiwi|Wellington|-41|174
OM|Oman|Omani|Muscat|21|57
PA|Panama|Panamanian|Panama City|9|-80
PE|Peru|Peruvian|Lima|-10|-76
PF|French Polynesia|French Polynesian|Papeete|-15|-140
PG|Papua New Guinea;PNG|Papua New Guinean|Port Moresby|-6|147
PH|Philippines;The Philippines|Philippine;Filipino;Filipina|Manila|13|122
PK|Pakistan|Pakistani|Islamabad|30|70
PL|Poland|Polish;Pole|Warsaw|52|20
PM|Saint Pierre and Miquelon;St. Pierre & Miquelon||Saint-Pierre|46.8|-56.3
PN|Pitcairn Islands;Pitcairn||Adamstown|-25.1|-130.1
PR|Puerto Rico|Puerto Rican|San Juan|18.2|-66.5
PS|Palestine;Palestinian Territories;State of Palestine;Palestinian territories|Palestinian|Ramallah|32|35.2
PT|Portugal|Portuguese|Lisbon|39.5|-8
PW|Palau|Palauan|Ngerulmud|7.5|134.5
PY|Paraguay|Paraguayan|Asunción|-23|-58
QA|Qatar|Qatari|Doha|25.5|51.3
RE|Réunion||Saint-Denis|-21.1|55.6
RO|Romania|Romanian|Bucharest|46|25
RS|Serbia|Serbian;Serb|Belgrade|44|21
RU|Russia;Russian Federation|Russian|Moscow|60|100
RW|Rwanda|Rwandan|Kigali|-2|30
SA|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh|25|45
SB|Solomon Islands;Solomons|Solomon Islander|Honiara|-8|159
SC|Seychelles|Seychellois|Victoria|-4.6|55.7
SD|Sudan|Sudanese|Khartoum|15|30
SE|Sweden|Swedish;Swede|Stockholm|62|15
SG|Singapore|Singaporean|Singapore|1.4|103.8
SH|Saint Helena;St. Helena||Jamestown|-15.9|-5.7
SI|Slovenia|Slovenian;Slovene|Ljubljana|46.1|14.8
SJ|Svalbard and Jan Mayen;Svalbard||Longyearbyen|78|20
SK|Slovakia;Slovak Republic|Slovak;Slovakian|Bratislava|48.7|19.5
SL|Sierra Leone|Sierra Leonean|Freetown|8.5|-11.5
SM|San Marino|Sammarinese|San Marino|43.9|12.4
SN|Senegal|Senegalese|Dakar|14|-14
SO|Somalia|Somali;Somalian|Mogadishu|10|49
SR|Suriname|Surinamese|Paramaribo|4|-56
SS|South Sudan|South Sudanese|Juba|8|30
ST|São Tomé and Príncipe;Sao Tome and Principe|São Toméan|São Tomé|1|7
SV|El Salvador|Salvadoran;Salvadorean|San Salvador|13.8|-88.9
SX|Sint Maarten||Philipsburg|18.1|-63.1
SY|Syria|Syrian|Damascus|35|38
SZ|Eswatini;Swaziland|Swazi;Liswati|Mbabane;Lobamba|-26.5|31.5
TC|Turks and Caicos Islands;Turks and Caicos||Cockburn Town|21.8|-71.6
TD|Chad|Chadian|N'Djamena|15|19
TF|French Southern Territories|||-49.3|69.2
TG|Togo|Togolese|Lomé|8|1.2
TH|Thailand|Thai|Bangkok|15|100
TJ|Tajikistan|Tajik;Tajikistani|Dushanbe|39|71
TK|Tokelau|Tokelauan||-9|-172
TL|Timor-Leste;East Timor|Timorese;East Timorese|Dili|-8.8|125.9
TM|Turkmenistan|Turkmen|Ashgabat|40|60
TN|Tunisia|Tunisian|Tunis|34|9
TO|Tonga|Tongan|Nukuʻalofa;Nuku'alofa|-20|-175
TR|Türkiye;Turkey|Turkish;Turk|Ankara|39|35
TT|Trinidad and Tobago;Trinidad & Tobago;Trinidad|Trinidadian;Tobagonian|Port of Spain|11|-61
TV|Tuvalu|Tuvaluan|Funafuti|-8|178
TW|Taiwan|Taiwanese|Taipei|23.5|121
TZ|Tanzania|Tanzanian|Dodoma|-6|35
UA|Ukraine|Ukrainian|Kyiv;Kiev|49|32
UG|Uganda|Ugandan|Kampala|1|32
UM|U.S. Outlying Islands;US Outlying Islands|||19.3|166.6
US|United States;United States of America;US;U.S.;USA;U.S.A.;America|American|Washington;Washington, D.C.;Washington DC|38|-97
UY|Uruguay|Uruguayan|Montevideo|-33|-56
UZ|Uzbekistan|Uzbek;Uzbekistani|Tashkent|41|64
VA|Vatican City;Vatican;Holy See|Vatican|Vatican City|41.9|12.5
VC|Saint Vincent and the Grenadines;St. Vincent and the Grenadines;St Vincent|Vincentian|Kingstown|13.2|-61.2
VE|Venezuela|Venezuelan|Caracas|8|-66
VG|British Virgin Islands|British Virgin Islander|Road Town|18.5|-64.5
VI|U.S. Virgin Islands;US Virgin Islands||Charlotte Amalie|18.3|-64.8
VN|Vietnam;Viet Nam|Vietnamese|Hanoi;Ha Noi|16.2|107.8
VU|Vanuatu|Ni-Vanuatu|Port Vila|-16|167
WF|Wallis and Futuna|Wallisian|Mata-Utu|-13.3|-176.2
WS|Samoa|Samoan|Apia|-13.6|-172.3
XK|Kosovo|Kosovar;Kosovan|Pristina|42.6|21
YE|Yemen|Yemeni|Sanaa;Sana'a|15|48
YT|Mayotte|Mahoran|Mamoudzou|-12.8|45.2
ZA|South Africa|South African|Pretoria|-29|24
ZM|Zambia|Zambian|Lusaka|-15|30
ZW|Zimbabwe|Zimbabwean|Harare|-20|30";
