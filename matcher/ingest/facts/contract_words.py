"""Contracts in the words of adverts, as near-words (`matcher.ingest.phrases`)."""

from matcher.domain.offer import Contract

CONTRACTS: dict[str, dict[Contract, tuple[str, ...]]] = {
    "en": {
        Contract.PERMANENT: (
            "permanent [full time|part time] (contract*|position*|job*|role|employment|basis|post)",
            "(contract|employment|job|position) [type|status] permanent",
            "open ended contract",
            "(indefinite|unlimited) [term|duration] contract",
        ),
        Contract.FIXED_TERM: (
            "fixed term",
            "(temporary|seasonal|limited) (contract*|position*|job*|role|employment|post)",
            "(contract|employment|job|position) [type|status] temporary",
            "maternity cover",
            "contract for a limited period",
            "temporary basis",
        ),
        Contract.AGENCY: (
            "(temp|temporary work|temporary staffing) agency",
            "agency (contract|worker*)",
        ),
        Contract.APPRENTICESHIP: ("apprenticeship",),
        Contract.INTERNSHIP: (
            "(paid|unpaid) (internship|traineeship)",
            "(internship|traineeship) (contract|position|placement)",
            "1..12 months (internship|traineeship)",
            "1..12 month (internship|traineeship)",
            "(offer|offering|offers) [an|a] (internship|traineeship)",
        ),
        Contract.SELF_EMPLOYED: (
            "self employed (contract*|position|basis|role)",
            "freelance (contract|basis|position)",
            "as [a] freelancer",
            "on a self employed basis",
            "must be self employed",
        ),
        Contract.ON_CALL: ("(zero|0) hour* contract", "on call contract", "casual contract"),
    },
    "it": {
        Contract.PERMANENT: ("tempo indeterminato", "contratto indeterminato"),
        Contract.FIXED_TERM: (
            "tempo determinato",
            "contratto [a] (termine|determinato|stagionale)",
            "sostituzione maternita",
            "(lavoro|impiego|assunzione|contratto di lavoro) stagionale",
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
            "(contratto|inserimento|offriamo|proposta|offresi|iniziale) ~ (stage|tirocinio)",
            (
                "(stage|tirocinio) (retribuito|extracurriculare|extracurricolare|formativo"
                "|curriculare)"
            ),
            "(stage|tirocinio) (di|della durata di) (1|2|3|4|5|6|9|12|tre|sei|due|quattro) mesi",
            "(stage|tirocinio) finalizzato",
        ),
        Contract.SELF_EMPLOYED: (
            "(con|richiesta|possesso di|in|a) (partita iva|p iva|p.iva)",
            "collaborazione (occasionale|autonoma)",
            "lavoro autonomo",
            "contratto di agenzia",
        ),
        Contract.ON_CALL: (
            "contratto ~ (a|di) chiamata",
            "lavoro (a chiamata|intermittente)",
            "contratto intermittente",
            "job on call",
        ),
    },
    "es": {
        Contract.PERMANENT: (
            "contrato ~ (indefinido|fijo)",
            "(puesto|empleo|trabajo) (fijo|estable e indefinido)",
            "contratacion indefinida",
            "fijo discontinuo",
            "indefinido a tiempo (completo|parcial)",
        ),
        Contract.FIXED_TERM: (
            "contrato ~ (temporal|eventual)",
            "(puesto|trabajo|empleo) (temporal|de temporada)",
            "duracion determinada",
            "contrato ~ (sustitucion|interinidad|por obra|de obra)",
            "contratacion temporal",
        ),
        Contract.AGENCY: (
            "(a traves de|por) ett",
            "(a traves de|por) empresa de trabajo temporal",
            "contrato ~ ett",
        ),
        Contract.APPRENTICESHIP: ("contrato ~ (formacion|aprendizaje)", "formacion en alternancia"),
        Contract.INTERNSHIP: (
            "contrato ~ practicas",
            "practicas (remuneradas|no laborales|profesionales)",
            "(beca|becas) (remunerada|de practicas)",
            "ofrecemos practicas",
        ),
        Contract.SELF_EMPLOYED: (
            "(ser|como|alta de|alta como|regimen de) autonom*",
            "contrato mercantil",
            "(como|contrato) freelance",
        ),
        Contract.ON_CALL: ("trabajo por llamamiento", "contrato a demanda"),
    },
    "de": {
        Contract.PERMANENT: (
            "unbefristet*",
            "festanstellung",
            "(unbefristeter|fester) arbeitsvertrag",
        ),
        Contract.FIXED_TERM: (
            "befristet*",
            "zeitvertrag",
            "saisonvertrag",
            "saisonstelle*",
            "elternzeitvertretung",
            "(schwangerschaftsvertretung|mutterschaftsvertretung)",
        ),
        Contract.AGENCY: (
            "arbeitnehmeruberlassung",
            "(in|uber) zeitarbeit",
            "leiharbeit",
            "zeitarbeit*vertrag",
            "personaluberlassung",
        ),
        Contract.APPRENTICESHIP: (
            "ausbildungsplatz*",
            "ausbildung (zum|zur)",
            "ausbildungsvertrag",
            "duale ausbildung",
            "ausbildungsstelle*",
        ),
        Contract.INTERNSHIP: (
            "(bezahltes|vergutetes|dreimonatiges|sechsmonatiges|pflicht) praktikum",
            "praktikumsplatz*",
            "praktikumsstelle*",
            "praktikumsvertrag",
            "(bieten|suchen) ~ (praktikum|praktikant*)",
        ),
        Contract.SELF_EMPLOYED: (
            "freiberuflich*",
            "auf (honorarbasis|rechnung)",
            "(selbststandige|selbstandige) tatigkeit",
            "als freelancer",
        ),
        Contract.ON_CALL: ("(arbeit|vertrag) auf abruf", "abrufkraft"),
    },
}

# A title says it in one word.
TITLES: dict[Contract, tuple[str, ...]] = {
    Contract.INTERNSHIP: (
        "internship",
        "intern",
        "traineeship",
        "tirocinio",
        "tirocinante",
        "stage",
        "stagista",
        "practicas",
        "becario",
        "becaria",
        "praktikum",
        "praktikant*",
    ),
    Contract.APPRENTICESHIP: (
        "apprenticeship",
        "apprentice",
        "apprendista",
        "apprendistato",
        "ausbildung",
        "auszubildende*",
        "azubi",
        "aprendiz",
    ),
}

# Before a contract: it may come later, or once was; this advert does not offer it now.
NOT_NOW = (
    r"(?<!\w)(?:possibil\w*|posibilidad\w*|scopo|finalizzat\w*|successiv\w*|prospettiv\w*|trasforma\w*|convers\w*"
    r"|conver\w*|posterior\w*|possib\w*|lead(?:s|ing)? to|option\w*|opcion\w*|view to|later"
    r"|potential"
    r"|become|ubernahme|anschlie(?:ß|ss)end\w*|spater\w*|aussicht|moglich\w*|perspektiv\w*"
    r"|eventual\w*|proroga\w*|abgeschlossen\w*|erfahrung\w*|previous|experience|completed"
    r"|esperienz\w*"
    r"|experiencia|in seguito|dopo|then|despues|tras|nach|supervis\w*|after)(?!\w)"
)
# Behind one: only an option, or another's.
NOT_ITS_OWN = r"^[\s,(]*(?:\w+ ){0,2}(?:moglich|possible|posible|possibile|student\w*|experience)"
