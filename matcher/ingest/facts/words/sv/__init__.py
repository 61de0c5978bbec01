"""Swedish."""

from matcher.ingest.facts.words.model import FactWords
from matcher.ingest.facts.words.sv import demands, papers, time, work

WORDS = FactWords(
    code="sv",
    common="och att det som för på är av till med ett den du vi har inte om hos samt vår",
    abbreviations=r"kl|tim|mån|resp|inkl|alt|bl\.a|t\.ex|fr\.o\.m|t\.o\.m",
    given=r"erhåll\w*|vi bekostar|vi betalar|vi utbildar",
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
