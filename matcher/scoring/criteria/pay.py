"""Does the pay cover what she needs each month?"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Reason
from matcher.scoring.columns import Column, Columns, Floats, Ints, Numbers, Words
from matcher.scoring.criteria.deadline import START, UNSAID, day_number
from matcher.scoring.criterion import (
    ASK,
    Answer,
    Case,
    Criterion,
    Judgement,
    Share,
    choose,
    unknown,
)
from matcher.scoring.gains import IS_TRAINING
from matcher.scoring.stated_hours import hours_per_week
from matcher.taxonomy.model import Taxonomy

MOST_MONTHS, A_MONTH = 6, 30  # days
# Currencies of the host countries that are not in the euro area.
CURRENCIES = {"RO": "RON", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN", "CZ": "CZK",
              "HU": "HUF", "CH": "CHF", "GB": "GBP", "ET": "ETB"}  # fmt: skip


def per_month(offer: Offer, _: Taxonomy | None = None) -> float:
    """The stated pay as an average month, in its own currency; NaN where it can't be known."""
    if offer.pay is None:
        return float("nan")
    hours = hours_per_week(offer)
    month = offer.pay.per_month(None if np.isnan(hours) else hours, offer.duration_months)
    return float("nan") if month is None else month


def _tax(offer: Offer, _: Taxonomy) -> int:
    """0 not said, 1 before tax, 2 after tax."""
    return 0 if offer.pay is None or offer.pay.gross is None else 1 if offer.pay.gross else 2


PAY = Numbers("pay_per_month", "f4", per_month)
TAX = Numbers("pay_tax", "i1", _tax)
ALLOWANCE = Numbers(
    "allowance", "bool", lambda offer, _: bool(offer.training and offer.training.allowance)
)
CURRENCY = Words("currency", lambda offer, _: offer.pay.currency if offer.pay else None)


@dataclass(frozen=True)
class Pay(Criterion):
    """`net_of_gross`: what is left of low wages after tax and contributions, for a rough
    comparison only (OECD Taxing Wages 2024: 75 to 85 % at half the average wage).
    `half_a_year_late`: the share of its worth that pay has which begins half a year or more after
    the day from which she needs it, today at the soonest; where no beginning is told it is taken to
    be in time.
    A training is not asked for pay, and an allowance below her need, which most courses lack
    altogether, is told and not held against it, unless she has said from when she needs the money:
    then a course of which no allowance is told does not bring it. Pay below her need lowers the
    degree and is said; it closes nothing. Where only the tax that is not told would say whether it
    covers her need, it is asked.
    """

    net_of_gross: Share
    half_a_year_late: Share

    name: ClassVar[str] = "pay"
    closes: ClassVar[bool] = False
    reads: ClassVar[frozenset[str]] = frozenset({"pay"})
    columns: ClassVar[tuple[Column, ...]] = (PAY, TAX, CURRENCY, IS_TRAINING, ALLOWANCE, START)
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = (
        (PAY, TAX, CURRENCY, IS_TRAINING, ALLOWANCE),
        (START,),
    )
    classes: ClassVar[Mapping[int, int]] = {1: MOST_MONTHS + 1}

    def judge(self, case: Case, offers: Columns) -> Judgement:
        need = case.profile.monthly_net_minimum
        if not need:
            return Judgement(choose(len(offers)), unknown(len(offers)))
        currencies = offers.words(CURRENCY)
        mine = CURRENCIES.get(case.profile.country, "EUR")
        comparable = currencies.look_up([float(word == mine) for word in currencies.words], 0) > 0
        left = np.array([(1 + self.net_of_gross) / 2, self.net_of_gross, 1.0], np.float32)
        net = offers.floats(PAY) * left[offers.ints(TAX)]
        net[~comparable] = np.nan
        month = offers.floats(PAY)
        tax_decides = (offers.ints(TAX) == 0) & ~np.isnan(net) & (month >= need)
        tax_decides &= month * self.net_of_gross < need
        asked = (np.isnan(net) | tax_decides) & ~offers.flags(IS_TRAINING)
        # Half the need is worth nothing, the need 0.7, a third more than the need everything.
        steps = [0.5 * need, need, 1.33 * need]
        degrees = np.interp(net, steps, [0.0, 0.7, 1.0]).astype(np.float32)
        degrees *= self._worth(months_late(_needed(case), offers.ints(START)))
        course = offers.flags(IS_TRAINING)
        if case.profile.needed_from is None:
            degrees[course & (net < need)] = np.nan
        else:
            degrees[course & np.isnan(offers.floats(PAY)) & ~offers.flags(ALLOWANCE)] = 0
        details = {"net": net, "tax_decides": tax_decides}
        return Judgement(choose(len(offers), (asked, ASK)), degrees, details)

    def _worth(self, months: Ints) -> Floats:
        return (1 - (1 - self.half_a_year_late) * months / MOST_MONTHS).astype(np.float32)

    def alike(self, case: Case, factor: int, facts: Columns) -> Ints | None:
        return months_late(_needed(case), facts.ints(START)) if factor == 1 else None

    def same_for(self, case: Case) -> Hashable:
        profile = case.profile
        return profile.monthly_net_minimum, profile.country, profile.needed_from is None

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        month = per_month(offer)
        if offer.pay is None:
            training = offer.kind is Kind.TRAINING
            return Reason("pay.training" if training else "pay.not_stated")
        values: dict[str, object] = {
            "amount": offer.pay.amount,
            "period": str(offer.pay.period),
            "currency": offer.pay.currency,
            "gross": offer.pay.gross,
        }
        if np.isnan(month):
            return Reason("pay.month_unknown", values)
        values["month"] = round(month)
        if not case.profile.monthly_net_minimum:
            return Reason("pay.no_need_said", values)
        if np.isnan(answer.details["net"]):
            return Reason("pay.other_currency", values)
        need, net = round(case.profile.monthly_net_minimum), round(answer.details["net"])
        values |= {"need": need, "net": net}
        late = _begins_late(case, offer)
        if late and (answer.details["tax_decides"] or net < need):
            values |= {"start": late.isoformat(), "begins_later": True}
        if answer.details["tax_decides"]:
            return Reason("pay.tax_unknown", values)
        if net < need:
            return Reason("pay.below", values)
        if late:
            return Reason("pay.covers_later", values | {"start": late.isoformat()})
        return Reason("pay.covers", values)


def _needed(case: Case) -> date | None:
    """Since a day that has passed is from now on: no work begins sooner."""
    needed = case.profile.needed_from
    return needed and max(needed, case.today)


def _begins_late(case: Case, offer: Offer) -> date | None:
    """The day on which it begins, where that is later than she needs the money."""
    needed = _needed(case)
    return offer.start if needed and offer.start and offer.start > needed else None


def months_late(needed: date | None, start: Ints) -> Ints:
    """int64[n]: begun months between the day from which she needs it and the beginning, at most
    six; 0 where either is not told."""
    if needed is None:
        return np.zeros(start.size, np.int64)
    days = np.where(start == UNSAID, 0, start - day_number(needed)).astype(np.int64)
    months: Ints = np.clip(-(-days // A_MONTH), 0, MOST_MONTHS)
    return months
