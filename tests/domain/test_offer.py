"""An offer says only what its advert says."""

from dataclasses import MISSING, FrozenInstanceError, fields

import pytest

from matcher.domain.offer import Fact, Gives, Kind, Offer


def test_what_an_advert_leaves_out_is_unknown_not_no() -> None:
    bare = Offer("v1", Kind.VACANCY, "Aiuto cuoca")
    said = {"id", "kind", "title", "description", "gives", "held_back", "more_towns"}
    for field in fields(Offer):
        if field.name not in said:
            assert getattr(bare, field.name) in (None, (), frozenset()), field.name


def test_only_id_kind_and_title_are_compulsory() -> None:
    compulsory = [
        field.name
        for field in fields(Offer)
        if field.default is MISSING and field.default_factory is MISSING
    ]
    assert compulsory == ["id", "kind", "title"]


def test_a_fact_that_was_read_from_the_text_can_be_quoted() -> None:
    fact = Fact("hours_per_week", 20.0, "20 ore settimanali", "hours.per_week")
    assert Offer("v1", Kind.VACANCY, "x", facts=(fact,)).quotes == {
        "hours_per_week": "20 ore settimanali"
    }


def test_an_offer_does_not_change_once_it_is_understood() -> None:
    with pytest.raises(FrozenInstanceError):
        Offer("v1", Kind.VACANCY, "x").title = "y"  # type: ignore[misc]


def test_an_offer_that_is_no_course_gives_nothing() -> None:
    assert Offer("v1", Kind.VACANCY, "x").gives == Gives()
