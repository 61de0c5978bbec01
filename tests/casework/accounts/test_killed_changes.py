"""Killed at any moment of a change of the own password or spare codes, nobody is locked out: what
one had before opens, or what one has after it, and never both."""

import os
import signal
from collections.abc import Callable

import pytest

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.logging_in import prove
from matcher.casework.accounts.proofs import spare_code
from matcher.casework.accounts.upkeep import change_password, renew_recovery_codes
from matcher.errors import LoginRefusedError
from matcher.store.access.case_store import CaseStore, opened_case_store
from matcher.store.audit.anchor import Anchor
from matcher.store.keys.ended_list import EndedList, EndKind
from tests.casework.accounts.house import AGENT, CHEAP, OFFICE, PASSWORD, House, Person
from tests.casework.kill import is_killed

BETTER = "eight storks by the river"
NEVER = "99"
MOMENTS = {"before its line": False, "before the commit": False, "before it is listed": True,
           "before the anchor": True}  # fmt: skip
"""Whether what was changed is so then."""


def killing(moment: str, act: Callable[[CaseStore], object]) -> Callable[[CaseStore], object]:
    """In the child alone, which never comes back."""
    where = {"before its line": (EndedList, "add"), "before it is listed": (EndedList, "add_done"),
             "before the anchor": (Anchor, "move")}  # fmt: skip

    def killed(store: CaseStore) -> object:
        if moment in where:
            setattr(*where[moment], lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        return act(store)

    return killed


def kill(house: House, moment: str, commits: str, act: Callable[[House], object]) -> None:
    """And the next start, as everybody finds it."""
    url = house.store.engine.url.render_as_string(hide_password=False)
    house.store.engine.dispose()
    before = commits if moment == "before the commit" else NEVER
    assert is_killed(url, before, 1, killing(moment, lambda store: act(in_(house, store))))
    with opened_case_store(url):
        pass


def in_(house: House, store: CaseStore) -> House:
    return House(Door(store, hashing=CHEAP), house.agency, house.numbers, house.now)


def opens(house: House, rosa: Person, password: str) -> bool:
    try:
        house.first_step(rosa.email, password)
    except LoginRefusedError:
        return False
    return True


def does(house: House, rosa: Person, code: str) -> bool:
    half_way = house.visitor(house.first_step(rosa.email))
    try:
        prove(house.door, half_way, spare_code(code), OFFICE, AGENT, house.now)
    except LoginRefusedError:
        return False
    return True


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_change_of_password_that_is_killed_leaves_one_that_opens(
    house: House, rosa: Person, moment: str
):
    visitor = house.visitor(rosa.entered.session)

    def change(there: House) -> object:
        return change_password(there.door, visitor, PASSWORD, BETTER, there.now)

    kill(house, moment, "1", change)
    done = MOMENTS[moment]
    assert opens(house, rosa, PASSWORD) is not done
    assert opens(house, rosa, BETTER) is done
    assert ((EndKind.PASSWORD, rosa.id) in house.store.ended.read()) is done


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_change_of_spare_codes_that_is_killed_leaves_a_sheet_that_does(
    house: House, rosa: Person, moment: str
):
    visitor = house.visitor(house.log_in(rosa).session)
    kill(house, moment, "0", lambda there: renew_recovery_codes(there.door, visitor, there.now))
    assert does(house, rosa, rosa.recovery_codes[0]) is not MOMENTS[moment]
