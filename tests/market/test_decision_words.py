"""Who decided about an advert or an employer, and why, is sealed where there are people's data."""

import pytest
from sqlalchemy import Engine, delete, select, update

from matcher.errors import KeysError, SealError
from matcher.market.bans import ban, banned_employers
from matcher.market.held import held_advert
from matcher.market.holding import reject, release
from matcher.store.access.case_store import case_store
from matcher.store.database import reading, transaction
from matcher.store.decision_words import OWNER
from matcher.store.decisions import decisions_about
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.key_file import KeyFile
from matcher.store.models import ScreeningDecisionRow
from tests.market.stall import Stall, advert
from tests.market.test_holding import dangerous
from tests.promises.canary import raw_of
from tests.store.conftest import key_file, store

__all__ = ["key_file", "store"]

WHO, WHY = "Zerlina Kanarina", "she was there herself"


def readable(engine: Engine) -> list[str]:
    raw = raw_of(engine)
    return [words for words in (WHO, WHY) if words.encode() in raw]


@pytest.fixture
def decided(store: object, stall: Stall) -> Stall:
    """Behind keys: an advert released, one rejected, an employer banned."""
    stall.deliver(dangerous(), advert("y", description=dangerous()["description"]))
    assert stall.states() == {"x": "held", "y": "held"}
    release(stall.engine, "x", WHO, WHY)
    reject(stall.engine, "y", WHO, WHY)
    ban(stall.engine, "Ditta z", WHO, WHY, stall.market.rules)
    return stall


def test_neither_the_name_nor_the_reason_lies_readable_in_the_database(decided: Stall):
    assert readable(decided.engine) == []
    with reading(decided.engine) as session:
        rows = session.scalars(select(ScreeningDecisionRow)).all()
    assert [row.who for row in rows] == ["", "", ""]


def test_people_read_them_as_before(decided: Stall):
    with reading(decided.engine) as session:
        (decision,) = decisions_about(session, "x")
    assert (decision.who, decision.why) == (WHO, WHY)
    (banned,) = banned_employers(decided.engine)
    assert (banned.who, banned.why) == (WHO, WHY)
    shown = held_advert(decided.market, "y", "en").as_json()["decisions"]
    assert [(each["who"], each["why"]) for each in shown] == [(WHO, WHY)]


def test_what_was_decided_before_there_were_keys_is_sealed_when_they_are_there(
    stall: Stall, key_file: KeyFile
):
    stall.deliver(dangerous())
    release(stall.engine, "x", WHO, WHY)
    assert readable(stall.engine) == [WHO, WHY]
    case_store(stall.engine, key_file)
    assert readable(stall.engine) == []
    with reading(stall.engine) as session:
        (decision,) = decisions_about(session, "x")
    assert (decision.who, decision.why) == (WHO, WHY)


def test_without_the_keys_nothing_is_decided_rather_than_kept_readable(
    store: object, stall: Stall, key_file: KeyFile
):
    stall.deliver(dangerous())
    kept = key_file.load()
    key_file.path.unlink()
    with pytest.raises(KeysError, match="no key file"):
        release(stall.engine, "x", WHO, WHY)
    assert stall.states() == {"x": "held"}
    key_file.replace(kept)
    release(stall.engine, "x", WHO, WHY)
    assert stall.states() == {"x": "open"}


def test_a_reason_that_was_moved_to_another_decision_is_refused(decided: Stall):
    with transaction(decided.engine) as session:
        of_y = select(ScreeningDecisionRow.why).where(ScreeningDecisionRow.offer_id == "y")
        moved = update(ScreeningDecisionRow).where(ScreeningDecisionRow.offer_id == "x")
        session.execute(moved.values(why=session.scalars(of_y).one()))
    with reading(decided.engine) as session, pytest.raises(SealError, match="was altered"):
        decisions_about(session, "x")


def test_in_a_copy_without_its_key_the_decision_stands_and_its_words_are_lost(decided: Stall):
    with transaction(decided.engine) as session:
        session.execute(delete(SealingKeyRow).where(SealingKeyRow.owner == OWNER))
    with reading(decided.engine) as session:
        (decision,) = decisions_about(session, "x")
    assert (decision.act, decision.who, decision.why) == ("release", "?", "?")
