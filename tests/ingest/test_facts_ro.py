"""Romanian adverts: each fact read from words as they are really used. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, "ro").facts}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("limba engleză nivel B2", "languages", (LanguageNeed("en", Cefr.B2, ALL_MODES),)),
        ("Engleza conversational", "languages", (LanguageNeed("en", Cefr.B1, ORAL),)),
        ("Nu se cere limba română", "languages", ()),
        ("Nu cerem limbi străine", "languages", ()),
        ("jumătate de normă", "hours_per_week", 20),
        ("25 de ore pe săptămână", "hours_per_week", 25),
        ("4 ore/zi de luni până sâmbătă", "hours_per_week", 24),
        ("Program: L-V, 06:00-10:00", "shifts", Week.parse(["Mon-Fri 06:00-10:00"])),
        ("L-J 8-17, V 8-16", "shifts", Week.parse(["Mon-Thu 08:00-17:00", "Fri 08:00-16:00"])),
        ("ture de zi și de noapte", "night", True),
        ("acasă în fiecare weekend", "weekend", False),
        ("CIM pe perioadă nedeterminată", "contract", Contract.PERMANENT),
        ("Contract pe un an", "contract", Contract.FIXED_TERM),
        ("contract de muncă temporară pe 3 luni", "duration_months", 3.0),
        ("salariu net 2.500 de lei", "pay", Pay(2500.0, PayPeriod.MONTH, "RON", False, None, 12)),
        ("25 de lei ora", "pay", Pay(25.0, PayPeriod.HOUR, "RON", None, None, 12)),
        ("Dosarele se depun până la data de 22 ianuarie 2027", "deadline", date(2027, 1, 22)),
        ("șofer profesionist cat. C+E", "licences", frozenset({"CE"})),
        ("autorizaţie ISCIR nacelă", "certificates", frozenset({"aerial_platform"})),
        ("Experiență: nu se solicită", "experience_months", 0),
        ("școală sanitară postliceală", "education", 4),
        ("îngrijitoare externă", "live_in", False),
    ],
)
def test_a_fact_that_a_romanian_advert_states_is_read(text: str, field: str, value: object) -> None:
    assert facts(text)[field] == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Câștigi până la 6000 lei pe lună", "pay"),
        ("tichete de masă de 40 lei/zi", "pay"),
        ("120 lei net pe eveniment", "pay"),
        ("permis auto sau bicicletă proprie", "licences"),
        ("permis B (minim 2 ani vechime)", "experience_months"),
        ("Certificat de igienă - îl obții gratuit la noi", "certificates"),
        ("limba germană B2 sau limba engleză C1", "languages"),
        ("Bonus pentru clienți cu vârste între 6 și 14 ani: copii", "min_age"),
        ("Program cu publicul: luni-joi 8:30-13:00", "shifts"),
    ],
)
def test_what_a_romanian_advert_only_resembles_is_not_read(text: str, field: str) -> None:
    assert field not in facts(text)
