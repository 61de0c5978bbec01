"""Keys that a profile never has: what is never an input to a ranking, and who or where she is."""

from collections.abc import Iterator
from typing import Any

# Stems, so that `nationality`, `nationalities` and `her_nationality` are all found; also in the
# other languages that case workers write profiles in.
NEVER_RANKED = (
    "national", "nazional", "nacional", "citizen", "cittadin", "ciudadan", "staatsang",
    "birth", "nascita", "nacimiento", "country_of_origin", "origin_country",
    "ethnic", "etnia", "race", "tribe", "caste", "religio", "faith",
    "marital", "married", "civil_status", "stato_civile", "estado_civil", "husband", "spouse",
    "health", "salute", "salud", "illness", "disab", "diagnos", "trauma", "pregnan", "incinta",
    "embaraz", "gender", "sexual", "histor", "past_abuse", "violence", "skin",
)  # fmt: skip
NEVER_KEPT = (
    "first_name", "last_name", "surname", "full_name", "initials", "address", "street",
    "house_number", "phone", "email", "e_mail", "passport", "tax_code", "codice_fiscale",
)  # fmt: skip


def private_keys(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each such key with its path and why it is refused, wherever it stands in the file."""
    yield from _in_table(table, "")


def private_stems(table: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """As `private_keys`, but with where the key stands and by which part of its name it is known:
    a key may have a person's name in it."""
    for path, why in private_keys(table):
        above, _, key = path.rpartition(".")
        yield above, _stem(key), why


def _in_table(table: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        path = prefix + key
        if why := _why_refused(key):
            yield path, why
        else:
            yield from _in_value(value, path)


def _in_value(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from _in_table(value, f"{path}.")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _in_value(item, f"{path}[{position}]")


def _why_refused(key: str) -> str | None:
    stem = _stem(key)
    if stem in NEVER_RANKED:
        return "such facts are never an input to a ranking; take the key out"
    if stem in NEVER_KEPT:
        return "who she is and where she lives never stand in a profile; the case code is enough"
    return None


def _stem(key: str) -> str:
    """The part by which it is known; "" where it is not private."""
    plain = key.casefold().replace("-", "_").replace(" ", "_")
    return next((stem for stem in (*NEVER_RANKED, *NEVER_KEPT) if stem in plain), "")
