"""Lithuanian: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_PERMIT = (
    "leidimas dirbti|leidimą dirbti|leidimo dirbti|leidimas gyventi|leidimą gyventi|leidimo gyventi|leidimas gyventi ir dirbti|leidimą gyventi ir dirbti|"
    "leidimas laikinai gyventi|leidimą laikinai gyventi|leidimo laikinai gyventi|laikinas leidimas gyventi|laikiną leidimą gyventi|darbo leidimas|darbo leidimą|darbo viza|darbo vizą|"
    "teisė dirbti|teisę dirbti|teisės dirbti|nacionalinė viza|nacionalinę vizą"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            f"(galiojantis|galiojantį|galiojančio|galiojanti|galiojančią|teisėtas|teisėtą) ({_PERMIT})",
            f"({_PERMIT}) ~ (būtinas|būtina|privalomas|privaloma|reikalingas|reikalinga|galiojantis|galiojantį|reikia)",
            f"(su|turėti|turi|turite|turintys|turintiems|turinčius|turintis|turėtų|būtinas|būtina|reikalingas|privalomas|reikia|privalo turėti|pateikti) ~ ({_PERMIT})",
            f"({_PERMIT}) ... (trečiųjų šalių|ne es|užsienieč*)",
            f"(trečiųjų šalių|ne es|užsienieč*) ... ({_PERMIT})",
            f"({_PERMIT}) (lietuvoje|lietuvos respublikoje)",
            "(gali|galite|galintys|galima|teisėtai) [teisėtai|legaliai] dirbti lietuvoje",
            "(teisėtai|legaliai) (gyvena|gyvenate|gyvenantys|dirbti|gyvenantiems|esantys)",
            "tvarkingi dokumentai",
            "dokumentai leidžiantys dirbti",
        ),
        Papers.LONG_TERM: (
            "(nuolatinis|nuolatinį|nuolatinio) (leidimas|leidimą|leidimo) gyventi",
            "(leidimas|leidimą|leidimo) nuolat gyventi",
            "(ilgalaikis|nuolatinis) gyventojas",
            "nuolat gyven*",
            "neterminuot* leidim* gyventi",
        ),
        Papers.EU_CITIZEN: (
            "(es|europos sąjungos|eee|es valstybės narės|europos sąjungos valstybės narės|es šalies) (pilietybė|pilietis|pilietė|piliečiai|piliečiams|pilietybę|pasas)",
            "(pilietybė|pilietis|pilietybę) ~ (es|europos sąjungos) (šalies|valstybės|valstybių)",
        ),
        Papers.CITIZEN: (
            "lietuvos [respublikos] (pilietybė|pilietis|pilietė|piliečiai|pilietybę|piliečiams|piliečiu)",
            "lr (pilietybė|pilietis|pilietė|piliečiai|pilietybę)",
        ),
    },
    permits=_PERMIT,
    groups={
        Papers.PROTECTION: (
            "pabėgėlis|pabėgėlė|pabėgėliai|pabėgėlės|pabėgėliams|pabėgėlius|pabėgėlių|prieglobstį gavę asmenys|prieglobstį gavusiems užsieniečiams|prieglobstį gavę užsieniečiai|"
            "pabėgėlio statusą turintys|gavę prieglobstį|prieglobstį gavusiems|papildomą apsaugą gavę"
        ),
        Papers.ASYLUM: "prieglobsčio prašytojai|prieglobsčio prašytojos|prieglobsčio prašytojams|prieglobsčio prašytojus|prieglobsčio prašytojas",
        Papers.TEMPORARY_PROTECTION: (
            "laikinoji apsauga|laikinąją apsaugą|laikinąją apsaugą gavę|laikinąją apsaugą turintys|pabėgėliai iš ukrainos|pabėgėliams iš ukrainos|ukrainos pabėgėliai|ukrainos pabėgėliams|"
            "karo pabėgėliai iš ukrainos|karo pabėgėliai|ukrainiečiai|ukrainiečius|ukrainietės|ukrainiečiams|žmonės iš ukrainos"
        ),
    },
    reserved=(
        "(kursai|kursas|mokymai|praktika|programa|stažuotė|vietos|užsiėmimai|projektas) [nemokami|yra|nemokamas|nemokama] "
        "(tik|skirt*|išskirtinai) [tik] ~ <who>",
        "(tik|išskirtinai) <who>",
        "(tikslinė grupė|dalyviai|dalyvauti gali|gali dalyvauti) [tik] ~ <who>",
        "(kursai|mokymai|kursas) [lietuvių kalbos|kalbos] <who>",
    ),
    welcome=(
        "<who> [yra] [taip pat|labai|ypač|ir] (laukiam*|kviečiam*|kviečiam)",
        "<who> ... (laukiami|laukiamos|kviečiami|kviečiamos)",
        "(laukiami|laukiamos|kviečiami|kviečiamos) ~ <who>",
        "(laukiame|kviečiame|skatiname|džiaugsimės) ~ [kreiptis|kandidatuoti|paraiškų|ir] ~ <who>",
        "(atvira|atviras|atviros|tinka|tinkamas) [ir] ~ <who>",
        "<who> gali [taip pat|ir] (kandidatuoti|kreiptis|teikti)",
        "įdarbiname [ir] <who>",
        "gali kandidatuoti ir <who>",
    ),
    arranges=(
        f"(sutvarkome|sutvarkysime|tvarkome|pasirūpiname|pasirūpinsime|įforminame|parūpiname|rūpinamės) ~ ({_PERMIT}|leidimu dirbti|leidimu gyventi|vizą|vizas|viza|dokumentus dėl leidimo|leidimus|darbo leidimu)",
        f"(padedame|padėsime|pagalba|pagalbą|padėti|padeda) ~ (gauti|gaunant|tvarkant|susitvarkyti|įsigyti|sutvarkyti|dėl|tvarkantis) ~ ({_PERMIT}|vizą|vizas|leidimus)",
        f"({_PERMIT}|vizą) (sutvarkome|sutvarkysime|tvarkome|parūpina)",
        "vizos rėmimas",
    ),
    arranges_none=(
        "(neremiame|netvarkome|nesiūlome|neteikiame|neparūpiname|neįforminame) ... (viz*|leidim*)",
        "(vizų|vizos|leidimų dirbti|leidimų gyventi|darbo leidimų) ~ (neremiame|netvarkome|neparūpiname|nesiūlome)",
        "be vizos rėmimo",
        "no visa sponsorship",
    ),
    citizenship=r"piliet\w*|pilieč\w*|pasas",
    residence=r"gyventi|leidim\w*",
    unless=(
        r"klient\w*|konsultav\w*|konsultuo\w*|teisin\w+ pagalb\w*|prašym\w+ dėl|nagrinė\w*|migracijos departament\w*|bylos|pratęs\w*"
    ),
    others="ne",
    unlimited="be apribojim\\w+|ne es",
    not_welcome=r"jaus\w*|centr\w+|apgyvendinim\w*",
    not_reserved=r"mokytoj\w*|dėstytoj\w*|socialin\w+ darbuotoj\w*|lektor\w*|centr\w+|paslaug\w+|vertėj\w*|konsultant\w*|koordinator\w*",
)
