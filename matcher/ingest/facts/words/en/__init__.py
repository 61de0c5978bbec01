"""English."""

from matcher.ingest.facts.words.en import demands, education, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="en",
    common="the and of to with you for our are is we your will be this that have or",
    abbreviations="approx|incl|yrs|hrs",
    given="award|(?<!you have )(?<!must have )obtain|receive|(?:will|you) gain|you (?:will |can )?(?:earn|get|achieve)|(?:support|help) you to (?:get|gain|achieve|obtain)",
    numbers=time.NUMBERS,
    hours=time.HOURS,
    shifts=time.SHIFTS,
    duration=time.DURATION,
    dates=time.DATES,
    pay=work.PAY,
    contract=work.CONTRACT,
    conditions=work.CONDITIONS,
    bearing=demands.BEARING,
    languages=demands.LANGUAGES,
    education=education.EDUCATION,
    experience=demands.EXPERIENCE,
    licences=demands.LICENCES,
    age=demands.AGE,
    papers=papers.PAPERS,
)
