"""The rules of screening, read from data/rules/exploitation_signs.toml and made ready for use."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from matcher import __version__
from matcher.errors import RulesError
from matcher.ingest.screening_frames import Frames, load_frames
from matcher.ingest.screening_phrases import NearWords, PhraseWriter
from matcher.ingest.screening_points import Points, load_points
from matcher.ingest.screening_reading import Denials
from matcher.ingest.screening_rule_file import LanguageEntry, SignEntry, read_rule_file
from matcher.ingest.screening_typed import Typed, typed_alphabets
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import AdvertWords, read_words

ByLanguage = Mapping[str, tuple[NearWords, ...]]


@dataclass(frozen=True, slots=True)
class SignRule:
    """One sign as the rules describe it; near-words by language."""

    code: str
    name: str
    source: str
    weight: float
    ask: Mapping[str, str]
    phrases: ByLanguage
    unless: ByLanguage
    together: ByLanguage


@dataclass(frozen=True, slots=True)
class LanguageRule:
    """What takes any sign of a language away: words that deny, near-words of a warning."""

    denials: Denials = frozenset()
    unless: tuple[NearWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A near-word of a sign, to be tried where the hardest of its words stands."""

    phrase: NearWords
    rule: SignRule
    language: str


@dataclass(frozen=True, slots=True)
class Signs:
    """All rules. An advert whose signs weigh `threshold` together is held back.

    `digest`: another one for every change of a rule, 16 hexadecimal digits; "" for rules that were
    not read from files.
    """

    threshold: float
    rules: tuple[SignRule, ...]
    languages: Mapping[str, LanguageRule] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary, repr=False, compare=False)
    frames: Frames = field(default_factory=Frames, repr=False, compare=False)
    points: Points = field(default_factory=Points, repr=False, compare=False)
    typed: tuple[Typed, ...] = field(default=(), repr=False, compare=False)
    digest: str = ""
    _by_word: Mapping[int, tuple[Candidate, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_word", _by_word(self.rules))

    def rule(self, code: str) -> SignRule:
        """Raises RulesError where there is no such sign."""
        found = next((rule for rule in self.rules if rule.code == code), None)
        if found is None:
            raise RulesError(f"there is no sign {code!r}")
        return found

    def candidates(self, present: frozenset[int]) -> list[Candidate]:
        """The near-words of which every step can be met by the words that are present."""
        met = [self._by_word[number] for number in present if number in self._by_word]
        tried = {id(each): each for candidates in met for each in candidates}
        return [
            each for each in tried.values() if not any(map(present.isdisjoint, each.phrase.needs))
        ]

    def words(self, text: str) -> AdvertWords:
        """An advert's words, those of Greek or Bulgarian in Latin letters too."""
        advert = read_words(text, self.vocabulary)
        for alphabet in self.typed:
            alphabet.note(advert)
        return advert

    def language(self, code: str) -> LanguageRule:
        return self.languages.get(code, _NO_RULE)


_NO_RULE = LanguageRule()


def load_signs(path: Path) -> Signs:
    """Read the rules. Raises RulesError that names the file, the sign, the field and the value."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    file = read_rule_file(table, path.name)
    vocabulary = Vocabulary()
    writers = {
        code: PhraseWriter(vocabulary, language.lists) for code, language in file.languages.items()
    }
    languages = {
        code: _language(f"{path.name}: language {code!r}", language, writers[code])
        for code, language in file.languages.items()
    }
    rules = tuple(_rule(entry, writers, vocabulary, path.name) for entry in file.signs)
    weights = {rule.code: rule.weight for rule in rules}
    frames = load_frames(path.parent, weights, vocabulary)
    points = load_points(path.parent / "exploitation_points.toml")
    if points.code and points.code not in weights:
        raise RulesError(f"exploitation_points.toml: sign: there is no sign {points.code!r}")
    typed = typed_alphabets(vocabulary, frames.everyday)
    digest = _digest(path.parent)
    return Signs(file.threshold, rules, languages, vocabulary, frames, points, typed, digest)


def _digest(folder: Path) -> str:
    """Of all that screening is decided by: each file's name and bytes, and who reads them."""
    found = sha256(__version__.encode())
    for path in sorted(each for each in folder.rglob("*.toml") if _is_ours(each, folder)):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0")
        found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


def _is_ours(path: Path, folder: Path) -> bool:
    return path.relative_to(folder).parts[0].startswith("exploitation_")


def _language(where: str, entry: LanguageEntry, writer: PhraseWriter) -> LanguageRule:
    unless = _compiled(entry.unless, writer, f"{where}: unless")
    return LanguageRule(writer.words(entry.denies), unless)


def _rule(
    entry: SignEntry, writers: Mapping[str, PhraseWriter], vocabulary: Vocabulary, file: str
) -> SignRule:
    def by_language(key: str) -> ByLanguage:
        written: Mapping[str, list[str]] = getattr(entry, key)
        return {
            code: _compiled(
                phrases,
                writers.get(code) or PhraseWriter(vocabulary, {}),
                f"{file}: sign {entry.code!r}: {key}.{code}",
            )
            for code, phrases in written.items()
        }

    return SignRule(
        entry.code, entry.name, entry.source, entry.weight, entry.ask,
        by_language("phrases"), by_language("unless"), by_language("together"),
    )  # fmt: skip


def _compiled(phrases: Iterable[str], writer: PhraseWriter, where: str) -> tuple[NearWords, ...]:
    try:
        return tuple(each for phrase in phrases for each in writer.compiled(phrase))
    except ValueError as error:
        raise RulesError(f"{where}: {error}") from error


def _by_word(rules: Iterable[SignRule]) -> Mapping[int, tuple[Candidate, ...]]:
    found: defaultdict[int, list[Candidate]] = defaultdict(list)
    for rule in rules:
        for language, phrases in rule.phrases.items():
            for phrase in phrases:
                candidate = Candidate(phrase, rule, language)
                for number in phrase.needs[0]:
                    found[number].append(candidate)
    return {number: tuple(candidates) for number, candidates in found.items()}
