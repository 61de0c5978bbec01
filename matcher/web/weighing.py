"""How an offer was weighed: each criterion with its weight, how far it fits, what it adds."""

from dataclasses import dataclass

from matcher.domain.offer import Kind, Offer
from matcher.scoring.contribution import Contribution
from matcher.scoring.ranking import Score
from matcher.web.page_words import PageWords

POINTS = 100  # all weights together

# Ends of reason codes for what only she can tell, where no question goes with them; what the legal
# desk is asked is open, every other unknown is the advert's.
HERS = ("not_talked_about", "ask_her", "her_week_unknown", "her_place_unknown", "no_wish",
        "no_need_said")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weighed:
    """One question. `weight` and `adds` in points of 100; `degree` in [0, 1], None for unknown."""

    question: str
    reason: str
    weight: float
    degree: float | None
    fits: str
    adds: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """`earned` of `judged` points; `gates`: (question, reason) of what only opens or closes."""

    rows: tuple[Weighed, ...]
    gates: tuple[tuple[str, str], ...]
    earned: float
    judged: float


def weighing(score: Score, texts: PageWords) -> Weighing:
    """The heaviest question first."""
    total = sum(part.weight for part in score.contributions) or 1.0
    about = [part for part in score.contributions if _is_asked(part, score.offer)]
    scaled = sorted(about, key=lambda part: -part.weight)
    rows = [_row(part, POINTS / total, texts) for part in scaled if part.weight > 0]
    gates = [part for part in score.contributions if part.weight == 0]
    return Weighing(
        rows=tuple(rows),
        gates=tuple(
            (texts.words.question(part.criterion), texts.words.reason(part.reason))
            for part in gates
        ),
        earned=sum(row.adds for row in rows),
        judged=sum(row.weight for row in rows if row.degree is not None),
    )


def _is_asked(part: Contribution, offer: Offer) -> bool:
    """Entry conditions are a course's; a course has neither pay nor contract to weigh."""
    is_course = offer.kind is Kind.TRAINING
    return part.criterion not in (("pay", "contract") if is_course else ("entry",))


def _row(part: Contribution, scale: float, texts: PageWords) -> Weighed:
    degree, weight = part.answer.degree, part.weight * scale
    return Weighed(
        question=texts.words.question(part.criterion),
        reason=texts.words.reason(part.reason),
        weight=weight,
        degree=degree,
        fits=_unknown(part, texts) if degree is None else _how_far(degree, texts),
        adds=weight * (degree or 0.0),
    )


def _unknown(part: Contribution, texts: PageWords) -> str:
    whom = texts.words.whom(part.reason)
    if whom == "her" or part.reason.code.endswith(HERS):
        return texts.say("not talked about yet")
    return texts.ui("open") if whom == "desk" else texts.say("not said")


def _how_far(degree: float, texts: PageWords) -> str:
    """The bar in words."""
    if degree >= 0.9:
        return texts.say("fits fully, or nearly")
    if degree >= 0.7:
        return texts.say("fits for the most part")
    if degree >= 0.4:
        return texts.say("fits in part")
    return texts.say("fits little") if degree > 0.05 else texts.say("does not fit")
