"""Romanian: what is asked of her, and how adverts ask."""

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
    no=r"nu|fără|nici|niciun|nicio|non",
    but="doar|numai|ci",
    none="fără studii|nu este cazul|nu se aplică|-",
    not_required=(
        r"nu (?:este |e |sunt |se |sînt )?(?:\w+ )?(?:necesar|obligatori|nevoie|cer|cere|solicit"
        r"|impun|impune|contează|important|indispensabil|esențial|condiție)\w*|nu necesită"
    ),
    wish=(
        r"avantaj\w*|atu\b|eventual|(?:constituie|reprezintă|este|e|sunt|ar fi|va fi|-|:) (?:un )?plus|de preferat"
        r"|preferabil\w*|se preferă|opțional\w*|bine[- ]?venit\w*|binevenit\w*|de dorit|apreciat\w*"
        "|ideal|la cerere|aș prefera|ar fi bine|facultativ\\w*"
    ),
    wish_nouns=r"(?:cerinț|competenț|abilităț|calităț|cunoștinț)\w*",
    provided=r"(?:o|îl|le) plătim(?: noi)?|plătim noi|eliberat\w*|obții|obțineți|primești|acordat\w*|plătit\w* de|asigurat\w* de",
    asked=r"necesar\w*|obligatori\w*|cerinț\w*|se cere|solicităm|trebuie|indispensabil\w*|cerem",
)

LANGUAGES = LanguageWords(
    names={
        "ro": r"român[aăe]\w*",
        "en": r"englez[aăe]\w*",
        "de": r"german[aăe]\w*",
        "fr": r"francez[aăe]\w*",
        "it": r"italian[aăe]\w*|italien[ei]\w*",
        "es": r"spaniol[aăe]\w*",
        "pt": r"portughez[aăe]\w*",
        "hu": r"maghiar[aăe]\w*",
        "bg": r"bulgar[aăe]\w*",
        "el": r"greac[aă]\w*|grecești",
        "ru": r"rus[aăe](?!\w)|rusești|rusei",
        "uk": r"ucrainean[aăe]\w*|ucrainen[ei]\w*",
        "tr": r"turc[aăe]\w*|turcești",
        "ar": r"arab[aăe]\w*",
        "fa": r"farsi|persan[aăe]\w*|dari",
        "ps": r"pashto|paștună",
        "pl": r"polonez[aăe]\w*",
        "nl": r"olandez[aăe]\w*|neerlandez[aăe]\w*|flamand[aăe]\w*",
        "sv": r"suedez[aăe]\w*",
        "no": r"norvegian[aăe]\w*|norvegien[ei]\w*",
        "da": r"danez[aăe]\w*",
        "fi": r"finlandez[aăe]\w*",
        "cs": r"ceh[aăe]\w*",
        "sk": r"slovac[aăe]\w*",
        "sr": r"sârb[aăe]\w*",
        "hr": r"croat[aăe]\w*",
        "sq": r"albanez[aăe]\w*",
        "zh": r"chinez[aăe]\w*|mandarină",
        "ja": r"japonez[aăe]\w*",
        "ur": r"urdu",
        "hi": r"hindi",
        "bn": r"bengaleză|bengali",
        "ne": r"nepaleză|nepali",
        "vi": r"vietnameză",
    },
    levels={
        Cefr.C2: r"matern[aăe]\w*|nativ\w*|bilingv\w*",
        Cefr.C1: r"fluent\w*|fluentă|excelent\w*|avansat\w*|perfect\w*|impecabil\w*",
        Cefr.B2: r"foarte bun[aăe]\w*|foarte bine|mediu[- ]avansat\w*|ridicat\w*",
        Cefr.B1: (
            r"bun[aăe]?\w{0,3}|bine|mediu|medii|intermediar\w*|conversațional\w*|satisfăcător\w*"
            "|operațional"
        ),
        Cefr.A2: r"de bază|bază|elementare de bază|minim[aăe]|minime",
        Cefr.A1: r"începător\w*|elementar\w*",
    },
    knowing=(
        r"cunoaște\w*|cunoști|cunoștințe|cunoscător\w*|cunoscătoare|vorb\w+|vorbească|vorbitor\w*|nivel|nivelul"
        r"|limba maternă|stăpânire\w*|știți|cer\w*|solicit\w*|necesit\w*|ști[ie]\w*|utilizare\w*"
    ),
    filler=(
        r"limba|limbii|limbile|de|la|cu|a|al|pe|în|un|o|nivel|nivelul|minim|minimum|cel|puțin|sau"
        r"|superior|cunoștințe|scris\w*|vorbit\w*|citit\w*|oral|și|atât|cât|foarte|obligatoriu"
        r"|cunoaștere\w*|cunoașterea|vorbi\w*|este|nivelului|comunicare|utilizator|bine|min\.?|-"
    ),
    asked=(
        r"obligatori\w*|necesar\w*|se cere|solicitat\w*|indispensabil\w*|cerut\w*|se solicită"
        "|cunoștințe"
    ),
    oral=r"vorbit\w*|oral\w*|vorbească|vorbește|vorbiți|vorbi\w*|vorbesc|conversați\w*|vorbitor\w*",
    written=r"scris\w*|în scris|citit\w*|scrie\w*",
    alternative="sau|ori",
    joining="și",
    article="limba",
    lessons=(
        r"curs\w*|lecți\w*|profesor\w*|preda\w*|învăț(?!ăm[aâ]nt)\w*|traduc\w*|meditați\w*|până la nivelul"
    ),
    is_="este|e|sunt",
    upward=r"superior\w*|mai mult|mai bine|peste",
    in_="în|la",
    label=r"limbi(?: străine)?(?: cerute| solicitate| necesare)?|limb[aă] străină",
    none_asked=(
        "nu [se] (cer|cere|cerem|solicită|solicităm|impune|necesită) [cunoașterea] [nicio|vreo|unei|unor] "
        "(limba|limbă|limbi|limbii)",
        "nu (este|e) nevoie de [cunoașterea] (limba|limbă|limbi|limbii)",
        "(limba|limbă|limbi|limbii|limbile) ~ nu (se cere|se cer|este necesară|sunt necesare|contează|este obligatorie|e necesară)",
        "nu contează limba",
        "nici [de] limbi străine",
        "fără [cunoștințe de] limbi străine",
        "indiferent de limbă",
    ),
    with_="cu",
)

