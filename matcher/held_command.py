"""`matcher held`: adverts that wait for a person, and what she decides."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from sqlalchemy import Engine

from matcher.database_command import DatabaseCommand
from matcher.knowledge import Loaded
from matcher.market.held import HeldAdvert, HeldLine, held_advert, held_lines, told
from matcher.market.holding import reject, release
from matcher.market.rescreening import rescreen
from matcher.market_knowledge import let_index_follow, market_of
from matcher.wording.words import Words


class Held(DatabaseCommand):
    """One call of the command."""

    def list_(self, language: str) -> None:
        """Adverts that were screened by other rules than today's are screened first."""
        loaded = Loaded()
        words = loaded.words(language)
        with self._open() as engine:
            market = market_of(engine, loaded)
            if rescreen(market):
                let_index_follow(self._url, market, loaded)
            lines = held_lines(engine)
        if self._as_json:
            self._say([line.as_json() for line in lines])
        else:
            print_lines(lines, words, self._console)

    def show(self, advert: str, language: str) -> None:
        loaded = Loaded()
        words = loaded.words(language)
        with self._open() as engine:
            shown = held_advert(market_of(engine, loaded), advert, language)
        if self._as_json:
            self._say(shown.as_json())
        else:
            print_advert(shown, words, self._console)

    def release(self, advert: str, who: str, why: str) -> None:
        with self._open() as engine:
            release(engine, advert, who, why)
            self._let_index_follow(engine)
        self._say({"id": advert, "state": "open"}, f"{advert}: released, it may be suggested")

    def reject(self, advert: str, who: str, why: str) -> None:
        with self._open() as engine:
            reject(engine, advert, who, why)
            self._let_index_follow(engine)
        self._say({"id": advert, "state": "rejected"}, f"{advert}: rejected, it stays out")

    def _let_index_follow(self, engine: Engine) -> None:
        loaded = Loaded()
        let_index_follow(self._url, market_of(engine, loaded), loaded)


def print_lines(lines: Sequence[HeldLine], words: Words, console: Console) -> None:
    if not lines:
        console.print("nothing waits")
        return
    table = Table(box=None, pad_edge=False)
    for column in ("since", "id", "advert", "signs"):
        table.add_column(column, overflow="fold")
    for line in lines:
        about = " · ".join(part for part in (line.title, line.employer, line.city) if part)
        signs = "; ".join(words.sign(code) for code in line.signs)
        table.add_row(line.since.isoformat(), Text(line.id), Text(about), Text(signs))
    console.print(table)


def print_advert(shown: HeldAdvert, words: Words, console: Console) -> None:
    line = shown.line
    where = (line.employer, line.city, shown.country, line.source, shown.url)
    console.print(Text(f"{line.title} ({line.id}, {shown.state})", style="bold"))
    console.print(Text(" · ".join(part for part in where if part), style="dim"))
    console.print(Text(f"\n{shown.text.strip()}\n"))
    for sign in shown.signs:
        weight = "" if sign.weight is None else f" ({sign.weight:g})"
        console.print(Text(f"{words.sign(sign.code)}{weight}", style="bold magenta"))
        for said in (f'"{sign.quote}"', sign.ask and f"? {sign.ask}", sign.source):
            if said:
                console.print(Padding(Text(said), (0, 0, 0, 3)))
    for other in shown.same_job:
        console.print(Text(f"the same job: {other.id} ({other.state}, {other.source})"))
    for decision in shown.decisions:
        console.print(Text(told(decision)))
