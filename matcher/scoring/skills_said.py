"""Why she has much or little of the skills that an offer asks for, as reasons."""

from collections.abc import Set
from typing import NamedTuple

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Reason
from matcher.scoring.criterion import Case
from matcher.scoring.gains import gains, is_asked, new_gains

SHOWN = 4  # skills named in one reason


class Asked(NamedTuple):
    """The skills that an offer asks for, the most telling ones first: hers, near to hers, and what
    she has nothing of."""

    have: list[str]
    near: list[str]
    missing: list[str]


def reason_of(case: Case, offer: Offer, asked: Asked, unwanted: Set[str]) -> Reason:
    if offer.kind is Kind.TRAINING:
        return _taught(case, offer)
    named = (*offer.required_skills, *offer.desired_skills)
    if not named:
        return Reason("skills.not_stated")
    if not case.profile.skills:
        return Reason("skills.not_talked_about", {"asked": list(named[:SHOWN])})
    have, near, missing = asked
    values: dict[str, object] = {
        "have": have[:SHOWN],
        "related": near[:SHOWN],
        "missing": missing[:SHOWN],
    }
    if not unwanted.isdisjoint(have):
        values["unwanted"] = True
    if not have and not near:
        return Reason("skills.covers_nothing", values)
    if not missing:
        return Reason("skills.covers_all", values)
    return Reason("skills.covers" if have else "skills.covers_related", values)


def _taught(case: Case, offer: Offer) -> Reason:
    given, new = list(gains(offer)), new_gains(case, offer)
    if not given:
        return Reason("skills.training")
    if not all(is_asked(case, gain) for gain, _ in given):
        return Reason("skills.course_not_talked_about")
    if not new:
        return Reason("skills.teaches_known")
    return Reason("skills.teaches_new" if len(new) == len(given) else "skills.teaches_some")
