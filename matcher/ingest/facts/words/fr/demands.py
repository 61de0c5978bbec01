"""French: what is asked of her, and how adverts ask."""

from matcher.ingest.facts.words.model import (
    AgeWords,
    BearingWords,
    Cefr,
    EducationWords,
    ExperienceWords,
    LanguageWords,
    LicenceWords,
)

BEARING = BearingWords(
    no=r"pas|sans|aucune?|ni|jamais|non",
    but="mais|seulement|uniquement",
    none=r"aucune? (?:formation|diplôme)(?: scolaire)?|sans (?:diplôme|qualification)|débutante?s? acceptée?s?",
    not_required=(
        r"(?:ne |n')\w+ (?:pas|nullement) (?:\w+ )?(?:exig|requi|nécess|obligat|indispens|demand"
        r"|impérat)\w*|(?:ne |n')\w+ pas (?:un )?(?:obstacle|frein|critère)|(?:pas|non) "
        r"(?:exig|requi|nécess|obligat|indispens|demand|impérat)\w*"
    ),
    wish=(
        r"acceptée?s?|souhait\w*|appréci\w*|préfér\w*|de préférence|idéalement|un plus"
        r"|un vrai plus|un atout|atouts?|les plus"
        r"|serait un (?:plus|atout|avantage)|bonus|facultati\w*|bienvenu\w*|optionnel\w*|valoris\w*"
        r"|nice[- ]to[- ]have|avantage|peut être (?:passé|obtenu)\w*"
    ),
    wish_nouns=r"(?:compétenc|profil|qualité|connaissanc|atout)\w*",
    provided=r"délivrée?s?|remise? (?:en fin|à l'issue)|financée?s?|prise? en charge",
    asked=r"exig\w*|requis\w*|obligatoire\w*|indispensable\w*|impérati\w*|nécessaire\w*|impératif",
)

LANGUAGES = LanguageWords(
    names={
        "en": "anglais|anglaise",
        "it": "italien|italienne",
        "es": "espagnol|espagnole",
        "de": "allemand|allemande",
        "fr": "français|française",
        "pt": "portugais|portugaise",
        "ro": "roumain|roumaine",
        "bg": "bulgare",
        "el": "grec|grecque",
        "ar": "arabe",
        "ru": "russe",
        "uk": "ukrainien|ukrainienne",
        "pl": "polonais|polonaise",
        "nl": "néerlandais|néerlandaise|flamand",
        "sv": "suédois",
        "no": "norvégien",
        "da": "danois",
        "fi": "finnois",
        "zh": "chinois|mandarin",
        "sq": "albanais",
        "tr": "turc|turque",
        "hu": "hongrois",
        "cs": "tchèque",
        "sk": "slovaque",
        "hr": "croate",
        "sr": "serbe",
        "lv": "letton",
        "lt": "lituanien",
        "et": "estonien",
        "ur": "ourdou",
        "hi": "hindi",
        "bn": "bengali",
        "am": "amharique",
        "ti": "tigrigna|tigrinya",
        "so": "somali",
        "fa": "farsi|persan|dari",
        "ps": "pachto|pachtou",
        "ca": "catalan",
        "wo": "wolof",
        "ln": "lingala",
    },
    levels={
        Cefr.C2: r"langue maternelle|bilingue",
        Cefr.C1: (
            r"courant(?:e|s)?|couramment|excellente?s?|avancée?|parfaite?(?:ment)?"
            r"|maîtrise parfaite|fluide|irréprochable|impeccable"
        ),
        Cefr.B2: r"très bonn?e?s?|très bien|intermédiaire supérieur",
        Cefr.B1: r"bonn?e?s?|bien|intermédiaire|correcte?|satisfaisante?|suffisante?|professionnel",
        Cefr.A2: r"notions|basique|de base|bases|scolaire|simple",
        Cefr.A1: r"élémentaire|débutante?|minimale?|rudiments",
    },
    knowing=(
        r"connaissances?|maîtrise|maîtriser|maîtrisez|parler|parlez|parlée?|parlant|compréhension"
        r"|pratique|comprendre|lire|écrire|notions|exigeons|demandons|savoir parler|communiquer"
    ),
    filler=(
        r"de|du|d|l|la|le|les|des|en|à|au|un|une|et|ou|niveau|minimum|min|moins|langue|langues"
        r"|est|dans|requis|demandé|exigé|parlée?|écrite?|écrit|oral|orale|lu|maîtrise|connaissance"
        r"|connaissances|compréhension|pratique|plus|supérieur|très|bonne|expression|parler"
        r"|maîtriser|usuel|correctement|souhaité|conversationnel|être|savoir|s'exprimer"
    ),
    asked=(
        r"exig\w*|requis\w*|obligatoire|indispensable|impérati\w*|nécessaire|demandée?s?|courante?"
    ),
    is_="est|sont",
    oral=r"parlée?s?|oral|orale|parler|parlez|oralement|conversation\w*",
    written=r"écrite?s?|écrit|écrire|lu|lire|rédiger|rédaction",
    label=r"langues?(?: étrangères?| exigées?| requises?| demandées?)?",
    none_asked=(
        "(peu importe|quelle que soit) la langue",
        "(aucune|sans) langue (exigée|requise)",
        "ni langue",
    ),
    alternative="ou|ou bien",
    upward=r"plus|supérieur|mieux|davantage",
    joining="et|ainsi que",
    article="l|le|la|de l|du|de",
    lessons=(
        r"(?<!en )(?<!au )cours|leçons?|enseign\w*|profess(?:eur|orat)\w*|apprend\w*|apprentissage|formation|traduc\w*"
        r"|atteindre|jusqu'au|ateliers?"
    ),
    in_="en|à|l|à l",
    with_="avec",
)

