"""What belongs to a database of people while it is open."""

from dataclasses import dataclass

from sqlalchemy import Engine

from matcher.store.audit.trail import Trail
from matcher.store.keys.ended_list import EndedList
from matcher.store.keys.erased_list import ErasedList
from matcher.store.keys.vault import Vault


@dataclass(frozen=True)
class CaseStore:
    """Get one by `case_store.opened_case_store`."""

    engine: Engine
    vault: Vault
    trail: Trail
    erased: ErasedList
    ended: EndedList
