"""Full or part time, in words. All texts are invented."""

import pytest

from matcher.ingest.facts import read_facts


def extent(text: str, language: str) -> bool | None:
    facts = {fact.name: fact.value for fact in read_facts("", text, language).facts}
    value = facts.get("full_time")
    assert value is None or isinstance(value, bool)
    return value


@pytest.mark.parametrize(
    ("language", "full", "part"),
    [
        ("en", "This is a full-time position.", "Part time, permanent"),
        ("it", "Contratto full-time", "tempo parziale"),
        ("es", "jornada completa", "media jornada"),
        ("de", "Arbeitszeit: Vollzeit", "in Teilzeit"),
        ("fr", "temps plein", "poste à mi-temps"),
        ("bg", "пълен работен ден", "непълен работен ден"),
        ("el", "πλήρης απασχόληση", "μερική απασχόληση"),
        ("lv", "darbs uz pilnu slodzi", "nepilna slodze"),
        ("lt", "visas etatas", "ne visas etatas"),
        ("ro", "normă întreagă", "program parțial"),
        ("sv", "Tjänsten är på heltid.", "deltid"),
    ],
)
def test_full_and_part_time_are_read_in_every_language(language: str, full: str, part: str) -> None:
    assert extent(full, language) is True
    assert extent(part, language) is False


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "full or part time"),
        ("en", "Full time, part-time possible"),
        ("de", "Voll- oder Teilzeit"),
        ("de", "Teilzeit möglich"),
        ("it", "tempo pieno o parziale"),
        ("es", "jornada completa o parcial"),
        ("ro", "normă întreagă sau parțială"),
        ("sv", "heltid, deltid kan diskuteras"),
        ("lv", "uz pilnu vai nepilnu slodzi"),
    ],
)
def test_where_both_can_be_had_neither_is_said(language: str, text: str) -> None:
    assert extent(text, language) is None


def test_full_time_that_may_come_later_begins_as_part_time() -> None:
    assert extent("Part-time, with the possibility of full time later", "en") is False


def test_part_time_that_is_denied_leaves_full_time() -> None:
    assert extent("No part-time. Full time only.", "en") is True


def test_full_time_studies_and_staff_say_nothing_of_the_job() -> None:
    assert extent("Full-time education completed; part time students welcome", "en") is None
    assert extent("You lead 100 full-time employees.", "en") is None


def test_hours_that_are_said_need_no_other_words() -> None:
    facts = {fact.name: fact.value for fact in read_facts("", "full time, 38 h a week", "en").facts}
    assert facts["hours_per_week"] == 38
    assert "full_time" not in facts
