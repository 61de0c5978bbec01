"""Security keys: shown on the way in, shown again where it matters, added and removed."""

from urllib.parse import urlsplit

from flask import g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.logging_in import prove, step_up
from matcher.casework.accounts.proofs import Proof, security_key
from matcher.casework.accounts.security_keys import (
    Address,
    add_key,
    proof_options,
    registration_options,
    remove_key,
)
from matcher.domain.account import AuthLevel, Role
from matcher.errors import InputError, LoginRefusedError
from matcher.web.account.blueprint import Page, account, agent, asked_again, refused, source
from matcher.web.account.news import go_in
from matcher.web.account.proving import let_in
from matcher.web.cookies import Cookie, keep
from matcher.web.going_on import go_on, wanted
from matcher.web.guard import half_way, inside
from matcher.web.inside import door, in_use, typed, visitor

_PROOF, _NEW = "account/security_key.html", "account/new_key.html"


@account.get("/account/security-key")
@half_way(AuthLevel.PASSWORD)
def show_key() -> str:
    return render_template(_PROOF, problem=None, **_asked("show_key", "second_factor"))


@account.post("/account/security-key")
@half_way(AuthLevel.PASSWORD)
def check_key() -> Page | Response:
    try:
        entered = prove(door(), visitor(), _proof(), source(), agent(), g.now)
    except LoginRefusedError as error:
        return refused(_PROOF, error, **_asked("show_key", "second_factor"))
    let_in(entered)
    return go_in(entered)


@account.get("/account/again/security-key")
@inside(without_key=True)
def show_key_again() -> str:
    return render_template(_PROOF, problem=None, **_asked("show_key_again", "again"))


@account.post("/account/again/security-key")
@inside(without_key=True)
def check_key_again() -> Page | Response:
    try:
        session = step_up(door(), visitor(), _proof(), source(), g.now)
    except LoginRefusedError as error:
        return refused(_PROOF, error, **_asked("show_key_again", "again"))
    keep(Cookie.SESSION, session)
    return go_on()


@account.get("/account/security-keys/new")
@inside(without_key=True)
def new_key() -> str:
    visitor().actor.require_step_up(g.now)
    return render_template(_NEW, problem=None, **_new())


@account.post("/account/security-keys/new")
@inside(without_key=True)
def add_new_key() -> Page | Response:
    try:
        add_key(door(), visitor(), typed("answer"), typed("label"), _address(), g.now)
    except InputError:
        return asked_again(_NEW, "refused", **_new())
    return redirect(url_for(".overview"), 303)


@account.post("/account/security-keys/remove")
@inside()
def remove_one_key() -> Response:
    remove_key(door(), visitor(), typed("key"), g.now)
    return redirect(url_for(".overview"), 303)


def _proof() -> Proof:
    return security_key(door(), visitor(), typed("answer"), _address())


def _address() -> Address:
    """Of a name that is one of ours: others are refused before."""
    scheme = "https" if in_use().cookies.secure else request.scheme
    origin = f"{scheme}://{request.host}"
    return Address(urlsplit(origin).hostname or "", origin)


def _asked(here: str, other: str) -> dict[str, str]:
    """What the page of a proof shows. `other`: the page of the app's code, which to whoever looks
    after accounts is no help."""
    return {
        "options": proof_options(door(), visitor(), _address(), g.now),
        "action": url_for(f".{here}", next=wanted()),
        "other": "" if visitor().role is Role.ADMIN else url_for(f".{other}", next=wanted()),
    }


def _new() -> dict[str, object]:
    options = registration_options(door(), visitor(), _address(), g.now)
    return {"options": options, "needed": visitor().role is Role.ADMIN and not visitor().has_key}
