"""`matcher demo`: three fictional cases from three cities, from feed files to the desk."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rich.console import Console

from matcher.casework.profile_file import read_profile
from matcher.casework.suggest import suggest
from matcher.console import print_suggestions
from matcher.demo_desk import Login, furnished_desk, serve_desk
from matcher.domain.profile import Profile
from matcher.knowledge import Loaded
from matcher.market.current import current_offers
from matcher.market.refresh import Market
from matcher.market.report import total
from matcher.market.sources import bring_file
from matcher.market_knowledge import market_of
from matcher.settings import data_dir

TODAY = date(2026, 11, 23)  # the fictional adverts have deadlines around it
CITIES = {"milan": "Milano", "seville": "Sevilla", "sofia": "София"}
SHOWN = 10


@dataclass(frozen=True, slots=True)
class City:
    name: str
    home: Path

    @property
    def feeds(self) -> list[Path]:
        kinds = {".json", ".jsonl", ".csv"}
        return sorted(path for path in self.home.iterdir() if path.suffix in kinds)

    @property
    def profile(self) -> Path:
        return self.home / "profile.toml"


def run(console: Console, language: str, port: int | None) -> None:
    """Load the demo feeds into a database that is thrown away, print each case's list, and serve
    the desk on 127.0.0.1 until interrupted (`port` None: print only)."""
    loaded = Loaded()
    cities = [City(name, data_dir() / "demo" / folder) for folder, name in CITIES.items()]
    with furnished_desk(loaded, TODAY) as desk:
        market = market_of(desk.store.engine, loaded)
        for city in cities:
            her = _told(city, market, loaded, language, console)
            desk.take_in(her.code, city.profile)
        if port is not None:
            _tell(desk.login, port, console)
            serve_desk(desk, port)


def _told(city: City, market: Market, loaded: Loaded, language: str, console: Console) -> Profile:
    """Bring the city's adverts in, and print her list of them."""
    reports = [
        bring_file(market, feed, f"{city.home.name}/{feed.name}", TODAY) for feed in city.feeds
    ]
    offers = current_offers(market, [report.source_id for report in reports])
    console.print(f"{city.name}: {total(reports)['seen']} adverts from {len(reports)} feeds")
    her = read_profile(city.profile, loaded.taxonomy)
    made = suggest(her, offers, loaded.knowledge, TODAY)
    rest = tuple(score.offer.id for score in made.ranked[SHOWN:])
    console.rule(f"{her.code} · {city.name}")
    shown = replace(made, ranked=made.ranked[:SHOWN], beyond_top=rest)
    print_suggestions(shown, loaded.words(language), console)
    return her


def _tell(login: Login, port: int, console: Console) -> None:
    console.rule("the desk")
    for line in (
        f"http://127.0.0.1:{port}/   (stop with Ctrl+C; nothing of it is kept)",
        f"e-mail    {login.email}",
        f"password  {login.password}",
        f"codes     {' '.join(login.spare_codes)}",
        'After the password: "I have a spare code instead", and one of the codes, each good once;',
        f"or put {login.secret} into an app for codes.",
    ):
        console.print(line, markup=False, soft_wrap=True)
