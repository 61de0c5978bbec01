"""Certificates that the work asks for, by the synonyms of data/rules/certificates.toml.

Where one of two will do, or experience instead, none is asked for certain: the employer is asked.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from matcher.errors import RulesError
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, given, wished
from matcher.ingest.facts.education import experience_will_do
from matcher.ingest.facts.patterns import any_of, compiled
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.phrases import Phrases
from matcher.ingest.windows import Span
from matcher.settings import data_dir


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate: its code, and per language the phrases that ask for it."""

    code: str
    phrases: Mapping[str, Phrases]


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    """A certificate that is declared needless is no fact: others may still be asked for."""
    asked, needless = [], set()
    for certificate in known_certificates():
        for language, (start, end) in _mentions(advert, certificate):
            if denied(advert, language, start, end):
                needless.add(certificate.code)
            elif not wished(advert, language, start, end) and not given(
                advert, language, start, end
            ):
                asked.append(_Asked(start, end, certificate.code, language))
    codes = frozenset(one.code for one in asked)
    if codes & needless or _something_else_will_do(advert, sorted(asked)):
        yield Contradiction("certificates")
    elif codes:
        spans = tuple((one.start, one.end) for one in asked)
        yield Found("certificates", codes, spans, "certificates.asked")


class _Asked(NamedTuple):
    start: int
    end: int
    code: str
    language: str


def _something_else_will_do(advert: Advert, asked: list[_Asked]) -> bool:
    """ "A care certificate or a nursing diploma", "a care certificate or two years' experience"."""
    return any(experience_will_do(advert, one.language, one.end) for one in asked) or any(
        one.code != other.code
        and _only_or(one.language).fullmatch(advert.folded, one.end, other.start) is not None
        for one, other in pairwise(asked)
    )


@cache
def _only_or(language: str) -> re.Pattern[str]:
    """Between two certificates: "or", and a few words of the same thought."""
    return compiled(
        rf"[^.;:,\n]{{0,40}}?\s{any_of(words_of(language).numbers.or_)}\s(?:[\w']+\s){{0,3}}"
    )


def _mentions(advert: Advert, certificate: Certificate) -> Iterator[tuple[str, Span]]:
    for language in advert.languages:
        if phrases := certificate.phrases.get(language):
            for span in phrases.spans(advert.folded):
                yield language, span


@cache
def known_certificates() -> tuple[Certificate, ...]:
    return load_certificates(data_dir() / "rules" / "certificates.toml")


def load_certificates(path: Path) -> tuple[Certificate, ...]:
    """Raises RulesError that names the file, the certificate and what is wrong with it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        proof = table["proof"]
        return tuple(_certificate(entry, proof) for entry in table["certificate"])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise RulesError(f"{path.name}: not of the form described at its top: {error!r}") from error


def _certificate(
    entry: Mapping[str, Mapping[str, list[str]]], proof: Mapping[str, list[str]]
) -> Certificate:
    full, names = entry.get("phrases", {}), entry.get("names", {})
    languages = [*dict.fromkeys([*full, *names])]
    return Certificate(
        code=str(entry["code"]),
        phrases={
            language: Phrases(
                [*full.get(language, []), *_named(names.get(language, []), proof[language])]
            )
            for language in languages
        },
    )


def _named(names: list[str], proof: list[str]) -> Iterator[str]:
    """A name asks for the certificate only beside a word for proof: "HACCP" alone may be a duty."""
    words = f"({'|'.join(proof)})"
    for name in names:
        yield f"{words} ~ {name}"
        yield f"{name} ~ {words}"
