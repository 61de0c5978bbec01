"""What the work pays: amount, up to, period, currency, gross or net, payments a year.

An amount is read as pay only with its currency and its period beside it. Meal vouchers, bonuses,
rents and course fees are money too, but no pay.
"""

import re
from collections.abc import Iterator
from itertools import chain

from matcher.domain.pay import Pay, PayPeriod
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.pay_patterns import PayPatterns, patterns_of
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.windows import Span

_SANE = {  # amounts outside are no pay for this period, in any of the currencies
    PayPeriod.HOUR: (2, 500),
    PayPeriod.DAY: (10, 3_000),
    PayPeriod.WEEK: (30, 10_000),
    PayPeriod.MONTH: (100, 80_000),
    PayPeriod.YEAR: (1_500, 1_000_000),
    PayPeriod.TOTAL: (100, 20_000),
}
_LEAST_UNSAID = 400  # below, it may be a day's or an evening's
_MOST_UNSAID = 6_000  # above, an amount whose period is not said may well be a year's
_MOST_RENT = {  # up to there, an amount beside a room may be what the room costs
    PayPeriod.DAY: {"EUR": 25, "BGN": 50, "RON": 125, "SEK": 250},
    PayPeriod.MONTH: {"EUR": 400, "BGN": 700, "RON": 1_500, "SEK": 4_500},
}
_LONGEST_AMOUNT = 45  # characters of "from 1,200.00 euros up to 1,500.00"
_IN_THOUSANDS = re.compile(r"\d\s?k(?![^\W\d])")
_ONCE_A_MONTH = 12


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    for language in advert.languages:
        patterns = patterns_of(language)
        yield from _read_in(advert, patterns)


def _read_in(advert: Advert, patterns: PayPatterns) -> Iterator[Found | Contradiction]:
    matches = chain(
        advert.near(patterns.amount, patterns.stems, _LONGEST_AMOUNT),
        advert.beside(patterns.thousands, _IN_THOUSANDS, _LONGEST_AMOUNT),
    )
    pays = [one for match in matches if (one := _pay(advert, patterns, match))]
    if not pays:
        return
    first, span = pays[0]
    if any(_contradicts(first, other) for other, _ in pays):
        yield Contradiction("pay")
        return
    payments, payments_spans = _payments_a_year(advert, patterns)
    pay = Pay(first.amount, first.period, first.currency, first.gross, first.amount_to, payments)
    yield Found("pay", pay, (span, *payments_spans), "pay.amount_and_period")


def _contradicts(one: Pay, other: Pay) -> bool:
    """Two amounts for the same period; a yearly and a monthly figure may both be true."""
    same = (one.period, one.currency) == (other.period, other.currency)
    return same and one.gross == other.gross and one.amount != other.amount


def _pay(advert: Advert, patterns: PayPatterns, match: re.Match[str]) -> tuple[Pay, Span] | None:
    before, after = advert.before(match.start(), 60), advert.after(match.end(), 50)
    period_after = patterns.period_after.match(after)
    period_before = patterns.period_before.search(before)
    named = period_after or period_before
    kind = _kind(named or patterns.period_unsaid.match(after)) or _usual(
        match, patterns, before, after
    )
    if period_before:
        before = ""  # "vouchers, gross salary: 1,500": what stands before the label is of no matter
    if kind is None or _is_no_pay(advert, patterns, before, after[:45]):
        return None
    if patterns.later.search(before.rpartition(",")[2]):
        return None
    currency, (low, high) = _currency(match, patterns), _amounts(match)
    if currency is None or not _sane(kind, low, high):
        return None
    small = low < _MOST_RENT.get(kind, {}).get(currency, 0)
    if small and not period_before and _is_rent(patterns, before, after):
        return None
    if not period_after and low < patterns.least.get(kind, 0):
        return None
    if not high and patterns.up_to.search(advert.before(match.start(), 20)):
        return None
    if not named and kind is PayPeriod.MONTH and currency == "EUR" and low > _MOST_UNSAID:
        return None
    start = period_before.start() - len(advert.before(match.start(), 60)) if period_before else 0
    end = match.end() + (period_after.end() if period_after else 0)
    gross, end = _gross(advert, patterns, match.start() + start, end)
    return Pay(low, kind, currency, gross, high), (match.start() + start, end)


