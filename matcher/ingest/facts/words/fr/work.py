"""French: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import (
    Condition,
    Contract,
    ContractWords,
    PayPeriod,
    PayWords,
)

PAY = PayWords(
    per="par|de l'|l'|à l'|le|la|au|chaque",
    adverbs={
        PayPeriod.HOUR: r"(?:taux )?horaires?|de l'heure",
        PayPeriod.DAY: r"journali[eè]re?s?|par journée",
        PayPeriod.WEEK: r"hebdomadaires?",
        PayPeriod.MONTH: r"mensuel(?:le)?s?",
        PayPeriod.YEAR: r"annuel(?:le)?s?",
        PayPeriod.TOTAL: r"au total|forfaitaires?",
    },
    labels={
        PayPeriod.HOUR: r"salaire ?: horaire|taux horaire|salaire horaire|rémunération horaire|smic horaire",
        PayPeriod.MONTH: (
            r"salaire ?: mensuel|(?:salaire|rémunération|gratification|indemnité|traitement)(?: \w+){0,2}"
            r" mensuel(?:le)?(?: \w+){0,2}"
        ),
        PayPeriod.YEAR: r"(?:salaire|rémunération|package)(?: \w+){0,2} annuel(?:le)?(?: \w+){0,2}",
    },
    before_amount=r"de|d'|entre|à partir de|est de|à",
    salary=r"(?:salaire|rémunération)(?: (?:de base|mensuelle?|nette?|brute?))*",
    up_to=r"jusqu'à|maximum|jusqu'à un maximum de",
    about=r"environ|env|approximativement",
    to="à|et|jusqu'à",
    gross=r"brut(?:e?s)?|brute",
    net=r"net(?:te)?s?",
    no_pay=(
        r"tickets?|titres?[- ]restaurant|chèques?|primes?|bonus|mutuelle|loyer|caution|frais(?! (?:compris|inclus))|coûts?"
        r"|coûte|prix|rembours\w*|transports?|chiffre d'affaires|ca|commissions?|budget|millions?"
        r"|cotisation\w*|déduct\w*|retenue|participation|économis\w*|investi\w*|panier|logement"
        r"|variable|avantages?|intéressement|dépenses|indemnités?(?! mensuel)|déplacements|pourboires"
    ),
    room=r"chambre|studio|logement|hébergement|bail|louée?s?",
    besides="plus|hors|avec",
    net_is_monthly=True,
    other_unit=r"(?:par|la|le|l') ?(?:vacation|mission|service|soirée|nuit|pièce|prestation|garde)",
    currency="EUR",
    internship="stage|stagiaire|gratification",
    refund="",
    payments="mois|mensualités",
    nth_payment="mois",
    thirteenth="treizième mois|13e mois|13ème mois",
    fourteenth="quatorzième mois|14e mois|14ème mois",
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            "cdi",
            "contrat à durée indéterminée",
            "durée indéterminée",
            "(poste|emploi) (permanent|stable et durable)",
        ),
        Contract.FIXED_TERM: (
            "cdd",
            "contrat à durée déterminée",
            "durée déterminée",
            "saison (été|hiver|estivale|hivernale|d'été|d'hiver)",
            "saison 1..31",
            "saison 2026..2035",
            "saison du 1..31",
            "(contrat|emploi|poste|travail|job) (saisonnier|temporaire)",
            "remplacement [de|d'un|d'une] congé* (maternité|parental|maladie)",
            "remplacement congé maternité",
            "contrat* (vendange|vendanges|d'usage|d'extra)",
            "remplacement [de|d'un|d'une|pour] (congé*|maternité|arrêt|absence)",
        ),
        Contract.AGENCY: (
            "(mission|contrat|poste) ~ intérim",
            "en intérim",
            "agence d'intérim",
            "mission intérimaire",
            "contrat de mission",
            "travail temporaire",
            "(agence|agences) d'emploi",
            "intérim (longue|courte|de|long)",
        ),
        Contract.APPRENTICESHIP: (
            "contrat ~ (apprentissage|alternance|professionnalisation)",
            "en apprentissage",
            "(poste|formation|recrutement|offre|embauche) ~ en alternance",
        ),
        Contract.INTERNSHIP: (
            "stage (rémunéré|conventionné|gratifié|indemnisé)",
            "(convention|gratification) de stage",
            "(proposons|propose|offre|offrons) [un] stage",
            "stage de 1..12 (mois|semaines)",
            "stage d'une durée",
        ),
        Contract.SELF_EMPLOYED: (
            "(statut|en|comme) [d] (auto entrepreneur*|autoentrepreneur*|micro entrepreneur*)",
            "(auto entrepreneur|auto entrepreneuse|micro entreprise) (exigé|obligatoire|requis)",
            "travailleur* indépendant*",
            "(exercice|statut|activité|mode) libéral*",
            "en (freelance|indépendant|indépendante|profession libérale)",
        ),
        Contract.ON_CALL: ("contrat (zéro heure|d'appoint)", "(contrat|travail) à la demande"),
    },
    titles={
        Contract.INTERNSHIP: ("stage", "stagiaire"),
        Contract.APPRENTICESHIP: ("apprenti*", "alternance", "alternant*"),
    },
    not_now=(
        r"possib\w*|évolu\w*|débouch\w*|perspective\w*|transform\w*|éventuel\w*|pouvant|ensuite"
        r"|puis|après|suite|expérience|ou plus|vue d|à terme|renouvel\w* en"
        r"|réussi|précédent\w*"
    ),
    not_its_own=r"possible|à la clé|à l'issue|à terme|envisag\w*|étudiant\w*",
    alone={
        Contract.PERMANENT: "permanent",
        Contract.FIXED_TERM: "saisonnier|temporaire",
        Contract.AGENCY: "intérim",
        Contract.APPRENTICESHIP: "alternance|apprentissage",
    },
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "travail* [de] nuit",
            "(poste*|équipe*|service*|horaires|garde|gardes|veille*|shift*) de nuit",
            "travailler la nuit",
            "horaires nocturnes",
            "nuits (comprises|incluses|par semaine)",
            "y compris [de|la] nuit",
            "(matins|soirs|jours|journées|week ends) [et] [soirs] et nuits",
            "(jours|soirs|matins) et nuits",
            "(jour|journée) [comme] [et] [de] nuit",
            "veilleu* de nuit",
            "3x8",
        ),
        no=(
            "(pas de|sans|aucun) (travail|poste|service|garde) de nuit",
            "(pas de|sans|ni) (nuit|nuits)",
            "(uniquement|seulement|que) le (matin|jour)",
            "(uniquement|seulement) en journée",
            "le matin uniquement",
            "matin uniquement",
            "travail de jour (uniquement|seulement)",
            "(horaires|poste|postes|travail) [exclusivement] (de|en) (jour|journée)",
            "jamais [la|de] nuit",
        ),
        unless=r"24h|24/7|occasionnel|ponctuel|boîte",
    ),
    "weekend": Condition(
        yes=(
            "lundi au dimanche",
            "(6|six) jours sur (7|sept)",
            (
                "(travail|travailler|disponible|disponibilité|disponibilités|présence|service) ~ "
                "(week end|week ends|weekend|weekends)"
            ),
            "samedi* et [le|les] dimanche*",
            "soirs et (week end|week ends|weekend|weekends)",
            (
                "(week end|weekend|week ends|weekends|dimanches) [et] [jours] [fériés] "
                "(inclus|compris)"
            ),
            "(dont|inclus) [les|des] (week ends|weekends|week end|weekend)",
            "(dimanche*|week end*) [matin|matins] (compris|inclus|travaillé*)",
            "y compris [le|les] (week end|week ends|weekend|weekends|dimanche|dimanches)",
            "(week end*|weekend*) [et] [les] (jours fériés|fériés)",
            "travail [le|les|un] [jours] (fériés|dimanche*|week end*)",
            "disponible* [le|les|aussi] (week end*|weekend*|dimanche*)",
            "un week end sur (deux|trois|2|3)",
            "un weekend sur (deux|trois|2|3)",
        ),
        no=(
            "(pas de|sans|aucun|ni) [nuits ni|travail] [le] (week end|weekend|week ends|weekends)",
            "(week ends|week end|weekends|weekend) (libres|libre|off)",
            "pas de travail le week end",
            "repos [le|les] (week end|weekend|samedi et dimanche)",
        ),
        unless=r"occasionnel|ponctuel|événement|ouvert",
    ),
    "flexible_hours": Condition(
        yes=(
            "horaires (flexibles|souples|aménageables|adaptables|à la carte|modulables)",
            "(flexibilité|souplesse) [des|sur les] horaires",
            "horaires à (convenir|définir ensemble)",
        ),
        no=("horaires fixes", "horaire fixe"),
        unless=r"disponib|exig|requi|demand|accept|devez|obligat",
    ),
    "remote": Condition(
        yes=(
            "(100%|100 %|full|total|intégral) (télétravail|remote|distanciel)",
            "télétravail (100%|100 %|total|complet|intégral)",
            "travail à (domicile|distance)",
            "(entièrement|totalement) (à distance|en télétravail)",
            "full remote",
        ),
        no=(
            "(pas de|sans) télétravail",
            "télétravail non (possible|prévu)",
            "poste non télétravaillable",
            "(uniquement|100 %|100%) [en] présentiel",
        ),
        unless=r"hybride|partiel|jours?|possib|occasionnel",
    ),
    "live_in": Condition(
        yes=(
            "(nourrie|nourri) [et] (logée|logé)",
            "(nourrie|nourri) ... (logée|logé)",
            "(logée|logé) [et] (nourrie|nourri)",
            "(nounou|garde|auxiliaire|employée|aide|poste|gouvernante) ~ (à demeure|logée)",
            "vivre (avec la famille|au domicile de la personne)",
            "au pair",
        ),
        no=("(non|pas) (logée|logé)", "sans logement"),
    ),
    "alone": Condition(
        yes=(
            "travail* (seule|seul|en solo|en solitaire)",
            "(seule|seul) (sur le poste|en poste|sur site|dans la boutique)",
            "(serez|êtes|es|seras) (seule|seul) (la|à|sur|au|en|de)",
            "en autonomie complète sur le site",
        ),
        no=("jamais (seule|seul)", "jamais (seules|seuls)"),
        unless=r"\b(?:pas|enfants|personnes âgées)\b",
    ),
    "public_facing": Condition(
        yes=(
            "(sens|goût) du (contact|service|relationnel) [avec] [la|le|les] (clientèle|client|clients|public)",
            "contact [direct] avec (le public|la clientèle|les clients)",
            "(accueil|accueillir|servir|conseiller) [de|des|les|la|du] (clients|clientèle|public)",
            "relation client*",
            "service client*",
            "(accueil|conseil) client*",
            "(accueil|conseil) et (conseil|accueil|service) [de|aux] [la] (clientèle|clients)",
        ),
        no=(
            "(sans|aucun|pas de) contact [direct] avec (le public|la clientèle|les clients)",
            "(sans|pas de) (accueil|contact) (clientèle|client|public)",
        ),
    ),
    "childcare_on_site": Condition(
        yes=(
            "crèche (d'entreprise|sur place|gratuite|interentreprises)",
            "(garde d'enfants|garderie|halte garderie) (sur place|gratuite|assurée|proposée)",
            "(garde d'enfants|garderie) pendant",
            "place* en crèche ~ (offerte*|réservée*|proposée*)",
            "place* en crèche ~ (enfant|enfants|salariés)",
        ),
        no=("(pas de|sans) (garderie|crèche|garde d'enfants)",),
        unless=r"éducat\w+|auxiliaire de puéri|assistante? mat",
    ),
    "men_only_team": Condition(
        yes=(
            "équipe [exclusivement|entièrement|uniquement|100%] (masculine|d'hommes|composée d'hommes)",
            "(uniquement|que) des hommes dans l'équipe",
        ),
        unless="hommes et (?:de |des )?femmes|femmes et (?:d'|des )?hommes",
    ),
}
