"""What is kept of her is given to her in words: fields, codes, days and hours in her language."""

import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import matcher
from matcher.casework import profile_form
from matcher.casework.assessment import STEPS, save_step
from matcher.casework.exporting import Export, export
from matcher.casework.opening import Screening
from matcher.domain.casework import (
    Answer,
    AnswerReason,
    AssignmentKind,
    CaseState,
    ConsentAct,
    ReferralKind,
    ReferralState,
    WaitsFor,
)
from matcher.domain.offer import Ability
from matcher.domain.profile import Origin, Proof, SkillLevel
from matcher.store.access.actor import Actor
from matcher.store.people.access_log import LoggedAct
from matcher.store.people.answers import HerAnswer, Remark, Said
from matcher.store.people.assignments import Assignment
from matcher.store.people.cases import CaseBrief
from matcher.store.people.consents import Consent, Shown
from matcher.store.people.cv_choices import CvChoice
from matcher.store.people.next_steps import Step
from matcher.store.people.notes import Note
from matcher.store.people.profiles import ProfileRevision
from matcher.store.people.rankings import MadeWith, RankedOffer, Ranking
from matcher.store.people.referrals import Referral
from matcher.store.people.saved_lists import Kept, KeptLine, SavedList
from matcher.wording.catalogue import read
from matcher.wording.words import LANGUAGES, load
from tests.casework.desk import Desk, new_desk
from tests.factories import embedded
from tests.store.agency import Agency

ROWS: tuple[type[Any], ...] = (
    CaseBrief, Consent, Shown, Ranking, RankedOffer, MadeWith, HerAnswer, Said, Remark, Step, Note,
    CvChoice, SavedList, Kept, KeptLine, Referral, Assignment, LoggedAct, ProfileRevision,
)  # fmt: skip
KINDS: tuple[Any, ...] = (
    AssignmentKind, Answer, AnswerReason, CaseState, ConsentAct, ReferralKind, ReferralState,
    WaitsFor, Ability, Origin, Proof, SkillLevel,
)  # fmt: skip
SOURCES = Path(matcher.__file__).parent / "store"
ACT = re.compile(
    r'"((?:access_log|answer|avoidance|case|consent|cv|draft|list|night|note|profile'
    r'|ranking|referral|remark|saved_list|screening|step)(?:\.[a-z_]+|s\.(?:looked|applied)))"'
)
TELLING = re.compile("traffick|victim|surviv|art. 18", re.IGNORECASE)


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    """Asked about most of what a form asks."""
    made = new_desk(agency, anna)
    known = {
        "residence": {
            "document": "trafficking_permit",
            "until": "2028-01-01",
            "local_name": "Permesso casi speciali, art. 18",
        },
        "languages": {"it": {"speaking": "A2"}},
        "skills": [{"concept": "sew-pieces-of-fabric", "level": "good", "origin": "household"}],
        "time": {"available": ["Mon-Fri 08:30-15:30"]},
    }
    for number, (name, entered) in enumerate(known.items(), start=1):
        step = next(step for step, keys in STEPS.items() if name in keys)
        save_step(*made.who, step, {name: entered}, number, embedded(), agency.now)
    return made


def given(desk: Desk, language: str) -> Export:
    return export(*desk.who, load(language, lambda concept, _: concept), desk.agency.now)


def names() -> Iterator[str]:
    """Of every field that can be in it, and of every code."""
    for row in ROWS:
        yield from (each.name for each in fields(row) if "digest" not in each.name)
    for _, form in inspect.getmembers(profile_form, inspect.isclass):
        if issubclass(form, profile_form.Form):
            yield from form.model_fields
    yield from Screening.model_fields
    for kind in KINDS:
        yield from map(str, kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_code_that_is_kept_of_her_has_words(language: str):
    assert {name for name in names() if f"kept/{name}" not in read(language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_neither_file_names_her_paper_by_what_tells_why_she_has_it(desk: Desk, language: str):
    made = given(desk, language)
    assert not TELLING.search(made.json + made.page)
    last = json.loads(made.json)["profile"][0]["document"]["residence"]
    words = load(language, lambda concept, _: concept)
    assert last == {
        "paper": words.show("trafficking_permit", "document"), "until": "2028-01-01",
    }  # fmt: skip


def test_the_page_says_fields_codes_days_and_hours_in_her_language(desk: Desk):
    page = given(desk, "de").page
    for said in (
        "<dt>Papier</dt><dd>nationaler Titel</dd>",
        "<dt>bis</dt><dd>1. Januar 2028</dd>",
        "<dt>Italienisch</dt><dd><dl><dt>Sprechen</dt><dd>A2</dd>",
        "<li>Montag bis Freitag von 8:30 bis 15:30 Uhr</li>",
        "<dt>Niveau</dt><dd>gut</dd>",
        "<dt>woher es kommt</dt><dd>Haushalt</dd>",
        "<dt>Stand</dt><dd>offen</dd>",
    ):
        assert said in page, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_can_stand_in_the_trail_of_a_case_has_words(language: str):
    """The acts that sources write with the id of a case, found where they are written."""
    written = {act for path in SOURCES.rglob("*.py") for act in ACT.findall(path.read_text())}
    assert len(written) > 30
    assert {act for act in written if f"kept/{act}" not in read(language)} == set()
