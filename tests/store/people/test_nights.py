"""The night's lists: all of a night or nothing, and of a woman who is erased nothing."""

from datetime import date

import pytest
from sqlalchemy import Engine, delete, event, select, update

from matcher.domain.verdict import Verdict
from matcher.store.access.actor import Actor
from matcher.store.case_models import CaseRow
from matcher.store.database import reading, transaction
from matcher.store.night_models import NightListRow, NightOfferRow, NightRow
from matcher.store.people.cases import open_case
from matcher.store.people.erasing import ASKED, erase
from matcher.store.people.nights import MadeBy, NightOffer, read_night_list, write_night
from tests.store.agency import NOW, Agency

BY = MadeBy(date(2026, 11, 27), "default", "embedded", 3)
LIST = (NightOffer("a", Verdict.YES, 700_000), NightOffer("b", Verdict.NOT_YET, 812_345))


def kept(agency: Agency, code: str) -> tuple[NightOffer, ...] | None:
    found = read_night_list(agency.store, agency.casa, code, NOW)
    return found.offers if found else None


def write(agency: Agency, **lists: tuple[NightOffer, ...]) -> None:
    write_night(agency.store, agency.casa, BY, lists, NOW)


def test_a_list_is_found_by_her_code_in_her_organisation_alone(agency: Agency) -> None:
    write(agency, K7=LIST, K8=())
    found = read_night_list(agency.store, agency.casa, "k-7", NOW)
    assert found is not None
    assert (found.made_by, found.made_at, found.offers) == (BY, NOW, LIST)
    assert kept(agency, "K8") == ()
    assert kept(agency, "K9") is None
    assert read_night_list(agency.store, agency.porta, "K7", NOW) is None


def test_the_night_of_one_organisation_leaves_that_of_another_and_is_not_seen_there(
    agency: Agency,
) -> None:
    write(agency, K7=LIST, K8=LIST)
    write_night(agency.store, agency.porta, BY, {"K7": LIST[1:]}, NOW)
    theirs = read_night_list(agency.store, agency.porta, "K7", NOW)
    assert theirs is not None
    assert (theirs.offers, kept(agency, "K7"), kept(agency, "K8")) == (LIST[1:], LIST, LIST)
    assert read_night_list(agency.store, agency.porta, "K8", NOW) is None
    write(agency, K8=())
    assert (kept(agency, "K7"), kept(agency, "K8")) == (None, ())
    assert read_night_list(agency.store, agency.porta, "K7", NOW) == theirs


def test_a_list_moved_to_another_organisation_s_night_is_found_by_neither(agency: Agency) -> None:
    write(agency, K7=LIST)
    write_night(agency.store, agency.porta, BY, {"K9": LIST}, NOW)
    with transaction(agency.store.engine) as session:
        theirs = session.scalar(select(NightRow.id).where(NightRow.organisation == agency.porta))
        vault = agency.store.vault
        hers = vault.in_night(vault.blind(agency.casa, "K7"))
        session.add(NightListRow(night_id=theirs, woman=hers))
        session.flush()
        of_casa = NightOfferRow.woman == hers
        session.execute(update(NightOfferRow).where(of_casa).values(night_id=theirs))
        session.execute(
            delete(NightListRow).where(NightListRow.woman == hers, NightListRow.night_id != theirs)
        )
    assert kept(agency, "K7") is None
    assert read_night_list(agency.store, agency.porta, "K7", NOW) is None


def test_lists_of_before_there_was_an_organisation_go_with_its_first_night(agency: Agency) -> None:
    write_night(agency.store, "", BY, {"K7": LIST}, NOW)
    write(agency, K8=LIST)
    assert read_night_list(agency.store, "", "K7", NOW) is None


def test_a_night_that_is_broken_off_anywhere_leaves_the_last_one_whole(
    agency: Agency, engine: Engine
) -> None:
    write(agency, K7=LIST, K8=LIST[:1])
    statements, done = 0, False
    while not done:
        statements += 1
        done = not broken_off(agency, engine, statements)
        if not done:
            assert (kept(agency, "K7"), kept(agency, "K8")) == (LIST, LIST[:1])
    assert statements > 5
    assert (kept(agency, "K7"), kept(agency, "K8")) == (LIST[1:], None)


def broken_off(agency: Agency, engine: Engine, after: int) -> bool:
    """Whether the power failed before all was written."""
    left = after

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError("power cut")

    event.listen(engine, "before_cursor_execute", count)
    try:
        write(agency, K7=LIST[1:])
    except OSError:
        return True
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return False


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


def test_of_a_woman_who_is_erased_no_list_stays(agency: Agency, anna: Actor) -> None:
    case = str(agency.does(anna, open_case, "K-7"))
    write(agency, K7=LIST, K8=LIST)
    erase(agency.store, anna, case, ASKED, NOW)
    assert kept(agency, "K7") is None
    assert kept(agency, "K8") == LIST


def test_a_list_can_not_be_put_beside_the_case_by_who_has_the_database_alone(
    agency: Agency, anna: Actor
) -> None:
    agency.does(anna, open_case, "K-7")
    write(agency, K7=LIST)
    with reading(agency.store.engine) as session:
        (index,) = session.scalars(select(CaseRow.code_index))
        (woman,) = session.scalars(select(NightListRow.woman))
    assert woman != index
    assert kept(agency, "K7") == LIST
