"""Occupation codes of national schemes -> ISCO-08, by data/taxonomy/crosswalks.

A code always says which scheme it is of (`kldb_2010:29302`): the same digits mean other things in
other schemes. What a scheme does not answer for sure is answered with fewer digits, or not at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matcher.errors import TaxonomyError
from matcher.settings import data_dir

MANY = 6  # groups of one code: more say no more than the digits that they share


@dataclass(frozen=True, slots=True)
class Scheme:
    """`shape` of its codes without points and blanks. `isco_digits`: how many digits at the start
    of a code are those of ISCO-08, on which the scheme is built; None for one with a table."""

    shape: str
    isco_digits: int | None = None


SCHEMES: Mapping[str, Scheme] = {
    "isco_08": Scheme(r"[0-9]{1,4}", 4),
    # Romania, Clasificarea ocupațiilor: the four-digit groups are ISCO-08's.
    "cor": Scheme(r"[0-9]{4}(?:[0-9]{2})?", 4),
    # Bulgaria, НКПД 2011: the single groups (four digits) are ISCO-08's.
    "nkpd_2011": Scheme(r"[0-9]{4}(?:[0-9]{4})?", 4),
    # Latvia, Profesiju klasifikators: ISCO-08, and two digits for the profession.
    "pk_lv": Scheme(r"[0-9]{4}(?:[0-9]{2})?", 4),
    # Lithuania, LPK 2012 and 2023: "the national version of ISCO-08" (its introduction).
    "lpk_2012": Scheme(r"[0-9]{4}(?:[0-9]{2})?", 4),
    # Norway: ISCO-08 with groups of its own (2223 nurses), which are cut to what ISCO-08 has.
    "styrk_08": Scheme(r"[0-9]{4}(?:[0-9]{2,3})?", 4),
    # Spain; the employment service adds four digits.
    "cno_11": Scheme(r"[0-9]{2,4}|[0-9]{8}"),
    # Italy: `5.2.2.1.0`.
    "cp_2011": Scheme(r"[1-9][0-9]{0,5}"),
    "cp_2021": Scheme(r"[1-9][0-9]{0,5}"),
    "kldb_2010": Scheme(r"[0-9]{3,5}"),
    # France: cards such as `K1304`.
    "rome": Scheme(r"[A-N][0-9]{4}"),
    "ssyk_2012": Scheme(r"[0-9]{4}"),
}
_FILLERS = re.compile(r"[\s.\-]+")


def well_formed(code: str) -> str | None:
    """`styrk_08:7411.01` -> styrk_08:741101; None for an unknown scheme or another shape."""
    name, _, digits = code.partition(":")
    name, digits = name.strip().casefold(), _FILLERS.sub("", digits).upper()
    scheme = SCHEMES.get(name)
    if scheme is None or not re.fullmatch(scheme.shape, digits):
        return None
    return f"{name}:{digits}"


def isco_of(code: str) -> tuple[str, ...]:
    """ISCO-08 groups of one to four digits, the likeliest first; none where it isn't known."""
    name, _, digits = code.partition(":")
    scheme = SCHEMES[name]
    if scheme.isco_digits is not None:
        return _as_in_isco(digits[: scheme.isco_digits])
    return _fewer(_answers(_table(name), digits))


def _as_in_isco(digits: str) -> tuple[str, ...]:
    groups = isco_groups()
    lengths = range(len(digits), 0, -1)
    return tuple(digits[:n] for n in lengths if digits[:n] in groups)[:1]


def _answers(table: Mapping[str, tuple[str, ...]], digits: str) -> tuple[str, ...]:
    """Of the code, of all codes that begin so, or of the nearest group above that is answered."""
    if digits in table:
        return table[digits]
    below = (groups for code, groups in table.items() if code.startswith(digits))
    found = tuple(dict.fromkeys(group for groups in below for group in groups))
    above = (table[digits[:n]] for n in range(len(digits) - 1, 0, -1) if digits[:n] in table)
    return found or next(above, ())


def _fewer(groups: tuple[str, ...]) -> tuple[str, ...]:
    for digits in (4, 3, 2, 1):
        cut = tuple(dict.fromkeys(group[:digits] for group in groups))
        if len(cut) <= MANY:
            return cut
    return ()


@cache
def isco_groups() -> frozenset[str]:
    """Every group of ISCO-08, of one to four digits."""
    text = (_folder() / "isco_08.txt").read_text(encoding="utf-8")
    units = " ".join(line for line in text.splitlines() if not line.startswith("#")).split()
    return frozenset(unit[:digits] for unit in units for digits in (1, 2, 3, 4))


@cache
def _table(name: str) -> Mapping[str, tuple[str, ...]]:
    return load_crosswalk(_folder() / f"{name}.tsv")


def load_crosswalk(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Code -> ISCO-08 groups. Raises TaxonomyError that names the file, the line and the value."""
    table: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or line == "code\tisco":
            continue
        code, _, groups = line.partition("\t")
        wrong = [group for group in groups.split() if group not in isco_groups()]
        if wrong or not groups.split() or code in table:
            raise TaxonomyError(f"{path.name}, line {number}: {line!r} is no code with its groups")
        table[code] = tuple(groups.split())
    return table


def _folder() -> Path:
    return data_dir() / "taxonomy" / "crosswalks"
