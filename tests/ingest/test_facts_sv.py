"""Swedish adverts: each fact read from words as they are really used. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, "sv").facts}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (
            "Goda kunskaper i svenska i tal och skrift",
            "languages",
            (LanguageNeed("sv", Cefr.B1, ALL_MODES),),
        ),
        ("Du talar flytande svenska", "languages", (LanguageNeed("sv", Cefr.C1, ORAL),)),
        ("Svenska på lägst nivå B2", "languages", (LanguageNeed("sv", Cefr.B2, ALL_MODES),)),
        ("Svenska är inget krav", "languages", ()),
        ("deltid 75 %", "hours_per_week", 30),
        ("20 timmar/vecka", "hours_per_week", 20),
        ("Tjänsten är på halvtid", "hours_per_week", 20),
        ("mån-fre kl. 07.00-16.00", "shifts", Week.parse(["Mon-Fri 07:00-16:00"])),
        ("dag-, kvälls- och helgpass", "weekend", True),
        ("inga kvällar, nätter eller helger", "night", False),
        ("Tillsvidareanställning, provanställning tillämpas", "contract", Contract.PERMANENT),
        ("Vikariat under 8 månader", "duration_months", 8.0),
        ("timlön 142 kr", "pay", Pay(142.0, PayPeriod.HOUR, "SEK", None, None, 12)),
        (
            "26 000-28 000 kr/mån före skatt",
            "pay",
            Pay(26000.0, PayPeriod.MONTH, "SEK", True, 28000.0, 12),
        ),
        ("Sista ansökningsdag: 2026-12-15", "deadline", date(2026, 12, 15)),
        ("Start 1/3 2027", "start", date(2027, 3, 1)),
        ("C- och CE-körkort", "licences", frozenset({"C", "CE"})),
        ("Du har truckkort", "certificates", frozenset({"forklift"})),
        ("minst två års erfarenhet", "experience_months", 24),
        ("Du har fyllt 18 år", "min_age", 18),
    ],
)
def test_a_fact_that_a_swedish_advert_states_is_read(text: str, field: str, value: object) -> None:
    assert facts(text)[field] == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("månadslön enligt avtal", "pay"),
        ("Friskvårdsbidrag 5 000 kr per år", "pay"),
        ("Öppettider: mån-fre 9-18", "shifts"),
        ("Visstid med möjlighet till förlängning 6 månader", "duration_months"),
        ("B-körkort är meriterande", "licences"),
        ("Vi har 25 års erfarenhet av städning", "experience_months"),
        ("Svenska eller engelska i tal", "languages"),
        ("Provanställning 6 månader", "duration_months"),
    ],
)
def test_what_a_swedish_advert_only_resembles_is_not_read(text: str, field: str) -> None:
    assert field not in facts(text)
