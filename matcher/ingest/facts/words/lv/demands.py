"""Latvian: what is asked of her, and how adverts ask."""

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
    no=r"nav|bez(?! termiņ)|nevis|netiek|nebūs|nevajag|neprasām|nekad|ne(?! (?:maz|vēl|jaun|zem|il|vec))",
    but="tikai|vien|bet",
    not_required=(
        r"(?:nav|netiek|nebūs) (?:\w+ )?(?:nepieciešam\w*|vajadzīg\w*|obligāt\w*|prasīt\w*|"
        r"jāzina|svarīg\w*|noteicoš\w*|būtisk\w*|nosacījum\w*|nozīmes|šķērsl\w*)|nevajag|neprasām|"
        r"nebūs (?:\w+ )?vajadzīg\w*"
    ),
    wish=(
        r"vēlam\w*|priekšrocīb\w*|priekšrok\w*|tiks uzskatīt\w*|noderēs|noderīg\w*|"
        r"par plusu|plus[su]?|plusiņ\w*|ieguvums|nice[- ]to[- ]have|bonuss|tiks (?:augstu )?novērtēt\w*|"
        r"vai (?:gatavīb\w*|vēlm\w*|vēlēšan\w*)"
    ),
    provided=(
        r"palīdzēsim (?:\w+ )?(?:noformēt|iegūt|nokārtot|saņemt)|(?:apmaksājam|apmaksāsim|apmācīsim|apmaksā|segsim|sedzam)|"
        r"par uzņēmuma līdzekļiem|(?:nodrošinām|nodrošināsim|piedāvājam) (?:apmācīb\w*|kurs\w*)|"
        r"var (?:iegūt|nokārtot|noformēt) (?:vēlāk|pie mums|pēc)|(?:tiek )?piešķir\w*|iegūs\w*"
    ),
    wish_nouns=r"prasīb\w*|zināšan\w*|prasm\w*",
    asked=r"nepieciešam\w*|obligāt\w*|jābūt|jāprot|jāzina|prasīt\w*",
)

