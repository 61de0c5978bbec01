"""Bulgarian."""

from matcher.ingest.facts.words.bg import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="bg",
    common="на за и от в с да се по до при или са не работа ние ви като който",
    abbreviations="мин|макс|кат|чл|гр|кв|ул|бр|напр|пон|вт|ср|чет|пет|съб|нед|вкл|осн|тел|прибл",
    given="издава|получава|придобива|осигурява|организира|безплат(?=[^,;]*$)",
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
