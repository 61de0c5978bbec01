"""What of an explained offer is worth saying first: the best reasons, and what is to be asked."""

from dataclasses import replace
from typing import cast

from matcher.domain.offer import Kind
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.contribution import Contribution
from matcher.scoring.ranking import Score
from matcher.wording.words import Words

GOOD = 0.5  # the degree from which a criterion speaks for an offer
REASONS_SHOWN = 4
QUESTIONS_SHOWN = 4

TOO_LITTLE_PAY = "pay.below"  # it closes nothing, but is no reason to take a job
SKILLS = ("skills.covers_all", "skills.covers", "skills.covers_related")
LEARNT = "skills.learn"
NOT_WHAT_SHE_NEEDS = (TOO_LITTLE_PAY, "pay.covers_later")
GATES = (
    "safety",
    "permit",
    "deadline",
)  # asked first, whatever they weigh: they decide whether, not how well


def best_reasons(score: Score) -> list[Contribution]:
    """What speaks for the offer and hides no question: what adds most, first."""
    good = [
        part
        for part in score.contributions
        if part.answer.verdict is Verdict.YES and part.weight > 0 and _degree(part) >= GOOD
    ]
    told = [part for part in good if part.reason.code not in NOT_WHAT_SHE_NEEDS]
    return sorted(told, key=lambda part: -part.weight * _degree(part))[:REASONS_SHOWN]


def drawbacks(score: Score) -> list[Contribution]:
    """What is not yet so, and pay that she could not live on, or that comes too late."""
    return [
        part
        for part in score.contributions
        if part.answer.verdict is Verdict.NOT_YET or part.reason.code in NOT_WHAT_SHE_NEEDS
    ]


def told_apart(reason: Reason) -> list[Reason]:
    """What she can do and what comes near to it, each a sentence of its own; what would be new to
    her does not speak for an offer: it is to be learnt."""
    if reason.code not in SKILLS:
        return [reason]
    have, related = _named(reason, "have"), _named(reason, "related")
    rest = {k: v for k, v in reason.values.items() if k not in ("related", "missing")}
    if not have:
        return [Reason("skills.covers_related", {**rest, "related": related})]
    if not related:
        return [replace(reason, values=rest)]
    return [Reason("skills.covers", rest), Reason("skills.covers_related", {"related": related})]


def openings_with_all_new(score: Score) -> list[Opening]:
    """What would open it, and of what she would learn all that is named as new to her."""
    reasons = [part.reason for part in score.contributions if part.reason.code in SKILLS]
    new = [skill for reason in reasons for skill in _named(reason, "missing")]
    learnt = [each for each in score.openings if each.code == LEARNT]
    if not new:
        return list(score.openings)
    learnt = learnt or [Opening("skills", LEARNT)]
    rest = [each for each in score.openings if each.code != LEARNT]
    return [*rest, *(replace(each, values={"skills": new}) for each in learnt)]


def questions(score: Score, words: Words) -> dict[str, tuple[str, ...]]:
    """ "employer" (of a course "school"), "her" or "desk" -> what to ask them; the weightiest four,
    each once, and before them what decides whether she may go there at all."""
    return _questions(score, words, QUESTIONS_SHOWN)


def every_question(score: Score, words: Words) -> dict[str, tuple[str, ...]]:
    """As `questions`, without leaving any out."""
    return _questions(score, words, len(score.contributions))


def _questions(score: Score, words: Words, most: int) -> dict[str, tuple[str, ...]]:
    asked = [part for part in score.contributions if part.answer.verdict is Verdict.ASK]
    school = {"employer": "school"} if score.offer.kind is Kind.TRAINING else {}
    found: dict[str, str] = {}
    for part in sorted(asked, key=lambda part: (part.criterion not in GATES, -part.weight)):
        whom, question = words.whom(part.reason), words.ask(part.reason)
        if whom and question and len(found) < most:
            found.setdefault(question, school.get(whom, whom))
    order = dict.fromkeys(found.values())
    return {who: tuple(q for q, asked_of in found.items() if asked_of == who) for who in order}


def _named(reason: Reason, key: str) -> list[str]:
    return cast("list[str]", reason.values.get(key) or [])


def _degree(part: Contribution) -> float:
    return part.answer.degree or 0.0
