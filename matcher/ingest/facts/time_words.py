"""When and from where the work is done: night, weekend, flexible, remote.

Near-words (`matcher.ingest.phrases`) by field and language: those that make it true, those that
make it false.
"""

YesNo = tuple[tuple[str, ...], tuple[str, ...]]

CONDITIONS: dict[str, dict[str, YesNo]] = {
    "night": {
        "en": (
            (
                "night (shift*|work|duty|duties|porter)",
                "nights (shift|included|required)",
                "overnight shift*",
                "work [at] nights",
            ),
            (
                "no night (shift*|work)",
                "no nights",
                "mornings only",
                "only mornings",
                "morning shift*",
                "day shift* only",
                "only day shift*",
                "daytime only",
            ),
        ),
        "it": (
            (
                "turn* ~ (notte|notturn*)",
                "lavoro notturno",
                "orario notturno",
                "(lavorare|lavoro) ~ di notte",
                "fascia notturna",
                "notti (incluse|comprese)",
            ),
            (
                (
                    "(no|nessun|senza) (notti|turno di notte|turni notturni|turni di notte|lavoro "
                    "notturno)"
                ),
                "(solo|solamente|esclusivamente) [al|di] (mattina|mattino|mattutino|diurno)",
                "turno [di|del] (mattina|mattino)",
                "solo turni diurni",
            ),
        ),
        "es": (
            (
                "turno* (de noche|nocturno*|de la noche)",
                "(horario|trabajo|jornada) nocturn*",
                "(trabajar|trabajo) [de|por] [la] noche*",
            ),
            (
                "(sin|no hay) (noches|turno* de noche|turno* nocturno*|trabajo nocturno)",
                "(solo|solamente) [de|por] [las] (mananas|manana)",
                "turno de [la] manana",
                "horario de mananas",
                "solo mananas",
            ),
        ),
        "de": (
            ("nachtschicht*", "nachtarbeit", "nachtdienst*", "nachtwache*", "nachts"),
            (
                "(keine|ohne) (nachtschicht*|nachtarbeit|nachtdienst*)",
                "(nur|ausschlie*lich) (vormittags|tagsuber|morgens)",
                "vormittags",
                "nur (tagdienst|tagschicht|fruhschicht)",
            ),
        ),
    },
    "weekend": {
        "en": (
            (
                "(weekend|weekends) (work|shift*|included|required|availability)",
                "(work|working|available|availability) [on|at|to work] [the] (weekend|weekends)",
                "saturday* and sunday*",
                "including [the] (weekend|weekends|sundays)",
            ),
            (
                "no (weekends|weekend work|weekend shifts)",
                "(weekends|weekend) (off|free)",
                "free weekends",
            ),
        ),
        "it": (
            (
                (
                    "(lavoro|lavorare|turni|disponibilita|disponibile) ~ (fine settimana|weekend"
                    "|week end|festivi)"
                ),
                "sabato e domenica",
                "(weekend|fine settimana|festivi) (inclusi|compresi|incluso|compreso)",
                "anche [il|nel|nei|di] (weekend|fine settimana|festivi|domenica)",
                "sabato e [i] festivi",
            ),
            (
                (
                    "(fine settimana|weekend|week end|sabato e domenica) (libero|liberi|libere"
                    "|esclusi)"
                ),
                "(no|niente|senza) (weekend|festivi|fine settimana)",
            ),
        ),
        "es": (
            (
                (
                    "(trabajar|trabajo|disponibilidad|turno*) ~ (fines de semana|fin de semana"
                    "|festivos)"
                ),
                "sabados y domingos",
                "(fines de semana|festivos) incluidos",
                "incluidos [los] (fines de semana|festivos)",
            ),
            (
                "(fines de semana|fin de semana|sabados y domingos) libres",
                "(sin|no se trabaja) [los] (fines de semana|festivos)",
            ),
        ),
        "de": (
            (
                "wochenendarbeit",
                "wochenenddienst*",
                "(am|an) wochenende*",
                "samstag* und sonntag*",
                "wochenendschicht*",
                "sonn und feiertag*",
                "wochenendbereitschaft",
            ),
            (
                "(keine|ohne) (wochenendarbeit|wochenenddienst*|wochenendschicht*)",
                "freie wochenenden",
                "(wochenende|wochenenden) frei",
                "kein* wochenende*",
            ),
        ),
    },
    "flexible_hours": {
        "en": (
            (
                "flexible (working|work) (hours|time|times|schedule)",
                "flexible (hours|schedule|shifts|timetable)",
                "flexitime",
                "flexi time",
                "flextime",
            ),
            ("(fixed hours|no flexible hours)",),
        ),
        "it": (
            (
                "orari* flessibil*",
                "flessibilita oraria",
                "orari* concordabil*",
                "flessibilita [di] orario",
                "orario da concordare",
            ),
            ("orario fisso", "orari fissi"),
        ),
        "es": (
            (
                "(horario|horarios|jornada) flexible*",
                "flexibilidad (horaria|de horario)",
                "horario a convenir",
            ),
            ("horario fijo",),
        ),
        "de": (
            (
                "flexible* (arbeitszeit*|arbeitszeitmodell*|zeiteinteilung)",
                "gleitzeit*",
                "arbeitszeit* ~ nach absprache",
                "freie zeiteinteilung",
            ),
            ("feste arbeitszeiten",),
        ),
    },
    "remote": {
        "en": (
            (
                "(fully|100%|100 %|entirely|full) remote",
                "remote (job|position|role|work)",
                "(work|working) from home",
            ),
            ("(no|not) remote", "on site only", "not remote"),
        ),
        "it": (
            (
                "(100%|100 %|full|totalmente|interamente|completamente) (da|in) remoto",
                "full remote",
                "lavoro da (casa|remoto)",
                "telelavoro",
            ),
            (
                "(no|non previsto|escluso) (smart working|lavoro da remoto|telelavoro)",
                "solo in presenza",
            ),
        ),
        "es": (
            (
                "teletrabajo (100%|100 %|completo|total)",
                "(100%|100 %|totalmente) (remoto|en remoto|teletrabajo)",
                "trabajo (remoto|en remoto|desde casa)",
            ),
            ("(sin|no hay) teletrabajo", "solo presencial", "100% presencial"),
        ),
        "de": (
            (
                (
                    "(100%|100 %|komplett|vollstandig|ausschlie*lich) (remote|im homeoffice|im "
                    "home office)"
                ),
                "heimarbeit",
                "full remote",
            ),
            ("(kein|ohne) (homeoffice|home office)",),
        ),
    },
}

# Around the words: something else is meant, so nothing is read from them.
UNLESS: dict[str, str] = {
    "night": (
        r"(?<!\w)(?:club|clubs|audit|day)(?!\w)|24.?h|night out|occasional|saltuari|ocasional"
        r"|gelegentlich"
    ),
    "weekend": (
        r"occasional|saltuari|ocasional|gelegentlich|a rotazione (?:uno|un)|event|teilnehm|weekend "
        r"break"
    ),
    "flexible_hours": (
        r"disponibilit|richies|richied|willing|must|requir|ability|able to|disponibilidad|se "
        r"requiere|requisit|bereit|erwart|setzen|voraussetz|need to be|massima|erforderlich"
    ),
    "remote": (
        r"hybrid|ibrid|hibrid|partial|parzial|parcial|teilweise|days? (?:a|per) week|giorn|dias"
        r"|tage|occasional|remote (?:area|location|community|site|communit|support|sensing|control"
        r"|place|island|village|region)|option|possibil|moglich|posib"
    ),
}
