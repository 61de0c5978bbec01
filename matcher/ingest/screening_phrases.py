"""Near-words of screening, as advisors write them in the rules, found among an advert's words.

| written             | meets                                                              |
|---------------------|--------------------------------------------------------------------|
| `no contract`       | these words, one after the other, in any case, without accents     |
| `deposit*` `*gebuhr`| any ending: deposits; any beginning: Anmeldegebühr                 |
| `(fee|deposit)`     | either; an alternative may be several words                        |
| `[a|the]`           | may be there or not                                                |
| `{papers}`          | any word of the list `papers` of the same language                 |
| `~`                 | up to two words between, no comma                                  |
| `...`               | up to six words between, in the same sentence                      |
| `&`                 | like `...`, in either order                                        |
| `12..20`            | a number from 12 to 20; `4000..` has no upper end                  |

No gap reads across a word that denies ("your passport is never kept"). A phrase costs time in
proportion to the words of an advert that it knows, whatever their order.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, permutations, product

from matcher.ingest.folding import fold
from matcher.ingest.screening_vocabulary import Vocabulary

_TOKEN = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[^\s()\[\]]+")
_LIST = re.compile(r"\{(\w+)\}")
_RANGE = re.compile(r"(\d+)\.\.(\d*)")
_PART = re.compile(r"\*?[^\W_]+\*?|[€$£]")
_GAPS = {"~": (2, False), "...": (6, True)}
_NEXT = (0, False)
_BETWEEN = ("~", "...", "&")
_MOST_VARIANTS = 64


@dataclass(frozen=True, slots=True)
class Slot:
    """What must stand at one place: any of `alternatives` (word numbers), or a figure in range."""

    alternatives: tuple[tuple[int, ...], ...] = ()
    figures: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A slot, and how many words may stand before it."""

    slot: Slot
    most: int
    over_commas: bool


@dataclass(frozen=True, slots=True)
class NearWords:
    """One way to meet a phrase: its steps, and the word numbers without which it can't be met.

    `needs` holds one set for each step of words, the hardest to meet by chance first.
    """

    steps: tuple[Step, ...]
    needs: tuple[frozenset[int], ...]


class PhraseWriter:
    """Compiles the phrases of the rules with one vocabulary and the word lists of a language."""

    def __init__(self, vocabulary: Vocabulary, lists: Mapping[str, str]) -> None:
        self._vocabulary = vocabulary
        self._lists = lists
        self._slots: dict[str, Slot] = {}

    def compiled(self, phrase: str) -> list[NearWords]:
        """Every variant of a phrase. Raises ValueError naming it where it can't be read."""
        tokens = _TOKEN.findall(fold(self._with_lists(phrase)))
        if not tokens or any(end in _BETWEEN or end[0] == "[" for end in (tokens[0], tokens[-1])):
            raise ValueError(f"{phrase!r} must begin and end with a word")
        variants = list(_variants(tokens))
        if len(variants) > _MOST_VARIANTS:
            raise ValueError(f"{phrase!r} can be met in {len(variants)} ways; write two phrases")
        return [self._near_words(variant, phrase) for variant in variants]

    def words(self, alternatives: Sequence[str]) -> frozenset[int]:
        """The numbers of single words."""
        return frozenset(self._vocabulary.add(fold(word)) for word in alternatives)

    def _with_lists(self, phrase: str) -> str:
        def pasted(name: re.Match[str]) -> str:
            if name[1] not in self._lists:
                raise ValueError(f"{phrase!r}: there is no list {name[1]!r}")
            words = self._with_lists(self._lists[name[1]])
            return words if _inside_brackets(phrase, name.start()) else f"({words})"

        return _LIST.sub(pasted, phrase)

    def _near_words(self, tokens: Sequence[str], phrase: str) -> NearWords:
        steps: list[Step] = []
        most, over_commas = _NEXT
        for token in tokens:
            if token in _GAPS:
                most, over_commas = _GAPS[token]
                continue
            steps.append(Step(self._slot(token, phrase), most, over_commas))
            most, over_commas = _NEXT
        needs = [
            frozenset(words[0] for words in step.slot.alternatives)
            for step in steps
            if not step.slot.figures
        ]
        if not needs:
            raise ValueError(f"{phrase!r} needs a word beside its numbers")
        needs.sort(key=lambda need: sum(map(self._vocabulary.commonness, need)))
        return NearWords(tuple(steps), tuple(needs))

    def _slot(self, token: str, phrase: str) -> Slot:
        if token not in self._slots:
            self._slots[token] = self._new_slot(token, phrase)
        return self._slots[token]

    def _new_slot(self, token: str, phrase: str) -> Slot:
        if figures := _RANGE.fullmatch(token):
            return Slot(figures=(float(figures[1]), float(figures[2] or "inf")))
        alternatives = [_PART.findall(part) for part in token.strip("()[]").split("|")]
        if not all(alternatives):
            raise ValueError(f"{phrase!r}: {token!r} has an empty alternative")
        return Slot(
            tuple(
                tuple(self._vocabulary.add(word) for word in words)
                for words in sorted(set(map(tuple, alternatives)))
            )
        )


def _inside_brackets(phrase: str, at: int) -> bool:
    return max(phrase.rfind("(", 0, at), phrase.rfind("[", 0, at)) > max(
        phrase.rfind(")", 0, at), phrase.rfind("]", 0, at)
    )


def _variants(tokens: Sequence[str]) -> Iterator[list[str]]:
    """With and without each optional word, in each order of the parts that `&` joins."""
    choices = [((token,), ()) if token[0] == "[" else ((token,),) for token in tokens]
    for chosen in product(*choices):
        for order in permutations(_split(list(chain.from_iterable(chosen)), "&")):
            first, *others = order
            yield [*first, *chain.from_iterable(("...", *part) for part in others)]


def _split(tokens: Sequence[str], at: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token == at:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts
