"""What degrees are worth: her weights as whole hundredths, values as whole millionths.

Everything is a whole number, so that the same input gives the same list everywhere.
"""

from dataclasses import dataclass

import numpy as np

from matcher.scoring.columns import Flags, Floats, Ints
from matcher.scoring.criterion import Case
from matcher.scoring.weights import Weights

MILLION = 1_000_000
DEGREES = 10_000  # a degree of 1 as a whole number
HUNDREDTHS = 100  # a weight of 1 as a whole number


@dataclass(frozen=True, slots=True)
class Scale:
    """`units`: what a degree of 1 is worth by criterion, in hundredths; `prior` in
    ten-thousandths, `pull` in hundredths."""

    her_weights: tuple[float, ...]
    units: tuple[int, ...]
    prior: int
    pull: int

    @classmethod
    def of(cls, weights: Weights, case: Case) -> "Scale":
        factors = weights.factors(case.profile.wishes.priorities)
        hers = tuple(c.weight * factors.get(c.name, 1.0) for c in weights.criteria)
        return cls(
            her_weights=hers,
            units=tuple(round(weight * HUNDREDTHS) for weight in hers),
            prior=round(weights.ranking.prior * DEGREES),
            pull=round(weights.ranking.pull * HUNDREDTHS),
        )

    @property
    def total(self) -> int:
        return sum(self.units)

    def values(self, earned: Ints, known: Ints) -> Ints:
        """int64[n] in millionths: (earned + prior x filled) / (known + filled), where
        filled = pull x the weight of what is unknown.

        `earned`: the sum of units x whole degrees over what is known; `known`: of the units.
        """
        filled = self.pull * (self.total - known)
        weighed = np.maximum(known * HUNDREDTHS + filled, 1)
        gained = earned * HUNDREDTHS + filled * self.prior
        values: Ints = gained * (MILLION // DEGREES) // weighed
        return values

    def bar(self, least: int) -> tuple[int, int, int]:
        """a, b, c: `values` are at least `least` exactly where a x earned + b x known >= c, or
        nothing is known and nothing fills its place."""
        to_millionths = MILLION // DEGREES
        filled = self.pull * self.total
        return (
            HUNDREDTHS * to_millionths,
            least * (self.pull - HUNDREDTHS) - self.pull * self.prior * to_millionths,
            filled * (least - self.prior * to_millionths),
        )

    def known_shares(self, known: Ints) -> Ints:
        """int64[n] in millionths: the share of the weights that could be judged."""
        shares: Ints = known * MILLION // max(self.total, 1)
        return shares


def whole(degrees: Floats) -> tuple[Ints, Flags]:
    """Degrees as whole numbers, 0 where unknown, and where they are known."""
    has = ~np.isnan(degrees)
    return np.rint(np.where(has, degrees, 0) * np.float64(DEGREES)).astype(np.int64), has
