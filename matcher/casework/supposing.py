"""Her list as it would be if something about her were otherwise, and what changes in the market."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from matcher.casework.keeping_apart import divided
from matcher.casework.ranking_for_her import Made, Ranks
from matcher.casework.suggest_from_index import Asking
from matcher.casework.suggesting import Her
from matcher.casework.what_if import changed
from matcher.domain.offer import Offer
from matcher.scoring.criterion import Case
from matcher.scoring.whatif import LOST, OPENED, Group, Moved, compare

NAMED = 5  # of what opens and what is lost
FIRST = 200  # of each group: more than a list has


@dataclass(frozen=True)
class Supposed:
    """`made`: the list, which is kept nowhere, for it is not hers; `groups` as `whatif.compare`
    names them; `named`: offers by id, of the first that open or are lost."""

    made: Made
    groups: Mapping[str, Group]
    named: Mapping[str, Offer]

    @property
    def opened(self) -> frozenset[str]:
        """Ids of what is open to her only so."""
        return frozenset(moved.id for moved in self._first(OPENED, FIRST))

    def first(self, group: str) -> list[Offer]:
        ids = [moved.id for moved in self._first(group, NAMED)]
        return [self.named[id_] for id_ in ids if id_ in self.named]

    def _first(self, group: str, k: int) -> Sequence[Moved]:
        return self.groups[group].first[:k] if group in self.groups else ()


def suppose(her: Her, changes: Sequence[str], ranks: Ranks, asking: Asking) -> Supposed:
    """`ranks` and `asking`: of the same market. What bars an offer for her does so in a list that
    is only supposed as well. Raises InputError for a change that can't be made."""
    barring = her.barring
    table = {**her.document, "code": her.profile.code}
    after = changed(table, changes, asking.knowledge.taxonomy)
    made = ranks(after, barring)
    barred = {score.offer.id for score in made.suggestions.set_aside}
    case = Case(after, asking.today, asking.knowledge.taxonomy, asking.knowledge.work_rules)
    parts = asking.index.parts_without(barred)
    groups = compare(asking.question(her.profile), parts, case, FIRST)
    firsts = chain.from_iterable(groups[n].first[:NAMED] for n in (OPENED, LOST) if n in groups)
    free, _ = divided(asking.load([moved.id for moved in firsts]), barring)
    return Supposed(made, groups, {offer.id: offer for offer in free})
