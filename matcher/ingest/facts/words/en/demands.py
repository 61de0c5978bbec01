"""English: what is asked of her, and how adverts ask."""

from matcher.ingest.facts.words.model import (
    AgeWords,
    BearingWords,
    Cefr,
    ExperienceWords,
    LanguageWords,
    LicenceWords,
)

BEARING = BearingWords(
    no="no|not|without|doesn't|don't|isn't|aren't|needn't|never",
    but="but|only|beyond|other than|except",
    not_required=(
        r"(?:(?:is |are )?not?|isn't|aren't) (?:\w+ ){0,2}(?:required|needed|necessary|essential|"
        "mandatory|a must|compulsory|obligatory|a requirement|important|expected)|unnecessary"
    ),
    wish=(
        r"prefer\w*|desirable|desired|advantage\w*|an? (?:strong |big |real )?plus|"
        "nice[- ]to[- ]have|asset|ideally|welcome|bonus|beneficial|helpful|"
        r"optional\w*|recommended|would be (?:\w+ )?(?:good|great|useful|ideal)|useful|we'd love|"
        r"can be (?:obtained|acquired)|or (?:be )?(?:willing|prepared|able|ready)(?:ness)? to|"
        r"or (?:be )?work(?:ing)? towards|if possible"
    ),
    provided=(
        "(?:paid|funded|arranged|covered|sponsored) (?:for )?by (?:us|the company|the employer)|"
        r"(?:we|the company) (?:will |can )?(?:pay|fund|arrange|sponsor)(?: for)?(?: it| you| this)?(?!\w)|"
        "training (?:will be |is )?(?:given|provided)|can be arranged"
    ),
    wish_ahead="ideally",
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
        "om": "afaa?n oromoo?|oromoo?|oromiff?a",
        "so": "somali",
        "fa": "farsi|persian|dari",
        "ku": "kurdish|sorani|kurmanji",
        "vi": "vietnamese",
        "mt": "maltese",
        "ga": "irish(?= language| speak| required| essential)",
        "pa": "punjabi",
        "sw": "swahili",
        "ka": "georgian",
        "th": "thai",
        "ko": "korean",
        "bs": "bosnian",
        "mk": "macedonian",
        "ps": "pashto",
        "ca": "catalan",
        "pcm": "nigerian pidgin",
        "ja": "japanese",
    },
    levels={
        Cefr.C2: "mother[- ]tongue|native(?:[- ]speaker|[- ]level)?|bilingual",
        Cefr.C1: (
            "fluent(?:ly)?|fluency|excellent|excellence|advanced|proficien(?:t|cy)|perfect|"
            "outstanding|full professional|business fluent|impeccable|exceptional|superb|"
            "high level|high standard"
        ),
        Cefr.B2: "very good|upper[- ]intermediate|strong|professional|great|confident(?:ly)?",
        Cefr.B1: (
            "good|intermediate|working|conversational|solid|decent|adequate|sufficient|reasonable|"
            "fair|functional|competent|comfortable|clear(?:ly)?|effective(?:ly)?|well|entry(?: level)? 3"
        ),
        Cefr.A2: "basic|some|simple|a little|limited|enough|pre-intermediate|entry(?: level)? 2",
        Cefr.A1: "elementary|minimal|beginner(?:'?s)?|entry(?: level)? 1",
    },
    knowing=(
        "knowledge|command|understanding|speak(?:s|ing|er)?|spoken|ability to speak|"
        "language skills?|skills?|communication skills|mastery|requires?|needs?|communicat(?:e|es|ing)|"
        "grasp|understand|chat(?:ting)?|instructions|communication(?= in)"
    ),
    filler=(
        "of|the|in|and|both|with|an?|at|to|is|least|level|or|higher|above|minimum|"
        r"min\.?|language|languages|skills?|abilit(?:y|ies)|knowledge|command|spoken|"
        "written|oral|verbal|speaking|writing|reading|listening|communication|"
        "understanding|proficiency|use|user|speaker|speak|required|read|write|very|"
        "good|level of|working|standard|grasp|communicate|but|your|our|we need|you need|understand|"
        r"with \w+(?: and \w+)?|comfortable|enough|orally|verbally"
    ),
    surely=r"(?:fluen\w+|proficien\w+|communicat\w+(?: skills)?|spoken|written|written and spoken) in|spoken|written",
    speaker="speakers?",
    asked="required|mandatory|essential|necessary|needed|is a must|compulsory|a must",
    oral="spoken|oral(?:ly)?|verbal(?:ly)?|speak(?:ing|s)?|conversational|communicate|chat(?:ting)?",
    written="written|writing|write|in writing|read|reading",
    alternative="or",
    joining="and|as well as|plus",
    ours=(
        r"(?:we|team|staff|residents|customers|clients|colleagues|supervisors|managers|chefs|owners|guests|"
        r"children|workers|crew) (?:\w+ ){0,2}speak|our (?:\w+ ){0,3}in"
    ),
    lessons=(
        "cours(?:e|es)|lessons?|class(?:es)?|teach(?:es|ing|er)?|learn(?:ing)?|"
        r"tutor\w*|reach|improve|up to|translat\w*"
    ),
    is_="is|are",
    upward="higher|above|better|more|equivalent|similar|near",
    article="of|the",
    not_adjective=(
        r"languages?|skills?|speak\w*|proficien\w*|knowledge|level|fluen\w*|and|or|is|"
        r"are|isn't|aren't|as|at|to|an?|the|would|will|with|for|in|on|of|both|abilit\w*|"
        "communication|not|spoken|written|oral|verbal|native|mother|required|needed|"
        "necessary|mandatory|essential|compulsory|preferred|desirable|but|if|that|"
        "which|because|user|[abc][12]"
    ),
    label=r"(?:required |foreign )?languages?(?: required| needed| skills)?",
    with_="with",
)

