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
        r"nicht (?:\w+ ){0,2}(?:erforderlich|notwendig|notig|vorausgesetzt|zwingend|verlangt|"
        r"voraussetzung|bedingung|pflicht)|kein muss|keine (?:\w+ )?(?:voraussetzung|bedingung|pflicht)|"
        r"(?:brauch|benotig)\w* (?:du|sie|ihr) (?:auch )?(?:nicht|kein\w*)|spielt keine rolle|"
        r"muss\w* (?:du|sie|ihr) (?:\w+ )?nicht|gibt es (?:\w+ ){0,3}nicht|fallen (?:\w+ )?nicht an|entfallen|"
        r"muss aber nicht sein|haben wir nicht"
    ),
    wish=(
        r"von (?:gro(?:ß|ss)em )?vorteil|vorteilhaft|wunschenswert\w*|idealerweise|im idealfall|"
        r"gerne? gesehen|ware[n]? (?:\w+ )?(?:schon|toll|gut|super|prima|ideal|klasse)|(?:schon|toll|super) ware|"
        r"bevorzugt|vorzugsweise|erwunscht|gewunscht|optimalerweise|hilfreich|nutzlich|"
        r"willkommen|kein muss|nachgeholt|nachholen|nice[- ]to[- ]have|optional\w*|"
        r"bonus|ein plus|pluspunkt\w*|oder (?:die |zur )?bereitschaft|oder (?:\w+ ){0,2}bereit|"
        r"oder (?:\w+ ){0,4}(?:machen|erwerben|nachholen|absolvieren)|freuen? (?:uns|unsere|sich)|hilft|helfen"
    ),
    provided=(
        r"(?:finanzieren|bezahlen|organisieren) wir|auf unsere kosten|"
        r"(?:wird|werden) (?:\w+ ){0,3}(?:finanziert|bezahlt|ubernommen)|"
        r"(?:kann|konnen) (?:\w+ ){0,3}(?:gemacht|erworben|nachgeholt|absolviert) werden|"
        r"wir (?:ubernehmen|bezahlen|finanzieren)"
    ),
    wish_ahead="idealerweise|im idealfall|optimalerweise|vorzugsweise",
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
        "ps": "paschtu|paschto",
        "ku": "kurdisch|kurmandschi|sorani",
        "vi": "vietnamesisch",
        "th": "thailandisch|thai",
        "ka": "georgisch",
        "hy": "armenisch",
        "bs": "bosnisch",
        "mk": "mazedonisch",
        "ja": "japanisch",
        "sgn": "gebardensprache",
    },
    levels={
        Cefr.C2: r"muttersprach(?:e|ler|lerin|lich\w*)|auf muttersprachniveau",
        Cefr.C1: (
            r"flie(?:ß|ss)end\w*|verhandlungssicher\w*|perfekt\w*|ausgezeichnet\w*|"
            r"hervorragend\w*|exzellent\w*|sicher\w*|stilsicher\w*|einwandfrei\w*"
        ),
        Cefr.B2: r"sehr gut\w*|fortgeschritten\w*",
        Cefr.B1: (
            r"in wort und schrift|gut\w*|solid\w*|ausreichend\w*|mittler\w*|"
            r"befriedigend\w*|alltagstauglich\w*"
        ),
        Cefr.A2: (
            r"grundkenntnisse\w*|einfach\w*|grundlegend\w*|basiskenntnisse\w*|etwas|"
            r"ein wenig|ein bisschen"
        ),
        Cefr.A1: r"elementar\w*|gering\w*",
    },
    knowing=(
        r"kenntnisse\w*|sprachkenntnisse\w*|beherrsch\w*|sprechen|spricht|sprichst|"
        r"beherrschung|verstandigung|benotig\w*|erforder\w*|verstehen|verstehst|versteht"
    ),
    filler=(
        r"in|der|die|das|und|auf|mit|von|mindestens|mind\.?|niveau|sprachniveau|level|"
        r"stufe|oder|hoher|besser|kenntnisse\w*|sprachkenntnisse\w*|sprache|"
        r"deutschniveau|wort|schrift|mundlich\w*|schriftlich\w*|gesprochen\w*|"
        r"geschrieben\w*|sehr|als|ab|sowie|sprechen|lesen|schreiben|ihre|deine|sie|du|"
        "zur|ausdrucksweise|aussprache|dem|den|einem|sollten|solltest|sollte|konnen|kannst|kann|"
        r"mussen|musst|so|mit (?:der |den |unseren |unserer )?\w+|dich|sich|deutsche[rn]?|zumindest|wenigstens|gem|nach|ger|referenzrahmen|"
        r"etwa|ca\.?|verhandlungs\w*"
    ),
    asked="erforderlich|notwendig|zwingend|voraussetzung|vorausgesetzt|ein muss",
    oral=(
        r"wort|mundlich\w*|gesprochen\w*|sprechen|spricht|sprichst|verstandigung|verstandigen|"
        "verstandlich machen|unterhalten|kommunizieren|verstehen|verstehst"
    ),
    written=r"schrift|schriftlich\w*|geschrieben\w*|schreiben|lesen",
    alternative=r"oder|bzw\.?",
    joining="und|sowie",
    lessons=(
        r"kurs\w*|unterricht\w*|\w*lehrer\w*|\w*lehrkraft|lernen|erreichen|nachhilfe|"
        r"ubersetz\w*|bis zu[rm]?"
    ),
    ours=(
        r"wir (?:\w+ ){0,5}sprechen|wird|werden|unsere (?:\w+ ){1,3}sprechen|"
        r"(?:kollegen|kolleginnen|vorgesetzte\w*|chef|kunden|mitarbeitende\w*|team) (?:\w+ ){0,2}sprechen"
    ),
    spoken_and_written="in wort und schrift",
    ending=(
        r"(?:(?:e[rnms]?)? ?-?sprach(?:e|ig\w*|kenntnisse\w*|niveau)|-?kenntnisse\w*|"
        "e[rnms]?(?= (?:sprache|sprachkenntnisse|kenntnisse))|-(?= ?(?:und|oder|,)))?"
    ),
    is_="ist|sind",
    upward=r"hoher|besser|vergleichbar\w*|gleichwertig\w*|entsprechend\w*|mehr",
    article="",
    grown="kenntnisse|sprachig",
    label=r"(?:erforderliche |benötigte |notwendige )?(?:fremd)?sprachen?|(?:erforderliche )?sprachkenntnisse",
    with_="mit",
)

