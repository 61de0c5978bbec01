"""Which services could help where something is missing for an offer."""

from matcher.domain.service import ServiceKind
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score
from matcher.wording.words import Words

DESK = "desk"  # whom a question is for
OPENED_BY = {
    "time.childcare": ServiceKind.CHILDCARE,
    "time.more_childcare": ServiceKind.CHILDCARE,
    "language.course": ServiceKind.LANGUAGE_SCHOOL,
    "entry.literacy_course": ServiceKind.LANGUAGE_SCHOOL,
    "entry.digital_course": ServiceKind.TRAINING,
    "credentials.certificate": ServiceKind.TRAINING,
    "credentials.licence": ServiceKind.TRAINING,
    "education.school": ServiceKind.TRAINING,
}
"""Opening -> who gives what it asks for."""


def helping(score: Score, words: Words) -> tuple[ServiceKind, ...]:
    """In the order of the kinds: the legal desk where a question is for it or her papers are what
    stands in the way, the others by what would open the offer."""
    found = {OPENED_BY[each.code] for each in score.openings if each.code in OPENED_BY}
    for part in score.contributions:
        asks = part.answer.verdict is Verdict.ASK and words.whom(part.reason) == DESK
        if asks or (part.criterion == "permit" and part.answer.verdict is Verdict.NOT_YET):
            found.add(ServiceKind.LEGAL_DESK)
    return tuple(kind for kind in ServiceKind if kind in found)
