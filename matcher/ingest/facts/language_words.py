"""How adverts in four languages name languages, levels and modes. Folded: no accents.

Levels in words follow the Council of Europe's own descriptions (CEFR, 2001, table 1: A basic,
B independent, C proficient user). A word is elastic, and a level set too high hides a job, so each
stands for the lowest level that an employer plausibly means by it: "good" is B1, not B2.
"""

from dataclasses import dataclass

from matcher.domain.language import Cefr

# Asked for, level not said ("conoscenza dell'italiano", "Deutschkenntnisse"): simple exchanges.
LEVEL_UNSAID = Cefr.A2

NAMES: dict[str, dict[str, str]] = {
    "en": {
        "en": "english",
        "it": "italian",
        "es": "spanish|castilian",
        "de": "german",
        "fr": "french",
        "pt": "portuguese",
        "ro": "romanian",
        "bg": "bulgarian",
        "el": "greek",
        "ar": "arabic",
        "ru": "russian",
        "uk": "ukrainian",
        "pl": "polish",
        "nl": "dutch|flemish",
        "sv": "swedish",
        "no": "norwegian",
        "da": "danish",
        "fi": "finnish",
        "zh": "chinese|mandarin",
        "sq": "albanian",
        "tr": "turkish",
        "hu": "hungarian",
        "cs": "czech",
        "sk": "slovak",
        "hr": "croatian",
        "sr": "serbian",
        "lv": "latvian",
        "lt": "lithuanian",
        "et": "estonian",
        "ur": "urdu",
        "hi": "hindi",
        "bn": "bengali|bangla",
        "am": "amharic",
        "ti": "tigrinya",
        "om": "oromo|afan oromo|oromiffa",
        "so": "somali",
        "fa": "farsi|persian|dari",
        "ps": "pashto",
        "ca": "catalan",
        "pcm": "nigerian pidgin",
        "ja": "japanese",
    },
    "it": {
        "en": "inglese",
        "it": "italian[oa]",
        "es": "spagnol[oa]",
        "de": "tedesc[oa]",
        "fr": "francese",
        "pt": "portoghese",
        "ro": "rumen[oa]|romen[oa]",
        "bg": "bulgar[oa]",
        "el": "grec[oa]",
        "ar": "arab[oa]",
        "ru": "russ[oa]",
        "uk": "ucrain[oa]",
        "pl": "polacc[oa]",
        "nl": "olandese",
        "sv": "svedese",
        "no": "norvegese",
        "da": "danese",
        "zh": "cinese|mandarino",
        "sq": "albanese",
        "tr": "turc[oa]",
        "hu": "ungherese",
        "cs": "cec[oa]",
        "sk": "slovacc[oa]",
        "hr": "croat[oa]",
        "sr": "serb[oa]",
        "lv": "lettone",
        "lt": "lituan[oa]",
        "ur": "urdu",
        "hi": "hindi",
        "bn": "bengalese|bengali",
        "am": "amarico",
        "ti": "tigrino",
        "so": "somal[oa]",
        "fa": "farsi|persiano|dari",
        "ps": "pashto",
        "ca": "catalano",
        "ja": "giapponese",
    },
    "es": {
        "en": "ingles|inglesa",
        "it": "italian[oa]",
        "es": "espanol|espanola|castellano|castellana",
        "de": "aleman|alemana",
        "fr": "frances|francesa",
        "pt": "portugues|portuguesa",
        "ro": "ruman[oa]",
        "bg": "bulgar[oa]",
        "el": "grieg[oa]",
        "ar": "arabe",
        "ru": "rus[oa]",
        "uk": "ucranian[oa]",
        "pl": "polac[oa]",
        "nl": "neerlandes|holandes",
        "sv": "suec[oa]",
        "no": "norueg[oa]",
        "da": "danes",
        "fi": "fines|finlandes",
        "zh": "chin[oa]|mandarin",
        "tr": "turc[oa]",
        "hu": "hungar[oa]",
        "cs": "chec[oa]",
        "ur": "urdu",
        "hi": "hindi",
        "am": "amarico",
        "so": "somali",
        "fa": "farsi|persa",
        "ca": "catalan|catalana|valenciano",
        "eu": "euskera|vasco",
        "gl": "gallego",
        "wo": "wolof",
    },
    "de": {
        "en": "englisch",
        "it": "italienisch",
        "es": "spanisch",
        "de": "deutsch",
        "fr": "franzosisch",
        "pt": "portugiesisch",
        "ro": "rumanisch",
        "bg": "bulgarisch",
        "el": "griechisch",
        "ar": "arabisch",
        "ru": "russisch",
        "uk": "ukrainisch",
        "pl": "polnisch",
        "nl": "niederlandisch",
        "sv": "schwedisch",
        "no": "norwegisch",
        "da": "danisch",
        "fi": "finnisch",
        "zh": "chinesisch",
        "sq": "albanisch",
        "tr": "turkisch",
        "hu": "ungarisch",
        "cs": "tschechisch",
        "sk": "slowakisch",
        "hr": "kroatisch",
        "sr": "serbisch",
        "lv": "lettisch",
        "lt": "litauisch",
        "ur": "urdu",
        "hi": "hindi",
        "bn": "bengali",
        "am": "amharisch",
        "ti": "tigrinya",
        "so": "somali",
        "fa": "farsi|persisch|dari",
        "ps": "paschtu",
    },
}

