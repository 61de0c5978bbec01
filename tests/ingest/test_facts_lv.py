"""Latvian adverts: each fact read from words as they are really used. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, "lv").facts}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Latviešu valoda B2 līmenī", "languages", (LanguageNeed("lv", Cefr.B2, ALL_MODES),)),
        ("Labas krievu valodas zināšanas", "languages", (LanguageNeed("ru", Cefr.B1, ALL_MODES),)),
        ("latviešu valoda sarunvalodas līmenī", "languages", (LanguageNeed("lv", Cefr.B1, ORAL),)),
        ("Valodu zināšanas nav nepieciešamas", "languages", ()),
        ("0,75 slodze", "hours_per_week", 30),
        ("Darbs uz pusslodzi", "hours_per_week", 20),
        ("40 stundas nedēļā", "hours_per_week", 40),
        ("4 stundas dienā, 5 dienas nedēļā", "hours_per_week", 20),
        ("darba laiks P.–Pk. 8:00–17:00", "shifts", Week.parse(["Mon-Fri 08:00-17:00"])),
        ("darba dienās no plkst. 8.00 līdz 13.00", "shifts", Week.parse(["Mon-Fri 08:00-13:00"])),
        ("Darbs diennakts maiņās", "night", True),
        ("brīvas brīvdienas", "weekend", False),
        ("Darba līgums uz nenoteiktu laiku", "contract", Contract.PERMANENT),
        ("Līgums uz noteiktu laiku – 6 mēneši", "duration_months", 6.0),
        ("bruto 1200 EUR mēnesī", "pay", Pay(1200.0, PayPeriod.MONTH, "EUR", True, None, 12)),
        ("Samaksa 7 EUR stundā uz rokas", "pay", Pay(7.0, PayPeriod.HOUR, "EUR", False, None, 12)),
        ("Pieteikties līdz 2027. gada 8. janvārim", "deadline", date(2027, 1, 8)),
        ("B un C kategorijas vadītāja apliecība", "licences", frozenset({"B", "C"})),
        ("Nepieciešama sanitārā grāmatiņa", "certificates", frozenset({"food_handler"})),
        ("Darba pieredze nav nepieciešama", "experience_months", 0),
    ],
)
def test_a_fact_that_a_latvian_advert_states_is_read(text: str, field: str, value: object) -> None:
    assert facts(text)[field] == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ienākumi līdz 2000 EUR mēnesī", "pay"),
        ("Pusslodze vai pilna slodze", "hours_per_week"),
        ("Autoiekrāvēja vadītāja apliecība", "licences"),
        ("Veikala darba laiks: P.–S. 9.00–18.00", "shifts"),
        ("angļu valoda tiks uzskatīta par priekšrocību", "languages"),
        ("Pārbaudes laiks 3 mēneši", "duration_months"),
        ("Mūsu uzņēmumam ir 30 gadu pieredze", "experience_months"),
    ],
)
def test_what_a_latvian_advert_only_resembles_is_not_read(text: str, field: str) -> None:
    assert field not in facts(text)
