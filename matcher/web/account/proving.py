"""The second factor, on the way in and again where it matters."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.logging_in import Entered, prove, step_up
from matcher.casework.accounts.proofs import Proof, app_code, spare_code
from matcher.domain.account import AuthLevel, Role
from matcher.errors import LoginRefusedError
from matcher.web.account.blueprint import Page, account, agent, refused, source
from matcher.web.account.news import go_in
from matcher.web.cookies import Cookie, keep
from matcher.web.going_on import go_on, wanted
from matcher.web.guard import half_way, inside
from matcher.web.inside import door, typed, visitor

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
    return _entered(_CODE, app_code(typed("code")))


@account.get("/account/recovery-code")
@half_way(AuthLevel.PASSWORD)
def recovery_code() -> str:
    return render_template(_RECOVERY, problem=None, next=wanted())


@account.post("/account/recovery-code")
@half_way(AuthLevel.PASSWORD)
def check_recovery_code() -> Page | Response:
    return _entered(_RECOVERY, spare_code(typed("code")))


@account.get("/account/again")
@inside(without_key=True)
def again() -> str | Response:
    """Asked before what can't be taken back, whatever is open on an unwatched screen. To whoever
    looks after accounts the key alone will do."""
    if visitor().role is Role.ADMIN and visitor().has_key:
        return redirect(url_for(".show_key_again", next=wanted()), 303)
    return render_template(_AGAIN, problem=None, next=wanted())


@account.post("/account/again")
@inside(without_key=True)
def check_again() -> Page | Response:
    try:
        session = step_up(door(), visitor(), app_code(typed("code")), source(), g.now)
    except LoginRefusedError as error:
        return refused(_AGAIN, error, next=wanted())
    keep(Cookie.SESSION, session)
    return go_on()


def _entered(template: str, proof: Proof) -> Page | Response:
    try:
        entered = prove(door(), visitor(), proof, source(), agent(), g.now)
    except LoginRefusedError as error:
        return refused(template, error, next=wanted())
    let_in(entered)
    return go_in(entered)


def let_in(entered: Entered) -> None:
    keep(Cookie.SESSION, entered.session)
    keep(Cookie.DEVICE, entered.device)
