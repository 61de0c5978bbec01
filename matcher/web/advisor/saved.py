"""Lists of a case that have a name, one of them opened again with what has changed since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, request

from matcher.casework.looking_through import LookedThrough
from matcher.casework.saved_lists import Since, since
from matcher.domain.offer import Offer
from matcher.store.people.saved_lists import LONGEST_NAME, MOST, SavedList
from matcher.web.advisor.her_list import TOP
from matcher.web.cards import tag
from matcher.web.desk_market import desk_market

NAMED = 5  # of what is new


@dataclass(frozen=True, slots=True)
class Opened:
    """`new`: the first of the new ones; `turned`: (title, now in words)."""

    saved: SavedList
    since: Since
    new: Sequence[Offer]
    turned: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Saved:
    """`lists`: (the list, what its address asks for); `opened`: the one that is looked at; `most`:
    lists of a case; `longest`: signs of a name."""

    lists: Sequence[tuple[SavedList, Mapping[str, Any]]]
    opened: Opened | None
    most: int
    longest: int = LONGEST_NAME

    @property
    def full(self) -> bool:
        return len(self.lists) >= self.most

    @classmethod
    def of(cls, lists: Sequence[SavedList], found: LookedThrough) -> "Saved":
        """`?saved=ID`, in an address that has its filters too: `lists` have such ones."""
        wanted = request.args.get("saved")
        opened = next((each for each in lists if each.id == wanted), None)
        told = [(each, {**each.kept.asked, "saved": each.id}) for each in lists]
        return cls(told, _opened(opened, found) if opened else None, MOST)


def _opened(saved: SavedList, found: LookedThrough) -> Opened:
    first = LookedThrough(found.count, found.ids[:TOP], found.verdicts[:TOP], (), ())
    changed = since(saved.kept, first, desk_market().load)
    new = desk_market().load(changed.new[:NAMED])
    turned = [(line.title, tag(now, g.texts).words) for line, now in changed.turned]
    return Opened(saved, changed, new, turned)
