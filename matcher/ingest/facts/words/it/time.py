"""Italian: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "un uno una",
        "due paio",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "undici",
        "dodici",
    ),
    to="a|al|fino a",
    or_="o|oppure",
    and_="e|ed",
    hour="ore|ora|h",
    day="giorn[io]",
    week="settimane|settimana|sett",
    month="mesi|mese",
    year="anni|anno",
)

HOURS = HoursWords(
    weekly=(
        r"(?:ore|h)\.?(?: lavorative| di lavoro)?\s?(?:settimanali|(?:a|alla|per|"
        r"la) settimana|/?\s?sett\b|/\s?settimana)"
    ),
    labels="ore settimanali|monte ore(?: settimanale)?|orario settimanale",
    times="part[- ]?time|full[- ]?time|tempo parziale|tempo pieno",
    shares="part[- ]?time|tempo parziale|(?:del )?tempo pieno|(?:dell')?orario",
    joint="di|da|a",
    other_period=r"giorn|mes|mens|ann|g\b|day",
    daily=(
        r"(?:ore|h)\.?(?: lavorative| di lavoro)?\s?(?:giornaliere|(?:al|per|"
        r"/)\s?giorno|/\s?g\b)"
    ),
    days_a_week=r"giorni\s?(?:(?:a|alla|per|la|/)\s?settimana|settimanali)|gg/sett",
    rest=r"ripos\w*|pausa",
    in_all="in tutto|complessive|totali|in totale",
    share_joint="al|del",
    full=r"full[- ]?time|tempo pieno|orario pieno|giornata intera",
    part=r"part[- ]?time|pieno ?(?:o|e|/) ?parziale|tempo parziale|orario ridotto|orario parziale|mezza giornata|mezze giornate",
    can_be=r"possibil\w*|anche|eventual\w*|valutiamo|opzion\w*",
    at_most="fino a|massimo|max|non più di|al massimo",
    at_most_behind="al massimo|max|massimo",
)

SHIFTS = ShiftWords(
    days=(
        "lun(?:edi)?",
        "mar(?:tedi)?",
        "mer(?:coledi)?",
        "gio(?:vedi)?",
        "ven(?:erdi)?",
        "sab(?:ato)?",
        "dom(?:enica)?",
    ),
    day_range="-|al?|alla|fino a",
    day_list=r",|/|&|\+|e",
    before_time=r"dalle(?: ore)?|ore|orario|h|,|:|\(|con|dall'",
    before_days=(
        r"dal|da|il|,|\(|nei giorni|di|con (?:un'ora|mezz'ora|\w+ ore|\w+ minuti) di pausa"
    ),
    midnight="mezzanotte",
    time_range="-|alle(?: ore)?|a|/|all'",
    time_list=r",|/|&|\+|e",
    otherwise="o|oppure",
    except_=r"tranne|escluso|eccetto|salvo|\w+di solo (?:la |il |al )?(?:mattin|pomerig)\w*",
    not_times=r"ore|h\b|%|€|euro|anni|giorni|persone",
    article="il|la",
    after_time="h",
    not_shifts=(
        r"tel|telefon\w*|apert\w*|apertura|chiamar\w*|contattar\w*|colloqui\w*|"
        r"candidatur\w*|presentars\w*|ricevimento|tra|fra|open day"
    ),
    not_shifts_after="apert[oiae]",
    every_day="tutti i giorni|ogni giorno|7 giorni su 7",
    shorter=r"(?:solo )?fino all[ae]|un'ora (?:prima|in meno)",
    in_part=r"mattin\w*|pomeriggi\w*|ser[ae]|su richiesta|se necessario|al bisogno",
    by_turns=r"a turno|a turni|a rotazione|altern\w+|su (?:due|tre|quattro|2|3|4)|al mese|ogni (?:due|tre) settimane",
    every_other=r"ogni secondo|a rotazione|a turno|a turni|altern\w+",
    working_days="giorni feriali|feriali",
    daily="giornalmente|quotidianamente",
    weekend="fine settimana|week-?end",
    excepted="esclus[oaie]|liber[oaie]|eccettuat[oaie]|di riposo",
)

DURATION = DurationWords(
    lasts=(
        r"t\.?d\.?|ctd|durata|contratto(?: a termine| a tempo determinato)?|tempo det(?:erminato)?\.?|(?:e|ed) determinato|"
        "tirocinio|stage|sostituzione|inserimento|somministrazione|apprendistato|campagna"
    ),
    after="di (?:contratto|tirocinio|stage)|prorogabil[ei]|rinnovabil[ei]",
    link=r"di|della|a|per|maternita|malattia|inclusione|sociale|td|extracurricular[ei]|extracurriculare|formativo|professionalizzante|una|ca\.?|iniziale|retribuito|prevista|determinato",
    about="per|circa|ca",
    not_its_length=r"final[ei]|conclusivo|prova|esperienz\w*|corso|prorog(?:a|he)",
)

DATES = DateWords(
    months=(
        "gen(?:naio)?",
        "feb(?:braio)?",
        "mar(?:zo)?",
        "apr(?:ile)?",
        "mag(?:gio)?",
        "giu(?:gno)?",
        "lug(?:lio)?",
        "ago(?:sto)?",
        "set(?:tembre)?",
        "ott(?:obre)?",
        "nov(?:embre)?",
        "dic(?:embre)?",
    ),
    ordinals="",
    of="",
    articles=r"il|lo|la|del|dal|giorno|al|le ore [\d.:]+",
    deadline=(
        r"scadenza|termine(?: ultimo)?(?: \w+){0,3}"
        r"|(?:iscrizion\w+|candidatur\w+|domand\w+)(?: \w+){0,3} fino al?"
    ),
    until="entro(?: e non oltre)?",
    start="avvio|inizio|inizia|iniziera|decorrenza|a partire da(?:l|ll)?|start",
    from_="dal",
    between="fino",
    not_start=(
        r"candidatur\w*|domand\w*|iscrizion\w*|colloqui\w*|fondata|pubblicat\w*|"
        "scadenza"
    ),
    not_deadline=(
        r"contrat\w*|inizi\w*|start\w*|dal|dall|tempora\w*|durata|tirocinio|stage|"
        r"assun\w*|periodo"
    ),
)
