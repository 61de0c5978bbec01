"""The order of a list: tiers, values that can be worked out by hand, and fields side by side."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Contract, Offer
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.profile import Profile, ProfileSkill, Refusal, SkillLevel, Wishes
from matcher.domain.verdict import Verdict
from matcher.errors import RulesError
from matcher.scoring.contribution import Contribution
from matcher.scoring.market import Market
from matcher.scoring.ranking import Ranked, Score, rank, spread
from matcher.scoring.weights import Ranking, Weights
from tests.factories import (
    LORETO,
    case,
    embedded,
    gives,
    holds,
    needs,
    north_of_loreto,
    offer,
    profile,
    ranked,
    skilled,
    speaks,
    suggestions,
    training,
    week,
    weights,
)
from tests.strategies import markets, profiles

SOME = settings(max_examples=settings.default.max_examples // 3, deadline=None)


def ids(found: Ranked) -> list[str]:
    return [found.market.offers[int(row)].id for row in found.rows]


def only(share: Mapping[str, float], **ranking: float) -> Weights:
    """The default weights with all criteria at 0 but these."""
    criteria = tuple(replace(c, weight=share.get(c.name, 0)) for c in weights().criteria)
    return replace(weights(), criteria=criteria, ranking=replace(weights().ranking, **ranking))


def ranked_by(chosen: Weights, her: Profile, *offers: Offer) -> Ranked:
    return rank(case(her), Market.of(offers, chosen, embedded()), chosen)


# --- tiers

HER = profile(languages=speaks(it="B1"), wishes=Wishes(refuses=frozenset({Refusal.ALONE})))
OPEN = {"languages": needs("it", "A2"), "alone": False}


def test_yes_and_ask_stand_together_then_not_yet_and_no_apart() -> None:
    plain = only({"language": 10})
    found = ranked_by(
        plain,
        HER,
        offer(id="a-not-yet", languages=needs("it", "B2"), alone=False),
        offer(id="b-no", languages=needs("it", "A1"), alone=True),
        offer(id="c-ask", languages=needs("it", "A1")),
        offer(id="d-yes", languages=needs("it", "A2"), alone=False),
    )
    assert ids(found) == ["c-ask", "d-yes", "a-not-yet"]
    assert [found.market.offers[int(row)].id for row in found.aside] == ["b-no"]


def test_an_offer_to_ask_about_can_stand_before_one_that_is_sure() -> None:
    good = offer(id="ask", languages=needs("it", "A1"))
    fair = offer(id="yes", languages=needs("it", "B1"), alone=False)
    found = ranked_by(only({"language": 10}), HER, fair, good)
    assert ids(found) == ["ask", "yes"]
    assert [Verdict(int(v)) for v in found.verdicts] == [Verdict.ASK, Verdict.ASK]


def test_what_is_set_aside_comes_by_id_with_every_reason_that_closes_it() -> None:
    her = replace(HER, age=40)
    aside = suggestions(
        her, [offer(id="z", alone=True), offer(id="a", alone=True, max_age=29)]
    ).set_aside
    assert [score.offer.id for score in aside] == ["a", "z"]
    closing = [
        [c.reason.code for c in score.contributions if c.answer.verdict is Verdict.NO]
        for score in aside
    ]
    assert [sorted(codes) for codes in closing] == [
        ["age.above", "preferences.refused"],
        ["preferences.refused"],
    ]


def test_equal_offers_stand_by_id() -> None:
    names = ["v9", "v10", "a", "B"]
    assert ids(ranked(HER, [offer(id=name, **OPEN) for name in names])) == ["B", "a", "v10", "v9"]


# --- values


def by_hand(score: Score, ranking: Ranking) -> float:
    """The mean of what is known, filled up with the prior by part of what is not."""
    known = [c for c in score.contributions if c.answer.degree is not None]
    total = sum(c.weight for c in score.contributions)
    weight = sum(c.weight for c in known)
    earned = sum(c.weight * (c.answer.degree or 0) for c in known)
    filled = ranking.pull * (total - weight)
    return (earned + ranking.prior * filled) / (weight + filled)


def test_two_known_degrees_are_weighed_by_hand() -> None:
    """0.75 of 12 and 1 of 3: 12 of 15."""
    her = profile(languages=speaks(it="B1"))
    it = offer(languages=needs("it", "B1"), contract=Contract.PERMANENT)
    found = ranked_by(only({"language": 12, "contract": 3}), her, it)
    assert int(found.values[0]) == 800_000
    assert int(found.known[0]) == 1_000_000


def test_what_is_unknown_is_filled_with_the_prior_by_hand() -> None:
    """9 of 12, and 0.35 of the 3 that are unknown at a half: 9.525 of 13.05."""
    her = profile(languages=speaks(it="B1"))
    half_known = only({"language": 12, "contract": 3}, prior=0.5, pull=0.35)
    found = ranked_by(half_known, her, offer(languages=needs("it", "B1")))
    assert int(found.values[0]) == int(9.525 / 13.05 * 1_000_000)
    assert int(found.known[0]) == 800_000


def test_an_advert_of_which_nothing_is_known_is_worth_the_prior() -> None:
    found = ranked(profile(), [offer()])
    assert int(found.values[0]) == round(weights().ranking.prior * 1_000_000)
    assert int(found.known[0]) == 0


def test_the_weights_may_all_be_zero() -> None:
    found = ranked_by(only({}), profile(), offer(), training())
    assert found.known.tolist() == [0, 0]
    assert ids(found) == ["t1", "v1"]


@SOME
@given(her=profiles, pile=markets())
def test_the_contributions_are_the_score_and_there_is_nothing_behind_them(
    her: Profile, pile: list[Offer]
) -> None:
    found = ranked(her, pile)
    for row in range(len(pile)):
        score = found.explain(row)
        assert score.value == pytest.approx(by_hand(score, weights().ranking), abs=1e-4)
        assert 0 <= score.value <= 1
        assert 0 <= score.known_share <= 1


def test_a_thin_advert_does_not_win_by_silence() -> None:
    """All that it says is perfect; the other says everything, and all of it is good."""
    her = profile(
        skills=skilled("wash-hair", "dye-hair"),
        languages=speaks(it="B1"),
        available=week("Mon-Fri 08:00-16:00"),
        place=LORETO,
        residence=holds("other", paper="work_allowed"),
        monthly_net_minimum=900.0,
        wishes=Wishes(occupations=("hairdresser",)),
    )
    thin = offer(id="thin", flexible_hours=True)
    full = offer(
        id="zfull",
        required_skills=("wash-hair", "dye-hair"),
        languages=needs("it", "B1"),
        shifts=week("Mon-Fri 09:00-13:00"),
        place=north_of_loreto(3),
        occupation="hairdresser-assistant",
        pay=Pay(1000, PayPeriod.MONTH, gross=False),
        tutor=True,
        employer_sensitised=False,
    )
    found = ranked(her, [thin, full])
    assert ids(found) == ["zfull", "thin"]
    assert found.known[0] < 100_000 < 700_000 < found.known[1]


# --- what matters most to her


def contribution(score: Score, name: str) -> Contribution:
    return next(c for c in score.contributions if c.criterion == name)


def test_a_priority_multiplies_the_weight_for_her_alone() -> None:
    plain, hers = (
        ranked(profile(wishes=Wishes(priorities=named)), [offer()]).explain(0)
        for named in ((), ("near", "money"))
    )
    assert contribution(plain, "travel").weight == 10
    assert contribution(hers, "travel").weight == 20
    assert contribution(hers, "pay").weight == contribution(plain, "pay").weight * 1.25
    assert contribution(hers, "skills").weight == contribution(plain, "skills").weight


def test_what_matters_most_to_her_decides_between_two_good_offers() -> None:
    near = offer(id="near", place=LORETO, pay=Pay(900, PayPeriod.MONTH, gross=False))
    paid = offer(id="paid", place=north_of_loreto(7), pay=Pay(1300, PayPeriod.MONTH, gross=False))
    her = profile(place=LORETO, monthly_net_minimum=900.0)
    first = {
        priority: ids(ranked(replace(her, wishes=Wishes(priorities=(priority,))), [near, paid]))[0]
        for priority in ("near", "money")
    }
    assert first == {"near": "near", "money": "paid"}


def test_a_priority_that_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(RulesError, match="'horus' is none of"):
        ranked(profile(wishes=Wishes(priorities=("horus",))), [offer()])


# --- spreading over fields


def salon(number: int, **facts: object) -> Offer:
    return offer(id=f"a{number}", occupation="hairdresser", **facts)


def kitchen(number: int, **facts: object) -> Offer:
    return offer(id=f"b{number}", occupation="kitchen-assistant", **facts)


def test_equal_offers_are_spread_over_fields_of_work() -> None:
    found = ranked(profile(), [*map(salon, range(4)), *map(kitchen, range(2))])
    assert ids(found) == ["a0", "b0", "a1", "b1", "a2", "a3"]


def test_a_clearly_better_field_still_comes_first() -> None:
    her = profile(wishes=Wishes(occupations=("hairdresser",)))
    found = ranked(her, [kitchen(0), *map(salon, range(3))])
    assert ids(found)[0] == "a0"


def test_spreading_never_lifts_a_not_yet_over_what_is_open() -> None:
    closed = {"languages": needs("it", "C1")}
    found = ranked(HER, [*(salon(n, **OPEN) for n in range(4)), kitchen(0, **closed)])
    assert ids(found)[-1] == "b0"


def test_adverts_whose_work_is_unread_are_one_field_and_crowd_out_no_other() -> None:
    unread = [offer(id=f"u{number}") for number in range(3)]
    found = ranked(profile(), [*unread, salon(0), salon(1)])
    assert ids(found) == ["a0", "u0", "a1", "u1", "u2"]


def test_trainings_are_one_field() -> None:
    courses = [training(id=f"t{number}") for number in range(3)]
    fields = ranked(profile(), [*courses, salon(0)]).market.field
    assert len(set(fields[:3].tolist())) == 1
    assert fields[3] not in fields[:3]


def without_hurry(values: list[int], fields: list[int], ranking: Ranking) -> list[int]:
    """The same spreading written plainly: the best of all that is left, again and again."""
    cost = round(ranking.diversity * 1_000_000)
    left, seen, order = list(range(len(values))), Counter[int](), []
    while left and len(order) < ranking.diversify_first:
        best = max(
            left,
            key=lambda row: (
                values[row] - cost * seen[fields[row]] // (seen[fields[row]] + 1),
                -row,
            ),
        )
        left.remove(best)
        seen[fields[best]] += 1
        order.append(best)
    return order + left


@SOME
@given(
    jobs=st.lists(
        st.tuples(st.sampled_from(("51", "52", "94", "41")), st.sampled_from(list(Contract))),
        max_size=14,
    ),
    first=st.sampled_from((0, 3, 100)),
)
def test_spreading_keeps_every_offer_once_and_takes_the_best_of_what_is_left(
    jobs: list[tuple[str, Contract]], first: int
) -> None:
    pile = [
        offer(id=f"v{number:02}", isco=isco, contract=contract)
        for number, (isco, contract) in enumerate(jobs)
    ]
    chosen = only({"contract": 10}, diversify_first=first)
    found = ranked_by(chosen, profile(), *pile)
    assert sorted(found.rows.tolist()) == list(range(len(pile)))
    by_value = np.lexsort((np.arange(len(pile)), -found.values))
    given = found.values[by_value], found.market.field[by_value], chosen.ranking
    assert all(
        spread(*given, k).tolist() == spread(*given)[:k].tolist() for k in range(len(pile) + 2)
    )
    plain = without_hurry(
        found.values[by_value].tolist(), found.market.field[by_value].tolist(), chosen.ranking
    )
    if first * 3 >= len(pile):
        assert found.rows.tolist() == by_value[plain].tolist()


@SOME
@given(her=profiles, pile=markets(least=0, most=8))
def test_every_offer_is_in_exactly_one_list_and_tiers_keep_their_order(
    her: Profile, pile: list[Offer]
) -> None:
    found = ranked(her, pile)
    assert sorted([*found.rows.tolist(), *found.aside.tolist()]) == list(range(len(pile)))
    tiers = [max(int(found.verdicts[row]), Verdict.ASK) for row in found.rows]
    assert tiers == sorted(tiers)
    assert Verdict.NO not in tiers
    assert (found.verdicts[found.aside] == Verdict.NO).all()


# --- what is shown


def test_an_advert_that_is_held_back_is_never_ranked() -> None:
    found = suggestions(profile(), [offer(id="a", held_back=True), offer(id="b")])
    assert [score.offer.id for score in found.ranked] == ["b"]
    assert [it.id for it in found.held_back] == ["a"]
    assert found.set_aside == ()


def test_an_explanation_names_every_criterion_in_the_order_of_the_weights() -> None:
    (score,) = suggestions(profile(), [offer()]).ranked
    assert [c.criterion for c in score.contributions] == [c.name for c in weights().criteria]
    assert all(c.reason.code for c in score.contributions)


# --- courses that she has outgrown

OUTGROWN = training(
    id="outgrown",
    languages=needs("it", "A1"),
    gives=gives(languages=needs("it", "A2")),
    place=LORETO,
    shifts=week("Mon-Thu 09:00-12:00"),
    deadline=date(2027, 1, 31),
)
AT_HAND = profile(
    languages=speaks(it="B1"),
    place=LORETO,
    available=week("Mon-Fri 08:00-18:00"),
    skills=skilled("cook-meat-dishes"),
)


def test_a_course_that_she_has_outgrown_stands_after_all_that_is_open_and_is_not_closed() -> None:
    half_known = offer(id="half", required_skills=("clean-rooms",), place=north_of_loreto(8))
    not_yet = offer(id="not yet", languages=needs("it", "C2"), place=LORETO)
    found = ranked(AT_HAND, [OUTGROWN, half_known, not_yet])
    assert ids(found) == ["half", "outgrown", "not yet"]
    half, outgrown, _ = found.explained(found.rows)
    assert outgrown.value > half.value, "by its points alone it would stand first"
    assert (outgrown.last, half.last) == (True, False)
    assert outgrown.verdict <= Verdict.ASK


@pytest.mark.parametrize(
    ("her", "given"),
    [
        ({"languages": speaks(it="A1")}, {"languages": needs("it", "A2")}),
        ({"languages": ()}, {"languages": needs("it", "A2")}),
        ({"languages": speaks(en="C1")}, {"languages": needs("it", "A2")}),
        ({}, {"languages": needs("it", "A2"), "skills": ("clean-rooms",)}),
        ({}, {"certificates": frozenset({"haccp"})}),
        ({"skills": (ProfileSkill("clean-rooms", SkillLevel.SOME),)}, {"skills": ("clean-rooms",)}),
        ({}, {}),
    ],
    ids=["higher", "nobody asked", "not named", "a skill", "papers unasked", "some", "unsaid"],
)
def test_what_may_lead_her_further_is_not_outgrown(
    her: dict[str, object], given: dict[str, object]
) -> None:
    course = replace(OUTGROWN, gives=gives(**given))
    [told] = ranked(replace(AT_HAND, **her), [course]).explained(np.array([0]))
    assert not told.last


def test_a_job_is_never_outgrown() -> None:
    job = offer(id="job", gives=gives(languages=needs("it", "A2")))
    [told] = ranked(AT_HAND, [job]).explained(np.array([0]))
    assert not told.last
