"""Romanian."""

from matcher.ingest.facts.words.model import FactWords
from matcher.ingest.facts.words.ro import demands, papers, time, work

WORDS = FactWords(
    code="ro",
    common="de și la cu pe în din un o nu pentru să sau este sunt care al ale munca după",
    abbreviations="sept|săpt|str|jud|nr|tel|ex|cca|aprox|mun|sec|vâ|etc|obs|art",
    given=r"eliber\w+|obțin\w*|obții|acord[aă]|se acordă|primești|asigurăm curs",
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
