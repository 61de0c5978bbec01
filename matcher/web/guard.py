"""Who may call a view. Every view says so; one that does not is answered to nobody, and a site that
has one does not start."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from flask import Flask, abort, current_app, g, redirect, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.source import Source
from matcher.casework.accounts.visiting import note_refused_route
from matcher.casework.partners.letting_in import let_in
from matcher.domain.account import AuthLevel, Role
from matcher.domain.api_scope import ApiScope
from matcher.errors import AccessError, LoginRefusedError, TooManyAttemptsError
from matcher.store.people.sessions import Visitor
from matcher.web.api.gate import gate
from matcher.web.api.problems import RefusedError
from matcher.web.inside import door

View = TypeVar("View", bound=Callable[..., Any])
Late = Callable[[], str | None]
_MARK = "matcher_guard"
NEXT_STEP = {
    AuthLevel.INVITED: "account.welcome_password",
    AuthLevel.PASSWORD: "account.second_factor",
    AuthLevel.SECOND_FACTOR: "account.home",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """`level`: exactly how far somebody has to have come; None: it is open, and shows nothing of
    anybody. `roles`: of those who are in. `without_key`: for administrators too who have not
    added a security key yet. `late`: keeps what a form brings whose session has ended, and says
    where it goes on after the log-in."""

    level: AuthLevel | None = None
    roles: frozenset[Role] = frozenset(Role)
    without_key: bool = False
    late: Late | None = None


@dataclass(frozen=True, slots=True)
class TokenGuard:
    """For programs: a token that may do this. `cost`: which of the costs of `data/rules/api.toml`
    one request has."""

    scope: ApiScope
    cost: str


def open_to_all(view: View) -> View:
    """For pages that show nothing of anybody."""
    return _guarded(view, Guard())


def half_way(level: AuthLevel) -> Callable[[View], View]:
    """For the steps of getting in."""
    return lambda view: _guarded(view, Guard(level))


def inside(
    *roles: Role, without_key: bool = False, late: Late | None = None
) -> Callable[[View], View]:
    """For people who are logged in, of these roles; without any, of all."""
    guard = Guard(AuthLevel.SECOND_FACTOR, frozenset(roles or Role), without_key, late)
    return lambda view: _guarded(view, guard)


def by_token(scope: ApiScope, cost: str) -> Callable[[View], View]:
    """For programs, by the header Authorization alone. No session opens it."""
    return lambda view: _guarded(view, TokenGuard(scope, cost))


def guard_of(app: Flask, endpoint: str) -> Guard | TokenGuard | None:
    return cast(Guard | TokenGuard | None, getattr(app.view_functions[endpoint], _MARK, None))


def guard_static_files(app: Flask) -> None:
    """Our stylesheet, pictures and scripts: the same for everybody."""
    app.view_functions["static"] = open_to_all(app.view_functions["static"])


def require_guards(app: Flask) -> None:
    """Raises RuntimeError that names the routes without one."""
    unguarded = {rule.rule for rule in app.url_map.iter_rules() if not guard_of(app, rule.endpoint)}
    if unguarded:
        raise RuntimeError(f"routes without a guard: {', '.join(sorted(unguarded))}")


def keep_out() -> Response | None:
    """Before each request: None lets it in. What is not theirs is not found."""
    if request.endpoint is None:
        return None  # there is no such address
    guard = guard_of(current_app, request.endpoint)
    if guard is None:
        abort(404)
    if isinstance(guard, TokenGuard):
        _keep_programs_out(guard)
        return None
    if guard.level is None:
        return None
    visitor: Visitor | None = g.visitor
    if visitor is None:
        kept = guard.late() if guard.late and request.method == "POST" else None
        return redirect(url_for("account.login", next=kept or _wanted()), 303)
    if visitor.level is not guard.level:
        return redirect(url_for(NEXT_STEP[visitor.level]), 303)
    if visitor.role not in guard.roles:
        note_refused_route(door(), visitor, request.endpoint, g.now)
        abort(404)
    if not visitor.confirmed and guard.roles == {Role.ADVISOR}:
        return redirect(url_for("account.waiting"), 303)
    needs_key = visitor.role is Role.ADMIN and visitor.level is AuthLevel.SECOND_FACTOR
    if needs_key and not visitor.has_key and not guard.without_key:
        return redirect(url_for("account.new_key"), 303)
    return None


def _keep_programs_out(guard: TokenGuard) -> None:
    """Raises RefusedError."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    rules = gate().rules
    cost, source = getattr(rules.requests, guard.cost), Source.of(request.remote_addr)
    try:
        given = token if kind.casefold() == "bearer" else ""
        g.caller = let_in(gate(), given, guard.scope, cost, source, g.now)
    except TooManyAttemptsError as error:
        wait = {"Retry-After": str(error.wait_seconds)}
        raise RefusedError(429, "too many requests", (), wait) from error
    except LoginRefusedError as error:
        raise RefusedError(401, str(error), (), {"WWW-Authenticate": "Bearer"}) from error
    except AccessError as error:
        raise RefusedError(403, str(error)) from error


def _wanted() -> str | None:
    """Where to go on after the log-in."""
    return request.full_path.rstrip("?") if request.method == "GET" else None


def _guarded(view: View, guard: Guard | TokenGuard) -> View:
    setattr(view, _MARK, guard)
    return view
