"""Italian: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="per|a|al|all'|alla|l'|la",
    adverbs={
        PayPeriod.HOUR: "orari[oae]|ora",
        PayPeriod.DAY: "giornalier[oaie]",
        PayPeriod.WEEK: "settimanal[ei]",
        PayPeriod.MONTH: "mensil[ei]",
        PayPeriod.YEAR: "annu[oai]e?|annuali",
        PayPeriod.TOTAL: "complessiv[ioae]|una tantum",
    },
    labels={
        PayPeriod.HOUR: (
            r"(?:paga|retribuzione|compenso|tariffa)(?: \w+){0,2} orari[oa](?: \w+){0,2}"
        ),
        PayPeriod.MONTH: (
            r"(?:nett[oi]|lord[oi]) mensil[ei]|rimborso spese mensile|"
            r"(?:stipendio|retribuzione|indennita|compenso)(?: \w+){0,2} mensile(?: \w+){0,2}"
        ),
        PayPeriod.YEAR: (
            r"ral|(?:stipendio|retribuzione|compenso)(?: \w+){0,2} annu[oa](?: \w+){0,2}"
        ),
    },
    before_amount="proporzionata|di|da|circa|indicativa|tra|fra",
    salary=r"(?:stipendio|retribuzione)(?: (?:base|mensile|nett[oa]|lord[oa]|offert[oa]|previst[oa]))*",
    up_to="fino ad?|massimo",
    about="circa|ca",
    to="a|ad|e|fino a",
    gross="lord[oaie]|ral",
    net="nett[oaie]|in mano",
    no_pay=(
        r"ticket\w*|voucher\w*|buon[oi]|bonus|premi[oa]?|welfare|benefits?|affitto|"
        r"alloggio|cauzione|cost[oi]?|costa|prezzo|rimbors\w+|trasport\w*|fatturato|"
        r"plus|provvigion\w*|incentiv\w*|invest\w*|budget|milion\w*|mln|trattenut\w*|"
        r"quota|spese|risparmi\w*|trasfert\w*(?! (?:inclus|compres))|diari[ae]|mance|maggiorazion\w*"
    ),
    room=r"stanza|camera (?:singola|doppia)|posto letto|foresteria|accordo a parte|alloggio",
    besides="plus|piu|oltre|con",
    net_is_monthly=True,
    other_unit=r"(?:a|per|ad) (?:turno|serata|evento|consegna|servizio|pezzo|notte|giornata)",
    currency="EUR",
    internship="tirocin|stage|internship",
    refund="rimbors",
    payments="mensilita",
    nth_payment="mensilita",
    thirteenth="tredicesima|13esima",
    fourteenth="quattordicesima|14esima",
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            "tempo (indeterminato|indet)",
            "contratto indeterminato",
            "(tempo|orario) (pieno|parziale) (e|ed|ed a tempo|e a tempo) indeterminato",
        ),
        Contract.FIXED_TERM: (
            "tempo (determinato|det)",
            "(tempo|orario) (pieno|parziale) (e|ed|ed a tempo|e a tempo) determinato",
            "contratto [di lavoro|regolare] (stagionale|stagionali)",
            "contratto (di|per) sostituzione",
            "sostituzione [per|di] congedo",
            "(oppure|o) [a] [tempo] determinato",
            "contratto [a] (termine|determinato|stagionale)",
            "sostituzione [di|per] (maternita|malattia|ferie|personale|aspettativa)",
            "(t.d|otd|ctd|contratto td)",
            "stagione (estiva|invernale)",
            "per la stagione",
            "stagione 1..31",
            "stagione 2026..2035",
            "(lavoro|impiego|assunzione|contratto di lavoro) stagionale",
            "(assume|cerca|cerchiamo|seleziona|ricerca|assumiamo) ... per la (raccolta|vendemmia|campagna|stagione)",
        ),
        Contract.AGENCY: (
            "(contratto|contratti) ~ somministrazione",
            "in somministrazione",
            "contratto interinale",
            "lavoro interinale",
            "somministrazione a tempo *determinato",
        ),
        Contract.APPRENTICESHIP: (
            "(contratto|assunzione|inserimento) ~ apprendistato",
            "in apprendistato",
            "apprendistato professionalizzante",
        ),
        Contract.INTERNSHIP: (
            ("(contratto|inserimento|offriamo|proposta|offresi|iniziale) ~ (stage|tirocinio)"),
            (
                "(stage|tirocinio) (retribuito|extracurriculare|extracurricolare|formativo|"
                "curriculare)"
            ),
            ("(stage|tirocinio) (di|della durata di) (1|2|3|4|5|6|9|12|tre|sei|due|quattro) mesi"),
            "(stage|tirocinio) finalizzato",
            "tirocinio (di inclusione|di inserimento|sociale|di reinserimento)",
            "(borsa lavoro|borsa di lavoro)",
        ),
        Contract.SELF_EMPLOYED: (
            "(con|richiesta|possesso di|in|a) (partita iva|p iva|p.iva)",
            "partita iva (richiesta|obbligatoria|necessaria)",
            "collaborazione (occasionale|autonoma)",
            "contratto di collaborazione",
            "co.co.co",
            "lavoro autonomo",
            "contratto di agenzia",
            "(in|a|libera) (libera professione|professione)",
            "(con|in|regime di) libero professional*",
            "libera professione",
        ),
        Contract.ON_CALL: (
            "contratto ~ (a|di) chiamata",
            "lavoro (a chiamata|intermittente)",
            "contratto intermittente",
            "job on call",
        ),
    },
    titles={
        Contract.INTERNSHIP: (
            "tirocinio",
            "tirocinante",
            "stage",
            "stagista",
            "internship",
        ),
        Contract.APPRENTICESHIP: (
            "apprendista",
            "apprendistato",
        ),
    },
    not_now=(
        r"possibil\w*|scopo|finalizzat\w*|successiv\w*|prospettiv\w*|trasforma\w*|"
        r"convers\w*|conver\w*|possib\w*|option\w*|eventual\w*|proroga\w*|"
        r"esperienz\w*|in seguito|dopo|supervis\w*"
    ),
    not_its_own=r"possibile|dopo (?:\w+ ){1,3}di (?:contratto|tirocinio|stage)|student\w*",
    alone={
        Contract.PERMANENT: r"indeterminato(?: dopo (?:\w+ ){1,3}di prova)?",
        Contract.FIXED_TERM: "determinato|stagionale",
        Contract.ON_CALL: "a chiamata",
        Contract.AGENCY: "somministrazione|interinale",
    },
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "turn* ~ (notte|notturn*)",
            "lavoro notturno",
            "orario notturno",
            "(lavorare|lavoro) ~ di notte",
            "fascia notturna",
            "notti (incluse|comprese)",
            "(compres*|inclus*) ~ (notte|notti)",
            "turn* ... (notturn*|notte)",
            "3x8",
            "(badante|assistenza|servizio) notturn*",
        ),
        no=(
            (
                "(no|nessun|senza|niente|ne) [domeniche ne|festivi ne] (notti|turno di notte|turni notturni|turni di notte|"
                "lavoro notturno|notturni)"
            ),
            "(solo|solamente|esclusivamente) [al|di] (mattina|mattino|mattutino|diurno)",
            "turno [di|del] (mattina|mattino)",
            "(turni|turno|orario) diurn*",
            "mai [di] (notte|notti)",
        ),
        unless="24h|24/7|saltuari|occasional",
    ),
    "weekend": Condition(
        yes=(
            "(lunedi|lun) (alla domenica|a domenica|domenica|dom)",
            "(6|sei) giorni su (7|sette)",
            "(lavoro|lavorare|turni|disponibil*) ~ (fine settimana|weekend|week end|festivi)",
            "(lavoro|lavorare|turni) ... (festivi|weekend|fine settimana)",
            "(compres*|inclus*) ~ [e] (festivi|festivita|domeniche|weekend)",
            "sabato e [la] domenica",
            "(weekend|fine settimana|festivi) (inclusi|compresi|incluso|compreso)",
            "(si lavora|lavorerai|lavorare) [anche] [nei|il|la|di] (weekend|festivi|domenica|domeniche)",
            "(disponibilita|disponibili|disponibile) ~ [nei|ai|al] (festivi|weekend|fine settimana)",
            "anche [il|la|nel|nei|di|le] (weekend|fine settimana|festivi|domenica|domeniche)",
            "(domenica|domeniche) (compresa|comprese|inclusa|incluse|lavorativa|lavorative)",
            "(weekend|fine settimana|domenica|domeniche) su (due|tre|2|3)",
            "(weekend|fine settimana|domeniche) (alterni|alterne|alternati)",
            "sabato e [i] festivi",
        ),
        no=(
            ("(fine settimana|weekend|week end|sabato e domenica) (libero|liberi|libere|esclusi)"),
            "(fine settimana|weekend|week end) [sempre] a casa",
            "(fine settimana|weekend|week end) non lavorativ*",
            "(no|niente|senza) (weekend|festivi|fine settimana)",
        ),
        unless=r"saltuari|occasional|a rotazione (?:uno|un)|event|apert|orari\w* del negozio|consegn",
    ),
    "flexible_hours": Condition(
        yes=(
            "orari* flessibil*",
            "flessibilita oraria",
            "orari* concordabil*",
            "flessibilita [di] orario",
            "orario da concordare",
        ),
        no=(
            "orario fisso",
            "orari fissi",
        ),
        unless="disponibilit|richies|richied|massima|requisit",
    ),
    "remote": Condition(
        yes=(
            "(100%|100 %|full|totalmente|interamente|completamente) (da|in) remoto",
            "full remote",
            "lavoro da (casa|remoto)",
            "telelavoro",
            "smart working [al] (100%|totale|completo)",
        ),
        no=(
            "(no|non previsto|escluso) (smart working|lavoro da remoto|telelavoro)",
            "solo in presenza",
            "(100%|100 %|esclusivamente|interamente) in (presenza|sede|ufficio)",
            "non [e|sono] (previsto|prevista|previsti|possibile|ammesso) [il] (lavoro da remoto|smart working|telelavoro|lavoro da casa)",
            "(smart working|lavoro da remoto|telelavoro) non (previsto|possibile|disponibile)",
        ),
        unless="ibrid|parzial|[1-4] giorn|(?:un|due|tre|quattro) giorn|possibil|occasional",
    ),
    "live_in": Condition(
        yes=(
            ("(badante|colf|assistente|lavoratrice|lavoro|collaboratrice|assistenza) ~ convivente"),
            "convivente",
            "in [regime di] convivenza",
            "con convivenza",
            "(badante|colf|assistente) [fissa|fisso] (fissa|fisso|h24|24 ore|24h)",
            "(vivere|vive|abitare) (con|in) [la] (famiglia|casa)",
            "vitto e alloggio (presso|con|in) [la] famiglia",
        ),
        no=(
            "non convivente",
            "senza convivenza",
            "no convivenza",
        ),
        unless=r"ex convivent|familiar\w* convivent|persona\w* convivent",
    ),
    "alone": Condition(
        yes=(
            "(lavora|lavori) da (sola|sole|solo|soli)",
            "(lavorare|lavoro|lavorera|lavorerai) [da] (sola|sole|solo|soli)",
            "in solitaria",
            "(sarai|sara) [da] (sola|solo)",
            "unica addetta",
            "da sola in turno",
        ),
        no=("mai [da] (sola|sole|soli|solo)", "non [si] lavora [mai] [da] (soli|sole|sola|solo)"),
        unless=r"\b(?:non|bambini)\b",
    ),
    "public_facing": Condition(
        yes=(
            (
                "(a contatto|contatto|contatti) (con il|con|col|diretto con il|"
                "diretto con la|diretto con) (pubblico|clienti|i clienti|clientela|"
                "gli ospiti|la clientela)"
            ),
            (
                "(accoglienza|assistenza|servizio) [ai|alla|al] (clienti|clientela|cliente|"
                "pubblico|ospiti)"
            ),
            "vendita al pubblico",
            "customer (care|service)",
            "(richieste|gestione|relazione|rapporto) [con] [dei|i|le] (clienti|clientela)",
            "(servizio|cura) [del|della] (cliente|clientela)",
        ),
        no=(
            "nessun contatto con (il pubblico|i clienti)",
            "senza contatto con (il pubblico|i clienti|la clientela)",
        ),
    ),
    "childcare_on_site": Condition(
        yes=(
            "(asilo nido|nido) (aziendale|interno)",
            "nido ~ per [i] (figli|dipendenti)",
            "baby parking",
            "(servizio|spazio) [di] (baby sitting|babysitting|bimbi|baby)",
            "custodia [dei] bambini durante",
            "(babysitting|baby sitting) durante",
            "(spazio bimbi|area bimbi|asilo) con (educatrice|educatrici|animatrice)",
        ),
        no=("senza (baby parking|asilo nido aziendale)",),
        unless=r"(?<!con )educat\w+|maestr[aeo]|assistente all|babysitter",
    ),
    "men_only_team": Condition(
        yes=(
            (
                "(squadra|team|gruppo|personale) [di] (soli|solo|tutti|"
                "esclusivamente) (uomini|maschile|maschi)"
            ),
        ),
        unless="uomini e donne|donne e uomini",
    ),
}
