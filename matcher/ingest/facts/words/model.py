"""The words that one language gives the readers, one dataclass a family of facts.

A text that is an alternative of a regular expression is written without its outer brackets
("scadenza|termine"); accents and capitals may be written or left out, for patterns are folded like
the text they read. Near-words are the phrases of `matcher.ingest.phrases`. An empty text or tuple
says "this language has none".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.domain.language import Cefr
from matcher.domain.offer import Contract
from matcher.domain.papers import Papers
from matcher.domain.pay import PayPeriod
from matcher.ingest.facts.words.languages import LanguageWords
from matcher.ingest.facts.words.papers import PaperWords

__all__ = [
    "AgeWords",
    "BearingWords",
    "Cefr",
    "Condition",
    "Contract",
    "ContractWords",
    "DateWords",
    "DurationWords",
    "EducationWords",
    "ExperienceWords",
    "FactWords",
    "HoursWords",
    "LanguageWords",
    "LicenceWords",
    "NumberWords",
    "PaperWords",
    "Papers",
    "PayPeriod",
    "PayWords",
    "ShiftWords",
]

NearWords = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Numbers and units of time."""

    counts: tuple[str, ...]  # one to twelve, the forms of each parted by blanks
    to: str  # in "20 to 30"
    or_: str
    and_: str
    hour: str  # all forms; "h" too, where adverts write it
    day: str
    week: str
    month: str
    year: str
    year_sign: str = ""  # the year in one letter, in years of experience: "2 г."


@dataclass(frozen=True, slots=True)
class BearingWords:
    """What is said about the words found: denied, wished for, asked."""

    no: str  # before or inside the words: they are denied
    but: str  # "not only": behind a denial, it denies nothing
    not_required: str  # behind the words
    wish: str
    wish_nouns: str  # before a wish in a heading: "requisiti preferenziali"
    asked: str
    none: str = ""  # alone behind the label of a form: "sin estudios", "aucune formation scolaire"
    wish_ahead: str = ""  # those of the wishes that speak of what follows: "ideally"
    provided: str = (
        ""  # behind a certificate or licence: she may get it later, or the employer pays
    )


@dataclass(frozen=True, slots=True)
class HoursWords:
    """Hours a week; each of `weekly` and `daily` says week or day as `NumberWords` does."""

    weekly: str  # hours with their week: "ore settimanali", "hours a week"
    labels: str  # before the number: "monte ore"
    times: str  # makes bare hours weekly ones: "part time", "tempo pieno"
    joint: str  # between those and the number: "di", "mit"
    other_period: str  # behind bare hours: "al giorno", "month"
    daily: str  # hours with their day: "ore al giorno", "hours a day"
    days_a_week: str  # "giorni a settimana"
    shares: str  # before or behind a percentage: "part time", "Stelle"
    share_joint: str  # between "part time" and the percentage: "al"
    posts: str = ""  # behind or before a fraction: "0,5 etato", "slodze: 0,75"
    rest: str = ""  # before hours that are free: "riposo"
    in_all: str = ""  # behind hours that name no week: "25 ore in tutto"
    half: str = ""  # half of full time in words: "puse etato", "halvtid"
    each: str = "x"  # between days and their hours: "6 Tage à 8 Std."
    week_hours: str = ""  # hours of a week that name no week: "40ωρο"
    day_hours: str = ""  # hours of a day that name no day: "8ωρο"
    full: str = ""  # full time in words
    part: str = ""
    can_be: str = ""  # beside part time: it is possible, not said to be so
    not_extent: str = ""  # right behind them: a course, an equivalent
    at_most: str = ""  # before the number: it may be fewer
    at_most_behind: str = ""


@dataclass(frozen=True, slots=True)
class ShiftWords:
    """Days and times of day."""

    days: tuple[str, ...]  # Monday first, long and short forms
    article: str  # before a day
    day_range: str  # "Monday to Friday"
    day_list: str
    before_time: str
    before_days: str
    time_range: str
    time_list: str
    after_time: str  # "8 Uhr"
    otherwise: str  # "8-13 or 14-18"
    not_times: str  # behind two numbers: they are no times
    not_shifts: str  # before them: the shop is open, the telephone answered
    not_shifts_after: str
    except_: str = ""  # "every day except Tuesday"
    excepted: str = ""  # behind days: they are taken away, "Sundays off"
    morning: str = ""  # "am", where adverts count twelve hours
    afternoon: str = ""
    midnight: str = ""  # ends a shift: "18h-minuit"
    every_day: str = ""  # stands for Monday to Sunday
    daily: str = ""  # does so only where days are taken away: "daily except Sunday"
    working_days: str = ""  # stands for Monday to Friday
    weekend: str = ""  # stands for Saturday and Sunday, where these are taken away
    shorter: str = ""  # behind a day: its times are others, "Fridays an hour less"
    in_part: str = ""  # behind a day: not all of it, or only when needed
    by_turns: str = ""  # behind a day: not each week
    every_other: str = ""  # before a day: the same


@dataclass(frozen=True, slots=True)
class DurationWords:
    """How long the contract lasts."""

    lasts: str  # before the number
    link: str  # between the two
    after: str  # behind number and unit
    not_its_length: str  # nearby: a trial period, experience, a renewal
    about: str = ""  # before the number, behind the day it starts: "for about"


