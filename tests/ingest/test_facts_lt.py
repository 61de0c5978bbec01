"""Lithuanian adverts: each fact read from words as they are really used. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.language import ALL_MODES, Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, "lt").facts}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Lietuvių kalba – B2 lygiu", "languages", (LanguageNeed("lt", Cefr.B2, ALL_MODES),)),
        ("Labai geros anglų kalbos žinios", "languages", (LanguageNeed("en", Cefr.B2, ALL_MODES),)),
        (
            "Valstybinės kalbos mokėjimas – II kategorija",
            "languages",
            (LanguageNeed("lt", Cefr.B1, ALL_MODES),),
        ),
        ("Nereikia mokėti lietuvių kalbos", "languages", ()),
        ("puse etato", "hours_per_week", 20),
        ("0,75 etato", "hours_per_week", 30),
        ("Visas etatas (40 val. per savaitę)", "hours_per_week", 40),
        ("I–V 8.00–17.00 val.", "shifts", Week.parse(["Mon-Fri 08:00-17:00"])),
        ("darbo dienomis nuo 13 iki 18 val.", "shifts", Week.parse(["Mon-Fri 13:00-18:00"])),
        ("Dirbama naktimis", "night", True),
        ("be naktinių pamainų", "night", False),
        ("savaitgaliai laisvi", "weekend", False),
        ("neterminuota sutartis", "contract", Contract.PERMANENT),
        ("Terminuota sutartis 6 mėn.", "duration_months", 6.0),
        (
            "Atlyginimas 900–1100 €/mėn. į rankas",
            "pay",
            Pay(900.0, PayPeriod.MONTH, "EUR", False, 1100.0, 12),
        ),
        (
            "7,50 Eur/val. neatskaičius mokesčių",
            "pay",
            Pay(7.5, PayPeriod.HOUR, "EUR", True, None, 12),
        ),
        ("CV laukiame iki 2027 m. sausio 20 d.", "deadline", date(2027, 1, 20)),
        ("B ir C kategorijų vairuotojo pažymėjimas", "licences", frozenset({"B", "C"})),
        ("Būtina medicininė knygelė", "certificates", frozenset({"food_handler"})),
        ("Ne mažesnė kaip 2 metų patirtis", "experience_months", 24),
        ("Ne jaunesnis kaip 18 metų", "min_age", 18),
    ],
)
def test_a_fact_that_a_lithuanian_advert_states_is_read(
    text: str, field: str, value: object
) -> None:
    assert facts(text)[field] == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("slenkantis grafikas", "flexible_hours"),
        ("Uždarbis iki 2000 Eur per mėnesį", "pay"),
        ("Krautuvo vairuotojo pažymėjimas", "licences"),
        ("Kavinė dirba kasdien 8–20 val.", "shifts"),
        ("anglų kalba – privalumas", "languages"),
        ("Bandomasis laikotarpis 3 mėn.", "duration_months"),
        ("25 metų patirtį turinti įmonė", "experience_months"),
    ],
)
def test_what_a_lithuanian_advert_only_resembles_is_not_read(text: str, field: str) -> None:
    assert field not in facts(text)
