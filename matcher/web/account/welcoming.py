"""An invitation: a code from a sheet, a password, an app, spare codes."""

import segno
from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.inviting import (
    accept_invitation,
    choose_password,
    finish_welcome,
    secret_for_app,
)
from matcher.casework.accounts.second_factor import address_for_app, grouped
from matcher.domain.account import AuthLevel
from matcher.errors import LoginRefusedError, PasswordRefusedError
from matcher.web.account.blueprint import (
    Page,
    account,
    agent,
    asked_again,
    begin,
    refused,
    source,
)
from matcher.web.account.proving import let_in
from matcher.web.guard import half_way, open_to_all
from matcher.web.inside import NOT_RIGHT, door, typed, visitor

_INVITATION, _PASSWORD, _APP = (
    f"account/{name}.html" for name in ("invitation", "welcome_password", "welcome_app")
)


@account.get("/account/invitation")
@open_to_all
def invitation() -> str:
    return render_template(_INVITATION, problem=None)


@account.post("/account/invitation")
@open_to_all
def check_invitation() -> Page | Response:
    """The code is typed, not a part of the address: addresses are kept in histories and logs."""
    try:
        session = accept_invitation(door(), typed("code"), source(), agent(), g.now)
    except LoginRefusedError as error:
        return refused(_INVITATION, error)
    begin(session)
    return redirect(url_for(".welcome_password"), 303)


@account.get("/account/welcome/password")
@half_way(AuthLevel.INVITED)
def welcome_password() -> str:
    return render_template(_PASSWORD, problem=None, shortest=door().rules.passwords.shortest)


@account.post("/account/welcome/password")
@half_way(AuthLevel.INVITED)
def set_password() -> Page | Response:
    shortest = door().rules.passwords.shortest
    if typed("password") != typed("repeated"):
        return asked_again(_PASSWORD, "differ", shortest=shortest)
    try:
        choose_password(door(), visitor(), typed("password"), g.now)
    except PasswordRefusedError as error:
        return asked_again(_PASSWORD, error.code, shortest=shortest)
    except LoginRefusedError:
        return redirect(url_for(".invitation"), 303)
    return redirect(url_for(".welcome_app"), 303)


@account.get("/account/welcome/app")
@half_way(AuthLevel.INVITED)
def welcome_app() -> str | Response:
    try:
        return _app_page(None)
    except LoginRefusedError:
        return redirect(url_for(".invitation"), 303)


@account.post("/account/welcome/app")
@half_way(AuthLevel.INVITED)
def check_app() -> Page | str | Response:
    """The spare codes are in this answer, and nowhere afterwards."""
    try:
        welcomed = finish_welcome(door(), visitor(), typed("code"), agent(), g.now)
        if welcomed is None:
            return _app_page("refused"), NOT_RIGHT
    except LoginRefusedError:
        return redirect(url_for(".welcome_password"), 303)
    let_in(welcomed.entered)
    return render_template("account/recovery_codes.html", codes=welcomed.recovery_codes)


def _app_page(problem: str | None) -> str:
    secret = secret_for_app(door(), visitor(), g.now)
    picture = segno.make(address_for_app(secret, visitor().account_id), error="m")
    return render_template(
        _APP,
        problem=problem,
        picture=picture.svg_data_uri(scale=5, border=2, dark="#20292b", light="#fffefb"),
        secret=grouped(secret),
    )
