"""Swedish: what is asked of her, and how adverts ask."""

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
    no="inte|ej|ingen|inget|inga|utan|aldrig|icke|varken",
    but="bara|enbart|endast|men|så",
    not_required=(
        r"(?:inte|inget|ej|icke|ingen|inga) (?:\w+ ){0,2}"
        r"(?:krav|nödvändig\w*|obligatorisk\w*|måste|kräv\w*|behöv\w*|förutsättning\w*|hinder)|"
        r"(?:krävs|behövs|är|förekommer|ingår|behöver du) (?:ej|inte)|(?:behöver|behövs) (?:ingen|inget|inga)"
    ),
    wish=(
        r"merit\w*|önskvär\w*|önskas|önskemål|gärna(?=[^\w,]*(?:\w+[^\w,]+){0,3}$)|ser (?:gärna|positivt)|"
        r"fördel\w*|plus|bra att (?:ha|kunna)|välkomna\w*|bör-?krav|bonus|"
        r"uppskatta\w*|underlättar|nice to have|helst|eller (?:\w+ ){0,2}(?:villig|beredd)"
    ),
    provided=(
        r"(?:bekostar|betalar|fixar|ordnar|står) vi|vi (?:bekostar|betalar|fixar|ordnar)|"
        r"får du (?:hos|av) oss|på vår bekostnad"
    ),
    wish_nouns=r"krav|kvalifikation\w*|kunskap\w*",
    asked=r"krav|kräv\w*|måste|ska|skall|nödvändig\w*|obligatorisk\w*",
)

_COMPOUND = r"(?=-?(?:kunskap|språk))"  # "svensk" alone is an adjective

