"""Ideas that adverts put into words ("papers", "keeps", "the boss"), found whatever the wording.

data/rules/exploitation_words/xx.toml holds one list of words for each idea, under the same name in
every language; a list `common` says by which everyday words the language itself is known.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import RulesError
from matcher.ingest.folding import fold
from matcher.ingest.screening_reading import Reading
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import Words

Places = Mapping[str, list[Words]]  # name of an idea -> where it stands, in order
Beginnings = Mapping[int, tuple[tuple[str, tuple[int, ...]], ...]]

COMMON = "common"
_PART = re.compile(r"\*?[^\W_]+\*?|[€$£]")
_FEWEST_COMMON = 2  # everyday words by which a language is known
_SHARE_OF_COMMON = 0.5  # of the best known language, for an advert in two languages


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The ideas of one language: first word of a wording -> the ideas, with the words to follow."""

    common: frozenset[int]
    beginnings: Beginnings

    def places(self, reading: Reading) -> Places:
        """Where each idea that the advert speaks of stands."""
        written = reading.words.found
        found: defaultdict[str, set[Words]] = defaultdict(set)
        for number in written.keys() & self.beginnings.keys():
            for name, rest in self.beginnings[number]:
                if not rest:
                    found[name].update(written[number])
                elif rest[0] in written:
                    found[name].update(reading.followed_places(written[number], rest))
        return {name: sorted(places) for name, places in found.items() if places}


def spoken(reading: Reading, lexicons: Mapping[str, Lexicon]) -> list[str]:
    """The languages that an advert may be in, by its everyday words; all where nothing tells."""
    found = reading.words.found
    hits = {
        code: sum(len(found[number]) for number in lexicon.common if number in found)
        for code, lexicon in lexicons.items()
    }
    best = max(hits.values(), default=0)
    least = best * _SHARE_OF_COMMON if best >= _FEWEST_COMMON else 0
    return [code for code, count in hits.items() if count >= least]


def load_lexicons(
    folder: Path, needed: Collection[str], vocabulary: Vocabulary
) -> dict[str, Lexicon]:
    """The word lists of every language. Raises RulesError naming the file and the list."""
    return {
        path.stem: _lexicon(_word_lists(path, needed), path.name, vocabulary)
        for path in sorted(folder.glob("*.toml"))
    }


def _word_lists(path: Path, needed: Collection[str]) -> Mapping[str, str]:
    try:
        lists = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    for name in sorted({COMMON, *needed}):
        if not isinstance(lists.get(name), str):
            raise RulesError(f"{path.name}: {name}: a list of words is needed here")
    return lists


def _lexicon(lists: Mapping[str, str], file: str, vocabulary: Vocabulary) -> Lexicon:
    beginnings: defaultdict[int, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
    common: set[int] = set()
    for name, written in lists.items():
        for wording in sorted({fold(each.strip()) for each in written.split("|")}):
            first, *rest = _numbers(wording, f"{file}: {name}", vocabulary)
            if name == COMMON:
                common.add(first)
                vocabulary.keep_whole(wording)
            else:
                beginnings[first].append((name, tuple(rest)))
    return Lexicon(frozenset(common), {n: tuple(ideas) for n, ideas in beginnings.items()})


def _numbers(wording: str, where: str, vocabulary: Vocabulary) -> list[int]:
    words = _PART.findall(wording)
    if not words:
        raise RulesError(f"{where}: {wording!r} holds no word")
    try:
        return [vocabulary.add(word, torn=False) for word in words]
    except ValueError as error:
        raise RulesError(f"{where}: {error}") from error
