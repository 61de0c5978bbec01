"""5. Two who must not meet never get the same offer, slot or site; the reason names nobody."""

from datetime import date, timedelta

import pytest

from matcher.casework.applying import apply, follow, refer
from matcher.casework.discussing import answer
from matcher.casework.opening import screen
from matcher.domain.casework import Answer, ReferralState
from matcher.errors import ConflictError
from matcher.store.people.answers import Said
from tests.casework.desk import WHY, Desk, aside, ids
from tests.casework.killing import WORDS


@pytest.mark.parametrize("noted_by", ["her", "the other one"])
def test_promise_05_two_who_must_not_meet_get_no_offer_place_or_service_in_common(
    desk: Desk, noted_by: str
) -> None:
    now, others = desk.agency.now, (desk.agency.store, desk.anna, desk.other)
    if noted_by == "her":
        screen(*desk.who, {}, now, ["K-8"], WHY)
    else:
        screen(*others, {}, now, ["zebra 7"], WHY)
    answer(*others, "a", Said(Answer.YES), now)
    refer(*others, "legal", now)
    shown = desk.suggest(desk.her)
    assert ids(shown) == ["b"]
    assert set(aside(shown)) == {"a", "a2"}
    reasons = [
        WORDS.reason(part.reason)
        for score in shown.made.suggestions.set_aside
        for part in score.contributions
        if part.criterion == "safety"
    ]
    assert reasons == ["Al momento non è un posto per lei."] * 2
    for act in (
        lambda: apply(*desk.who, "a2", "elsewhere", now),
        lambda: answer(*desk.who, "a", Said(Answer.MAYBE), now),
        lambda: refer(*desk.who, "legal", now),
    ):
        with pytest.raises(ConflictError) as refused:
            act()
        assert "K-8" not in str(refused.value)


@pytest.mark.parametrize("where", ["one service", "one house"])
def test_promise_05_two_who_must_not_meet_have_no_step_at_one_place_on_one_day(
    desk: Desk, where: str
) -> None:
    """Whatever became of what the step belongs to: a talk may follow a refusal."""
    now, day = desk.agency.now, date(2026, 12, 3)
    others = desk.agency.store, desk.anna, desk.other
    if where == "one service":
        hers, theirs = refer(*desk.who, "legal", now), refer(*others, "legal", now)
    else:
        hers = apply(*desk.who, "a2", "elsewhere", now)
        theirs = apply(*others, "a", "hotel", now)
    screen(*desk.who, {}, now, ["K-8"], WHY)
    follow(*others, theirs, ReferralState.REFUSED, now, day)
    for state in (ReferralState.PREPARED, ReferralState.ENDED):
        with pytest.raises(ConflictError, match="choose another day") as refused:
            follow(*desk.who, hers, state, now, day)
        assert "K-8" not in str(refused.value)
    follow(*desk.who, hers, ReferralState.PREPARED, now, day + timedelta(days=1))
    with pytest.raises(ConflictError, match="choose another day"):
        follow(*others, theirs, ReferralState.REFUSED, now, day + timedelta(days=1))
    follow(*others, theirs, ReferralState.REFUSED, now, None)
    follow(*desk.who, hers, ReferralState.PREPARED, now, day)
