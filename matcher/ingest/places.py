"""A town's name in an advert -> roughly where that is, for adverts that give no coordinates.

A name that the table does not have, or that could be two towns, gives None: the travel time then
stays unknown, which is better than a wrong one.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.domain.place import Place, Town, distance_km
from matcher.errors import RulesError
from matcher.taxonomy.text import key

COLUMNS = ("country", "name", "also", "lat", "lon", "radius_km")
ALSO = "|"  # parts the other names of one town
MAX_RADIUS_KM = 20
# Two towns in one field are mostly a town and its province's capital ("Rho, Milano"); the capitals
# of the host countries' provinces lie nearer than this to nearly all of their province.
PROVINCE_KM = 90

_COUNTRY = re.compile(r"[A-Z]{2}")
_PARTS = re.compile(r"[,;:()\[\]|·•\n–—]|\s-|-\s")
_POSTAL_CODE = re.compile(r"(?<!\w)(?:[A-Za-z]{1,2}[- ]?)?\d[\d ]*(?!\w)")
_CODE_LETTERS = 2  # of a province or country: Milano (MI), IT - Milano

# fmt: off
_BEFORE_A_NAME = (
    "gr.", "гр.", "град", "grad", "oraș", "orașul", "mun.", "municipiul", "municipio",
    "município", "comune", "di", "città", "ciudad", "ayuntamiento", "de", "stadt",
    "landeshauptstadt", "bundeshauptstadt", "hansestadt", "freie", "und", "city", "of",
    "municipality", "столична", "община", "δήμος",
)
_AFTER_A_NAME = (
    "centro", "center", "centre", "zentrum", "mitte", "innenstadt", "city", "centrum", "stad",
    "kommun", "kommune", "sentrum", "centru", "centrs", "centras", "център", "κέντρο",
    "miestas", "pilsēta", "capital", "capoluogo", "nord", "sud", "est", "ovest", "norte", "sur",
    "este", "oeste",
)
# fmt: on
_BEFORE = frozenset(map(key, _BEFORE_A_NAME))
_AFTER = frozenset(map(key, _AFTER_A_NAME))


@dataclass(frozen=True, slots=True)
class City:
    """A town's centre under its local name, and the rough radius of its built-up area in km."""

    place: Place
    radius_km: float


