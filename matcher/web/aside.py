"""What is not in the list, and why: set aside, or held back for a person to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Contribution, Score
from matcher.web.page_words import PageWords


@dataclass(frozen=True, slots=True)
class Aside:
    """One offer that is set aside, with the reasons; `language` of its title."""

    offer_id: str
    title: str
    language: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AsideGroup:
    """Offers that are set aside for the same question first."""

    question: str
    offers: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One advert with signs of danger: (what the words may mean, the words)."""

    title: str
    language: str
    employer: str
    signs: tuple[tuple[str, str], ...]


def set_aside(scores: Sequence[Score], texts: PageWords) -> tuple[AsideGroup, ...]:
    """Grouped by the first question that was answered no; the largest group first."""
    groups: dict[str, list[Aside]] = {}
    for score in scores:
        refused = _refused(score)
        question = texts.words.question(refused[0].criterion)
        groups.setdefault(question, []).append(_aside(score, refused, texts))
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(AsideGroup(question, tuple(offers)) for question, offers in ordered)


def asides(scores: Sequence[Score], texts: PageWords) -> tuple[Aside, ...]:
    """In their order."""
    return tuple(_aside(score, _refused(score), texts) for score in scores)


def _refused(score: Score) -> list[Contribution]:
    return [part for part in score.contributions if part.answer.verdict is Verdict.NO]


def _aside(score: Score, refused: Sequence[Contribution], texts: PageWords) -> Aside:
    offer = score.offer
    reasons = tuple(texts.words.reason(part.reason) for part in refused)
    return Aside(offer.id, offer.title, offer.text_language or "", reasons)


def held_back(offers: Sequence[Offer], texts: PageWords) -> tuple[HeldBack, ...]:
    return tuple(
        HeldBack(
            offer.title,
            offer.text_language or "",
            offer.employer or "",
            tuple((texts.sign(sign.code), sign.quote) for sign in offer.signs),
        )
        for offer in offers
    )
