"""Bulgarian adverts: each fact read from words as they are really used. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, "bg").facts}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Английски език - ниво B2", "languages", (LanguageNeed("en", Cefr.B2, ALL_MODES),)),
        ("Много добър немски", "languages", (LanguageNeed("de", Cefr.B2, ALL_MODES),)),
        ("руски език на разговорно ниво", "languages", (LanguageNeed("ru", Cefr.B1, ORAL),)),
        ("Не се изисква владеене на езици", "languages", ()),
        ("0,5 щат", "hours_per_week", 20),
        ("4-часов работен ден, понеделник - петък", "hours_per_week", 20),
        ("25 ч. седмично", "hours_per_week", 25),
        ("делнични дни от 8:00 до 13:00 ч.", "shifts", Week.parse(["Mon-Fri 08:00-13:00"])),
        (
            "всеки ден от 8 до 14 ч., без неделя",
            "shifts",
            Week.parse(["Mon-Sat 08:00-14:00"]),
        ),
        ("24-часови дежурства", "night", True),
        ("Работи се без колеги", "alone", True),
        ("съботите и неделите са почивни", "weekend", False),
        ("Договор за неопределено време", "contract", Contract.PERMANENT),
        ("по заместване на титуляр", "contract", Contract.FIXED_TERM),
        ("на граждански договор", "contract", Contract.SELF_EMPLOYED),
        ("Шестмесечен договор", "duration_months", 6.0),
        (
            "Заплата 900-1100 евро на ръка",
            "pay",
            Pay(900.0, PayPeriod.MONTH, "EUR", False, 1100.0),
        ),
        ("5 лв./час бруто", "pay", Pay(5.0, PayPeriod.HOUR, "BGN", True)),
        (
            "Документи се приемат до 16,00 ч. на 19.02.2027 г.",
            "deadline",
            date(2027, 2, 19),
        ),
        (
            "свидетелство за управление на МПС категории C и E",
            "licences",
            frozenset({"CE"}),
        ),
        ("Удостоверение за мотокарист", "certificates", frozenset({"forklift"})),
        ("Опит не по-малко от 3 години", "experience_months", 36),
        ("Без изисквания за опит", "experience_months", 0),
        ("Навършени 18 г.", "min_age", 18),
    ],
)
def test_a_fact_that_a_bulgarian_advert_states_is_read(
    text: str, field: str, value: object
) -> None:
    assert facts(text)[field] == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Доход до 2000 евро месечно", "pay"),
        ("2000 евро на ръка за двамата", "pay"),
        ("Правоспособност категория Твк", "licences"),
        ("Здравната книжка се изважда за сметка на работодателя", "certificates"),
        ("Кафенето работи всеки ден от 8 до 20 ч.", "shifts"),
        ("английският език е предимство", "languages"),
        ("срок за изпитване 6 месеца", "duration_months"),
        ("Фирма с 20 години опит", "experience_months"),
        ("3 часа на ден, понякога и в неделя", "hours_per_week"),
    ],
)
def test_what_a_bulgarian_advert_only_resembles_is_not_read(text: str, field: str) -> None:
    assert field not in facts(text)