EDUCATION = EducationWords(
    levels={
        1: (
            "(niveau|certificat) primaire",
            "niveau école primaire",
            "certificat d'études primaires",
        ),
        2: (
            "brevet des collèges",
            "(diplôme national du|niveau) brevet",
            "niveau (collège|3e|troisième)",
        ),
        3: (
            "cap (exigé|requis|obligatoire|ou bep|en|de|cuisine|coiffure|petite enfance|boulang*)",
            "cap (couture|vente|pâtissier|pâtisserie|esthétique|aepe|aeps|électricien|restaurant)",
            "(diplôme|titulaire|niveau|formation) ~ (cap|bep)",
            "cap bep",
            "(cap|bp|bep) (plomberie|plombier|peinture|peintre|maçon|maçonnerie|menuiserie|menuisier|boucher|boucherie|charcutier|charcuterie|mécanique|mécanicien|électricité|coiffure|boulanger|boulangerie|pâtissier|pâtisserie|cuisine|vente|couture|esthétique|petite|serveur|fleuriste|agricole|ébéniste|carrosserie|logistique)",
            "(titulaire|diplôme) [d'un] (cap|bp)",
            "titulaire (du|d'un) (bac|baccalauréat|cap|bep|bp)",
            "(diplôme|niveau) [requis|exigé|minimum] bac",
            "bac (minimum|exigé|requis|souhaité|obligatoire|général|technologique)",
            "bac pro",
            "(niveau|diplôme|titulaire [du|d'un]) (bac|baccalauréat)",
            "baccalauréat",
            "bep",
        ),
        5: (
            "bac +2",
            "bac+2",
            "bac + 2",
            "bts",
            "dut",
        ),
        6: (
            "bac +3",
            "bac+3",
            "bac + 3",
            "licence",
            "diplôme d'état d (infirmière|infirmier|infirmier*)",
            "bachelor",
            "bachelor (en|de)",
        ),
        7: (
            "bac +5",
            "bac+5",
            "bac + 5",
            "master",
            "diplôme d'ingénieur",
        ),
        8: ("doctorat",),
    },
    none_asked=(
        "(sans|aucun) diplôme",
        "(sans|aucune) (qualification|formation) (exigée|requise|nécessaire)",
        "(diplôme|diplômes) non (exigé|requis|nécessaire|exigés|requis)",
        "pas de diplôme (exigé|requis|nécessaire|demandé)",
        "aucune qualification",
        "ni [de] diplôme",
        "(peu importe|quel que soit) [le|votre] diplôme",
    ),
    acronyms={"CAP": 3, "BEP": 3},
    courses="formations?|certificats?|attestations?|titre",
    label=r"(?:niveau de )?(?:formation|diplôme|études|qualification)s?(?: exigée?s?| requise?s?)?",
    others=r"(?:agence|entreprise|société) titulaire|étudiants|élèves|lycéens|enseign|préparant|en cours d",
    or_experience=(
        r"(?:et/)?ou (?:bien )?(?:(?:d'une|une|avec|justifier?|justifiez|de|d'au moins|"
        r"au moins|\d+|deux|trois|ans?|longue|première|solide|forte) ){0,6}(?:d')?expérience"
    ),
)

