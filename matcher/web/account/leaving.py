"""Signing out, and leaving at once."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.upkeep import log_out
from matcher.web.account.blueprint import account
from matcher.web.cookies import Cookie, drop
from matcher.web.guard import open_to_all
from matcher.web.inside import door


@account.post("/account/logout")
@open_to_all
def logout() -> Response:
    """This browser stays known to the account."""
    _end("logout")
    return redirect(url_for(".login"), 303)


@account.post("/exit")
@open_to_all
def leave() -> Response:
    """Everything of ours in the browser goes, but for its history. No form token is asked for: it
    must never fail, and a stranger's page can't send the cookie along (SameSite=Strict)."""
    _end("exit")
    for cookie in Cookie:
        drop(cookie)
    answer = redirect(url_for(".left"), 303)
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@account.get("/left")
@open_to_all
def left() -> str:
    return render_template("left.html")


def _end(why: str) -> None:
    if g.visitor is not None:
        log_out(door(), g.visitor, why, g.now)
    drop(Cookie.SESSION)
    drop(Cookie.KEPT)