@dataclass(frozen=True, slots=True)
class DateWords:
    """Start and deadline."""

    months: tuple[str, ...]  # January first, long and short forms, all cases
    ordinals: str  # behind the day's number
    of: str  # between day, month and year
    articles: str  # between a word for "until" or "from" and the date
    deadline: str
    until: str
    start: str
    from_: str
    between: str  # "until": between "starts" and a date, the date is the end
    not_start: str  # before "from": applications open, interviews begin
    not_deadline: str  # before "until": the contract ends
    year: str = ""  # behind a year that stands first: "2027. gada 1. marts"
    applying: str = ""  # before "from ... until": the time of applying, its end the deadline


@dataclass(frozen=True, slots=True)
class PayWords:
    """What the work pays. Currencies by sign or code are known to the reader."""

    per: str  # before a unit of time: "per", "all'"
    adverbs: Mapping[PayPeriod, str]  # without "per": "mensile", "monthly"
    labels: Mapping[PayPeriod, str]  # before the amount: "RAL", "Stundenlohn"
    before_amount: str  # between label and amount
    about: str  # "circa"
    to: str  # between two amounts
    gross: str
    net: str
    no_pay: str  # nearby: vouchers, rents, fees
    room: str  # beside a small amount: it is what a room costs
    besides: str  # behind the amount: what follows is paid on top
    internship: str  # of which "rimborso spese" is the pay
    refund: str  # the beginning of those words
    payments: str  # "14 mensilita"
    nth_payment: str  # "13th salary", "13. Monatsgehalt"
    thirteenth: str
    fourteenth: str
    later: str = ""  # before the amount: it is paid after a time, not at the start
    currencies: Mapping[str, str] = field(default_factory=dict)  # its words -> ISO 4217
    least_a_year: int = 1_500  # below, a label such as "Salary" does not mean the year
    least_a_month: int = 100  # below, a label such as "Lön" does not mean the month
    net_is_monthly: bool = False  # "1450 net" without a period is a month's pay
    other_unit: str = ""  # behind that: it is the pay of something else, "a shift", "an event"
    salary: str = ""  # before an amount that names no period: a small one is a month's
    up_to: str = ""  # right before an amount: the most one can earn, which promises nothing
    currency: str = ""  # ISO 4217, of an amount in thousands that names none: "RAL 22-24k"


@dataclass(frozen=True, slots=True)
class ContractWords:
    """Which contract is offered."""

    phrases: Mapping[Contract, NearWords]
    titles: Mapping[Contract, NearWords]  # a title says it in one word
    not_now: str  # before: it may come later, or once was
    not_its_own: str  # behind: an option, or another's
    extension: str = ""  # "12 months with the option of an extension" is for twelve
    alone: Mapping[Contract, str] = field(default_factory=dict)  # said as a sentence of its own


@dataclass(frozen=True, slots=True)
class Condition:
    """Near-words that make a condition true or false; near `unless`, "yes" means something else."""

    yes: NearWords
    no: NearWords = ()
    unless: str = ""
    no_unless: str = ""  # the same for `no`: "no nights out" is a lorry driver's


@dataclass(frozen=True, slots=True)
class EducationWords:
    """Levels of ISCED 2011."""

    levels: Mapping[int, NearWords]
    none_asked: NearWords
    others: str  # before: those who come, or what is taught, have it
    kinds: str = ""  # behind "no qualification": only none of that kind
    label: str = ""  # in a form, before ":": "titolo di studio: nessuno"
    acronyms: Mapping[str, int] = field(default_factory=dict)  # in capitals: "ESO", "CAP"
    courses: str = ""  # before "or": a shorter course will do as well as the degree
    or_experience: str = ""  # behind: experience will do as well, "or equivalent experience"
    field_end: str = ""  # ends a list of fields of study; a wish behind it speaks of the degree


@dataclass(frozen=True, slots=True)
class ExperienceWords:
    """Months of experience."""

    noun: str
    of: str  # between number and noun
    link: str  # between noun and number
    none_asked: NearWords
    in_: str  # behind "no experience": only none of that kind
    company: str  # before: the company's own years, or a part of those asked ("of which 2")
    least: str = ""  # before a unit without its number: "vismaz gadu" is one year
    half_year: str = ""  # six months in one expression: "ein halbes Jahr"
    practice: tuple[str, ...] = ()  # says it without the noun: "worked as a cook for <time>"
    not_practice: str = ""  # nearby, it is the time of something else: a licence, a contract
    terms: Mapping[str, int] = field(default_factory=dict)  # "biennial" -> months


@dataclass(frozen=True, slots=True)
class LicenceWords:
    """Driving licences."""

    licence: str
    own_car: str
    kind: str  # before the class: "Klasse"
    class_joint: str  # between two classes
    class_first: str  # behind a class that stands first: "B driving licence"
    not_it: str  # behind: a licence plate, an office
    instead: str = ""  # behind: something else will do too, "or a bicycle"


@dataclass(frozen=True, slots=True)
class AgeWords:
    """Ages; `<age>` stands for the number."""

    min_age: str
    max_age: str
    both: str
    adult: str
    not_hers: str  # nearby: the children cared for, the company's years


@dataclass(frozen=True, slots=True)
class FactWords:
    """All the words of one language."""

    code: str  # ISO 639-1
    common: str  # words that tell the language: "the and of", parted by blanks
    abbreviations: str  # their dot ends no sentence: "min|mind|ca"
    given: str  # before a certificate or diploma: a course gives it
    numbers: NumberWords
    bearing: BearingWords
    languages: LanguageWords
    hours: HoursWords
    shifts: ShiftWords
    duration: DurationWords
    dates: DateWords
    pay: PayWords
    contract: ContractWords
    conditions: Mapping[str, Condition]  # by the offer's field
    education: EducationWords
    experience: ExperienceWords
    licences: LicenceWords
    age: AgeWords
    papers: PaperWords
