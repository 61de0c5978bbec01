"""Words that were not sent: kept for whoever typed them, and gone with what was sent."""

import json
from datetime import timedelta

import pytest

from matcher.casework.assessment import keep_draft, kept_drafts
from matcher.casework.continuing import note
from matcher.casework.discussing import talked_over
from matcher.casework.exporting import export
from matcher.casework.half_typed import HalfTyped, drop_half_typed, half_typed, keep_half_typed
from matcher.casework.planning import plan
from matcher.domain.casework import Answer, AssignmentKind
from matcher.errors import InputError
from matcher.store.access.actor import Actor
from matcher.store.database import reading
from matcher.store.people.answers import Said
from matcher.store.people.assignments import assign
from matcher.store.tables import TABLES
from tests.casework.desk import Desk, new_desk
from tests.casework.killing import WORDS
from tests.factories import TODAY, embedded
from tests.store.agency import Agency

BEGUN = {"note": ["She called and"]}


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    return new_desk(agency, anna)


def kept(desk: Desk) -> list[HalfTyped]:
    return half_typed(*desk.who, desk.agency.now)


def test_the_newest_comes_first_and_each_window_keeps_its_own(desk: Desk):
    now = desk.agency.now
    keep_half_typed(*desk.who, "note", BEGUN, now, "t1")
    later = now + timedelta(minutes=1)
    keep_half_typed(*desk.who, "plan", {"words": ["call"], "day": ["2027-"]}, later, "t2")
    assert [(one.form, one.tab, one.one("day")) for one in kept(desk)] == [
        ("plan", "t2", "2027-"), ("note", "t1", ""),
    ]  # fmt: skip
    keep_half_typed(*desk.who, "note", {"note": ["She called."]}, now, "t1")
    assert kept(desk)[1].one("note") == "She called."


def test_what_is_sent_is_no_longer_half_typed(desk: Desk):
    now = desk.agency.now
    for form, fields in (("note", BEGUN), ("plan", {"words": ["x"]}), ("answer", {"words": ["x"]})):
        keep_half_typed(*desk.who, form, fields, now, "t1")
    note(*desk.who, "She called.", now, "t1")
    assert [one.form for one in kept(desk)] == ["answer", "plan"]
    plan(*desk.who, TODAY, "call", now, tab="t1")
    talked_over(*desk.who, "v1", None, Said(Answer.NO), embedded(), now, "t1")
    assert kept(desk) == []


def test_words_that_are_deleted_or_thrown_away_are_gone(desk: Desk):
    now = desk.agency.now
    for tab in ("t1", "t2"):
        keep_half_typed(*desk.who, "note", BEGUN, now, tab)
    keep_half_typed(*desk.who, "note", {"note": [" "]}, now, "t1")
    drop_half_typed(*desk.who, "note", "t2", now)
    assert kept(desk) == []


def test_they_are_those_of_who_typed_them_and_part_of_what_is_kept_of_her(desk: Desk):
    now, bert = desk.agency.now, desk.agency.actor()
    keep_half_typed(*desk.who, "note", BEGUN, now, "t1")
    until = now + timedelta(days=1)
    lent = desk.her, bert.account_id, AssignmentKind.SUBSTITUTE, "she is ill", until
    desk.agency.does(desk.anna, assign, *lent)
    assert half_typed(desk.agency.store, bert, desk.her, now) == []
    assert json.loads(export(*desk.who, WORDS, now).json)["half_typed"] == [BEGUN]


def test_they_are_no_step_of_the_assessment_and_lie_sealed(desk: Desk):
    now = desk.agency.now
    keep_half_typed(*desk.who, "note", BEGUN, now, "t1")
    keep_draft(*desk.who, "about", {"country": "IT"}, now)
    assert list(kept_drafts(*desk.who, now)) == [("about", "")]
    with reading(desk.agency.store.engine) as session:
        rows = session.execute(TABLES.tables["assessment_drafts"].select()).all()
    assert "She called" not in repr(rows)


@pytest.mark.parametrize(("form", "tab"), [("history", "t1"), ("note", ""), ("note", "T-1")])
def test_a_form_or_window_that_is_none_keeps_nothing(desk: Desk, form: str, tab: str):
    with pytest.raises(InputError):
        keep_half_typed(*desk.who, form, BEGUN, desk.agency.now, tab)
    with pytest.raises(InputError):
        drop_half_typed(*desk.who, form, tab, desk.agency.now)
