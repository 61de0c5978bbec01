"""Spanish."""

from matcher.ingest.facts.words.es import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="es",
    common="de la el y en los para con que se las del una por como es su al",
    abbreviations="aprox|imprescind|sem",
    given=r"obten|otorga|inclu(?:ye|ido)|se entrega",
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
