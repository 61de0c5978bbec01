"""Lithuanian: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="per|už",
    adverbs={
        PayPeriod.HOUR: "valandai",
        PayPeriod.DAY: "dienai",
        PayPeriod.WEEK: "savaitei",
        PayPeriod.MONTH: "mėnesiui|kas mėnesį",
        PayPeriod.YEAR: "metams",
        PayPeriod.TOTAL: "iš viso",
    },
    # Adverts give pay by the month where they name no period; amounts below 100 are left alone.
    labels={
        PayPeriod.HOUR: (
            r"valandin\w* (?:atlyginimas|atlygis|tarifas|įkainis|darbo užmokestis)|"
            "valandos (?:atlygis|įkainis|tarifas|kaina)"
        ),
        PayPeriod.DAY: "dienos atlygis",
        PayPeriod.MONTH: (
            r"mėnesin\w* (?:darbo )?\w+|atlyginim\w*|darbo užmokest\w*|pareigin\w* alga|alga|"
            r"atlyg\w*|bazin\w* alga"
        ),
        PayPeriod.YEAR: "metinis atlyginimas",
    },
    before_amount="nuo|iki|yra|siūlome|sudaro|tarp",
    up_to="iki|daugiausia",
    about="apie|vidutiniškai",
    to="iki|ir",
    gross=r"bruto|brutto|neatskaičius(?: mokesčių)?|prieš mokes\w*|iki mokesčių|ant popieriaus",
    net=r'neto|netto|(?:grynais )?"?į rank\w*"?|atskaičius(?: mokesčius)?|po mokesčių',
    no_pay=(
        r"premij\w*|pried\w*|bonus\w*|nuom\w*|arbatpinig\w*|maitinim\w*|kain\w*|apyvart\w*|"
        r"dienpinig\w*|uždarb\w*|pajam\w*|apgyvendin\w*|pašalp\w*|kompensac\w*|mokest(?:is|į)|"
        r"išlaid\w*|iki(?=\s*$)"
    ),
    room=r"kambar\w*|bendrabut\w*|būst\w*|apgyvendin\w*",
    besides=r"plius|ir|įskaitant|su pried\w*",
    later=r"po (?:\w+ ){0,2}(?:bandomojo|mėnes\w*|apmokym\w*|metų)",
    net_is_monthly=True,
    internship="praktik",
    refund="",
    payments="",
    nth_payment="",
    thirteenth="",
    fourteenth="",
    currencies={"eurų": "EUR", "eurai": "EUR", "eurus": "EUR"},
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: ("neterminuot*", "nuolatin* [darbo] (darb*|sutart*)"),
        Contract.FIXED_TERM: (
            "terminuot*",
            "sezonin* (darb*|sutart*)",
            "sutart* 1..36 (mėn|mėnes*)",
            "sutart* ~ 1..36 (mėn|mėnes*)",
            "(motinystės|vaiko priežiūros) atostog*",
            "kol ~ (grįš|augins)",
            "pakaitin*",
            "sutart* (vieneriems|dvejiems|1|2) metams",
            "(vasaros|žiemos) sezon*",
        ),
        Contract.AGENCY: (
            "laikin* įdarbinim*",
            "laikinojo darbo",
            "personalo nuom*",
            "per (įdarbinimo|personalo nuomos) (įmon*|agentūr*)",
        ),
        Contract.APPRENTICESHIP: ("pameistryst*",),
        Contract.INTERNSHIP: (
            "(siūlo*|kviečia*|apmokam*|mokam*) ~ praktik*",
            "praktikos (sutart*|viet*)",
        ),
        Contract.SELF_EMPLOYED: (
            "individual* veikl*",
            "verslo liudijim*",
            "autorin* sutart*",
            "paslaugų sutart*",
        ),
        Contract.ON_CALL: ("nenustatytos apimties", "pagal iškvietimą"),
    },
    titles={
        Contract.INTERNSHIP: ("praktika", "praktikant*"),
        Contract.APPRENTICESHIP: ("mokinys", "mokinė", "pameistr*"),
        Contract.FIXED_TERM: ("sezonas", "sezonui", "sezonin*"),
    },
    not_now=r"galimyb\w*|vėliau|po to|vėlesn\w*|perspektyv\w*|patirt\w*|gali būti",
    extension=r"pratęs\w*",
    not_its_own=r"galim|student|arba darbo sutart",
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "naktin* (pamain*|darb*|budėj*)",
            "(darbas|dirbti|ir|dirbama|pamainomis) naktimis",
            "naktį",
            "(dvi|trys|keturios|2|3|4) naktys",
            "24..24 (valandų|val|h) (budėj*|pamain*)",
            "budėj* (paromis|parą|par*)",
            "paromis",
        ),
        no=(
            "(be|nėra|nebus) naktin* (pamain*|darb*|budėj*)",
            "naktin* (pamain*|darb*|budėj*) nėra",
            "(naktimis|naktį) (nedirb*|dirbti nereikia)",
            "tik (dieninė*|dienos|rytinė*) (pamain*|metu)",
            "tik (dieną|rytais)",
        ),
        unless=r"klub|kartais|namuose|už naktį|nakt\w* (?:\w+ )?nedirb",
    ),
    "weekend": Condition(
        yes=(
            "pirmadienio iki sekmadienio",
            "savaitgaliais",
            "(dirbti|darbas) ~ savaitgalį",
            "šeštadieniais ir sekmadieniais",
        ),
        no=(
            "savaitgaliai (laisvi|nedarbo|poilsio)",
            "(laisvi|laisvais|be) savaitgal*",
            "šeštadien* ir sekmadien* (laisv*|nedarbo*|poilsio)",
            "savaitgaliais (nedirbame|nedirbama|ilsimės)",
        ),
        unless=r"laisv|kartais|nedirb|atidaryt|dirba parduotuvė",
    ),
    "flexible_hours": Condition(
        yes=(
            "lanks* [darbo] (grafik*|laik*|valand*|dien*)",
            "laisv* [darbo] grafik*",
            "(planuoti|planuojate|planuoji) ~ darbo (laiką|grafiką)",
            "(grafiką|grafikas|laiką) (deriname|derinamas|suderinsime|pritaikysime|derinsime)",
        ),
        no=("fiksuot* darbo (laik*|grafik*|valand*)",),
        unless="pasireng|pasiruoš|gebėj",
    ),
    "remote": Condition(
        yes=(
            "(100%|100 %|100 proc.|visiškai|pilnai) nuotol*",
            "nuotolin* darb*",
            "darbas nuotoliu",
            "dirbti iš namų",
        ),
        no=(
            "nuotolinis darbas (negalimas|nenumatytas)",
            "nuotolin* darb* nėra",
            "nėra galimyb* dirbti nuotol*",
            "(darbas|dirbama) tik (biure|vietoje|gyvai)",
        ),
        unless=r"galimyb|galima|hibrid|\bdien\w* per|dalinai|iš dalies|kartais",
    ),
    "live_in": Condition(
        yes=("su gyvenimu", "gyven* (kartu|šeimoje)"),
        no=("be gyvenimo",),
    ),
    "alone": Condition(
        yes=(
            "(dirbsite|dirbti|dirbsi|dirbama) [pamainoje] (vienas|viena|po vieną)",
            "darbas po vieną",
            "(būsi|būsite) (vienas|viena)",
            "pamainoje (vienas|viena)",
        ),
        no=(
            "(vienas|viena) (nebūsi|nebūsite|nedirbsi)",
            "(nebūsi|nebūsite) (vienas|viena)",
            "visada (du|dvi|dviese|trys|trise)",
            "(niekada|nedirbsite|nedirbsi) ~ (viena|vienas|vieni)",
            "nedirbsite viena*",
        ),
        unless=r"\bniekada\b|\bne\b",
    ),
    "public_facing": Condition(
        yes=(
            "(klientų|pirkėjų|svečių|lankytojų|pacientų|interesantų) "
            "(aptarnav*|priėm*|priim*|konsultav*)",
            "(bendrav*|bendrauti|darbas|dirbti|dirbsi|dirbsite) su "
            "(klientais|pirkėjais|svečiais|lankytojais|žmonėmis|pacientais)",
            "aptarnau* (klientus|svečius|pirkėjus|lankytojus)",
        ),
        no=(
            "(nereikia|nereikės) (bendrauti|dirbti) su (klientais|pirkėjais|žmonėmis)",
            "be (klientų aptarnavimo|bendravimo su klientais|kontakto su klientais)",
            "su (klientais|pirkėjais|žmonėmis|lankytojais) bendrauti nereik*",
        ),
    ),
    "childcare_on_site": Condition(
        yes=(
            "vaikų kambar* ~ (darbuotojų|darbuotojams)",
            "(įmonės|darbuotojų) vaikų darželis",
            "vaikų priežiūr* (darbo vietoje|kursų metu|užsiėmimų metu|darbuotojams)",
            "darbuotojų vaikams ~ (kambarys|darželis)",
            "(prižiūrime|prižiūrėsime|pasirūpinsime) vaik*",
        ),
        unless="auklėtoj|aukl",
    ),
    "men_only_team": Condition(
        yes=("vyrų (kolektyv*|komand*|brigad*)", "(vien|tik) vyrai kolektyve"),
    ),
}
