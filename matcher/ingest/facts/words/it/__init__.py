"""Italian."""

from matcher.ingest.facts.words.it import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="it",
    common="di e il la per con che un una del della dei nel sono si al anche lavoro",
    abbreviations="liv|sett|pat|es",
    given="rilasci|conseguimento",
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
    education=demands.EDUCATION,
    experience=demands.EXPERIENCE,
    licences=demands.LICENCES,
    age=demands.AGE,
    papers=papers.PAPERS,
)