def _is_rent(patterns: PayPatterns, before: str, after: str) -> bool:
    """Of a small amount: it is told of a room, and is not called the pay."""
    return not patterns.salary.search(before) and bool(patterns.room.search(before + after))


def _kind(period: re.Match[str] | None) -> PayPeriod | None:
    return PayPeriod(str(period.lastgroup)) if period else None


def _usual(
    match: re.Match[str], patterns: PayPatterns, before: str, after: str
) -> PayPeriod | None:
    """The period that a salary's amount implies: "Salary: 1,400 €" a month, "28-32 k€" a year."""
    if not patterns.salary.search(before) or after.startswith(("/", " /")):
        return None
    low, _ = _amounts(match)
    if match.re is patterns.thousands:
        return PayPeriod.YEAR
    return PayPeriod.MONTH if _LEAST_UNSAID <= low <= _MOST_UNSAID else None


def _currency(match: re.Match[str], patterns: PayPatterns) -> str | None:
    sign = match["sign"] or match["sign2"]
    return patterns.currencies[sign] if sign else patterns.currency or None


def _amounts(match: re.Match[str]) -> tuple[float, float | None]:
    """The amount and, of a range, its upper end; "22-24k" times a thousand."""
    said = match.groupdict()
    times = 1 if "low2" in said else 1_000
    high = said["high"] or said.get("high2")
    low, most = amount(said["low"] or said["low2"]) * times, amount(high) * times if high else None
    if most and most >= 1_000 and low < 1_000 and low * 1_000 <= most:
        low *= 1_000  # "30-34.000 €"
    return low, most


def _sane(kind: PayPeriod, low: float, high: float | None) -> bool:
    least, most = _SANE[kind]
    return least <= low <= most and (high is None or low <= high <= most)


def _is_no_pay(advert: Advert, patterns: PayPatterns, before: str, after: str) -> bool:
    """Other money; an internship's "rimborso spese" is its pay."""
    besides = patterns.besides.split(after)[0]
    clauses = before.split(",")
    if not (patterns.gross.search(after) or patterns.net.search(after)):
        clauses = [clause for clause in clauses if clause.strip()]  # "room, 290 a month"
    other = patterns.no_pay.search(clauses[-1] if clauses else "")
    other = other or patterns.no_pay.search(besides)
    return bool(other) and not (
        other and patterns.refund.match(other[0]) and patterns.internship.search(advert.folded)
    )


def _gross(advert: Advert, patterns: PayPatterns, start: int, end: int) -> tuple[bool | None, int]:
    """Gross, net or unsaid, and the end of the words that say so."""
    around = advert.before(start, 25) + advert.folded[start:end]
    after = advert.after(end, 20)
    said_after = after.lstrip(' "(,.')  # the dot of "mon." too
    for pattern, answer in ((patterns.gross, True), (patterns.net, False)):
        if pattern.search(around):
            return answer, end
        if said := pattern.match(said_after):
            return answer, end + len(after) - len(said_after) + said.end()
    return None, end


def _payments_a_year(advert: Advert, patterns: PayPatterns) -> tuple[int, tuple[Span, ...]]:
    match = patterns.payments.search(advert.folded)
    if match is None:
        return _ONCE_A_MONTH, ()
    if match["fourteenth"] or patterns.fourteenth.search(advert.folded):
        return 14, (match.span(),)
    number = next((n for group in ("n", "x", "nth") if (n := match[group])), "13")
    return int(number), (match.span(),)
