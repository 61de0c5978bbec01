"""Signs of exploitation in an advert, by the words of data/rules/exploitation_signs.toml.

An advert that is held back waits for a person; nothing is decided here. Every language's phrases
are tried on every advert: an advert in Romanian may stand in an Italian feed.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from matcher.domain.offer import Sign
from matcher.errors import RulesError
from matcher.ingest.facts.advert import Advert
from matcher.ingest.phrases import Phrases
from matcher.ingest.windows import Span

ASK_LANGUAGES = ("en", "it", "es")
QUOTE_CHARACTERS = 160
_KEYS = {"code", "name", "source", "weight", "ask", "phrases", "unless", "together"}
_CODE = re.compile(r"[a-z][a-z_]+")
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class SignRule:
    """One sign as the rules describe it; phrases by language."""

    code: str
    name: str
    source: str
    weight: float
    ask: Mapping[str, str]
    phrases: Mapping[str, tuple[str, ...]]
    unless: Mapping[str, Phrases]
    together: Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class Signs:
    """All rules. An advert whose signs weigh `threshold` together is held back."""

    threshold: float
    rules: tuple[SignRule, ...]
    _finder: Phrases = field(init=False, repr=False, compare=False)
    _owners: tuple[tuple[SignRule, str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        entries = [
            (words, rule, language)
            for rule in self.rules
            for language, phrases in rule.phrases.items()
            for words in phrases
        ]
        object.__setattr__(self, "_finder", Phrases(words for words, _, _ in entries))
        object.__setattr__(self, "_owners", tuple((rule, lang) for _, rule, lang in entries))

    def rule(self, code: str) -> SignRule:
        return next(rule for rule in self.rules if rule.code == code)

    def hits(self, folded: str) -> Iterator[tuple[SignRule, str, Span]]:
        """Rule, language and place of every phrase in a folded text."""
        for number, span in self._finder.numbered_spans(folded):
            rule, language = self._owners[number]
            yield rule, language, span


def screen(text: str, language: str | None, signs: Signs) -> tuple[Sign, ...]:
    """The signs in a plain text, each once with its first words, heaviest first.

    `language` chooses the language of the question to ask, English where it has none.
    """
    advert = Advert("", text, language)
    first: dict[str, tuple[SignRule, Span]] = {}
    for rule, phrase_language, span in signs.hits(advert.folded):
        known = first.get(rule.code)
        if (known is None or span < known[1]) and _holds(advert, rule, phrase_language, span):
            first[rule.code] = rule, span
    found = sorted(first.values(), key=lambda hit: (-hit[0].weight, hit[0].code))
    return tuple(
        Sign(rule.code, _quote(advert, span), rule.weight, _question(rule, language))
        for rule, span in found
    )


def held_back(signs_found: Iterable[Sign], signs: Signs) -> bool:
    """Whether a person must see the advert before anybody is shown it."""
    return sum(sign.weight for sign in signs_found) >= signs.threshold - _ROUNDING


def _question(rule: SignRule, language: str | None) -> str:
    return rule.ask.get(language or "en", rule.ask["en"])


def _holds(advert: Advert, rule: SignRule, language: str, span: Span) -> bool:
    """Nothing in the sentence takes the sign away, and what must stand with it does."""
    start, end = span
    if unless := rule.unless.get(language):
        sentence = advert.before(start) + advert.folded[start:end] + advert.after(end)
        if unless.first(sentence):
            return False
    together = rule.together.get(language)
    return together is None or together.first(advert.folded) is not None


def _quote(advert: Advert, span: Span) -> str:
    """The sentence where it is short enough, else its words from the sign on."""
    start, end = span
    opening = start - len(advert.before(start, QUOTE_CHARACTERS))
    closing = end + len(advert.after(end, QUOTE_CHARACTERS))
    if closing - opening <= QUOTE_CHARACTERS:
        return advert.quote(opening, closing)
    return advert.quote(start, min(max(end, start + 1), start + QUOTE_CHARACTERS))


def load_signs(path: Path) -> Signs:
    """Read the rules. Raises RulesError that names the file, the sign, the field and the value."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    threshold = table.get("threshold")
    if not isinstance(threshold, (int, float)) or threshold <= 0:
        raise RulesError(f"{path.name}: threshold: {threshold!r} is not a number above 0")
    rules = tuple(_rule(entry, path.name) for entry in table.get("sign", ()))
    codes = [rule.code for rule in rules]
    if twice := {code for code in codes if codes.count(code) > 1}:
        raise RulesError(f"{path.name}: sign {min(twice)!r} stands twice")
    return Signs(float(threshold), rules)


def _rule(entry: Mapping[str, object], file: str) -> SignRule:
    code = entry.get("code")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise RulesError(f"{file}: code: {code!r} is not small letters joined by _")
    where = f"{file}: sign {code!r}"
    if unknown := sorted(set(entry) - _KEYS):
        raise RulesError(f"{where}: {unknown[0]!r} is not a known key")
    weight = entry.get("weight")
    if not isinstance(weight, (int, float)) or not 0 < weight <= 1:
        raise RulesError(f"{where}: weight: {weight!r} is not between 0 and 1")
    return SignRule(
        code=code,
        name=_words(entry, "name", where),
        source=_words(entry, "source", where),
        weight=float(weight),
        ask=_questions(entry, where),
        phrases=_phrases(entry, "phrases", where),
        unless={k: Phrases(v) for k, v in _phrases(entry, "unless", where).items()},
        together={k: Phrases(v) for k, v in _phrases(entry, "together", where).items()},
    )


def _words(entry: Mapping[str, object], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise RulesError(f"{where}: {key}: {value!r} is not text")
    return value


def _questions(entry: Mapping[str, object], where: str) -> Mapping[str, str]:
    ask = entry.get("ask")
    if not isinstance(ask, dict) or any(not ask.get(language) for language in ASK_LANGUAGES):
        raise RulesError(f"{where}: ask: {ask!r} lacks one of {', '.join(ASK_LANGUAGES)}")
    return {str(language): str(question) for language, question in ask.items()}


def _phrases(entry: Mapping[str, object], key: str, where: str) -> Mapping[str, tuple[str, ...]]:
    by_language = entry.get(key, {})
    if not isinstance(by_language, dict) or (key == "phrases" and not by_language):
        raise RulesError(f"{where}: {key}: {by_language!r} is not a table of languages")
    for language, phrases in by_language.items():
        try:
            Phrases(phrases)
        except (ValueError, TypeError) as error:
            raise RulesError(f"{where}: {key}.{language}: {error}") from error
    return {language: tuple(phrases) for language, phrases in by_language.items()}