LANGUAGES = LanguageWords(
    names={
        "sv": rf"svenskan?|svensk{_COMPOUND}",
        "en": rf"engelskan?|engelsk{_COMPOUND}",
        "de": "tyska",
        "fr": "franska",
        "es": "spanska",
        "it": "italienska",
        "pt": "portugisiska",
        "pl": "polska",
        "ru": "ryska",
        "uk": "ukrainska",
        "ro": "rumänska",
        "bg": "bulgariska",
        "el": "grekiska",
        "ar": "arabiska",
        "so": "somaliska",
        "ti": "tigrinja|tigrinska",
        "am": "amhariska",
        "fa": "persiska|farsi|dari",
        "ps": "pashto",
        "ku": "kurdiska|sorani|kurmanji",
        "tr": "turkiska",
        "nl": "nederländska|holländska",
        "no": "norska",
        "da": "danska",
        "fi": "finska",
        "et": "estniska",
        "lv": "lettiska",
        "lt": "litauiska",
        "zh": "kinesiska|mandarin",
        "sq": "albanska",
        "bs": "bosniska",
        "hr": "kroatiska",
        "sr": "serbiska",
        "hu": "ungerska",
        "cs": "tjeckiska",
        "sk": "slovakiska",
        "ur": "urdu",
        "hi": "hindi",
        "th": "thailändska",
        "vi": "vietnamesiska",
        "sgn": "teckenspråk",
    },
    levels={
        Cefr.C2: r"modersmål\w*|infödd\w*",
        Cefr.C1: r"flytande|obehindra\w*|utmärkt\w*|perfekt\w*|avancera\w*|felfri\w*",
        Cefr.B2: r"(?:mycket|väldigt) (?:god|goda|gott|bra|väl|hög\w*)|stark\w*",
        Cefr.B1: (
            r"i (?:både |såväl )?tal (?:och|som|&) (?:i )?skrift|god|goda|gott|bra(?! att)|väl|"
            r"tillräcklig\w*|hygglig\w*|hyfsa[dt]\w*"
        ),
        Cefr.A2: (
            r"grundläggande|enkel|enkla|enklare|viss|vissa|lite|basal\w*|sfi-nivå|sfi|"
            r"begränsad\w*|grunderna"
        ),
        Cefr.A1: r"nybörjar\w*",
    },
    knowing=(
        r"(?:tala|prata|förstå|läsa|läse)r? (?:och|samt) (?:skriv|tala|läs|prata)\w*|"
        r"tar? (?:dig|sig) fram|arbetsspråk\w*|kunskap\w*|språkkunskap\w*|nivå|behärska\w*|talar?|pratar?|kan|förstår?|kräv\w*|"
        r"kommunicera\w*|uttrycka?\w*|gör\w* (?:dig|sig) förstådd|skriver|skriva|läsa"
    ),
    filler=(
        r"i|på|både|såväl|som|med|minst|lägst|nivå|nivån|motsvarande|språk\w*|tal|skrift|"
        r"kunskap\w*|muntlig\w*|skriftlig\w*|mycket|ett|en|dig|sig|väl|eller|högre|"
        r"är|att|uttrycka|läsa|skriva|skriver|tala|talar|prata|förstå|förstår|även|det|du|"
        "förstådd|ingen|inga|språket|enligt|gers|cefr|"
        r"med \w+|fram|ditt|arbetsspråk\w*"
    ),
    asked=r"(?:ett )?krav|krävs|räcker|nödvändig\w*|ett måste|obligatorisk\w*",
    oral=r"tal|muntlig\w*|talar?|pratar?|förstådd|förstår?",
    written=r"skrift|skriftlig\w*|skriva|skriver|läsa|läser",
    alternative=r"eller|alternativt",
    joining="och|samt|&",
    lessons=(
        r"\w*kurs\w*|\w*undervis\w*|\w*lärare|lära|\w*lektion\w*|översätt\w*|tolkar?|"
        r"studera\w*|vi(?=\s*$)"
    ),
    in_="i|som|såväl",
    ending=r"(?:-?kunskap\w*|-?språkig\w*)?",
    is_="är|är ett|är även ett",
    upward=r"högre|bättre|över|motsvarande|likvärdig\w*|mer",
    spoken_and_written=r"i (?:både |såväl )?tal (?:och|som|&) (?:i )?skrift",
    article="",
    grown="kunskap|språkig",
    none_asked=(
        "inga språkkunskaper (krävs|behövs)",
        "språket är inget hinder",
        "inga [särskilda] språkkrav",
        "(språkkunskaper|språk) är (inget|inte) ~ krav",
    ),
    label=r"språk(?:krav|kunskaper)?",
    with_="med",
)

EDUCATION = EducationWords(
    levels={
        2: ("grundskola", "grundskoleutbildning", "grundskolekompetens"),
        3: (
            "gymnasieexamen",
            "gymnasieutbildning",
            "gymnasiekompetens",
            "gymnasieskola",
            "gymnasiebetyg*",
            "(avslutat|avslutad|genomgånget|fullföljt|fullständigt) gymnasi*",
            "(avslutat|genomgånget) ~ program*",
            "(industriprogram*|omvårdnadsprogram*|omsorgsprogram*|fritidsprogram*|byggprogram*)",
            "gesällbrev",
            "yrkesexamen",
            "gymnasieprogram*",
            "gymnasial*",
            "(på|motsvarande) gymnasienivå",
            "yrkesutbildning",
        ),
        5: (
            "yrkeshögskoleexamen",
            "yrkeshögskoleutbildning",
            "yh",
            "(examen|utbildning) från yrkeshögskol*",
            "eftergymnasial*",
            "kvalificerad yrkesutbildning",
        ),
        6: (
            "högskoleutbildning",
            "högskoleexamen",
            "universitetsutbildning",
            "universitetsexamen",
            "akademisk* (examen|utbildning)",
            "kandidatexamen",
            "(socionomexamen|sjuksköterskeexamen|lärarexamen|förskollärarexamen)",
        ),
        7: ("masterexamen", "magisterexamen", "civilingenjörsexamen", "civilekonomexamen"),
        8: ("doktorsexamen", "disputerad"),
    },
    none_asked=(
        "ingen [särskild|formell|tidigare] utbildning (krävs|behövs|är nödvändig)",
        "(behöver|kräver) ingen [särskild|formell] utbildning",
        "utbildning är (inget|inte) [ett] krav",
        "(inga|inget) krav på ~ utbildning",
        "(inga|inget) krav på utbildning",
    ),
    others=r"elever\w*|student\w*|läser|leder till",
    or_experience=(
        r"eller (?:(?:motsvarande|likvärdig|annan|relevant|lång|flerårig|dokumenterad|gedigen|"
        r"minst|\d+|två|tre|fem|års) ){0,4}(?:arbetslivs|arbets|yrkes)?erfarenhet"
    ),
)

