"""What the work pays: amount, up to, period, currency, gross or net, payments a year.

An amount is read as pay only with its currency and its period beside it. Meal vouchers, bonuses,
rents and course fees are money too, but no pay.
"""

import re
from collections.abc import Iterator

from matcher.domain.pay import Pay, PayPeriod
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.windows import Span

_CURRENCIES = {
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
    "lei": "RON",
    "$": "USD",
    "usd": "USD",
}
_SIGN = r"(?:€|£|\$|(?<![a-z])(?:euros?|eur|gbp|chf|sek|nok|bgn|ron|lei|usd)(?![a-z]))"
_NUMBER = r"\d{1,3}(?:[., ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,6}(?:[.,]\d{1,2})?(?!\d)"
_TO = r"(?:-|to|and|bis|a|ad|e|y|und|up to|fino a|hasta)"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?:(?P<sign>{_SIGN})\s?(?P<low>{_NUMBER})(?:\s?,-)?"
    rf"(?:\s?{_TO}\s?{_SIGN}?\s?(?P<high>{_NUMBER}))?"
    rf"|(?P<low2>{_NUMBER})(?:\s?{_SIGN})?(?:\s?{_TO}\s?(?P<high2>{_NUMBER}))?(?:,-)?\s?(?P<sign2>{_SIGN}))"
)
_PER = r"(?:(?:/|per|a|an|al|all'|alla|l'|la|por|pro|each|every|je|die|im|in der|in the)\s?)"
_PERIODS = {
    PayPeriod.HOUR: rf"{_PER}(?:hour|hr|h|ora|hora|stunde|std)\b|hourly|orari[oae]\b|stundlich",
    PayPeriod.DAY: (
        rf"{_PER}(?:day|giorno|dia|jornada|tag)\b|giornalier[oaie]|diari[oa]s?\b|taglich|daily"
    ),
    PayPeriod.WEEK: (
        rf"{_PER}(?:week|settimana|semana|woche)\b|weekly|settimanal[ei]|semanal(?:es)?"
    ),
    PayPeriod.MONTH: rf"{_PER}(?:month|mese|mes|monat|mon)\b|monthly|mensil[ei]\b|mensual(?:es)?"
    r"|monatlich|x 1[2-4]\b|p\.?m\.?\b",
    PayPeriod.YEAR: (
        rf"{_PER}(?:year|annum|anno|ano|jahr)\b|yearly|annual(?:ly)?|annu[oai]e?\b|anual(?:es)?"
        r"|jahrlich|p\.?a\.?\b"
    ),
    PayPeriod.TOTAL: r"in total|complessiv[ioae]|en total|insgesamt|lump sum|una tantum",
}
_PERIOD_AFTER = re.compile(
    r"^[\s.,-]{0,3}(?:\(?(?:brutto|netto|lord[oi]|nett[oi]|brut[oa]s?|net[oa]s?|gross|net|circa|ca)"
    r"\.?\)?(?:[\s,-]{1,2}|(?=/))){0,2}\(?(?:"
    + "|".join(f"(?P<{p.value}>{w})" for p, w in _PERIODS.items())
    + ")"
)
_LABELS = {
    PayPeriod.HOUR: r"stundenlohn|hourly (?:rate|wage|pay)|paga oraria|salario hora|tarifa hora",
    PayPeriod.MONTH: r"monatsgehalt|monatslohn|monthly (?:salary|wage|pay|stipend|allowance)"
    r"|(?:stipendio|retribuzione|indennita|compenso)(?: \w+){0,2} mensile(?: \w+){0,2}"
    r"|(?:salario|sueldo)(?: \w+){0,2} mensual(?: \w+){0,2}",
    PayPeriod.YEAR: r"ral|jahresgehalt|annual (?:salary|pay)|retribuzione annua(?: lorda)?"
    r"|(?:salario|sueldo)(?: \w+){0,2} anual(?: \w+){0,2}",
}
_PERIOD_BEFORE = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<{p.value}>{w})" for p, w in _LABELS.items()) + r")[\s:(]*"
    r"(?:(?:of|di|de|da|von|ab|from|is|up to|fino a|brutto|netto|lord[oa]|nett[oa]|brut[oa]|circa"
    r"|ca\.?"
    r"|indicativa|tra|fra|entre|zwischen)[\s:(]+){0,3}$"
)
_GROSS = re.compile(r"(?<!\w)(?:gross|lord[oaie]|brut[oa]s?|brutto|ral)(?!\w)|\w*brutto\b")
_NET = re.compile(r"(?<!\w)(?:net|nett[oaie]|net[oa]s?|in mano|take[- ]home)(?!\w)")
_NO_PAY = re.compile(
    r"(?<!\w)(?:meal|lunch|tickets?|vouchers?|buon[oi]|bonus|premi[oa]?|welfare|benefits?|rent"
    r"|affitto"
    r"|alloggio|alquiler|miete|wohnung|deposit|cauzione|fianza|kaution|fees?|cost[oi]?|costa|price"
    r"|prezzo|precio|preis|rimbors\w+|refund\w*|reimburs\w*|expenses|travel|transport\w*|dieta"
    r"|dietas"
    r"|fatturato|turnover|umsatz|facturacion|zuschuss|pramie|praemie|plus|comision\w*|commission\w*"
    r"|provvigion\w*|provision\w*|incentiv\w*|budget|million\w*|mln|mio|allotment|donat\w*"
    r"|deduct\w*"
    r"|trattenut\w*|quota|kosten|gebuhr\w*|grant|invest\w*|spese|save|risparmi\w*|up to)(?!\w)"
)
_MORE = re.compile(r"[,+;]| plus | piu | zzgl| oltre ")  # what follows is paid besides
_AN_INTERNSHIP = ("tirocin", "stage", "praktik", "practicas", "internship")
_PAYMENTS = re.compile(
    r"(?<!\w)(?:(1[2-6])\s?(?:mensilita|pagas|payments|monatsgehalter\w*|gehalter|monthly payments)"
    r"|x\s?(1[2-6])(?: (?:mensilita|pagas|mesi))?(?!\w)|(1[34])\. (?:monatsgehalt|gehalt)"
    r"|(1[34])(?:th|ª|a) (?:month|monthly|salary|mensilita)|(quattordicesima)|(tredicesima))"
)
_SANE = {  # amounts outside are no pay for this period, in any of the currencies
    PayPeriod.HOUR: (2, 500),
    PayPeriod.DAY: (10, 3_000),
    PayPeriod.WEEK: (30, 10_000),
    PayPeriod.MONTH: (100, 80_000),
    PayPeriod.YEAR: (1_500, 1_000_000),
    PayPeriod.TOTAL: (100, 20_000),
}


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    if not advert.contains(
        "€", "eur", "£", "chf", "sek", "nok", "bgn", "ron", "lei", "$", "usd", "gbp"
    ):
        return
    pays = [one for match in _AMOUNT.finditer(advert.folded) if (one := _pay(advert, match))]
    if not pays:
        return
    payments, payments_spans = _payments_a_year(advert)
    first, span = pays[0]
    if any(_contradicts(first, other) for other, _ in pays):
        yield Contradiction("pay")
        return
    pay = Pay(first.amount, first.period, first.currency, first.gross, first.amount_to, payments)
    yield Found("pay", pay, (span, *payments_spans), "pay.amount_and_period")


