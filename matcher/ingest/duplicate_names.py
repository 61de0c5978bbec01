"""Names of places, and clock times, that stand in an advert's text: what tells two branches or two
shifts of one employer apart where nothing else does."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne

from matcher.taxonomy.text import folded, key

NEARLY = 78  # likeness from which two names are one in two cases: Teikā, Teikas
COMPARED = 512  # texts whose words are remembered: copies are compared with one after another
MOST_NAMES = 12
MOST_NUMBERS = 20
_CLOCK_TIME = re.compile(r"\b(\d{1,2})[:.h](\d{2})\b(?!\d)")
_THOUSANDS = re.compile(r"(?<=\d)[., '](?=\d{3}\b)")
_NUMBER = re.compile(r"(?<![\w])\d+(?:[.,_]\d+)?")
_WORD = re.compile(r"\w+")
_NUMBER_OF_IT = (
    r"\b(?:ref|rif|riferimento|referencia|referenz|kennziffer|job-?id|id|annuncio n|код|реф|nr)"
    r"\b[.:°º# ]*[\w/-]*\d[\w/-]*"
)
_PHONE = r"\+?\d[\d /-]{6,}\d"
_REFERENCE = re.compile(
    rf"{_NUMBER_OF_IT}|\S+@\S+|\b(?:https?://|www\.)\S+|{_PHONE}", re.IGNORECASE
)
# The same for a text without addresses, which most are: a look at one character rules most out.
_NO_ADDRESS = re.compile(rf"(?=[rkjianкр+\d])(?:{_NUMBER_OF_IT}|{_PHONE})", re.IGNORECASE)

# After these a capital letter means a place also in German, where every noun has one.
_BEFORE_A_PLACE = re.compile(
    r"\b(?:in|am|Raum|Filiale|Filiale am|Filiale in|Stadtteil|Ortsteil|Bezirk|Nähe)\s+"
    r"(?:Bad\s|St\.\s|Sankt\s)?([A-ZÄÖÜ]\w{3,})"
)
# Elsewhere a capital letter inside a sentence is a name.
_CAPITAL = re.compile(r"(?:(?<=[\w,’'»)]\s)|(?<=\())([^\W\d_]\w{3,}(?:-\w+)*)")
_ABBREVIATED = re.compile(r"\b(?:кв|ж\.к|ул|бул|pl|str|ul)\.\s+([^\W\d_]\w{3,})")
_NUMBERED = re.compile(
    r"\b(?:sector|sectorul|sektor|district|bezirk|arrondissement|район|year|class|klasse|classe|clase|wohnbereich|floor)\s+(\d{1,2})\b",
    re.IGNORECASE,
)
_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h|uhr|ч|часа|val|kl|am|pm|:00)?\.?"
_TIMES = re.compile(
    rf"(?<![\d.,:]){_CLOCK}\s*(?:-|–|—|bis|to|till|until|a|alle|à|до|līdz|iki|și|și|and|y|и|και|έως)"
    rf"\s*(?:las\s+|kl\.?\s+)?{_CLOCK}(?![\d.,:%]*\d)",
    re.IGNORECASE,
)
# fmt: off
_NO_PLACES_IN = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December English German Italian Spanish French Teilzeit
    Vollzeit Früh Spät Nacht Haus Team Küche Schichten Wechsel Zukunft Bereich Frühschicht
    Spätschicht Nachtschicht Voll Level Evenings Mornings HACCP CCNL
"""
# fmt: on
_NO_PLACES = frozenset(key(word) for word in _NO_PLACES_IN.split())


def names_in(text: str, language: str | None, *without: str | None) -> tuple[str, ...]:
    """Folded names of places and the like, `without` the words of employer and town."""
    known = _NO_PLACES | {word for said in without if said for word in key(said).split()}
    pattern = _BEFORE_A_PLACE if language == "de" else _CAPITAL
    matches = [*pattern.finditer(text), *_ABBREVIATED.finditer(text)]
    found = [m[1] for m in matches if m[1][0].isupper() and not m[1].isupper()]
    names = [name for name in map(folded, found) if key(name) not in known]
    names += [f"{m[0].split()[0][:6].lower()} {m[1]}" for m in _NUMBERED.finditer(text)]
    return tuple(sorted(set(names))[:MOST_NAMES])


def times_in(text: str) -> tuple[str, ...]:
    """Spans of the clock, "8.5-14": the hours as the text counts them."""
    found = {(_hour(m[1], m[2]), _hour(m[3], m[4])) for m in _TIMES.finditer(text)}
    return tuple(sorted(f"{a:g}-{b:g}" for a, b in found if a <= 24 and b <= 24 and a != b))


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a text, each once: 8.00 and 8:00 are 8, 1.250 is 1250."""
    plain = without_references(text)
    plain = _THOUSANDS.sub("", _CLOCK_TIME.sub(_plain_clock, plain))
    return tuple(sorted(set(_NUMBER.findall(plain)))[:MOST_NUMBERS])


def without_references(text: str) -> str:
    """The text without what each source writes in its own way: references, addresses, phones."""
    has_address = "@" in text or "://" in text or "www." in text.lower()
    return (_REFERENCE if has_address else _NO_ADDRESS).sub(" ", text)


@lru_cache(maxsize=COMPARED)
def plain_words(text: str) -> Sequence[str]:
    """The words and numbers of a text in their case, for comparing two texts word by word."""
    plain = _THOUSANDS.sub("", _CLOCK_TIME.sub(_plain_clock, without_references(text)))
    return _WORD.findall(plain)


def missing_from(names: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """The names that the others do not have, in whatever case they stand."""
    same = set(others)
    words = [other for other in others if not other[-1].isdigit()]
    return [name for name in names if name not in same and not _nearly(name, words)]


def _nearly(name: str, words: Sequence[str]) -> bool:
    """Whether a name is one of the words in another case; one with a number has no other."""
    if name[-1].isdigit():
        return False
    return extractOne(name, words, scorer=fuzz.ratio, score_cutoff=NEARLY) is not None


def _plain_clock(clock: re.Match[str]) -> str:
    return str(int(clock[1])) if clock[2] == "00" else f"{int(clock[1])}_{clock[2]}"


def _hour(hours: str, minutes: str | None) -> float:
    return int(hours) + int(minutes or 0) / 60
