"""Days and times of day as adverts in four languages write them. Folded: no accents."""

# Monday first; each with the short forms that stand before a time.
DAYS: dict[str, tuple[str, ...]] = {
    "en": (
        "mon(?:days?)?",
        "tue(?:s|sdays?)?",
        "wed(?:nesdays?)?",
        "thu(?:r|rs|rsdays?)?",
        "fri(?:days?)?",
        "sat(?:urdays?)?",
        "sun(?:days?)?",
    ),
    "it": (
        "lun(?:edi)?",
        "mar(?:tedi)?",
        "mer(?:coledi)?",
        "gio(?:vedi)?",
        "ven(?:erdi)?",
        "sab(?:ato)?",
        "dom(?:enica)?",
    ),
    "es": (
        "l(?:un(?:es)?)?",
        "mar(?:tes)?",
        "mie(?:rcoles)?|x",
        "j(?:ue(?:ves)?)?",
        "v(?:ie(?:rnes)?)?",
        "s(?:ab(?:ados?)?)?",
        "d(?:om(?:ingos?)?)?",
    ),
    "de": (
        "mo(?:ntags?)?",
        "di(?:enstags?)?",
        "mi(?:ttwochs?)?",
        "do(?:nnerstags?)?",
        "fr(?:eitags?)?",
        "sa(?:mstags?)?|sonnabends?",
        "so(?:nntags?)?",
    ),
}
DAY_RANGE = {
    "en": r"-|to|through|till|until",
    "it": r"-|al?",
    "es": r"-|al?",
    "de": r"-|bis",
}
DAY_LIST = {
    "en": r",|/|&|\+|and",
    "it": r",|/|&|\+|e",
    "es": r",|/|&|\+|y|e",
    "de": r",|/|&|\+|und",
}
ARTICLE = {"en": "", "it": r"(?:il |la )?", "es": r"(?:el |los )?", "de": ""}
BEFORE_TIME = {
    "en": r"from|,|:|\(|at|hours|shift|time",
    "it": r"dalle(?: ore)?|ore|orario|h|,|:|\(|con|dall'",
    "es": r"de(?: las)?|desde las|las|,|:|\(|en horario|horario|con",
    "de": r"von|jeweils|,|:|\(|zwischen den|ab",
}
BEFORE_DAYS = {
    "en": r"on|,|\(|every|from",
    "it": r"dal|da|il|,|\(|nei giorni|di",
    "es": r"de|los|el|,|\(|del",
    "de": r"von|,|\(|am|jeweils",
}
TIME_RANGE = {
    "en": r"-|to|until|till",
    "it": r"-|alle(?: ore)?|a|/|all'",
    "es": r"-|a(?: las)?|hasta las",
    "de": r"-|bis",
}
TIME_LIST = {
    "en": r",|/|&|\+|and",
    "it": r",|/|&|\+|e",
    "es": r",|/|&|\+|y",
    "de": r",|/|&|\+|und",
}
OTHERWISE = {"en": "or", "it": "o|oppure", "es": "o|u", "de": "oder|bzw"}
# Behind a pair of numbers: they are no times of day.
NOT_TIMES = {
    "en": r"hours?|hrs|h\b|%|€|euro\w*|years?|days?|people|persons",
    "it": r"ore|h\b|%|€|euro|anni|giorni|persone",
    "es": r"horas? (?:semanales|a la semana|por semana)|h\s?/|%|€|euros|anos|dias|personas",
    "de": r"stunden|std|h\b|%|€|euro|jahre|tage|personen|wochenstunden",
}
# Before the days: when the shop or the telephone is open, not when she would work.
NOT_SHIFTS = (
    r"(?<!\w)(?:open\w*|call|phone|tel|telephone|telefon\w*|visit\w*|office hours|apply|applicat\w*"
    r"|interview\w*|submit|in person|apert\w*|chiamar\w*|contattar\w*|colloqui\w*|candidatur\w*"
    r"|presentars\w*|ricevimento|abiert\w*|apertura|llamar|llamad\w*|entrevista\w*|contactar"
    r"|offnungszeit\w*|geoffnet|erreichbar|anruf\w*|sprechzeit\w*|bewerb\w*|between|tra|fra|entre"
    r"|zwischen)(?!\w)"
)
