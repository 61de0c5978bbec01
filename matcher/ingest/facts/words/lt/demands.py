"""Lithuanian: what is asked of her, and how adverts ask."""

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
    no=(
        r"ne(?! (?:jaun|maž|žem|vėl|vyresn|trump|daug|vien))|nėra|nebus|be(?! to)|nereik\w*|"
        r"nebūtin\w*|neprivalom\w*|niekada|nedirb\w*|neprašo\w*"
    ),
    but="tik|vien|bet",
    not_required=(
        r"nebūtin\w*|nereikaling\w*|nereik\w*|neprivalom\w*|nesvarb\w*|nereikšming\w*|neprašo\w*|"
        r"ne kliūtis|neturi reikšmės|"
        r"nėra (?:\w+ )?(?:būtin\w*|privalom\w*|reikaling\w*|svarb\w*)"
    ),
    wish=(
        r"privalum\w*|pageidaut\w*|pageidauj\w*|pliusas|pranašum\w*|pravers\w*|prioritet\w*|"
        r"būtų (?:\w+ )?(?:gerai|puiku|šaunu|pliusas)|pliusu|nice[- ]to[- ]have|pirmenyb\w*|"
        r"arba (?:nor\w*|galimyb\w*|pasiryžim\w*) "
    ),
    provided=(
        r"(?:apmokame|apmokėsime|padėsime (?:\w+ )?(?:susitvarkyti|gauti|įgyti|pasidaryti))|"
        r"įmonės lėšomis|(?:galima|galėsi\w*) (?:įgyti|gauti) (?:vėliau|dirbant)"
    ),
    wish_nouns=r"reikalavim\w*|įgūdži\w*|žini\w*",
    asked=r"būtin\w*|privalom\w*|reikaling\w*|reikalauj\w*|privalu|reikia",
)

