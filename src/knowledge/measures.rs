//! The problem: an amount is only a fact once its currency and unit are known.
//!
//! Currencies: ISO 4217 code | symbols and prefixes | names (singular; a plural in -s goes without
//! saying). Source: ISO 4217 list one, names and symbols from Unicode CLDR 48. Units: own list
//! after the SI brochure and common English use.

/// The rows, one a line, fields divided by `|`, values by `;`.
pub const CURRENCIES: &str = "\
USD|$;US$;USD|dollar;US dollar;U.S. dollar;buck;cent
EUR|€;EUR|euro
GBP|£;GBP|pound;pound sterling;pence
JPY|¥;JPY;JP¥|yen
CNY|RMB;CNY;CN¥|yuan;renminbi
INR|₹;Rs;INR;Rs.|rupee;Indian rupee;crore rupees
KRW|₩;KRW|won
RUB|₽;RUB|ruble;rouble
TRY|₺;TRY|lira;Turkish lira
UAH|₴;UAH|hryvnia
ILS|₪;NIS;ILS|shekel
NGN|₦;N;NGN|naira
PHP|₱;PHP|Philippine peso;peso
VND|₫;VND|dong
CHF|CHF;SFr|franc;Swiss franc
CAD|C$;CA$;CAD;Can$|Canadian dollar
AUD|A$;AU$;AUD|Australian dollar
NZD|NZ$;NZD|New Zealand dollar
HKD|HK$;HKD|Hong Kong dollar
SGD|S$;SGD|Singapore dollar
TWD|NT$;TWD|Taiwan dollar
BRL|R$;BRL|real;reais
ZAR|R;ZAR|rand
MXN|MX$;MXN|Mexican peso
ARS|ARS|Argentine peso
CLP|CLP|Chilean peso
COP|COP|Colombian peso
SEK|SEK|krona;kronor
NOK|NOK|krone;kroner
DKK|DKK|Danish krone
PLN|zł;PLN|zloty;zlotys
CZK|Kč;CZK|koruna
HUF|Ft;HUF|forint
RON|RON;lei|leu;lei
BGN|BGN|lev;leva
RSD|RSD|Serbian dinar;dinar
THB|฿;THB|baht
MYR|RM;MYR|ringgit
IDR|Rp;IDR|rupiah
PKR|PKR|Pakistani rupee
LKR|LKR|Sri Lankan rupee
NPR|NPR|Nepali rupee
BDT|Tk;৳;BDT|taka
MMK|MMK|kyat
KHR|KHR|riel
LAK|LAK|kip
MNT|₮;MNT|tugrik
KZT|₸;KZT|tenge
UZS|UZS|som;soum
GEL|₾;GEL|lari
AMD|֏;AMD|dram
AZN|₼;AZN|manat
IRR|IRR|rial;toman
IQD|IQD|Iraqi dinar
JOD|JOD;JD|Jordanian dinar
KWD|KWD;KD|Kuwaiti dinar
AED|AED;Dh;Dhs;Dh.|dirham
SAR|SAR;SR|riyal
QAR|QAR;QR|Qatari riyal
EGP|EGP;E£;LE|Egyptian pound
MAD|MAD|Moroccan dirham
TND|TND|Tunisian dinar
DZD|DZD|Algerian dinar
LYD|LYD|Libyan dinar
KES|KSh;Sh;KSh.;Ksh;KES;Sh.|shilling;Kenyan shilling
TZS|TSh;TZS|Tanzanian shilling
UGX|USh;UGX|Ugandan shilling
ETB|ETB;Br|birr
GHS|GH₵;GH¢;GHS;₵|cedi
XOF|XOF;FCFA;CFA|CFA franc
XAF|XAF|CFA
ZMW|K;ZMW|kwacha
MWK|MWK;MK|Malawian kwacha
MZN|MZN|metical
AOA|AOA;Kz|kwanza
BWP|BWP|pula
RWF|RWF;Rwf;Frw|Rwandan franc
CDF|CDF|Congolese franc
SDG|SDG|Sudanese pound
ISK|ISK|Icelandic krona
PEN|S/;PEN|sol;soles
BOB|Bs;BOB|boliviano
PYG|₲;PYG|guarani
UYU|UYU|Uruguayan peso
VES|VES|bolivar;bolívar
CRC|₡;CRC|colon;colón
GTQ|Q;GTQ|quetzal
HNL|HNL|lempira
DOP|DOP;RD$|Dominican peso
JMD|J$;JMD|Jamaican dollar
TTD|TT$;TTD|Trinidad dollar
HTG|HTG|gourde
FJD|F$;FJ$;FJD|Fiji dollar
PGK|PGK|kina
AFN|AFN|afghani
MVR|MVR|rufiyaa
MUR|MUR|Mauritian rupee
BTN|BTN|ngultrum
XBT|BTC;₿|bitcoin
BAM|BAM;KM|
VUV|VUV|vatu
STN|STN|dobra
SRD|SRD|
MRU|MRU|ouguiya
BBD|BDS$;BBD|
BZD|BZ$;BZD|
XCD|EC$;XCD|
HRK|HRK|kuna
MOP|MOP;MOP$|pataca
ESP||peseta
SZL|SZL|lilangeni;emalangeni
WST|WST|tala
TOP|TOP;T$|paanga
NAD|N$;NAD|
LRD|L$;LRD|
SBD|SI$;SBD|
GYD|GY$;GYD|
LSL|LSL|loti;maloti
MGA|MGA;Ar|ariary
BIF|BIF|
DJF|DJF|
SOS|SOS|
SSP|SSP|
SYP|SYP|
YER|YER|
LBP|LBP|
OMR|OMR|
BHD|BHD;BD|
TJS|TJS|somoni
TMT|TMT|
KGS|KGS|
MKD|MKD|denar
ALL|ALL|
GMD|GMD|dalasi
SLE|SLE|
CVE|CVE|escudo
BND|BND;B$|
SCR|SCR|";

