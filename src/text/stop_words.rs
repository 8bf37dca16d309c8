//! The problem: prose and lists of links differ most in the small words, and so do languages.
//!
//! The commonest articles, pronouns, prepositions and auxiliaries of each language, folded (no
//! accents), from general knowledge of the languages; no corpus or list was copied.

/// Languages with their stop words, separated by spaces. At most 32 languages: they are bits.
pub(super) const STOP_WORDS: [(&str, &str); 17] = [
    (
        "en",
        "the of and to in a is that for it was on with as be he by at from are this his have not \
         but they which or an were has had their will been would who we you she her its i said \
         about after when there than more could what if so my your can our into out up him them \
         do did no just over because while where how also only now these those some",
    ),
    (
        "de",
        "der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es \
         an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen so \
         zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich ihr ihre \
         wenn kann gegen vom konnen schon seit unter keine diese dieser mir uns was doch",
    ),
    (
        "fr",
        "le la les de des du et en un une est que qui dans pour par sur pas plus ne se au aux avec \
         il elle ce cette ses son sa sont a ont ete mais ou nous vous leur leurs ils elles comme \
         etre fait tout y d l s n c qu j on sans je lui entre apres aussi deux ces",
    ),
    (
        "es",
        "el la los las de del y en un una que es por con para se no su sus al lo como mas o pero \
         ha fue son le entre sobre este esta ya tambien desde hasta cuando muy sin ser todo nos \
         han era hay porque donde e si me ni yo estos",
    ),
    (
        "pt",
        "o a os as de do da dos das e em no na nos nas um uma que para com por se nao mais ao como \
         mas foi sao seu sua ou ser quando muito ja esta tambem pelo pela ate isso ele ela entre \
         era depois sem mesmo aos tem seus ha eu",
    ),
    (
        "it",
        "il lo la i gli le di del della dei delle e in un una che per con non si da dal sono ha \
         come piu ma al alla nel nella anche o se su dalla hanno questo questa ai essere stato lui \
         suo sua tra ci era cosi l d c un' degli sul sulla",
    ),
    (
        "nl",
        "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog \
         uit naar door over ze die hij worden wordt werd heeft hebben had was of tot deze dit je \
         we ik geen meer wel kan zich",
    ),
    (
        "sv",
        "och att det i en som pa ar av for den med till inte har de ett om han men var sig fran vi \
         sa kan nar efter vid hon eller nu under mot ska skulle blir ut sin jag ocksa hade dar",
    ),
    (
        "da",
        "og i at det en den til er som pa de med han af for ikke der var et har om fra sig ved men \
         vil kan efter blev da hun skal nar ud ogsa havde jeg over vi eller bliver sin mod hvor",
    ),
    (
        "no",
        "og i det pa som er en til a av for at med de ikke den har han om et fra var men seg sa ved \
         etter vil kan ble hun skal nar ut ogsa hadde jeg over vi eller blir sin mot hvor bli",
    ),
    (
        "pl",
        "w i na z sie nie do ze to jest o jak ale po co tak za od dla przez jego ktory ktora ktore \
         byl byla juz oraz tym tego tej ma sa przed czy moze jej ich bylo",
    ),
    (
        "cs",
        "a v se na je ze s z do o to i za pro by k jak ale po co tak od podle jeho ktery ktera \
         ktere byl byla uz tim jsou byt jsem nebo jako pri take pak ma aby ve",
    ),
    (
        "ro",
        "si in de la a cu pe din care nu ca o sa un mai este pentru au fost sau dupa al lui ale \
         prin fi cel se dar ce le cea am sunt intre",
    ),
    (
        "tr",
        "ve bir bu da de icin ile olarak daha cok olan gibi ne sonra kadar en o var ancak ama \
         oldugu oldu diye her ise degil mi ki yeni soyledi",
    ),
    (
        "fi",
        "ja on ei se etta oli hen han ovat myos mutta kun joka tai ole kuin vain sen mukaan niin \
         jo jos voi olisi mita hanen ollut sita nyt",
    ),
    (
        "hu",
        "a az es hogy nem is egy ez meg de volt csak van mint el szerint azt mar ki vagy meg sem \
         lesz amely akkor igy majd lehet kell",
    ),
    (
        "id",
        "yang dan di ke dari untuk dengan ini itu pada tidak dalam akan adalah juga oleh sebagai \
         telah karena bisa ada mereka saya dia kami atau sudah lebih kata tersebut",
    ),
];