LEVELS: dict[str, dict[Cefr, str]] = {
    "en": {
        Cefr.C2: r"mother[- ]tongue|native(?:[- ]speaker|[- ]level)?|bilingual",
        Cefr.C1: r"fluent(?:ly)?|fluency|excellent|advanced|proficien(?:t|cy)|perfect|outstanding"
        r"|full professional|business fluent|impeccable",
        Cefr.B2: r"very good|upper[- ]intermediate|strong|professional",
        Cefr.B1: r"good|intermediate|working|conversational|solid|decent|adequate|sufficient",
        Cefr.A2: r"basic|some|simple|a little|limited",
        Cefr.A1: r"elementary|minimal|beginner(?:'?s)?",
    },
    "it": {
        Cefr.C2: r"madrelingua|lingua madre|bilingue",
        Cefr.C1: r"fluente(?:mente)?|ottim[oaie]|eccellente|avanzat[oa]|perfett[oa]"
        r"|correntemente|padronanza",
        Cefr.B2: r"molto buon[oa]|medio[- ]alt[oa]|piu che buon[oa]|intermedio[- ]avanzato",
        Cefr.B1: r"buon[oaie]?|discret[oa]|intermedi[oa]|medi[oa]|adeguat[oa]|sufficiente",
        Cefr.A2: r"base|di base|scolastic[oa]|semplice|minim[oa]",
        Cefr.A1: r"elementare|principiante",
    },
    "es": {
        Cefr.C2: r"nativ[oa]|lengua materna|bilingue",
        Cefr.C1: r"fluid[oa]|fluidez|excelente|avanzad[oa]|perfect[oa]|dominio|alto|fluente",
        Cefr.B2: r"muy buen[oa]?|medio[- ]alto|intermedio[- ]alto",
        Cefr.B1: r"buen[oa]?s?|medi[oa]|intermedi[oa]|conversacional|suficiente|adecuad[oa]",
        Cefr.A2: r"basic[oa]s?|a nivel basico|minim[oa]s?",
        Cefr.A1: r"elemental(?:es)?|principiante",
    },
    "de": {
        Cefr.C2: r"muttersprach(?:e|ler|lerin|lich\w*)|auf muttersprachniveau",
        Cefr.C1: r"flie(?:ß|ss)end\w*|verhandlungssicher\w*|perfekt\w*|ausgezeichnet\w*"
        r"|hervorragend\w*|exzellent\w*|sicher\w*",
        Cefr.B2: r"sehr gut\w*|fortgeschritten\w*",
        Cefr.B1: r"in wort und schrift|gut\w*|solid\w*|ausreichend\w*|mittler\w*|befriedigend\w*",
        Cefr.A2: r"grundkenntnisse\w*|einfach\w*|grundlegend\w*|basiskenntnisse\w*",
        Cefr.A1: r"elementar\w*|gering\w*",
    },
}


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """The other words around a language's name, as alternatives of a regular expression."""

    knowing: str  # says that the language is asked for, without a level
    filler: str  # may stand between the name and its level
    asked: str  # behind the name: it is asked for
    oral: str
    written: str
    ending: str = ""  # what may be grown onto the name
    alternative: str = "or"  # "English or French" asks for neither of them for certain
    joining: str = "and"
    lessons: str = ""  # before the name: taught, not asked


