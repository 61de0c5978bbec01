"""The remuneration package of a `PositionOpening`: basis, ranges by type, and benefits."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from matcher.ingest.feeds.eures_terms import (
    BASE_PAY,
    COMMISSION_ONLY,
    Raw,
    benefit_lines,
    pay_of,
)
from matcher.ingest.feeds.xml_values import (
    all_said,
    everywhere,
    first,
    local_name,
    number_in,
    said,
    text_of,
)


def package_in(profile: Element) -> Element | None:
    package = first(profile, "OfferedRemunerationPackage")
    return first(profile, "RemunerationPackage") if package is None else package


def offered_pay(package: Element | None) -> Raw | None:
    """The base pay; what comes by commission only is not pay that she can count on."""
    if said(package, "RemunerationBasisCode").casefold() == COMMISSION_ONLY:
        return None
    return next(filter(None, map(_pay_in, _base_ranges(package))), None)


def pay_lines(package: Element | None, language: str) -> Iterator[str]:
    """What has no field of its own, in words."""
    basis = said(package, "RemunerationBasisCode").casefold()
    if basis == COMMISSION_ONLY:
        yield "Paid by commission only"
    elif basis.endswith("pluscommission"):
        yield "Plus commission"
    yield from benefit_lines(all_said(package, "OtherBenefitsTypeCode"), language)


def _base_ranges(package: Element | None) -> list[Element]:
    if package is None:
        return []
    ranges = everywhere(package, "RemunerationRange") or [package]
    return [r for r in ranges if said(r, "RemunerationTypeCode").casefold() in BASE_PAY]


def _pay_in(part: Element) -> Raw | None:
    least = _amount(part, "MinimumAmount")
    least = _amount(part, "Amount") if least is None else least
    most = _amount(part, "MaximumAmount")
    interval = said(part, "RemunerationRateIntervalCode") or said(part, "RemunerationIntervalCode")
    currency = "" if least is None else least.get("currencyID") or least.get("currency") or ""
    return pay_of(_number(least), _number(most), interval, currency or said(part, "CurrencyCode"))


def _amount(part: Element, ending: str) -> Element | None:
    """The first element whose name ends so: partners write `MinimumAmount` with and without
    `Remuneration` before it."""
    found = (e for e in part.iter() if local_name(e).endswith(ending))
    return next((element for element in found if number_in(text_of(element))), None)


def _number(amount: Element | None) -> float | None:
    return None if amount is None else number_in(text_of(amount))
