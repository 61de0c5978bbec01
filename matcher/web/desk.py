"""The cases that an advisor has on her desk, each with the list that was made for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.casework.suggest import Suggestions
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.errors import InputError


@dataclass(frozen=True, slots=True)
class DeskCase:
    """One case: her profile, her suggestions, and the city in the words of its country."""

    profile: Profile
    suggestions: Suggestions
    city: str

    @property
    def code(self) -> str:
        return self.profile.code

    def count(self, verdict: Verdict) -> int:
        """How many ranked offers got this verdict."""
        return sum(score.verdict is verdict for score in self.suggestions.ranked)


class Desk:
    """The cases in the order given, and each by its code."""

    def __init__(self, cases: Sequence[DeskCase]) -> None:
        """Raises InputError naming a code that two cases have."""
        self._by_code: dict[str, DeskCase] = {}
        for case in cases:
            if case.code in self._by_code:
                raise InputError(f"desk: the case code {case.code!r} is there twice")
            self._by_code[case.code] = case

    def __iter__(self) -> Iterator[DeskCase]:
        return iter(self._by_code.values())

    def case(self, code: str) -> DeskCase | None:
        return self._by_code.get(code)
