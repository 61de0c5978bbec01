"""Swedish: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "en ett",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ),
    to="till|upp till",
    or_="eller",
    and_="och",
    hour="timmar|timmen|timme|tim|h",
    day="dagar|dagen|dag",
    week="veckor|veckan|vecka",
    month="månaders|månader|månaden|månad|mån",
    year="års|året|år",
)

HOURS = HoursWords(
    weekly=(
        r"(?:timmars?|timme|tim\.?|h)(?:\s?(?:/|per|i|om)\s?(?:veckan|vecka|v\b)"
        r"|[ -](?:arbets)?vecka)|veckotimmar"
    ),
    labels="veckoarbetstid|timmar per vecka|timmar/vecka|arbetstid per vecka|tim/v",
    times="heltid|deltid|halvtid",
    shares=(
        r"tjänst\w*|\w*deltid\w*|(?:av )?(?:en )?heltid\w*|\w*anställning\w*|sysselsättningsgrad\w*|"
        r"tjänstgöringsgrad\w*|omfattning\w*|arbetstid|\w*vikariat\w*|söker(?: \w+){1,5} på|schema"
    ),
    joint="på|om|med",
    other_period=r"dag\w*|dygn|månad\w*|mån|år|pass",
    daily=r"(?:timmar|timme|tim\.?|h)\s?(?:/|per|om|varje)\s?(?:arbets)?dag(?:en)?",
    days_a_week=r"dagar?\s?(?:/|per|i)\s?(?:veckan|vecka)",
    share_joint=r"(?:(?:är|omfattar|på|om|motsvarar|ca|cirka|avser)\.? ?){1,3}",
    each="à|x|om|med",
    posts=r"tjänst\w*",
    half="halvtids?",
    full=r"heltid\w*",
    part=r"deltid\w*|halvtid\w*",
    not_extent=r"studier|utbildning",
    can_be=r"möjlig\w*|även|också|kan diskuteras|går bra",
    at_most="upp till|högst|max|maximalt",
    at_most_behind="max|högst|maximalt",
)

SHIFTS = ShiftWords(
    days=(
        r"mån(?:dag(?:ar|en)?)?",
        r"tis(?:dag(?:ar|en)?)?",
        r"ons(?:dag(?:ar|en)?)?",
        r"tors(?:dag(?:ar|en)?)?",
        r"fre(?:dag(?:ar|en)?)?",
        r"lör(?:dag(?:ar|en)?)?",
        r"sön(?:dag(?:ar|en)?)?",
    ),
    day_range=r"-|till och med|till|t\.?o\.?m\.?",
    day_list=r",|/|&|\+|och|samt",
    before_time=r"kl\.?|klockan|mellan|från|-|,|:|\(|dagtid",
    before_days=r",|\(|på|varje",
    time_range="-|till|och",
    time_list=r",|/|&|\+|samt",
    otherwise="eller|alternativt",
    not_times=r"timmar|tim\b|h\b|%|kr|kronor|år|dagar|personer|veckor",
    article="",
    after_time="h",
    not_shifts=(
        r"öppe[tn]\w*|öppettid\w*|öppnar|telefontid\w*|ring|tel|telefon|nås|intervju\w*|"
        r"ansök\w*|bemanna\w*|besökstid\w*|upplysning\w*|frågor|kontakta\w*"
    ),
    not_shifts_after=r"öppet|öppettid\w*",
    every_day="alla dagar|varje dag",
    working_days="helgfria vardagar|vardagar|vardag",
    daily="dagligen|dagl",
    weekend="helger(?:na)?|helgen|helg",
    excepted=r"ledigt?|lediga|undanta\w+",
    except_="utom|förutom|undantaget|med undantag (?:för|av)|ej(?= (?:lör|sön|helg))",
    shorter=r"(?:bara )?till \d\w*|(?:\w+ )?(?:\w+ )?kortare",
    in_part=r"förmiddag\w*|eftermiddag\w*|kväll\w*|vid behov",
    by_turns=r"enligt schema|rullande|växelvis|(?:i|per) månad(?:en)?|var (?:tredje|fjärde) vecka|varannan vecka",
    every_other=r"varannan|var (?:annan|tredje|fjärde)",
)

DURATION = DurationWords(
    lasts=(
        r"visstid\w*|\w*vikariat\w*|\w*anställning\w*|tjänsten|uppdraget|kontrakt\w*|"
        r"tidsbegränsad\w*|säsongs(?:anställning|arbete|jobb)\w*|projektanställning\w*|"
        r"praktik\w*(?: \w+){0,5} (?:under|i)|praktik\w*|varaktighet"
    ),
    after=r"visstid\w*|vikariat\w*|praktik\w*|anställning\w*|kontrakt\w*|projekt\w*",
    link=(
        "i|på|om|under|ca|cirka|minst|är|avser|gäller|varar|en|period|av|inledningsvis|heltid|deltid|upp till"
    ),
    not_its_length=(
        r"prov\w*|erfarenhet\w*|förläng\w*|kurs\w*|utbildning\w*|körkort\w*|uppsägning\w*|vistelse"
    ),
)

DATES = DateWords(
    months=(
        "jan(?:uari)?",
        "feb(?:ruari)?",
        "mars",
        "apr(?:il)?",
        "maj",
        "juni?",
        "juli?",
        "aug(?:usti)?",
        "sept?(?:ember)?",
        "okt(?:ober)?",
        "nov(?:ember)?",
        "dec(?:ember)?",
    ),
    ordinals=":e",
    of="",
    articles="den|dag|datum|kl",
    deadline=(
        r"sista (?:ansökningsdag\w*|ansökningsdatum|datum|dag(?:en)? (?:att|för) \w+)|"
        r"ansökningstid\w*|(?:ansök\w*|sök|anmäl\w*|skicka)(?: \w+){0,6} (?:senast|till och med|t\.?o\.?m\.?|före|innan)"
    ),
    until="senast",
    start=r"tillträde\w*|tillträda|\w*start\w*|börja\w*|påbörja\w*|anställningsstart",
    from_=r"från och med|fr\.?o\.?m\.?|från|med start",
    between=r"till|tom|senast",
    not_start=r"ansök\w*|intervju\w*|grunda\w*|sedan|publicer\w*|rekryter\w*|urval\w*",
    not_deadline=(
        r"anställning\w*|anställd|vikariat\w*|visstid\w*|gäller|varar|tidsbegränsad\w*|från|"
        r"start\w*|tillträde\w*|säsong\w*|praktik\w*|projekt\w*|finansiera\w*|tjänst\w*|under"
    ),
)
