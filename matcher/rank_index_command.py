"""`matcher rank PROFILE --index`: from the store through its index, without offer files."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from sqlalchemy import Engine

from matcher.casework.profile_file import read_profile
from matcher.casework.report import as_json
from matcher.casework.suggest_from_index import Asking, FromIndex
from matcher.console import print_suggestions
from matcher.domain.profile import Profile
from matcher.errors import InputError
from matcher.knowledge import Loaded
from matcher.market.current import offers_of_jobs
from matcher.market.index_upkeep import is_current, open_index
from matcher.market.refresh import Market
from matcher.market.store_state import address
from matcher.market_knowledge import market_of
from matcher.scoring.index_folder import is_there, state_standing
from matcher.settings import SQLITE, database_url, index_dir
from matcher.store.database import opened, reading
from matcher.store.offers import held_jobs
from matcher.wording.words import Words

TOP = 10


class RankFromIndex:
    """One call of the command. `named`: a database's URL, or the folder of an index."""

    def __init__(self, named: str, loaded: Loaded, words: Words, console: Console) -> None:
        self._named = named
        self._loaded = loaded
        self._words = words
        self._console = console

    def run(
        self, profile: Path, today: date, top: int | None, aside: str | None, *, json_: bool
    ) -> None:
        """Raises InputError for what can't be read or is no index."""
        her = read_profile(profile, self._loaded.taxonomy)
        with self._opened() as (engine, folder):
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
        knowledge = self._loaded.knowledge
        while True:
            index, _ = open_index(folder, market, knowledge.weights, knowledge.taxonomy)
            with reading(market.engine) as session:
                held = held_jobs(session)
            asking = Asking(index, lambda ids: offers_of_jobs(market, ids), held, knowledge,
                            today, top or TOP, aside)  # fmt: skip
            found = asking.of(her)
            if found is not None and is_current(index, market):
                return found

    @contextmanager
    def _opened(self) -> Iterator[tuple[Engine, Path]]:
        database, folder = self._where()
        with opened(database) as engine:
            state = state_standing(folder)
            if "://" not in self._named and state and state.get("store") != address(engine):
                raise InputError(
                    f"--index {self._named!r} is of {state.get('store')}, not of {address(engine)}"
                )
            yield engine, folder

    def _where(self) -> tuple[str, Path]:
        """The database and the folder of its index. A folder says itself of which file it is."""
        if "://" in self._named:
            return self._named, index_dir(self._named)
        folder = Path(self._named)
        if not is_there(folder):
            raise InputError(f"--index {self._named!r} is no database URL and no index's folder")
        store = str((state_standing(folder) or {}).get("store", ""))
        return (store if store.startswith(SQLITE) else database_url()), folder

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
