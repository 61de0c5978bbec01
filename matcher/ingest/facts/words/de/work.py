"""German: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="pro|je|die|im|in der|per|a",
    adverbs={
        PayPeriod.HOUR: "stundlich|stundenlohn",
        PayPeriod.DAY: "taglich",
        PayPeriod.WEEK: "wochentlich",
        PayPeriod.MONTH: r"monatlich|mtl\.?",
        PayPeriod.YEAR: "jahrlich",
        PayPeriod.TOTAL: "insgesamt",
    },
    labels={
        PayPeriod.HOUR: "stundenlohn",
        PayPeriod.MONTH: "monatsgehalt|monatslohn",
        PayPeriod.YEAR: "jahresgehalt",
    },
    before_amount="von|ab|zwischen|bis zu|in hohe von",
    about="circa|ca|etwa|rund",
    to="bis|und",
    gross=r"brutto|\w*brutto",
    net="netto",
    no_pay=(
        r"tickets?|gutschein\w*|bonus|benefits?|miete|wohnung|kaution|preis|umsatz|"
        r"zuschuss|pramie|praemie|provision\w*|kosten|gebuhr\w*|invest\w*|budget|"
        r"million\w*|mio|plus"
    ),
    besides="plus|zzgl",
    internship="praktik",
    refund="",
    payments=r"monatsgehalter\w*|gehalter",
    nth_payment="monatsgehalt|gehalt",
    thirteenth="",
    fourteenth="",
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            "unbefristet*",
            "festanstellung",
            "(unbefristeter|fester) arbeitsvertrag",
        ),
        Contract.FIXED_TERM: (
            "befristet*",
            "zeitvertrag",
            "saisonvertrag",
            "saisonarbeit",
            "saisonkraft*",
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
        Contract.ON_CALL: (
            "(arbeit|vertrag) auf abruf",
            "abrufkraft",
        ),
    },
    titles={
        Contract.INTERNSHIP: (
            "praktikum",
            "praktikant*",
            "internship",
        ),
        Contract.APPRENTICESHIP: (
            "ausbildung",
            "auszubildende*",
            "azubi",
        ),
    },
    not_now=(
        r"ubernahme|anschlie(?:ß|ss)end\w*|spater\w*|aussicht|option\w*|moglich\w*|"
        r"perspektiv\w*|eventuell\w*|abgeschlossen\w*|erfahrung\w*|nach|supervis\w*"
    ),
    not_its_own=r"moglich|student\w*",
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "nachtschicht*",
            "nachtarbeit",
            "nachtdienst*",
            "nachtwache*",
            "nachts",
            "tag und nacht",
        ),
        no=(
            "(keine|ohne) (nachtschicht*|nachtarbeit|nachtdienst*)",
            "(nur|ausschlie*lich) (vormittags|tagsuber|morgens)",
            "vormittags",
            "nur (tagdienst|tagschicht|fruhschicht)",
        ),
        unless="24h|24/7|gelegentlich",
    ),
    "weekend": Condition(
        yes=(
            "(auch|und|inklusive|inkl|einschlie*lich) [an] wochenenden",
            "wochenendarbeit",
            "wochenenddienst*",
            "(am|an) wochenende*",
            "samstag* und sonntag*",
            "wochenendschicht*",
            "sonn und feiertag*",
            "wochenendbereitschaft",
        ),
        no=(
            "(keine|ohne) (wochenendarbeit|wochenenddienst*|wochenendschicht*)",
            "freie wochenenden",
            "(wochenende|wochenenden) frei",
            "kein* wochenende*",
        ),
        unless="gelegentlich|teilnehm|event",
    ),
    "flexible_hours": Condition(
        yes=(
            "flexible* (arbeitszeit*|arbeitszeitmodell*|zeiteinteilung)",
            "gleitzeit*",
            "arbeitszeit* ~ nach absprache",
            "freie zeiteinteilung",
        ),
        no=("feste arbeitszeiten",),
        unless="bereit|erwart|setzen|voraussetz|erforderlich",
    ),
    "remote": Condition(
        yes=(
            (
                "(100%|100 %|komplett|vollstandig|ausschlie*lich) (remote|im homeoffice|"
                "im home office)"
            ),
            "heimarbeit",
            "full remote",
        ),
        no=("(kein|ohne) (homeoffice|home office)",),
        unless="hybrid|teilweise|tage|moglich",
    ),
    "live_in": Condition(
        yes=(
            "24 stunden (betreuung|pflege|betreuungskraft|pflegekraft)",
            "wohnen im haushalt",
            "(wohnt|leben|lebt|wohnen) im haushalt",
            "live in",
            "mit kost und logis im haus*",
        ),
        no=("kein* (live in|24 stunden betreuung)",),
    ),
    "alone": Condition(
        yes=(
            "(allein|alleine) (arbeiten|im dienst|in der schicht)",
            "alleinarbeit",
            "einzeldienst",
        ),
        no=("nie (allein|alleine)",),
        unless=r"\bnicht\b",
    ),
    "public_facing": Condition(
        yes=(
            "(kundenkontakt|gastekontakt)",
            "(umgang|kontakt) mit (kunden|gasten|kundinnen|menschen|publikum)",
            "kundenberatung",
            "(betreuung|bedienung|beratung) (der|unserer|von) (kunden|gaste|kundinnen)",
            "publikumsverkehr",
        ),
        no=("(ohne|kein*) (kundenkontakt|gastekontakt|publikumsverkehr)",),
    ),
    "childcare_on_site": Condition(
        yes=(
            "(betriebskita|betriebskindergarten|betriebskindertagesstatte)",
            (
                "kinderbetreuung (vor ort|im haus|wahrend|vorhanden|wird angeboten|moglich|"
                "kostenlos)"
            ),
            "(kostenlose|mit|eigene) kinderbetreuung",
        ),
        no=("(keine|ohne) kinderbetreuung",),
        unless=r"erzieh\w+|kita-?leit|tagesmutter|babysitter",
    ),
    "men_only_team": Condition(
        yes=(
            "(reines|reinem) (mannerteam|manner team)",
            "(nur|ausschlie*lich) (manner|mannliche kollegen) im team",
        ),
        unless="manner und frauen|frauen und manner",
    ),
}
