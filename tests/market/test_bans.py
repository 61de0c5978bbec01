"""Employers whose adverts are held, and under which names they come back."""

import pytest

from matcher.errors import InputError
from matcher.market.bans import ban, banned_employers, lift_ban
from matcher.market.holding import release
from tests.market.stall import Stall, advert, day


def ban_(stall: Stall, name: str) -> list[str]:
    return ban(stall.engine, name, "anna", "took documents", stall.market.rules)


def lift(stall: Stall, name: str, why: str = "another firm") -> None:
    lift_ban(stall.engine, name, "anna", why, stall.market.rules)


def test_a_ban_holds_what_is_here_and_what_comes(stall: Stall):
    stall.deliver(advert("a", employer="Stella Cleaning Srl"), advert("b"))
    assert ban_(stall, "Stella Cleaning") == ["a"]
    assert stall.states() == {"a": "held", "b": "open"}
    stall.deliver(advert("n", employer="Stela Cleaning", city="Roma"), source="other", on=day(1))
    assert stall.states()["n"] == "held"
    assert stall.offers()["n"].held_back
    assert "banned_employer" in [sign.code for sign in stall.offers()["n"].signs]


def test_a_ban_is_kept_with_who_when_and_why(stall: Stall):
    ban_(stall, "Stella Cleaning Srl")
    (kept,) = banned_employers(stall.engine)
    assert (kept.employer, kept.who, kept.why) == ("Stella Cleaning Srl", "anna", "took documents")
    assert kept.at.tzinfo is not None


def test_an_advert_that_ended_before_the_ban_is_held_when_it_comes_back_unchanged(stall: Stall):
    stella = advert("a", employer="Stella Cleaning Srl")
    stall.deliver(stella, advert("b"))
    stall.deliver(advert("b"), on=day(1))
    assert ban_(stall, "Stella Cleaning") == []
    stall.deliver(stella, advert("b"), on=day(2))
    assert stall.states() == {"a": "held", "b": "open"}


def test_a_released_advert_of_an_employer_banned_later_is_held(stall: Stall):
    stella = advert("a", employer="Stella Cleaning Srl")
    stall.deliver(stella)
    ban_(stall, "Stella Cleaning")
    release(stall.engine, "a", "anna", "this one is honest")
    stall.deliver(stella, on=day(1))
    assert stall.states() == {"a": "open"}
    ban_(stall, "Stella Cleaning")
    assert stall.states() == {"a": "held"}


def test_a_lifted_ban_holds_nothing_new_and_what_is_held_waits_for_its_release(stall: Stall):
    stall.deliver(advert("a", employer="Stella Cleaning Srl"))
    ban_(stall, "Stella Cleaning")
    lift(stall, "STELLA CLEANING")
    stall.deliver(advert("n", employer="Stella Cleaning", city="Roma"), source="other")
    assert stall.states() == {"a": "held", "n": "open"}
    assert banned_employers(stall.engine) == []
    with pytest.raises(InputError, match="not banned"):
        lift(stall, "Stella Cleaning", "again")


def test_what_ended_under_a_ban_that_was_lifted_stands_when_it_comes_back(stall: Stall):
    adverts = advert("a", employer="Stella Cleaning"), advert("c", employer="Luna Cleaning")
    stall.deliver(*adverts, advert("b"))
    stall.deliver(advert("b"), on=day(1), accepted=True)
    for name in ("Stella Cleaning", "Luna Cleaning"):
        ban_(stall, name)
    lift(stall, "Stella Cleaning")
    stall.deliver(*adverts, advert("b"), on=day(2))
    assert stall.states() == {"a": "open", "b": "open", "c": "held"}


@pytest.mark.parametrize("name", ["", " . ", "---"])
def test_what_is_no_name_can_not_be_banned(stall: Stall, name: str):
    with pytest.raises(InputError, match="is no name"):
        ban_(stall, name)


def test_a_ban_needs_a_reason_and_a_name(stall: Stall):
    for who, why in (("anna", ""), (" ", "took documents")):
        with pytest.raises(InputError, match="a decision needs"):
            ban(stall.engine, "Stella Cleaning", who, why, stall.market.rules)
    assert banned_employers(stall.engine) == []