EDUCATION = EducationWords(
    levels={
        1: (
            "(studii|școală|învățământ) primare",
            "(școală primară|învățământ primar)",
            "(minim|minimum) 4 clase",
        ),
        2: (
            "studii (generale|gimnaziale)",
            "(minim|minimum|absolvent*|absolvente|absolvent de) [de] (8|10|opt|zece) clase",
            "(8|10|opt|zece) clase",
            "(școală|școala) generală",
            "(studii|nivel|învățământ) gimnazial",
            "învățământ (general|obligatoriu)",
        ),
        3: (
            "studii (medii|liceale)",
            "diplomă de bacalaureat",
            "bacalaureat",
            "bacalaureatul",
            "(liceu|diplomă de liceu|12 clase)",
            "(liceul|liceală|liceale)",
            "calificare profesională",
            "(școală|studii|învățământ) (profesională|profesionale|profesional|secundare)",
        ),
        4: (
            "(școală|școala|studii|învățământ) ~ (postliceală|postliceale|postliceal)",
            "(postliceală|postliceala) sanitară",
        ),
        6: (
            "studii (superioare|universitare)",
            "studii ~ superioare",
            "(facultate|facultatea) (de|în)",
            "diplomă de licență",
            "studii [universitare] de licență",
            "licență în",
            "(facultate|facultatea) ~ (absolvită|finalizată|terminată)",
            "(absolvent*|diplomă) [de] [studii|a] (facultate|universitate|superioare|facultății)",
        ),
        7: ("(studii|diplomă) [de] (masterat|master)", "masterat"),
        8: ("doctorat",),
    },
    none_asked=(
        "nu [se|este|e|sunt] (cer|cere|solicită|necesare|necesită|nevoie de|nevoie) [anumite] studii",
        "nu (cerem|solicităm) (studii|experiență și nici studii)",
        "studii* nu (sunt|se|contează) (necesare|cer|obligatorii)",
        "nu este nevoie de studii",
        "(indiferent de|fără) [pretenții de] (studii|studiile|calificare|carte)",
        "nu (cerem|solicităm) [o|nicio|anumite] (studii|calificare|diplomă)",
        "nu [se] (cer|cere|solicită) [nicio] (calificare|diplomă)",
        "nici [de] (studii|calificare|diplomă)",
        "nu ai nevoie de studii",
        "nu sunt (necesare|cerute) studii",
    ),
    courses="curs|cursuri|certificat|atestat|diplomă de absolvire",
    label="(?:nivel(?:ul)? de )?studii(?: solicitate| minime)?|nivel studii|nivel de instruire",
    kinds="superioare|universitare|postliceale|de specialitate|tehnice|de licenta",
    others=r"student\w*|elevi\w*|absolvenți ai|cursan\w*",
    or_experience=(
        r"(?:sau|ori) (?:(?:o|cu|minim|minimum|cel puțin|\d+|doi|trei|ani|de|relevantă|"
        r"similară|echivalentă|vastă) ){0,5}experienț"
    ),
)

