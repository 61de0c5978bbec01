"""Pay far from the usual: each run compares what its source lists with what stood open before it.

What stood open before a run does not change while the run is begun, killed and begun again, so
neither do its answers. Only where that says too little, the delivery itself is asked as well.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from matcher.domain.offer import Offer, Sign
from matcher.domain.offer_state import OfferState
from matcher.ingest.screening import Signs, held_back
from matcher.ingest.screening_pay import PAY_CODES
from matcher.ingest.usual_pay import Far, PaidWork, UsualPay, paid_work
from matcher.store.decisions import released_signs
from matcher.store.models import OfferRow
from matcher.store.offers import open_pay


def usual_pay(
    session: Session, unchanged: Collection[OfferRow], brought: Mapping[str, Offer]
) -> UsualPay:
    """What is usual for the work of a delivery: its `unchanged` rows, and the new and changed
    adverts that it `brought`, by the id of their job or, for new ones, any key that is no id."""
    paid = {job: work for job, offer in brought.items() if (work := paid_work(offer))}
    works = {job: work for job, work in paid.items() if not brought[job].held_back}
    standing = [work for row in unchanged if (work := work_of(row))]
    kinds = {(work.country, work.isco[:2]) for work in (*works.values(), *standing)}
    before = _open_before(session, kinds)
    groups = {group for work in (*paid.values(), *standing) for group in work.groups()}
    together = UsualPay.of((before | works).values(), only=groups)
    return UsualPay.of(before.values(), otherwise=together, only=groups)


def _open_before(session: Session, kinds: Collection[tuple[str, str]]) -> dict[str, PaidWork]:
    """By job: what several sources list counts once."""
    found: dict[str, PaidWork] = {}
    for job, isco, country, currency, month in open_pay(session, kinds) if kinds else ():
        found.setdefault(job, PaidWork(isco, country, currency, month, hours_known=True))
    return found


def pay_columns(offer: Offer, far: Far | None) -> dict[str, Any]:
    """What a row keeps of an advert as it was understood."""
    work = paid_work(offer)
    return {
        "pay_isco": work and work.isco,
        "pay_country": work and work.country,
        "pay_currency": work and work.currency,
        "pay_month": work and work.month,
        "pay_hours_known": work and work.hours_known,
        "pay_far": far,
    }


def work_of(row: OfferRow) -> PaidWork | None:
    if row.pay_month is None:
        return None
    return PaidWork(
        str(row.pay_isco),
        str(row.pay_country),
        str(row.pay_currency),
        row.pay_month,
        bool(row.pay_hours_known),
    )


def codes_of(row: OfferRow) -> list[str]:
    """The signs of its words and of its pay."""
    pay = [PAY_CODES[Far(row.pay_far)]] if row.pay_far else []
    return [*row.signs, *(code for code in pay if code not in row.signs)]


def compare_again(
    session: Session, rows: Sequence[OfferRow], usual: UsualPay, signs: Signs
) -> None:
    """Adverts that say what they said before, beside what is usual by now.

    One that is held already waits for a person, however usual its pay has become.
    """
    weights = {rule.code: rule.weight for rule in signs.rules}
    tipped = []
    for row in rows:
        row.pay_far = usual.far(work_of(row))
        if row.pay_far is None or row.state is OfferState.REJECTED:
            continue
        if row.held_for:
            row.held_for = [*row.held_for, *(c for c in codes_of(row) if c not in row.held_for)]
        elif held_back([Sign(c, "", weights.get(c, 0)) for c in codes_of(row)], signs):
            tipped.append(row)
    released = released_signs(session, [row.id for row in tipped])
    for row in tipped:
        if set(codes_of(row)) - released.get(row.id, frozenset()):
            row.held_for = codes_of(row)
