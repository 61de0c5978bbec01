"""Among whom the work is done: customers, alone, living in, children.

Near-words (`matcher.ingest.phrases`) by field and language: those that make it true, those that
make it false.
"""

YesNo = tuple[tuple[str, ...], tuple[str, ...]]

CONDITIONS: dict[str, dict[str, YesNo]] = {
    "live_in": {
        "en": (
            (
                "live in (position|job|role|carer*|care|nanny|caregiver|housekeeper|domestic)",
                "living in with the family",
                "(lives|living) with the family",
            ),
            ("live out", "not live in"),
        ),
        "it": (
            (
                (
                    "(badante|colf|assistente|lavoratrice|lavoro|collaboratrice|assistenza) ~ "
                    "convivente"
                ),
                "convivente",
                "in [regime di] convivenza",
                "vitto e alloggio (presso|con|in) [la] famiglia",
            ),
            ("non convivente", "senza convivenza"),
        ),
        "es": (
            (
                (
                    "(regimen|empleada|empleada de hogar|cuidadora|trabajadora|trabajo|chica|senora"
                    "|puesto) [de|como] (interna|interno)"
                ),
                "como interna",
                "interna [de] lunes",
            ),
            (
                (
                    "(regimen|empleada|empleada de hogar|cuidadora|trabajadora|chica|senora) [de"
                    "|como] (externa|externo)"
                ),
                "como externa",
            ),
        ),
        "de": (
            (
                "24 stunden (betreuung|pflege|betreuungskraft|pflegekraft)",
                "wohnen im haushalt",
                "(wohnt|leben|lebt|wohnen) im haushalt",
                "live in",
                "mit kost und logis im haus*",
            ),
            ("kein* (live in|24 stunden betreuung)",),
        ),
    },
    "alone": {
        "en": (
            (
                "work* (alone|on your own)",
                "lone work*",
                "the only (employee|person) on (site|shift)",
            ),
            ("never [work] alone", "not work alone"),
        ),
        "it": (
            (
                "(lavorare|lavoro|lavorera|lavorerai) [da] (sola|sole|solo|soli)",
                "in solitaria",
                "unica addetta",
                "da sola in turno",
            ),
            ("mai da (sola|sole|soli)",),
        ),
        "es": (
            ("trabaj* (sola|solo|solas|en solitario)", "unica trabajadora", "sola en [el] turno"),
            ("nunca sola",),
        ),
        "de": (
            (
                "(allein|alleine) (arbeiten|im dienst|in der schicht)",
                "alleinarbeit",
                "einzeldienst",
            ),
            ("nie (allein|alleine)",),
        ),
    },
    "public_facing": {
        "en": (
            (
                "contact with [the] (public|customers|clients|guests)",
                (
                    "(serve|serving|greet|greeting|welcome|welcoming) (customers|guests|clients"
                    "|visitors)"
                ),
                "customer facing",
                "face to face with customers",
                "(customer|guest) service",
            ),
            (
                "no (customer|public|client|guest) contact",
                "back office only",
                "not customer facing",
                "behind the scenes",
            ),
        ),
        "it": (
            (
                (
                    "(a contatto|contatto|contatti) (con il|con|col|diretto con il|diretto con la"
                    "|diretto con) (pubblico|clienti|i clienti|clientela|gli ospiti|la clientela)"
                ),
                (
                    "(accoglienza|assistenza|servizio) [ai|alla|al] (clienti|clientela|cliente"
                    "|pubblico|ospiti)"
                ),
                "vendita al pubblico",
            ),
            (
                "nessun contatto con (il pubblico|i clienti)",
                "senza contatto con (il pubblico|i clienti|la clientela)",
            ),
        ),
        "es": (
            (
                "(atencion|atender) [al|a los|a] (publico|cliente|clientes|huespedes)",
                "cara al publico",
                "trato con [el] (publico|cliente|clientes)",
                "trato directo con [el|los] (publico|cliente|clientes)",
            ),
            ("sin (atencion al|cara al|trato con|contacto con) (publico|el publico|clientes)",),
        ),
        "de": (
            (
                "(kundenkontakt|gastekontakt)",
                "(umgang|kontakt) mit (kunden|gasten|kundinnen|menschen|publikum)",
                "kundenberatung",
                "(betreuung|bedienung|beratung) (der|unserer|von) (kunden|gaste|kundinnen)",
                "publikumsverkehr",
            ),
            ("(ohne|kein*) (kundenkontakt|gastekontakt|publikumsverkehr)",),
        ),
    },
    "childcare_on_site": {
        "en": (
            (
                "(onsite|on site|free|workplace|company) (childcare|child care|creche|nursery)",
                "(childcare|creche|nursery) [is] (on site|available|provided|free)",
                "childcare during [the] (course|training|shift|lessons|work|classes)",
            ),
            ("no childcare",),
        ),
        "it": (
            (
                "(asilo nido|nido) aziendale",
                "baby parking",
                "(servizio|spazio) [di] (baby sitting|babysitting|bimbi|baby)",
                "custodia [dei] bambini durante",
                "babysitting durante",
            ),
            ("senza (baby parking|asilo nido aziendale)",),
        ),
        "es": (
            (
                "guarderia (de empresa|gratuita|propia|en el centro|incluida|para hijos)",
                "(servicio de|con) (guarderia|ludoteca)",
                "ludoteca durante",
            ),
            ("sin (guarderia|ludoteca)",),
        ),
        "de": (
            (
                "(betriebskita|betriebskindergarten|betriebskindertagesstatte)",
                (
                    "kinderbetreuung (vor ort|im haus|wahrend|vorhanden|wird angeboten|moglich"
                    "|kostenlos)"
                ),
                "(kostenlose|mit|eigene) kinderbetreuung",
            ),
            ("(keine|ohne) kinderbetreuung",),
        ),
    },
    "men_only_team": {
        "en": (
            (
                "all male team",
                "(male only|men only|only male|only men) (team|crew|staff|colleagues)",
                "team of men",
            ),
            (),
        ),
        "it": (
            (
                (
                    "(squadra|team|gruppo|personale) [di] (soli|solo|tutti|esclusivamente) (uomini"
                    "|maschile|maschi)"
                ),
            ),
            (),
        ),
        "es": (
            (
                (
                    "(equipo|plantilla|cuadrilla) (masculino|masculina|de hombres|solo de hombres"
                    "|formado por hombres)"
                ),
            ),
            (),
        ),
        "de": (
            (
                "(reines|reinem) (mannerteam|manner team)",
                "(nur|ausschlie*lich) (manner|mannliche kollegen) im team",
            ),
            (),
        ),
    },
}

# Around the words: something else is meant, so nothing is read from them.
UNLESS: dict[str, str] = {
    "live_in": (
        r"(?:where|who|people|persons|families|communities|clients|residents|they|you|we|children) "
        r"(?:will )?live in|ex convivent|familiar\w* convivent|persona\w* convivent"
    ),
    "alone": (
        r"(?<!\w)(?:not|no|non|nicht|never|children|bambini|residents|people (?:who|living)"
        r"|team)(?!\w)"
    ),
    "childcare_on_site": (
        r"educat\w+|erzieh\w+|maestr[aeo]|nursery (?:teacher|nurse|assistant)|kita-?leit"
        r"|assistente all|cuidador|tagesmutter|babysitter"
    ),
}