LANGUAGES = LanguageWords(
    names={
        "lt": r"lietuvių|lietuviškai|valstybin\w* kalb\w*",
        "en": "anglų|angliškai",
        "ru": "rusų|rusiškai",
        "de": "vokiečių|vokiškai",
        "fr": "prancūzų|prancūziškai",
        "es": "ispanų|ispaniškai",
        "it": "italų|itališkai",
        "pl": "lenkų|lenkiškai",
        "uk": "ukrainiečių|ukrainietiškai",
        "be": "baltarusių",
        "lv": "latvių|latviškai",
        "et": "estų",
        "sv": "švedų",
        "no": "norvegų",
        "da": "danų",
        "fi": "suomių",
        "nl": "olandų|nyderlandų",
        "pt": "portugalų",
        "ro": "rumunų",
        "bg": "bulgarų",
        "el": "graikų",
        "tr": "turkų",
        "ar": "arabų",
        "cs": "čekų",
        "hu": "vengrų",
        "zh": "kinų",
        "ka": "gruzinų",
        "uz": "uzbekų",
        "hi": "hindi",
        "ur": "urdu",
        "fa": "persų|farsi|dari",
        "ku": "kurdų",
        "vi": "vietnamiečių",
        "hy": "armėnų",
        "ti": "tigrinių",
        "sr": "serbų",
    },
    levels={  # the state language's categories: Government decree 1688 (2003), I A2, II B1, III B2
        Cefr.C2: r"gimt\w*",
        Cefr.C1: r"laisv\w*|puik\w*|skland\w*|nepriekaištin\w*|tobul\w*",
        Cefr.B2: r"labai ger\w*|iii kategorij\w*",
        Cefr.B1: r"kasdieni\w* (?:bendravim|pokalb)\w*|ger(?:ai?|os|as|ą|i|ų)|vidutin\w*|pokalbi\w*|pakankam\w*|ii kategorij\w*",
        Cefr.A2: r"pagrind\w*|bazin\w*(?!\w| kategorij)|i kategorij\w*|pradin\w*",
        Cefr.A1: r"bazin\w* kategorij\w*|minimal\w*|elementar\w*|pradmen\w*",
    },
    knowing=(
        r"žini\w*|mokė\w*|moka|moki|mokate|mokantis|mokanti|susikalbė\w*|susikalbat\w*|susikalbi|susišneki?|susišnekėti|kalbėti|"
        r"kalbate|kalbi|kalba(?= ?$)|bendrauti|bendrauji|bendravim\w*|gebėjim\w*|suprasti|supranti"
    ),
    filler=(
        r"kalb\w*|lygi\w*|lygmen\w*|bent|ne|žemesn\w*|kaip|nei|ir|žodžiu|raštu|žini\w*|"
        r"mokė\w*|aukštesn\w*|įgūdži\w*|naudotojo|susikalbė\w*|tiek|tik|pakankam\w*|yra|"
        r"labai|mažiau|min\.?"
    ),
    # In a line of its own "rusų kalba" asks for it.
    asked=(
        r"privalom\w*|būtin\w*|reikaling\w*|kalba(?= ?(?:[.;\n]|$))|"
        r"(?:mokėjim\w*|žini\w*)(?= ?(?:[.,;\n]|$))"
    ),
    oral=(
        r"kasdieni\w* (?:bendravim|pokalb)\w*|susišnek\w*|suprasti ir (?:kalbėti|susikalb\w*)|"
        r"žodžiu|šnekam\w*|pokalbi\w*|susikalb\w*|kalbėti|kalbi|bendrauti|bendravim\w*|"
        r"(?:lietuv|angl|rus|vok|lenk|latv|ukrainiet)iškai"
    ),
    written=r"raštu|rašyti|skaityti",
    alternative="arba|ar",
    joining="ir|bei",
    lessons=(
        r"kurs\w*|mokytoj\w*|mokyti|mokymas\w*|išmok\w*|pamok\w*|vertim\w*|versti|"
        r"vadov\w*|kolektyv\w*"
    ),
    is_="yra",
    upward=r"aukštesn\w*|geriau|lygiavert\w*",
    ours=r"(?:kolektyv\w*|komand\w*|kolegos|mes|darbuotojai|klientai) (?:\w+ ){0,3}(?:kalba|kalbame|bendrauja\w*)",
    article="",
    none_asked=(
        "kalb* (mokėjimas|mokėjimo|žinios|mokėti|žinių) "
        "(nebūtin*|nereikaling*|nereikia|neprivalom*|nesvarb*|neprašom*)",
        "(kalba|kalbos) nesvarb*",
        "kalba [yra] ne kliūtis",
        "jokių kalbų",
        "nereikia mokėti kalb*",
    ),
    label=r"(?:reikalingos |užsienio )?kalbos",
    with_="su",
)

EDUCATION = EducationWords(
    levels={
        2: ("pagrindin* [mokyklos|arba|ar] [vidurin*] išsilavinim*",),
        3: (
            "vidurin* [arba|ar|ir] [profesin*] išsilavinim*",
            "profesin* [arba|ar] [vidurin*] išsilavinim*",
            "(profesin*|vidurin*) ~ išsilavinim*",
            "(profesinės mokyklos|profesinio mokymo) (diplom*|baigim*)",
            "brandos atestat*",
        ),
        5: (
            "(aukštesnysis|aukštesnįjį|aukštesniojo) išsilavinim*",
            "(aukštesnysis|aukštesnįjį|aukštesniojo) ~ išsilavinim*",
        ),
        6: (
            "(aukštasis|aukštąjį|aukštojo) ~ išsilavinim*",
            "bakalaur*",
        ),
        7: ("magistro (laips*|diplom*)", "magistras"),
        8: ("daktaro laips*",),
    },
    none_asked=(
        "išsilavinim* (nebūtin*|nesvarb*|nereikaling*|neprivalom*)",
        "be išsilavinimo reikalavimų",
        "išsilavinim* neturi reikšmės",
        "diplomo (neprašo*|nereikia|nereikalauj*)",
    ),
    others=r"student\w*|mokini\w*|siek\w*|studij\w*",
    field_end=r"(?:srityje|krypties)",
    or_experience=(
        r"(?:arba|ar) (?:(?:turėti|lygiavert\w+|atitinkam\w+|panaši\w*|ne mažesn\w+|kaip|bent|"
        r"\d+|dvej\w+|metų|metus|darbo) ){0,5}patirt"
    ),
)

