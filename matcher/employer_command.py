"""`matcher employer`: bans, and what became of them."""

from rich.table import Table
from rich.text import Text

from matcher.database_command import DatabaseCommand
from matcher.knowledge import Loaded
from matcher.market.bans import ban, banned_employers, lift_ban
from matcher.market_knowledge import let_index_follow, market_of


class Employers(DatabaseCommand):
    """One call of the command."""

    def ban(self, name: str, who: str, why: str) -> None:
        with self._open() as engine:
            loaded = Loaded()
            market = market_of(engine, loaded)
            held = ban(engine, name, who, why, market.rules)
            let_index_follow(self._url, market, loaded)
        told = f"{name}: banned; adverts held now: {', '.join(held) or 'none'}"
        self._say({"employer": name, "held": held}, told)

    def lift_ban(self, name: str, who: str, why: str) -> None:
        with self._open() as engine:
            loaded = Loaded()
            market = market_of(engine, loaded)
            lift_ban(engine, name, who, why, market.rules)
            let_index_follow(self._url, market, loaded)
        told = f"{name}: no longer banned; what is held waits for its release"
        self._say({"employer": name, "banned": False}, told)

    def banned(self) -> None:
        with self._open() as engine:
            bans = banned_employers(engine)
        if self._as_json:
            self._say([each.as_json() for each in bans])
            return
        table = Table(box=None, pad_edge=False)
        for column in ("employer", "since", "by", "why"):
            table.add_column(column, overflow="fold")
        for each in bans:
            table.add_row(
                Text(each.employer), f"{each.at:%Y-%m-%d}", Text(each.who), Text(each.why)
            )
        self._console.print(table if bans else "no employer is banned")
