"""The four facts of an offer card: hours, way, pay, contract. What is unknown says so."""

import math
from collections.abc import Iterator
from dataclasses import replace

from matcher.casework.talking_points import TOO_LITTLE_PAY
from matcher.domain.offer import Kind, Offer
from matcher.scoring.ranking import Score
from matcher.web.fact import Fact, capital
from matcher.web.hours_fact import hours
from matcher.web.money_fact import cost, pay
from matcher.web.page_words import PageWords
from matcher.web.way_fact import way


def facts(score: Score, texts: PageWords) -> tuple[Fact, ...]:
    """Hours, way, pay (of a training: cost), contract (of a training: length)."""
    when, way_there, money, lasting = facts_of_offer(score, texts)
    if any(part.reason.code == TOO_LITTLE_PAY for part in score.contributions):
        money = replace(money, notes=(*money.notes, texts.ui("below_need")))
    return when, way_there, money, lasting


def facts_of_offer(score: Score, texts: PageWords) -> tuple[Fact, Fact, Fact, Fact]:
    """The same without what she needs, for what she takes home: others may read it."""
    offer = score.offer
    if offer.kind is Kind.TRAINING:
        return hours(offer, texts), way(score, texts), cost(offer, texts), length(offer, texts)
    return hours(offer, texts), way(score, texts), pay(offer, texts), contract(offer, texts)


def contract(offer: Offer, texts: PageWords) -> Fact:
    name = texts.ui("contract")
    kind = texts.show(str(offer.contract), "contract") if offer.contract else ""
    months = texts.show(offer.duration_months, "months") if offer.duration_months else ""
    value = months or kind or texts.say("not said")
    parts = [kind if months else "", *_dates(offer, texts)]
    return Fact("calendar", name, capital(value), tuple(filter(None, parts)))


def length(offer: Offer, texts: PageWords) -> Fact:
    weeks = offer.training.weeks if offer.training else None
    value = texts.say("not said")
    if weeks is not None:
        number = texts.show(weeks, "number")
        value = texts.count("%(number)s week", "%(number)s weeks", math.ceil(weeks), number=number)
    elif offer.duration_months is not None:
        value = texts.show(offer.duration_months, "months")
    return Fact("calendar", texts.say("Length"), value, tuple(_dates(offer, texts)))


def _dates(offer: Offer, texts: PageWords) -> Iterator[str]:
    if offer.start is not None:
        yield texts.say("from %(date)s", date=texts.show(offer.start, "date"))
    if offer.deadline is not None:
        yield texts.say("apply by %(date)s", date=texts.show(offer.deadline, "date"))
