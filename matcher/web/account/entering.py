"""Signing in: address and password."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.logging_in import log_in
from matcher.domain.account import AuthLevel, Role
from matcher.errors import LoginRefusedError
from matcher.web.account.blueprint import Page, account, agent, begin, refused, source
from matcher.web.going_on import go_on, wanted
from matcher.web.guard import NEXT_STEP, open_to_all
from matcher.web.inside import door, typed

_FORM = "account/login.html"


@account.get("/")
@open_to_all
def home() -> Response:
    """Where a visitor belongs."""
    if g.visitor is None:
        return redirect(url_for(".login"), 303)
    if g.visitor.level is not AuthLevel.SECOND_FACTOR:
        return redirect(url_for(NEXT_STEP[g.visitor.level]), 303)
    home = {Role.ADVISOR: "advisor.cases", Role.ADMIN: "administration.staff"}
    return redirect(url_for(home.get(g.visitor.role, ".overview")), 303)


@account.get("/account/login")
@open_to_all
def login() -> str | Response:
    if g.visitor is not None and g.visitor.level is AuthLevel.SECOND_FACTOR:
        return go_on()
    return render_template(_FORM, problem=None, email="", next=wanted())


@account.post("/account/login")
@open_to_all
def check_password() -> Page | Response:
    email, there = typed("email"), wanted()
    try:
        session = log_in(door(), email, typed("password"), source(), agent(), g.now)
    except LoginRefusedError as error:
        return refused(_FORM, error, email=email, next=there)
    begin(session)
    return redirect(url_for(".second_factor", next=there), 303)


@account.get("/account/help")
@open_to_all
def no_way_in() -> str:
    return render_template("account/help.html")
