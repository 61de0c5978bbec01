"""What an employer's name consists of: what the firm is called, its trade, where it is, the rest.

The words are those of data/rules/employer_names.toml.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from matcher.domain.employer import LEGAL_FORMS
from matcher.errors import RulesError
from matcher.market.latin import spelling
from matcher.taxonomy.text import key

_LISTS = ("legal", "joins", "added", "places")
_INITIALS = re.compile(r"\b(?:\w\.){2,}\w?\b")  # S.r.l., O.E.


@dataclass(frozen=True, slots=True)
class EmployerName:
    """The words of a name in the spelling for comparison, in their order."""

    telling: tuple[str, ...]
    trades: frozenset[str]
    places: frozenset[str]
    words: tuple[str, ...]  # telling words and those of the trade
    common: tuple[str, ...]  # all words, of a name in which none is telling
    joined: frozenset[str]  # the words without their spaces, and the same with what may be added


class NameWords:
    """Tells the words of a name apart. `towns`: their names in any language."""

    def __init__(
        self,
        lists: Mapping[str, Collection[str]],
        trades: Mapping[str, Collection[str]],
        towns: Collection[str],
    ) -> None:
        spelt = {name: frozenset(map(spelling, words)) for name, words in lists.items()}
        self._silent = spelt["legal"] | spelt["joins"] | frozenset(map(spelling, LEGAL_FORMS))
        self._added = spelt["added"]
        self._places = spelt["places"] | {spelling(town) for town in towns if " " not in town}
        trade_of = {word: trade for trade, words in trades.items() for word in words}
        self._trades = {
            spelling(word): trade for word, trade in trade_of.items() if word[-1] != "*"
        }
        self._stems = {spelling(w[:-1]): trade for w, trade in trade_of.items() if w[-1] == "*"}
        self.read = cache(self._read)

    def _read(self, name: str) -> EmployerName:
        plain = _INITIALS.sub(lambda initials: initials[0].replace(".", ""), name)
        spelt = [spelling(word) for word in key(plain).split()]
        said = [word for word in spelt if word not in self._silent] or spelt
        trade_words = [word for word in said if self._trade(word)]
        added = [word for word in said if word in self._added or word.isdigit()]
        places = [w for w in said if w in self._places and w not in (*trade_words, *added)]
        telling = [w for w in said if w not in (*trade_words, *added, *places)]
        words = tuple(w for w in said if w in telling or w in trade_words)
        return EmployerName(
            telling=tuple(telling),
            trades=frozenset(trade for word in trade_words if (trade := self._trade(word))),
            places=frozenset(places),
            words=words,
            common=tuple(trade_words + places) or tuple(added),
            joined=frozenset(("".join(words), "".join(w for w in said if w not in places))),
        )

    def _trade(self, word: str) -> str | None:
        if word in self._trades:
            return self._trades[word]
        return next((self._stems[stem] for stem in self._stems if word.startswith(stem)), None)


def load_name_words(path: Path, towns: Collection[str]) -> NameWords:
    """Raises RulesError that names the file, the key and the value."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    if unknown := sorted(set(table) - {*_LISTS, "trades"}):
        raise RulesError(f"{path.name}: {unknown[0]!r} is not a known key")
    lists = {name: _words(path.name, name, table.get(name)) for name in _LISTS}
    trades = table.get("trades")
    if not isinstance(trades, dict):
        raise RulesError(f"{path.name}: trades: {trades!r} is no table")
    return NameWords(
        lists, {t: _words(path.name, f"trades.{t}", words) for t, words in trades.items()}, towns
    )


def _words(file: str, name: str, value: Any) -> list[str]:
    if not isinstance(value, str) or not value.split():
        raise RulesError(f"{file}: {name}: {value!r} is no list of words in quotes")
    return value.split()
