"""The directory of services: what she may need beside the job, kept by the advisors themselves."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import g, render_template, request, url_for
from werkzeug.wrappers import Response

from matcher.casework import service_directory
from matcher.domain.account import Role
from matcher.domain.service import Service, ServiceKind
from matcher.errors import InputError
from matcher.store.people.services import LONGEST, Entry
from matcher.web.advisor.blueprint import advisor
from matcher.web.advisor.refused_form import Refused
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept
from matcher.web.service_words import service_words

_FIELDS = ("kind", *LONGEST)


@dataclass(frozen=True, slots=True)
class OfKind:
    """The entries of one kind, with its words."""

    kind: ServiceKind
    words: str
    entries: tuple[Entry, ...]


@advisor.get("/services")
@inside(Role.ADVISOR)
def services() -> str:
    """With a form for a new one, or `?change=ID` for one that is there."""
    return _page(request.args.get("change") or None, None)


@advisor.post("/services")
@inside(Role.ADVISOR)
def services_add() -> tuple[str, int] | Response:
    """Whoever enters one has made sure of it."""
    try:
        service_directory.enter(door().store, visitor().actor, _sent(), g.now)
    except InputError as error:
        return _page(None, Refused.of(error)), NOT_RIGHT
    return kept(url_for(".services"))


@advisor.post("/services/change")
@inside(Role.ADVISOR)
def services_change() -> tuple[str, int] | Response:
    """Changed, found to be so, or dropped: what a button says."""
    id_, act = typed("service"), typed("act")
    who = door().store, visitor().actor, id_
    try:
        if act == "checked":
            service_directory.check(*who, g.now)
        elif act == "drop":
            service_directory.take_out(*who, g.now)
        else:
            service_directory.change(*who, _sent(), g.now)
    except InputError as error:
        return _page(id_, Refused.of(error)), NOT_RIGHT  # not found, where it is not theirs
    return kept(url_for(".services"))


def helpers(*kinds: str) -> list[OfKind]:
    """What the own organisation knows for each of these; a kind of which it knows none as well. For
    templates: nearly every page is without."""
    wanted = [ServiceKind(kind) for kind in kinds]
    if not wanted:
        return []
    found = service_directory.entries(door().store, visitor().actor, g.now, wanted)
    known = {kind: tuple(e for e in found if e.service.kind is kind) for kind in wanted}
    return [OfKind(kind, service_words(kind, g.texts), known[kind]) for kind in wanted]


def _page(changed: str | None, refused: Refused | None) -> str:
    """The form holds what was typed, where it was refused."""
    who = door().store, visitor().actor
    entry = None if changed is None else service_directory.one_entry(*who, changed, g.now)
    found = service_directory.entries(*who, g.now)
    groups = [
        OfKind(kind, service_words(kind, g.texts), tuple(some))
        for kind, some in groupby(found, key=lambda entry: entry.service.kind)
    ]
    known = {name: str(getattr(entry.service, name)) for name in _FIELDS} if entry else {}
    values = {"kind": request.args.get("kind", ""), **known, **(refused.typed if refused else {})}
    kinds = [(kind.value, service_words(kind, g.texts)) for kind in ServiceKind]
    return render_template(
        "advisor/services.html", groups=groups, entry=entry, refused=refused, values=values,
        kinds=kinds, longest=LONGEST, today=g.now.date(),
    )  # fmt: skip


def _sent() -> Service:
    """Raises InputError for a kind that is none."""
    try:
        kind = ServiceKind(typed("kind"))
    except ValueError as error:
        raise InputError(f"kind: {typed('kind')!r} is none") from error
    told: dict[str, Any] = {name: typed(name) for name in LONGEST}
    return Service(kind, **told)