LANGUAGES = LanguageWords(
    names={
        "lv": r"latviešu|latvisk[ia]|valsts valod\w*",
        "en": r"angļu|angliski",
        "ru": r"krievu|krieviski",
        "de": "vācu|vāciski",
        "fr": "franču|franciski",
        "es": "spāņu|spāniski",
        "it": "itāļu|itāliski",
        "pt": "portugāļu",
        "pl": "poļu|poliski",
        "lt": "lietuviešu|lietuviski",
        "et": "igauņu|igauniski",
        "uk": "ukraiņu|ukrainiski",
        "be": "baltkrievu",
        "sv": "zviedru|zviedriski",
        "fi": "somu|somiski",
        "no": "norvēģu",
        "da": "dāņu",
        "nl": "nīderlandiešu|holandiešu",
        "ar": "arābu",
        "tr": "turku",
        "ro": "rumāņu",
        "bg": "bulgāru",
        "el": "grieķu",
        "cs": "čehu",
        "hu": "ungāru",
        "zh": "ķīniešu",
        "ka": "gruzīnu",
        "uz": "uzbeku",
        "hi": "hindi",
        "ur": "urdu",
        "fa": "persiešu|farsi|dari",
        "ku": "kurdu",
        "vi": "vjetnamiešu",
        "hy": "armēņu",
        "ti": "tigrinja",
        "sr": "serbu",
    },
    levels={
        # Ministers' regulation 733 (2009): three levels of two degrees, A1 to C2.
        Cefr.C2: r"dzimt\w*(?: valod\w*)?(?: līmen\w*)?|(?:augstāk\w*|c) līmeņ\w* 2\. pakāp\w*",
        Cefr.C1: (
            r"(?:augstāk\w*|c) līmeņ\w* 1\. pakāp\w*|"
            r"brīv(?:i|a|u|as|ā)(?: līmen\w*)?(?! darb| plāno)|tekoš\w*|teicam\w*|izcil\w*|perfekt\w*|"
            r"(?:augst|augstāk)\w*(?: līmen\w*)?|nevainojam\w*"
        ),
        Cefr.B2: r"ļoti lab\w*(?: līmen\w*)?|(?:vidēj\w*|b) līmeņ\w* 2\. pakāp\w*",
        Cefr.B1: (
            r"(?:vidēj\w*|b) līmeņ\w* 1\. pakāp\w*|ikdienas (?:sarun|saziņ)\w*|"
            r"lab\w*(?: līmen\w*)?|saziņas līmen\w*|sarunvalod\w*(?: līmen\w*)?|saruna?s?u? līmen\w*|"
            r"vidēj\w*(?: līmen\w*)?|pietiekam\w*(?: līmen\w*)?"
        ),
        Cefr.A2: (
            r"(?:pamat\w*|a) līmeņ\w* 2\. pakāp\w*|"
            r"pamat(?:a|līmen|zināšan)\w*(?: līmen\w*)?|pamati|vienkārš\w*|"
            r"saprotam\w*(?: līmen\w*)?"
        ),
        Cefr.A1: r"(?:pamat\w*|a) līmeņ\w* 1\. pakāp\w*|minimāl\w*(?: līmen\w*)?|elementār\w*(?: līmen\w*)?",
    },
    knowing=(
        r"zināšan\w*|prasm\w*|prot|proti|protat|jāprot|prast|pārvald\w*|tiec (?:labi )?galā|runā|runāji|runājat|runāt|"
        r"sarunāties|sarunājies|zina|zini|jāzina|zināt|saprast|saproti|lietot|komunicēt|lasīt"
    ),
    filler=(
        r"valod\w*|līmen\w*|vismaz|ne zemāk\w*|kā|arī|ar|zināšan\w*|prasm\w*|ļoti|"
        r"mutisk\w*|rakst\w*|runāt?|gan|pakāp\w*|lietošan\w*|saziņ\w*|minimum|min\.?|"
        r"prot|jāprot|sarunāties|lasīt|rakstīt|par|labi|spēja|līmenī|tekoši|galā|ļauj|var|vari|spēj\w*"
    ),
    # In a line of its own "krievu valoda" asks for it.
    asked=r"obligāt\w*|nepieciešam\w*|jāzina|valoda(?= ?(?:[.;\n]|$))|zināšan\w*(?= ?(?:[.,;\n]|$))",
    oral=(
        r"sarunvalod\w*(?: līmen\w*)?|sarunas? līmen\w*|sarunu līmen\w*|saziņas līmen\w*|mutisk\w*|mutvārd\w*|"
        r"ikdienas (?:sarun|saziņ)\w*|tiec galā|saprast un (?:runāt|sarunāties)|runāt un saprast|saprast(?= un)|"
        r"runāt?|runāji|runājat|sarunāties|(?:latvisk|anglisk|krievisk|vācisk)i"
    ),
    written=r"rakst\w*|lasīt",
    alternative="vai",
    joining="un",
    ours=r"(?:kolektīv\w*|komand\w*|kolēģi|mēs|darbinieki|klienti) (?:\w+ ){0,3}(?:runā|runājam|sazinā\w*|lieto\w*)",
    lessons=r"kurs\w*|skolotāj\w*|māc\w*|apgū\w*|pasniedz\w*|tulko\w*|apmācīb\w*",
    is_="ir|tiek",
    upward=r"augstāk\w*|labāk\w*|līdzvērtīg\w*",
    article="",
    none_asked=(
        "valod* (zināšanas|prasmes|prasme) nav (obligāt*|nepieciešam*|vajadzīg*|svarīg*)",
        "nav nepieciešamas valod* zināšanas",
        "bez valod* prasībām",
        "valoda* [ir] nav šķērsl*",
        "nekādas valodas",
        "valod* (zināšanām|prasmei|prasmēm) nav nozīmes",
    ),
    label=r"(?:nepieciešamās )?valodas|svešvalodas|valodu zināšanas",
    with_="ar",
)

EDUCATION = EducationWords(
    levels={
        2: ("pamatizglītīb*", "pamata izglītīb*"),
        3: (
            "vidēj* ~ izglītīb*",
            "vidēj* izglītīb*",
            "profesionāl* [vidēj*] izglītīb*",
            "(arodizglītīb*|arodskol*|arodvidusskol*)",
            "(amata|zeļļa|arodskolas) diplom*",
        ),
        5: (
            "koledžas ~ izglītīb*",
            "koledžas izglītīb*",
            "koledža",
            "(pirmā|1.) līmeņa profesionāl* augstāk* izglītīb*",
        ),
        6: (
            "augstāk* ~ izglītīb*",
            "augstāk* izglītīb*",
            "bakalaura (grād*|diplom*)",
        ),
        7: ("maģistra (grād*|diplom*)",),
        8: ("doktora grād*",),
    },
    none_asked=(
        "izglītība* nav (nepieciešam*|svarīg*|obligāt*|nozīmes|būtisk*)",
        "nav nepieciešama [profesionāla|īpaša] izglītība",
        "diplom* (neprasām|nevajag)",
        "diplom* nav (nepieciešam*|vajadzīg*|obligāt*)",
        "bez izglītības prasībām",
    ),
    others=r"student\w*|audzēkņ\w*|iegū\w*|mācās|mācīb\w* gada",
    field_end=r"(?:jomā|nozarē|specialitātē)",
    or_experience=(
        r"vai (?:(?:līdzvērtīg\w+|atbilstoš\w+|līdzīg\w+|vismaz|\d+|divu|trīs|gad\w+|"
        r"darba) ){0,5}pieredz"
    ),
)

