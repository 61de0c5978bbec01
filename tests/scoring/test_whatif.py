"""What changes when something about her is otherwise: the same as two rankings side by side."""

from collections import defaultdict
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile, ProfileSkill, Wishes
from matcher.domain.verdict import Verdict
from matcher.scoring.whatif import compare
from tests.factories import case, gives, needs, offer, profile, ranked, speaks, training, week
from tests.scoring.indexing import question, segment
from tests.strategies import markets, profiles

MANY = settings(max_examples=settings.default.max_examples * 2, deadline=None)
FIELDS = [f.name for f in fields(Profile) if f.name not in ("code", "wishes")]
A2, B1 = profile(languages=speaks(it="A2")), profile(languages=speaks(it="B1"))


def ids(before: Profile, after: Profile, *offers: Offer) -> dict[str, list[str]]:
    found = compare(question(before), [(segment(offers), None)], case(after), 9)
    return {name: [moved.id for moved in group.first] for name, group in found.items()}


def side_by_side(before: Profile, after: Profile, offers: list[Offer]) -> dict[str, set[str]]:
    """Offer by offer, from two whole rankings."""
    was, now = ranked(before, offers), ranked(after, offers)
    groups: dict[str, set[str]] = defaultdict(set)
    for row, it in enumerate(was.market.offers):
        old, new = Verdict(int(was.verdicts[row])), Verdict(int(now.verdicts[row]))
        groups[name_of(old, new, int(now.values[row]) - int(was.values[row]))].add(it.id)
    groups.pop("same", None)
    return dict(groups)


def name_of(old: Verdict, new: Verdict, rise: int) -> str:
    if old == new:
        return "same" if old is Verdict.NO or not rise else "up" if rise > 0 else "down"
    was_open, is_open = old <= Verdict.ASK, new <= Verdict.ASK
    if was_open != is_open:
        return "opened" if is_open else "lost"
    better = ("settled", "nearer") if new < old else ("unsettled", "farther")
    return better[not is_open]


@MANY
@given(
    her=profiles,
    other=profiles,
    changed=st.sets(st.sampled_from(FIELDS), min_size=1, max_size=3),
    offers=markets(most=15, said=8),
    cut=st.integers(0, 15),
)
def test_what_changes_is_what_two_rankings_say(
    her: Profile, other: Profile, changed: set[str], offers: list[Offer], cut: int
) -> None:
    after = replace(her, **{name: getattr(other, name) for name in changed})
    parts = [(segment(some), None) for some in (offers[:cut], offers[cut:]) if some]
    found = compare(question(her), parts, case(after), 20)
    wanted = side_by_side(her, after, offers)
    assert {name: {m.id for m in group.first} for name, group in found.items()} == wanted
    assert {name: group.count for name, group in found.items()} == {
        name: len(every) for name, every in wanted.items()
    }


def test_a_higher_level_opens_what_asks_for_it() -> None:
    job = offer(languages=needs("it", "B1"))
    assert ids(A2, B1, job) == {"opened": ["v1"]}
    assert ids(B1, A2, job) == {"lost": ["v1"]}


def test_a_course_that_she_no_longer_needs_sinks() -> None:
    course = training(gives=gives(languages=needs("it", "B1")))
    assert ids(A2, B1, course) == {"down": ["t1"]}


def test_later_hours_of_the_creche_open_the_afternoon() -> None:
    until_two, until_five = (profile(available=week(f"Mon-Fri 08:00-{end}:00")) for end in (14, 17))
    afternoon = offer(shifts=week("Mon-Fri 13:00-16:00"))
    assert ids(until_two, until_five, afternoon, offer(id="v2")) == {"opened": ["v1"]}


def test_the_best_of_what_opens_comes_first_and_all_are_counted() -> None:
    jobs = [offer(id=f"v{n}", languages=needs("it", "B1"), tutor=n == 3 or None) for n in range(5)]
    found = compare(question(A2), [(segment(jobs), None)], case(B1), 2)["opened"]
    assert (found.count, [moved.id for moved in found.first]) == (5, ["v3", "v0"])
    assert found.first[0].before is Verdict.NOT_YET
    assert found.first[0].value > found.first[1].value > found.first[1].value_before


def test_nothing_changes_when_nothing_is_changed() -> None:
    assert ids(A2, A2, offer(languages=needs("it", "B1"))) == {}


def test_what_matters_most_to_her_is_not_compared_here() -> None:
    other = replace(A2, wishes=Wishes(priorities=("hours",)))
    with pytest.raises(ValueError, match="priorities"):
        ids(A2, other, offer())


def test_work_that_she_has_done_counts_among_her_skills() -> None:
    job = offer(required_skills=("accounting-techniques", "hair-products"))
    her = profile(skills=(ProfileSkill("accounting-techniques"),))
    assert ids(her, replace(her, experience_months={"5141": 12}), job) == {"up": ["v1"]}
