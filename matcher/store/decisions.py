"""What people decided about held adverts and employers."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from matcher.store.decision_words import read_words, seal_words, vault_of
from matcher.store.keys.vault import Vault
from matcher.store.models import BannedEmployerRow, ScreeningDecisionRow
from matcher.store.offers import batched


@dataclass(frozen=True, slots=True)
class Decision:
    """`signs`: that the person saw when deciding."""

    act: str
    offer_id: str | None
    employer: str | None
    signs: Sequence[str]
    who: str
    why: str
    at: datetime


def decide(session: Session, act: str, who: str, why: str, **about: Any) -> ScreeningDecisionRow:
    """Enter a decision; `about`: offer_id, employer, signs. Raises KeysError where the database
    holds people's data and its keys are not at hand."""
    about.setdefault("signs", [])
    decision = ScreeningDecisionRow(act=act, who=who, why=why, at=datetime.now(UTC), **about)
    if (vault := vault_of(session)) is not None:
        seal_words(session, vault, decision)
    session.add(decision)
    session.flush()
    return decision


def decisions_about(session: Session, offer_id: str) -> list[Decision]:
    """In their order. Raises KeysError as `decide`."""
    asked = select(ScreeningDecisionRow).where(ScreeningDecisionRow.offer_id == offer_id)
    return _told(session, session.scalars(asked.order_by(ScreeningDecisionRow.id)).all())


def released_signs(session: Session, ids: Collection[str]) -> dict[str, frozenset[str]]:
    """Advert -> the signs with which a person released it."""
    found: dict[str, set[str]] = defaultdict(set)
    for some in batched(sorted(ids)):
        asked = select(ScreeningDecisionRow.offer_id, ScreeningDecisionRow.signs).where(
            ScreeningDecisionRow.act == "release", ScreeningDecisionRow.offer_id.in_(some)
        )
        for offer_id, signs in session.execute(asked):
            found[str(offer_id)].update(signs)
    return {offer_id: frozenset(signs) for offer_id, signs in found.items()}


def banned_names(session: Session) -> tuple[str, ...]:
    """The names of all banned employers, as they were entered."""
    return tuple(session.scalars(select(BannedEmployerRow.name).order_by("plain_name")))


def bans(session: Session) -> list[tuple[str, Decision]]:
    """Each banned employer's name and the decision that banned it, by name. Raises KeysError as
    `decide`."""
    asked = select(BannedEmployerRow.name, ScreeningDecisionRow).join(
        ScreeningDecisionRow, BannedEmployerRow.decision_id == ScreeningDecisionRow.id
    )
    rows = session.execute(asked.order_by(BannedEmployerRow.plain_name)).all()
    told = _told(session, [decision for _, decision in rows])
    return [(name, decision) for (name, _), decision in zip(rows, told, strict=True)]


def enter_ban(session: Session, plain_name: str, name: str, decision_id: int) -> None:
    session.merge(BannedEmployerRow(plain_name=plain_name, name=name, decision_id=decision_id))


def lift_ban(session: Session, plain_name: str) -> bool:
    """Whether there was one."""
    known = session.get(BannedEmployerRow, plain_name) is not None
    session.execute(delete(BannedEmployerRow).where(BannedEmployerRow.plain_name == plain_name))
    return known


def _told(session: Session, rows: Sequence[ScreeningDecisionRow]) -> list[Decision]:
    vault = vault_of(session) if any(row.sealed for row in rows) else None
    return [_decision(session, vault, row) for row in rows]


def _decision(session: Session, vault: Vault | None, row: ScreeningDecisionRow) -> Decision:
    who, why = read_words(session, vault, row)
    return Decision(row.act, row.offer_id, row.employer, row.signs, who, why, row.at)
