"""Romanian: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="pe|la|în|/",
    adverbs={
        PayPeriod.HOUR: "pe oră|orar|ora",
        PayPeriod.DAY: "pe zi|zilnic|pe tură",
        PayPeriod.WEEK: "săptămânal",
        PayPeriod.MONTH: "lunar|lunară|luna",
        PayPeriod.YEAR: "anual|anuală",
        PayPeriod.TOTAL: "total|pentru toată perioada",
    },
    labels={
        PayPeriod.HOUR: "(?:tarif|plat[aă]|salariu) (?:orar|pe oră|cu ora)",
        PayPeriod.DAY: "(?:plata|salariu) (?:pe zi|cu ziua|zilnică)",
        PayPeriod.YEAR: "salariu(?:l)? (?:brut |net )?anual(?: brut| net)?",
        PayPeriod.MONTH: (
            r"salari(?:u|ul|zare)(?: (?:de bază|fix|lunar|net|brut|de încadrare|motivant|atractiv|"
            r"oferit|de pornire)){0,3}|remunerație(?: lunară)?|venit(?:ul)? lunar(?: net| brut)?"
            "|indemnizație lunară"
        ),
    },
    before_amount="de la|de|între|începând de la|începând cu|este|pornind de la|cuprins între",
    about="aprox|aproximativ|circa|cca",
    to="și|până la|la|pana la",
    gross=r"brut[aăe]?|brute",
    net=r"net[aăe]?|în mână|curați",
    no_pay=(
        r"tichete\w*|bon(?:uri)?|bonus\w*|prim[aăe](?! lun)|chiri\w*|garanție|garanția|tax[aăe]\w*|cost\w*"
        r"|preț\w*|decont\w*|transport\w*|cifr[aă]\w*|comision\w*|bacșiș\w*|buget|milioane"
        r"|investiți\w*|reținer\w*|cheltuieli|diurnă|spor\w*|cazare|vouchere"
    ),
    room=r"camer[aă]|cameră|cazare\w*|locuință|cămin",
    besides="plus|cu",
    internship="internship|stagiu",
    refund="",
    payments="salarii|salarii pe an",
    nth_payment="salariu",
    thirteenth="al 13-lea salariu|al treisprezecelea salariu",
    fourteenth="al 14-lea salariu",
    currencies={"lei": "RON", "ron": "RON", "de lei": "RON", "de ron": "RON"},
    net_is_monthly=True,
    other_unit=r"pe (?:tură|eveniment|noapte|schimb)|la (?:eveniment|bucată)",
    up_to=r"până la(?: maxim\w*)?|maxim\w*|poți câștiga|câștigi",
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            "(perioadă|durată|perioada|durata|termen) (nedeterminată|nelimitată|nelimitat|nedeterminat)",
            "(contract|cim|angajare|post|angajarea) [pe|de muncă] (nedeterminat|nedeterminată|permanent)",
            "(post|job|loc de muncă) permanent",
        ),
        Contract.FIXED_TERM: (
            "(perioadă|durată|perioada|durata) determinată",
            "(contract|cim) [pe|de muncă] determinat",
            "(perioadă|perioada|durată|durata) nedeterminată (sau|ori) determinată",
            "(muncă|job|lucru|contract|post) (sezonieră|sezonier|temporar|temporară)",
            "(lucrători|lucrător|muncitori|personal) sezonier*",
            "pe (perioada|durata) (concediului|proiectului|sezonului)",
            "(sezon|sezonul) (estival|de vară|de iarnă|turistic)",
            "sezon 1..31",
            "sezon 2026..2035",
            "(înlocuire|înlocuirea|suplinire|suplinirea) ~ (concediu*|maternitate)",
            "contract [de muncă] [pe|de] 1..36 (luni|de luni)",
            "contract [de muncă|legal] pe [un|1|2|doi|3|trei] (an|ani)",
            "contract pe (o lună|două luni|trei luni|patru luni|cinci luni|șase luni|opt luni|nouă luni)",
        ),
        Contract.AGENCY: (
            "(agent|agenție|agenția|agentul) de muncă temporară",
            "contract de muncă temporară",
            "(agenție|agent) [de] recrutare temporară",
            "agent de muncă temporară",
            "leasing de personal",
        ),
        Contract.APPRENTICESHIP: ("contract* de ucenicie", "ucenicie la locul de muncă"),
        Contract.INTERNSHIP: (
            "(internship|stagiu) (plătit|neplătit|remunerat)",
            "stagiu [plătit] de practică",
            "stagiu de practică",
            "contract de internship",
        ),
        Contract.SELF_EMPLOYED: (
            "(pe|ca|cu|formă de|de|în regim de) (pfa|srl|pfi)",
            "(colaborare|colaborări|independentă|independent) (pfa|srl|pfi)",
            "colaborare independentă",
            "contract de (prestări servicii|prestare servicii|prestare de servicii|colaborare)",
            "persoană fizică autorizată",
            "freelance*",
            "(liber|colaborator) (profesionist|independent)",
        ),
        Contract.ON_CALL: (
            "lucru la cerere",
            "on call",
            "contract* [de] zilier*",
            "(contract|muncă|program) la (chemare|apel|solicitare)",
        ),
    },
    titles={
        Contract.INTERNSHIP: ("internship", "intern program", "stagiu", "stagiar*"),
        Contract.APPRENTICESHIP: ("ucenic*",),
    },
    alone={
        Contract.PERMANENT: "nedeterminat|nedeterminată|(?:post|job) permanent",
        Contract.FIXED_TERM: "determinat|determinată|sezonier",
    },
    not_now=(
        r"posibilitat\w*|prelungi\w*|ulterior|eventual|perspectiv\w*|opțiun\w*|transforma\w*"
        r"|experienț\w*|apoi|șans[aă]|după care"
    ),
    not_its_own="ulterior|eventual",
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "(tură|ture|schimb|schimburi|schimbul|muncă) de noapte",
            "(lucru|lucrează|lucra) [și|pe timp de|pe timpul] (noaptea|nopții|noapte)",
            "(zi|ziua) [și] [de] (noapte|noaptea)",
            "inclusiv [și] (noaptea|noapte|nopți)",
            "(paznic|agent|dispecer|recepționer*|portar|bonă) de noapte",
            "spor de noapte",
            "(trei|3) schimburi",
            "(lucru|lucrați|muncă) [pe timp] de noapte",
            "(ture|tura) 24 48",
            "nopți pe săptămână",
            "(ture|schimburi|tură) ... (noapte|nopți)",
            "(lucrăm|lucrezi|lucra) noaptea",
            "și noaptea",
        ),
        no=(
            "(fără|nu) [sunt|se fac|există] (ture|schimb*|tură|muncă|lucru) de noapte",
            "(fără|nu) [se lucrează] (noaptea|noapte|nopți)",
            "nu se lucrează [pe timp de] (noaptea|noapte)",
            "(doar|numai|exclusiv) (tură|tura|ture|schimbul) de (dimineață|zi)",
            "(doar|numai|exclusiv) (dimineața|ziua|de zi|de dimineață)",
            "(program|tură|tura) [doar|numai] de (zi|dimineață)",
            "ture (doar|numai) de (zi|dimineață)",
            "fără (noapte|nopți)",
            "niciodată [pe timp de] (noaptea|noapte)",
            "(tură|tura|schimbul) de dimineață",
        ),
        unless="opțional|24.?h|bar de|club|ocazional|nonstop",
    ),
    "weekend": Condition(
        yes=(
            "luni [până] [la] duminică",
            "(în|și|inclusiv) [în|de] (weekend*|sărbători)",
            "weekend* [și|este|e] (prin rotație|alternativ|inclus|incluse|sărbători)",
            "(sâmbăta|sâmbătă|sâmbete) și (duminica|duminică|duminici)",
            "(lucru|lucra|lucrează|program|ture|disponibilitate) ~ (weekend*|sărbători|duminica)",
            "și de sărbători",
            "inclusiv [și] (duminica|duminicile|sâmbăta și duminica)",
            "weekend* pe lună",
            "(un|două) weekend* (din|pe|la) (două|trei|lună)",
        ),
        no=(
            "(weekend*|sâmbăta și duminica|sâmbătă și duminică) [sunt|e] (liber|libere|liberă)",
            "(fără|nu) [se lucrează|lucrăm] [în|program în|muncă în|lucru în] weekend*",
            "acasă în (fiecare|toate) weekend*",
            "weekend* [de|liber] acasă",
            "(liber|libere) (în weekend|sâmbăta și duminica|weekendurile)",
            "nu se lucrează sâmbăta și duminica",
            "weekendurile libere",
        ),
        unless=r"ocazional|eveniment|opțional|deschis|program cu publicul",
    ),
    "flexible_hours": Condition(
        yes=(
            "program* [de lucru] [e|este|fiind] flexibil",
            "program* (la alegere|liber|stabilit de comun acord|negociabil)",
            "orar flexibil",
            "(alegi|aleg) [singur|singură] orele",
            "fără program fix",
            "flexibilitate [a|de|în] [a] program*",
        ),
        no=("cu program fix", "program de lucru fix"),
        unless="disponibilitate (?:la|pentru)|disponibil[ăi]? pentru|flexibil[ăi]? la|fără program fix",
    ),
    "remote": Condition(
        yes=(
            "(100%|100 %|complet|full|integral|exclusiv|total) (remote|de acasă|la distanță|telemuncă)",
            "(lucru|lucrezi|lucrați|muncă|job) [exclusiv|integral] (de acasă|la distanță|de la distanță|remote|la domiciliu)",
            "remote complet",
            "telemuncă",
        ),
        no=(
            "(nu|fără) [este|e|se lucrează] (remote|telemuncă|de acasă|la distanță)",
            "(doar|exclusiv) la (birou|sediu)",
            "nu (permite|oferim|există) [posibilitatea de] (lucrul de acasă|telemuncă|lucru de acasă|munca de acasă)",
        ),
        unless="hibrid|parțial|zile|posibil|o zi|ocazional",
    ),
    "live_in": Condition(
        yes=(
            "(locuit|locuire|cazare|locuiește) [împreună] (în|cu|la) ~ (casă|casa|familia|familie|vârstnicului|bătrânei|acesta)",
            "(menajeră|bonă|îngrijitoare|persoană|babysitter|baby sitter) (internă|intern)",
            "(menajeră|bonă|îngrijitoare|babysitter|baby sitter) ~ cu (locuință|cazare)",
            "(regim|program) intern",
            "live in",
            "24 din 24 cu (bătrânul|bătrâna)",
        ),
        no=(
            "(nu|fără) [căutăm|se caută] [persoană|persoane] (intern|internă|interne)",
            "(fără|nu cu) (locuit|cazare)",
            "(regim|program) extern",
            "(menajeră|bonă|îngrijitoare|persoană|doamnă|femeie) externă",
            "externă",
            "nu ~ să (locuiască|locuiești) (la noi|cu noi|în casă)",
        ),
    ),
    "alone": Condition(
        yes=(
            "(lucrează|lucrați|lucrezi|lucra|lucru|muncă) [de unul|de una] (singur|singură|singuri)",
            "(singur|singură) (în|pe) (tură|post|schimb)",
            "(fi|ești) (singur|singură) (la|în|pe)",
        ),
        no=("(niciodată|nu) [lucrezi|vei lucra] (singur|singură|singuri|singure)",),
        unless=r"\bcopii\b|alegi",
    ),
    "public_facing": Condition(
        yes=(
            "(lucru|lucrul|contact|contactul|interacțiune|relația|relații|relaționare|comunicare|comunicarea) [direct|directă] cu (clienți*|clienții|clientele|publicul|oaspeții|oamenii)",
            "(servirea|primirea|servire|deservirea|întâmpinarea|consilierea) (clienților|oaspeților|clientelei)",
        ),
        no=(
            "(fără|nu) [are|ai|există] (contact|interacțiune|lucru) [direct|directă] cu (clienții|clienți|publicul)",
        ),
    ),
    "childcare_on_site": Condition(
        yes=(
            "(grădiniță|creșă) (gratuită|la locul de muncă|a companiei|pentru copiii|pentru copilul)",
            "(loc|locuri) [gratuit|gratuite|rezervat|rezervate] (la|în) (grădiniță|creșă|creșa|grădinița)",
            "(babysitting|baby sitting) [gratuit] (pe|în) (perioada|timpul|durata)",
            "loc de joacă ~ supravegheat",
            "(îngrijirea|supravegherea|supraveghere) [pentru] copii* (pe durata|în timpul|la locul)",
            "(spațiu|loc) de joacă ~ [supraveghere] ~ copii*",
        ),
        no=("fără (creșă|grădiniță)",),
        unless="bonă|educato|familie",
    ),
    "men_only_team": Condition(
        yes=(
            "(doar|numai|exclusiv) din bărbați",
            "(echipă|echipa|colectiv) [format*] [doar|exclusiv|numai] (masculină|masculin|de bărbați|din bărbați)",
        ),
    ),
}
