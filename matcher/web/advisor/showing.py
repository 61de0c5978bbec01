"""Which offers of her list a page shows, as its address says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from matcher.casework.suggest import Knowledge
from matcher.domain.offer import Kind
from matcher.domain.week import Week
from matcher.scoring.only import Only

MOST_DIGITS = 4  # of a page's number
TICKS = ("fits", "other", "remote")
WAYS = (15, 30, 45, 60)  # minutes
HOURS: Mapping[str, tuple[float | None, float | None]] = {
    "few": (None, 20),
    "half": (20, 30),
    "full": (30, None),
}
TIMES = {
    "morning": Week.parse(["Mon-Sun 05:00-14:00"]),
    "afternoon": Week.parse(["Mon-Sun 12:00-21:00"]),
    "weekdays": Week.parse(["Mon-Fri 06:00-20:00"]),
}
CHOICES = ("way", "work", "hours", "times")


@dataclass(frozen=True, slots=True)
class Showing:
    """`kinds` to show; `fits`: only what she could take as it is; `other`: nothing of the sectors
    into which newcomers are pushed; `remote`: from home; `way`: no longer one than so many minutes;
    `work`: the code of a field of work; `hours`, `times`: keys of `HOURS` and `TIMES`; "" is
    whatever. `page` from 1."""

    kinds: frozenset[Kind] = frozenset(Kind)
    fits: bool = False
    other: bool = False
    remote: bool = False
    way: str = ""
    work: str = ""
    hours: str = ""
    times: str = ""
    page: int = 1

    @classmethod
    def of(cls, args: "MultiDict[str, str]", fields: Collection[str] = ()) -> "Showing":
        """From `?kind=vacancy&kind=training&fits=1&way=30&page=2`; no kind known means all of them,
        and what is no choice counts for nothing. `fields`: the codes of fields of work."""
        asked = set(args.getlist("kind"))
        kinds = frozenset(kind for kind in Kind if kind.value in asked)
        ticks: dict[str, Any] = {name: args.get(name) == "1" for name in TICKS}
        known = {"way": map(str, WAYS), "work": fields, "hours": HOURS, "times": TIMES}
        said = {name: args.get(name, "") for name in CHOICES}
        chosen: dict[str, Any] = {
            name: said[name] if said[name] in set(known[name]) else "" for name in CHOICES
        }
        return cls(kinds or frozenset(Kind), **ticks, **chosen, page=page_in(args))

    @property
    def narrows(self) -> bool:
        """Is anything left out that is open to her?"""
        return self.asked() != {}

    @property
    def further(self) -> bool:
        """Is one of those asked for that are seldom needed?"""
        return any((self.other, self.remote, self.work, self.hours, self.times))

    def only(self, knowledge: Knowledge) -> Only:
        """What the engine is asked for."""
        least, most = HOURS.get(self.hours, (None, None))
        usual = knowledge.sectors.sectors if self.other and knowledge.sectors else ()
        return Only(
            kinds=self.kinds,
            fits=self.fits,
            minutes=int(self.way) if self.way else None,
            least_hours=least,
            most_hours=most,
            within=TIMES.get(self.times),
            work=next((each.isco for each in knowledge.fields if each.code == self.work), ()),
            but=tuple(code for sector in usual for code in sector.isco),
            remote=self.remote,
        )

    def asked(self) -> dict[str, Any]:
        """As parts of an address; what is the default is left out."""
        kinds = [kind.value for kind in Kind if kind in self.kinds]
        parts: dict[str, Any] = {"kind": kinds if len(kinds) < len(Kind) else []}
        parts |= {name: "1" for name in TICKS if getattr(self, name)}
        parts |= {name: getattr(self, name) for name in CHOICES}
        return {name: value for name, value in parts.items() if value}

    def address(self, page: int) -> dict[str, Any]:
        """The same on another page."""
        return self.asked() | ({"page": page} if page > 1 else {})


def page_in(args: "MultiDict[str, str]") -> int:
    """From 1; what is no number is the first one."""
    page = args.get("page", "1")
    number = int(page) if page.isascii() and page.isdecimal() and len(page) <= MOST_DIGITS else 1
    return max(number, 1)
