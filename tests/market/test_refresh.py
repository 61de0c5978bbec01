"""One delivery of a source in the store: all of it or nothing, and a report that adds up."""

import pytest
from sqlalchemy import select, text

from matcher.market import writing
from matcher.market.life import Alarm
from matcher.store.database import reading
from matcher.store.models import OfferRevisionRow, SourceRunRow
from tests.market.stall import DANGER, Stall, advert, day


def everything(stall: Stall) -> list[tuple]:
    with reading(stall.engine) as session:
        return [tuple(row) for row in session.execute(text("SELECT * FROM offers ORDER BY id"))]


def five(*but: str) -> list[dict]:
    return [advert(id_) for id_ in "abcde" if id_ not in but]


def test_a_first_delivery_is_all_new(stall: Stall):
    report = stall.deliver(advert("a"), advert("b"))
    assert (report.seen, report.new) == (2, 2)
    assert stall.states() == {"a": "open", "b": "open"}


def test_the_next_day_tells_new_changed_unchanged_and_closed(stall: Stall):
    stall.deliver(*five())
    report = stall.deliver(*five("e", "d"), advert("d", "Cuoca"), advert("f"), on=day(1))
    assert (report.new, report.changed, report.unchanged, report.closed) == (1, 1, 3, 1)
    assert stall.states()["e"] == "closed"
    assert stall.rows()["d"].title == "Cuoca"
    assert stall.rows()["a"].times_seen == 2


def test_what_a_changed_advert_said_before_is_kept(stall: Stall):
    stall.deliver(advert("a", hours_per_week=20))
    stall.deliver(advert("a", hours_per_week=25), on=day(1))
    stall.deliver(advert("a", hours_per_week=30), on=day(2))
    with reading(stall.engine) as session:
        kept = session.scalars(select(OfferRevisionRow).order_by(OfferRevisionRow.number)).all()
    assert [(k.number, k.record["hours_per_week"], k.replaced_on) for k in kept] == [
        (1, 20, day(1)),
        (2, 25, day(2)),
    ]


@pytest.mark.parametrize(
    "adverts",
    [
        [],
        [advert("a")],
        [advert("a"), advert("b", " "), advert("c", description=DANGER), advert("d", "Cuoca")],
    ],
)
def test_every_report_adds_up(stall: Stall, adverts: list[dict]):
    stall.deliver(advert("a"), advert("d"))
    report = stall.deliver(*adverts, on=day(1))
    parts = (report.new, report.changed, report.unchanged, report.held, report.rejected)
    assert report.seen == sum(parts) == len(adverts)
    with reading(stall.engine) as session:
        run = session.scalars(select(SourceRunRow).order_by(SourceRunRow.id.desc())).first()
    assert run is not None
    assert run.seen == run.new + run.changed + run.unchanged + run.held + run.rejected


def test_a_refused_record_is_told_with_its_field_and_the_others_are_taken(stall: Stall):
    report = stall.deliver(advert("a"), advert("b", " "), advert("c", hours_per_week=900))
    assert report.new == 1
    assert report.reasons == {"rejected: hours_per_week": 1, "rejected: title": 1}
    assert "b" in report.rejections[0]


def test_an_advert_that_is_delivered_but_cannot_be_read_is_not_closed(stall: Stall):
    stall.deliver(*five())
    stall.deliver(*five("e"), advert("e", " "), on=day(1))
    assert stall.states()["e"] == "open"


def test_an_empty_delivery_closes_nothing_and_raises_an_alarm(stall: Stall):
    stall.deliver(*five())
    report = stall.deliver(on=day(1))
    assert (report.alarm, report.closed) == (Alarm.EMPTY, 0)
    assert set(stall.states().values()) == {"open"}


def test_a_cut_delivery_closes_nothing_and_what_it_lists_is_taken(stall: Stall):
    stall.deliver(*five())
    report = stall.deliver(advert("a"), advert("new"), on=day(1))
    assert (report.alarm, report.closed, report.new) == (Alarm.SHRUNK, 0, 1)
    assert set(stall.states().values()) == {"open"}


