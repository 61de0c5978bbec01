"""3. No disclosure without a consent that names this act and this recipient, checked again at the
moment of sending."""

import pytest

from matcher.casework.applying import apply, follow, refer, send
from matcher.casework.consenting import agree, take_back, words_of_consent
from matcher.casework.handing import hand_her_cv, hand_sheet
from matcher.domain.account import Role
from matcher.domain.casework import ConsentAct, ReferralState
from matcher.errors import ConsentError, NotFoundError
from matcher.store.people.applicants import applicants, profile_of_applicant
from matcher.store.people.recipients import outside
from tests.casework.desk import Desk
from tests.casework.killing import WORDS

SHARE = ConsentAct.SHARE_CV


def agrees(desk: Desk, recipient: str, act: ConsentAct = SHARE) -> str:
    version = words_of_consent(WORDS, act, "x").words_version
    return agree(*desk.who, act, recipient, "x", WORDS, version, desk.agency.now)


def test_promise_03_no_sheet_of_hers_is_made_for_somebody_to_whom_she_has_not_agreed(
    desk: Desk,
) -> None:
    now, legal = desk.agency.now, outside(desk.agency.store.vault, "service", "Sportello legale")
    agrees(desk, legal, ConsentAct.REFERRAL)  # to be passed on to them is another thing
    agrees(desk, outside(desk.agency.store.vault, "service", "Nido"), ConsentAct.HAND_LIST)
    with pytest.raises(ConsentError):
        hand_sheet(*desk.who, "Sportello legale", ["a"], now)
    consent = agrees(desk, legal, ConsentAct.HAND_LIST)
    hand_sheet(*desk.who, "sportello  LEGALE", ["a"], now)
    take_back(*desk.who, consent, now)
    with pytest.raises(ConsentError):
        hand_sheet(*desk.who, "Sportello legale", ["a"], now)


def test_promise_03_no_cv_of_hers_is_given_to_an_employer_to_whom_she_has_not_agreed(
    desk: Desk,
) -> None:
    now, agency = desk.agency.now, desk.agency
    prepared = apply(*desk.who, "a", agency.hotel, now)
    agrees(desk, f"organisation:{agency.porta}")
    with pytest.raises(ConsentError):
        hand_her_cv(*desk.who, prepared, now)
    consent = agrees(desk, f"organisation:{agency.hotel}")
    hand_her_cv(*desk.who, prepared, now)
    take_back(*desk.who, consent, now)
    with pytest.raises(ConsentError):
        hand_her_cv(*desk.who, prepared, now)
    service = refer(*desk.who, "legal", now)
    for other in (service, desk.her, "none"):
        with pytest.raises(NotFoundError):
            hand_her_cv(*desk.who, other, now)


def test_promise_03_and_04_an_employer_learns_nothing_before_and_nothing_after_the_consent(
    desk: Desk,
) -> None:
    now, agency = desk.agency.now, desk.agency
    employer = agency.actor(Role.EMPLOYER, agency.hotel)
    prepared = apply(*desk.who, "a", agency.hotel, now)
    agrees(desk, f"organisation:{agency.porta}")
    for state in (ReferralState.SENT, ReferralState.INTERVIEW, ReferralState.ACCEPTED):
        with pytest.raises(ConsentError):
            follow(*desk.who, prepared, state, now)
        assert agency.does(employer, applicants) == []
    consent = agrees(desk, f"organisation:{agency.hotel}")
    assert agency.does(employer, applicants) == []
    send(*desk.who, prepared, now)
    (seen,) = agency.does(employer, applicants)
    told = repr(seen)
    assert not [one for one in (desk.her, "ZEBRA", "casa", desk.anna.account_id) if one in told]
    take_back(*desk.who, consent, now)
    assert agency.does(employer, applicants) == []
    with pytest.raises(NotFoundError):
        agency.does(employer, profile_of_applicant, prepared)
