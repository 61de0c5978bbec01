"""Rows of before, whose signs tell who is outside, signed anew as the database is opened."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from matcher.casework.consenting import words_of_consent
from matcher.domain.casework import ConsentAct, ReferralKind, ReferralState
from matcher.errors import ConflictError
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import case_store
from matcher.store.access.recorded import Record
from matcher.store.consent_models import ConsentRow
from matcher.store.database import reading, transaction
from matcher.store.key_models import SealingKeyRow
from matcher.store.people.avoiding import record_avoidance
from matcher.store.people.consents import Shown, consents, record_consent, withdraw_consent
from matcher.store.people.recipients import outside
from matcher.store.people.referrals import change_referral, prepare_referral
from matcher.store.ranking_models import ReferralRow
from matcher.wording.words import LANGUAGES, load
from tests.promises.canary import raw_of
from tests.store.agency import Agency

HOUSE, SCHOOL = "Casa Rifugio", "Вечерно училище"
OLD = {  # as the version before made them
    HOUSE: "service:casa-rifugio-mqejuhzj",
    SCHOOL: "service:x-nfbgdjym",
}
SHOWN = Shown("it", "referral-1", "Accetti che scriviamo a «Casa Rifugio»? Puoi dire di no.")
AGAIN = Shown("it", "referral-2", "Accetti che scriviamo a Casa Rifugio?")


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def her(agency: Agency, anna: Actor) -> str:
    return agency.opens(anna, "K-7")


def sign(agency: Agency, name: str) -> str:
    return outside(agency.store.vault, "service", name)


def prepares(agency: Agency, anna: Actor, case: str, name: str, words: str | None = None) -> str:
    recipient, said = sign(agency, name), words or f"{name}\nshe likes to go there"
    rest = (ReferralKind.SERVICE, recipient, None, said)
    return str(agency.does(anna, prepare_referral, case, *rest))


def agrees(agency: Agency, anna: Actor, case: str, name: str, shown: Shown) -> str:
    rest = ConsentAct.REFERRAL, sign(agency, name), shown
    return str(agency.does(anna, record_consent, case, *rest))


def as_before(agency: Agency, row: str, name: str) -> None:
    """A referral or consent, as an older version wrote it."""
    with transaction(agency.store.engine) as session:
        for table in (ReferralRow, ConsentRow):
            session.execute(update(table).where(table.id == row).values(recipient=OLD[name]))


def open_anew(agency: Agency) -> None:
    case_store(agency.store.engine, agency.store.vault.source)


def recipients(agency: Agency) -> list[str | None]:
    with reading(agency.store.engine) as session:
        asked = (select(ReferralRow.recipient), select(ConsentRow.recipient))
        return [each for table in asked for each in session.scalars(table)]


def rows_of_trail(agency: Agency) -> int:
    with reading(agency.store.engine) as session:
        return agency.store.trail.head(session).number


@pytest.mark.parametrize("name", OLD)
def test_two_who_must_not_meet_are_not_sent_to_one_service_of_before(
    agency: Agency, anna: Actor, her: str, name: str
):
    other = agency.opens(anna, "K-8")
    agency.does(anna, record_avoidance, her, "K-8", "they came on one road", 6)
    as_before(agency, prepares(agency, anna, other, name), name)
    open_anew(agency)
    with pytest.raises(ConflictError):
        prepares(agency, anna, her, f" {name.upper()} ")
    prepares(agency, anna, her, "Another")


def test_nothing_tells_the_name_any_more(agency: Agency, anna: Actor, her: str):
    as_before(agency, prepares(agency, anna, her, HOUSE), HOUSE)
    as_before(agency, agrees(agency, anna, her, HOUSE, SHOWN), HOUSE)
    assert b"rifugio" in raw_of(agency.store.engine)
    open_anew(agency)
    assert recipients(agency) == [sign(agency, HOUSE)] * 2
    assert b"rifugio" not in raw_of(agency.store.engine)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_she_agreed_to_holds_for_the_name_that_she_was_shown(
    agency: Agency, anna: Actor, her: str, language: str
):
    """Found in the words, whatever their language."""
    words = load(language, lambda concept, _: concept)
    for name in OLD:
        shown = words_of_consent(words, ConsentAct.REFERRAL, name)
        as_before(agency, agrees(agency, anna, her, name, shown), name)
    open_anew(agency)
    for name in OLD:
        referral = prepares(agency, anna, her, name)
        agency.does(anna, change_referral, her, referral, ReferralState.SENT)


def test_what_she_took_back_meanwhile_does_not_hold_again(agency: Agency, anna: Actor, her: str):
    """Between the two versions her two consents to one service looked like two services."""
    as_before(agency, agrees(agency, anna, her, HOUSE, SHOWN), HOUSE)
    later = agrees(agency, anna, her, HOUSE, AGAIN)
    agency.does(anna, withdraw_consent, her, later)
    open_anew(agency)
    kept = agency.does(anna, consents, her)
    assert len(kept) == 2
    assert all(each.withdrawn_at == agency.now for each in kept)
    assert {ended for _, ended in agency.store.ended.read()} == {each.id for each in kept}


def test_what_she_agreed_to_after_taking_it_back_goes_on(agency: Agency, anna: Actor, her: str):
    first = agrees(agency, anna, her, HOUSE, SHOWN)
    agency.does(anna, withdraw_consent, her, first)
    as_before(agency, first, HOUSE)
    agency.now += timedelta(minutes=2)
    second = agrees(agency, anna, her, HOUSE, AGAIN)
    open_anew(agency)
    kept = {each.id: each.withdrawn_at for each in agency.does(anna, consents, her)}
    assert kept[first] is not None
    assert kept[second] is None


def test_a_name_that_can_be_read_nowhere_is_signed_as_it_stood(
    agency: Agency, anna: Actor, her: str
):
    """The key of one case is not in this copy, and another's words are an older hand's."""
    other = agency.opens(anna, "K-8")
    as_before(agency, prepares(agency, anna, her, HOUSE), HOUSE)
    as_before(agency, prepares(agency, anna, other, HOUSE, "no name here"), HOUSE)
    with transaction(agency.store.engine) as session:
        agency.store.vault.destroy_key(session, f"case:{her}")
        assert session.get(SealingKeyRow, f"case:{other}")
    open_anew(agency)
    assert recipients(agency) == [sign(agency, OLD[HOUSE].partition(":")[2])] * 2


def test_broken_off_it_is_as_before_and_the_next_opening_does_it_all(
    agency: Agency, anna: Actor, her: str, monkeypatch: pytest.MonkeyPatch
):
    for name in OLD:
        as_before(agency, prepares(agency, anna, her, name), name)
        as_before(agency, agrees(agency, anna, her, name, SHOWN), name)
    before = recipients(agency)
    with monkeypatch.context() as broken:
        broken.setattr(Record, "note", _killed)
        with pytest.raises(KeyboardInterrupt):
            open_anew(agency)
    assert recipients(agency) == before
    open_anew(agency)
    assert sorted(map(str, recipients(agency))) == sorted([sign(agency, n) for n in OLD] * 2)


def test_it_is_done_once_and_leaves_all_others_alone(agency: Agency, anna: Actor, her: str):
    as_before(agency, prepares(agency, anna, her, HOUSE), HOUSE)
    hotel = f"organisation:{agency.hotel}"
    for recipient in (hotel, "service:legal_desk"):
        agency.does(anna, prepare_referral, her, ReferralKind.SERVICE, recipient)
    open_anew(agency)
    done, rows = recipients(agency), rows_of_trail(agency)
    assert set(done) == {sign(agency, HOUSE), hotel, "service:legal_desk"}
    open_anew(agency)
    assert (recipients(agency), rows_of_trail(agency)) == (done, rows)


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt
