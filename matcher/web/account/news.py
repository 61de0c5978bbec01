"""What an account is told at its log-in: of itself, of colleagues, of its cases."""

from flask import g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts import colleagues as use_cases
from matcher.casework.accounts.logging_in import Entered
from matcher.web.account.blueprint import account
from matcher.web.going_on import go_on, wanted
from matcher.web.guard import inside
from matcher.web.inside import door, visitor


@account.get("/account/news")
@inside()
def news() -> str | Response:
    """Nothing is told twice; with nothing to tell it goes on."""
    found = use_cases.news(door(), visitor(), g.now)
    if not found:
        return go_on()
    return render_template("account/news.html", news=found, next=wanted())


@account.post("/account/news")
@inside()
def read_news() -> Response:
    ids = request.form.getlist("notice")
    use_cases.news_was_read(door(), visitor(), g.now, ids)
    return go_on()


def go_in(entered: Entered) -> Response:
    """On to where somebody wanted to go, or first to what there is to be told."""
    return redirect(url_for(".news", next=wanted()), 303) if entered.news else go_on()
