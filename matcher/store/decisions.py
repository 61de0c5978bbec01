"""What people decided about held adverts and employers."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from matcher.store.models import BannedEmployerRow, ScreeningDecisionRow
from matcher.store.offers import batched


def decide(session: Session, act: str, who: str, why: str, **about: Any) -> ScreeningDecisionRow:
    """Enter a decision; `about`: offer_id, employer, signs."""
    about.setdefault("signs", [])
    decision = ScreeningDecisionRow(act=act, who=who, why=why, at=datetime.now(UTC), **about)
    session.add(decision)
    session.flush()
    return decision


def decisions_about(session: Session, offer_id: str) -> Sequence[ScreeningDecisionRow]:
    asked = select(ScreeningDecisionRow).where(ScreeningDecisionRow.offer_id == offer_id)
    return session.scalars(asked.order_by(ScreeningDecisionRow.id)).all()


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


def bans(session: Session) -> list[tuple[str, ScreeningDecisionRow]]:
    """Each banned employer's name and the decision that banned it, by name."""
    asked = select(BannedEmployerRow.name, ScreeningDecisionRow).join(
        ScreeningDecisionRow, BannedEmployerRow.decision_id == ScreeningDecisionRow.id
    )
    rows = session.execute(asked.order_by(BannedEmployerRow.plain_name))
    return [(name, decision) for name, decision in rows]


def enter_ban(session: Session, plain_name: str, name: str, decision_id: int) -> None:
    session.merge(BannedEmployerRow(plain_name=plain_name, name=name, decision_id=decision_id))


def lift_ban(session: Session, plain_name: str) -> bool:
    """Whether there was one."""
    known = session.get(BannedEmployerRow, plain_name) is not None
    session.execute(delete(BannedEmployerRow).where(BannedEmployerRow.plain_name == plain_name))
    return known
