"""English: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="per|a|an|each|every|in the",
    adverbs={
        PayPeriod.HOUR: "hourly|p/h|ph",
        PayPeriod.DAY: "daily",
        PayPeriod.WEEK: "weekly",
        PayPeriod.MONTH: "monthly",
        PayPeriod.YEAR: "yearly|annual(?:ly)?",
        PayPeriod.TOTAL: "in total|lump sum",
    },
    labels={
        PayPeriod.HOUR: "hourly (?:rate|wage|pay)",
        PayPeriod.MONTH: "monthly (?:salary|wage|pay|stipend|allowance)",
        PayPeriod.YEAR: "annual (?:salary|pay)",
    },
    before_amount="of|from|is|up to",
    about="approx|about|ca|pro rata",
    to="to|and|up to",
    gross="gross",
    net="net|take[- ]home",
    no_pay=(
        "meal|lunch|tickets?|vouchers?|bonus|welfare|benefits?|rent|deposit|fees?|"
        r"costs?|price|refund\w*|reimburs\w*|expenses|travel|transport\w*|turnover|"
        r"plus|commission\w*|incentiv\w*|budget|million\w*|allotment|donat\w*|"
        r"deduct\w*|grant|invest\w*|save|up to"
    ),
    besides="plus",
    internship="internship|traineeship",
    refund="",
    payments="payments|monthly payments",
    nth_payment="month|monthly|salary",
    thirteenth="",
    fourteenth="",
    currencies={
        "lei": "RON",
        "leva": "BGN",
        "kr": "SEK",
    },
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            (
                "permanent [full time|part time] (contract*|position*|job*|role|employment|"
                "basis|post)"
            ),
            "(contract|employment|job|position) [type|status] permanent",
            "open ended contract",
            "(indefinite|unlimited) [term|duration] contract",
        ),
        Contract.FIXED_TERM: (
            "fixed term",
            "(temporary|seasonal|limited) (contract*|position*|job*|role|employment|post)",
            "(contract|employment|job|position) [type|status] temporary",
            "maternity cover",
            "contract for a limited period",
            "temporary basis",
        ),
        Contract.AGENCY: (
            "(temp|temporary work|temporary staffing) agency",
            "agency (contract|worker*)",
        ),
        Contract.APPRENTICESHIP: ("apprenticeship",),
        Contract.INTERNSHIP: (
            "(paid|unpaid) (internship|traineeship)",
            "(internship|traineeship) (contract|position|placement)",
            "1..12 months (internship|traineeship)",
            "1..12 month (internship|traineeship)",
            "(offer|offering|offers) [an|a] (internship|traineeship)",
        ),
        Contract.SELF_EMPLOYED: (
            "self employed (contract*|position|basis|role)",
            "freelance (contract|basis|position)",
            "as [a] freelancer",
            "on a self employed basis",
            "must be self employed",
        ),
        Contract.ON_CALL: (
            "(zero|0) hour* contract",
            "on call contract",
            "casual contract",
        ),
    },
    titles={
        Contract.INTERNSHIP: (
            "internship",
            "intern",
            "traineeship",
        ),
        Contract.APPRENTICESHIP: (
            "apprenticeship",
            "apprentice",
        ),
    },
    not_now=(
        r"possib\w*|convers\w*|conver\w*|lead(?:s|ing)? to|option\w*|view to|later|"
        r"potential|become|previous|experience|completed|then|supervis\w*|after"
    ),
    not_its_own=r"possible|student\w*|experience",
    alone={
        Contract.PERMANENT: "permanent",
        Contract.FIXED_TERM: "temporary|seasonal|fixed[- ]term",
        Contract.SELF_EMPLOYED: "freelance|self[- ]employed",
    },
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "night (shift*|work|duty|duties|porter)",
            "nights (shift|included|required|and weekends)",
            "(including|includes) nights",
            "overnight shift*",
            "work [at] nights",
        ),
        no=(
            "no night (shift*|work)",
            "no nights",
            "mornings only",
            "only mornings",
            "morning shift*",
            "day shift* only",
            "only day shift*",
            "daytime only",
        ),
        unless=r"\b(?:club|clubs|audit|day)\b|24h|24/7|night out|occasional",
    ),
    "weekend": Condition(
        yes=(
            "(weekend|weekends) (work|shift*|included|required|availability)",
            ("(work|working|available|availability) [on|at|to work] [the] (weekend|weekends)"),
            "(saturday*|sat) and (sunday*|sun)",
            "weekends only",
            "(nights|evenings) and (weekends|weekend)",
            "(including|includes) [nights] [and] weekends",
            "including [the] (weekend|weekends|sundays)",
        ),
        no=(
            "no (weekends|weekend work|weekend shifts)",
            "(weekends|weekend) (off|free)",
            "free weekends",
        ),
        unless="occasional|event|weekend break",
    ),
    "flexible_hours": Condition(
        yes=(
            "flexible (working|work) (hours|time|times|schedule)",
            "flexible (hours|schedule|shifts|timetable)",
            "flexitime",
            "flexi time",
            "flextime",
        ),
        no=("(fixed hours|no flexible hours)",),
        unless="willing|must|requir|ability|able to|need to be",
    ),
    "remote": Condition(
        yes=(
            "(fully|100%|100 %|entirely|full) remote",
            "remote (job|position|role|work)",
            "(work|working) from home",
        ),
        no=(
            "(no|not) remote",
            "on site only",
            "not remote",
        ),
        unless=(
            "hybrid|partial|days? (?:a|per) week|occasional|remote (?:area|location|"
            "community|site|communit|support|sensing|control|place|island|village|"
            "region)|option|possib"
        ),
    ),
    "live_in": Condition(
        yes=(
            "live in (position|job|role|carer*|care|nanny|caregiver|housekeeper|domestic)",
            "living in with the family",
            "(lives|living) with the family",
        ),
        no=(
            "live out",
            "not live in",
        ),
        unless=(
            "(?:where|who|people|persons|families|communities|clients|residents|they|you|"
            "we|children) (?:will )?live in"
        ),
    ),
    "alone": Condition(
        yes=(
            "work* (alone|on your own)",
            "lone work*",
            "the only (employee|person) on (site|shift)",
        ),
        no=(
            "never [work] alone",
            "not work alone",
        ),
        unless=r"\b(?:not|no|never|children|residents|people (?:who|living)|team)\b",
    ),
    "public_facing": Condition(
        yes=(
            "contact with ~ [the] (public|customers|clients|guests)",
            "contact with [the] (public|customers|clients|guests)",
            (
                "(serve|serving|greet|greeting|welcome|welcoming) (customers|guests|clients|"
                "visitors)"
            ),
            "customer facing",
            "face to face with customers",
            "(customer|guest) service",
        ),
        no=(
            "no (customer|public|client|guest) contact",
            "back office only",
            "not customer facing",
            "behind the scenes",
        ),
        unless="call cent|for over|remote",
    ),
    "childcare_on_site": Condition(
        yes=(
            ("(onsite|on site|free|workplace|company) (childcare|child care|creche|nursery)"),
            "(childcare|creche|nursery) [is] (on site|available|provided|free)",
            "childcare during [the] (course|training|shift|lessons|work|classes)",
        ),
        no=("no childcare",),
        unless=r"educat\w+|nursery (?:teacher|nurse|assistant)|babysitter",
    ),
    "men_only_team": Condition(
        yes=(
            "all male team",
            "(male only|men only|only male|only men) (team|crew|staff|colleagues)",
            "team of men",
        ),
        unless="men and women|women and men",
    ),
}
