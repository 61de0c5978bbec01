"""English: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_NATIONS = (
    "british|uk|irish|maltese|cypriot|german|austrian|swiss|italian|spanish|french|greek|bulgarian|"
    "romanian|latvian|lithuanian|estonian|swedish|finnish|danish|norwegian|dutch|belgian|polish|us"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            "right to [live and|legally] work",
            "(eligible|eligibility|entitled|entitlement|authorised|authorized|authorisation|"
            "authorization|permitted|permission|allowed) to [legally|live and|take up] (work|employment)",
            "(legally|lawfully) (work|employed|entitled|permitted|allowed|reside)",
            "(valid|current|existing|necessary|appropriate|legal|proper|relevant) [and|or] [valid|legal|irish|german|italian|"
            "spanish|uk|eu] (work|residence|employment|working|residence and work|work and residence|work or residence) "
            "(permit|permits|visa|visas)",
            "valid visa (to|for|allowing|permitting)",
            "permit to (work|live) in",
            "(work|residence|residency|employment) (permit|visa|authorisation|authorization) [is|are] [strictly|absolutely] "
            "(required|necessary|mandatory|essential|needed|a must)",
            "(must|need|needs|required|requires|hold|holds|holding|possess|possession|have|has|provide) ~ [valid] "
            "(work|residence|residency) (permit|permits|visa)",
            "with [a|an|your own] [valid|current] (work|residence) (permit|permits|visa)",
            "(work|employment) (authorisation|authorization)",
            "work rights",
            "(unrestricted|legal) (right|ability) to [live and] work",
            "(visa|permit) holders only",
            "(stamp 1|stamp 1g|stamp 4)",
            "(settled|pre settled) status",
            "work [in ireland|in the uk|in the eu|in germany|full time] without [any] (restriction|restrictions)",
            "(non eu|non eea|third country) ~ (nationals|citizens|applicants|candidates) ... (permit|visa|permits)",
        ),
        Papers.LONG_TERM: (
            "(permanent|long term|indefinite) (residence|resident|residency) (permit|status|card|rights)",
            "(permanent|long term) residency",
            "permanent (resident|residents) (required|only)",
            "(citizen|citizens) or permanent (resident|residents)",
            "indefinite leave to remain",
        ),
        Papers.EU_CITIZEN: (
            "(eu|eea|european union|e.u.) [or eea|or eu|or swiss|eea|efta] (citizenship|nationality|passport)",
            "(eu|eea|european union) [or eea|or swiss|eea|efta] (citizen|citizens|national|nationals|passport holders) "
            "(only|required)",
            "(must|only|need|needs|open|restricted|limited|reserved) ~ (eu|eea|european union) [or eea|or swiss|eea|efta] "
            "(citizen|citizens|national|nationals)",
            "(citizen|citizens|citizenship|national|nationals|nationality) of ~ (eu|eea|european union)",
            "(eu|eu eea|eea) citizen",
        ),
        Papers.CITIZEN: (
            f"({_NATIONS}) (citizenship|nationality) [is] (required|essential|mandatory|necessary|only)",
            f"({_NATIONS}) (citizen|citizens|national|nationals) only",
            f"(must|only|open|restricted|limited|reserved|required) ~ ({_NATIONS}) "
            "(citizen|citizens|national|nationals|citizenship|nationality)",
            f"({_NATIONS}) (citizenship|nationality)",
            f"be [a] ({_NATIONS}) citizen",
            "citizenship [is] (required|essential|mandatory)",
            "citizens of [the] (republic|country|state) only",
        ),
    },
    permits=(
        "work permit|residence permit|work visa|work authorisation|work authorization|permission to work|"
        "residence and work permit|eligibility to work"
    ),
    groups={
        Papers.PROTECTION: (
            "refugee|refugees|people granted asylum|holders of international protection|"
            "beneficiaries of international protection|international protection holders"
        ),
        Papers.ASYLUM: (
            "asylum seeker|asylum seekers|asylum applicant|asylum applicants|people seeking asylum|"
            "people in the asylum process|applicants for asylum|applicants for international protection"
        ),
        Papers.TEMPORARY_PROTECTION: (
            "ukrainian refugee|ukrainian refugees|refugees from ukraine|people from ukraine|ukrainians|"
            "people fleeing ukraine|holders of temporary protection|people with temporary protection|"
            "temporary protection holders|people under temporary protection"
        ),
    },
    reserved=(
        "(course|courses|training|programme|program|internship|internships|traineeship|traineeships|places|"
        "position|positions|vacancies|job|scheme) [is|are] [only|exclusively|reserved|intended|designed|meant|open] "
        "(for|only to) ~ <who>",
        "(reserved|exclusively|only|solely) (for|to) ~ <who>",
        "(participants|applicants|candidates|you) must be ~ <who>",
    ),
    welcome=(
        "<who> [background] [are|is] [very|also|warmly|especially|particularly|equally|most] (welcome|encouraged)",
        "<who> ... (are|is) [very|also|warmly|especially|particularly|equally|most] (welcome|encouraged)",
        "<who> ... welcome to apply",
        "<who> (can|may) [also] apply",
        "(welcome|welcomes|welcoming|encourage|encourages|invite) ~ (applications|applicants) from ... <who>",
        "(applications|applicants) from ... <who> ... (welcome|encouraged)",
        "open to ~ <who>",
        "(happy|glad|keen) to (employ|hire|recruit|welcome|train) ~ <who>",
        "we [also|gladly|actively] (welcome|employ|hire|recruit) ~ <who>",
        "<who> ... welcome",
    ),
    arranges=(
        "(willing|able|happy|prepared|can|will|may) [to] sponsor",
        "(visa|work permit|skilled worker|work visa) [visa] (sponsorship|support|assistance)",
        "we (support|sponsor) [your] (visa|visas|work permit)",
        "(hold|holds|have) a sponsor (licence|license)",
        "(visa|work permit) and accommodation (provided|arranged)",
        "sponsorship [is|can be] [also] (available|provided|offered|possible|considered)",
        "(offer|offers|provide|provides|providing|with) [visa|work permit|full] sponsorship",
        "sponsor [your|a|an|skilled|work|worker] ~ (visa|visas|permit|permits)",
        "we [can|will|do|are able to|are happy to] sponsor",
        "(handle|handles|arrange|arranges|organise|organize|obtain|sort out|take care of|deal with|process|get|"
        "apply for) ~ [your] (work permit|work permits|work visa|residence permit|working visa|visa)",
        "(help|helps|assist|assists|assistance|support|supports|helping) ~ with ~ (work permit|work permits|visa|"
        "residence permit|work visa)",
        "licensed [visa|skilled worker] sponsor",
        "(work permit|work permits|visa|visas|residence permit) [is|are|will be|can be] (arranged|handled|organised|provided|sponsored)",
    ),
    arranges_none=(
        "no [relocation or|immigration or] [visa|work permit|employer|work visa] (sponsorship|visa support|visa assistance)",
        "not [be|currently] (open|eligible|providing|offering) [to|for] [visa|immigration] sponsorship",
        "(not|without) ~ (sponsoring|sponsorship)",
        "(not|never) [to] (require|need) [visa|immigration] sponsorship",
        "if you (require|need) [visa] sponsorship",
        "(cannot|can not|unable to|not able to|do not|don't|not|won't|will not|can't|not in a position to) ~ "
        "(sponsor|provide|offer|arrange|support|consider) ... (sponsorship|visa|visas|permit|permits)",
        "(cannot|can not|unable to|not able to|do not|don't|won't|will not|can't|not in a position to) sponsor",
        "sponsorship [is|will] not [be|currently] (available|offered|provided|possible)",
        "sponsorship [is] unavailable",
        "not ~ licensed ~ sponsor",
    ),
    citizenship=r"citizenship|nationality|citizens?|nationals?|passports?",
    residence=r"residen\w+|permit|visa|leave to remain",
    unless=(
        r"(?:our |for )clients?'?|customers?'?|"
        r"appl(?:y|ying|ication|ications) for (?:\w+ ){0,3}(?:asylum|citizenship|residence permits|leave)|immigration (?:law|advice|cases?)|"
        r"advis\w+|advice|counsel\w+|casework\w*|residents|service users|card details"
    ),
    others="non|outside|not|third country",
    unlimited=r"without (?:any )?restrictions?",
    not_arranges=(
        r"teams?|events?|charit\w+|clubs?|festivals?|sports?|training|courses?|studies|degrees?|exams?|qualifications?|"
        r"conferences?|brands?|child\w*|students?|deals?"
    ),
    not_welcome=(
        r"a (?:\w+ )?welcome|feel (?:\w+ )?(?:welcome|encouraged)|ma(?:ke|king|de) (?:\w+ ){0,4}welcome|welcome (?:cent\w+|packs?|desk|services?)|"
        r"welcomed? (?:\w+ ){0,2}into (?:the|their) (?:city|community|country)"
    ),
    not_reserved=r"teach\w*|train the|tutor\w*|instructor|caseworker|services? for|housing for|support\w* (?:\w+ ){0,2}for",
)