def test_a_person_may_say_that_a_small_delivery_is_whole(stall: Stall):
    stall.deliver(*five())
    stall.deliver(advert("a"), on=day(1))
    report = stall.deliver(advert("a"), on=day(1), accepted=True)
    assert (report.alarm, report.closed) == (None, 4)
    assert stall.deliver(advert("a"), on=day(2)).alarm is None


def test_a_record_that_nobody_can_name_closes_nothing(stall: Stall):
    stall.deliver(*five())
    report = stall.deliver(*five("e"), {"title": " "}, on=day(1))
    assert report.alarm is Alarm.UNREADABLE
    assert stall.states()["e"] == "open"


def test_a_source_that_lists_only_changes_closes_nothing(stall: Stall):
    stall.source("stream", lists_all=False)
    stall.deliver(*five(), source="stream")
    report = stall.deliver(advert("f"), source="stream", on=day(1))
    assert (report.alarm, report.closed) == (None, 0)


def test_an_advert_expires_with_its_deadline_and_reopens_with_a_later_one(stall: Stall):
    until = day(3).isoformat()
    stall.deliver(advert("a", deadline=until))
    assert stall.deliver(advert("a", deadline=until), on=day(3)).expired == 0
    assert stall.deliver(advert("a", deadline=until), on=day(4)).expired == 1
    assert stall.states() == {"a": "expired"}
    stall.deliver(advert("a", deadline=day(9).isoformat()), on=day(5))
    assert stall.states() == {"a": "open"}


def test_a_closed_advert_that_comes_back_is_open_again(stall: Stall):
    stall.deliver(*five())
    stall.deliver(*five("e"), on=day(1))
    report = stall.deliver(*five(), on=day(2))
    assert report.unchanged == 5
    assert stall.states()["e"] == "open"
    assert stall.rows()["e"].closed_on is None


def test_the_same_delivery_twice_on_one_day_changes_nothing(stall: Stall):
    stall.deliver(*five())
    before = everything(stall)
    report = stall.deliver(*five())
    assert (report.seen, report.unchanged) == (5, 5)
    assert everything(stall) == before
    with reading(stall.engine) as session:
        assert len(session.scalars(select(SourceRunRow)).all()) == 1


def test_two_sources_may_use_the_same_number(stall: Stall):
    stall.deliver(advert("1", employer="Rossi"), source="one")
    stall.deliver(advert("1", "Sarta", employer="Bianchi", city="Roma"), source="two")
    assert {id_: row.title for id_, row in stall.rows().items()} == {
        "1": "Aiuto cuoca",
        "1~2": "Sarta",
    }
    stall.deliver(advert("1", "Sarta", employer="Bianchi", city="Roma"), source="two", on=day(1))
    assert stall.rows()["1~2"].times_seen == 2


def test_an_id_that_another_source_gave_is_not_given_again(stall: Stall):
    stall.deliver(advert("1"), advert("1~2"), source="one")
    stall.deliver(advert("1", employer="Bianchi"), advert("1~3", employer="Neri"), source="two")
    assert stall.rows()["1~4"].source_key == "1"
    stall.deliver(advert("1", employer="Verdi"), source="three")
    assert set(stall.rows()) == {"1", "1~2", "1~3", "1~4", "1~5"}


def test_an_interrupted_delivery_stores_nothing(stall: Stall, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise OSError("the disk went away")

    stall.deliver(advert("a"))
    monkeypatch.setattr(writing, "join_jobs", broken)
    with pytest.raises(OSError, match="went away"):
        stall.deliver(advert("a"), advert("b"), on=day(1))
    assert stall.states() == {"a": "open"}
    assert stall.rows()["a"].last_seen == day(0)


def test_a_delivery_that_another_worker_brought_meanwhile_is_not_doubled(
    stall: Stall, monkeypatch: pytest.MonkeyPatch
):
    """The other one comes in after this one has compared, and before it writes."""
    understand, others = stall.market.understand, [True]

    def slow(records, **how):
        if others.pop() if others else False:
            stall.deliver(advert("a"), advert("b"))
        return understand(records, **how)

    object.__setattr__(stall.market, "understand", slow)
    report = stall.deliver(advert("a"), advert("b"))
    assert (report.new, report.unchanged) == (0, 2)
    assert stall.states() == {"a": "open", "b": "open"}