EXPERIENCE = ExperienceWords(
    noun=(
        "expérience|ancienneté|(?:dans|sur|à) (?:un )?poste (?:similaire|équivalent|identique)|"
        "dans la fonction|dans le domaine|de pratique|de conduite"
    ),
    of="d|de|d'une|en",
    link=(
        r"de|d|d'au|au|plus|moins|minimum|min\.?|minimale|une|un|exigée?|requise?|souhaitée?"
        r"|significative|similaire|réussie|poste|sur|dans|le|domaine|en|demandée?|professionnelle|à"
    ),
    none_asked=(
        "(diplôme|qualification*|formation) ni expérience",
        "(sans|aucune) expérience",
        "expérience (non|pas) (exigée|requise|nécessaire|obligatoire|indispensable|demandée)",
        "pas d'expérience (exigée|requise|nécessaire|demandée)",
        "débutant* (accepté|acceptée|acceptés|acceptées|bienvenu|bienvenus|bienvenue|bienvenues)",
        "(ouvert|accessible) [aux|à tous les] débutant*",
        "expérience n'est pas (exigée|requise|nécessaire|obligatoire|indispensable|demandée)",
        "première expérience non (exigée|requise|nécessaire)",
        "ni [d'] expérience",
        "pas d'expérience",
        "première expérience acceptée",
        "(même|y compris) sans expérience",
        "jeunes diplômé* accepté*",
        "jamais travaillé",
    ),
    in_="en|dans|avec(?! plus)|sur",
    company=(
        r"société|entreprise|groupe|nous (?:avons|sommes)|notre|nos|forte? de|leader|depuis"
        r"|avec plus de"
    ),
)

LICENCES = LicenceWords(
    licence=r"permis(?: de conduire)?(?! de (?:travail|séjour|construire))",
    own_car=r"véhicule personnel|voiture personnelle|propre véhicule|véhiculée?|véhicule indispensable",
    instead=r"ou [a-e]\b|ou (?:\w+ ){0,2}?(?:vélo|scooter|moto|trottinette|transports? en commun)",
    kind=r"de catégorie|catégorie|cat\.?|type|de type",
    class_joint="et",
    class_first="",
    not_it=r"de (?:travail|séjour|construire|feu|chasse)|à points|unique|cariste|caces",
)

AGE = AgeWords(
    min_age=(
        r"(?:au moins|minimum|âge minimum(?: de)?(?: ?:)?|à partir de|plus de|dès|min\.?)"
        r" <age> ans(?: minimum| révolus)?|<age> ans (?:minimum|révolus|et plus|ou plus)"
        r"|âge minimum:? <age>"
    ),
    max_age=(
        r"(?:moins de|jusqu'à|maximum|max\.?|âge maximum(?: de)?:?|âge limite:?) <age> ans"
        r"|<age> ans (?:maximum|max|au plus)"
    ),
    both=(
        r"(?:âgée?s? )?(?:entre|de|âge ?:) <age> (?:ans )?(?:et|à) <age> ans|<age> ?- ?<age> ans|âge ?:? <age> ?- ?<age>"
    ),
    adult=(
        r"(?:être |personnes? |obligatoirement )majeure?s?"
        r"|majeure?s?(?=\s?[,.;)\n(]|$)|majorité (?:légale|requise)"
    ),
    not_hers=(
        r"enfants?|bébés?|jeunes de|élèves?|filles|garçons|adolescent\w*|clients?|patients?"
        r"|résident\w*|bénéficiaires?|expérience|société|entreprise|existe|depuis|contrat de(?= \\d)"
        r"|ancienneté|public|partie|projet|enjeu\w*|usagers"
    ),
)
