"""Pay far above or below what the current offers pay for the same work: a sign by figures."""

from collections.abc import Sequence
from dataclasses import replace

from matcher.domain.full_time import LEAST_HOURS
from matcher.domain.offer import Kind, Offer, Sign
from matcher.ingest.screening import Signs, held_back, question
from matcher.ingest.usual_pay import Far, UsualPay, paid_work

PAY_CODES = {Far.ABOVE: "pay_too_high", Far.BELOW: "pay_too_low"}


def with_pay_signs(offers: Sequence[Offer], signs: Signs) -> list[Offer]:
    """Offers that are compared with each other, for want of a market that is kept.

    What is held back for its words says nothing about what is usual.
    """
    open_work = (paid_work(offer) for offer in offers if not offer.held_back)
    usual = UsualPay.of(work for work in open_work if work)
    return [with_pay_sign(offer, usual.far(paid_work(offer)), signs) for offer in offers]


def with_pay_sign(offer: Offer, far: Far | None, signs: Signs) -> Offer:
    """The offer with the sign of pay that is so far from the usual, held back where it tips it.

    A sign that its words gave already is not given twice.
    """
    sign = pay_sign(offer, far, signs)
    if sign is None or any(known.code == sign.code for known in offer.signs):
        return offer
    found = tuple(sorted((*offer.signs, sign), key=lambda each: (-each.weight, each.code)))
    return replace(offer, signs=found, held_back=offer.held_back or held_back(found, signs))


def with_signs(offer: Offer, found: Sequence[Sign], signs: Signs) -> Offer:
    """The offer with what screening found in its words, held back where that is enough.

    Little pay for a month is no sign where it is an internship's allowance, or for few hours.
    """
    if _little_is_usual(offer):
        found = [sign for sign in found if sign.code != PAY_CODES[Far.BELOW]]
    return replace(offer, signs=tuple(found), held_back=held_back(found, signs))


def _little_is_usual(offer: Offer) -> bool:
    if offer.kind is not Kind.VACANCY or offer.full_time is False:
        return True
    hours = offer.hours_per_week or (offer.shifts.hours if offer.shifts else None)
    return hours is not None and hours < LEAST_HOURS


def pay_sign(offer: Offer, far: Far | None, signs: Signs) -> Sign | None:
    """The sign of an offer's pay; it quotes the words, or the field where there are none."""
    if far is None or offer.pay is None:
        return None
    rule = signs.rule(PAY_CODES[far])
    stated = f"{offer.pay.amount:,.10g} {offer.pay.currency} / {offer.pay.period}"
    quote = offer.quotes.get("pay") or stated
    return Sign(rule.code, quote, rule.weight, question(rule, offer.text_language))
