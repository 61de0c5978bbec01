"""What she chose for a CV is remembered, and what changed since waits for her."""

from dataclasses import replace
from datetime import date

import pytest

from matcher.casework.cv import CvLine, LanguageLine, PaperLine, SchoolLine, SkillLine, WorkLine
from matcher.casework.cv_choosing import facts_of, keep_choice, line_of, remembered
from matcher.domain.language import Cefr, Mode
from matcher.domain.profile import SkillLevel
from matcher.store.access.actor import Actor
from matcher.store.case_models import CvChoiceRow
from matcher.store.database import reading
from tests.casework.desk import Desk, new_desk
from tests.store.agency import Agency

SEWS = SkillLine("sew", SkillLevel.GOOD, asked=True)
COOKS = SkillLine("cook", None, asked=False)
ITALIAN = LanguageLine("it", {Mode.LISTENING: Cefr.B1, Mode.SPEAKING: Cefr.A2})
SCHOOL = SchoolLine(2, "sartoria")
HACCP = PaperLine("haccp")
WORK = WorkLine(date(2027, 1, 1), date(2028, 1, 1), 20)
ALL: tuple[CvLine, ...] = (SEWS, COOKS, ITALIAN, SCHOOL, HACCP, WORK)


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    return new_desk(agency, anna)


def chosen(desk: Desk, *wanted: CvLine, lines: tuple[CvLine, ...] = ALL) -> None:
    keys = frozenset(line.key for line in wanted)
    keep_choice(*desk.who, "a", lines, keys, desk.agency.now)


@pytest.mark.parametrize("line", [*ALL, SchoolLine(None, "x"), WorkLine(None, None, None)])
def test_a_line_is_kept_with_all_that_it_says(line: CvLine):
    kept = line_of(line.key, facts_of(line))
    assert kept == (replace(line, asked=False) if isinstance(line, SkillLine) else line)


def test_before_she_has_chosen_nothing_is_remembered(desk: Desk):
    assert remembered(*desk.who, "a", ALL, desk.agency.now) is None


def test_what_she_wanted_is_ticked_again_for_this_offer_alone(desk: Desk):
    chosen(desk, SEWS, ITALIAN)
    found = remembered(*desk.who, "a", ALL, desk.agency.now)
    assert found is not None
    assert found.ticked == {SEWS.key, ITALIAN.key}
    assert not found.is_changed
    assert remembered(*desk.who, "b", ALL, desk.agency.now) is None


def test_a_line_that_says_something_else_waits_until_she_has_looked_at_it(desk: Desk):
    """Wanted or left out: she has seen other words."""
    chosen(desk, SEWS, ITALIAN)
    better = LanguageLine("it", {Mode.LISTENING: Cefr.B2, Mode.SPEAKING: Cefr.A2})
    until = WorkLine(date(2027, 1, 1), date(2029, 1, 1), 20)
    found = remembered(*desk.who, "a", (SEWS, COOKS, better, SCHOOL, HACCP, until), desk.agency.now)
    assert found is not None
    assert found.ticked == {SEWS.key}
    assert found.before == {ITALIAN.key: ITALIAN, WORK.key: WORK}
    assert found.is_changed


def test_what_is_new_and_what_is_gone_is_told(desk: Desk):
    chosen(desk, SEWS, HACCP, lines=(SEWS, HACCP, SCHOOL))
    found = remembered(*desk.who, "a", (SEWS, COOKS), desk.agency.now)
    assert found is not None
    assert (found.ticked, found.new, found.gone) == ({SEWS.key}, {COOKS.key}, (HACCP,))


def test_whether_the_offer_asks_for_it_changes_nothing_of_what_a_line_says(desk: Desk):
    chosen(desk, SEWS)
    other = replace(SEWS, asked=False)
    found = remembered(*desk.who, "a", (other, *ALL[1:]), desk.agency.now)
    assert found is not None
    assert not found.is_changed


def test_the_last_choice_stands_and_its_words_are_sealed(desk: Desk):
    chosen(desk, SEWS)
    chosen(desk, SCHOOL)
    found = remembered(*desk.who, "a", ALL, desk.agency.now)
    assert found is not None
    assert found.ticked == {SCHOOL.key}
    with reading(desk.agency.store.engine) as session:
        (row,) = session.query(CvChoiceRow).all()
        assert b"sartoria" not in row.sealed_lines
