"""English: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "a an one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    to="to|up to|till|until",
    or_="or",
    and_="and",
    hour="hours|hour|hrs|hr|h",
    day="days|day",
    week="weeks|week|wk|pw",
    month="months|month",
    year="years|year|yrs|annum",
)

HOURS = HoursWords(
    weekly=(
        r"(?:hours?|hrs?\.?|h)(?: of work)?(?:\s?(?:per|a|/|each|"
        r"every)\s?(?:working )?(?:week|wk)|\s?weekly)|"
        r"(?:hours?|hrs?\.?|h)\s?(?:pw|p/w)|[- ]hours? (?:working )?week|"
        r"hours? (?:guaranteed|contracted|paid|worked) (?:each|per|a|every) week|"
        r"hours? (?:over|across|spread over) (?:\w+ ){0,3}days|hours?,? worked"
    ),
    labels=(
        "hours (?:per|a) week|weekly (?:working )?hours|"
        r"hours(?=:? \d{1,2}(?:[.,]\d+)?(?:\s?-\s?\d+)? (?:per|a|/) ?week)"
    ),
    times="part[- ]?time|full[- ]?time",
    shares=(
        "part[- ]?time|position|post|(?:of )?(?:a )?full[- ]?time|fte|wte|workload|employment|contract"
    ),
    joint="of|with",
    other_period=r"day|daily|month|year|d\b|m\b",
    daily=(
        r"(?:hours?|hrs?\.?|h)(?:\s?(?:per|a|/|each|every)\s?(?:working )?day|"
        r"\s?daily|/d\b)"
    ),
    days_a_week=r"days?\s?(?:(?:per|a|/|each|every)\s?week|weekly)",
    each="x|of|at",
    share_joint="at|of",
    posts="fte|wte|full[- ]?time equivalent",
    half="half[- ]?time",
    full=r"full[- ]?time",
    part=r"part[- ]?time",
    not_extent=r"education|stud\w+|school\w*|courses?|colleg\w+|equivalent|employees|staff|team|members|salary|fte|degree",
    can_be=r"possib\w*|also|option\w*|considered|negotiable|either",
    at_most="up to|max(?:imum)?|at most|no more than",
    at_most_behind="max(?:imum)?|at most",
)

SHIFTS = ShiftWords(
    days=(
        "mon(?:days?)?",
        "tue(?:s|sdays?)?",
        "wed(?:nesdays?)?",
        "thu(?:r|rs|rsdays?)?",
        "fri(?:days?)?",
        "sat(?:urdays?)?",
        "sun(?:days?)?",
    ),
    day_range="-|to|through|till|until",
    day_list=r",|/|&|\+|and",
    before_time=r"from|,|:|\(|at|hours|shift|time",
    before_days=r"on|,|\(|every|from|daily|each day|every day",
    time_range="-|to|until|till",
    time_list=r",|/|&|\+|and",
    otherwise="or",
    except_="except|apart from|but not",
    not_times=r"hours?|hrs|h\b|%|€|euro\w*|years?|days?|people|persons",
    article="",
    after_time="h|hrs",
    not_shifts=(
        r"open\w*|call|phone|tel|telephone|visit\w*|office hours|apply|applicat\w*|"
        r"interview\w*|submit|in person|between|enquir\w*|questions|contact (?:us|me)|summer|visiting"
    ),
    not_shifts_after="open",
    morning=r"am|a\.m\.",
    afternoon=r"pm|p\.m\.",
    every_day="every day|7 days a week|seven days a week",
    shorter=r"(?:only )?(?:until|till|to) \d\w*|(?:an|one) hour (?:shorter|less|earlier)|shorter",
    in_part=r"mornings?|afternoons?|evenings?|occasionally|(?:if|as|when) (?:needed|required)",
    by_turns=r"by rotation|on rotation|on a rota|rotating|(?:by|in|taking) turns|alternat\w+|(?:one|1) in (?:two|three|four|2|3|4)|every (?:other|second|third) week|(?:once|twice|one|two|1|2) (?:a|per) month",
    every_other=r"every (?:other|second|third|fourth)|alternat(?:e|ing)|rotating|(?:one|1) in (?:two|three|four)",
    working_days="weekdays|working days|every weekday",
    daily="daily|each day|everyday",
    weekend="(?:the )?weekends?",
    excepted="(?:is |are )?(?:off|excluded|excepted)",
)

DURATION = DurationWords(
    lasts=(
        "duration|lasting|lasts|contract(?: of| for| duration| length)?|"
        "internship(?: of| for)?|placement of|fixed[- ]term(?: of| for)?|"
        "traineeship of|temporary(?: job| position| post)?(?: for)?|cover|term"
    ),
    after=(
        "(?:(?:paid|unpaid|initial|temporary|rolling|full[- ]?time|part[- ]?time|renewable) ){0,2}"
        "(?:contract|apprenticeship|internship|placement|traineeship|fixed[- ]term|temporary|"
        "assignment|ftc|secondment)"
    ),
    link=r"of|for|is|temporary|a|an|at least|initial|approx\.?|about|around|initially|period",
    not_its_length=(
        r"probation\w*|experien\w*|course|previous|renewal|renewed|extension|trial|notice|after"
    ),
)

DATES = DateWords(
    months=(
        "jan(?:uary)?",
        "feb(?:ruary)?",
        "mar(?:ch)?",
        "apr(?:il)?",
        "may",
        "june?",
        "july?",
        "aug(?:ust)?",
        "sept?(?:ember)?",
        "oct(?:ober)?",
        "nov(?:ember)?",
        "dec(?:ember)?",
    ),
    ordinals="st|nd|rd|th",
    of="of",
    articles="the|on",
    deadline=(
        "deadline|clos(?:ing|es?)(?: date)?|apply (?:by|before|until|no later than)|"
        r"(?:applications?|cvs?|send|submit\w*|forward\w*|email)(?: \w+){0,7} (?:by|before|until|till|than)|"
        r"(?:register|enrol|sign up) (?:\w+ ){0,3}(?:by|before|until|till)"
    ),
    until="no(?:t)? later than",
    start=(
        r"start(?:s|ing)?(?: date| on| from)?|begin(?:s|ning)?|commenc\w+|"
        "available from"
    ),
    from_="from|as of",
    between="to|till|until",
    not_start=r"appl\w+|submit\w*|office|contact|from date|interview\w*|founded|since|published|deadline",
    not_deadline=r"contract\w*|start\w*|from|tempora\w*|internship|season\w*|runs?|report\w*",
)
