"""Which facts are kept together: the factors of all criteria, each fact group once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from matcher.scoring.columns import Column, Lists
from matcher.scoring.criterion import Criterion
from matcher.scoring.market import FIELD


@dataclass(frozen=True)
class Factor:
    """Columns whose distinct combinations are kept once, with a number an offer.

    `varied`: hardly two offers have the same, so each offer's own are kept, in the order of rows.
    """

    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(column.name for column in self.columns))

    @property
    def varied(self) -> bool:
        return any(isinstance(column, Lists) and column.varied for column in self.columns)


@dataclass(frozen=True)
class Layout:
    """`factors`: every group of facts; `of`: criterion name -> the numbers of its factors; `alone`:
    the factors that a criterion reads and nothing beside, those that may close an offer first."""

    factors: tuple[Factor, ...]
    of: dict[str, tuple[int, ...]]
    alone: tuple[int, ...]
    _with: dict[tuple[Column, ...], int] = field(default_factory=dict, init=False, compare=False)

    @classmethod
    def for_criteria(cls, criteria: Sequence[Criterion]) -> "Layout":
        return _layout(tuple(type(criterion) for criterion in criteria))

    @classmethod
    def _for(cls, criteria: Sequence[type[Criterion]]) -> "Layout":
        """A group that lies wholly in another one is not kept twice."""
        groups = [Factor(facts) for criterion in criteria for facts in criterion.facts()]
        kept: list[Factor] = []
        for factor in sorted(groups, key=lambda f: (-len(set(f.names)), f.names)):
            if not any(set(factor.names) <= set(other.names) for other in kept):
                kept.append(factor)
        found = {
            criterion.name: tuple(_holding(kept, Factor(facts)) for facts in criterion.facts())
            for criterion in criteria
        }
        closing_first = sorted(criteria, key=lambda criterion: not criterion.closes)
        alone = [found[c.name][0] for c in closing_first if len(found[c.name]) == 1]
        return cls((*kept, Factor((FIELD,))), found, tuple(dict.fromkeys(alone)))

    def factor_with(self, *columns: Column) -> int:
        """The number of the factor that holds these columns."""
        if columns not in self._with:
            self._with[columns] = _holding(self.factors, Factor(columns))
        return self._with[columns]


@cache
def _layout(criteria: tuple[type[Criterion], ...]) -> Layout:
    return Layout._for(criteria)


def _holding(factors: Sequence[Factor], wanted: Factor) -> int:
    names = set(wanted.names)
    holding = [n for n, factor in enumerate(factors) if names <= set(factor.names)]
    return min(holding, key=lambda n: len(factors[n].names))
