"""The lists of the last batch of each organisation: one night takes the place of the one before,
whole, and of nobody else's."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from matcher.domain.verdict import Verdict
from matcher.store.ids import new_id
from matcher.store.night_models import NightListRow, NightOfferRow, NightRow
from matcher.store.offers import batched

NOBODY = ""  # whose codes they are where there is no organisation yet


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
    session: Session,
    organisation: str,
    made_by: MadeBy,
    at: datetime,
    lists: Mapping[bytes, Sequence[NightOffer]],
) -> None:
    """`lists`: by the blind index of her code. What the night before left is gone with it, and
    what was kept before there was any organisation: nobody finds that any more."""
    _drop_night(session, {organisation, NOBODY})
    night = new_id()
    session.add(NightRow(id=night, organisation=organisation, made_at=at, **asdict(made_by)))
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


def night_list(session: Session, organisation: str, woman: bytes) -> NightList | None:
    """None where she was not among the women of the organisation's last night."""
    asked = select(NightRow).join(NightListRow, NightListRow.night_id == NightRow.id)
    hers = (NightListRow.woman == woman, NightRow.organisation == organisation)
    night = session.scalar(asked.where(*hers))
    if night is None:
        return None
    lines = (NightOfferRow.night_id == night.id, NightOfferRow.woman == woman)
    rows = session.scalars(select(NightOfferRow).where(*lines).order_by(NightOfferRow.position))
    return NightList(
        MadeBy(night.day, night.weights_title, night.taxonomy, night.index_generation),
        night.made_at,
        tuple(NightOffer(row.offer_id, Verdict(row.verdict), row.value) for row in rows),
    )


def _drop_night(session: Session, organisations: Collection[str]) -> None:
    theirs = select(NightRow.id).where(NightRow.organisation.in_(organisations))
    for table in (NightOfferRow, NightListRow):
        session.execute(delete(table).where(table.night_id.in_(theirs)))
    session.execute(delete(NightRow).where(NightRow.organisation.in_(organisations)))


def drop_lists_before(session: Session, moment: datetime) -> None:
    """All of a night that was made before; the row of the night itself stays."""
    over = select(NightRow.id).where(NightRow.made_at < moment)
    for table in (NightOfferRow, NightListRow):
        session.execute(delete(table).where(table.night_id.in_(over)))


def forget_woman(session: Session, woman: bytes) -> None:
    """Her list of the last night, if there is one."""
    for table in (NightOfferRow, NightListRow):
        session.execute(delete(table).where(table.woman == woman))
