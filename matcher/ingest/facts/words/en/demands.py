"""English: what is asked of her, and how adverts ask."""

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
    no="no|not|without|doesn't|don't|isn't|aren't|needn't|never",
    but="but|only",
    not_required=(
        "(?:is |are )?not? (?:required|needed|necessary|essential|mandatory|a must|"
        "compulsory|obligatory)|unnecessary"
    ),
    wish=(
        r"prefer\w*|desirable|desired|advantage\w*|an? (?:strong |big |real )?plus|"
        "nice[- ]to[- ]have|asset|ideally|welcome|bonus|beneficial|helpful|"
        r"optional\w*|would be (?:good|great)|can be (?:obtained|acquired)"
    ),
    wish_nouns=r"skill\w*|requirement\w*",
    asked=r"requir\w*|must|mandatory|essential|necessary|needed",
)

LANGUAGES = LanguageWords(
    names={
        "en": "english",
        "it": "italian",
        "es": "spanish|castilian",
        "de": "german",
        "fr": "french",
        "pt": "portuguese",
        "ro": "romanian",
        "bg": "bulgarian",
        "el": "greek",
        "ar": "arabic",
        "ru": "russian",
        "uk": "ukrainian",
        "pl": "polish",
        "nl": "dutch|flemish",
        "sv": "swedish",
        "no": "norwegian",
        "da": "danish",
        "fi": "finnish",
        "zh": "chinese|mandarin",
        "sq": "albanian",
        "tr": "turkish",
        "hu": "hungarian",
        "cs": "czech",
        "sk": "slovak",
        "hr": "croatian",
        "sr": "serbian",
        "lv": "latvian",
        "lt": "lithuanian",
        "et": "estonian",
        "ur": "urdu",
        "hi": "hindi",
        "bn": "bengali|bangla",
        "am": "amharic",
        "ti": "tigrinya",
        "om": "oromo|afan oromo|oromiffa",
        "so": "somali",
        "fa": "farsi|persian|dari",
        "ps": "pashto",
        "ca": "catalan",
        "pcm": "nigerian pidgin",
        "ja": "japanese",
    },
    levels={
        Cefr.C2: "mother[- ]tongue|native(?:[- ]speaker|[- ]level)?|bilingual",
        Cefr.C1: (
            "fluent(?:ly)?|fluency|excellent|advanced|proficien(?:t|cy)|perfect|"
            "outstanding|full professional|business fluent|impeccable"
        ),
        Cefr.B2: "very good|upper[- ]intermediate|strong|professional",
        Cefr.B1: "good|intermediate|working|conversational|solid|decent|adequate|sufficient",
        Cefr.A2: "basic|some|simple|a little|limited",
        Cefr.A1: "elementary|minimal|beginner(?:'?s)?",
    },
    knowing=(
        "knowledge|command|understanding|speak(?:s|ing|er)?|spoken|ability to speak|"
        "language skills?|skills?|communication skills|mastery|requires?|needs?"
    ),
    filler=(
        "of|the|in|and|both|with|an?|at|to|is|least|level|or|higher|above|minimum|"
        r"min\.?|language|languages|skills?|abilit(?:y|ies)|knowledge|command|spoken|"
        "written|oral|verbal|speaking|writing|reading|listening|communication|"
        "understanding|proficiency|use|user|speaker|speak|required|read|write|very|"
        "good|level of|working"
    ),
    asked="required|mandatory|essential|necessary|needed|is a must|compulsory|a must",
    oral="spoken|oral(?:ly)?|verbal|speak(?:ing|s)?|conversational",
    written="written|writing|write|in writing|read|reading",
    alternative="or",
    joining="and|as well as|plus",
    lessons=(
        "cours(?:e|es)|lessons?|class(?:es)?|teach(?:es|ing|er)?|learn(?:ing)?|"
        r"tutor\w*|reach|improve|up to|translat\w*"
    ),
    is_="is|are",
    upward="higher|above|better|more",
    article="of|the",
    not_adjective=(
        r"languages?|skills?|speak\w*|proficien\w*|knowledge|level|fluen\w*|and|or|is|"
        r"are|as|at|to|an?|the|would|will|with|for|in|on|of|both|abilit\w*|"
        "communication|not|spoken|written|oral|verbal|native|mother|required|needed|"
        "necessary|mandatory|essential|compulsory|preferred|desirable|but|if|that|"
        "which|because|user|[abc][12]"
    ),
)

