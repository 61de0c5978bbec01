"""German: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="pro|je|die|der|im|in der|per|a",
    adverbs={
        PayPeriod.HOUR: "stundlich|stundenlohn",
        PayPeriod.DAY: "taglich",
        PayPeriod.WEEK: "wochentlich",
        PayPeriod.MONTH: r"monatlich\w*|mtl\.?",
        PayPeriod.YEAR: "jahrlich",
        PayPeriod.TOTAL: "insgesamt",
    },
    labels={
        PayPeriod.HOUR: r"\w*stundenlohn|stundensatz|stundenvergutung",
        PayPeriod.MONTH: (
            r"\w*monatsgehalt|\w*monatslohn|monatsbrutto|monatliche[srn]? (?:\w+ )?"
            r"(?:gehalt|bruttogehalt|vergutung|verdienst)"
        ),
        PayPeriod.YEAR: r"\w*jahresgehalt|jahresbrutto\w*",
    },
    before_amount="von|ab|zwischen|bis zu|in hohe von|betragt|liegt bei|nach der ausbildung|aktuell|derzeit",
    up_to="bis(?: zu)?|maximal",
    about="circa|ca|etwa|rund|festgehalt|grundgehalt|fixgehalt|lohn|gehalt",
    to="bis|und",
    gross=r"brutto|\w*brutto",
    net="netto",
    no_pay=(
        r"\w*tickets?|\w*gutschein\w*|\w*bonus|benefits?|\w*miete|wohnung|kaution|preis|umsatz|"
        r"\w*zuschuss|\w*pramie|praemie|provision\w*|\w*kosten|gebuhr\w*|invest\w*|budget|"
        r"million\w*|mio|plus|(?:weihnachts|urlaubs|kinder|trink|kilometer)\w*geld|\w*zulage|\w*zuschlag|"
        r"spesen|verpflegung|unterkunft|guthaben|sachbezug|mehrwert|wert von"
    ),
    later=(
        r"ab dem \d+\. (?:monat|jahr|beschaftigungsjahr)|nach (?:der probezeit|\d+ \w+|einem jahr|der einarbeitung)|"
        r"im (?:zweiten|dritten|vierten|2\.|3\.|4\.)(?: \w+)?|danach|spater|steigt auf"
    ),
    room=r"\w*zimmer|\w*wohnung|\w*unterkunft|mietvertrag|gemietet",
    besides="plus|zzgl|dazu|zuzuglich|und|sowie|inkl|inklusive|einschlie(?:ß|ss)lich",
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
            "(festanstellung|direktanstellung|dauerstelle)",
            "feste* (arbeitsvertrag|anstellung|vertrag)",
        ),
        Contract.FIXED_TERM: (
            "befristet*",
            "befristung [auf] 1..36 (monate|jahre)",
            "vertrag lauft",
            "zeitvertrag",
            "(saisonvertrag|saisonarbeit|saisonkraft*|saisonstelle*|saisonjob*|saisonanstellung)",
            "(saisonbeschaftigung|saisonale*|saisonhelfer*|saisonbetrieb)",
            "(fur|wahrend) (die|der) [kommende*|ganze] saison",
            "saison (vom|von)",
            "(elternzeitvertretung*|mutterschaftsvertretung*|schwangerschaftsvertretung*)",
            "(krankheitsvertretung*|mutterschutzvertretung*|urlaubsvertretung*)",
            "vertretung ~ (elternzeit|mutterschutz)",
        ),
        Contract.AGENCY: (
            "arbeitnehmeruberlassung",
            "zeitarbeit",
            "leiharbeit",
            "zeitarbeit*vertrag",
            "personaluberlassung",
        ),
        Contract.APPRENTICESHIP: (
            "(ausbildungsplatz*|ausbildungsvertrag|ausbildungsstelle*|ausbildungsvergutung)",
            "(bieten|suchen|biete|starte|beginne) ... ausbildung",
            "(unsere|deine) ~ ausbildung (zum|zur|als)",
            "duale ausbildung",
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
            "honorarkraft*",
            "(selbststandige|selbstandige) (tatigkeit|basis)",
            "als (freelancer|subunternehmer*)",
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
        Contract.FIXED_TERM: ("saison", "saisonkraft*", "saisonarbeit*"),
    },
    # What follows the trial is what the contract is; what follows the first contract is not.
    not_now=(
        r"ubernahme|anschlie(?:ß|ss)end\w*|danach|spater\w*|aussicht|option\w*|moglich\w*|"
        r"perspektiv\w*|eventuell\w*|abgeschlossen\w*|erfahrung\w*|nach(?! (?:\w+ ){0,2}probezeit)|"
        r"supervis\w*|ohne|mit(?= ausbildung)"
    ),
    extension=r"verlanger\w*|entfrist\w*",
    not_its_own=r"moglich|student\w*|oder (?:minijob|angestellt\w*|fest\w*|mit arbeitsvertrag)",
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "(nachtschicht*|nachtarbeit|nachtdienst*|nachtwache*|nachtbereitschaft*)",
            "(dauernachtwache*|dauernachtdienst*|nachtstunden|nachteinsatz*)",
            "nachts",
            "tag und nacht",
            "1..12 nachte",
            "fruh ... spat ... nacht",
            "(3|drei) schicht* (system|betrieb|modell|dienst)",
            "(dreischichtsystem|dreischichtbetrieb|drei schichten)",
        ),
        no=(
            "kein* ~ (nachtschicht*|nachtarbeit|nachtdienst*|nachteinsatz*|nachte)",
            "keine nachte",
            "(nachtdienst*|nachtschicht*|nachtarbeit) (gibt es|fallen|haben wir) ~ nicht",
            "ohne ~ (nachtschicht*|nachtarbeit|nachtdienst*|nachteinsatz*)",
            "(nur|ausschlie*lich) (vormittags|tagsuber|morgens)",
            "vormittags",
            "(nur|reiner|reine) (tagdienst|tagschicht|fruhschicht|fruhdienst)",
        ),
        unless=r"24h|24/7|gelegentlich|zuschlag|nacht\w* (?:übernimmt|übernehmen|macht|leistet)",
    ),
    "weekend": Condition(
        yes=(
            "(montag|mo|montags) [bis] (sonntag|so|sonntags)",
            "(auch|und|inklusive|inkl|einschlie*lich) [an|am] wochenende*",
            "(wochenendarbeit|wochenenddienst*|wochenendschicht*|wochenendbereitschaft|wochenendeinsatz*)",
            "wochenend und feiertag*",
            "(am|an) [den] wochenende*",
            "jede* (zweite*|dritte*|vierte*) wochenende*",
            "(ein|zwei|1|2) wochenende* (im|pro) monat",
            "jede* (zweite*|dritte*|vierte*) wochenende* [ist] frei",
            "samstag* und sonntag*",
            "sonn und feiertag*",
        ),
        no=(
            "kein* ~ (wochenendarbeit|wochenenddienst*|wochenendschicht*|wochenendfahrt*|wochenendeinsatz*)",
            "ohne ~ (wochenendarbeit|wochenenddienst*|wochenendschicht*)",
            "freie* wochenende*",
            "wochenende* [ist|sind|immer|stets|haben] [sie|du] frei",
            "kein* wochenende*",
        ),
        unless="gelegentlich|teilnehm|event|geoffnet|offnungszeit",
    ),
    "flexible_hours": Condition(
        yes=(
            "flexible* (arbeitszeit*|arbeitszeitmodell*|zeiteinteilung|arbeitszeitgestaltung|dienstplan*)",
            "arbeitszeit* [ist|sind] (flexibel|frei) (einteilbar|wahlbar|gestaltbar)",
            "arbeitszeit* flexibel",
            "gleitzeit*",
            "(arbeitszeit*|zeiten) ~ nach (absprache|vereinbarung)",
            "freie (zeiteinteilung|einteilung)",
            "frei (einteilbar|wahlbar|einteilen)",
            "(bestimmst|bestimmen|entscheidest|wahlst) ~ (arbeitszeit*|wann)",
        ),
        no=("feste arbeitszeiten",),
        unless="bereit|erwart|setzen|voraussetz|erforderlich",
    ),
    "remote": Condition(
        yes=(
            "(100%|100 %|komplett|vollstandig|ausschlie*lich|zu 100 %) [remote|im|aus] [dem] "
            "(remote|homeoffice|home office)",
            "(100%|100 %) (remote|im homeoffice)",
            "(komplett|vollstandig|ausschlie*lich|100 %) von zu hause",
            "heimarbeit",
            "full remote",
        ),
        no=(
            "(kein|ohne) (homeoffice|home office)",
            "nicht [im|aus|vom] [dem] (homeoffice|home office|remote)",
            "(homeoffice|home office|remote) [ist] nicht moglich",
            "(ausschlie*lich|nur) (vor ort|in prasenz|im buro)",
        ),
        unless="hybrid|teilweise|tage|moglich|nicht",
    ),
    "live_in": Condition(
        yes=(
            "24 stunden (betreuung|pflege|betreuungskraft|pflegekraft)",
            "(wohnt|leben|lebt|wohnen|wohnst) ~ (im haushalt|in der familie)",
            "(sie|du) (wohnen|wohnst|leben|lebst) ~ (bei uns|mit im haus|im haus)",
            "live in",
            "mit kost und logis im haus*",
        ),
        no=("kein* (live in|24 stunden betreuung)",),
        unless="bewohn|kinder leben",
    ),
    "alone": Condition(
        yes=(
            "(allein|alleine) (arbeiten|im dienst|in der schicht|im haus|unterwegs|auf tour|im objekt)",
            "(arbeitest|arbeiten) ~ (allein|alleine)",
            "(alleinarbeit|alleindienst)",
            "einzeldienst",
        ),
        no=("(nie|niemals) (allein|alleine)", "immer zu (zweit|dritt)", "nicht (allein|alleine)"),
        unless=r"\bnicht allein|\bnie(?:mals)? allein|lebt|wohnt|senior|dame|bewohn|kind",
    ),
    "public_facing": Condition(
        yes=(
            "(kundenkontakt|gastekontakt|patientenkontakt)",
            "(umgang|kontakt) mit (kunden|gasten|kundinnen|menschen|publikum|patienten|besuchern)",
            "mit der kundschaft",
            "mit [den|unseren] (kunden|kundinnen|gasten) ... (unterhalten|sprechen|reden)",
            "(kundenberatung|kundenbetreuung|gastebetreuung)",
            "(betreuung|bedienung|beratung|empfang|begru*ung) (der|unserer|von) "
            "(kunden|gaste|gasten|kundinnen|besucher*)",
            "(kunden|kundinnen|gaste) ~ (beraten|bedienen|betreuen)",
            "(umgang|kontakt) (mit|zu) (unseren|den|unserer) (kunden|kundinnen|gasten|patienten|klienten)",
            "(kunden|kundinnen|gaste) (bedienen|beraten|betreuen|begru*en|empfangen|bedienst|beratst)",
            "(bedienst|beratst|betreust|bedienen|beraten) [unsere|die] (kunden|kundinnen|gaste)",
            "direkt am (gast|kunden)",
            "publikumsverkehr",
        ),
        no=("(ohne|kein*) (kundenkontakt|gastekontakt|publikumsverkehr)",),
    ),
    "childcare_on_site": Condition(
        yes=(
            "(betriebskita|betriebskindergarten|betriebskindertagesstatte)",
            "(betriebseigene*|hauseigene*|eigene) (kita|kindertagesstatte|kindergarten|kinderbetreuung)",
            "(kita|kinderkrippe|kindergarten) (im haus|vor ort|auf dem gelande|fur mitarbeiter*)",
            "kinderbetreuung (vor ort|im haus|wahrend|vorhanden|wird angeboten|moglich|kostenlos)",
            "(kostenlose|mit|eigene) kinderbetreuung",
            "betreuung (eigener|ihrer|deiner) kinder ~ (kita|einrichtung|haus)",
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