@dataclass(frozen=True, slots=True)
class Named:
    """Several places of one advert: the towns that are known, and whether there are others."""

    towns: tuple[Town, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    country: str
    names: tuple[str, ...]  # keys, the local name's first
    city: City


class Places:
    """The towns of the table, found by any of their names."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        self._in_country: dict[tuple[str, str], City] = {}
        self._anywhere: dict[str, City | None] = {}  # None: towns of several countries
        self._longest: dict[tuple[str | None, str], int] = {}
        for row in rows:
            for name in row.names:
                self._in_country[row.country, name] = row.city
                self._anywhere[name] = None if name in self._anywhere else row.city
                self._note_length(row.country, name)

    @classmethod
    def load(cls, path: Path) -> "Places":
        """Raises RulesError naming the file, line, field and value."""
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise RulesError(f"{path.name}: {error}") from error
        rows = list(_rows(path.name, lines))
        _refuse_duplicates(path.name, rows)
        return cls(rows)

    def _note_length(self, country: str, name: str) -> None:
        first, *others = name.split()
        for where in (country, None):
            known = self._longest.get((where, first), 0)
            self._longest[where, first] = max(known, 1 + len(others))

    def longest(self, word: str, country: str | None) -> int:
        """How many words the longest name has that begins with a word, as `key` writes it; 0 where
        none does."""
        return self._longest.get((country, word), 0)

    def named(self, name: str, country: str | None) -> City | None:
        """The town of exactly this name, as `key` writes it."""
        return self._known(name.split(), country)

    @property
    def names(self) -> frozenset[str]:
        """All names of the towns, as `taxonomy.text.key` writes them."""
        return frozenset(self._anywhere)

    def find(self, city: str, country: str | None) -> City | None:
        """The town that `city` names; `country` is ISO 3166-1 alpha-2, None when not known.

        Of alternatives ("Köln / Bonn") all that are known must be one town ("Bolzano/Bozen").
        """
        country = country and country.upper()
        whole = self._known(key(city).split(), country)
        if whole:
            return whole
        first, *others = (_narrowest(towns) for towns in self._alternatives(city, country))
        return first if all(other in (None, first) for other in others) else None

    def several(self, city: str, country: str | None) -> Named:
        """All towns that `city` names, where it names more than one: for whoever must keep away
        from one of them. Of "Rho, Milano" it can't be told whether both are meant."""
        country = country and country.upper()
        if self._known(key(city).split(), country):
            return Named()
        alternatives = self._alternatives(city, country)
        surely = {towns[0]: True for towns in alternatives if len(towns) == 1}
        towns = dict.fromkeys((town for each in alternatives for town in each), False) | surely
        more = len(alternatives) > 1 and not all(alternatives)
        if len(towns) < 2 and not more:
            return Named()
        return Named(tuple(Town(t.place, t.radius_km, sure) for t, sure in towns.items()), more)

    def _alternatives(self, city: str, country: str | None) -> list[list[City]]:
        named = [text for text in city.split("/") if key(text)]
        return [self._towns(text, country) for text in named or [""]]

    def _towns(self, text: str, country: str | None) -> list[City]:
        """The first part must be a town: after a name that is not known, the next is a region."""
        towns: list[City] = []
        for part in _PARTS.split(_POSTAL_CODE.sub(" ", text)):
            found = self._towns_of(part, country)
            if not (found or towns or _is_code(part)):
                return []
            towns += found
        return list(dict.fromkeys(towns))

    def _towns_of(self, part: str, country: str | None) -> list[City]:
        """The towns of a part, where a hyphen may join town and district; longest name first."""
        pieces = part.split("-")
        for end in range(len(pieces), 0, -1):
            town = self._bare(key(" ".join(pieces[:end])).split(), country)
            if town:
                rest = self._known(key(" ".join(pieces[end:])).split(), country)
                return [town, rest] if rest else [town]
        return []

    def _bare(self, words: Sequence[str], country: str | None) -> City | None:
        """The town of the words, with or without "Stadt", "centro" and the like around it."""
        if town := self._known(words, country):
            return town
        start, end = 0, len(words)
        while start < end and words[start] in _BEFORE:
            start += 1
        while start < end and words[end - 1] in _AFTER:
            end -= 1
        inner = words[start:end]
        return self._known(inner, country) or self._before_province(inner, country)

    def _before_province(self, words: Sequence[str], country: str | None) -> City | None:
        """Italian adverts end a town with its province's two letters: MILANO MI."""
        if country not in (None, "IT") or len(words) < 2 or len(words[-1]) != _CODE_LETTERS:
            return None
        return self._known(words[:-1], "IT")

    def _known(self, words: Sequence[str], country: str | None) -> City | None:
        name = " ".join(words)
        return self._in_country.get((country, name)) if country else self._anywhere.get(name)


def _is_code(part: str) -> bool:
    return len(key(part)) <= _CODE_LETTERS


def _narrowest(towns: Collection[City]) -> City | None:
    """The one town; of a town and its province's capital, the smaller; else None."""
    if len(towns) < 2:
        return next(iter(towns), None)
    one, other, *more = towns
    if more or distance_km(one.place, other.place) > PROVINCE_KM:
        return None
    return min(one, other, key=lambda town: town.radius_km)


def _rows(file: str, lines: Sequence[str]) -> Iterator[_Row]:
    header = tuple(lines[0].split("\t")) if lines else ()
    if header != COLUMNS:
        raise RulesError(f"{file}, line 1: the header is {' '.join(header)!r}, not {COLUMNS}")
    for number, line in enumerate(lines[1:], start=2):
        yield _row(f"{file}, line {number}", number, line.split("\t"))


def _row(where: str, number: int, cells: Sequence[str]) -> _Row:
    if len(cells) != len(COLUMNS):
        raise RulesError(f"{where}: {len(cells)} cells where the header has {len(COLUMNS)}")
    country, name, also, *_ = cells
    if not _COUNTRY.fullmatch(country):
        raise RulesError(f"{where}, country: {country!r} is not two capital letters")
    labels = [name, *also.split(ALSO)] if also else [name]
    names = tuple(key(label) for label in labels)
    if "" in names:
        empty = names.index("")
        raise RulesError(f"{where}, {'also' if empty else 'name'}: {labels[empty]!r} is no name")
    lat, lon, radius = (_number(where, *pair) for pair in zip(COLUMNS[3:], cells[3:], strict=True))
    return _Row(number, country, names, _city(where, name, (lat, lon), radius))


def _city(where: str, name: str, point: tuple[float, float], radius_km: float) -> City:
    if not 0 < radius_km <= MAX_RADIUS_KM:
        raise RulesError(f"{where}, radius_km: {radius_km} is outside 0..{MAX_RADIUS_KM}")
    try:
        return City(Place(*point, name), radius_km)
    except ValueError as error:  # names lat or lon, and the value
        raise RulesError(f"{where}: {error}") from error


def _number(where: str, column: str, cell: str) -> float:
    try:
        return float(cell)
    except ValueError as error:
        raise RulesError(f"{where}, {column}: {cell!r} is not a number") from error


def _refuse_duplicates(file: str, rows: Sequence[_Row]) -> None:
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        for name in row.names:
            before = seen.setdefault((row.country, name), row.line)
            if before != row.line or row.names.count(name) > 1:
                raise RulesError(
                    f"{file}, line {row.line}, name or also: {name!r} is in line {before} too"
                )
