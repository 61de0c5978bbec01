"""Words that stand around the names of towns in a text, and names that are words themselves."""

from matcher.taxonomy.text import key


def _keys(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in words.split())


# Such a name counts behind a word of place, or in a row of towns.
ALSO_WORDS = _keys(
    "Crema Lodi Massa Medicina Opera Pero Prato Quarto Potenza Latina Marino Magenta Portici"
    " Imperia Capaci Gorgonzola Como Brindisi Gela Asti Camas Pinto Pilas Silla Granada Palma"
    " Torrent Torrente Rubí Vic León Parla Rivas Lugo Essen Haar Halle Hagen Siegen Stade Baden"
    " Wels Пещера Съединение Лом Δράμα Πανόραμα Πύργος Θέρμη Saldus Ogre Valka Roman Deva Boden"
)
AT = _keys(
    "in a ad di da presso en de em im bei nach aus nahe zu в във гр град σε στο στη στην στον"
    " i på la din lângă at from near sede sedi"
)
AND = _keys("e ed o y u und oder and or och eller și sau и или και ή un vai ir arba et ou")
STREETS = _keys(
    "via viale corso piazza piazzale largo vicolo strada str calle c avenida avda av plaza paseo"
    " ronda carretera ctra rue avenue boulevard place ул улица бул булевард пл площад οδός οδό"
    " λεωφόρος λεωφόρο πλατεία bulevardul bd calea piața șoseaua aleea"
)
STREETS_BEHIND = _keys(
    "iela ielā ielas gatve gatvē prospekts prospektā g gatvė gatvėje pr prospektas straße platz"
    " allee street road"
)
OF = _keys("di de del della dei d")

# The endings that a name gets in a sentence, and those of the name itself ("-": none).
_IN_SENTENCES = {
    "LV": "ī:s ā:s a:s u:s as:a u:a es:e u:e os:i u:i",
    "LT": "e:as o:as ą:as uje:us aus:us ų:us yje:ys yje:is io:ys io:is oje:a os:a ėje:ė ės:ė"
    " iuose:iai ių:iai uose:ai ų:ai",
    "GR": "ς:- -:ς υ:- ου:ος ο:ος",
    "SE": "s:-",
    "DE": "s:-",
    "AT": "s:-",
    "RO": "ului:- ei:a",
}
ENDINGS = {
    country: tuple(tuple(key(ending) for ending in pair.split(":")) for pair in pairs.split())
    for country, pairs in _IN_SENTENCES.items()
}
