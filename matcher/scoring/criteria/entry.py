"""Can she follow the course: literacy and digital skills that it asks at its door?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Ability, Kind, Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Column, Columns, Numbers
from matcher.scoring.criterion import ASK, NOT_YET, Answer, Case, Criterion, Judgement, choose
from matcher.scoring.gains import IS_TRAINING
from matcher.taxonomy.model import Taxonomy

ORDER = (Ability.NONE, Ability.SOME, Ability.GOOD)
ABILITIES = ("literacy", "digital")
UNSAID = -1


def _asked(offer: Offer, _: Taxonomy) -> list[int]:
    terms = offer.training
    asked = (getattr(terms, ability) if terms else None for ability in ABILITIES)
    return [UNSAID if level is None else ORDER.index(level) for level in asked]


ASKED = Numbers("entry", "i1", _asked, width=len(ABILITIES))


@dataclass(frozen=True)
class Entry(Criterion):
    """Abilities none < some < good; one that nobody has asked her about is asked. Of who does not
    read and write a course is asked whether it can be followed so, where it does not say."""

    name: ClassVar[str] = "entry"
    columns: ClassVar[tuple[Column, ...]] = (ASKED, IS_TRAINING)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        asked = offers.numbers(ASKED).astype(np.int64)
        hers = np.array(_hers(case))
        below = (asked > hers) & (hers != UNSAID)
        open_question = (asked > 0) & (hers == UNSAID)
        if case.profile.literacy is Ability.NONE:
            open_question[:, 0] |= (asked[:, 0] == UNSAID) & offers.flags(IS_TRAINING)
        degrees = np.where(below.any(axis=1), 0, 1).astype(np.float32)
        degrees[(asked == UNSAID).all(axis=1) | open_question.any(axis=1)] = np.nan
        verdicts = choose(
            len(offers), (below.any(axis=1), NOT_YET), (open_question.any(axis=1), ASK)
        )
        return Judgement(verdicts, degrees)

    def same_for(self, case: Case) -> Hashable:
        return case.profile.literacy, case.profile.digital

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        asked = _asked(offer, case.taxonomy)
        silent = offer.kind is Kind.TRAINING and asked[0] == UNSAID
        if answer.verdict == Verdict.ASK and silent and case.profile.literacy is Ability.NONE:
            return Reason("entry.literacy_unsaid")
        if max(asked) == UNSAID:
            return Reason("entry.none_asked")
        values = {
            name: str(ORDER[level])
            for name, level, has in zip(ABILITIES, asked, _hers(case), strict=True)
            if _is_told(answer.verdict, level, has)
        }
        code = {Verdict.YES: "enough", Verdict.NOT_YET: "below", Verdict.ASK: "ask_her"}
        return Reason(f"entry.{code[answer.verdict]}", values)

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET:
            return []
        pairs = zip(ABILITIES, _asked(offer, case.taxonomy), _hers(case), strict=True)
        return [
            Opening(self.name, f"entry.{name}_course", {"level": str(ORDER[asked])})
            for name, asked, has in pairs
            if has != UNSAID and asked > has
        ]


def _is_told(verdict: Verdict, level: int, has: int) -> bool:
    """Is this the ability on which the verdict hangs?"""
    match verdict:
        case Verdict.NOT_YET:
            return level > has != UNSAID
        case Verdict.ASK:
            return level > 0 and has == UNSAID
        case _:
            return level != UNSAID


def _hers(case: Case) -> list[int]:
    levels = (case.profile.literacy, case.profile.digital)
    return [UNSAID if level is None else ORDER.index(level) for level in levels]