_FAR = r"\w+(?=[^.;\n]{0,30}?[ (](?:vismaz|no|ne mazāk kā) (?:\d|\w+ gad|gad))|\w+(?=(?: \w+)? \d)"

EXPERIENCE = ExperienceWords(
    none_asked=(
        "pieredze ~ (nav|netiek) (nepieciešam*|vajadzīg*|obligāt*|svarīg*|prasīt*|noteicoš*)",
        "nav (nepieciešama|vajadzīga|obligāta) [iepriekšēja] [darba] pieredze",
        "bez [darba] pieredzes",
        "nav nepieciešamas priekšzināšanas",
        "pieredzi ~ (neprasām|nevajag)",
        "nekādas [darba] pieredzes",
        "nav [darba] pieredzes",
        "(esi|esat) ~ (strādājusi|strādājis) ~ nav (noteicoš*|svarīg*)",
        "nav (noteicoš*|svarīg*) ... (strādājusi|strādājis)",
        "pieredzi (neprasām|nevajag)",
        "pieredze [tiks|būs|ir] ... bet nav (obligāt*|nepieciešam*|noteicoš*)",
        "pieredze un valod* (zināšanas|prasme) nav (nepieciešam*|obligāt*|svarīg*)",
    ),
    noun=r"pieredz\w*|strādājis|strādājusi",
    of="",
    link=rf"vismaz|no|ne|mazāk|kā|par|ir|{_FAR}",
    practice=(
        r"(?:aiz muguras|strādā\w*|nostrādā\w*) (?:\w+ ){0,5}<time>",
        r"ir (?:bijusi|bijis) (?:\w+ ){0,5}<time>",
    ),
    not_practice=r"mēs|uzņēmum|kopš|tirgū|nozarē|līgum",
    in_="ar|kā",
    company=r"uzņēmum\w*|mēs(?! (?:sagaidām|gaidām|vēlamies|meklējam))|mūsu|firm\w*|kopš|strādājam|noma|aģentūr\w*|tirgū|nozarē",
    least="vismaz|ne mazāk kā|vairāk nekā|virs",
    half_year=r"pus-?gad\w*|pus gada",
)

LICENCES = LicenceWords(
    # Whoever drives a forklift, a lift or a tractor is a "vadītājs" too.
    licence=(
        r"(?:kategorij\w* |kat\. ?)?(?:auto)?(?<!nikas )(?<!vēja )(?<!lāja )(?<!tora )vadītāj\w* "
        r"(?:apliecīb\w*|tiesīb\w*)|autotiesīb\w*|"
        r"(?:kategorij\w* |kat\. ?)(?:auto ?)?vadīšanas tiesīb\w*|"
        r"(?<=(?<!\w)[bcd] )kategorij[au]"
    ),
    own_car=r"sav\w* (?:auto|automašīn\w*|automobil\w*)|personīg\w* (?:auto|automašīn\w*)",
    kind=r"kategorij\w*|kat\.?",
    class_joint="un",
    class_first="kat",
    not_it="",
)

AGE = AgeWords(
    min_age=(
        r"(?:no|vismaz|sasniedzis|sasniegusi|virs|ne jaunāk\w* (?:kā|par)) <age> gad\w*"
        r"(?: vecum\w*)?(?! līdz)|vecums:? (?:no |vismaz |virs )?<age>"
        r"(?: gad\w*)?(?= ?(?:[.,;)\n]|$))|jābūt (?:vismaz )?<age> gad\w*|vecum\w*:? <age>\+|<age>\+(?: gad\w*)?(?= ?(?:[.,;)\n]|$))"
    ),
    max_age=r"(?:līdz|ne vecāk\w* (?:kā|par)|maksimāl\w*) <age> gad\w*(?: vecum\w*)?",
    both=(
        r"vecum\w*:? (?:no )?<age> ?(?:-|līdz) ?<age>(?: gad\w*)?|no <age> līdz <age> gad\w*|"
        r"<age> ?- ?<age> gad\w* (?:vec\w*|vecum\w*)"
    ),
    adult=r"pilngad\w*",
    not_hers=(
        r"bērn\w*|meit\w*|dēl\w*|pieredz\w*|uzņēmum\w*|klient\w*|pacient\w*|kopš|līgum\w*|"
        r"viesi\w*|tirg\w*"
    ),
)
