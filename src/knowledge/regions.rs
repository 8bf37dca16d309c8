//! The problem: a continent, a sea or a state of a federation is no country, but has a name and
//! often a people of its own.
//!
//! Rows: names | people | ISO 3166-1 code of the country, where in one | degrees north | east.
//! Sources: continents and subregions from UN M49; United States states from ISO 3166-2:US, the
//! parts of the United Kingdom and provinces of Canada and states of Australia likewise; oceans and
//! seas from IHO S-23; coordinates rounded, public-domain CIA World Factbook and Natural Earth.

/// The rows, one a line, fields divided by `|`, values by `;`.
pub const REGIONS: &str = "\
Africa|African||2|21
Asia|Asian||34|100
Europe|European||54|15
North America|North American||48|-100
South America|South American||-15|-60
Latin America|Latin American||-15|-60
Central America|Central American||13|-85
Oceania|Oceanian||-22|140
Central Asia|Central Asian||45|68
Southeast Asia;South-East Asia;South-east Asia|Southeast Asian;South-East Asian||5|110
South Asia|South Asian||22|78
East Asia|East Asian||35|115
West Africa|West African||12|0
East Africa|East African||0|37
North Africa|North African||28|10
Southern Africa|||-24|25
Central Africa|Central African||3|20
Sub-Saharan Africa;sub-Saharan Africa|||0|20
Eastern Europe|Eastern European||50|30
Western Europe|Western European||48|4
Central Europe|Central European||49|16
Northern Europe|||60|15
Southern Europe|||41|15
Middle East;Mideast;Near East|Middle Eastern||29|45
Gulf|||27|51
Persian Gulf|||27|51
Balkans|Balkan||43|21
Caucasus|Caucasian||42|45
Baltics|Baltic||57|25
Caribbean|Caribbean||15|-75
Scandinavia|Scandinavian||63|15
Maghreb|Maghrebi||32|3
Sahel|Sahelian||15|5
Horn of Africa|||8|46
Levant|Levantine||34|36
Siberia|Siberian|RU|60|105
Arctic|Arctic||85|0
Korea|Korean||38|127
Korean Peninsula;Korean peninsula|||38|127
Atlantic;Atlantic Ocean|||14|-28
Pacific;Pacific Ocean|||0|-160
Asia-Pacific;Indo-Pacific|||10|120
Indian Ocean|||-20|80
Arctic Ocean|||90|0
Mediterranean;Mediterranean Sea|||35|18
Black Sea|||43|34
Baltic Sea|||58|20
North Sea|||56|3
Red Sea|||20|38
Caspian Sea|||42|50
Arabian Sea|||15|65
South China Sea|||12|114
East China Sea|||29|125
Sea of Japan|||40|135
Caribbean Sea|||15|-75
Adriatic;Adriatic Sea|||43|15
Aegean;Aegean Sea|||39|25
Gulf of Mexico|||25|-90
England|English;Englishman;Englishmen|GB|52.5|-1.5
Scotland|Scottish;Scot;Scots|GB|57|-4
Wales|Welsh;Welshman|GB|52.3|-3.8
Northern Ireland|Northern Irish|GB|54.6|-6.7
Gaza;Gaza Strip|Gazan|PS|31.4|34.4
West Bank||PS|32|35.3
Golan Heights||SY|33|35.8
Crimea|Crimean|UA|45.3|34.4
Donbas;Donbass||UA|48.3|38
Kashmir|Kashmiri||34|76
Tibet|Tibetan|CN|31|88
Xinjiang||CN|41|85
Kurdistan|||36|43
Catalonia|Catalan|ES|41.8|1.5
Alabama|Alabaman|US|32.8|-86.8
Alaska|Alaskan|US|64|-152
Arizona|Arizonan|US|34.3|-111.7
Arkansas|Arkansan|US|34.8|-92.4
California|Californian|US|37|-120
Colorado||US|39|-105.5
Connecticut||US|41.6|-72.7
Delaware||US|39|-75.5
Florida|Floridian|US|28.1|-81.6
Hawaii;Hawaiʻi|Hawaiian|US|20|-156
Idaho|Idahoan|US|44.4|-114.6
Illinois||US|40|-89
Indiana||US|40|-86
Iowa|Iowan|US|42|-93.5
Kansas|Kansan|US|38.5|-98
Kentucky||US|37.8|-85.8
Louisiana||US|31|-92
Maine||US|45.4|-69
Maryland||US|39|-76.7
Massachusetts||US|42.3|-71.8
Michigan||US|44.3|-85.4
Minnesota|Minnesotan|US|46|-94
Mississippi||US|32.7|-89.7
Missouri||US|38.4|-92.5
Montana|Montanan|US|47|-109.6
Nebraska||US|41.5|-99.8
Nevada||US|39|-117
New Hampshire||US|43.7|-71.6
New Jersey||US|40|-74.5
New Mexico||US|34.4|-106.1
New York State;New York||US|43|-75
North Carolina||US|35.6|-79.4
North Dakota||US|47.5|-100.5
Ohio|Ohioan|US|40.3|-82.8
Oklahoma||US|35.6|-97.5
Oregon|Oregonian|US|44|-120.5
Pennsylvania||US|41|-77.6
Rhode Island||US|41.7|-71.5
South Carolina||US|33.9|-80.9
South Dakota||US|44.4|-100.2
Tennessee||US|35.8|-86.3
Texas|Texan|US|31.5|-99.3
Utah|Utahn|US|39.3|-111.7
Vermont|Vermonter|US|44|-72.7
Virginia|Virginian|US|37.5|-78.8
Washington, D.C.;Washington D.C.;Washington DC;District of Columbia||US|38.9|-77
Washington State||US|47.4|-120.5
West Virginia||US|38.6|-80.6
Wisconsin||US|44.6|-89.7
Wyoming||US|43|-107.5
Alberta|Albertan|CA|54.5|-115
British Columbia||CA|54.5|-125
Manitoba||CA|55|-97
New Brunswick||CA|46.5|-66.4
Newfoundland and Labrador;Newfoundland||CA|53.2|-59.9
Nova Scotia||CA|45.2|-63
Nunavut||CA|70|-90
Ontario||CA|50|-86
Prince Edward Island||CA|46.4|-63.2
Quebec;Québec|Quebecois;Québécois|CA|53|-71
Saskatchewan||CA|54|-106
Yukon||CA|63|-136
New South Wales;NSW||AU|-32|147
Queensland|Queenslander|AU|-22.6|144.6
South Australia|South Australian|AU|-30|135
Tasmania|Tasmanian|AU|-42|147
Western Australia|Western Australian|AU|-26|121
Northern Territory||AU|-20|133";
