"""Courses compared for a case, and told."""

import json

import pytest
from hypothesis import given, settings

from matcher.casework.pathways import Pathways, pathways
from matcher.casework.pathways_report import pathways_table
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile, Wishes
from matcher.wording.words import LANGUAGES, load
from tests.factories import (
    TODAY,
    embedded,
    gives,
    knowledge,
    needs,
    offer,
    profile,
    speaks,
    training,
)
from tests.scoring.pathways.brute import numbers
from tests.strategies import markets, profiles

HER = profile(languages=speaks(it="A2"), wishes=Wishes(occupations=("kitchen-assistant",)))
KITCHEN = offer(occupation="kitchen-assistant", title="Kitchen", languages=needs("it", "B1"))
B1 = training(title="Italian B1", gives=gives(languages=needs("it", "B1")))
CLOSED = training(id="t2", places_left=0)


def of(*offers: Offer, her: Profile = HER) -> Pathways:
    return pathways(her, offers, knowledge(), numbers(), TODAY)


def table(found: Pathways, language: str = "en", top: int | None = None) -> dict:
    return pathways_table(found, load(language, embedded().label), top)


def test_a_course_is_told_with_what_it_opens() -> None:
    found = table(of(KITCHEN, B1, CLOSED))
    (course,) = found["courses"]
    assert (course["id"], course["opens"]["jobs"]) == ("t1", 1)
    assert [each["id"] for each in course["examples"]] == ["v1"]
    assert "It opens 1 job that is not open to her yet." in [r["text"] for r in course["reasons"]]
    assert [each["id"] for each in found["set_aside"]] == ["t2"]


def test_the_path_to_her_dream_is_told_step_by_step() -> None:
    (path,) = table(of(KITCHEN, B1))["paths"]
    assert [step["id"] for step in path["steps"]] == ["t1"]
    assert path["examples"][0]["title"] == "Kitchen"


def test_the_score_is_what_opens_times_the_shares_beside_its_reasons() -> None:
    (course,) = table(of(KITCHEN, B1))["courses"]
    left = course["opens"]["worth"]
    for reason in course["reasons"]:
        left *= reason.get("share", 1)
    assert course["score"] == pytest.approx(left, abs=1e-5)


def test_adverts_that_are_held_back_open_nothing() -> None:
    dangerous = offer(id="v2", languages=needs("it", "B1"), held_back=True)
    assert table(of(dangerous, B1))["courses"][0]["opens"]["jobs"] == 0


def test_without_offers_there_is_nothing_to_compare() -> None:
    found = table(of())
    assert (found["courses"], found["paths"], found["jobs_open_now"]) == ([], [], 0)


def test_the_rest_is_named_when_only_the_first_are_told() -> None:
    found = table(of(KITCHEN, B1, training(id="t3")), top=1)
    assert (len(found["courses"]), found["beyond_top"]) == (1, ["t3"])


@settings(max_examples=settings.default.max_examples // 5, deadline=None)
@given(her=profiles, offers=markets(most=8, said=10))
def test_whatever_is_known_it_can_be_told_in_every_language(
    her: Profile, offers: list[Offer]
) -> None:
    for language in LANGUAGES:
        json.dumps(table(of(*offers, her=her), language), allow_nan=False)
