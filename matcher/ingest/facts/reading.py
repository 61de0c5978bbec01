"""What was read from an advert, and what it contradicts itself on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.domain.offer import Fact
from matcher.ingest.facts.advert import Advert
from matcher.ingest.windows import Span, joined

FIELDS = frozenset(  # of the offer, that are read from a text
    (
        *(
            "languages",
            "hours_per_week",
            "full_time",
            "shifts",
            "night",
            "weekend",
            "flexible_hours",
            "remote",
        ),
        *("contract", "duration_months", "pay", "start", "deadline", "licences", "certificates"),
        *("education", "experience_months", "min_age", "max_age", "live_in", "alone"),
        *("public_facing", "childcare_on_site", "men_only_team", "papers", "welcomes", "sponsors"),
    )
)
_BETWEEN_QUOTES = " … "


@dataclass(frozen=True, slots=True)
class Found:
    """One field's value, where in the advert it stands, and the rule that read it."""

    name: str  # the Offer's field
    value: object
    spans: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The advert says two things about one field."""

    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Facts read from a text, one a field at most, and the fields to ask the employer about."""

    facts: tuple[Fact, ...]
    unclear: frozenset[str]


def settle(advert: Advert, findings: Iterable[Found | Contradiction]) -> Reading:
    """One fact per field. Of two differing values neither is ours to choose: unclear."""
    by_name: dict[str, list[Found]] = {}
    unclear = set()
    for finding in findings:
        if isinstance(finding, Contradiction):
            unclear.add(finding.name)
        else:
            by_name.setdefault(finding.name, []).append(finding)
    unclear |= {name for name, found in by_name.items() if _differ(found)}
    facts = tuple(_fact(advert, by_name[name][0]) for name in by_name if name not in unclear)
    return Reading(facts, frozenset(unclear))


def _differ(found: Sequence[Found]) -> bool:
    return any(other.value != found[0].value for other in found[1:])


def _fact(advert: Advert, found: Found) -> Fact:
    quotes = dict.fromkeys(advert.quote(start, end) for start, end in joined(found.spans))
    return Fact(found.name, found.value, _BETWEEN_QUOTES.join(quotes), found.rule)
