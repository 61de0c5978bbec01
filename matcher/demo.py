"""`matcher demo`: three fictional cases from three cities, from feed files to explained pages."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rich.console import Console
from sqlalchemy import Engine

from matcher.casework.profile_file import read_profile
from matcher.casework.suggest import Suggestions, suggest
from matcher.console import print_suggestions
from matcher.domain.profile import Profile
from matcher.knowledge import Loaded
from matcher.market.current import current_offers
from matcher.market.report import total
from matcher.market.sources import bring_file
from matcher.market_knowledge import market_of
from matcher.settings import data_dir
from matcher.store.database import open_database
from matcher.web.app import DeskCase, create_app

TODAY = date(2026, 11, 23)  # the fictional adverts have deadlines around it
CITIES = {"milan": "Milano", "seville": "Sevilla", "sofia": "София"}
SHOWN = 10


@dataclass(frozen=True, slots=True)
class DemoCase:
    city: str
    profile: Profile
    suggestions: Suggestions


def run(console: Console, language: str, port: int | None) -> None:
    """Load the demo feeds into a temporary SQLite, print each case's list, and serve the pages
    on 127.0.0.1 until interrupted (`port` None: print only)."""
    loaded = Loaded()
    with _temporary_database() as engine:
        cases = [_case(folder, loaded, engine, console) for folder in CITIES]
    for case in cases:
        console.rule(f"{case.profile.code} · {case.city}")
        print_suggestions(_first(case.suggestions), loaded.words(language), console)
    if port is not None:
        _serve(cases, loaded, port, console)


def _case(folder: str, loaded: Loaded, engine: Engine, console: Console) -> DemoCase:
    home = data_dir() / "demo" / folder
    feeds = sorted(path for path in home.iterdir() if path.suffix in {".json", ".jsonl", ".csv"})
    market = market_of(engine, loaded)
    reports = [bring_file(market, feed, f"{folder}/{feed.name}", TODAY) for feed in feeds]
    offers = current_offers(market, [report.source_id for report in reports])
    console.print(f"{CITIES[folder]}: {total(reports)['seen']} adverts from {len(feeds)} feeds")
    profile = read_profile(home / "profile.toml", loaded.taxonomy)
    return DemoCase(CITIES[folder], profile, suggest(profile, offers, loaded.knowledge, TODAY))


def _first(suggestions: Suggestions) -> Suggestions:
    """The same suggestions with the first ten shown."""
    shown, rest = suggestions.ranked[:SHOWN], suggestions.ranked[SHOWN:]
    return replace(suggestions, ranked=shown, beyond_top=tuple(s.offer.id for s in rest))


@contextmanager
def _temporary_database() -> Iterator[Engine]:
    with tempfile.TemporaryDirectory(prefix="matcher-demo-") as folder:
        engine = open_database(f"sqlite:///{Path(folder) / 'demo.sqlite'}")
        try:
            yield engine
        finally:
            engine.dispose()


def _serve(cases: list[DemoCase], loaded: Loaded, port: int, console: Console) -> None:
    desk = [DeskCase(case.profile, case.suggestions, case.city) for case in cases]
    flask_app = create_app(desk, loaded.words)
    console.print(f"\nThe same lists as pages: http://127.0.0.1:{port}/  (stop with Ctrl+C)")
    flask_app.run(host="127.0.0.1", port=port)
