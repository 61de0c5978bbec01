"""Conditions that are true or false of an offer, as near-words (`matcher.ingest.phrases`).

Field -> language -> (words that make it true, words that make it false).
"""

YesNo = tuple[tuple[str, ...], tuple[str, ...]]

CONDITIONS: dict[str, dict[str, YesNo]] = {
    "night": {
        "en": (
            ("night (shift*|work|duty|duties|porter)", "nights (shift|included|required)", "overnight shift*", "work [at] nights"),
            ("no night (shift*|work)", "no nights", "mornings only", "only mornings", "morning shift*", "day shift* only", "only day shift*", "daytime only"),
        ),
        "it": (
            ("turn* ~ (notte|notturn*)", "lavoro notturno", "orario notturno", "(lavorare|lavoro) ~ di notte", "fascia notturna", "notti (incluse|comprese)"),
            ("(no|nessun|senza) (notti|turno di notte|turni notturni|turni di notte|lavoro notturno)", "(solo|solamente|esclusivamente) [al|di] (mattina|mattino|mattutino|diurno)", "turno [di|del] (mattina|mattino)", "solo turni diurni"),
        ),
        "es": (
            ("turno* (de noche|nocturno*|de la noche)", "(horario|trabajo|jornada) nocturn*", "(trabajar|trabajo) [de|por] [la] noche*"),
            ("(sin|no hay) (noches|turno* de noche|turno* nocturno*|trabajo nocturno)", "(solo|solamente) [de|por] [las] (mananas|manana)", "turno de [la] manana", "horario de mananas", "solo mananas"),
        ),
        "de": (
            ("nachtschicht*", "nachtarbeit", "nachtdienst*", "nachtwache*", "nachts"),
            ("(keine|ohne) (nachtschicht*|nachtarbeit|nachtdienst*)", "(nur|ausschlie*lich) (vormittags|tagsuber|morgens)", "vormittags", "nur (tagdienst|tagschicht|fruhschicht)"),
        ),
    },
    "weekend": {
        "en": (
            ("(weekend|weekends) (work|shift*|included|required|availability)", "(work|working|available|availability) [on|at|to work] [the] (weekend|weekends)", "saturday* and sunday*", "including [the] (weekend|weekends|sundays)"),
            ("no (weekends|weekend work|weekend shifts)", "(weekends|weekend) (off|free)", "free weekends"),
        ),
        "it": (
            ("(lavoro|lavorare|turni|disponibilita|disponibile) ~ (fine settimana|weekend|week end|festivi)", "sabato e domenica", "(weekend|fine settimana|festivi) (inclusi|compresi|incluso|compreso)", "anche [il|nel|nei|di] (weekend|fine settimana|festivi|domenica)", "sabato e [i] festivi"),
            ("(fine settimana|weekend|week end|sabato e domenica) (libero|liberi|libere|esclusi)", "(no|niente|senza) (weekend|festivi|fine settimana)"),
        ),
        "es": (
            ("(trabajar|trabajo|disponibilidad|turno*) ~ (fines de semana|fin de semana|festivos)", "sabados y domingos", "(fines de semana|festivos) incluidos", "incluidos [los] (fines de semana|festivos)"),
            ("(fines de semana|fin de semana|sabados y domingos) libres", "(sin|no se trabaja) [los] (fines de semana|festivos)"),
        ),
        "de": (
            ("wochenendarbeit", "wochenenddienst*", "(am|an) wochenende*", "samstag* und sonntag*", "wochenendschicht*", "sonn und feiertag*", "wochenendbereitschaft"),
            ("(keine|ohne) (wochenendarbeit|wochenenddienst*|wochenendschicht*)", "freie wochenenden", "(wochenende|wochenenden) frei", "kein* wochenende*"),
        ),
    },
    "live_in": {
        "en": (("live in (position|job|role|carer*|care|nanny|caregiver|housekeeper|domestic)", "living in with the family", "(lives|living) with the family"), ("live out", "not live in")),
        "it": (
            ("(badante|colf|assistente|lavoratrice|lavoro|collaboratrice|assistenza) ~ convivente", "convivente", "in [regime di] convivenza", "vitto e alloggio (presso|con|in) [la] famiglia"),
            ("non convivente", "senza convivenza"),
        ),
        "es": (
            ("(regimen|empleada|empleada de hogar|cuidadora|trabajadora|trabajo|chica|senora|puesto) [de|como] (interna|interno)", "como interna", "interna [de] lunes"),
            ("(regimen|empleada|empleada de hogar|cuidadora|trabajadora|chica|senora) [de|como] (externa|externo)", "como externa"),
        ),
        "de": (("24 stunden (betreuung|pflege|betreuungskraft|pflegekraft)", "wohnen im haushalt", "(wohnt|leben|lebt|wohnen) im haushalt", "live in", "mit kost und logis im haus*"), ("kein* (live in|24 stunden betreuung)",)),
    },
    "alone": {
        "en": (("work* (alone|on your own)", "lone work*", "the only (employee|person) on (site|shift)"), ("never [work] alone", "not work alone")),
        "it": (("(lavorare|lavoro|lavorera|lavorerai) [da] (sola|sole|solo|soli)", "in solitaria", "unica addetta", "da sola in turno"), ("mai da (sola|sole|soli)",)),
        "es": (("trabaj* (sola|solo|solas|en solitario)", "unica trabajadora", "sola en [el] turno"), ("nunca sola",)),
        "de": (("(allein|alleine) (arbeiten|im dienst|in der schicht)", "alleinarbeit", "einzeldienst"), ("nie (allein|alleine)",)),
    },
    "public_facing": {
        "en": (
            ("contact with [the] (public|customers|clients|guests)", "(serve|serving|greet|greeting|welcome|welcoming) (customers|guests|clients|visitors)", "customer facing", "face to face with customers", "(customer|guest) service"),
            ("no (customer|public|client|guest) contact", "back office only", "not customer facing", "behind the scenes"),
        ),
        "it": (
            ("(a contatto|contatto|contatti) (con il|con|col|diretto con il|diretto con la|diretto con) (pubblico|clienti|i clienti|clientela|gli ospiti|la clientela)", "(accoglienza|assistenza|servizio) [ai|alla|al] (clienti|clientela|cliente|pubblico|ospiti)", "vendita al pubblico"),
            ("nessun contatto con (il pubblico|i clienti)", "senza contatto con (il pubblico|i clienti|la clientela)"),
        ),
        "es": (
            ("(atencion|atender) [al|a los|a] (publico|cliente|clientes|huespedes)", "cara al publico", "trato con [el] (publico|cliente|clientes)", "trato directo con [el|los] (publico|cliente|clientes)"),
            ("sin (atencion al|cara al|trato con|contacto con) (publico|el publico|clientes)",),
        ),
        "de": (
            ("(kundenkontakt|gastekontakt)", "(umgang|kontakt) mit (kunden|gasten|kundinnen|menschen|publikum)", "kundenberatung", "(betreuung|bedienung|beratung) (der|unserer|von) (kunden|gaste|kundinnen)", "publikumsverkehr"),
            ("(ohne|kein*) (kundenkontakt|gastekontakt|publikumsverkehr)",),
        ),
    },
    "childcare_on_site": {
        "en": (("(onsite|on site|free|workplace|company) (childcare|child care|creche|nursery)", "(childcare|creche|nursery) [is] (on site|available|provided|free)", "childcare during [the] (course|training|shift|lessons|work|classes)"), ("no childcare",)),
        "it": (("(asilo nido|nido) aziendale", "baby parking", "(servizio|spazio) [di] (baby sitting|babysitting|bimbi|baby)", "custodia [dei] bambini durante", "babysitting durante"), ("senza (baby parking|asilo nido aziendale)",)),
        "es": (("guarderia (de empresa|gratuita|propia|en el centro|incluida|para hijos)", "(servicio de|con) (guarderia|ludoteca)", "ludoteca durante"), ("sin (guarderia|ludoteca)",)),
        "de": (("(betriebskita|betriebskindergarten|betriebskindertagesstatte)", "kinderbetreuung (vor ort|im haus|wahrend|vorhanden|wird angeboten|moglich|kostenlos)", "(kostenlose|mit|eigene) kinderbetreuung"), ("(keine|ohne) kinderbetreuung",)),
    },
    "flexible_hours": {
        "en": (("flexible (working|work) (hours|time|times|schedule)", "flexible (hours|schedule|shifts|timetable)", "flexitime", "flexi time", "flextime"), ("(fixed hours|no flexible hours)",)),
        "it": (("orari* flessibil*", "flessibilita oraria", "orari* concordabil*", "flessibilita [di] orario", "orario da concordare"), ("orario fisso", "orari fissi")),
        "es": (("(horario|horarios|jornada) flexible*", "flexibilidad (horaria|de horario)", "horario a convenir"), ("horario fijo",)),
        "de": (("flexible* (arbeitszeit*|arbeitszeitmodell*|zeiteinteilung)", "gleitzeit*", "arbeitszeit* ~ nach absprache", "freie zeiteinteilung"), ("feste arbeitszeiten",)),
    },
    "men_only_team": {
        "en": (("all male team", "(male only|men only|only male|only men) (team|crew|staff|colleagues)", "team of men"), ()),
        "it": (("(squadra|team|gruppo|personale) [di] (soli|solo|tutti|esclusivamente) (uomini|maschile|maschi)",), ()),
        "es": (("(equipo|plantilla|cuadrilla) (masculino|masculina|de hombres|solo de hombres|formado por hombres)",), ()),
        "de": (("(reines|reinem) (mannerteam|manner team)", "(nur|ausschlie*lich) (manner|mannliche kollegen) im team"), ()),
    },
    "remote": {
        "en": (("(fully|100%|100 %|entirely|full) remote", "remote (job|position|role|work)", "(work|working) from home"), ("(no|not) remote", "on site only", "not remote")),
        "it": (("(100%|100 %|full|totalmente|interamente|completamente) (da|in) remoto", "full remote", "lavoro da (casa|remoto)", "telelavoro"), ("(no|non previsto|escluso) (smart working|lavoro da remoto|telelavoro)", "solo in presenza")),
        "es": (("teletrabajo (100%|100 %|completo|total)", "(100%|100 %|totalmente) (remoto|en remoto|teletrabajo)", "trabajo (remoto|en remoto|desde casa)"), ("(sin|no hay) teletrabajo", "solo presencial", "100% presencial")),
        "de": (("(100%|100 %|komplett|vollstandig|ausschlie*lich) (remote|im homeoffice|im home office)", "heimarbeit", "full remote"), ("(kein|ohne) (homeoffice|home office)",)),
    },
}  # fmt: skip