WORDS: dict[str, LanguageWords] = {
    "en": LanguageWords(
        knowing=r"knowledge|command|understanding|speak(?:s|ing|er)?|spoken|ability to speak"
        r"|language skills?|skills?|communication skills|mastery|requires?|needs?",
        filler=r"of|the|in|and|both|with|an?|at|to|is|least|level|or|higher|above|minimum|min\.?"
        r"|language"
        r"|languages|skills?|abilit(?:y|ies)|knowledge|command|spoken|written|oral|verbal"
        r"|speaking|writing|reading|listening|communication|understanding|proficiency|use|user"
        r"|speaker|speak|required|read|write|very|good|level of|working",
        asked=r"required|mandatory|essential|necessary|needed|is a must|compulsory|a must",
        oral=r"spoken|oral(?:ly)?|verbal|speak(?:ing|s)?|conversational",
        written=r"written|writing|write|in writing|read|reading",
        alternative=r"or",
        joining=r"and|as well as|plus",
        lessons=r"cours(?:e|es)|lessons?|class(?:es)?|teach(?:es|ing|er)?|learn(?:ing)?|tutor\w*"
        r"|reach|improve|up to|translat\w*",
    ),
    "it": LanguageWords(
        knowing=r"conoscenza|conoscenze|conoscere|padronanza|comprensione|parlat[oaie]|parlare"
        r"|parli|uso|serv(?:e|ono)|occorr(?:e|ono)|richied(?:e|iamo)|richiest[oaie]",
        filler=r"della|dell|del|dello|di|la|il|lo|l|le|in|a|e|sia|che|nell|nella|un|una|lingua"
        r"|lingue|livello|almeno|minimo|min|o|superiore|conoscenza|parlat[oa]|scritt[oa]|orale"
        r"|letto|uso|comprensione|padronanza|qualificatore|qcer|pari|ad|al|molto|piu|richiesto"
        r"|richiesta|con|parlare|scrivere|nel|conversazione",
        asked=r"richiest[oaie]|necessari[oaie]|obbligatori[oaie]|indispensabil[ei]|fondamentale",
        oral=r"parlat[oaie]|orale|parlare|parli|conversazione|colloquiale",
        written=r"scritt[oaie]|scrivere|letto|leggere",
        alternative=r"o|oppure",
        joining=r"e|ed",
        lessons=r"cors[oi]|lezion[ei]|insegna\w*|docente|ripetizion\w*|raggiung\w*|traduz\w*"
        r"|fino a[l]?",
    ),
    "es": LanguageWords(
        knowing=r"conocimientos?|dominio|hablar|hablad[oa]s?|hable|comprension|manejo|idioma"
        r"|requiere"
        r"|requerimos|hace falta|necesari[oa]",
        filler=r"de|del|el|la|los|en|a|y|e|con|un|una|al|menos|nivel|minimo|min|o|superior|idioma"
        r"|idiomas|lengua|conocimientos?|hablad[oa]|escrit[oa]|oral|leid[oa]|comprension|dominio"
        r"|manejo|muy|tanto|como|requerido|hablar|escribir|leer",
        asked=r"requerid[oa]|necesari[oa]|obligatori[oa]|imprescindible|indispensable|exigid[oa]",
        oral=r"hablad[oa]s?|oral|hablar|hable|conversacion",
        written=r"escrit[oa]s?|escribir|leid[oa]|leer",
        alternative=r"o|u",
        joining=r"y|e",
        lessons=r"curso[s]?|clase[s]?|ensen\w*|profesor\w*|docente|impartir|aprend\w*|alcanzar"
        r"|traduc\w*|hasta",
    ),
    "de": LanguageWords(
        knowing=r"kenntnisse\w*|sprachkenntnisse\w*|beherrsch\w*|sprechen|spricht|sprichst"
        r"|beherrschung|verstandigung|benotig\w*|erforder\w*",
        filler=r"in|der|die|das|und|auf|mit|von|mindestens|mind\.?|niveau|sprachniveau|level"
        r"|stufe|oder|hoher|besser|kenntnisse\w*|sprachkenntnisse\w*|sprache|deutschniveau|wort"
        r"|schrift|mundlich\w*|schriftlich\w*|gesprochen\w*|geschrieben\w*|sehr|als|ab|sowie"
        r"|sprechen|lesen|schreiben|ihre|deine|sie|du|zur|ausdrucksweise|aussprache",
        asked=r"erforderlich|notwendig|zwingend|voraussetzung|vorausgesetzt|ein muss",
        oral=r"wort|mundlich\w*|gesprochen\w*|sprechen|spricht|verstandigung",
        written=r"schrift|schriftlich\w*|geschrieben\w*|schreiben|lesen",
        ending=r"(?:(?:e[rnms]?)? ?-?sprach(?:e|ig\w*|kenntnisse\w*|niveau)|-?kenntnisse\w*"
        r"|e[rnms]?"
        r"(?= (?:sprache|sprachkenntnisse|kenntnisse))|-(?= ?(?:und|oder|,)))?",
        alternative=r"oder|bzw\.?",
        joining=r"und|sowie",
        lessons=r"kurs\w*|unterricht\w*|\w*lehrer\w*|\w*lehrkraft|lernen|erreichen|nachhilfe"
        r"|ubersetz\w*|bis zu[rm]?",
    ),
}
