"""German."""

from matcher.ingest.facts.words.de import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="de",
    common="und der die das in mit fur sie wir auf von zu den im ist bei als eine",
    abbreviations=r"mind|bzw|std|kl|inkl|niv|zzgl|ggf|(?:dem|im|am|vom|zum|den) \d{1,2}",
    given="erhalt",
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
