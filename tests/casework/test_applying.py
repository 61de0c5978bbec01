"""Nothing leaves the house without the consent that names it, and no two meet who must not."""

import pytest

from matcher.casework.applying import apply, follow, refer, send
from matcher.casework.continuing import close, note, pause, take_up_again
from matcher.casework.discussing import answer
from matcher.domain.casework import Answer, CaseState, ConsentAct, ReferralState
from matcher.errors import ConflictError, ConsentError, InputError, NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.people.answers import Said
from matcher.store.people.avoiding import record_avoidance
from matcher.store.people.cases import look_at_case
from matcher.store.people.consents import Shown, record_consent, withdraw_consent
from matcher.store.people.notes import notes
from matcher.store.people.referrals import referrals
from tests.casework.desk import WHY, Desk, new_desk
from tests.market.stall import advert
from tests.store.agency import Agency

SHOWN = Shown("it", "share_cv-1", "Possiamo?")


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    made = new_desk(agency, anna)
    made.stall.deliver(
        advert("a"), advert("a2", "Cameriera", employer="Ditta A"), advert("b", city="Torino")
    )
    return made


def agreed(desk: Desk, act: ConsentAct, recipient: str) -> str:
    return str(desk.agency.does(desk.anna, record_consent, desk.her, act, recipient, SHOWN))


def test_an_application_is_sent_only_while_she_agrees_to_it_for_them(desk: Desk):
    now, hotel = desk.agency.now, desk.agency.hotel
    prepared = apply(*desk.who, "a", hotel, now, "by mail")
    agreed(desk, ConsentAct.SHARE_CV, "organisation:another")
    with pytest.raises(ConsentError):
        send(*desk.who, prepared, now)
    consent = agreed(desk, ConsentAct.SHARE_CV, f"organisation:{hotel}")
    desk.agency.does(desk.anna, withdraw_consent, desk.her, consent)
    with pytest.raises(ConsentError):
        send(*desk.who, prepared, now)
    agreed(desk, ConsentAct.SHARE_CV, f"organisation:{hotel}")
    send(*desk.who, prepared, now)
    (kept,) = desk.agency.does(desk.anna, referrals, desk.her)
    assert (kept.state, kept.words) == (ReferralState.SENT, "by mail")


def test_a_referral_to_a_service_needs_the_consent_that_names_that_service(desk: Desk):
    now = desk.agency.now
    prepared = refer(*desk.who, "legal", now)
    agreed(desk, ConsentAct.REFERRAL, "service:other")
    with pytest.raises(ConsentError):
        send(*desk.who, prepared, now)
    agreed(desk, ConsentAct.REFERRAL, "service:legal")
    send(*desk.who, prepared, now)
    follow(*desk.who, prepared, ReferralState.ENDED, now)


def test_what_is_at_one_place_is_applied_to_by_one_of_two_who_must_not_meet(desk: Desk):
    now = desk.agency.now
    desk.must_not_meet()
    theirs = desk.agency.store, desk.anna, desk.other
    first = apply(*theirs, "a", "employer", now)
    for offer in ("a", "a2"):
        with pytest.raises(ConflictError):
            apply(*desk.who, offer, "elsewhere", now)
    with pytest.raises(ConflictError):
        apply(*desk.who, "b", "employer", now)
    apply(*desk.who, "b", "elsewhere", now)
    follow(*theirs, first, ReferralState.WITHDRAWN, now)
    apply(*desk.who, "a2", "employer", now)


def test_two_who_must_not_meet_are_not_sent_to_one_service(desk: Desk):
    desk.must_not_meet()
    refer(desk.agency.store, desk.anna, desk.other, "legal", desk.agency.now)
    with pytest.raises(ConflictError, match="changed meanwhile") as refused:
        refer(*desk.who, "legal", desk.agency.now)
    assert "K-8" not in str(refused.value)


def test_what_the_other_one_got_since_it_was_prepared_is_not_sent(desk: Desk):
    now, hotel = desk.agency.now, desk.agency.hotel
    prepared = apply(*desk.who, "a", hotel, now)
    agreed(desk, ConsentAct.SHARE_CV, f"organisation:{hotel}")
    answer(desk.agency.store, desk.anna, desk.other, "a2", Said(Answer.YES), now)
    desk.agency.does(desk.anna, record_avoidance, desk.other, "K-7", WHY, 6)
    with pytest.raises(ConflictError):
        send(*desk.who, prepared, now)
    answer(desk.agency.store, desk.anna, desk.other, "a2", Said(Answer.NO), now)
    send(*desk.who, prepared, now)


def test_a_case_is_noted_paused_closed_and_taken_up_again(desk: Desk):
    now = desk.agency.now
    note(*desk.who, "first talk: trust first", now)
    with pytest.raises(InputError):
        note(*desk.who, " ", now)
    assert [one.words for one in desk.agency.does(desk.anna, notes, desk.her)] == [
        "first talk: trust first"
    ]
    pause(*desk.who, "she is away", now)
    assert desk.agency.does(desk.anna, look_at_case, desk.her).state is CaseState.PAUSED
    close(*desk.who, "found work", now)
    with pytest.raises(NotFoundError):
        note(*desk.who, "too late", now)
    take_up_again(*desk.who, "came back", now)
    assert desk.agency.does(desk.anna, look_at_case, desk.her).state is CaseState.OPEN
