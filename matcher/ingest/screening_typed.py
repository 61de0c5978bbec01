"""Greek and Bulgarian in Latin letters, as people type them, met by their sound.

"Zitame kopela gia frontida" has no fixed spelling, so the words of the rules and those of the
advert are both brought to a key that says how they sound. Only adverts in which enough everyday
words of the language are heard are read that way: elsewhere a sound may be any word.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice, product
from typing import NamedTuple

from matcher.ingest.screening_disguise import LONGEST_WORD
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import AdvertWords

_FEWEST_EVERYDAY = 3  # different everyday words that must be heard,
_SHARE_EVERYDAY = 0.2  # and the share of its opening that are such
_OPENING = 100  # first words of an advert, by which it is told
_MOST_KEYS = 16  # ways to hear one word; the plainest first
_REMEMBERED = 50_000  # words whose numbers are kept; then it starts afresh

# Letters -> sounds, longer groups first; several sounds where a letter is typed for several.
Sounds = Mapping[str, tuple[str, ...]]


def _sounds(written: str) -> Sounds:
    """`"th=8 x=h/x"` -> each group of letters with its sounds; `-` is none."""
    pairs = (each.partition("=") for each in written.split())
    return {
        group: tuple("" if sound == "-" else sound for sound in sounds.split("/"))
        for group, _, sounds in pairs
    }


_GREEK = _sounds(
    "αι=e ει=i οι=i υι=i ου=u αυ=av ευ=ev αφ=av εφ=ev μπ=b ντ=d γκ=g γγ=g κσ=x"
    " α=a β=v γ=g δ=d ε=e ζ=z η=i θ=8 ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=i φ=f χ=h"
    " ψ=ps ω=o"
)
_TYPED_GREEK = _sounds(
    "th=8/ti ch=h kh=h gh=g dh=d ph=f ai=e ei=i oi=i yi=i ou=u au=av eu=ev ay=av/ai ey=ev/i"
    " af=av ef=ev mp=b nt=d gk=g gg=g ks=x"
    " a=a b=v/b c=k d=d e=e f=f g=g h=i/h i=i j=x k=k l=l m=m n=n o=o p=p q=8 r=r s=s t=t u=i/u"
    " v=v w=o x=h/x y=i z=z 8=8 3=x 4=ps"
)
_CYRILLIC = _sounds(
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h"
    " ц=ts ч=ch ш=sh щ=sht ъ=a ь=- ю=iu я=ia"
)
_TYPED_CYRILLIC = _sounds(
    "sht=sht sh=sh ch=ch zh=zh tz=ts ya=ia yu=iu ia=ia iu=iu ja=ia/zha ju=iu/zhu"
    " ay=ai ey=ei oy=oi uy=ui iy=i"
    " a=a b=b c=ts d=d e=e f=f g=g h=h i=i j=zh k=k l=l m=m n=n o=o p=p q=ia r=r s=s t=t u=u/a"
    " v=v w=v x=h/ks y=a/i z=z 4=ch 6=sh"
)
_TWICE = re.compile(r"(\w)\1+")


def _groups(sounds: Sounds) -> re.Pattern[str]:
    return re.compile("|".join(sorted(sounds, key=len, reverse=True)))


class Ear:
    """How a language sounds, written in its own letters (`key`) or typed in Latin ones (`keys`)."""

    def __init__(self, own: Sounds, typed: Sounds) -> None:
        self._own, self._typed = own, typed
        self._own_group, self._typed_group = _groups(own), _groups(typed)

    def key(self, word: str) -> str | None:
        """The sound of a folded word in the language's own letters, None if it is in others."""
        groups = self._own_group.findall(word)
        if sum(map(len, groups)) < len(word):
            return None
        return _once("".join(self._own[group][0] for group in groups))

    def keys(self, word: str) -> list[str]:
        """The sounds that a folded word typed in Latin letters may have."""
        groups = self._typed_group.findall(word)
        if not groups or sum(map(len, groups)) < len(word):
            return []
        heard = islice(product(*(self._typed[group] for group in groups)), _MOST_KEYS)
        return list({_once("".join(sounds)): None for sounds in heard})


_EARS = {"el": Ear(_GREEK, _TYPED_GREEK), "bg": Ear(_CYRILLIC, _TYPED_CYRILLIC)}


class Typed:
    """The words of the rules in one alphabet, by their sound.

    `words` are pairs (written, number), as in the rules: `word`, `word*`, `*word`; `everyday` are
    the numbers of those by which the language is known.
    """

    def __init__(
        self, ear: Ear, words: Iterable[tuple[str, int]], everyday: Collection[int]
    ) -> None:
        self._ear = ear
        self._words = words
        self._everyday = {
            key for word, n in words if n in everyday and len(key := ear.key(word) or "") > 1
        }
        self._heard_everyday: dict[str, bool] = {}

    def note(self, advert: AdvertWords) -> None:
        """Note the words of an advert that is typed in Latin letters; leave any other as it is."""
        folded = advert.folded
        opening = [folded[start:end] for start, end in advert.spans[:_OPENING]]
        everyday = list(filter(self._is_everyday, opening))
        if len(everyday) < _SHARE_EVERYDAY * len(opening):
            return
        if len(set(everyday)) < _FEWEST_EVERYDAY:
            return
        for at, (start, end) in enumerate(advert.spans):
            advert.note(sorted(self._numbers(folded[start:end])), (at, at + 1))

    def _is_everyday(self, word: str) -> bool:
        known = self._heard_everyday.get(word)
        if known is None:
            if len(self._heard_everyday) >= _REMEMBERED:
                self._heard_everyday.clear()
            known = self._heard_everyday[word] = not self._everyday.isdisjoint(self._keys(word))
        return known

    def _keys(self, word: str) -> list[str]:
        return self._ear.keys(word) if word.isascii() and len(word) <= LONGEST_WORD else []

    def _numbers(self, word: str) -> set[int]:
        found: set[int] = set()
        for key in self._keys(word):
            found.update(self._tables.exact.get(key, ()))
            for length in self._tables.lengths:
                if length > len(key):
                    break
                found.update(self._tables.beginning.get(key[:length], ()))
        return found

    @cached_property
    def _tables(self) -> "_Tables":
        """Made when the first advert is read by its sound: few are."""
        exact: defaultdict[str, list[int]] = defaultdict(list)
        beginning: defaultdict[str, list[int]] = defaultdict(list)
        for written, number in self._words:
            key = self._ear.key(written.strip("*"))
            if key and not written.startswith("*"):
                (beginning if written.endswith("*") else exact)[key].append(number)
        return _Tables(exact, beginning, sorted(set(map(len, beginning))))


class _Tables(NamedTuple):
    """Sound -> numbers of the words, of whole ones and of beginnings, with their lengths."""

    exact: Mapping[str, Sequence[int]]
    beginning: Mapping[str, Sequence[int]]
    lengths: Sequence[int]


def typed_alphabets(
    vocabulary: Vocabulary, everyday: Mapping[str, Collection[int]]
) -> tuple[Typed, ...]:
    """The words of the rules as they sound in each language that is typed in other letters."""
    words = list(vocabulary.written())
    return tuple(
        Typed(ear, words, everyday[code]) for code, ear in _EARS.items() if code in everyday
    )


def _once(key: str) -> str:
    """Letters that are typed once or twice are one sound."""
    return _TWICE.sub(r"\1", key)
