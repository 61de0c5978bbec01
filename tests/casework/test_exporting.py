"""She gets all that is kept of her, who looked included, and has it erased."""

import json
from datetime import timedelta

import html5lib
import pytest

from matcher.casework.assessment import keep_draft
from matcher.casework.continuing import close, note
from matcher.casework.cv import SchoolLine
from matcher.casework.cv_choosing import keep_choice
from matcher.casework.discussing import answer, remark
from matcher.casework.erasing import erase
from matcher.casework.exporting import Export, export
from matcher.domain.casework import Answer, ConsentAct
from matcher.errors import NotFoundError, StepUpError
from matcher.store.access.actor import Actor
from matcher.store.people.answers import Said
from matcher.store.people.cases import look_at_case, open_case
from matcher.store.people.consents import Shown, record_consent
from matcher.store.people.profiles import profile
from matcher.wording.words import LANGUAGES, load
from tests.casework.desk import Desk, new_desk
from tests.market.stall import advert
from tests.store.agency import Agency

EVIL = "<script>alert('x')</script>"


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    """Much is kept of her."""
    made = new_desk(agency, anna)
    made.stall.deliver(advert("a", "Cuoca"))
    now = agency.now
    ranking = made.suggest(made.her).ranking_id
    answer(*made.who, "a", Said(Answer.YES, words="sì"), now, ranking)
    remark(*made.who, "a", EVIL, now)
    note(*made.who, "first talk", now)
    keep_choice(*made.who, "a", [SchoolLine(2, "sartoria")], frozenset({"school"}), now)
    keep_draft(*made.who, "money", {"money": {"monthly_net_minimum": "?"}}, now)
    shown = Shown("it", "storing-1", "Possiamo?")
    agency.does(anna, record_consent, made.her, ConsentAct.STORING, None, shown)
    made.must_not_meet()
    return made


def exported(desk: Desk, language: str = "it") -> Export:
    return export(*desk.who, load(language, lambda concept, _: concept), desk.agency.now)


def test_she_gets_all_that_is_kept_and_who_looked(desk: Desk):
    told = json.loads(exported(desk).json)
    assert told["case"]["code"] == "K-7"
    assert told["profile"][0]["document"] == {"country": "IT"}
    assert told["drafts"] == {"money": {"money": {"monthly_net_minimum": "?"}}}
    assert told["consents"][0]["shown"]["words"] == "Possiamo?"
    assert told["lists"][0]["offers"][0] | {"value": 0} == {
        "offer_id": "a", "value": 0, "verdict": told["lists"][0]["offers"][0]["verdict"],
    }  # fmt: skip
    assert told["offers"] == {"a": "Cuoca"}
    assert told["answers"][0]["said"]["words"] == "sì"
    assert told["cvs"][0]["wanted"] == {"school": {"level": 2, "field": "sartoria"}}
    assert (told["remarks"][0]["words"], told["notes"][0]["words"]) == (EVIL, "first talk")
    acts = [act["act"] for act in told["access_log"]]
    assert acts[0] == "case.opened"
    assert "case.exported" in acts
    assert acts[-1] == "access_log.looked"


def test_she_gets_it_of_a_closed_case_too_which_stays_closed(desk: Desk):
    open_ = json.loads(exported(desk).json)
    close(*desk.who, "found work", desk.agency.now)
    closed = json.loads(exported(desk).json)
    for told in (open_, closed):
        del told["access_log"], told["case"]
    assert closed == open_
    with pytest.raises(NotFoundError):
        note(*desk.who, "too late", desk.agency.now)
    with pytest.raises(NotFoundError):
        desk.agency.does(desk.anna, profile, desk.her)


def test_what_is_about_somebody_else_is_not_in_it(desk: Desk):
    made = exported(desk)
    for text in (made.json, made.page, made.file_name):
        assert "K-8" not in text
        assert desk.other not in text
    assert "K-7" not in made.file_name
    assert desk.her not in made.file_name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_for_people_and_no_text_in_it_is_code(desk: Desk, language: str):
    page = exported(desk, language).page
    parsed = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert parsed.get("lang") == language
    assert parsed.findall(".//script") == []
    assert len(parsed.findall(".//h2")) == 17
    assert EVIL in "".join(parsed.itertext())


def test_only_whoever_has_just_proved_it_exports_and_erases_and_only_the_own(desk: Desk):
    words = load("it", lambda concept, _: concept)
    later = desk.agency.now + timedelta(hours=1)
    for act in (lambda who, now: export(*who, words, now), lambda who, now: erase(*who, now)):
        with pytest.raises(StepUpError):
            act(desk.who, later)
        with pytest.raises(NotFoundError):
            act((desk.agency.store, desk.agency.actor(), desk.her), desk.agency.now)


def test_a_case_that_was_not_screened_can_be_had_and_erased(desk: Desk):
    case = str(desk.agency.does(desk.anna, open_case, "K-9"))
    who = desk.agency.store, desk.anna, case
    told = export(*who, load("en", lambda concept, _: concept), desk.agency.now)
    assert json.loads(told.json)["screening"] is None
    assert erase(*who, desk.agency.now)
    with pytest.raises(NotFoundError):
        desk.agency.does(desk.anna, look_at_case, case)