# Around the words: something else is meant, so nothing is read from them.
UNLESS: dict[str, str] = {
    "night": r"(?<!\w)(?:club|clubs|audit|day)(?!\w)|24.?h|night out|occasional|saltuari|ocasional|gelegentlich",
    "weekend": r"occasional|saltuari|ocasional|gelegentlich|a rotazione (?:uno|un)|event|teilnehm|weekend break",
    "live_in": r"(?:where|who|people|persons|families|communities|clients|residents|they|you|we|children) (?:will )?live in|ex convivent|familiar\w* convivent|persona\w* convivent",
    "alone": r"(?<!\w)(?:not|no|non|nicht|never|children|bambini|residents|people (?:who|living)|team)(?!\w)",
    "childcare_on_site": r"educat\w+|erzieh\w+|maestr[aeo]|nursery (?:teacher|nurse|assistant)|kita-?leit|assistente all|cuidador|tagesmutter|babysitter",
    "flexible_hours": r"disponibilit|richies|richied|willing|must|requir|ability|able to|disponibilidad|se requiere|requisit|bereit|erwart|setzen|voraussetz|need to be|massima|erforderlich",
    "remote": r"hybrid|ibrid|hibrid|partial|parzial|parcial|teilweise|days? (?:a|per) week|giorn|dias|tage|occasional|remote (?:area|location|community|site|communit|support|sensing|control|place|island|village|region)|option|possibil|moglich|posib",
}