EDUCATION = EducationWords(
    levels={
        1: (
            "primary (education|school certificate|school completed)",
            "completed primary school",
        ),
        2: (
            "lower secondary (education|school|diploma)",
            "(compulsory|basic) schooling",
            "middle school (diploma|certificate)",
        ),
        3: (
            "(high|secondary) school (diploma|certificate|education|leaving)",
            "upper secondary",
            "grade (10|12) (complete*|certificate)",
            "a levels",
            "vocational (diploma|qualification)",
        ),
        5: (
            "(higher national|foundation) (diploma|degree)",
            "level (4|5) diploma",
        ),
        6: (
            "bachelor",
            "bachelors",
            "(university|undergraduate|college) degree",
            "(ba|bsc|b.sc) [degree] (in|degree|or)",
            "degree in",
            "first degree",
            "(ba|bsc) (ma|msc)",
        ),
        7: (
            "master s degree",
            "masters degree",
            "master [s] degree",
            "postgraduate degree",
            "(msc|mba) (in|degree)",
        ),
        8: (
            "phd",
            "doctorate",
        ),
    },
    none_asked=(
        "no [previous|prior] experience or qualification*",
        "(need|needs) no (qualification*|degree|diploma)",
        "(degree|diploma|qualification*) [is] not (necessary|required|needed)",
        ("no (qualification*|degree|diploma|formal education) (needed|required|necessary)"),
    ),
    others="students|alumn|teach|pursuing",
)

EXPERIENCE = ExperienceWords(
    none_asked=(
        "no exp",
        "no [previous|prior] experience or qualification*",
        "no [previous|prior|work] experience [is] (needed|required|necessary)",
        "experience [is] not (needed|required|necessary|essential)",
        "without [previous] experience",
        "no experience",
        "0 years [of] experience",
    ),
    noun="experience",
    of="of",
    link=r"of|at|least|minimum|min\.?|a|the|required",
    in_="in|with|yet",
    company="company|firm|we (?:have|are|bring)|our|leader|with over",
)

LICENCES = LicenceWords(
    licence="driv(?:er'?s?|ing) licen[sc]es?",
    own_car="own (?:car|vehicle)|car owner",
    kind=r"category|categories|class|cat\.?|type",
    class_joint="and",
    class_first="(?:class )?driv",
    not_it="office|plate|number",
)

AGE = AgeWords(
    min_age=(
        "(?:at least|minimum(?: age)?(?: of)?|over(?: the age of)?|"
        "minimum age:?) <age>(?: years (?:old|of age)|(?= only| ?(?:[.,;)]|$)))|"
        r"<age>\+(?: years)?(?: only)?(?= for| ?(?:[.,;)\n|]|$))|<age> years (?:old|"
        "of age) (?:or (?:over|older|above)|and (?:over|above|older))"
    ),
    max_age=(
        r"(?:up to|maximum(?: age)?(?: of)?|max\.?(?: age)?|under(?: the age of)?|"
        "not older than|below):? <age> years (?:old|of age)|maximum age:? <age>"
    ),
    both=(
        r"(?:aged?|ages) (?:between |from )?<age> ?(?:-|to|and) ?<age>(?!\d)|"
        "between <age> and <age> years (?:old|of age)|<age> ?(?:-|"
        "to) ?<age> years (?:old|of age)"
    ),
    adult="of legal age|must be an adult",
    not_hers=(
        r"child\w*|kid|kids|student\w*|pupil\w*|girls|boys|youth\w*|adolescent\w*|"
        r"young people|beneficiar\w*|women aged|customer\w*|guest\w*|patient\w*|"
        r"experien\w*|company|since|contract|under 16"
    ),
)
