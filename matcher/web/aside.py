"""What is not in the list, and why: set aside, or held back for a person to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.contribution import Contribution
from matcher.scoring.ranking import Score
from matcher.web.page_words import PageWords


@dataclass(frozen=True, slots=True)
class Aside:
    """One offer that is set aside, with the reasons; `language` of its title."""

    offer_id: str
    title: str
    language: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One advert with signs of danger: (what the words may mean, the words)."""

    title: str
    language: str
    employer: str
    signs: tuple[tuple[str, str], ...]


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
