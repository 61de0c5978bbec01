"""Latvian."""

from matcher.ingest.facts.words.lv import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="lv",
    common="un ir no ar par uz vai pie kas mēs jūs darba kā arī lai tiek mūsu",
    abbreviations=r"plkst|st|mēn|tālr|kat|g|t\.sk|u\.c|utt|pēc",
    given=r"piešķir\w*|iegūs\w*|apmaksājam|saņems\w*",
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
