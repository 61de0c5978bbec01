"""French."""

from matcher.ingest.facts.words.fr import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="fr",
    common="le la les de des du et est pour vous nous dans avec une en sur au aux votre ou",
    abbreviations="env|hebdo|sem|niv|nb|ex|m|mme",
    given=r"délivr|remise? (?:en fin|à l'issue)|obten(?:tion|ir)|remise d|prépar\w+ (?:au|à)|débouch|formation assurée",
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
