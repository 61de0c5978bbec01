"""The what-if switches of her list, and the list with those that are on."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from flask import g

from matcher.casework.in_addresses import name_in_address
from matcher.casework.ranking_for_her import Made
from matcher.casework.suggesting import Suggested
from matcher.casework.supposing import Supposed, suppose
from matcher.casework.switches import Switch, switches, together
from matcher.domain.offer import Offer
from matcher.scoring.whatif import DOWN, FARTHER, LOST, NEARER, OPENED, SETTLED, UNSETTLED, UP
from matcher.web.advisor.her_list import TOP, market_today
from matcher.web.desk_market import desk_market
from matcher.web.inside import door
from matcher.web.page_words import PageWords
from matcher.web.switch_words import switch_words


@dataclass(frozen=True, slots=True)
class Offered:
    """One switch in words; `key`: as addresses name it; `offers`: how many of the best it matters
    for."""

    key: str
    words: str
    offers: int
    on: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of some offers: in words, with how many, and the first of them."""

    words: str
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class WhatIf:
    """`made`: the list to be shown; `changes`: against that of now, where something is supposed;
    `only_so`: ids of offers that are open to her only then."""

    offered: tuple[Offered, ...]
    made: Made
    changes: tuple[Change, ...] = ()
    only_so: frozenset[str] = frozenset()

    @property
    def supposed(self) -> list[str]:
        return [each.words for each in self.offered if each.on]


def what_if(case_id: str, shown: Suggested, asked: Collection[str], texts: PageWords) -> WhatIf:
    """`asked`: switches, as addresses name them; those that her list does not offer are not
    there."""
    made = shown.made
    found = switches(shown.her.profile, (*made.suggestions.ranked, *made.near))
    names = {switch.key: name_in_address(door().store, case_id, switch) for switch in found}
    on = [switch for switch in found if names[switch.key] in asked]
    offered = tuple(
        Offered(names[each.key], switch_words(each, texts), each.offers, each in on)
        for each in found
    )
    if not on:
        return WhatIf(offered, made)
    supposed = _suppose(shown, on)
    changes = tuple(_changes(supposed, texts))
    return WhatIf(offered, supposed.made, changes, supposed.opened)


def _suppose(shown: Suggested, on: list[Switch]) -> Supposed:
    market = desk_market()
    ranks = market.ranks(market.day(g.now), TOP)
    return suppose(shown.her, together(on), ranks, market_today())


def _changes(found: Supposed, texts: PageWords) -> Iterator[Change]:
    """Those that there are, in words."""
    n = Counter({name: group.count for name, group in found.groups.items()})
    if opened := n[OPENED]:
        words = texts.count("%(n)s more would be open", "%(n)s more would be open", opened)
        yield Change(words, tuple(found.first(OPENED)))
    if lost := n[LOST]:
        words = texts.count("%(n)s would be lost", "%(n)s would be lost", lost)
        yield Change(words, tuple(found.first(LOST)))
    if better := n[UP] + n[SETTLED]:
        yield Change(texts.count("%(n)s would suit better", "%(n)s would suit better", better))
    if less := n[DOWN] + n[UNSETTLED]:
        yield Change(texts.count("%(n)s would suit less", "%(n)s would suit less", less))
    if nearer := n[NEARER]:
        yield Change(texts.count("%(n)s would come nearer", "%(n)s would come nearer", nearer))
    if farther := n[FARTHER]:
        yield Change(texts.count("%(n)s would be set aside", "%(n)s would be set aside", farther))
