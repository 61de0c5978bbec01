"""What was said of a segment to women with the same facts is said once."""

from dataclasses import fields, replace
from datetime import timedelta
from threading import Thread

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.columns import Columns, Ints
from matcher.scoring.criteria import ALL
from matcher.scoring.criteria.deadline import day_number
from matcher.scoring.criterion import Case, Criterion, judged
from matcher.scoring.finding import find
from matcher.scoring.memory import Memory
from matcher.scoring.question import Question
from matcher.scoring.redating import redated
from matcher.scoring.row_work import PLAIN
from tests.factories import TODAY, case, criterion, embedded, offer, profile, weights
from tests.scoring.indexing import LAYOUT, by_ranking, lines, segment
from tests.strategies import markets, profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)
SHARING = [kind.name for kind in ALL if kind.same_for is not Criterion.same_for]


def test_what_was_used_last_is_kept_as_far_as_there_is_room() -> None:
    memory: Memory[Ints] = Memory(most_bytes=24)
    made: list[int] = []

    def make(n: int) -> Ints:
        made.append(n)
        return np.array([n])

    for n in (1, 2, 3, 1, 4, 1, 2):
        assert memory.get(n, lambda n=n: make(n)).tolist() == [n]  # type: ignore[misc]
    assert made == [1, 2, 3, 4, 2]
    assert len(memory) == 3
    memory.forget()
    assert len(memory) == 0


@FEW
@given(women=st.lists(profiles, min_size=2, max_size=4), offers=markets(most=16, said=25))
def test_who_is_asked_about_after_others_has_her_own_list(
    women: list[Profile], offers: list[Offer]
) -> None:
    made = segment(offers)
    for her in (*women, *women):
        question = Question.of(case(her), weights())
        assert lines(find(question, [(made, None)], 20)) == by_ranking(her, offers, 20)


def test_a_segment_with_other_days_remembers_nothing_of_the_old_ones() -> None:
    offers = [offer(id=f"v{n}", fresh_until=TODAY + timedelta(days=5)) for n in range(6)]
    made = segment(offers)
    asked = Question.of(case(profile()), weights())
    find(asked, [(made, None)], 6)
    stale = TODAY - timedelta(days=3)
    other = redated(made, LAYOUT, np.arange(6), np.full(6, day_number(stale)))
    assert len(made.memory) > 0
    assert len(other.memory) == 0


def test_several_threads_share_what_they_find_out() -> None:
    offers = [offer(id=f"v{n}", hours_per_week=float(n % 41)) for n in range(900)]
    made, found = segment(offers), {}
    women = [profile(age=20 + n % 3, monthly_net_minimum=600.0 + n % 2) for n in range(8)]

    def ask(n: int) -> None:
        found[n] = lines(find(Question.of(case(women[n]), weights(), PLAIN), [(made, None)], 30))

    threads = [Thread(target=ask, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(found[n] == by_ranking(women[n], offers, 30) for n in range(8))


@pytest.mark.parametrize("name", SHARING)
@FEW
@given(data=st.data(), her=profiles, other=profiles, offers=markets(most=16))
def test_whoever_has_the_same_is_told_the_same(
    name: str, data: st.DataObject, her: Profile, other: Profile, offers: list[Offer]
) -> None:
    """Of offers that are alike for the two in what `alike` makes classes of."""
    kept = data.draw(st.sets(st.sampled_from([f.name for f in fields(Profile)])))
    other = replace(other, **{field: getattr(her, field) for field in kept})
    one, two = case(her), case(other)
    asked = criterion(name)
    if asked.same_for(one) is None or asked.same_for(one) != asked.same_for(two):
        return
    columns = Columns.build(offers, [c for facts in asked.facts() for c in facts], embedded())
    classes = [_classes(asked, each, columns) for each in (one, two)]
    same = np.flatnonzero((classes[0] == classes[1]).all(axis=0))
    said = [judged(asked, each, columns.take(same)) for each in (one, two)]
    assert said[0].verdicts.tolist() == said[1].verdicts.tolist()
    assert np.array_equal(said[0].degrees, said[1].degrees, equal_nan=True)


@pytest.mark.parametrize("name", [kind.name for kind in ALL if kind.classes])
@FEW
@given(her=profiles, offers=markets(most=16))
def test_there_are_no_more_classes_than_are_told(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    asked = criterion(name)
    columns = Columns.build(offers, [c for facts in asked.facts() for c in facts], embedded())
    for factor, most in asked.classes.items():
        classes = asked.alike(case(her), factor, columns)
        assert classes is not None
        assert ((classes >= 0) & (classes < most)).all()


def _classes(asked: Criterion, about: Case, columns: Columns) -> Ints:
    """int64[factors, n]: 0 of a factor that has none."""
    found = [asked.alike(about, n, columns) for n in range(len(asked.facts()))]
    return np.array([np.zeros(len(columns), int) if each is None else each for each in found])
