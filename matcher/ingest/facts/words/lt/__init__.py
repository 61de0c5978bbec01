"""Lithuanian."""

from matcher.ingest.facts.words.lt import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="lt",
    common="ir su į iš nuo arba kaip kad dėl bei mes jūs yra darbo mūsų tai per už",
    abbreviations=r"val|mėn|pvz|kt|tel|kat|proc|m|d|sav|pan",
    given=r"suteik\w*|apmokame|išduod\w*|gausite",
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
