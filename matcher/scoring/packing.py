"""What one criterion says of an offer as one number, so that adding up is all that is left.

From the low bits: what is earned, what is known (both in the units of `scale`), how many criteria
answer ASK, whether one says `last`, then how many answer NOT_YET and NO. Sums of such numbers are
the sums of their parts.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.errors import RulesError
from matcher.scoring.columns import Floats, Ints
from matcher.scoring.criterion import Judgement
from matcher.scoring.scale import DEGREES, HUNDREDTHS, Scale, whole

COUNT_BITS = 5  # of criteria that give one verdict: up to 31


@dataclass(frozen=True)
class Packing:
    """Where the parts stand: `known` and `asks` are their lowest bits."""

    known: int
    asks: int

    @classmethod
    def of(cls, scale: Scale) -> "Packing":
        """Raises RulesError for weights so high that an offer's sums need more than 63 bits."""
        known = (scale.total * DEGREES).bit_length()
        asks = known + scale.total.bit_length()
        if asks + 3 * COUNT_BITS + 1 > 63:
            total = scale.total / HUNDREDTHS
            raise RulesError(f"the weights add up to {total:g}: for an index at most 1073 do")
        return cls(known, asks)

    @property
    def ask(self) -> int:
        """The lowest number of an offer for which something says ASK, or worse."""
        return 1 << self.asks

    @property
    def last(self) -> int:
        """The lowest number of an offer that stands after all that is open, or is not open."""
        return 1 << self.asks + COUNT_BITS

    @property
    def not_yet(self) -> int:
        """The lowest number of an offer for which something says NOT_YET, or NO."""
        return self.last << 1

    @property
    def no(self) -> int:
        """The lowest number of an offer for which something says NO."""
        return self.not_yet << COUNT_BITS

    def pack(self, judgement: Judgement, units: int) -> Ints:
        """int64[n]."""
        packed, has = whole(judgement.degrees)
        packed *= units
        packed += has * np.int64(units << self.known)
        if judgement.verdicts.any():
            packed += self._counts.take(judgement.verdicts)
        if judgement.last is not None:
            packed += judgement.last * np.int64(self.last)
        return packed

    @cached_property
    def _counts(self) -> Ints:
        """int64[4]: what each verdict counts."""
        return np.array([0, 1 << self.asks, self.not_yet, self.no], np.int64)

    def best(self, units: int) -> int:
        """The number of a criterion that could not answer better."""
        return units * DEGREES + (units << self.known)

    def at_most(self, degrees: Floats, units: int) -> Ints:
        """int64[n]: the numbers of a criterion that could not answer better than with these
        degrees, of which none is unknown."""
        return whole(degrees)[0] * units + (units << self.known)

    def earned(self, sums: Ints) -> Ints:
        return sums & ((1 << self.known) - 1)

    def known_units(self, sums: Ints) -> Ints:
        return sums >> self.known & ((1 << self.asks - self.known) - 1)

    def verdicts(self, sums: Ints) -> Ints:
        """int64[n] of `Verdict`."""
        asked = (sums >> self.asks & (1 << COUNT_BITS) - 1) > 0
        return np.select(
            [sums >= self.no, sums >= self.not_yet, asked],
            [int(Verdict.NO), int(Verdict.NOT_YET), int(Verdict.ASK)],
            int(Verdict.YES),
        )