def _contradicts(one: Pay, other: Pay) -> bool:
    """Two amounts for the same period; a yearly and a monthly figure may both be true."""
    same = (one.period, one.currency) == (other.period, other.currency)
    return same and one.gross == other.gross and one.amount != other.amount


def _pay(advert: Advert, match: re.Match[str]) -> tuple[Pay, Span] | None:
    before, after = advert.before(match.start(), 60), advert.after(match.end(), 50)
    period_after, period_before = _PERIOD_AFTER.match(after), _PERIOD_BEFORE.search(before)
    period = period_after or period_before
    if period is None or _is_no_pay(advert, before, after[:45]):
        return None
    kind = PayPeriod(str(period.lastgroup))
    low = amount(match["low"] or match["low2"])
    high_said = match["high"] or match["high2"]
    high = amount(high_said) if high_said else None
    least, most = _SANE[kind]
    if not least <= low <= most or (high is not None and not low <= high <= most):
        return None
    start = match.start() - (len(before) - period_before.start() if period_before else 0)
    end = match.end() + (period_after.end() if period_after else 0)
    currency = _CURRENCIES[match["sign"] or match["sign2"]]
    gross, end = _gross(advert, start, end)
    return Pay(low, kind, currency, gross, high), (start, end)


def _is_no_pay(advert: Advert, before: str, after: str) -> bool:
    """Other money; an internship's "rimborso spese" is its pay."""
    other = _NO_PAY.search(before.rpartition(",")[2]) or _NO_PAY.search(_MORE.split(after)[0])
    return bool(other) and not (
        other and other[0].startswith("rimbors") and advert.contains(*_AN_INTERNSHIP)
    )


def _gross(advert: Advert, start: int, end: int) -> tuple[bool | None, int]:
    """Gross, net or unsaid, and the end of the words that say so."""
    around = advert.before(start, 25) + advert.folded[start:end]
    after = advert.after(end, 15)
    for pattern, answer in ((_GROSS, True), (_NET, False)):
        if pattern.search(around):
            return answer, end
        if said := pattern.match(after.lstrip(" (,")):
            return answer, end + len(after) - len(after.lstrip(" (,")) + said.end()
    return None, end


def _payments_a_year(advert: Advert) -> tuple[int, tuple[Span, ...]]:
    match = _PAYMENTS.search(advert.folded)
    if match is None:
        return 12, ()
    number = next((group for group in match.groups()[:4] if group), None)
    return int(number) if number else (14 if "quattordicesima" in advert.folded else 13), (
        match.span(),
    )
