"""Certificates that the work asks for, by the synonyms of data/rules/certificates.toml."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matcher.errors import RulesError
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, wished
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.phrases import Phrases
from matcher.settings import data_dir

_GIVEN = (
    "rilasci",
    "conseguimento",
    "award",
    "receive",
    "obtain",
    "obtencion",
    "obtendr",
    "erhalt",
    "otorga",
    "certificat* di frequenza",
)


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate: its code, and per language the phrases that ask for it."""

    code: str
    phrases: Mapping[str, Phrases]


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    """A certificate that is declared needless is no fact: others may still be asked for."""
    codes, needless, spans = set(), set(), []
    for certificate in known_certificates():
        for start, end in _mentions(advert, certificate):
            if denied(advert, start, end):
                needless.add(certificate.code)
            elif not wished(advert, start, end) and not _is_given(advert, start):
                codes.add(certificate.code)
                spans.append((start, end))
    if codes & needless:
        yield Contradiction("certificates")
    elif codes:
        yield Found("certificates", frozenset(codes), tuple(spans), "certificates.asked")


def _mentions(advert: Advert, certificate: Certificate) -> Iterator[tuple[int, int]]:
    for language in advert.languages:
        if phrases := certificate.phrases.get(language):
            yield from phrases.spans(advert.folded)


def _is_given(advert: Advert, start: int) -> bool:
    """A course's certificate, or one that the employer pays for, is given and not asked."""
    before = advert.before(start, 60)
    return any(word in before for word in _GIVEN)


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
