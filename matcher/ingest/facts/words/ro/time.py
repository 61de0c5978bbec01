"""Romanian: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "un o unu una",
        "doi două",
        "trei",
        "patru",
        "cinci",
        "șase",
        "șapte",
        "opt",
        "nouă",
        "zece",
        "unsprezece",
        "doisprezece douăsprezece",
    ),
    to="la|până la|și",
    or_="sau|ori",
    and_="și",
    hour=r"de ore|ore|oră|ora|h",
    day="zile|ziua|zi|zilnic",
    week=r"săptămâni|săptămână|săptămâna|săptămânal|săpt",
    month=r"de luni|luni|lună|luna",
    year=r"de ani|ani|an|anul",
)

HOURS = HoursWords(
    weekly=(
        r"(?:de )?(?:ore|h)\.?(?: de lucru| de muncă)?\s?(?:pe|/|la)?\s?(?:săptămân\w*|săpt\b\.?)"
    ),
    labels="ore săptămânal|ore pe săptămână|normă săptămânală",
    times=(
        "part[- ]?time|full[- ]?time|normă întreagă|normă parțială|jumătate de normă|timp parțial"
        "|cu normă redusă|program parțial|program redus"
    ),
    shares="part[- ]?time|normă parțială|(?:din )?normă(?: întreagă)?|timp parțial|(?:din )?norma",
    joint="de|cu|a",
    other_period=r"pe zi|zi\b|zilnic|pe lună|lună|lunar|curs",
    daily=(r"(?:de )?(?:ore|h)\.?(?: de lucru| de muncă)?\s?(?:(?:pe|/|la)\s?zi\b|zilnic)"),
    day_hours=r"ore(?<=time \d ore)|ore(?<=\(\d ore)|ore(?<=normă de \d ore)|ore(?<=câte \d ore)",
    days_a_week=(r"(?:zile|ori)\s?(?:(?:pe|/|din)\s?)(?:săptămân\w*|săpt\b)|zile lucrătoare"),
    rest=r"repaus|odihnă|liber\w*|pauză",
    in_all="în total|total",
    share_joint="de|la",
    posts="(?:din )?normă",
    half=r"jumătate de normă|1/2 (?:din )?normă|½ (?:din )?normă|norma: 1/2|normă: 1/2",
    full=r"norm\w+ întreag\w+|full[- ]?time|program întreg|timp complet|timp integral",
    part=r"part[- ]?time|întreagă ?(?:sau|ori|și|/) ?(?:parțial|redus)\w*|întreg ?(?:sau|ori|și|/) ?(?:parțial|redus)\w*|norm\w+ parțial\w+|timp parțial|jumătate de normă|program parțial|program redus|fracțiune de normă",
    can_be=r"posibil\w*|și|opțional\w*|opțiun\w*",
    at_most="până la|maxim(?:um)?|cel mult",
    at_most_behind="cel mult|maxim(?:um)?",
)

SHIFTS = ShiftWords(
    days=(
        r"luni(?!\w)|lunea|lun\.|l(?=\s?-\s?[jvsd]\b)",
        "marți|marțea|mar",
        "miercuri|miercurea|mie",
        r"joi|joia|(?<=l-)j|(?<=l - )j|j(?= \d|$)",
        r"vineri|vinerea|vin|(?<=l-)v|(?<=l - )v|v(?= \d|$)",
        r"sâmbătă|sâmbăta|sâmbetei|sâmbetele|sâmbetelor|sâm|(?<=l-)s|(?<=l - )s|s(?= \d|$)",
        r"duminică|duminica|duminicii|duminicile|duminicilor|dum|(?<=l-)d|(?<=l - )d",
    ),
    day_range="-|până|până la|la|pana",
    day_list=r",|/|&|\+|și",
    before_time=r"între orele|între|orele|ora|în intervalul|de la|program|,|:|\(|la|orar|-",
    before_days=r"de|,|\(|în zilele de|în",
    time_range="-|la(?: ora)?|până la(?: ora)?|și",
    time_list=r",|/|&|\+|și|respectiv",
    otherwise="sau",
    not_times=r"%|€|euro|lei|ani|zile|persoane|ore (?:pe|/|zilnic)|ore\b",
    article="",
    after_time="h",
    not_shifts=(
        r"tel|telefon\w*|deschis\w*|sunați|contact\w*|relații|interviu\w*|informații|apel\w*"
        r"|program cu publicul|relații cu publicul|interviuri|apelați|între orele de apel"
    ),
    not_shifts_after=r"deschis\w*",
    every_day="în fiecare zi|7 zile din 7",
    working_days="zile lucrătoare|zilele lucrătoare|în timpul săptămânii",
    daily="zilnic",
    weekend=r"week-?end\w*|sf[aâ]rșit\w* de săptăm[aâ]n\w+",
    excepted="liber[aăe]?|exclus[aăe]?",
    except_="cu excepția(?: zilelor de| zilei de)?|excepție|exceptând|mai puțin|în afară de|în afara|fără(?= (?:dumin|sâmb|week))",
    shorter=r"(?:doar )?până la \d\w*|cu o oră mai puțin|mai scurt",
    in_part=r"diminea\w+|după[- ]amiaz\w+|la nevoie|ocazional",
    by_turns=r"prin rotație|alternativ\w*|alternante?|în tură|din (?:două|trei|2|3)|pe lună|la (?:două|2) săptămâni",
    every_other=r"o dată la două|(?:în )?fiecare a doua|a doua|din două în două",
)

DURATION = DurationWords(
    lasts=(
        r"durat[aă]|contract\w*|perioadă determinată|perioada determinată|determinat[aă]?"
        r"|internship(?: plătit)?|stagiu(?: de practică)?(?: plătit)?|înlocuire|sezonier[aă]?"
        r"|muncă sezonieră|contract de ucenicie|suplinire|colabor\w+|perioada proiectului|cim"
    ),
    after="contract|internship|stagiu|perioadă determinată",
    link=(
        r"de|pe|pentru|cu|concediu(?:lui)?|maternitate|creștere|creșterea|copil|copilului|durata|durată|o perioadă|perioadă|determinată|determinat|sezonier|-|cca"
        r"|minim|aproximativ|plătit|temporară|maxim|ucenicie|până la|individual|muncă|inițială"
    ),
    not_its_length=(
        r"prob[aă]\w*|experienț\w*|curs\w*|prelungi\w* (?:cu|pe|pentru)|reînno\w*|vechime|garanție|(?<!înlocuire )(?<!suplinire )(?<!înlocuirea unui )concedi\w*"
    ),
    about="pentru|aproximativ|aprox|circa|cca|timp de",
)

DATES = DateWords(
    months=(
        "ian(?:uarie)?",
        "feb(?:ruarie)?",
        "mar(?:tie)?",
        "apr(?:ilie)?",
        "mai",
        "iun(?:ie)?",
        "iul(?:ie)?",
        "aug(?:ust)?",
        "sept?(?:embrie)?",
        "oct(?:ombrie)?",
        "noi(?:embrie)?|nov",
        "dec(?:embrie)?",
    ),
    ordinals="",
    of="",
    articles=r"data|de|data de|ziua|pe|la|ora [\d:.]+",
    deadline=(
        r"termen(?:ul)?(?: limită)?(?: de \w+)?(?: a \w+)?|dat[aă] limită(?: de \w+)?(?: a \w+)?"
        r"|ofert[aă] valabilă"
    ),
    until="până la|până pe|până în|până|cel târziu",
    start=(
        r"începând(?: cu)?|data angajării|data începerii|data de începere|început|începe|începere|plecare|start"
        r"|angajare din"
    ),
    from_="de la|din|de pe|disponibil de la|între",
    between="până",
    not_start=(
        r"cv\w*|candidatur\w*|dosar\w*|interviu\w*|înscrier\w*|fondat\w*|publicat\w*|anunț\w*"
        r"|postat\w*|termen\w*"
    ),
    not_deadline=r"contract\w*|înlocui\w*|concedi\w*|început\w*|de la|din|sezon\w*|durat\w*|perioad\w*|stagiu|internship",
)