EDUCATION = EducationWords(
    levels={
        2: (
            "hauptschulabschluss",
            "hauptschule",
            "realschulabschluss",
            "mittlere* (reife|schulabschluss|bildungsabschluss)",
            "schulabschluss",
            "berufsreife",
            "pflichtschulabschluss",
        ),
        3: (
            "abitur",
            "fachabitur",
            "matura",
            "(fach|allgemeine) hochschulreife",
            "abgeschlossene* ~ (ausbildung|berufsausbildung|lehre)",
            "abgeschlossene* ... (ausbildung|berufsausbildung)",
            "(ausbildung|berufsausbildung|lehre) ~ abgeschlossen",
            "(ausbildung|berufsausbildung|lehre) als",
            "(gesellenbrief|gesellenprufung|facharbeiterbrief|lehrabschluss*)",
            "abgeschlossene* (kosmetikausbildung|kochausbildung|pflegeausbildung|fachausbildung)",
            "staatlich anerkannte* (erzieher*|kinderpfleger*|heilerziehungspfleger*)",
            "gelernte* (koch|kochin|friseur*|schneider*|kauffrau|kaufmann)",
        ),
        6: (
            "(abgeschlossenes|abgeschlossene) ~ (studium|hochschulstudium|hochschulausbildung)",
            "(studium|hochschulstudium) ~ abgeschlossen",
            "(hochschulabschluss|universitatsabschluss|studienabschluss|fachhochschulabschluss)",
            "bachelorabschluss",
            "bachelor (in|of|abschluss|studium|oder)",
            "akademische* (abschluss|grad|ausbildung)",
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
        "kein* ~ (ausbildung|schulabschluss|abschluss|studium) (notig|erforderlich|notwendig)",
        "(ausbildung|berufsausbildung|schulabschluss|studium) [ist|sind] [aber] (nicht|keine) "
        "[zwingend|unbedingt] (notig|erforderlich|notwendig|voraussetzung|bedingung|pflicht)",
        "(ausbildung|studium|abschluss) ist kein muss",
        "(zeugnisse|abschlusse|noten) ~ (nicht|egal|zweitrangig)",
        "(ausbildung|schulabschluss|studium) (brauchst|benotigst|brauchen|benotigen) (du|sie) nicht",
        "ohne (ausbildung|abschluss|schulabschluss|studium)",
        "gelernt oder ungelernt",
    ),
    others="bieten|biete|starte|beginne|deine|wahrend der|unsere|nach der|nach deiner|suchen fur die",
    or_experience=(
        r"(?:oder|bzw\.?) (?:(?:mit|durch|uber|eine?[nrm]?|mindestens|mind\.|\d+|zwei|drei|"
        r"funf|jahre?n?|langjahrige?[nr]?|mehrjahrige?[nr]?|einschlagige?[nr]?|"
        r"vergleichbare?[nr]?|gleichwertige?[nr]?|entsprechende?[nr]?|ahnliche?[nr]?|"
        r"nachweisbare?[nr]?|praktische?[nr]?|fundierte?[nr]?|erste|"
        r"relevante?[nr]?) ){0,5}(?:berufs|arbeits|praxis)?(?:erfahrung|praxis)"
    ),
)

EXPERIENCE = ExperienceWords(
    none_asked=(
        "kein* ~ (erfahrung*|berufserfahrung*|vorkenntnisse|vorerfahrung) "
        "(notig|erforderlich|notwendig|vorausgesetzt)",
        "(erfahrung*|berufserfahrung|vorkenntnisse) ... (nicht|keine) [zwingend|unbedingt] "
        "(notig|erforderlich|notwendig|voraussetzung|bedingung|pflicht)",
        "(erfahrung*|berufserfahrung|vorkenntnisse) ... kein muss",
        "(erfahrung|berufserfahrung|vorerfahrung|vorkenntnisse) (brauchst|brauchen|benotigst|benotigen) "
        "(du|sie) [auch] (nicht|keine)",
        "(brauchst|brauchen|benotigst|benotigen) (du|sie) kein* [vorherige] "
        "(erfahrung*|berufserfahrung|vorkenntnisse)",
        "auch ohne [berufliche|einschlagige] (erfahrung*|berufserfahrung|vorkenntnisse)",
        "ohne (berufserfahrung|vorkenntnisse|erfahrung)",
        "(quereinsteiger*|berufsanfanger*|berufseinsteiger*|neueinsteiger*|anfanger*|ungelernte*) ~ "
        "(willkommen|gesucht|angesprochen|erwunscht)",
        "gern* [auch|als] [als|fur] (quereinsteiger*|berufsanfanger*|berufseinsteiger*|ungelernte*)",
        "auch [als|fur] (quereinsteiger*|berufsanfanger*|berufseinsteiger*)",
    ),
    noun=(r"\w*erfahrung|fahrpraxis|berufspraxis|praxis in"),
    of="",
    link=r"mindestens|von|mind\.?|wenigstens|uber",
    in_="in|mit|im",
    company=r"wir(?! (?:suchen|erwarten|wunschen|setzen|brauchen|benotigen|fordern|freuen))|unser\w*|unternehmen|mit uber",
    practice=(
        r"(?:mindestens|mind\.|wenigstens) <time> (?:in|im|als|auf|am|praxis)",
        r"(?:mindestens )?<time> (?:\w+ ){1,7}gearbeitet",
        r"(?:gearbeitet|tatig) (?:\w+ ){0,4}<time>",
    ),
    not_practice=r"fuhrerschein|vertrag|befrist|einsatz|praktikum|bleib|wohn|aufenthalt|kurs|lauf|dauer|kinder|alt",
    half_year="(?:ein|einem|mindestens ein) halbe[ns] jahr",
)

LICENCES = LicenceWords(
    licence="(?:pkw-|auto)?fuhrerschein(?:klassen?)?|fahrerlaubnis(?:klasse)?",
    own_car="eigene[srnm]? (?:pkw|auto|fahrzeug|wagen)",
    kind=r"der klasse|klassen?|kl\.?|kategorie",
    class_joint="und|oder|bzw",
    class_first="fuhrerschein",
    not_it="",
)

AGE = AgeWords(
    min_age=(
        r"(?:mindestens|mindestalter:?|mind\.|ab|wenigstens|"
        r"uber) <age> jahren?(?: alt)?(?! (?:berufs)?erfahrung)|mindestalter:?(?: von)? <age>|"
        r"<age> jahre oder alter|alter:? ab <age>|ab <age>(?= ?(?:[.;)\n|]|$))(?!\. ?(?:\d|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez))|<age>\+(?= ?(?:[.,;)\n|]|$))"
    ),
    max_age=(
        r"(?:bis(?: zu)?|hochstens|maximal|max\.|unter|"
        "hochstalter:?) <age> jahren?(?: alt)?"
    ),
    both=(
        "zwischen <age> und <age> jahren?(?: alt)?|alter von <age> bis <age> jahren|<age> ?(?:-|bis) ?<age> jahren? alt"
    ),
    adult=r"volljahrig\w*",
    not_hers=(
        r"kind\w*|jugendlich\w*|gast\w*|schuler\w*|\w*erfahrung\w*|unternehmen|kunden|"
        r"patient\w*"
    ),
)
