"""The assessment: step by step, half done or done, and two windows lose nothing."""

from collections.abc import Mapping
from typing import Any

import pytest

from matcher.casework.assessment import (
    STEPS,
    TYPED,
    keep_draft,
    keep_typed,
    kept_drafts,
    put_off,
    save_step,
)
from matcher.casework.conversation import look_at_conversation
from matcher.casework.profile_form import ProfileForm
from matcher.errors import ConflictError, InputError, NotFoundError, ScreeningError
from matcher.store.access.actor import Actor
from matcher.store.people.cases import open_case
from matcher.store.people.profiles import profile
from tests.factories import embedded
from tests.store.agency import Agency


class Windows:
    """An advisor's open windows on one case."""

    def __init__(self, agency: Agency, anna: Actor, case: str) -> None:
        self.agency, self.anna, self.case = agency, anna, case

    @property
    def who(self) -> tuple[Any, Actor, str]:
        return self.agency.store, self.anna, self.case

    def save(self, step: str, based_on: int | None, tab: str = "", **entered: Any) -> int:
        who = self.agency.store, self.anna, self.case
        return save_step(*who, step, entered, based_on, embedded(), self.agency.now, tab)

    def draft(self, step: str, tab: str = "", **entered: Any) -> None:
        who = self.agency.store, self.anna, self.case
        keep_draft(*who, step, entered, self.agency.now, tab)

    def drafts(self) -> dict[tuple[str, str], Mapping[str, Any]]:
        return kept_drafts(self.agency.store, self.anna, self.case, self.agency.now)

    def profile(self) -> Mapping[str, Any]:
        return self.agency.does(self.anna, profile, self.case).document


@pytest.fixture
def windows(agency: Agency, anna: Actor, case: str) -> Windows:
    return Windows(agency, anna, case)


def test_every_key_of_a_profile_is_asked_for_in_one_step():
    asked = [key for keys in STEPS.values() for key in keys]
    assert sorted([*asked, "code"]) == sorted(ProfileForm.model_fields)


def test_steps_are_saved_in_any_order_and_replace_only_themselves(windows: Windows):
    assert windows.save("languages", None, languages={"it": "A2"}, digital="some") == 1
    assert windows.save("about", 1, country="IT", age=30) == 2
    assert windows.save("languages", 2, languages={"it": "B1"}) == 3
    said = dict.fromkeys(("listening", "speaking", "reading", "writing"), "B1")
    assert windows.profile() == {"country": "IT", "age": 30, "languages": {"it": said}}


def test_two_windows_on_two_steps_don_t_stand_in_each_others_way(windows: Windows):
    windows.save("about", None, country="IT")
    windows.save("money", 1, money={"monthly_net_minimum": 900})
    windows.save("travel", 1, travel={"limit_minutes": 45})
    assert windows.profile() == {
        "country": "IT",
        "money": {"monthly_net_minimum": 900},
        "travel": {"limit_minutes": 45},
    }


def test_two_windows_on_one_step_lose_nothing(windows: Windows):
    windows.save("about", None, country="IT", age=30)
    windows.save("about", 1, country="IT", age=31)
    for age in (32, 33):
        with pytest.raises(ConflictError, match="yours is kept as a draft"):
            windows.save("about", 1, country="IT", age=age)
    assert windows.profile()["age"] == 31
    assert sorted(kept["age"] for kept in windows.drafts().values()) == [32, 33]


def test_half_done_forms_are_kept_window_by_window_until_they_are_saved(windows: Windows):
    windows.draft("languages", "a1", languages={"it": "?"})
    windows.draft("languages", "b2", languages={"it": "A2"})
    windows.draft("languages", "b2", languages={"it": "B1"})
    assert windows.drafts() == {
        ("languages", "a1"): {"languages": {"it": "?"}},
        ("languages", "b2"): {"languages": {"it": "B1"}},
    }
    windows.save("languages", None, "b2", languages={"it": "B1"})
    assert list(windows.drafts()) == [("languages", "a1")]


@pytest.mark.parametrize("key", ["nationality", "religion", "address", "phone", "health"])
def test_what_a_profile_never_has_is_kept_nowhere(windows: Windows, key: str):
    for act in (windows.save, windows.draft):
        arguments = ("about", None) if act == windows.save else ("about",)
        with pytest.raises(InputError, match=key):
            act(*arguments, **{key: "anything"})
        with pytest.raises(InputError, match=key):
            act(*arguments, place={key: "anything"})
    assert windows.drafts() == {}


def test_what_does_not_fit_is_named_and_her_home_is_no_reference_point(windows: Windows):
    with pytest.raises(InputError, match="name a public stop"):
        windows.save("about", None, place={"name": "Via Roma 12", "lat": 45.4, "lon": 9.2})
    with pytest.raises(InputError, match="it"):
        windows.save("languages", None, languages={"it": "Z9"})
    with pytest.raises(InputError, match="money: not of this step"):
        windows.save("about", None, money={})
    with pytest.raises(InputError, match="none of the steps"):
        windows.save("history", None)


def test_another_s_case_is_not_found_and_one_that_was_not_screened_waits(
    agency: Agency, anna: Actor, case: str
):
    with pytest.raises(NotFoundError):
        Windows(agency, agency.actor(), case).save("about", None, country="IT")
    unscreened = str(agency.does(anna, open_case, "K-8"))
    with pytest.raises(ScreeningError):
        Windows(agency, anna, unscreened).save("about", None, country="IT")


def test_sending_a_form_twice_is_no_conflict_and_no_new_revision(windows: Windows):
    windows.save("about", None, country="IT", age=30)
    assert windows.save("about", None, country="IT", age=30) == 1
    assert windows.save("about", 1, country="IT", age=31) == 2
    assert windows.save("about", 1, country="IT", age=31) == 2
    assert windows.drafts() == {}


def test_a_form_is_kept_as_it_was_typed_right_or_wrong(windows: Windows):
    typed = {"income": ["a lot"], "refuses": ["night", "alone"]}
    keep_typed(*windows.who, "money", typed, windows.agency.now, "a1")
    assert windows.drafts() == {("money", "a1"): {TYPED: typed}}
    with pytest.raises(InputError, match="address"):
        keep_typed(*windows.who, "money", {"address": ["x"]}, windows.agency.now, "a1")


def test_each_step_is_done_or_still_to_be_talked_about(windows: Windows):
    def done() -> set[str]:
        found = look_at_conversation(*windows.who, windows.agency.now)
        return {step for step in STEPS if found.is_done(step)}

    assert done() == set()
    windows.save("about", None, country="IT")
    put_off(*windows.who, "money", windows.agency.now)
    assert done() == {"about"}
    windows.save("safety", 1)  # nothing to avoid: that is an answer too
    assert done() == {"about", "safety"}
    put_off(*windows.who, "about", windows.agency.now)
    assert done() == {"safety"}
    assert windows.drafts() == {}