_FAR = r"\w+(?=[^.;\n]{0,30}?[ (](?:bent|nuo|ne mažiau (?:kaip|nei)) (?:\d|\w+ met|met))|\w+(?=(?: \w+)? \d)"

EXPERIENCE = ExperienceWords(
    none_asked=(
        "patirtis [yra] (nebūtina|nereikalinga|nesvarbi|neprivaloma)",
        "patirties (nereikia|nereikalauj*|nebūtina|neprašo*)",
        "patirties ir ~ (nereikia|neprašo*)",
        "patirtis (ir|bei) ~ nesvarb*",
        "patirtis nesvarbu",
        "jokios [darbo] patirties",
        "neturin* [darbo] patirties",
        "nei patirties nei ~ nereik*",
        "(dirbai|dirbote) ~ (nesvarbu|neturi reikšmės)",
        "patirtis ... bet (nebūtina|neprivaloma)",
        "(patirtis|patirties) neturi reikšmės",
        "be [darbo] patirties",
    ),
    noun=r"patirt\w*(?! turin)",
    of="",
    link=rf"bent|nuo|ne|mažesn\w*|mažiau|nei|kaip|yra|{_FAR}",
    in_="su|kaip",
    practice=(
        r"(?:siuv|dirb|gamin|kirp|slaug)\w* (?:\w+ ){0,3}(?:bent|ne mažiau (?:kaip|nei)) <time>",
    ),
    not_practice=r"mes|įmon|rinkoje|sutart|bandom",
    company=r"įmon\w*|mes(?! (?:ieškome|laukiame|tikimės))|mūsų|rinkoje|bendrov\w*|dirbame|turinti(?!s|ems|es)\w*",
    least=r"ne mažesn\w* (?:kaip|nei)|ne mažiau (?:kaip|nei)|bent|mažiausiai|virš",
    half_year=r"pusės metų|pusmet\w*|pusmeči\w*",
)

LICENCES = LicenceWords(
    # Whoever drives a forklift or a tractor is a "vairuotojas" too.
    licence=(
        r"(?:kategorij\w* |kat\. ?)?(?<!tuvo )(?<!tuvų )(?<!riaus )vairuotojo "
        r"(?:pažymėjim\w*|teis\w*)|(?:kategorij\w* |kat\. ?)?vairavimo (?:pažymėjim\w*|teis\w*)|"
        r"(?<=(?<!\w)[bcd] )kategorij(?:a|ą|os)(?= (?:ir|privalom|būtin|reikaling|nebūtin|nereik))"
    ),
    own_car=r"nuosav\w* automobil\w*|savo automobil\w*|asmenin\w* automobil\w*",
    kind=r"kategorij\w*|kat\.?",
    class_joint="ir|bei",
    class_first="kat",
    not_it="",
)

AGE = AgeWords(
    min_age=(
        r"(?:nuo|bent|ne jaunesn\w* (?:kaip|nei|negu)|(?<!ne )vyresn\w* (?:kaip|nei)) <age>"
        r" (?:metų|m\.?)(?! iki)(?: amžiaus)?|yra <age> metų|sulauk\w* <age> met\w*|"
        r"amži\w*:? <age>\+|<age>\+(?: m\.?| metų)?(?= ?(?:[.,;)\n]|$))"
    ),
    max_age=r"(?:iki|ne vyresn\w* (?:kaip|nei|negu)) <age> (?:metų|m\.?)(?: amžiaus)?",
    both=r"(?:nuo )?<age> ?(?:-|iki) ?<age> (?:metų|metai|m\.?)",
    adult=r"pilnamet\w*|pilnameč\w*",
    not_hers=(
        r"vaik\w*|patirt\w*|įmon\w*|rinkoj\w*|klient\w*|pacient\w*|stovykl\w*|mokini\w*|"
        r"dirbame|sutart\w*"
    ),
)
