"""Saturdays and Sundays of some weeks only: "every second Saturday". All texts are invented."""

import pytest

from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(language: str, text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, language).facts}


def spans(week: object) -> list[str]:
    return week.spans() if isinstance(week, Week) else []


WEEKDAYS = ["Mon-Fri 08:00-13:00"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "8-13 dal lunedì al venerdì, sabato mattina a turno"),
        ("it", "8-13 dal lunedì al venerdì e il sabato a rotazione"),
        ("it", "lun-ven 8-13, un sabato su due"),
        ("it", "lun-ven 8-13, sab 9-12 (a turno)"),
        ("it", "lun-sab 8-13, sabato a rotazione"),
        ("es", "de 8 a 13 h de lunes a viernes, sábados alternos"),
        ("es", "lunes a viernes de 8 a 13 h y un sábado al mes"),
        ("es", "L-V 8-13 h, uno de cada dos sábados de 9 a 12 h"),
        ("es", "lunes a viernes de 8 a 13 h, sábados de 9 a 12 por turnos"),
        ("en", "8am to 1pm Monday to Friday, Saturdays by rotation"),
        ("en", "Mon-Fri 8am-1pm, every second Saturday 9am-12pm"),
        ("en", "Mon-Fri 8am-1pm and one in three Saturdays"),
        ("en", "Mon-Sun 8am-1pm, alternate weekends off"),
        ("de", "8-13 Uhr Montag bis Freitag, Samstag im Wechsel"),
        ("de", "Mo-Fr 8-13 Uhr, jeden zweiten Samstag 9-12 Uhr"),
        ("de", "Mo-Sa 8-13 Uhr, jeder zweite Samstag frei"),
        ("fr", "8h-13h du lundi au vendredi, samedi par roulement"),
        ("fr", "du lundi au vendredi 8h-13h, un samedi matin sur trois"),
        ("bg", "понеделник-петък 8-13 ч., всяка втора събота"),
        ("bg", "понеделник-петък 8-13 ч., две съботи в месеца"),
        ("ro", "luni-vineri 8-13, sâmbăta prin rotație"),
        ("ro", "luni-vineri 8-13, o sâmbătă pe lună"),
        ("lv", "pirmdienas–piektdienas 8-13, katru otro sestdienu"),
        ("lt", "pirmadieniais–penktadieniais 8-13 val., kas antrą šeštadienį"),
        ("sv", "mån-fre 8-13, varannan lördag"),
        ("el", "Δευτέρα-Παρασκευή 8:00-13:00, κάθε δεύτερο Σάββατο"),
    ],
)
def test_a_saturday_by_turns_is_weekend_work_and_no_day_of_each_week(
    language: str, text: str
) -> None:
    read = facts(language, text)
    assert spans(read["shifts"]) == WEEKDAYS
    assert read["weekend"] is True


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mon-Fri 8am-1pm. No Saturdays by rotation."),
        ("en", "Mon-Fri 8am-1pm. The shop is open alternate Saturdays."),
        ("de", "Mo-Fr 8-13 Uhr. So im Wechsel bleibt es spannend."),
    ],
)
def test_what_only_sounds_like_a_saturday_by_turns_is_no_weekend_work(
    language: str, text: str
) -> None:
    assert facts(language, text).get("weekend") is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("it", "lun-sab 8-13 a turni", ["Mon-Sat 08:00-13:00"]),
        ("fr", "vendredi et samedi soir, 19h à 23h", ["Fri-Sat 19:00-23:00"]),
        ("en", "Mon-Fri 8am-1pm, Saturdays 9am-12pm", [*WEEKDAYS, "Sat 09:00-12:00"]),
    ],
)
def test_saturdays_of_each_week_stay_in_the_shifts(
    language: str, text: str, said: list[str]
) -> None:
    assert spans(facts(language, text)["shifts"]) == said


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Every second weekend off"), ("de", "Jedes zweite Wochenende frei")],
)
def test_a_weekend_off_now_and_then_is_weekend_work(language: str, text: str) -> None:
    assert facts(language, text)["weekend"] is True
