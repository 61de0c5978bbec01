"""English: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="per|a|an|each|every|in the",
    adverbs={
        PayPeriod.HOUR: r"hourly|p/h|ph|p\.h\.?",
        PayPeriod.DAY: "daily",
        PayPeriod.WEEK: "weekly",
        PayPeriod.MONTH: "monthly",
        PayPeriod.YEAR: "yearly|annual(?:ly)?",
        PayPeriod.TOTAL: "in total|lump sum",
    },
    labels={
        PayPeriod.HOUR: "hourly (?:rate|wage|pay)|rate of pay per hour",
        PayPeriod.MONTH: "monthly (?:salary|wage|pay|stipend|allowance)",
        PayPeriod.YEAR: "(?:annual |basic |starting )?salary(?: range)?|annual pay",
    },
    before_amount="of|from|is|up to|between",
    least_a_year=10_000,
    up_to="up to|maximum",
    about="approx|about|ca|pro rata",
    to="to|and|up to",
    gross="gross",
    net="net|take[- ]home",
    no_pay=(
        r"meal|lunch|tickets?|vouchers?|bonus|welfare|benefits?(?!:)|rent|deposit|fees?|"
        r"costs?|price|refund\w*|reimburs\w*|expenses|travel|transport\w*|turnover|"
        r"plus|commission\w*|incentiv\w*|budget|million\w*|allotment|donat\w*|"
        r"deduct\w*|grant|invest\w*|save|up to|accommodation|worth|mile"
    ),
    later=r"after (?:\w+ ){0,4}(?:years?|months?|weeks?|probation|training)|rising to|increasing to",
    room=r"rooms?|flat|accommodation|lodging|housing|separate contract",
    besides="plus|and|including|inclusive of|incl",
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
                "(permanent|indefinite|ongoing|open ended) [full time|part time] (contract*|position*|"
                "job*|role|employment|post|appointment|vacancy|opportunity)"
            ),
            ("(permanent|indefinite) [full time|part time] basis"),
            "(contract|employment|job|position) [type|status] permanent",
            "(indefinite|unlimited|open ended) [term|duration] contract",
        ),
        Contract.FIXED_TERM: (
            "fixed term",
            "(temporary|seasonal|limited) (contract*|position*|job*|role|employment|post)",
            "(contract|employment|job|position) [type|status] temporary",
            "(maternity|paternity|parental|sick|sickness) [leave] cover",
            "maternity (contract|leave contract)",
            "temporary (to|until|ongoing|for|initially)",
            "(ftc|specified purpose)",
            "1..36 (month|months|year|years) in the first instance",
            "(one|two) (year|years) in the first instance",
            "season (runs|from|starts)",
            "(for|during) the [1..9999] [summer|winter] season",
            "contract for a limited period",
            "temporary basis",
        ),
        Contract.AGENCY: (
            "(temp|temporary work|temporary staffing) agency",
            "agency (contract|worker*|work|staff|temp)",
            "(through|via) ~ (recruitment|staffing)",
        ),
        Contract.APPRENTICESHIP: ("apprenticeship",),
        Contract.INTERNSHIP: (
            "(paid|unpaid) [work] (internship|traineeship|placement)",
            "(internship|traineeship) (contract|position|placement)",
            "1..12 months (internship|traineeship)",
            "1..12 month (internship|traineeship)",
            "(offer|offering|offers) [an|a] (internship|traineeship)",
        ),
        Contract.SELF_EMPLOYED: (
            "self employed (contract*|position|basis|role|interpreter*|driver*|contractor*)",
            "freelance (contract|basis|position|interpreter*|role)",
            "as [a] freelancer",
            "on a self employed basis",
            "must be self employed",
        ),
        Contract.ON_CALL: (
            "(zero|0) hour* contract",
            "on call contract",
            "casual (contract|basis|staff)",
            "bank (staff|worker*|contract|post|position)",
            "as and when basis",
        ),
    },
    titles={
        Contract.INTERNSHIP: (
            "internship",
            "intern",
            "traineeship",
            "work placement",
        ),
        Contract.APPRENTICESHIP: (
            "apprenticeship",
            "apprentice",
        ),
        Contract.SELF_EMPLOYED: ("freelance*", "self employed"),
        Contract.FIXED_TERM: ("seasonal", "temporary", "fixed term", "maternity cover"),
    },
    not_now=(
        r"possib\w*|convers\w*|conver\w*|lead(?:s|ing)? to|option\w*|view to|later|"
        r"potential|become|previous|experience|completed|then|supervis\w*|after"
    ),
    extension=r"exten\w*|renew\w*",
    not_its_own=r"address|possible|student\w*|experience",
    alone={
        Contract.PERMANENT: "permanent|indefinite|open[- ]ended",
        Contract.FIXED_TERM: "temporary|seasonal|fixed[- ]term",
        Contract.SELF_EMPLOYED: "freelance|self[- ]employed",
    },
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "night (shift*|work|duty|duties|porter|support|staff|worker)",
            "waking night*",
            "(sleep ins|sleep in shift*|sleep in duties)",
            "nights (shift|included|required|and weekends|weekends)",
            "(including|includes|include|incl|incl.) nights",
            "(days|evenings|weekends|early|late) (and|or) nights",
            "overnight (shift*|work|stay*)",
            "work* [at] nights",
        ),
        no=(
            "no (night|overnight) (shift*|work*)",
            "no (nights|overnights)",
            "mornings only",
            "only mornings",
            "morning shift*",
            "(day shift*|day time|daytime|days) only",
            "only day shift*",
        ),
        unless=r"\b(?:club|clubs|audit|day)\b|24h|24/7|night out|occasional",
        no_unless="nights? out",
    ),
    "weekend": Condition(
        yes=(
            "(monday|mon) (to|through|until) (sunday|sun)",
            "(6|six) days (out of|over) (7|seven)",
            "(weekend|weekends) (work*|shift*|included|required|availability|rota|cover)",
            "(work|working|available|availability) [on|at|to work] [the|some|every] "
            "(weekend|weekends)",
            "(alternate|every other|every second) (weekend|weekends)",
            "(one|two|three|1|2|3) (weekend|weekends) (a|per|in|out)",
            "(saturday*|sat) and (sunday*|sun)",
            "weekends only",
            "(most|some) weekends",
            "(including|includes|incl|incl.) ... weekends",
            "(nights|evenings|days|holidays|shifts) and [bank] (weekends|weekend)",
            "nights ... weekends and",
            "(weekend|weekends) and [public|bank] (holiday*|evening*)",
            "(including|includes|include|incl|incl.) [nights|evenings] [and] weekends",
            "including [the] (weekend|weekends|sundays)",
        ),
        no=(
            "no ~ (weekends|weekend)",
            "no (weekends|weekend work|weekend shifts)",
            "(weekends|weekend) (off|free)",
            "free weekends",
        ),
        unless=r"occasional|event|weekend break|week ?ends? away|open",
    ),
    "flexible_hours": Condition(
        yes=(
            "flexible (working|work) (hours|time|times|schedule)",
            "flexible (hours|schedule|shifts|timetable|start|rota)",
            "core hours",
            "(flexitime|flextime)",
            "flexi time",
            "you (decide|choose) (when|your hours|which hours)",
            "choose your [own] (hours|shifts)",
        ),
        no=("(fixed hours|no flexible hours)",),
        unless="willing|must|requir|ability|able to|need to be",
    ),
    "remote": Condition(
        yes=(
            "(fully|100%|100 %|entirely|full|completely) remote",
            "remote (job|position|role|work|within)",
            "work* [fully|entirely|exclusively|remotely] from home",
        ),
        no=(
            "(no|not) remote",
            "on site only",
            "not remote",
            "office based (role|position|job)",
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
            "(housekeeper|nanny|carer|couple) to live in",
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
            "the only (employee|person|member of staff) on (site|shift|duty)",
        ),
        no=(
            "never [work] alone",
            "not work alone",
        ),
        unless=r"\b(?:not|no|never|children|residents|people (?:who|living)|team|ability|able)\b",
    ),
    "public_facing": Condition(
        yes=(
            "contact with ~ [the] (public|customers|clients|guests)",
            "contact with [the] (public|customers|clients|guests)",
            "members of the public",
            "(serve|serving|greet|greeting|welcome|welcoming) (customers|guests|clients|visitors)",
            "(speak*|talk*) to (customers|guests|clients|visitors)",
            "(chat*|deal*|interact*) with [our] (customers|guests|visitors|the public)",
            "customer facing",
            "face to face with (customers|clients|guests)",
            "(customer|guest) service",
        ),
        no=(
            "no (customer|public|client|guest) contact",
            "back office only",
            "not customer facing",
            "behind the scenes",
        ),
        unless=(
            "call cent|for (?:over|more)|since|remote|(?:service|facing) (?:standards|agenda|activit|need|excellence|"
            "delivery|department|process|operation)|productivity|known for"
        ),
    ),
    "childcare_on_site": Condition(
        yes=(
            "(onsite|on site|free|workplace|company|staff) (childcare|child care|creche|nursery)",
            "(childcare|creche|nursery) [is] (on site|available|provided|free)",
            "(childcare|creche) (for|during) ~ (course|training|shift|lessons|work|classes|fives|learn)",
            "childcare during [the] (course|training|shift|lessons|work|classes)",
            "a creche for",
            "(off|discount*|subsidised) [your] childcare ~ (own|setting|children|nursery)",
        ),
        no=("no childcare",),
        unless=r"educat\w+|nursery (?:teacher|nurse|assistant)|babysitter",
    ),
    "men_only_team": Condition(
        yes=(
            "all male (team|crew|workforce)",
            "(team|crew|workforce) is [currently|at present] all male",
            "(male only|men only|only male|only men) (team|crew|staff|colleagues)",
            "team of men",
        ),
        unless="men and women|women and men",
    ),
}
