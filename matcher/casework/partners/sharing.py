"""Her list for the software of her organisation, as she agreed to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from matcher.casework.suggest_from_index import Load
from matcher.domain.offer import Offer
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.people.api_tokens import Caller
from matcher.store.people.shared_lists import SharedLine, shared_list


@dataclass(frozen=True, slots=True)
class Shared:
    """`offers`: of the lines, those that are open now; the others are gone, or wait for a person,
    and are left out."""

    made_on: date | None
    lines: tuple[SharedLine, ...]
    offers: Mapping[str, Offer]


def share_list(store: CaseStore, caller: Caller, case_id: str, load: Load, now: datetime) -> Shared:
    """Raises NotFoundError as `shared_list`."""
    with recorded(store, caller.actor, now) as record:
        found = shared_list(record, caller.organisation_id, case_id)
    loaded = load([line.offer_id for line in found.lines])
    offers = {offer.id: offer for offer in loaded if not offer.held_back}
    lines = tuple(line for line in found.lines if line.offer_id in offers)
    return Shared(found.made_on, lines, offers)
