"""What changes in her list if something about her were otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from matcher.casework.keeping_apart import Barring, divided
from matcher.casework.pathways import in_memory
from matcher.casework.suggest import Knowledge, Suggestions, suggest
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.criterion import Case
from matcher.scoring.question import Question
from matcher.scoring.whatif import Group, Moved, compare

FIRST = 5  # offers of a group that are named
RANKED = 10  # of the list as it would be
DECIMALS = 4


@dataclass(frozen=True)
class WhatIf:
    """`changes` in the words they were asked in; `groups` as `whatif.compare` names them; `ranked`:
    the beginning of the list as it would be."""

    changes: tuple[str, ...]
    groups: Mapping[str, Group]
    ranked: Suggestions
    titles: Mapping[str, str]


def what_if(
    before: Profile,
    after: Profile,
    changes: Sequence[str],
    offers: Sequence[Offer],
    knowledge: Knowledge,
    today: date,
    barring: Barring | None = None,
) -> WhatIf:
    """The same offers for both profiles, on the same day; without what is barred for her."""
    if barring:
        offers = divided(offers, barring)[0]
    was, is_ = (
        Case(her, today, knowledge.taxonomy, knowledge.work_rules) for her in (before, after)
    )
    kept = [offer for offer in offers if not offer.held_back]
    question = Question.of(was, knowledge.weights)
    groups = compare(question, in_memory(kept, knowledge), is_, FIRST)
    titles = {offer.id: offer.title for offer in kept}
    return WhatIf(tuple(changes), groups, suggest(after, offers, knowledge, today, RANKED), titles)


def what_if_table(found: WhatIf) -> dict[str, Any]:
    """The key `what_if` of `matcher rank --json`."""
    return {
        "changes": list(found.changes),
        **{
            name: {"count": group.count, "first": [_moved(m, found.titles) for m in group.first]}
            for name, group in found.groups.items()
        },
        "ranked": [
            {"id": score.offer.id, "title": score.offer.title, "verdict": score.verdict.name,
             "score": round(score.value, DECIMALS)}
            for score in found.ranked.ranked
        ],
    }  # fmt: skip


def _moved(moved: Moved, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": moved.id,
        "title": titles[moved.id],
        "before": {"verdict": moved.before.name, "score": round(moved.value_before, DECIMALS)},
        "after": {"verdict": moved.after.name, "score": round(moved.value, DECIMALS)},
    }
