"""One fact of an offer card."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` in a few words, `notes` a line each below it; `place`: a name in the words of its
    country."""

    icon: str
    name: str
    value: str
    notes: tuple[str, ...] = ()
    place: str = ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
