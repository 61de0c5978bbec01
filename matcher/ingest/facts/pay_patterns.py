"""The words of `PayWords`, compiled: amounts, periods, gross and net, and money that is no pay."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from matcher.domain.pay import PayPeriod
from matcher.ingest.facts.patterns import NEVER, any_of, compiled, word
from matcher.ingest.facts.words import words_of
from matcher.ingest.facts.words.model import FactWords, PayWords
from matcher.ingest.folding import fold

_CURRENCIES = {  # ISO 4217, as adverts of all languages write them
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "chf": "CHF",
    "sek": "SEK",
    "nok": "NOK",
    "bgn": "BGN",
    "ron": "RON",
    "$": "USD",
    "usd": "USD",
}
_NUMBER = r"\d{1,3}(?:[., ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,6}(?:[.,]\d{1,2})?(?!\d)"


@dataclass(frozen=True, slots=True)
class PayPatterns:
    """One advert language's patterns."""

    currencies: dict[str, str]  # folded sign or word -> ISO 4217
    stems: tuple[str, ...]  # of the currencies
    amount: re.Pattern[str]
    period_after: re.Pattern[str]  # the group that matches is the PayPeriod
    period_before: re.Pattern[str]
    thousands: re.Pattern[str]  # "22-24k", with or without its currency
    period_unsaid: re.Pattern[str]  # gross or net alone, where that says the month
    salary: re.Pattern[str]  # the word for pay alone
    up_to: re.Pattern[str]
    currency: str
    gross: re.Pattern[str]
    net: re.Pattern[str]
    no_pay: re.Pattern[str]
    room: re.Pattern[str]
    besides: re.Pattern[str]  # what follows is paid besides
    internship: re.Pattern[str]
    refund: re.Pattern[str]
    later: re.Pattern[str]
    least: dict[PayPeriod, int]  # where only a label names the period
    payments: re.Pattern[str]
    fourteenth: re.Pattern[str]


@cache
def patterns_of(language: str) -> PayPatterns:
    words = words_of(language)
    pay = words.pay
    currencies = _CURRENCIES | {fold(said): code for said, code in pay.currencies.items()}
    return PayPatterns(
        currencies=currencies,
        stems=_stems(currencies),
        amount=_amount(currencies, pay),
        period_after=_period_after(words),
        period_before=_period_before(pay),
        thousands=_thousands(currencies, pay),
        period_unsaid=_period_unsaid(pay),
        salary=_salary(pay),
        up_to=compiled(rf"(?<!\w){any_of(pay.up_to)}\s*$"),
        currency=pay.currency,
        gross=word(pay.gross),
        net=word(pay.net),
        no_pay=word(pay.no_pay),
        room=word(pay.room),
        besides=compiled(rf"[,+;]|[ (]{any_of(pay.besides)}[. ]"),
        internship=compiled(any_of(pay.internship)),
        refund=compiled(any_of(pay.refund)),
        later=word(pay.later),
        least={PayPeriod.MONTH: pay.least_a_month, PayPeriod.YEAR: pay.least_a_year},
        payments=_payments(pay),
        fourteenth=word(pay.fourteenth),
    )


def _stems(signs: Collection[str]) -> tuple[str, ...]:
    return tuple(s for s in signs if not any(other != s and other in s for other in signs))


def _sign(currencies: dict[str, str]) -> str:
    signs = sorted(currencies, key=len, reverse=True)
    return "|".join(
        rf"(?<![^\W\d]){re.escape(s)}(?!\w)" if s[-1].isalpha() else re.escape(s) for s in signs
    )


def _thousands(currencies: dict[str, str], words: PayWords) -> re.Pattern[str]:
    sign, number = _sign(currencies), r"\d{1,3}(?:[.,]\d)?"
    return compiled(
        rf"(?<![\w.,])(?P<sign>{sign})?\s?(?P<low>{number})(?:\s?k)?"
        rf"(?:\s?{any_of('-', words.to)}\s?(?P<high>{number}))?(?<=\d)\s?k\s?(?P<sign2>{sign})?"
        rf"(?![^\W\d])"
    )


