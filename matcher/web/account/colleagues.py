"""The advisors of one's organisation, and whose account waits for the word of a colleague."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts import colleagues as use_cases
from matcher.domain.account import Role
from matcher.errors import InputError
from matcher.web.account.blueprint import Page, account
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor


@account.get("/account/colleagues")
@inside(Role.ADVISOR)
def colleagues() -> str:
    return _list(None)


@account.post("/account/colleagues")
@inside(Role.ADVISOR)
def confirm_colleague() -> Page | Response:
    try:
        use_cases.confirm(door(), visitor(), typed("account"), g.now)
    except InputError:
        return _list("not_entered"), NOT_RIGHT
    return redirect(url_for(".colleagues"), 303)


@account.get("/account/waiting")
@inside()
def waiting() -> str:
    """Instead of cases, for an advisor whom nobody has confirmed."""
    return render_template("account/waiting.html")


def _list(problem: str | None) -> str:
    found = use_cases.colleagues(door(), visitor(), g.now)
    own = visitor().account_id
    return render_template("account/colleagues.html", found=found, own=own, problem=problem)
