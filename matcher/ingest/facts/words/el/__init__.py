"""Greek."""

from matcher.ingest.facts.words.el import demands, papers, time, work
from matcher.ingest.facts.words.model import FactWords

WORDS = FactWords(
    code="el",
    common="και το του της για με στο στη από την τον των η ο ή θα είναι σε να εργασία",
    abbreviations="ελαχ|κατ|τηλ|αρ|ευρ|εβδ|ωρ|Δευ|Τρι|Τετ|Πεμ|Παρ|Σαβ|Κυρ|π|μ|δίπλ|τουλ|ετ",
    given="χορηγ|παρέχ|απονέμ|προσφέρουμε|δωρεάν(?=[^,;]*$)",
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