/// Units of measure: the shown form, then the words for it.
pub const UNITS: &str = "\
km|km;kilometre;kilometer;kilometres;kilometers;kms
m|metre;meter;metres;meters
cm|cm;centimetre;centimeter;centimetres;centimeters
mm|mm;millimetre;millimeter;millimetres;millimeters
mi|mile;miles
ft|feet;foot;ft
in|inch;inches
yd|yard;yards
nmi|nautical miles
km²|square kilometres;square kilometers;sq km
m²|square metres;square meters;sq m
mi²|square miles;sq miles
ha|hectare;hectares
ac|acre;acres
kg|kg;kilogram;kilograms;kilo;kilos;kilogramme;kilogrammes
g|gram;grams;gramme;grammes
t|tonne;tonnes;ton;tons
lb|pound weight;lb;lbs
l|litre;liter;litres;liters
gal|gallon;gallons
bbl|barrel;barrels
°C|°C;degrees Celsius;degrees centigrade
°F|°F;degrees Fahrenheit
km/h|km/h;kph;kmh;kilometres per hour;kilometers per hour;kilometres an hour
mph|mph;miles per hour;miles an hour
kW|kW;kilowatt;kilowatts
MW|MW;megawatt;megawatts
GW|GW;gigawatt;gigawatts
h|hour;hours
min|minute;minutes
s|second;seconds
d|day;days
wk|week;weeks
mo|month;months
a|year;years";

/// Number words with their value; scale words multiply what stands before.
pub const NUMBER_WORDS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("half", 0.5),
];

/// Words that multiply the number before them.
pub const SCALES: &[(&str, f64)] = &[
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("k", 1e3),
    ("lakh", 1e5),
    ("million", 1e6),
    ("m", 1e6),
    ("mn", 1e6),
    ("mln", 1e6),
    ("crore", 1e7),
    ("billion", 1e9),
    ("bn", 1e9),
    ("bln", 1e9),
    ("b", 1e9),
    ("trillion", 1e12),
    ("tn", 1e12),
];

/// What stands before a number and says how exact it is.
pub const APPROXIMATIONS: &str = "about around roughly approximately nearly almost some over \
under estimated at_least at_most up_to more_than less_than fewer_than as_many_as as_much_as \
no_more_than no_less_than close_to an_estimated just_over just_under well_over";
