"""German: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "ein eine einem einen einer eines",
        "zwei",
        "drei",
        "vier",
        "funf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwolf",
    ),
    to="bis|bis zu",
    or_="oder|bzw",
    and_="und",
    hour="stunden|stunde|std|h",
    day="tage|tagen|tag",
    week=r"wochen|woche|wo\b",
    month=r"monate|monaten|monatige[nrs]?|monat|mon",
    year=r"jahren|jahrige[nrs]?|jahre|jahr",
)

HOURS = HoursWords(
    weekly=(
        r"(?:stunden|stdn?\.?|h)(?:\s?(?:/|pro|in der|je|die|a)\s?(?:woche|wo\b)|"
        r"\s?wochentlich)|wochenstunden|wochenstd|[- ]?(?:stunden|std\.?|h)[- ]woche"
    ),
    labels="wochenstunden|wochenarbeitszeit|stunden pro woche|stunden/woche|stundenumfang",
    times=r"teilzeit|vollzeit|part[- ]?time|tage-woche|\w*umfang",
    shares=(
        r"stellen?|teilzeit\w*|pensum|\w*umfang|arbeitszeit|stellenanteil\w*|"
        r"beschaftigungsgrad|(?:einer |der )?vollzeit\w*|(?:der )?regelarbeitszeit"
    ),
    joint="mit|von|a",
    other_period=r"tag|taglich|monat|jahr|d\b|m\b",
    daily=r"(?:stunden|stdn?\.?|h)(?:\s?(?:/|pro|am|je)\s?tag|\s?taglich|/d\b)",
    days_a_week=r"tagen?\s?(?:/|pro|die|in der|je)\s?woche|[- ]?tage[- ]woche",
    each="a|je|x|mit je|zu je",
    share_joint=r"zu|mit|von|in hohe von|ca\.?",
    posts=r"stellen?(?:anteil\w*)?|vza",
    half=r"halbe[rn]? stelle|halbtags\w*",
    full=r"vollzeit\w*|voll-?(?= ?(?:oder|und|/) ?-?teil)|ganztags",
    part=r"teilzeit\w*|halbtags\w*|minijob\w*(?! oder)|mini-job\w*(?! oder)",
    can_be=r"möglich\w*|auch|option\w*|denkbar",
    at_most="bis zu|maximal|max|höchstens",
    at_most_behind="maximal|höchstens|max",
)

SHIFTS = ShiftWords(
    days=(
        "mo(?:ntags?)?",
        "di(?:enstags?)?",
        "mi(?:ttwochs?)?",
        "do(?:nnerstags?)?",
        "fr(?:eitags?)?",
        "sa(?:mstag(?:s|en|e)?)?|sonnabend(?:s|en|e)?",
        "so(?:nntag(?:s|en|e)?)?",
    ),
    day_range="-|bis",
    day_list=r",|/|&|\+|und",
    before_time=r"von|jeweils|,|:|\(|zwischen den|ab",
    before_days=r"von|,|\(|am|jeweils|taglich",
    time_range="-|bis",
    time_list=r",|/|&|\+|und",
    otherwise="oder|bzw",
    except_="(?:außer|ausgenommen)(?: an(?: den)?)?",
    not_times=r"stunden|std|h\b|%|€|euro|jahre|tage|personen|wochenstunden",
    article="",
    after_time="h|uhr",
    not_shifts=(
        r"tel|telefon\w*|offnungszeit\w*|geoffnet|erreich\w*|anruf\w*|rufen|sprechzeit\w*|"
        r"bewerb\w*|interview\w*|zwischen|offen|auskunft|auskunfte|sprechstunde\w*"
    ),
    not_shifts_after=r"erreichbar|geoffnet|offen|fur (?:sie|euch|dich|unsere \w+) da",
    every_day="jeden tag|7 tage (?:die|in der|pro) woche|sieben tage (?:die|in der|pro) woche",
    shorter=r"(?:\w+ )?(?:\w+ )?(?:kürzer|weniger)|nur bis|bis \d\w*",
    in_part=r"vormittag\w*|nachmittag\w*|abend\w*|nach absprache|bei bedarf",
    by_turns=r"im wechsel|abwechselnd|wechselnd|alle \w+ wochen|im (?:zwei|2)-?wochen-?rhythmus|(?:im|pro) monat|im turnus|turnusmäßig|nach dienstplan",
    every_other=r"jede[nrs]? (?:zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|[234]\.)|alle (?:zwei|drei|2|3) wochen|abwechselnd|im wechsel",
    working_days="werktags|werktaglich|unter der woche",
    daily="täglich",
    weekend="(?:dem )?wochenenden?|wochenends",
    excepted="frei|ausgenommen|ruhetag",
)

DURATION = DurationWords(
    lasts=(
        r"\w*dauer(?: der elternzeit)?|befristet(?: auf| fur)?|zunachst auf|zunachst fur|praktikum|laufzeit|"
        "vertrag|voraussichtlich|zeitraum|befristung"
    ),
    after=r"befristet\w*|praktikum|ausbildung",
    link=r"von|fur|auf|uber|ca\.?|einem|einer|betragt|voraussichtlich|etwa|rund|insgesamt|zunachst|vorerst|erst|einmal|erstmal|mal|lauft",
    # "Eine dreijährige Ausbildung" is asked for; "deine dreijährige Ausbildung" is offered.
    not_its_length=(
        r"probezeit|erfahrung\w*|\w*erfahrung|kurs|verlanger\w*|abgeschlossen\w*|absolviert\w*|eine|"
        r"voraussetz\w*|anforder\w*|\w*training|einarbeitung\w*|kundigung\w*"
    ),
)

DATES = DateWords(
    months=(
        "jan(?:uar)?",
        "feb(?:ruar)?",
        "marz",
        "apr(?:il)?",
        "mai",
        "juni?",
        "juli?",
        "aug(?:ust)?",
        "sept?(?:ember)?",
        "okt(?:ober)?",
        "nov(?:ember)?",
        "dez(?:ember)?",
    ),
    ordinals="",
    of="",
    articles="dem|den|am|zum|ab",
    deadline=(
        r"(?:bewerbungs|anmelde|einsende)(?:frist|schluss|ende)|"
        r"(?:bewerb|anmeld|einsend|unterlagen|meld|schick|send)\w* (?:\w+ ){0,6}bis"
    ),
    until="bis(?: spatestens)?|spatestens bis",
    start=(
        r"\w*beginn\w*|starttermin|eintritt\w*|startdatum|start|startet|dienstantritt|"
        r"arbeitsantritt|verfugbar|besetz\w*|einstellung"
    ),
    from_="ab|zum|vom",
    between="bis",
    not_start=r"bewerb\w*|anmeld\w*|vorstellung\w*|interview\w*|gegrundet|infoveranstaltung\w*",
    not_deadline=(
        r"vom|\w*saison\w*|befrist\w*|vertrag\w*|start\w*|ab|von|tempora\w*|dauer|praktikum|"
        r"projekt\w*|finanziert|gefordert|geschlossen|zeitraum|wann|laufzeit"
    ),
)
