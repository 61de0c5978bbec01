"""Latvian: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="par|uz",
    adverbs={
        PayPeriod.HOUR: "stundā",
        PayPeriod.DAY: "dienā",
        PayPeriod.WEEK: "nedēļā",
        PayPeriod.MONTH: r"mēnesī|ik mēnesi|mēn\.?",
        PayPeriod.YEAR: "gadā",
        PayPeriod.TOTAL: "kopā",
    },
    # Adverts give pay by the month where they name no period; amounts below 100 are left alone.
    labels={
        PayPeriod.HOUR: r"stundas (?:tarifa )?(?:likme|apmaksa|samaksa|tarifs)|tarifa likme",
        PayPeriod.DAY: "dienas (?:samaksa|likme)",
        PayPeriod.MONTH: (
            r"mēneš?a? ?alg\w*|mēneša \w+|amatalg\w*|darba alg\w*|atalgojum\w*|alg[au]|"
            r"darba samaks\w*|darba alga"
        ),
        PayPeriod.YEAR: "gada (?:alga|atalgojums)",
    },
    before_amount="sākot no|sākot|no|ir|līdz|apmērā|starp",
    up_to="līdz|maksimāli",
    about="aptuveni|ap|vidēji",
    to="līdz|un",
    gross=r"bruto|uz papīra|pirms (?:\w+ )?nodok\w*(?: nomaksas| atskaitīšanas)?",
    net=r"neto|uz rok[au]s?|uz rokām|pēc (?:\w+ )?nodok\w*(?: nomaksas)?",
    no_pay=(
        r"prēmij\w*|bonus\w*|piemaks\w*|nomas?|nomu|īre\w*|dzeramnaud\w*|pabalst\w*|"
        r"ēdināšan\w*|cena\w*|apgrozījum\w*|kompensāc\w*|ieņēmum\w*|ienākum\w*|"
        r"maksa par|līdz(?=\s*$)"
    ),
    room=r"istab\w*|\w*dzīvok\w*|nakšņošan\w*|kopmītn\w*",
    besides=r"plus|un|iekļaut\w*|ieskaitot|tai skaitā",
    later=r"pēc (?:\w+ ){0,2}(?:pārbaudes laika|mēneš\w*|apmācīb\w*|gada)",
    net_is_monthly=True,
    internship="praks",
    refund="",
    payments="",
    nth_payment="",
    thirteenth="",
    fourteenth="",
    currencies={"eiro": "EUR"},
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            "(uz|darbs|līgums|laiks) nenoteiktu laiku",
            "nenoteikta laika [darba] līgum*",
            "nenoteikt* (laiks|laiku|termiņ*)",
            "beztermiņa",
            "bez termiņa",
            "pastāvīg* darb*",
        ),
        Contract.FIXED_TERM: (
            "noteiktu laiku",
            "līgum* uz laiku",
            "terminēt* [darba] līgum*",
            "sezonas (darbs|darbi|darbu|darbinie*|līgum*)",
            "sezonāl* darb*",
            "(noteikta|noteiktu) laika [darba] līgum*",
            "(uz|visu) [vasaras|ziemas|nākamo] sezonu",
            "(vasaras|ziemas) sezona*",
            "līgum* uz (gadu|vienu gadu|pusgadu)",
            "līgum* uz 1..36 (mēnešiem|mēnešus)",
            "līgum* ~ uz 1..36 (mēnešiem|mēnešus)",
            "(dekrēta|bērna kopšanas) (laik*|atvaļinājum*)",
            "prombūtn* laik*",
        ),
        Contract.AGENCY: (
            "darbaspēka nom*",
            "personāla nom*",
            "(caur|ar) nodarbinātības aģentūr*",
            "pagaidu darba aģentūr*",
        ),
        Contract.APPRENTICESHIP: (
            "mācekļa (līgum*|vieta*)",
            "darba vidē balstīt* mācīb*",
        ),
        Contract.INTERNSHIP: (
            "(piedāvā*|aicin*) ~ praks*",
            "(apmaksāt*|bezmaksas) praks*",
            "prakses (vieta*|līgum*)",
        ),
        Contract.SELF_EMPLOYED: (
            "pašnodarbināt*",
            "saimniecisk* darbīb*",
            "uzņēmuma līgum*",
            "autoratlīdzīb*",
            "autorlīgum*",
        ),
        Contract.ON_CALL: ("(darbs|darba) pēc (izsaukuma|pieprasījuma)",),
    },
    titles={
        Contract.INTERNSHIP: ("prakse", "praktikant*"),
        Contract.APPRENTICESHIP: ("māceklis", "mācekle"),
        Contract.FIXED_TERM: ("sezona*", "sezonas", "prombūtnes laikā"),
    },
    not_now=r"iespēj\w*|vēlāk|pēc tam|turpmāk|perspektīv\w*|pagarin\w*|pieredze",
    extension=r"pagarin\w*",
    not_its_own=r"iespēj|student|vai (?:ar )?(?:darba )?līgum",
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "nakts (maiņ*|darb*|dežūr*|stund*)",
            "nakts un (dienas|vakara) (maiņ*|dežūr*)",
            "naktsmaiņ*",
            "(darbs|strādāt|var strādāt|strādāsi|arī|un) naktīs",
            "naktī",
            "nakts 18..23",
            "24..24 (stundu|stundas|h) (dežūr*|maiņ*)",
            "diennakts (maiņ*|dežūr*|darb*|režīm*)",
        ),
        no=(
            "(bez|nav) nakts (maiņ*|darb*|dežūr*)",
            "bez naktsmaiņ*",
            "(nakts maiņu|naktsmaiņu|nakts dežūru|nakts darba|naktsdarba) nav",
            "naktīs (nestrādājam|nestrādāsi|nav jāstrādā)",
            "tikai dienas (maiņ*|laikā)",
            "tikai (dienā|rīta maiņ*)",
        ),
        unless="klub|reizēm|dažkārt|mājās",
    ),
    "weekend": Condition(
        yes=(
            "pirmdienas līdz svētdienai",
            "(darbs|strādāt|strādāsi|arī|vakaros|darbdienās) [arī|un|naktīs] [un] brīvdienās",
            "(darbs|strādāt|strādāsi|arī|un) nedēļas nogal*",
            "sestdienās un svētdienās",
        ),
        no=(
            "(brīvas|brīvs) (brīvdienas|nedēļas nogal*|sestdienas)",
            "brīvdienas: sestdien* un svētdien*",
            "sestdien* un svētdien* [ir] (brīv*)",
            "(bez|nav) [darba] (brīvdienās|nedēļas nogalēs)",
            "bez (brīvdienu|nedēļas nogaļu) (darba|maiņām)",
            "(brīvdienās|nedēļas nogalēs) (nestrādājam|nestrādāsi|nav jāstrādā)",
        ),
        unless=r"brīv[ai]s|brīvdienas: |reizēm|dažkārt|atvērt",
    ),
    "flexible_hours": Condition(
        yes=(
            "elastīg* [un] [darba] (grafik*|laik*)",
            "brīvs [darba] grafiks",
            "brīvi plānojam*",
            "(grafiku|grafiks|grafika|laiku) [tiks] (saskaņo*|pielāgo*|saskaņošan*)",
            "iespēja ~ (saskaņot|pielāgot|plānot) ~ (grafiku|laiku)",
        ),
        no=("(fiksēts|nemainīgs) darba (laiks|grafiks)",),
        unless="gatav|spēj strād|jābūt",
    ),
    "remote": Condition(
        yes=(
            "(100%|100 %|pilnībā|pilnīgi) attālināt*",
            "(darbs|strādāt|strādāsi) attālināti",
            "attālināt* darb*",
            "(strādāt|darbs) no mājām",
        ),
        no=(
            "nav iespējam* ~ attālināti",
            "attālināts darbs nav (iespējams|paredzēts)",
            "(darbs|strādāt|tikai) klātienē",
        ),
        unless=r"iespēj|hibrīd|\bdien\w+ nedēļā|daļēj|reizēm|\bnav\b",
    ),
    "live_in": Condition(
        yes=("ar dzīvošanu", "dzīvošan* (ģimenē|pie|uz vietas)", "dzīvot ģimenē"),
        no=("bez dzīvošanas",),
        unless="palīdz",
    ),
    "alone": Condition(
        yes=(
            "(strādāt|strādāsi|strādāsiet|strādā) [maiņā] (viens|viena)",
            "darbs vienatnē",
            "(būsi|būsiet|esi|esat) [maiņā] (viens|viena)",
            "maiņā (viens|viena)",
        ),
        no=(
            "(nekad|nebūsi|nestrādāsi) ~ (viens|viena)",
            "(nekad|nebūsi|nestrādāsi) (viens|viena)",
            "(viens|viena) (nebūsi|nestrādāsi|nebūsiet)",
            "vienmēr (divi|divas|divatā|trīs|trijatā)",
        ),
        unless=r"\bnekad\b|\bnav\b",
    ),
    "public_facing": Condition(
        yes=(
            "(klientu|viesu|pircēju|apmeklētāju|pacientu) (apkalpošan*|uzņemšan*|konsultēšan*)",
            "(darbs|darbu|komunikācija|saskarsme|kontakts|saziņa) ar "
            "(klientiem|pircējiem|viesiem|cilvēkiem|apmeklētājiem|pacientiem)",
            "apkalpo* (klientus|viesus|pircējus|apmeklētājus)",
            "starp (apmeklētājiem|klientiem|viesiem)",
        ),
        no=(
            "bez (klientu|viesu|pircēju) apkalpošan*",
            "bez (darba|saskarsmes|kontakta|saziņas) ar (klientiem|pircējiem|viesiem|cilvēkiem)",
        ),
    ),
    "childcare_on_site": Condition(
        yes=(
            "bērnu (istab*|stūrīt*) [mūsu] darbinie*",
            "bērnu pieskatīšan* ~ (laikā|uz vietas|darbiniekiem)",
            "(uzņēmuma|darbinieku) bērnudārz*",
        ),
        unless="audzinātāj|skolotāj|aukl",
    ),
    "men_only_team": Condition(
        yes=("(vīriešu|puišu|vīru) (kolektīv*|komand*|brigād*)", "kolektīvā tikai vīrieši"),
    ),
}
