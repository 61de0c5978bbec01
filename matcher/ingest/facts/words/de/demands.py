"""German: what is asked of her, and how adverts ask."""

from matcher.ingest.facts.words.model import (
    AgeWords,
    BearingWords,
    Cefr,
    EducationWords,
    ExperienceWords,
    LanguageWords,
    LicenceWords,
)

BEARING = BearingWords(
    no="nicht|kein(?:e[nrms]?)?|ohne|nie",
    but="aber|nur|sondern",
    not_required=(
        r"nicht (?:\w+ )?(?:erforderlich|notwendig|notig|vorausgesetzt|zwingend|"
        "verlangt)|kein muss|keine (?:voraussetzung|bedingung)"
    ),
    wish=(
        r"von vorteil|vorteilhaft|wunschenswert\w*|idealerweise|gerne? gesehen|"
        "ware[n]? (?:schon|toll|gut)|bevorzugt|erwunscht|optimalerweise|hilfreich|"
        r"willkommen|kein muss|nachgeholt|nachholen|nice[- ]to[- ]have|optional\w*|"
        "bonus|ein plus"
    ),
    wish_nouns=r"kenntniss\w*|anforderung\w*",
    asked=r"erforderlich|zwingend|voraussetzung\w*|notwendig|muss",
)

LANGUAGES = LanguageWords(
    names={
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
    levels={
        Cefr.C2: r"muttersprach(?:e|ler|lerin|lich\w*)|auf muttersprachniveau",
        Cefr.C1: (
            r"flie(?:ß|ss)end\w*|verhandlungssicher\w*|perfekt\w*|ausgezeichnet\w*|"
            r"hervorragend\w*|exzellent\w*|sicher\w*"
        ),
        Cefr.B2: r"sehr gut\w*|fortgeschritten\w*",
        Cefr.B1: (
            r"in wort und schrift|gut\w*|solid\w*|ausreichend\w*|mittler\w*|"
            r"befriedigend\w*"
        ),
        Cefr.A2: r"grundkenntnisse\w*|einfach\w*|grundlegend\w*|basiskenntnisse\w*",
        Cefr.A1: r"elementar\w*|gering\w*",
    },
    knowing=(
        r"kenntnisse\w*|sprachkenntnisse\w*|beherrsch\w*|sprechen|spricht|sprichst|"
        r"beherrschung|verstandigung|benotig\w*|erforder\w*"
    ),
    filler=(
        r"in|der|die|das|und|auf|mit|von|mindestens|mind\.?|niveau|sprachniveau|level|"
        r"stufe|oder|hoher|besser|kenntnisse\w*|sprachkenntnisse\w*|sprache|"
        r"deutschniveau|wort|schrift|mundlich\w*|schriftlich\w*|gesprochen\w*|"
        r"geschrieben\w*|sehr|als|ab|sowie|sprechen|lesen|schreiben|ihre|deine|sie|du|"
        "zur|ausdrucksweise|aussprache"
    ),
    asked="erforderlich|notwendig|zwingend|voraussetzung|vorausgesetzt|ein muss",
    oral=r"wort|mundlich\w*|gesprochen\w*|sprechen|spricht|verstandigung",
    written=r"schrift|schriftlich\w*|geschrieben\w*|schreiben|lesen",
    alternative=r"oder|bzw\.?",
    joining="und|sowie",
    lessons=(
        r"kurs\w*|unterricht\w*|\w*lehrer\w*|\w*lehrkraft|lernen|erreichen|nachhilfe|"
        r"ubersetz\w*|bis zu[rm]?"
    ),
    ending=(
        r"(?:(?:e[rnms]?)? ?-?sprach(?:e|ig\w*|kenntnisse\w*|niveau)|-?kenntnisse\w*|"
        "e[rnms]?(?= (?:sprache|sprachkenntnisse|kenntnisse))|-(?= ?(?:und|oder|,)))?"
    ),
    is_="ist|sind",
    upward="hoher|besser",
    article="",
    grown="kenntnisse|sprachig",
)

EDUCATION = EducationWords(
    levels={
        2: (
            "hauptschulabschluss",
            "realschulabschluss",
            "mittlere* (reife|schulabschluss|bildungsabschluss)",
            "schulabschluss",
        ),
        3: (
            "abitur",
            "fachabitur",
            "(fach|allgemeine) hochschulreife",
            "abgeschlossene* ~ (ausbildung|berufsausbildung|lehre)",
            "(ausbildung|berufsausbildung) ~ abgeschlossen",
        ),
        6: (
            ("(abgeschlossenes|abgeschlossene) ~ (studium|hochschulstudium|hochschulausbildung)"),
            "hochschulabschluss",
            "bachelorabschluss",
            "bachelor (in|of|abschluss|studium)",
            "meistertitel",
            "meisterbrief",
            "staatlich gepruft* techniker*",
        ),
        7: (
            "masterabschluss",
            "master (abschluss|studium)",
        ),
        8: (
            "promotion (in|abgeschlossen)",
            "doktortitel",
        ),
    },
    none_asked=(
        "kein* ~ (ausbildung|schulabschluss|abschluss) (notig|erforderlich|notwendig)",
        "ohne (ausbildung|abschluss|schulabschluss)",
    ),
    others="",
)

EXPERIENCE = ExperienceWords(
    none_asked=(
        ("kein* (erfahrung*|berufserfahrung*|vorkenntnisse) (notig|erforderlich|notwendig)"),
        ("(erfahrung*|berufserfahrung|vorkenntnisse) nicht (notig|erforderlich|notwendig)"),
        "auch ohne [berufliche] (erfahrung*|berufserfahrung|vorkenntnisse)",
        "ohne (berufserfahrung|vorkenntnisse|erfahrung)",
        "quereinsteiger* [sind] [herzlich] willkommen",
        "auch fur quereinsteiger*",
    ),
    noun="erfahrung|berufserfahrung|praxiserfahrung|arbeitserfahrung",
    of="",
    link=r"mindestens|von|mind\.?",
    in_="in|mit",
    company=r"wir|unser\w*|unternehmen|mit uber",
)

LICENCES = LicenceWords(
    licence="fuhrerschein(?:klassen?)?|fahrerlaubnis(?:klasse)?|pkw-fuhrerschein",
    own_car="eigene[srn]? (?:pkw|auto|fahrzeug)",
    kind=r"der klasse|klassen?|kl\.?|kategorie",
    class_joint="und",
    class_first="",
    not_it="",
)

AGE = AgeWords(
    min_age=(
        r"(?:mindestens|mindestalter:?|mind\.|ab|"
        "uber) <age> jahren?(?: alt)?(?! (?:berufs)?erfahrung)|mindestalter:? <age>"
    ),
    max_age=(
        r"(?:bis(?: zu)?|hochstens|maximal|max\.|unter|"
        "hochstalter:?) <age> jahren?(?: alt)?"
    ),
    both=("zwischen <age> und <age> jahren?(?: alt)?|<age> ?(?:-|bis) ?<age> jahren? alt"),
    adult=r"volljahrig\w*",
    not_hers=(
        r"kind\w*|jugendlich\w*|gast\w*|schuler\w*|\w*erfahrung\w*|unternehmen|kunden|"
        r"patient\w*"
    ),
)
