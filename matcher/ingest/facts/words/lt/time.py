"""Lithuanian: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "vienas viena vieno vienų vieneri vienerių vieną vienam",
        "du dvi dviejų dveji dvejų dviem",
        "trys trijų treji trejų tris trims",
        "keturi keturių ketveri ketverių keturis keturias keturiems",
        "penki penkių penkeri penkerių penkis penkias penkiems",
        "šeši šešių šešeri šešerių šešis šešias šešiems",
        "septyni septynių septyneri septynerių",
        "aštuoni aštuonių aštuoneri aštuonias",
        "devyni devynių devyneri",
        "dešimt dešimties",
        "vienuolika vienuolikos",
        "dvylika dvylikos",
    ),
    to="iki",
    or_="arba|ar",
    and_="ir",
    hour=r"valand\w*|val|h",
    day="diena|dienos|dienų|dieną|dienas|dienai|dienoms",
    week="savaitė|savaitės|savaitę|savaičių|savaites|sav",
    month=r"mėnes\w*|mėnuo|mėn",
    year="metai|metų|metus|metams|metinė",
)

HOURS = HoursWords(
    weekly=(
        r"(?:valand\w*|val\.?|h)\s?(?:(?:/|per |į )\s?(?:savaitę|sav\b)"
        r"|(?:trukmės )?(?:darbo )?savaitė\b)"
    ),
    labels="darbo savaitė|savaitės darbo laikas|valandų skaičius per savaitę",
    times=r"etat\w*|krūv\w*|ne visa darbo diena|part[- ]?time",
    shares=r"etat\w*|krūv\w*",
    joint="po",
    other_period=r"dien\w*|mėn\w*|pamain\w*|met\w*",
    daily=r"(?:valand\w*|val\.?|h)\s?(?:/|per )\s?dieną",
    days_a_week=r"dien\w* per savaitę",
    share_joint="po",
    each="po|x",
    posts=r"etat\w*|krūv\w*",
    half=r"pus(?:e|ę|iau)? etato|pusetat\w*",
    full=r"vis\w+ etat\w*|piln\w+ etat\w*|vis\w+ darbo dien\w*|pilną darbo dien\w*|pilna darbo dien\w*",
    part=r"ne vis\w+ etat\w*|ne vis\w+ darbo dien\w*|pus\w* etat\w*|pusetat\w*|nepiln\w+ etat\w*|nepiln\w+ darbo \w+|daliniu etatu|dalinis etatas",
    can_be=r"galim\w*|taip pat|gali būti|ir",
    at_most="iki|ne daugiau (?:kaip|nei)|daugiausia",
    at_most_behind="daugiausia",
)

SHIFTS = ShiftWords(
    days=(
        r"pirmadien\w*|pirm|pr|i",
        r"antradien\w*|antr|an|ii",
        r"trečiadien\w*|treč|tr|iii",
        r"ketvirtadien\w*|ketv|kt|iv",
        r"penktadien\w*|penkt|pn|pt|v",
        r"šeštadien\w*|šešt|št|vi",
        r"sekmadien\w*|sekm|sk|vii",
    ),
    day_range="-|iki",
    day_list=r",|/|&|\+|ir",
    before_time=r"nuo|tarp|-|,|:|\(",
    before_days=r",|\(|nuo|dirbant|kiekvieną",
    time_range="-|iki",
    time_list=r",|/|&|\+|ir",
    otherwise="arba|ar",
    not_times=(
        r"(?:val\w*|h)?\.?\s?(?:per\b|/)|%|eur\w*|€|met\w*|dien\w*|mėn\w*|asmen\w*|darbuotoj\w*"
    ),
    article="",
    after_time="val|h",
    not_shifts=(
        r"skambin\w*|tel|telefon\w*|atidaryt\w*|kreip\w*|pokalb\w*|dirbame|teirau\w*|informacij\w*|kontakt\w*|"
        r"(?:parduotuv|kavin|biur|įstaig|salon|restoran|įmon|poliklinik|klinik|centr|muziej|bar|kirpykl)\w* "
        r"(?:\W?\w+\W{1,2}){0,3}(?:darbo laikas|dirba|veikia)"
    ),
    not_shifts_after=r"atidaryt\w*",
    every_day="kiekvieną dieną",
    working_days="darbo dienomis|darbo dienoms|darbo dienos|darbadieniais",
    daily="kasdien|kasdieną",
    weekend=r"savaitgal\w*",
    excepted=r"laisv\w+|nedirba\w*|poilsio dien\w+",
    except_="išskyrus|be(?= (?:savaitgal|sekmad|šeštad))",
    shorter=r"iki \d\w*|(?:\w+ )?trumpiau",
    in_part=r"rytais|popiet\w*|pagal poreikį|prireikus",
    by_turns=r"pamainomis|pakaitomis|pagal grafiką|per mėnesį|kas antrą savaitę",
    every_other=r"kas (?:antr|treči)\w+|kiekvien\w+ (?:antr|treči)\w+|pakaitomis",
)

DURATION = DurationWords(
    lasts=(r"sutart\w*|terminuot\w*(?: darb\w*)?|praktik\w*|trukm\w*|sezonin\w* darb\w*|kviečiame"),
    after=r"sutart\w*|praktik\w*|terminuot\w*",
    link=r"iki|ne|trumpesn\w*|nei|kaip|yra|bus|darbo|sudaroma|iš|pradžių",
    not_its_length=r"bandom\w*|patirt\w*|kurs\w*|pratęs\w*|pažymėjim\w*|neterminuot\w*",
)

DATES = DateWords(
    months=(
        r"saus(?:io|is)",
        r"vasar(?:io|is)",
        r"kov(?:o|as)",
        r"baland(?:žio|is)",
        r"gegužės?",
        r"biržel(?:io|is)",
        r"liep(?:os|a)",
        r"rugpjū(?:čio|tis)",
        r"rugsėj(?:o|is)",
        r"spal(?:io|is)",
        r"lapkri(?:čio|tis)",
        r"gruod(?:žio|is)",
    ),
    ordinals=r"d\.",
    of="",
    articles="nuo|iki",
    deadline=(
        r"(?:kandidat\w*|dokument\w*|paraišk\w*|pretendent\w*|cv|anket\w*|kreip\w*|prašym\w*|laukia\w*|"
        r"siųsk\w*|siųst\w*|aprašym\w*|registr\w*)(?: \w+){0,6} iki|paskutinė \w+ diena|priėmimo terminas"
    ),
    until="ne vėliau kaip iki|iki",
    start=r"prisijun\w*|darbo pradži\w*|pradži\w*|pradėti|pradedant|įsidarbin\w*|darbui nuo",
    from_="nuo",
    between="iki",
    not_start=r"įkurt\w*|kandidat\w*|dirbame|priim\w*|skelbim\w*|pokalb\w*|teik\w*",
    not_deadline=r"sutart\w*|nuo|terminuot\w*|praktik\w*|sezon\w*|dirbti|laikotarp\w*|projekt\w*|finansuo\w*|įgyvendin\w*",
    year=r"m\.",
)
