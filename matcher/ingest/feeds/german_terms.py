"""Kind, contract, length and education as the German job search codes them."""

from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.loose import Json, number, table, words
from matcher.ingest.feeds.months import months_between

MOST_MONTHS = 120  # of a fixed term; more is a slip
# `angebotsart` of the older replies: 1 work, 2 self-employment, 4 apprenticeship, 34 internship.
_KINDS = {
    "2": "SELBSTAENDIGKEIT",
    "4": "AUSBILDUNG",
    "34": "PRAKTIKUM_TRAINEE",
}
# `befristung` also holds 3, whose meaning nobody has published: it stays unknown.
_TERMS = {
    "1": "fixed_term",
    "2": "permanent",
    "BEFRISTET": "fixed_term",
    "UNBEFRISTET": "permanent",
}
# School certificates in ISCED. "Not relevant" is what the form says until somebody changes it.
_EDUCATION = {
    "HAUPTSCHULABSCHLUSS": 2,
    "MITTLERE_REIFE": 2,
    "MITTLERER_BILDUNGSABSCHLUSS": 2,
    "FACHHOCHSCHULREIFE": 3,
    "HOCHSCHULREIFE": 3,
    "ABITUR": 3,
}


def kind_of(advert: Json) -> str:
    return "internship" if "PRAKTIKUM" in _kind(advert) else "vacancy"


def contract_of(advert: Json) -> str | None:
    """Who employs her comes first: agency work stays agency work, for however long."""
    kind = _kind(advert)
    if advert.get("istArbeitnehmerUeberlassung") is True:
        return "agency"
    if "AUSBILDUNG" in kind:
        return "apprenticeship"
    if "SELBST" in kind:
        return "self_employed"
    if "PRAKTIKUM" in kind:
        return "internship"
    term = words(advert.get("vertragsdauer")) or str(advert.get("befristung", ""))
    return _TERMS.get(term.strip().upper())


def duration_of(advert: Json) -> float | None:
    """The months that are said, or those from the first day to the last."""
    months = number(advert.get("befristungInMonaten"))
    if months is not None and 0 < months <= MOST_MONTHS:
        return months
    first = day_in(words(table(advert.get("eintrittszeitraum")).get("von")))
    first = first or day_in(words(advert.get("eintrittsdatum")))
    return months_between(first, day_in(words(advert.get("befristetBis"))))


def education_of(advert: Json) -> int | None:
    return _EDUCATION.get(words(advert.get("geforderterBildungsabschluss")).upper())


def _kind(advert: Json) -> str:
    code = str(advert.get("angebotsart", ""))
    return words(advert.get("stellenangebotsart")).upper() or _KINDS.get(code, "")
