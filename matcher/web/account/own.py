"""The own account: what is open, the password, the spare codes."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.upkeep import (
    change_password,
    end_one_session,
    end_other_sessions,
    renew_recovery_codes,
)
from matcher.casework.accounts.upkeep import (
    overview as overview_of,
)
from matcher.errors import LoginRefusedError, PasswordRefusedError
from matcher.web.account.blueprint import Page, account, asked_again, refused
from matcher.web.account.proving import let_in
from matcher.web.guard import inside
from matcher.web.inside import door, typed, visitor

_PASSWORD = "account/password.html"  # noqa: S105 - a template


@account.get("/account")
@inside()
def overview() -> str:
    shown = overview_of(door(), visitor(), g.now)
    return render_template("account/overview.html", shown=shown, own=visitor().handle, now=g.now)


@account.post("/account/stay")
@inside(without_key=True)
def stay() -> tuple[str, int]:
    """Somebody is there: the session goes on. That alone is what every request does."""
    return "", 204


@account.post("/account/sessions/end")
@inside()
def end_session() -> Response:
    end_one_session(door(), visitor(), typed("session"), g.now)
    return redirect(url_for(".overview"), 303)


@account.post("/account/sessions/end-others")
@inside()
def end_others() -> Response:
    end_other_sessions(door(), visitor(), g.now)
    return redirect(url_for(".overview"), 303)


@account.get("/account/password")
@inside()
def password() -> str:
    return render_template(_PASSWORD, problem=None, shortest=door().rules.passwords.shortest)


@account.post("/account/password")
@inside()
def set_new_password() -> Page | Response:
    shortest = door().rules.passwords.shortest
    if typed("password") != typed("repeated"):
        return asked_again(_PASSWORD, "differ", shortest=shortest)
    try:
        entered = change_password(door(), visitor(), typed("current"), typed("password"), g.now)
    except LoginRefusedError as error:
        return refused(_PASSWORD, error, shortest=shortest)
    except PasswordRefusedError as error:
        return asked_again(_PASSWORD, error.code, shortest=shortest)
    let_in(entered)
    return redirect(url_for(".overview"), 303)


@account.post("/account/recovery-codes")
@inside()
def new_recovery_codes() -> str:
    """In this answer, and nowhere afterwards."""
    codes = renew_recovery_codes(door(), visitor(), g.now)
    return render_template("account/recovery_codes.html", codes=codes)
