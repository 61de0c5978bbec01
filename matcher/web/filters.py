"""Which of her suggestions a page shows, as the address of the page says."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from matcher.domain.offer import Kind
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score


@dataclass(frozen=True, slots=True)
class Filter:
    """`kinds` to show; `fits_now`: only what she could take as it is; `everything`: the whole
    list instead of its first cards."""

    kinds: frozenset[Kind] = frozenset(Kind)
    fits_now: bool = False
    everything: bool = False

    @classmethod
    def of(cls, args: "MultiDict[str, str]") -> "Filter":
        """From `?kind=vacancy&kind=training&fits=1&all=1`; no kind known means all of them."""
        asked = set(args.getlist("kind"))
        kinds = frozenset(kind for kind in Kind if kind.value in asked)
        return cls(kinds or frozenset(Kind), args.get("fits") == "1", args.get("all") == "1")

    def admits(self, score: Score) -> bool:
        fits = score.verdict is Verdict.YES or not self.fits_now
        return fits and score.offer.kind in self.kinds

    def address(self, *, everything: bool | None = None) -> dict[str, Any]:
        """The same filter as parts of an address; what is the default is left out."""
        whole = self.everything if everything is None else everything
        kinds = [] if self.kinds == frozenset(Kind) else _in_order(self.kinds)
        parts = {
            "kind": kinds,
            "fits": "1" if self.fits_now else None,
            "all": "1" if whole else None,
        }
        return {name: value for name, value in parts.items() if value}


def _in_order(kinds: Iterable[Kind]) -> list[str]:
    wanted = set(kinds)
    return [kind.value for kind in Kind if kind in wanted]
