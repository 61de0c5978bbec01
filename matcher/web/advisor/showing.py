"""Which offers of her list a page shows, as its address says."""

from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from matcher.casework.suggest import Knowledge
from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score
from matcher.web.way_fact import Way

A_SHORT_WAY = 30  # minutes
MOST_DIGITS = 4  # of a page's number
TICKS = ("fits", "near", "other")


@dataclass(frozen=True, slots=True)
class Showing:
    """`kinds` to show; `fits`: only what she could take as it is; `near`: only what is not farther
    than `A_SHORT_WAY`; `other`: nothing of the sectors into which newcomers are pushed; `page` from
    1."""

    kinds: frozenset[Kind] = frozenset(Kind)
    fits: bool = False
    near: bool = False
    other: bool = False
    page: int = 1

    @classmethod
    def of(cls, args: "MultiDict[str, str]") -> "Showing":
        """From `?kind=vacancy&kind=training&fits=1&page=2`; no kind known means all of them."""
        asked = set(args.getlist("kind"))
        kinds = frozenset(kind for kind in Kind if kind.value in asked)
        ticks = {name: args.get(name) == "1" for name in TICKS}
        return cls(kinds or frozenset(Kind), **ticks, page=page_in(args))

    def admits(self, score: Score, knowledge: Knowledge) -> bool:
        """Where a way is not known nobody can say that it is a short one."""
        minutes = Way.of(score).minutes
        return (
            score.offer.kind in self.kinds
            and (score.verdict is Verdict.YES or not self.fits)
            and (not self.near or (minutes is not None and minutes <= A_SHORT_WAY))
            and (not self.other or not _is_usual(score.offer, knowledge))
        )

    def address(self, page: int) -> dict[str, Any]:
        """The same on another page as parts of an address; what is the default is left out."""
        kinds = [kind.value for kind in Kind if kind in self.kinds]
        ticks = {name: "1" for name in TICKS if getattr(self, name)}
        parts = {"kind": kinds if len(kinds) < len(Kind) else [], "page": page if page > 1 else 0}
        return {name: value for name, value in (parts | ticks).items() if value}


def page_in(args: "MultiDict[str, str]") -> int:
    """From 1; what is no number is the first one."""
    page = args.get("page", "1")
    number = int(page) if page.isascii() and page.isdecimal() and len(page) <= MOST_DIGITS else 1
    return max(number, 1)


def _is_usual(offer: Offer, knowledge: Knowledge) -> bool:
    isco = offer.isco
    if isco is None and offer.occupation:
        isco = knowledge.taxonomy.concept(offer.occupation).isco
    return bool(isco and knowledge.sectors and knowledge.sectors.of(isco))
