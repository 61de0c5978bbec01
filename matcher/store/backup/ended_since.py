"""What was ended or erased since a backup was made, counted for a person."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import func, select

from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.case_models import CaseRow
from matcher.store.database import reading, transaction
from matcher.store.keys.ended_list import Ended, EndKind
from matcher.store.offers import batched
from matcher.store.people.ending_again import ACTOR, end_again

ERASED = "erased"
_WORDS = {
    EndKind.ACCOUNT.value: "accounts disabled",
    EndKind.ROLE.value: "roles changed",
    EndKind.PROOFS.value: "accounts reset",
    EndKind.PASSWORD.value: "passwords changed",
    EndKind.SPARE_CODE.value: "spare codes used",
    EndKind.SPARE_CODES.value: "sheets of spare codes replaced",
    EndKind.SECURITY_KEY.value: "security keys removed",
    EndKind.CONSENT.value: "consents withdrawn",
    EndKind.PROGRAM.value: "tokens of programs revoked",
    EndKind.ASSIGNMENT.value: "assignments ended",
    ERASED: "cases erased",
}


def counted(ended: Iterable[Ended]) -> dict[str, int]:
    """Kind -> how many."""
    return dict(Counter(each.kind.value for each in ended))


def in_words(found: Mapping[str, int]) -> str:
    said = [f"{found[kind]} {words}" for kind, words in _WORDS.items() if found.get(kind)]
    return ", ".join(said) or "nothing"


def tried_out(store: CaseStore) -> dict[str, int]:
    """On a copy that is thrown away afterwards; the lists beside the keys learn nothing of it."""
    found = counted(_ended(store))
    if erased := _erased(store):
        found[ERASED] = erased
    return found


def _ended(store: CaseStore) -> list[Ended]:
    with transaction(store.engine) as session:
        record = Record(session, store.vault, store.trail, ACTOR, datetime.now(UTC))
        return end_again(record, store.ended)


def _erased(store: CaseStore) -> int:
    with reading(store.engine) as session:
        asked = (
            select(func.count()).select_from(CaseRow).where(CaseRow.id.in_(some))
            for some in batched(sorted(store.erased.read()))
        )
        return sum(session.scalar(each) or 0 for each in asked)
