"""`matcher rank PROFILE --index`: from the store through its index, without offer files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console

from matcher.casework.profile_file import read_profile
from matcher.casework.report import as_json
from matcher.casework.suggest_from_index import FromIndex
from matcher.console import print_suggestions
from matcher.domain.profile import Profile
from matcher.knowledge import Loaded
from matcher.market.index_upkeep import is_current
from matcher.market.refresh import Market
from matcher.market_knowledge import market_of
from matcher.market_ranking import asking_now
from matcher.named_index import opened_index_of
from matcher.wording.words import Words

TOP = 10


class RankFromIndex:
    """One call of the command. `named`: a database's URL, or the folder of an index; `tell`: who
    hears of one that had to be made anew or brought up to date."""

    def __init__(
        self,
        named: str,
        loaded: Loaded,
        words: Words,
        console: Console,
        tell: Callable[[str], None],
    ) -> None:
        self._named = named
        self._loaded = loaded
        self._words = words
        self._console = console
        self._tell = tell

    def run(
        self, profile: Path, today: date, top: int | None, aside: str | None, *, json_: bool
    ) -> None:
        """Raises InputError for what can't be read or is no index."""
        her = read_profile(profile, self._loaded.taxonomy)
        with opened_index_of(self._named) as (engine, folder):
            found = self._found(her, market_of(engine, self._loaded), folder, today, top, aside)
        if json_:
            self._console.print(
                as_json(found.suggestions, self._words, found.courses, **_counts(found)),
                markup=False, soft_wrap=True,
            )  # fmt: skip
        else:
            print_suggestions(found.suggestions, self._words, self._console, found.courses)
            self._print_counts(found)

    def _found(
        self, her: Profile, market: Market, folder: Path, today: date, top: int | None,
        aside: str | None,
    ) -> FromIndex:  # fmt: skip
        """The store may move on at any moment: the list and its reasons are of one state of it."""
        while True:
            asking = asking_now(market, folder, self._loaded, today, top or TOP, aside, self._tell)
            found = asking.of(her)
            if found is not None and is_current(asking.index, market):
                return found

    def _print_counts(self, found: FromIndex) -> None:
        told, ui = found.suggestions, self._words.ui
        if more := found.ranked - len(told.ranked):
            self._console.print(ui("console.more", count=more), style="dim")
        self._console.print(ui("console.set_aside", count=found.aside.offers), style="bold")
        for name, count in found.aside.by_criterion.items():
            said = self._words.question(name)
            self._console.print(f"{count:>9}  {said} ({name})", markup=False)
        self._console.print(ui("console.held_back", count=found.held), style="bold")


def _counts(found: FromIndex) -> dict[str, Any]:
    counts = {"offers": found.offers, "ranked": found.ranked, "set_aside": found.aside.offers,
              "held_back": found.held}  # fmt: skip
    return {"counts": counts, "set_aside_by": found.aside.by_criterion}