def _amount(currencies: dict[str, str], words: PayWords) -> re.Pattern[str]:
    sign = _sign(currencies)
    to = any_of("-", words.to)
    return compiled(
        rf"(?<![\w.,])(?:(?P<sign>{sign})\s?(?P<low>{_NUMBER})(?:\s?,-)?"
        rf"(?:\s?{to}\s?(?:{sign})?\s?(?P<high>{_NUMBER}))?"
        rf"|(?P<low2>{_NUMBER})(?:\s?(?:{sign}))?(?:\s?{to}\s?(?P<high2>{_NUMBER}))?(?:,-)?\s?"
        rf"(?P<sign2>{sign}))"
    )


def _period_after(words: FactWords) -> re.Pattern[str]:
    pay, units = words.pay, words.numbers
    per = rf"(?:(?:/|{any_of(pay.per)})\s?)"
    named = {
        PayPeriod.HOUR: units.hour,
        PayPeriod.DAY: units.day,
        PayPeriod.WEEK: units.week,
        PayPeriod.MONTH: units.month,
        PayPeriod.YEAR: units.year,
    }
    signs = {PayPeriod.MONTH: r"x 1[2-4]\b|p\.?m\.?\b", PayPeriod.YEAR: r"p\.?a\.?\b"}
    groups = []
    for period in PayPeriod:
        unit = rf"{per}{any_of(named.get(period, ''))}\b"
        adverb = rf"{any_of(pay.adverbs.get(period, ''))}(?!\w)"
        said = any_of(unit, adverb, signs.get(period, ""))
        groups.append(f"(?P<{period.value}>{said})")
    kind = rf"[(\"]?{any_of(pay.gross, pay.net, pay.about)}\.?[)\"]?"
    between = rf"(?:{kind}(?:[\s,-]{{1,2}}|(?=/))){{0,2}}"
    return compiled(rf"^[\s.,-]{{0,3}}{between}\(?{any_of(*groups)}")


def _period_before(words: PayWords) -> re.Pattern[str]:
    labels = any_of(*(f"(?P<{p.value}>{said})" for p, said in words.labels.items() if said))
    between = any_of(words.before_amount, words.about, words.gross, words.net)
    return compiled(rf"(?<!\w){labels}[\s:(-]*(?:{between}\.?[\s:(-]+){{0,3}}$")


def _period_unsaid(words: PayWords) -> re.Pattern[str]:
    """Of an amount that is no year's: "1.300 netti x 14", and net alone where that is usual."""
    alone = any_of(words.gross, words.net) if words.net_is_monthly else NEVER
    kind = rf"(?:{any_of(words.gross, words.net)}[\s,(-]{{1,2}})?"
    times = rf"{kind}(?:\w{{1,4}} )?1[2-6]\s?{any_of(words.payments)}"
    return compiled(
        rf"^[\s.,(-]{{0,3}}(?P<{PayPeriod.MONTH.value}>{times}|{alone})(?!\w)"
        rf"(?!\s?(?:/|{any_of(words.other_unit)}(?!\w)))"
    )


def _salary(words: PayWords) -> re.Pattern[str]:
    between = any_of(words.before_amount, words.about, words.gross, words.net)
    return compiled(rf"(?<!\w){any_of(words.salary)}[\s:(-]*(?:{between}\.?[\s:(-]+){{0,3}}$")


def _payments(words: PayWords) -> re.Pattern[str]:
    nouns = any_of(words.payments)
    return compiled(
        rf"(?<!\w)(?:(?P<n>1[2-6])\s?{nouns}|x\s?(?P<x>1[2-6])(?: {nouns})?(?!\w)"
        rf"|(?P<nth>1[34])(?:th|ª|a|\.) {any_of(words.nth_payment)}"
        rf"|(?P<fourteenth>{any_of(words.fourteenth)})|(?P<thirteenth>{any_of(words.thirteenth)}))"
    )