EXPERIENCE = ExperienceWords(
    none_asked=(
        "nu [este|e] (necesară|necesită|nevoie de|obligatorie|cere) [o] experiență*",
        "nu se (cere|solicită|impune) experiență*",
        "experiența nu [este|e|se] (necesară|obligatorie|cere|contează|necesară)",
        "fără experiență*",
        "experiența ... nu (este|e) (obligatorie|necesară)",
        "nu (cerem|solicităm|impunem) experiență*",
        "nu se cer studii și nici experiență",
        "(si|chiar și) fără experiență",
        "(experiența|experiență) nu se (cere|solicită|impune)",
        "(experiența|experiență) nu (contează|e obligatorie|este obligatorie|e necesară|e cerută)",
        "nu ai [nevoie de] experiență",
        "nici [de] experiență",
        "nu ... (studii|calificare|diplomă) sau [de] experiență",
        "cu sau fără experiență",
        "nu ai mai lucrat",
        "nu ai lucrat",
        "absolvenți fără experiență",
        "fără vechime",
        "nu se (cere|solicită) vechime",
    ),
    noun=r"experienț\w*|vechime\w*",
    of="de",
    link=(
        r"de|minim\w*|minimum|cel|puțin|mai mare|mult|este|în \w+|pe \w+|ca și \w+|ca \w+|ca|cu \w+|peste|domeniu\w*"
        r"|similar\w*|un post|post|anterioară|necesară|relevantă|muncă|obligatorie"
    ),
    in_="în|cu|pe",
    company=r"permis\w*[^,;]*$|firma\w*|compania\w*|companie|echipa noastră|suntem|avem|noastr\w+|lider\w*|grup\w*",
)

LICENCES = LicenceWords(
    licence=(
        r"permis(?:ul|e)? (?:de )?conducere(?: auto)?|permis(?:ul)? auto|carnet de (?:conducere|șofer)"
        r"|permis(?= (?:cat|b\b|c\b|d\b|a1?\b|ce\b))|carnet(?= cat)"
        r"|șoferi?(?: profesionist| profesioniști)?(?= cat)|conducător auto(?: profesionist)?(?= cat)"
    ),
    own_car=(
        r"mașin[aăi] (?:proprie|personală)|autoturism (?:propriu|personal)|auto propri\w+"
        r"|automobil propriu"
    ),
    kind=r"categoria|categoriile|cat\.?|tip|profesionist",
    instead=r"sau [a-e]\b|(?:sau|ori|/) (?:\w+ )?(?:biciclet\w*|scuter\w*|motociclet\w*|trotinet\w*)|doar pentru scuter",
    class_joint="și",
    class_first="",
    not_it="de (?:stivuitor|munca|pescuit|sedere)|ecdl",
)

AGE = AgeWords(
    min_age=(
        r"(?:minim\w*|cel puțin|peste|vârsta minimă:?|minimum|de la|împliniți:?)(?: de)? <age>"
        r"(?: de)? ani(?: împliniți)?"
    ),
    max_age=(
        r"(?:maxim\w*|până (?:la|în)|sub|vârsta maximă:?|cel mult|limita de vârstă:?)(?: de)? <age>"
        r"(?: de)? ani"
    ),
    both=(r"(?:între |de la )?<age>(?: de ani| ani)? ?(?:-|și|până la|la) ?<age>(?: de)? ani"),
    adult=r"persoan[eă] major[eă]|major[eă](?=[.,)])|majori|majorat\w*|(?:fii|fie|fiți) majori?",
    not_hers=(
        r"copii\w*|copil\w*|(?:experienț\w*|vechime)(?!.*vârst)|firm\w*|compani\w*|pe piață|contract de(?= \d)"
        r"|client\w*|pacienț\w*|bătrân\w*(?!.*vârst)|garanție|elevi\w*|istorie|tradiție|de activitate"
    ),
)
