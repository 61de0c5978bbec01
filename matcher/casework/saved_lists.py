"""A list kept by name: opened again it is ranked anew, and what has changed since is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matcher.casework.looking_through import LookedThrough
from matcher.casework.suggest_from_index import Load
from matcher.domain.verdict import Verdict
from matcher.store.people.saved_lists import Kept, KeptLine


@dataclass(frozen=True, slots=True)
class Since:
    """`new`: ids among the first now that were not; of those that were: `closed` are not
    there now, `out` pass no longer or stand further down, `turned` have the verdict of now."""

    new: tuple[str, ...]
    closed: tuple[KeptLine, ...]
    out: tuple[KeptLine, ...]
    turned: tuple[tuple[KeptLine, Verdict], ...]

    @property
    def nothing(self) -> bool:
        return not (self.new or self.closed or self.out or self.turned)


def kept_as(name: str, asked: Mapping[str, Any], found: LookedThrough, load: Load) -> Kept:
    """With the titles of today."""
    titles = {offer.id: offer.title for offer in load(found.ids)}
    verdicts = zip(found.ids, found.verdicts, strict=True)
    lines = (KeptLine(id_, titles[id_], verdict) for id_, verdict in verdicts if id_ in titles)
    return Kept(" ".join(name.split()), asked, found.count, tuple(lines))


def since(kept: Kept, found: LookedThrough, load: Load) -> Since:
    """`found`: what the same filters find now, as many of the first as were kept at most."""
    now = dict(zip(found.ids, found.verdicts, strict=True))
    was = {line.offer_id: line for line in kept.lines}
    missing = [id_ for id_ in was if id_ not in now]
    there = {offer.id for offer in load(missing) if not offer.held_back} if missing else set()
    return Since(
        new=tuple(id_ for id_ in now if id_ not in was),
        closed=tuple(was[id_] for id_ in missing if id_ not in there),
        out=tuple(was[id_] for id_ in missing if id_ in there),
        turned=tuple(
            (was[id_], verdict)
            for id_, verdict in now.items()
            if id_ in was and was[id_].verdict is not verdict
        ),
    )
