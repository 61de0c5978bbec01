"""The lists of the last batch: one night takes the place of the one before, whole."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from matcher.domain.verdict import Verdict
from matcher.store.ids import new_id
from matcher.store.night_models import NightListRow, NightOfferRow, NightRow
from matcher.store.offers import batched

TABLES = (NightOfferRow, NightListRow, NightRow)  # those first that lead to others


@dataclass(frozen=True, slots=True)
class MadeBy:
    """What all lists of a night have in common."""

    day: date
    weights_title: str
    taxonomy: str
    index_generation: int


@dataclass(frozen=True, slots=True)
class NightOffer:
    """One line. `value`: millionths."""

    offer_id: str
    verdict: Verdict
    value: int


@dataclass(frozen=True, slots=True)
class NightList:
    """Her offers in their order."""

    made_by: MadeBy
    made_at: datetime
    offers: tuple[NightOffer, ...]


def replace_night(
    session: Session, made_by: MadeBy, at: datetime, lists: Mapping[bytes, Sequence[NightOffer]]
) -> None:
    """`lists`: by the blind index of her code. What the night before left is gone with it."""
    for table in TABLES:
        session.execute(delete(table))
    night = new_id()
    session.add(NightRow(id=night, made_at=at, **asdict(made_by)))
    session.flush()
    women = [{"night_id": night, "woman": woman} for woman in lists]
    for some in batched(women):
        session.execute(insert(NightListRow), list(some))
    lines = [
        {"night_id": night, "woman": woman, "position": position, "offer_id": each.offer_id,
         "verdict": int(each.verdict), "value": each.value}
        for woman, offers in lists.items()
        for position, each in enumerate(offers, 1)
    ]  # fmt: skip
    for several in batched(lines):
        session.execute(insert(NightOfferRow), list(several))


def night_list(session: Session, woman: bytes) -> NightList | None:
    """None where she was not among the women of the last night."""
    asked = select(NightRow).join(NightListRow, NightListRow.night_id == NightRow.id)
    night = session.scalar(asked.where(NightListRow.woman == woman))
    if night is None:
        return None
    hers = (NightOfferRow.night_id == night.id, NightOfferRow.woman == woman)
    rows = session.scalars(select(NightOfferRow).where(*hers).order_by(NightOfferRow.position))
    return NightList(
        MadeBy(night.day, night.weights_title, night.taxonomy, night.index_generation),
        night.made_at,
        tuple(NightOffer(row.offer_id, Verdict(row.verdict), row.value) for row in rows),
    )


def drop_lists_before(session: Session, moment: datetime) -> None:
    """All of a night that was made before; the row of the night itself stays."""
    over = select(NightRow.id).where(NightRow.made_at < moment)
    for table in (NightOfferRow, NightListRow):
        session.execute(delete(table).where(table.night_id.in_(over)))


def forget_woman(session: Session, woman: bytes) -> None:
    """Her list of the last night, if there is one."""
    for table in (NightOfferRow, NightListRow):
        session.execute(delete(table).where(table.woman == woman))
