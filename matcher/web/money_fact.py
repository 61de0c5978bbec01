"""What an offer pays, or what a training costs."""

import math
from collections.abc import Iterator

from matcher.domain.offer import Offer
from matcher.domain.pay import PayPeriod
from matcher.scoring.criteria.pay import per_month
from matcher.web.fact import Fact, capital
from matcher.web.page_words import PageWords


def pay(offer: Offer, texts: PageWords) -> Fact:
    name = texts.ui("pay")
    if offer.pay is None:
        return Fact("coin-euro", name, texts.say("not said"))
    amounts = dict.fromkeys(
        texts.show(amount, "money", offer.pay.currency)
        for amount in (offer.pay.amount, offer.pay.amount_to)
        if amount is not None
    )
    shown = texts.from_to(*amounts) if len(amounts) == 2 else next(iter(amounts))
    value = {
        PayPeriod.HOUR: texts.say("%(pay)s an hour", pay=shown),
        PayPeriod.DAY: texts.say("%(pay)s a day", pay=shown),
        PayPeriod.WEEK: texts.say("%(pay)s a week", pay=shown),
        PayPeriod.MONTH: texts.say("%(pay)s a month", pay=shown),
        PayPeriod.YEAR: texts.say("%(pay)s a year", pay=shown),
        PayPeriod.TOTAL: texts.say("%(pay)s in all", pay=shown),
    }[offer.pay.period]
    return Fact("coin-euro", name, value, tuple(_pay_notes(offer, texts)))


def cost(offer: Offer, texts: PageWords) -> Fact:
    name, terms = texts.say("Cost"), offer.training
    if terms is None or terms.cost is None:
        value = texts.say("not said")
    else:
        value = texts.show(terms.cost, "money") if terms.cost else texts.say("free of charge")
    notes = []
    if terms and terms.allowance:
        notes.append(texts.say("with an allowance"))
    if terms and terms.travel_refunded:
        notes.append(texts.say("trips refunded"))
    return Fact("coin-euro", name, capital(value), tuple(notes))


def _pay_notes(offer: Offer, texts: PageWords) -> Iterator[str]:
    month = per_month(offer)
    if offer.pay is None:
        return
    if offer.pay.period is not PayPeriod.MONTH and not math.isnan(month):
        shown = texts.show(round(month), "money", offer.pay.currency)
        yield texts.say("about %(pay)s a month", pay=shown)
    if offer.pay.payments_a_year != 12:
        yield texts.say("%(n)s payments a year", n=offer.pay.payments_a_year)
    match offer.pay.gross:
        case True:
            yield texts.ui("before_tax")
        case False:
            yield texts.ui("after_tax")
        case None:
            yield texts.say("before or after tax is not said")
