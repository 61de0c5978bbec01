"""French: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "un une",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
    ),
    to="à|au|jusqu'à",
    or_="ou",
    and_="et",
    hour="heures|heure|hrs|h",
    day="jours|jour|journée",
    week="semaines|semaine|sem|hebdo",
    month="mois",
    year="ans|année|an|années",
)

HOURS = HoursWords(
    weekly=(
        r"(?:heures?|hrs?|h)\.?(?: de travail)?\s?(?:(?:par|/|la|chaque)\s?sem(?:aine)?\b"
        r"|hebdo(?:madaires?)?\b)"
    ),
    labels=(
        r"heures hebdomadaires|durée hebdomadaire(?: de travail)?|horaire hebdomadaire"
        r"|temps de travail hebdomadaire|heures par semaine"
    ),
    times=r"temps partiel|temps complet|temps plein|mi[- ]temps|part[- ]?time|cdi|cdd|base",
    joint="de|à|d'",
    other_period=r"jour|quotidien|mois|mens|an\b|année|j\b",
    daily=(r"(?:heures?|h)\.?(?: de travail)?\s?(?:(?:par|/|chaque)\s?jour(?:née)?|quotidien\w*)"),
    days_a_week=r"(?:jours?|j)\s?(?:(?:par|/|sur la)\s?sem(?:aine)?|hebdomadaires)",
    shares=r"temps partiel|(?:d'un |du |de )?temps plein|etp|poste|temps complet",
    rest="repos|pause",
    in_all="au total|en tout|hebdomadaires au total",
    share_joint="à|de",
    full=r"temps plein|temps complet|plein temps|full[- ]?time",
    part=r"temps partiel|plein ?(?:ou|et|/) ?partiel|complet ?(?:ou|et|/) ?partiel|mi-temps|mi temps|temps non complet|part[- ]?time",
    can_be=r"possib\w*|aussi|envisag\w*|éventuel\w*|option\w*",
    at_most="jusqu'à|maximum|au maximum|au plus",
    at_most_behind="maximum|au maximum|max|au plus",
)

SHIFTS = ShiftWords(
    days=(
        r"lun(?:dis?)?",
        r"mar(?:dis?)?",
        r"mer(?:credis?)?",
        r"jeu(?:dis?)?",
        r"ven(?:dredis?)?",
        r"sam(?:edis?)?",
        r"dim(?:anches?)?",
    ),
    article="le|les",
    day_range="-|au|à|jusqu'au",
    day_list=r",|/|&|\+|et",
    before_time=r"soirs?|matins?|après-midis?|de|entre|à partir de|,|:|\(|horaires?|h",
    before_days=r"du|le|les|,|\(|tous les|chaque",
    time_range=r"-|à|/|jusqu'à",
    time_list=r",|/|&|\+|et|puis",
    after_time="h|heures|hrs",
    midnight="minuit",
    otherwise="ou|ou bien",
    except_="sauf|excepté|hors",
    not_times=(
        r"h\s?(?:/|par|hebdo)|heures (?:par|hebdo|de (?:formation|cours))|%|€|euros?|ans|jours"
        r"|personnes|mois"
    ),
    not_shifts=(
        r"tél|téléphon\w*|ouvert\w*|ouverture|appel\w*|contact\w*|entretien\w*|candidatur\w*"
        r"|joindre|joignable|permanence|accueil du public|présent\w*|entre|magasin"
    ),
    not_shifts_after="ouvert\\w*|joignable",
    every_day="tous les jours|chaque jour|7 jours sur 7|7j/7",
    shorter=r"(?:seulement )?jusqu'à|une heure (?:de moins|plus tôt)",
    in_part=r"matins?|après-midi|soirs?|si besoin",
    by_turns=r"par roulement|en roulement|sur (?:deux|trois|quatre|2|3|4)|alternes?|en alternance|par mois|à tour de rôle",
    every_other=r"en alternance|alternativement|par roulement|(?:toutes )?les deux semaines",
    working_days="jours ouvrés|jours ouvrables|en semaine",
    daily="quotidiennement",
    weekend="week-?ends?|fins? de semaine",
    excepted="exclus?|exceptés?|libres?|off|(?:jour )?de repos",
)

DURATION = DurationWords(
    lasts=(
        r"durée|contrat|cdd|mission|stage|pour une période|remplacement|intérim|alternance"
        r"|temporaire|apprentissage"
    ),
    link=(
        r"de|d'|du|à|pour|une|un|la|durée|initiale?|environ|d'environ|déterminée|total[e]?|rémunéré|congé|maternité|parental|maladie|d'un|intermittent|saisonnier|insertion|d'insertion|professionnalisation|de professionnalisation"
        r"|est|prévue|contrat|mission|stage|d'une|d'apprentissage|minimum|min\.?"
    ),
    after=r"de (?:contrat|stage|mission|cdd)|en cdd|renouvelables?|en intérim",
    about="pour|environ|durant|pendant",
    not_its_length=r"essai|expérience\w*|cours|ancienneté|existence|avenant|prolong\w*",
)

DATES = DateWords(
    months=(
        r"janv(?:ier)?",
        r"fév(?:rier)?|févr",
        r"mars",
        r"avr(?:il)?",
        r"mai",
        r"juin",
        r"juil(?:let)?",
        r"août",
        r"sept(?:embre)?",
        r"oct(?:obre)?",
        r"nov(?:embre)?",
        r"déc(?:embre)?",
    ),
    ordinals="er",
    of="",
    articles=r"le|la|du|au|les|\d{1,2} ?h(?:eures)?(?:\d\d)?",
    deadline=(
        r"date limite(?: de candidature| de dépôt)?|clôture(?: des candidatures)?|échéance"
        r"|candidatures? (?:\w+ ){0,4}(?:jusqu'au|avant|avant le)|postule[rz]? (?:\w+ ){0,3}"
        r"(?:jusqu'au|avant)|dépôt des candidatures"
    ),
    until=r"jusqu'au|avant|au plus tard",
    start=(
        r"début(?: du contrat| de mission| de contrat| du stage)?|prise de (?:poste|fonctions?)"
        r"|démarrage|commence(?:ment|ra)?|à compter|à partir|date d'embauche|date de début"
        r"|poste à pourvoir|à pourvoir|disponible|entrée en fonctions?|rentrée|dès"
    ),
    from_="du|dès",
    between="jusqu|fin",
    not_start=(
        r"candidat\w*|postul\w*|inscri\w*|entretien\w*|fondée?|créée?|depuis|publiée?|clôture"
        r"|limite"
    ),
    not_deadline=r"contrat|cdd|mission|stage|début\w*|du|dès|durée|période|remplacement|tempora\w*",
)