# "Experience in a call centre (1+ years)": any words, where "at least" or the bracket comes.
_FAR = r"\w+(?=[^.;,\n]{0,30}(?: (?:at least|minimum|min\.?)| ?\() ?[\w(])"

EXPERIENCE = ExperienceWords(
    none_asked=(
        "no exp",
        "no [previous|prior] experience or qualification*",
        "no [previous|prior|work] experience [is] (needed|required|necessary)",
        "experience [is] not (needed|required|necessary|essential)",
        "experience isn't (needed|required|necessary|essential)",
        "without [previous] experience",
        "(no|nor|zero) [any] experience",
        "no (previous|prior) ~ experience (needed|required|necessary)",
        "no ~ background (needed|required|necessary)",
        "(0|zero) years [of] [work] experience",
        "(don't|needn't|do not) (need|have to have|require) [any] [previous|prior] experience",
        "needn't have worked ... before",
        "experience ... but not (essential|required|necessary|needed)",
        "no ~ experience [is] (required|needed|necessary)",
        "(don't|do not|needn't) need [any] [previous|prior] experience or qualification*",
    ),
    noun="experience|similar role|similar position|comparable role",
    of="of",
    link=rf"of|at|least|minimum|min\.?|a|the|required|{_FAR}",
    in_="in|with|yet",
    company=(
        "company|firm|we (?:have|are|bring)|our|its|leader|with over|of (?:which|these|those)|including"
    ),
    least="at least(?: a)?|more than a|over a",
    half_year="half a year",
    practice=(
        r"(?:at least|minimum(?: of)?|min\.?) <time> (?:in|as|on the|at|working|with)",
        r"(?:worked|looked after|cared for) (?:\w+ ){1,6}(?:for )?(?:at least )?<time>",
    ),
    not_practice=(
        "contract|commit|stay|resid|licen[cs]|held|live|placement|course|lasts|duration|until|visa|notice|"
        "old|aged|cover|refus|probation"
    ),
)

LICENCES = LicenceWords(
    # Without "driving", only behind its class: "category C entitlement", "C+E licence".
    licence=(
        "(?<!motorbike )(?<!motorcycle )driv(?:er'?s'?|ing) licen[sc]es?|full(?: clean| uk| irish| eu| valid| manual){0,2} licen[sc]e|"
        r"(?<=(?<!\w)[bcd] )licen[sc]es?|(?<=(?<!\w)[bcd][1e] )licen[sc]es?|(?<=(?<!\w)c\+e )licen[sc]es?|"
        r"(?<=(?<!\w)[bcd] )entitlement|(?<=(?<!\w)[bcd][1e] )entitlement|(?<=(?<!\w)c\+e )entitlement"
    ),
    own_car="own (?:car|vehicle)|car owner",
    kind=r"category|categories|class|cat\.?|type",
    class_joint="and",
    class_first="(?:class )?(?:driv|licen|entitlement)",
    not_it="office|plate|number|holders",
)

AGE = AgeWords(
    min_age=(
        "(?:at least|minimum(?: age)?(?: of)?|over(?: the age of)?|"
        "minimum age:?) <age>(?: years (?:old|of age)|(?= only| ?(?:[.,;)]|$)))|"
        r"<age>\+(?: years)?(?: only)?(?= for| ?(?:[.,;)\n|]|$))|<age> years (?:old|"
        "of age) (?:or (?:over|older|above)|and (?:over|above|older))|"
        r"<age> or (?:over|older|above)|over <age>s|(?:must|need to|to) be (?:aged )?(?:over|at least) <age>|"
        r"aged <age>(?:\+| (?:and|or) (?:over|above))|minimum age:? <age>|be <age>\+(?= and| to)"
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
        r"experien\w*|company|since|contract|under 16|hr|per hour|rate"
    ),
)
