"""Adverts that wait for a person, and what the person decides."""

import pytest

from matcher.errors import InputError
from matcher.market.held import held_lines
from matcher.market.holding import reject, release
from matcher.store.database import reading
from matcher.store.decisions import decisions_about
from tests.market.stall import DANGER, Stall, advert, day

OTHER_DANGER = DANGER + " Vitto e alloggio trattenuti dalla paga. Massima riservatezza."


def dangerous(text: str = DANGER, **facts: str) -> dict:
    return advert("x", "Ragazze per lavoro all'estero", description=text, **facts)


def test_a_dangerous_advert_is_held_and_told_every_time(stall: Stall):
    assert stall.deliver(dangerous(), advert("a")).held == 1
    report = stall.deliver(dangerous(), advert("a"), on=day(1))
    assert (report.held, report.unchanged) == (1, 1)
    assert stall.states() == {"a": "open", "x": "held"}
    assert any(reason.startswith("held: ") for reason in report.reasons)


def test_a_held_advert_is_among_what_is_held_back_with_its_words(stall: Stall):
    stall.deliver(dangerous())
    offer = stall.offers()["x"]
    assert offer.held_back
    assert offer.signs


def test_a_released_advert_is_suggested_and_stays_so(stall: Stall):
    stall.deliver(dangerous())
    release(stall.engine, "x", "anna", "spoke with them")
    stall.deliver(dangerous(), on=day(1))
    assert stall.states() == {"x": "open"}
    assert not stall.offers()["x"].held_back


def test_a_released_advert_that_changes_without_a_new_sign_stays_released(stall: Stall):
    stall.deliver(dangerous())
    release(stall.engine, "x", "anna", "spoke with them")
    stall.deliver(dangerous(city="Roma"), on=day(1))
    assert stall.states() == {"x": "open"}


def test_a_released_advert_with_a_new_sign_is_held_again(stall: Stall):
    stall.deliver(dangerous("Paghi 300 euro prima di iniziare e ci lasci il passaporto."))
    before = set(stall.rows()["x"].held_for)
    release(stall.engine, "x", "anna", "spoke with them")
    stall.deliver(dangerous(), on=day(1))
    assert stall.states() == {"x": "held"}
    assert set(stall.rows()["x"].held_for) > before


def test_a_decision_is_kept_with_who_when_why_and_the_signs(stall: Stall):
    stall.deliver(dangerous())
    signs = stall.rows()["x"].held_for
    release(stall.engine, "x", "anna", " spoke with them ")
    with reading(stall.engine) as session:
        (decision,) = decisions_about(session, "x")
    assert (decision.act, decision.who, decision.why) == ("release", "anna", "spoke with them")
    assert decision.signs == signs
    assert decision.at.tzinfo is not None


def test_a_rejected_advert_stays_out_whatever_its_source_says(stall: Stall):
    stall.deliver(dangerous())
    reject(stall.engine, "x", "anna", "it is a trap")
    stall.deliver(dangerous("Niente da vedere qui."), on=day(1))
    assert stall.states() == {"x": "rejected"}
    assert stall.offers() == {}


@pytest.mark.parametrize(("advert_id", "named"), [("a", "open"), ("zz", "unknown")])
def test_only_what_is_held_can_be_released(stall: Stall, advert_id: str, named: str):
    stall.deliver(advert("a"))
    with pytest.raises(InputError, match=named):
        release(stall.engine, advert_id, "anna", "why not")


@pytest.mark.parametrize(("who", "why", "named"), [("anna", " ", "reason"), ("", "so", "who")])
def test_a_decision_needs_a_name_and_a_reason(stall: Stall, who: str, why: str, named: str):
    stall.deliver(dangerous())
    for decide in (release, reject):
        with pytest.raises(InputError, match=named):
            decide(stall.engine, "x", who, why)
    assert stall.states() == {"x": "held"}


def test_those_who_wait_longest_stand_first(stall: Stall):
    stall.deliver(dangerous(), source="one", on=day(1))
    stall.deliver(dangerous("Ci lasci il passaporto. " + DANGER, city="Roma") | {"id": "y"})
    assert [line.id for line in held_lines(stall.engine)] == ["y", "x"]
