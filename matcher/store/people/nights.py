"""The night's lists behind the keys: found by her code alone, and every look is noted."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from matcher.store import nights
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.nights import MadeBy, NightList, NightOffer

__all__ = ["BATCH", "MadeBy", "NightList", "NightOffer", "read_night_list", "write_night"]

BATCH = "system:batch"


def write_night(
    store: CaseStore,
    organisation: str,
    made_by: MadeBy,
    lists: Mapping[str, Sequence[NightOffer]],
    now: datetime,
) -> None:
    """`lists`: by case code. All of them take the place of the organisation's last night's, or none
    does; two codes that mean the same have the list of the last one."""
    blind = {_woman(store, organisation, code): offers for code, offers in lists.items()}
    with recorded(store, BATCH, now) as record:
        nights.replace_night(record.session, organisation, made_by, now, blind)
        record.note("night.made", women=len(blind), generation=made_by.index_generation)


def read_night_list(
    store: CaseStore, organisation: str, code: str, now: datetime
) -> NightList | None:
    """None where she was not among the women of the last night."""
    woman = _woman(store, organisation, code)
    with recorded(store, BATCH, now) as record:
        found = nights.night_list(record.session, organisation, woman)
        record.note("night.looked", f"woman:{store.vault.pseudonym(woman.hex())}")
    return found


def _woman(store: CaseStore, organisation: str, code: str) -> bytes:
    return store.vault.in_night(store.vault.blind(organisation, code))
