"""One ranking that is asked for: her, the weights, and how answers are counted."""

from dataclasses import dataclass

from matcher.scoring.columns import Ints
from matcher.scoring.criterion import Case
from matcher.scoring.layout import Layout
from matcher.scoring.packing import Packing
from matcher.scoring.row_work import Bar, RowWork, at_hand
from matcher.scoring.scale import Scale
from matcher.scoring.weights import Weights


@dataclass(frozen=True)
class Question:
    """`packing` says how the answers to it are added up as one number an offer; `work` is who does
    what is done for each offer, and makes no difference to an answer."""

    case: Case
    weights: Weights
    layout: Layout
    scale: Scale
    packing: Packing
    work: RowWork

    @classmethod
    def of(cls, case: Case, weights: Weights, work: RowWork | None = None) -> "Question":
        """`work`: by default the fastest that is installed, once it pays."""
        scale = Scale.of(weights, case)
        layout = Layout.for_criteria(weights.criteria)
        return cls(case, weights, layout, scale, Packing.of(scale), work or at_hand())

    def values(self, sums: Ints) -> Ints:
        """int64[n]: values in millionths."""
        return self.scale.values(self.packing.earned(sums), self.packing.known_units(sums))

    def bar(self, least: int, rest: int) -> Bar:
        """Which sums come to a value of `least` millionths once `rest` is added to them: that of
        `Scale.values` without its division."""
        packing, (first, second, least_sum) = self.packing, self.scale.bar(least)
        mask, known_mask = (1 << packing.known) - 1, (1 << packing.asks - packing.known) - 1
        added = (rest & mask) * first + (rest >> packing.known & known_mask) * second
        return Bar(mask, packing.known, known_mask, first, second, least_sum - added)
