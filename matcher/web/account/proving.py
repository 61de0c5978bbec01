"""The second factor, on the way in and again where it matters."""

from collections.abc import Callable

from flask import g, render_template
from werkzeug.wrappers import Response

from matcher.casework.accounts.logging_in import (
    Entered,
    prove_with_code,
    prove_with_recovery_code,
    step_up,
)
from matcher.domain.account import AuthLevel
from matcher.errors import LoginRefusedError, TooManyAttemptsError
from matcher.web.account.blueprint import (
    Page,
    account,
    agent,
    asked_again,
    slowed_down,
    source,
    typed,
)
from matcher.web.cookies import Cookie, keep
from matcher.web.going_on import go_on, wanted
from matcher.web.guard import half_way, inside
from matcher.web.inside import door, visitor

_CODE, _RECOVERY, _AGAIN = (
    f"account/{name}.html" for name in ("second_factor", "recovery_code", "again")
)


@account.get("/account/second-factor")
@half_way(AuthLevel.PASSWORD)
def second_factor() -> str:
    return render_template(_CODE, problem=None, next=wanted())


@account.post("/account/second-factor")
@half_way(AuthLevel.PASSWORD)
def check_code() -> Page | Response:
    return _entered(_CODE, prove_with_code)


@account.get("/account/recovery-code")
@half_way(AuthLevel.PASSWORD)
def recovery_code() -> str:
    return render_template(_RECOVERY, problem=None, next=wanted())


@account.post("/account/recovery-code")
@half_way(AuthLevel.PASSWORD)
def check_recovery_code() -> Page | Response:
    return _entered(_RECOVERY, prove_with_recovery_code)


@account.get("/account/again")
@inside()
def again() -> str:
    """Asked before what can't be taken back, whatever is open on an unwatched screen."""
    return render_template(_AGAIN, problem=None, next=wanted())


@account.post("/account/again")
@inside()
def check_again() -> Page | Response:
    try:
        session = step_up(door(), visitor(), typed("code"), source(), g.now)
    except TooManyAttemptsError as error:
        return slowed_down(_AGAIN, error, next=wanted())
    except LoginRefusedError:
        return asked_again(_AGAIN, "refused", next=wanted())
    keep(Cookie.SESSION, session)
    return go_on()


def _entered(template: str, prove: Callable[..., Entered]) -> Page | Response:
    try:
        entered = prove(door(), visitor(), typed("code"), source(), agent(), g.now)
    except TooManyAttemptsError as error:
        return slowed_down(template, error, next=wanted())
    except LoginRefusedError:
        return asked_again(template, "refused", next=wanted())
    let_in(entered)
    return go_on()


def let_in(entered: Entered) -> None:
    keep(Cookie.SESSION, entered.session)
    keep(Cookie.DEVICE, entered.device)
