"""Is there anything in it that she refuses?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Contract, Offer
from matcher.domain.profile import Refusal
from matcher.domain.verdict import Reason, Verdict
from matcher.domain.week import Week, night, weekend
from matcher.scoring.columns import Column, Columns, Numbers
from matcher.scoring.criterion import ASK, NO, Answer, Case, Criterion, Judgement, choose, unknown
from matcher.scoring.gains import IS_TRAINING
from matcher.scoring.stated_hours import is_window, times
from matcher.taxonomy.model import Taxonomy

ABSENT, PRESENT, UNSAID = 0, 1, 2
NIGHT, WEEKEND = night(), weekend()

# Adverts say it when a job is one of these; where they are silent, there is nothing to ask.
SAID_IF_SO = frozenset({Refusal.LIVE_IN, Refusal.AGENCY, Refusal.SELF_EMPLOYED, Refusal.ON_CALL})


def state(offer: Offer, refusal: Refusal) -> int:
    """ABSENT, PRESENT or UNSAID: does the offer have what is refused?"""
    match refusal:
        case Refusal.NIGHT:
            return _at(offer, NIGHT, offer.night)
        case Refusal.WEEKEND:
            return _at(offer, WEEKEND, offer.weekend)
        case Refusal.LIVE_IN:
            return _flag(offer.live_in)
        case Refusal.ALONE:
            return _flag(offer.alone)
        case Refusal.MEN_ONLY_TEAM:
            return _flag(offer.men_only_team)
        case Refusal.CUSTOMERS:
            return _flag(offer.public_facing)
        case _:
            return _flag(None if offer.contract is None else offer.contract == Contract(refusal))


def _at(offer: Offer, hours: Week, said: bool | None) -> int:
    week = times(offer)
    if week is None or (is_window(offer) and week.mask & hours.mask):
        return _flag(said)
    return PRESENT if week.mask & hours.mask or said else ABSENT  # "Saturdays by turns" beside them


def _flag(said: bool | None) -> int:
    return UNSAID if said is None else int(said)


def _states(offer: Offer, _: Taxonomy) -> list[int]:
    return [state(offer, refusal) for refusal in Refusal]


STATES = Numbers("refusals", "i1", _states, width=len(Refusal))


@dataclass(frozen=True)
class Preferences(Criterion):
    """Her refusals set an offer aside with this reason; what the advert of a job leaves open is
    asked. Of a course, the hours are asked anyway, and the rest makes no sense.
    """

    name: ClassVar[str] = "preferences"
    columns: ClassVar[tuple[Column, ...]] = (STATES, IS_TRAINING)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        refused = [i for i, refusal in enumerate(Refusal) if refusal in case.profile.wishes.refuses]
        if not refused:
            return Judgement(choose(len(offers)), unknown(len(offers)))
        states, course = offers.numbers(STATES), offers.flags(IS_TRAINING)
        present = (states[:, refused] == PRESENT).any(axis=1)
        asked = [i for i in refused if list(Refusal)[i] not in SAID_IF_SO]
        open_question = (states[:, asked] == UNSAID).any(axis=1) & ~course
        known = (states[:, refused] != UNSAID).any(axis=1)
        degrees = np.where(present, 0, np.where(known, 1, np.nan)).astype(np.float32)
        return Judgement(choose(len(offers), (present, NO), (open_question, ASK)), degrees)

    def same_for(self, case: Case) -> Hashable:
        return case.profile.wishes.refuses

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        refused = [refusal for refusal in Refusal if refusal in case.profile.wishes.refuses]
        if not refused:
            return Reason("preferences.none")
        if answer.verdict == Verdict.NO:
            found = [str(refusal) for refusal in refused if state(offer, refusal) == PRESENT]
            return Reason("preferences.refused", {"refusals": found})
        if answer.verdict == Verdict.ASK:
            asked = [refusal for refusal in refused if refusal not in SAID_IF_SO]
            unsaid = [str(refusal) for refusal in asked if state(offer, refusal) == UNSAID]
            return Reason("preferences.ask", {"refusals": unsaid})
        return Reason("preferences.respected", {"refusals": [str(r) for r in refused]})