_FAR = r"\w+(?=[^.;\n]{0,30}?[ (]minst \w)"  # any words, where "at least" and the number come

EXPERIENCE = ExperienceWords(
    none_asked=(
        "ingen [tidigare|särskild] erfarenhet (krävs|behövs)",
        "erfarenhet ... (inget krav|ej krav|inte ett krav|inte krav)",
        "erfarenhet (krävs|behövs) (ej|inte)",
        "(inga|inget) krav på [tidigare] erfarenhet",
        "(inga|inget) krav på ~ erfarenhet",
        "ingen ~ (erfarenhet|vana|lagervana|yrkesvana) (krävs|behövs)",
        "(behöver|behövs|kräver) ingen [tidigare|särskild] erfarenhet",
        "erfarenhet ~ (krävs|behövs) (ej|inte)",
        "erfarenhet ... (behövs inte|behövs ej|krävs inte|krävs ej)",
        "(behöver|behövs) inte [någon|ha] [tidigare] erfarenhet",
        "utan [tidigare] erfarenhet",
        "(har du ingen|saknar du) [tidigare] erfarenhet",
        "inga förkunskaper (krävs|behövs)",
    ),
    noun=r"\w*erfarenhet|vana|branschen",
    of="",
    link=rf"av|på|om|under|minst|i|{_FAR}",
    in_="av|inom|från|som",
    company=r"vi(?! (?:söker|ser|behöver|vill|letar|önskar|kräver|förväntar))|vår\w*|företag\w*|bolag\w*|funnits|med över|tillsammans|varav",
    half_year="ett halvår(?:s)?|ett halvt års?",
    practice=(
        r"(?:jobbat|arbetat) (?:\w+ ){0,4}<time>",
        r"minst <time> (?:som|inom)",
    ),
    not_practice=r"körkort|anställning|vikariat|uppdrag|praktik|bott|sedan|funnits",
)

LICENCES = LicenceWords(
    licence="körkort(?:et|sbehörighet)?",
    own_car="egen bil",
    kind="minst|klass|med behörighet|behörighet|kategori|typ",
    class_joint="och|samt",
    class_first="körkort",
    not_it="",
)

AGE = AgeWords(
    min_age=(
        "(?:minst|lägst|över|från|fyllt|fyllda|åldersgräns:?|minimiålder:?) <age> år"
        "(?: fyllda| gammal)?|(?:vara|är) över <age>(?= ?(?:[.,;)]|$))|<age> år (?:fyllda|eller äldre)|(?:fyllt|fyllda) <age>(?= ?(?:[.,;)]|$))"
    ),
    max_age=r"(?:högst|max\.?|maximalt|under|upp till) <age> år(?: gammal)?",
    both=(
        "mellan <age> och <age> år|åldern <age> ?(?:-|till|och) ?<age>(?: år)?|"
        "<age> ?(?:-|till) ?<age> år(?: gammal)?"
    ),
    adult="myndig",
    not_hers=(
        r"barn\w*|ungdom\w*|elev\w*|brukar\w*|kund\w*|gäst\w*|erfarenhet\w*|bransch\w*|"
        r"företag\w*|funnits|spelar ingen roll"
    ),
)
