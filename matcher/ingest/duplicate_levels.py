"""How alike two adverts are in one trait: a level for each, "unknown" where one says nothing."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from matcher.domain.place import Place, distance_km
from matcher.ingest.duplicate_names import missing_from
from matcher.ingest.duplicate_texts import OTHER, SAME, UNKNOWN, in_two_languages, one_word
from matcher.ingest.duplicate_traits import Traits
from matcher.ingest.duplicate_words import EXTENTS, KINDS_OF_EMPLOYER, ROLES

SAME_POINT_KM = 0.4  # two geocoders' answers for one address
TITLES = 16_384  # pairs that are remembered: one employer's openings and copies share theirs
ONE_TOWN_KM = 3.0  # beyond a town's radius nobody means the same town


def kind(one: Traits, other: Traits) -> str:
    return SAME if one.kind == other.kind else OTHER


def title(one: Traits, other: Traits) -> str:
    """By the words that both have, in whatever order, number or case."""
    if in_two_languages(one, other):
        return "other_language"
    return _titles(one.title, other.title)


@lru_cache(maxsize=TITLES)
def _titles(one: str, other: str) -> str:
    mine, theirs = one.split(), other.split()
    if not _same_words(ROLES.intersection(mine), ROLES.intersection(theirs)):
        return "other_role"
    ratio = fuzz.token_sort_ratio(one, other)
    shorter, longer = sorted((mine, theirs), key=len)
    shared = sum(any(one_word(word, there) for there in longer) for word in shorter)
    if ratio >= 95 or shared == len(longer):
        return SAME
    if ratio >= 82 or (shared == len(shorter) and 2 * shared >= len(longer)):
        return "alike"
    if shared == len(shorter):
        return "contained"
    return "related" if 2 * shared >= len(shorter) else OTHER


def employer(one: Traits, other: Traits) -> str:
    """A word of its own on both sides (Haus am Park, Haus am Wald) makes two employers."""
    if not (one.employer and other.employer):
        return UNKNOWN
    if _numbers(one.employer) != _numbers(other.employer):
        return OTHER  # Kita 3, Kita 7
    if fuzz.ratio(one.employer.replace(" ", ""), other.employer.replace(" ", "")) >= 94:
        return SAME
    mine, theirs = _telling(one.employer), _telling(other.employer)
    here = [word for word in mine if not any(one_word(word, there) for there in theirs)]
    there = [word for word in theirs if not any(one_word(word, here) for here in mine)]
    if here and there:
        return OTHER
    return "alike" if here or there else SAME


def place(one: Traits, other: Traits) -> str:
    if one.country and other.country and one.country != other.country:
        return OTHER
    km = _km(one, other)
    if km is None:
        return _town(one, other)
    if one.radius_km is None and other.radius_km is None:
        if km <= SAME_POINT_KM:
            return SAME
        return "near" if km <= ONE_TOWN_KM else OTHER
    reach = max(one.radius_km or 0, other.radius_km or 0)
    if km <= SAME_POINT_KM or km <= max(reach, ONE_TOWN_KM):
        return "town"
    return OTHER


def address(one: Traits, other: Traits) -> str:
    mine, theirs = set(one.addresses), set(other.addresses)
    if not (mine and theirs):
        return UNKNOWN
    return SAME if mine & theirs else OTHER


def hours(one: Traits, other: Traits) -> str:
    if one.hours is None or other.hours is None:
        return UNKNOWN
    return SAME if abs(one.hours - other.hours) <= 1 else OTHER


def names(one: Traits, other: Traits) -> str:
    """Each names a place that the other does not, or both name the same ones."""
    if not (one.names and other.names):
        return "one_sided" if one.names or other.names else UNKNOWN
    here, there = missing_from(one.names, other.names), missing_from(other.names, one.names)
    if here and there:
        return OTHER
    return SAME if len(here) < len(one.names) else UNKNOWN


def shifts(one: Traits, other: Traits) -> str:
    """The times stated or read; where one has none, the clock times of the two texts."""
    if one.night is not None and other.night is not None and one.night != other.night:
        return OTHER
    if one.shifts is None or other.shifts is None:
        mine, theirs = set(one.times), set(other.times)
        if not (mine and theirs):
            return UNKNOWN
        return SAME if mine & theirs else OTHER
    both, either = one.shifts & other.shifts, one.shifts | other.shifts
    share = both.bit_count() / either.bit_count() if either else 1.0
    if share >= 0.85:
        return SAME
    return "overlap" if share >= 0.6 else OTHER


def parts(one: Traits, other: Traits) -> str:
    """Of the day and of a full week: some of one that the other denies by naming another."""
    mine, theirs = set(one.parts) - EXTENTS, set(other.parts) - EXTENTS
    if mine and theirs and not mine & theirs:
        return OTHER
    here, there = set(one.parts) & EXTENTS, set(other.parts) & EXTENTS
    if here and there and not here & there:
        return OTHER
    if any("night" in these and not those for these, those in ((mine, theirs), (theirs, mine))):
        return "night_once"
    return SAME if mine & theirs or here & there else UNKNOWN


def contract(one: Traits, other: Traits) -> str:
    if one.contract is None or other.contract is None:
        return UNKNOWN
    return SAME if one.contract == other.contract else OTHER


def length(one: Traits, other: Traits) -> str:
    if one.months is None or other.months is None:
        return UNKNOWN
    return SAME if abs(one.months - other.months) <= 0.5 else OTHER


def pay(one: Traits, other: Traits) -> str:
    if one.pay is None or other.pay is None or one.pay[1] != other.pay[1]:
        return UNKNOWN
    more = max(one.pay[0], other.pay[0], 1.0)
    return SAME if abs(one.pay[0] - other.pay[0]) <= 0.02 * more else OTHER


def start(one: Traits, other: Traits) -> str:
    if one.start is None or other.start is None:
        return UNKNOWN
    days = abs((date.fromisoformat(one.start) - date.fromisoformat(other.start)).days)
    return SAME if days <= 3 else OTHER


def url(one: Traits, other: Traits) -> str:
    """The same page of one advert; a site's front page or list says nothing."""
    if not (one.url and other.url):
        return UNKNOWN
    mine, theirs = urlsplit(one.url), urlsplit(other.url)
    if mine[1:4] != theirs[1:4] or not any(c.isdigit() for c in f"{mine.path}{mine.query}"):
        return UNKNOWN
    return SAME


