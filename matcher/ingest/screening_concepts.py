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
Ends = tuple[tuple[str, tuple[int, ...]], ...]  # names of ideas, with the words that end them

COMMON = "common"
_PART = re.compile(r"\*?[^\W_]+\*?|[€$£]")
_FEWEST_COMMON = 2  # everyday words by which a language is known
_SHARE_OF_COMMON = 0.5  # of the best known language, for an advert in two languages


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The ideas of one language, by the first word of a wording and its second, if any."""

    common: frozenset[int]
    single: Mapping[int, tuple[str, ...]]
    several: Mapping[int, Mapping[int, Ends]]

    def places(self, reading: Reading) -> Places:
        """Where each idea that the advert speaks of stands."""
        written = reading.words.found
        found: defaultdict[str, set[Words]] = defaultdict(set)
        for number in written.keys() & self.single.keys():
            for name in self.single[number]:
                found[name].update(written[number])
        for number in written.keys() & self.several.keys():
            seconds = self.several[number]
            for second in written.keys() & seconds.keys():
                begun = list(reading.followed_places(written[number], (second,)))
                for name, rest in seconds[second] if begun else ():
                    found[name].update(reading.followed_places(begun, rest) if rest else begun)
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
    single: defaultdict[int, list[str]] = defaultdict(list)
    several: defaultdict[int, defaultdict[int, list[tuple[str, tuple[int, ...]]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    common: set[int] = set()
    for name, written in lists.items():
        for wording in sorted({fold(each.strip()) for each in written.split("|")}):
            first, *rest = _numbers(wording, f"{file}: {name}", vocabulary)
            if name == COMMON:
                common.add(first)
                vocabulary.keep_whole(wording)
            elif rest:
                several[first][rest[0]].append((name, tuple(rest[1:])))
            else:
                single[first].append(name)
    return Lexicon(
        frozenset(common),
        {number: tuple(names) for number, names in single.items()},
        {
            number: {second: tuple(ends) for second, ends in seconds.items()}
            for number, seconds in several.items()
        },
    )


def _numbers(wording: str, where: str, vocabulary: Vocabulary) -> list[int]:
    words = _PART.findall(wording)
    if not words:
        raise RulesError(f"{where}: {wording!r} holds no word")
    try:
        return [vocabulary.add(word, torn=False) for word in words]
    except ValueError as error:
        raise RulesError(f"{where}: {error}") from error
