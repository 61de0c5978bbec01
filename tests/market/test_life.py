"""What a delivery means for the adverts already kept."""

from datetime import date, timedelta

import pytest

from matcher.domain.offer_state import OfferState
from matcher.market.life import (
    Alarm,
    Delivered,
    Kept,
    alarm_for,
    compare,
    fresh_until,
    gone,
    state_of,
    usual_rhythm,
)
from matcher.market.limits import load_limits
from matcher.settings import data_dir

TODAY = date(2026, 11, 23)
LIMITS = load_limits(data_dir() / "rules" / "market.toml")


def kept(content_hash: str = "x", state: OfferState = OfferState.OPEN) -> Kept:
    return Kept("id", content_hash, state, TODAY)


def test_an_advert_is_new_changed_unchanged_or_missing():
    found = compare(
        {"a": kept("1"), "b": kept("2"), "c": kept("3")}, {"b": "2", "a": "9", "d": "4"}
    )
    assert (found.new, found.changed, found.unchanged, found.missing) == (
        ("d",),
        ("a",),
        ("b",),
        ("c",),
    )


@pytest.mark.parametrize(
    ("delivered", "usual", "alarm"),
    [
        (Delivered(100), 100, None),
        (Delivered(60), 100, None),
        (Delivered(59), 100, Alarm.SHRUNK),
        (Delivered(0), 100, Alarm.EMPTY),
        (Delivered(0), 1, Alarm.EMPTY),
        (Delivered(1), 4, None),  # too few for a share
        (Delivered(2), 5, Alarm.SHRUNK),
        (Delivered(0), None, None),  # nothing was ever there
        (Delivered(99, nameless=1), 100, Alarm.UNREADABLE),
        (Delivered(1, lists_all=False), 100, None),
    ],
)
def test_a_delivery_far_smaller_than_the_last_is_not_believed(delivered, usual, alarm):
    assert alarm_for(delivered, usual, LIMITS) == alarm


def test_only_what_was_open_or_held_is_closed_and_nothing_that_was_refused():
    all_kept = {
        "open": kept(),
        "held": kept(state=OfferState.HELD),
        "expired": kept(state=OfferState.EXPIRED),
        "rejected": kept(state=OfferState.REJECTED),
        "refused": kept(),
    }
    assert gone(sorted(all_kept), all_kept, {"refused"}, believed=True) == ("held", "open")
    assert gone(sorted(all_kept), all_kept, set(), believed=False) == ()


@pytest.mark.parametrize(
    ("before", "signs", "deadline", "after"),
    [
        (None, (), None, OfferState.OPEN),
        (None, (), 0, OfferState.OPEN),
        (None, (), -1, OfferState.EXPIRED),
        (None, ("fee",), -1, OfferState.HELD),
        (OfferState.CLOSED, (), None, OfferState.OPEN),
        (OfferState.EXPIRED, (), 5, OfferState.OPEN),
        (OfferState.HELD, (), None, OfferState.OPEN),
        (OfferState.REJECTED, (), 5, OfferState.REJECTED),
        (OfferState.REJECTED, ("fee",), None, OfferState.REJECTED),
    ],
)
def test_where_an_advert_stands_that_its_source_lists_today(before, signs, deadline, after):
    until = None if deadline is None else TODAY + timedelta(days=deadline)
    assert state_of(before, signs, until, TODAY) == after


def test_the_rhythm_of_a_source_is_the_usual_gap_between_its_deliveries():
    weekly = [TODAY - timedelta(days=gap) for gap in (0, 7, 14, 28, 35)]
    assert usual_rhythm(weekly) == 7
    assert usual_rhythm(weekly[:3]) is None
    assert usual_rhythm([TODAY] * 9) is None


def test_an_advert_is_fresh_until_its_source_has_missed_two_deliveries():
    assert fresh_until(TODAY, 3, LIMITS) == TODAY + timedelta(days=6)
    assert fresh_until(TODAY, None, LIMITS) == TODAY + timedelta(days=14)
