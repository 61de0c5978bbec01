"""Lists of a case that have a name: kept, opened again with what has changed since, dropped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.looking_through import LookedThrough
from matcher.casework.saved_lists import Since, kept_as, since
from matcher.domain.account import Role
from matcher.domain.offer import Offer
from matcher.errors import ConflictError, InputError
from matcher.store.access.scope import scoped
from matcher.store.people.saved_lists import SavedList, drop_list, save_list, saved_lists
from matcher.web.advisor.blueprint import advisor, case_at_hand
from matcher.web.advisor.her_list import TOP, busy_market, her_list, looking_through
from matcher.web.advisor.listed import first_of
from matcher.web.advisor.showing import Showing
from matcher.web.cards import tag
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import door, typed, visitor

NAMED = 5  # of what is new


@dataclass(frozen=True, slots=True)
class Opened:
    """`new`: the first of the new ones; `turned`: (title, now in words)."""

    saved: SavedList
    since: Since
    new: Sequence[Offer]
    turned: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Saved:
    """`lists`: (the list, what its address asks for); `opened`: the one that is looked at."""

    lists: Sequence[tuple[SavedList, Mapping[str, Any]]]
    opened: Opened | None

    @classmethod
    def of(cls, case_id: str, found: LookedThrough) -> "Saved":
        """`?saved=ID`, in an address that has its filters too: `lists` have such ones."""
        with scoped(door().store, visitor().actor, g.now) as scope:
            lists = saved_lists(scope, case_id)
        wanted = request.args.get("saved")
        opened = next((each for each in lists if each.id == wanted), None)
        told = [(each, {**each.kept.asked, "saved": each.id}) for each in lists]
        return cls(told, _opened(opened, found) if opened else None)


@advisor.post("/cases/<case_id>/lists")
@inside(Role.ADVISOR)
def suggestions_keep(case_id: str) -> Response:
    """The list that the form names by its filters, as it is now."""
    shown = her_list(case_id)
    if shown is None:
        return _to_list(case_id, {})
    made = shown.made
    showing = Showing.of(request.form, [field.code for field in made.knowledge.fields])
    with busy_market():
        found = first_of(made, showing, looking_through(shown.her, made))
    kept = kept_as(typed("name"), showing.asked(), found, desk_market().load)
    try:
        with scoped(door().store, visitor().actor, g.now) as scope:
            saved = save_list(scope, case_id, kept)
    except (InputError, ConflictError):
        return _to_list(case_id, showing.asked() | {"keep": "refused"})
    return _to_list(case_id, showing.asked() | {"saved": saved})


@advisor.post("/cases/<case_id>/lists/drop")
@inside(Role.ADVISOR)
def suggestions_drop(case_id: str) -> Response:
    case_at_hand(case_id)
    with scoped(door().store, visitor().actor, g.now) as scope:
        drop_list(scope, case_id, typed("list"))
    return _to_list(case_id, {})


def _to_list(case_id: str, asked: Mapping[str, Any]) -> Response:
    return redirect(url_for(".suggestions", case_id=case_id, **asked), 303)


def _opened(saved: SavedList, found: LookedThrough) -> Opened:
    first = LookedThrough(found.count, found.ids[:TOP], found.verdicts[:TOP], (), ())
    changed = since(saved.kept, first, desk_market().load)
    new = desk_market().load(changed.new[:NAMED])
    turned = [(line.title, tag(now, g.texts).words) for line, now in changed.turned]
    return Opened(saved, changed, new, turned)
