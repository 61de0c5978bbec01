"""Latvian: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_PERMIT = (
    "darba atļauj*|uzturēšanās atļauj*|termiņuzturēšanās atļauj*|darba vīz*|tiesīb* strādāt|tiesīb* uz nodarbinātību|"
    "nodarbinātības tiesīb*|uzturēšanās un darba atļauj*"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            f"(derīg*|spēkā esoš*|likumīga|likumīgas|likumīgu) ({_PERMIT})",
            f"({_PERMIT}) ~ (nepieciešama|obligāta|obligāti|spēkā|derīga|prasība|nepieciešamas|vajadzīga|jābūt)",
            f"(ar|jābūt|nepieciešama|nepieciešamas|obligāta|ir|vajadzīga|kam ir|jāuzrāda|kuriem ir) ~ ({_PERMIT})",
            f"({_PERMIT}) ... (trešo valstu|ārpus es|ārvalstniek*|ārzemniek*)",
            f"(trešo valstu|ārpus es|ārvalstniek*|ārzemniek*) ... ({_PERMIT})",
            "(tiesīgs|tiesīga|tiesīgi|atļauts|drīkst) [legāli|likumīgi] strādāt (latvijā|es|latvijas republikā)",
            "(legāli|likumīgi) (uzturas|uzturēties|strādāt|uzturies)",
            "tiesīb* [legāli|likumīgi] strādāt latvij*",
            "kārtībā dokumenti",
            "dokumenti darbam latvijā",
        ),
        Papers.LONG_TERM: (
            "pastāvīgās uzturēšanās (atļauja|atļauju|atļaujas)",
            "pastāvīgā uzturēšanās atļauja",
            "pastāvīgais iedzīvotājs",
        ),
        Papers.EU_CITIZEN: (
            "(es|eiropas savienības|ez|es dalībvalsts|eez) (pilsonība|pilsonis|pilsone|pilsoņi|pilsoņiem|pilsonību|pase)",
            "(pilsonība|pilsonis|pilsonību) ~ (es dalībvalst*|eiropas savienīb*)",
            "eiropas savienības dalībvalst* (pilsonis|pilsonība|pilsoņi|pilsonību)",
        ),
        Papers.CITIZEN: (
            "latvijas [republikas] (pilsonība|pilsonis|pilsone|pilsoņi|pilsonību|pilsonim|pilsoņiem)",
            "lr (pilsonība|pilsonis|pilsone|pilsoņi)",
        ),
    },
    permits=_PERMIT,
    groups={
        Papers.PROTECTION: (
            "bēglis|bēgle|bēgļi|bēgles|bēgļiem|bēgļus|personas ar starptautiskās aizsardzības statusu|starptautiskās aizsardzības saņēmēji|"
            "starptautiskās aizsardzības saņēmējiem|personas ar bēgļa statusu|personām ar starptautiskās aizsardzības statusu|alternatīvais statuss|"
            "personas ar alternatīvo statusu|personām ar bēgļa statusu"
        ),
        Papers.ASYLUM: "patvēruma meklētāji|patvēruma meklētājas|patvēruma meklētājiem|patvēruma meklētājus|patvēruma meklētājs",
        Papers.TEMPORARY_PROTECTION: (
            "pagaidu aizsardzība|pagaidu aizsardzību|personas ar pagaidu aizsardzību|bēgļi no ukrainas|bēgļiem no ukrainas|bēgles no ukrainas|ukrainas bēgļi|ukrainas bēgļiem|"
            "ukrainas civiliedzīvotāji|ukrainas civiliedzīvotājiem|cilvēki no ukrainas|ukrainas pilsoņi|ukrainas pilsoņiem|ukraiņu bēgļi"
        ),
    },
    reserved=(
        "(kurss|kursi|apmācības|apmācība|prakse|programma|vietas|mācības|nodarbības) [bezmaksas|ir|paredzētas|paredzēts] "
        "(tikai|paredzēt*|domāt*) [tikai] ~ <who>",
        "(tikai|vienīgi) [paredzēts|domāts] <who>",
        "(mērķa grupa|mērķgrupa|dalībnieki|var piedalīties|var pieteikties tikai) ~ <who>",
        "(kurss|kursi|apmācības|mācības) [latviešu valodas|valodas] <who>",
    ),
    welcome=(
        "<who> [ir] [arī|ļoti|īpaši] (gaidīt*|aicināt*|laipni gaidīt*|laipni aicināt*)",
        "<who> ... (gaidīti|gaidītas|aicināti|aicinātas|laipni lūgti)",
        "(gaidīti|gaidītas|aicināti|aicinātas) ~ <who>",
        "(gaidām|aicinām|priecāsimies) ~ [pieteikties|pieteikumus|arī|par] ~ <who>",
        "(atvērt*|piemērot*) [arī] ~ <who>",
        "<who> var [arī] pieteikties",
        "var pieteikties arī <who>",
        "pieņemam darbā [arī] <who>",
    ),
    arranges=(
        f"(nokārtosim|nokārtojam|sakārtosim|noformēsim|noformējam|kārtojam|parūpēsimies|parūpējamies|sagādāsim) ~ [par] ({_PERMIT}|vīzu|vīzas|darba atļaujām)",
        f"(palīdzēsim|palīdzam|palīdzība|palīdzību|atbalsts|atbalstu|atbalstām) ~ (noformēt|nokārtot|saņemt|iegūt|ar|noformēšanā|kārtošanā|kārtot) ~ ({_PERMIT}|vīzu|vīzas)",
        f"(palīdzība|palīdzību|palīdzēsim|atbalsts|atbalstu) ~ ({_PERMIT}|vīzas|vīzu) (noformēšanā|kārtošanā|saņemšanā|iegūšanā)",
        f"({_PERMIT}|vīzu) (nokārtosim|noformēsim|kārtosim|noformējam|kārtojam)",
        "sponsorējam vīz*",
    ),
    arranges_none=(
        "(nesponsorējam|nekārtojam|nenoformējam|nepiedāvājam|nenodrošinām|nepalīdzam) ... (vīz*|atļauj*)",
        "(vīzas|vīzu|darba atļaujas|uzturēšanās atļaujas|darba atļauju|uzturēšanās atļauju) ~ (nesponsorējam|nekārtojam|nenoformējam|nenodrošinām)",
        "bez vīzas sponsorēšanas",
        "no visa sponsorship",
    ),
    citizenship=r"pilson\w*|pase",
    residence=r"uzturēšan\w*",
    unless=(
        r"klient\w*|konsult\w*|juridisk\w*|izskat\w*|pieteikumu izskat\w*|pmlp|lietas|iesniegum\w*|pagarināšan\w*"
    ),
    others="ārpus|ne",
    unlimited="bez ierobezojum\\w+|arpus es",
    not_welcome=r"justies|jūtas|centr\w+|izmitināšan\w*",
    not_reserved=r"skolotāj\w*|pasniedzēj\w*|pedagog\w*|sociāl\w+ darbiniek\w*|mentor\w*|centr\w+|pakalpojum\w*|tulk\w*|konsultant\w*",
)
