"""A part of the market is ranked as if there were nothing else, and counted to the last offer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.domain.week import Week
from matcher.scoring.finding import Hit, Part, find, find_fitting
from matcher.scoring.market import Market
from matcher.scoring.only import EVERYTHING, Only, count, part_of
from matcher.scoring.ranking import Ranked, rank
from matcher.scoring.stated_hours import times
from tests.factories import LORETO, case, embedded, north_of_loreto, offer, profile, week, weights
from tests.scoring.indexing import by_ranking, gone_from, lines, question, segment
from tests.strategies import markets, profiles

SOME = settings(max_examples=settings.default.max_examples // 2, deadline=None)
CODES = st.sampled_from(("5", "51", "512", "9", "53", "7"))
ASKED = st.builds(
    Only,
    kinds=st.frozensets(st.sampled_from(Kind)),
    fits=st.booleans(),
    minutes=st.none() | st.sampled_from((0, 15, 30, 60)),
    least_hours=st.none() | st.sampled_from((20, 30)),
    most_hours=st.none() | st.sampled_from((20, 30)),
    within=st.none() | st.sampled_from((week("Mon-Fri 06:00-14:00"), week("Mon-Sun 08:00-20:00"))),
    work=st.lists(CODES, max_size=2).map(tuple),
    but=st.lists(CODES, max_size=1).map(tuple),
    remote=st.booleans(),
)
# One question at a time passes more offers than all of them together.
ONE = st.sampled_from(
    (
        Only(kinds=frozenset({Kind.TRAINING})),
        Only(fits=True),
        Only(minutes=30),
        Only(least_hours=20),
        Only(most_hours=30),
        Only(within=week("Mon-Sun 06:00-20:00")),
        Only(work=("5", "9")),
        Only(but=("5",)),
        Only(remote=True),
    )
)


def ranked(her: Profile, offers: list[Offer]) -> Ranked:
    return rank(case(her), Market.of(offers, weights(), embedded()), weights())


def passes(only: Only, each: Offer, verdict: Verdict, minutes: float) -> bool:
    """Read out of the rules, one offer at a time; `minutes` as her list tells them."""
    isco = each.isco or (embedded().concept(each.occupation).isco if each.occupation else None)
    hours = each.hours_per_week or (each.shifts.hours if each.shifts else None)
    if hours is None and each.full_time:
        hours = 35
    when = times(each) or Week()
    return all(
        (
            not only.kinds or each.kind in only.kinds,
            not only.fits or verdict is Verdict.YES,
            only.minutes is None or minutes <= only.minutes,
            only.least_hours is None or (hours is not None and hours >= only.least_hours),
            only.most_hours is None or (hours is not None and hours <= only.most_hours),
            only.within is None or (when.mask and only.within.covers(when)),
            not only.work or bool(isco and isco.startswith(only.work)),
            not only.but or not (isco and isco.startswith(only.but)),
            not only.remote or each.remote is True,
        )
    )


def part(her: Profile, offers: list[Offer], only: Only) -> list[Offer]:
    """Those that pass, by what a ranking of all says of each."""
    found = ranked(her, offers)
    names = [criterion.name for criterion in weights().criteria]
    minutes = found.judgements[names.index("travel")].details["minutes"]
    return [
        each
        for row, each in enumerate(found.market.offers)
        if passes(only, each, Verdict(int(found.verdicts[row])), float(minutes[row]))
    ]


def first(her: Profile, parts: list[Part], only: Only, k: int) -> list[Hit]:
    asked = question(her)
    shown = part_of(asked, parts, only)
    return find_fitting(asked, shown, k) if only.fits else find(asked, shown, k)


@SOME
@given(her=profiles, offers=markets(most=16, said=25), only=ASKED | ONE, k=st.integers(1, 20),
       cut=st.integers(0, 16))  # fmt: skip
def test_what_passes_is_ranked_as_if_there_were_nothing_else(
    her: Profile, offers: list[Offer], only: Only, k: int, cut: int
) -> None:
    parts: list[Part] = [(segment(each), None) for each in (offers[:cut], offers[cut:]) if each]
    assert lines(first(her, parts, only, k)) == by_ranking(her, part(her, offers, only), k)


@SOME
@given(her=profiles, offers=markets(most=16, said=25), only=ASKED | ONE, cut=st.integers(0, 16))
def test_all_that_pass_and_are_not_set_aside_are_counted(
    her: Profile, offers: list[Offer], only: Only, cut: int
) -> None:
    parts: list[Part] = [(segment(each), None) for each in (offers[:cut], offers[cut:]) if each]
    asked = question(her)
    assert count(asked, part_of(asked, parts, only), only) == len(
        by_ranking(her, part(her, offers, only), len(offers))
    )


@SOME
@given(her=profiles, offers=markets(most=12), gone=st.sets(st.integers(0, 11)), only=ONE)
def test_what_is_gone_passes_nothing(
    her: Profile, offers: list[Offer], gone: set[int], only: Only
) -> None:
    all_ = segment(offers)
    dead = gone_from(all_, offers, gone)
    left = [o for n, o in enumerate(offers) if n not in gone]
    wanted = by_ranking(her, part(her, left, only), 20)
    assert lines(first(her, [(all_, dead)], only, 20)) == wanted
    assert count(question(her), part_of(question(her), [(all_, dead)], only), only) == len(wanted)


def test_who_asks_for_nothing_is_shown_everything() -> None:
    offers = [offer(id=f"v{n}") for n in range(5)]
    parts: list[Part] = [(segment(offers), None)]
    assert part_of(question(profile()), parts, EVERYTHING) == parts
    assert count(question(profile()), parts, EVERYTHING) == 5


@pytest.mark.parametrize(
    ("only", "shown"),
    [
        (Only(minutes=30), {"near"}),
        (Only(within=week("Mon-Fri 06:00-14:00")), {"morning"}),
        (Only(most_hours=20), {"short"}),
        (Only(work=("512",)), {"cook"}),
        (Only(but=("512",)), {"near", "anywhere", "morning", "short"}),
    ],
)
def test_what_an_advert_leaves_open_is_not_what_is_asked_for(only: Only, shown: set[str]) -> None:
    nothing = {"place": None, "shifts": None, "hours_per_week": None, "occupation": None}
    said: dict[str, dict[str, object]] = {
        "near": {"place": north_of_loreto(1)},
        "anywhere": {},
        "morning": {"shifts": week("Mon-Fri 08:00-13:00")},
        "short": {"hours_per_week": 12},
        "cook": {"isco": "5120"},
    }
    offers = [offer(**{"id": id_} | nothing | facts) for id_, facts in said.items()]
    her = profile(place=LORETO)
    assert {hit.id for hit in first(her, [(segment(offers), None)], only, 9)} == shown
