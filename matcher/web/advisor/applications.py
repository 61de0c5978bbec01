"""Decide: an application to an offer or a way to a service, prepared, sent, and followed."""

from datetime import date

from flask import g, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.applying import apply, follow, refer
from matcher.casework.following import followed
from matcher.casework.recipients import outside
from matcher.domain.account import Role
from matcher.domain.casework import ReferralState
from matcher.domain.offer import Offer
from matcher.errors import ConflictError, ConsentError, HeldBackError, InputError
from matcher.store.people.organisations import Organisation
from matcher.web.advisor.asked_act import own_name
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.refused_form import Refused
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept


@advisor.get("/cases/<case_id>/applications")
@inside(Role.ADVISOR)
def applications(case_id: str) -> str:
    return _page(case_id)


@advisor.post("/cases/<case_id>/applications")
@inside(Role.ADVISOR)
def applications_prepare(case_id: str) -> tuple[str, int] | Response:
    """To an offer's employer, or to a service; nothing leaves the house by it."""
    who = door().store, visitor().actor, case_id
    try:
        if typed("kind") == "service":
            service = outside(door().store, "service", typed("name")).partition(":")[2]
            refer(*who, service, g.now, _remark(typed("name")))
        else:
            which, words = _employer(case_id)
            apply(*who, _offer_id(), which, g.now, words)
    except InputError as error:
        return _page(case_id, Refused.of(error)), NOT_RIGHT
    except ConflictError:
        return _page(case_id, Refused.of_new("conflict", "offer")), NOT_RIGHT
    return kept(url_for(".applications", case_id=case_id))


@advisor.post("/cases/<case_id>/applications/state")
@inside(Role.ADVISOR)
def applications_follow(case_id: str) -> tuple[str, int] | Response:
    who = door().store, visitor().actor, case_id
    try:
        state, day = _state(), _day()
        follow(*who, typed("referral"), state, g.now, day, typed("step").strip() or None)
    except ConsentError:
        return _page(case_id, Refused.of_new("consent", "state")), NOT_RIGHT
    except HeldBackError:
        return _page(case_id, Refused.of_new("held", "state")), NOT_RIGHT
    except ConflictError:
        return _page(case_id, Refused.of_new("conflict", "day")), NOT_RIGHT
    except InputError as error:
        return _page(case_id, Refused.of(error)), NOT_RIGHT
    return kept(url_for(".applications", case_id=case_id))


def _page(case_id: str, refused: Refused | None = None) -> str:
    wanted = request.args.get("offer") or typed("offer")
    offer = next(iter(desk_market().load([wanted])), None) if wanted else None
    found = followed(door().store, visitor().actor, case_id, desk_market().load, g.now)
    return case_page(
        "applications", case_id, rows=found.rows, offer=offer, refused=refused,
        employers=found.employers, known=found.services, gone=bool(wanted) and offer is None,
        likely=typed("which") if refused else _likely(offer, found.employers),
    )  # fmt: skip


def _likely(offer: Offer | None, employers: list[Organisation]) -> str:
    """The organisation of ours that is called as the advert calls its employer."""
    name = ((offer.employer if offer else None) or "").casefold()
    return next((e.id for e in employers if e.name.casefold() == name), "")


def _offer_id() -> str:
    """Raises InputError for an offer that does not stand any more."""
    if not desk_market().load([typed("offer")]):
        raise InputError(f"offer: {typed('offer')!r} is not there")
    return typed("offer")


def _employer(case_id: str) -> tuple[str, str | None]:
    """Who gets her CV, and the advisor's words."""
    if typed("which"):
        own_name(case_id, typed("which"))
        return typed("which"), typed("words").strip() or None
    recipient = outside(door().store, "organisation", typed("name"))
    return recipient.partition(":")[2], _remark(typed("name"))


def _remark(name: str) -> str:
    """Whoever is not among ours stands in the first line under the own name."""
    return "\n".join([" ".join(name.split()), typed("words").strip()]).strip()


def _state() -> ReferralState:
    try:
        return ReferralState(typed("state"))
    except ValueError as error:
        raise InputError(f"state: {typed('state')!r} is none") from error


def _day() -> date | None:
    """A step that nobody could find again on a day is asked about, not dropped."""
    if not typed("day").strip():
        if typed("step").strip():
            raise InputError("day: is missing")
        return None
    try:
        return date.fromisoformat(typed("day").strip())
    except ValueError as error:
        raise InputError(f"day: {typed('day')!r} is no day as 2027-03-31") from error
