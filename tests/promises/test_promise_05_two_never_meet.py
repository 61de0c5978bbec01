"""5. Two who must not meet never get the same offer or site; the reason names nobody."""

import pytest

from matcher.casework.applying import apply, refer
from matcher.casework.discussing import answer
from matcher.casework.opening import screen
from matcher.domain.casework import Answer
from matcher.errors import ConflictError
from matcher.store.people.answers import Said
from tests.casework.desk import Desk, aside, ids
from tests.casework.killing import WORDS


@pytest.mark.parametrize("noted_by", ["her", "the other one"])
def test_promise_05_two_who_must_not_meet_get_no_offer_place_or_service_in_common(
    desk: Desk, noted_by: str
) -> None:
    now, others = desk.agency.now, (desk.agency.store, desk.anna, desk.other)
    if noted_by == "her":
        screen(*desk.who, {}, now, ["K-8"])
    else:
        screen(*others, {}, now, ["zebra 7"])
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
