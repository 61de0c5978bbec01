"""Pay far above or below what the current offers pay for the same work: a sign by figures."""

from collections.abc import Iterable
from dataclasses import replace

from matcher.domain.offer import Offer, Sign
from matcher.ingest.screening import Signs, held_back, question
from matcher.ingest.usual_pay import Far, UsualPay

_CODES = {Far.ABOVE: "pay_too_high", Far.BELOW: "pay_too_low"}


def with_pay_signs(offers: Iterable[Offer], usual: UsualPay, signs: Signs) -> list[Offer]:
    """The offers, those with pay far from the usual with its sign, held back where that tips it."""
    return [_with_sign(offer, pay_sign(offer, usual, signs), signs) for offer in offers]


def pay_sign(offer: Offer, usual: UsualPay, signs: Signs) -> Sign | None:
    """The sign of an offer's pay; it quotes the words, or the field where there are none."""
    far = usual.far(offer)
    if far is None or offer.pay is None:
        return None
    rule = signs.rule(_CODES[far])
    stated = f"{offer.pay.amount:,.10g} {offer.pay.currency} / {offer.pay.period}"
    quote = offer.quotes.get("pay") or stated
    return Sign(rule.code, quote, rule.weight, question(rule, offer.text_language))


def _with_sign(offer: Offer, sign: Sign | None, signs: Signs) -> Offer:
    if sign is None or any(known.code == sign.code for known in offer.signs):
        return offer
    found = tuple(sorted((*offer.signs, sign), key=lambda each: (-each.weight, each.code)))
    return replace(offer, signs=found, held_back=offer.held_back or held_back(found, signs))