def numbers(one: Traits, other: Traits) -> str:
    """Whoever retells an advert leaves numbers out, but does not put others in their place."""
    mine, theirs = set(one.numbers), set(other.numbers)
    if mine - theirs and theirs - mine:
        return OTHER
    return SAME if len(mine & theirs) > 1 else UNKNOWN


def speaks(one: Traits, other: Traits) -> str:
    mine, theirs = set(one.speaks), set(other.speaks)
    return OTHER if mine and theirs and not mine & theirs else UNKNOWN


def _numbers(words: str) -> set[str]:
    return {word for word in words.split() if word.isdigit()}


def _telling(employer: str) -> list[str]:
    words = employer.split()
    return [word for word in words if word not in KINDS_OF_EMPLOYER] or words


def _same_words(mine: Collection[str], theirs: Collection[str]) -> bool:
    return len(mine) == len(theirs) and all(
        any(one_word(word, other) for other in theirs) for word in mine
    )


def _km(one: Traits, other: Traits) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(Place(one.lat, one.lon), Place(other.lat, other.lon))


def _town(one: Traits, other: Traits) -> str:
    if not (one.city and other.city):
        return UNKNOWN
    if one.city == other.city or fuzz.token_set_ratio(one.city, other.city) == 100:
        return "town"
    return OTHER
