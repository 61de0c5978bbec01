"""The pages of whoever looks after accounts: each that does something asks for the security key
first, and none of them names a case."""

from collections.abc import Callable

from flask import Blueprint, g, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts import administering as use_cases
from matcher.casework.accounts.enrolling import Newcomer
from matcher.domain.account import OrganisationKind, Role
from matcher.errors import InputError
from matcher.store.people.accounts import Account
from matcher.web.account.blueprint import Page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept
from matcher.web.refusal_words import refusal_told, refusals

administration = Blueprint("administration", __name__, url_prefix="/administration")


@administration.get("")
@inside(Role.ADMIN)
def staff() -> str:
    return _page("staff", None)


@administration.get("/new")
@inside(Role.ADMIN)
def newcomer() -> str:
    visitor().actor.require_step_up(g.now)
    return _page("new", None)


@administration.post("/new")
@inside(Role.ADMIN)
def admit() -> Page | str:
    try:
        told = [typed(name) for name in ("email", "name", "language")]
        somebody = Newcomer(typed("organisation"), Role(typed("role")), *told)
        code = use_cases.admit_somebody(door(), visitor(), somebody, g.now)
    except ValueError:  # a role that is none
        return _page("new", refusals(g.texts)["role"]), NOT_RIGHT
    except InputError as error:
        return _page("new", refusal_told(error, g.texts)), NOT_RIGHT
    return _code(code)


@administration.get("/accounts/<account_id>")
@inside(Role.ADMIN)
def account(account_id: str) -> str:
    visitor().actor.require_step_up(g.now)
    return _account(account_id, None)


@administration.post("/accounts/<account_id>/invite")
@inside(Role.ADMIN)
def invite(account_id: str) -> Page | str:
    return _with_code(account_id, use_cases.invite_anew)


@administration.post("/accounts/<account_id>/reset")
@inside(Role.ADMIN)
def reset(account_id: str) -> Page | str:
    return _with_code(account_id, use_cases.reset_somebody)


@administration.post("/accounts/<account_id>/disable")
@inside(Role.ADMIN)
def disable(account_id: str) -> Page | Response:
    return _done(account_id, use_cases.disable_somebody)


@administration.post("/accounts/<account_id>/enable")
@inside(Role.ADMIN)
def enable(account_id: str) -> Page | Response:
    return _done(account_id, use_cases.enable_somebody)


@administration.post("/accounts/<account_id>/role")
@inside(Role.ADMIN)
def role(account_id: str) -> Page | Response:
    given = typed("role") if typed("role") in list(Role) else Role.ADMIN  # which nobody becomes
    return _done(account_id, use_cases.give_role, Role(given))


@administration.post("/accounts/<account_id>/desk")
@inside(Role.ADMIN)
def hand_over(account_id: str) -> Page | Response:
    return _done(account_id, use_cases.hand_over_desk, typed("to"), typed("why"))


@administration.get("/organisations")
@inside(Role.ADMIN)
def organisations() -> str:
    visitor().actor.require_step_up(g.now)
    return _page("organisations", None)


@administration.post("/organisations")
@inside(Role.ADMIN)
def found() -> Page | Response:
    partner = typed("kind") == OrganisationKind.PARTNER
    kind = OrganisationKind.PARTNER if partner else OrganisationKind.EMPLOYER
    try:
        use_cases.found_organisation(door(), visitor(), typed("name"), kind, g.now)
    except InputError as error:
        return _page("organisations", refusal_told(error, g.texts)), NOT_RIGHT
    return kept(url_for(".organisations"))


def _with_code(account_id: str, act: Callable[..., str]) -> Page | str:
    try:
        return _code(act(door(), visitor(), account_id, g.now))
    except InputError as error:
        return _account(account_id, refusal_told(error, g.texts)), NOT_RIGHT


def _done(account_id: str, act: Callable[..., object], *arguments: object) -> Page | Response:
    try:
        act(door(), visitor(), account_id, *arguments, g.now)
    except InputError as error:
        return _account(account_id, refusal_told(error, g.texts)), NOT_RIGHT
    return kept(url_for(".account", account_id=account_id))


def _code(code: str) -> str:
    """In this answer, and nowhere afterwards."""
    hours = door().rules.invitations.hours
    return render_template("administration/code.html", code=code, hours=hours)


def _page(name: str, problem: str | None) -> str:
    found = use_cases.staff(door(), visitor(), g.now)
    return render_template(f"administration/{name}.html", staff=found, problem=problem)


def _account(account_id: str, problem: str | None) -> str:
    one = use_cases.one_account(door(), visitor(), account_id, g.now)
    return _account_page(one, use_cases.staff(door(), visitor(), g.now), problem)


def _account_page(one: Account, staff: use_cases.Staff, problem: str | None) -> str:
    others = [
        each
        for each in staff.accounts
        if each.organisation_id == one.organisation_id
        and each.role is Role.ADVISOR
        and each.id != one.id
        and each.ready
        and each.confirmed
        and not each.disabled
    ]
    own = one.id == visitor().account_id
    return render_template(
        "administration/account.html", one=one, others=others, own=own, problem=problem
    )
