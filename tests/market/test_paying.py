"""Pay far from what the market usually pays: held or asked about, whatever disturbs the run."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from matcher.market import refresh
from matcher.market.holding import reject, release
from matcher.market.pay_before import PayBefore
from matcher.market.unmodified import pay_of_unmodified, write_unmodified
from matcher.store.database import open_database, reading, transaction
from matcher.store.models import SourceRow
from tests.databases import Databases
from tests.market.stall import Stall, advert, day

CHAT = "Contatto solo WhatsApp."


def cook(id_: str, hour: float = 9.5, **facts: Any) -> dict[str, Any]:
    pay = {"amount": hour, "period": "hour", "currency": "EUR"}
    return advert(id_, occupation="5120", pay=pay, **facts)


def cooks(number: int, first: int = 0) -> list[dict[str, Any]]:
    return [cook(f"c{n}", 9 + n % 5 / 4) for n in range(first, first + number)]


def test_pay_far_below_the_trade_is_asked_about_with_its_words_and_its_question(stall: Stall):
    stall.deliver(*cooks(20))
    report = stall.deliver(cook("x", 3.0), source="other")
    (sign,) = stall.offers()["x"].signs
    assert (sign.code, sign.quote) == ("pay_too_low", "3 EUR / hour")
    assert "ore" in sign.ask or "hours" in sign.ask
    assert not stall.offers()["x"].held_back
    assert report.reasons == {"asked: pay_too_low": 1}


def test_pay_far_above_the_trade_with_another_sign_is_held(stall: Stall):
    stall.deliver(*cooks(20))
    report = stall.deliver(cook("x", 60, description=CHAT), cook("y", 60), source="other")
    assert (stall.states()["x"], stall.states()["y"]) == ("held", "open")
    assert report.reasons == {
        "asked: pay_too_high": 1,
        "held: pay_too_high": 1,
        "held: private_chat_only": 1,
    }
    assert stall.offers()["x"].held_back


def test_an_empty_store_compares_a_delivery_with_itself(stall: Stall):
    stall.deliver(*cooks(20), cook("x", 60, description=CHAT))
    assert stall.states()["x"] == "held"


def test_the_order_of_a_delivery_changes_nothing(stall: Stall, databases: Databases):
    other = Stall.over(open_database(databases.new()))
    adverts = [*cooks(20), cook("x", 60, description=CHAT), cook("y", 3), advert("z")]
    stall.deliver(*adverts)
    other.deliver(*reversed(adverts))
    kept = [{id_: (r.state, r.pay_far) for id_, r in s.rows().items()} for s in (stall, other)]
    assert kept[0] == kept[1]
    other.engine.dispose()


def test_what_stood_open_before_is_asked_first(stall: Stall):
    """Twenty adverts of one cheat do not make their pay the usual one."""
    stall.deliver(*cooks(20))
    traps = [cook(f"t{n}", 60 + n, employer=f"Firma {n}") for n in range(30)]
    stall.deliver(*traps, source="other")
    assert {row.pay_far for id_, row in stall.rows().items() if id_[0] == "t"} == {"above"}


def test_adverts_of_one_job_count_once(stall: Stall):
    same = {"employer": "Ditta Uno", "description": "Cerchiamo cuoca in via Roma 1, turni serali."}
    for source in ("one", "two"):
        stall.deliver(*(cook(f"{source}{n}", 9.5, **same) for n in range(12)), source=source)
    stall.deliver(cook("x", 60), source="three")
    assert stall.rows()["x"].pay_far is None


def test_too_few_offers_can_not_say_what_is_usual(stall: Stall):
    stall.deliver(*cooks(18))
    stall.deliver(cook("x", 60), source="other")
    assert stall.offers()["x"].signs == ()


@pytest.mark.parametrize("town", ["Milano", "Roma"])
def test_what_came_before_there_was_anything_to_compare_is_compared_at_the_next_run(
    stall: Stall, town: str
):
    trap = cook("x", 60, description=CHAT)
    stall.deliver(trap)
    assert stall.states()["x"] == "open"
    stall.deliver(*cooks(20), source="other")
    report = stall.deliver(trap | {"city": town}, on=day(1))
    assert stall.states()["x"] == "held"
    assert (report.held, report.unchanged) == (1, 0)


def test_a_held_advert_waits_for_a_person_however_usual_its_pay_becomes(stall: Stall):
    trap = cook("x", 60, description=CHAT)
    stall.deliver(*cooks(20))
    stall.deliver(trap, source="other")
    rich = [cook(f"c{n}", 59) for n in range(40)]
    stall.deliver(*rich, on=day(1), accepted=True)
    stall.deliver(trap, source="other", on=day(1))
    assert stall.states()["x"] == "held"
    assert stall.rows()["x"].pay_far is None


def test_a_question_about_pay_goes_when_such_pay_has_become_usual(stall: Stall):
    stall.deliver(*cooks(20))
    stall.deliver(cook("x", 60), source="other")
    stall.deliver(*(cook(f"c{n}", 59) for n in range(40)), on=day(1))
    report = stall.deliver(cook("x", 60), source="other", on=day(1))
    assert stall.offers()["x"].signs == ()
    assert report.reasons == {}


def test_an_advert_released_with_its_pay_stays_released(stall: Stall):
    trap = cook("x", 60, description=CHAT)
    stall.deliver(*cooks(20))
    stall.deliver(trap, source="other")
    release(stall.engine, "x", "anna", "a hotel with three stars, contract read")
    for number, changed in enumerate((trap, trap | {"city": "Roma"}), 1):
        stall.deliver(changed, source="other", on=day(number))
        assert stall.states()["x"] == "open"


def test_an_advert_released_where_pay_alone_holds_can_be_suggested(stall: Stall):
    strict = replace(stall.market.rules, signs=replace(stall.market.rules.signs, threshold=0.7))
    other = Stall(replace(stall.market, rules=strict))
    other.deliver(*cooks(20))
    other.deliver(cook("x", 60), source="other")
    assert other.states()["x"] == "held"
    release(other.engine, "x", "anna", "a hotel with three stars, contract read")
    assert not other.offers()["x"].held_back


def test_a_rejected_advert_stays_rejected_whatever_becomes_usual(stall: Stall):
    trap = cook("x", 60, description=CHAT)
    stall.deliver(*cooks(20))
    stall.deliver(trap, source="other")
    reject(stall.engine, "x", "anna", "it is a trap")
    stall.deliver(trap, source="other", on=day(1))
    assert stall.states()["x"] == "rejected"


def test_a_run_begun_again_on_the_same_day_says_the_same(stall: Stall):
    adverts = [*cooks(20), cook("x", 60, description=CHAT), cook("y", 3)]
    first = stall.deliver(*adverts)
    before = {id_: (row.state, row.signs, row.pay_far) for id_, row in stall.rows().items()}
    again = stall.deliver(*adverts)
    assert again.reasons == first.reasons
    assert before == {id_: (row.state, row.signs, row.pay_far) for id_, row in stall.rows().items()}


@pytest.mark.parametrize("times", [1, refresh.TRIES])
def test_usual_pay_is_told_while_others_may_write_and_told_anew_where_they_did(
    stall: Stall, monkeypatch: pytest.MonkeyPatch, times: int
):
    """Others bring the trade each time just after it was told; the last time it is told inside."""
    told, brought = refresh.pay_before, iter(range(times))

    def while_others_bring(*of: Any) -> PayBefore:
        before = told(*of)
        if (number := next(brought, None)) is not None:
            monkeypatch.setattr(refresh, "pay_before", told)
            stall.deliver(*cooks(20, 20 * number), source=f"other {number}")
            monkeypatch.setattr(refresh, "pay_before", while_others_bring)
        return before

    monkeypatch.setattr(refresh, "pay_before", while_others_bring)
    stall.deliver(cook("x", 60))
    assert next(brought, None) is None
    assert stall.rows()["x"].pay_far == "above"


def test_of_a_source_that_says_nothing_new_usual_pay_is_told_before_and_anew(stall: Stall):
    stall.deliver(cook("x", 60), source="one")
    with reading(stall.engine) as session:
        source_id = session.scalars(select(SourceRow.id).where(SourceRow.name == "one")).one()
        before = pay_of_unmodified(session, source_id, day(1))
    assert before is not None
    stall.deliver(*cooks(20), source="two")
    with transaction(stall.engine) as session:
        assert not before.holds(session)
        source = session.get_one(SourceRow, source_id)
        write_unmodified(session, source, day(1), stall.market.rules.signs, before)
    assert stall.rows()["x"].pay_far == "above"
