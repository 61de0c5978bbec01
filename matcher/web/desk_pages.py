"""The pages behind the door, put into a site: each with a guard, each form with its token."""

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from flask import Flask, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from matcher.casework.accounts.door import Door
from matcher.errors import AccessError, NotFoundError, ScreeningError, StepUpError
from matcher.web.account import account, administration
from matcher.web.account.leaving import leave
from matcher.web.advisor import advisor
from matcher.web.advisor.risks import look_at_risks_first
from matcher.web.advisor.services import helpers
from matcher.web.cookies import Cookies
from matcher.web.desk_market import EXTENSION, DeskMarket
from matcher.web.ending import Ending
from matcher.web.going_on import own_address
from matcher.web.headers import script_nonce
from matcher.web.inside import Inside, now
from matcher.web.kept import was_kept
from matcher.web.offer_id import OfferId
from matcher.web.offers_in_addresses import in_address, know_offers, name_offers
from matcher.web.page_language import here, keep_language
from matcher.web.visiting import let_visitors_in


def add_desk(
    app: Flask,
    door: Door,
    market: DeskMarket,
    hosts: Sequence[str],
    clock: Callable[[], datetime] = now,
) -> None:
    """`hosts`: the names that the site answers to. Whoever adds further routes ends with
    `guard.require_guards`."""
    csrf = let_visitors_in(app, Inside(door, Cookies.for_hosts(hosts), clock))
    csrf.exempt(leave)
    app.extensions[EXTENSION] = market
    app.url_map.converters["offer"] = OfferId
    app.url_defaults(keep_language)
    app.url_defaults(name_offers)
    app.url_value_preprocessor(know_offers)
    app.jinja_env.filters["in_address"] = in_address
    ending = Ending.of(door.rules.sessions.idle)
    app.jinja_env.globals.update(here=here, script_nonce=script_nonce, ending=ending)
    app.jinja_env.globals["helpers"] = helpers
    app.jinja_env.globals["was_kept"] = was_kept
    app.jinja_env.globals["there_is"] = app.view_functions.__contains__
    for part in (account, administration, advisor):
        app.register_blueprint(part)
    for unseen in (NotFoundError, AccessError):
        app.register_error_handler(unseen, _not_found)
    app.register_error_handler(StepUpError, _prove_anew)
    app.register_error_handler(ScreeningError, look_at_risks_first)


def _not_found(_: Exception) -> ResponseReturnValue:
    """What is not there, and what is not theirs, look the same."""
    answer: ResponseReturnValue = current_app.handle_user_exception(NotFound())
    return answer


def _prove_anew(_: StepUpError) -> Response:
    """And then on to where it was asked for; a form is sent once more from its page."""
    back: str | None = request.full_path.rstrip("?")
    if request.method != "GET":
        back = own_address(urlsplit(request.referrer or "").path)
    return redirect(url_for("account.again", next=back), 303)
