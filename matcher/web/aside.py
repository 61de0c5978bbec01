"""What is not in the list, and why: set aside, or held back for a person to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score
from matcher.web.page_words import PageWords


@dataclass(frozen=True, slots=True)
class Aside:
    """One offer that is set aside, with the reasons; `language` of its title."""

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
        refused = [p for p in score.contributions if p.answer.verdict is Verdict.NO]
        question = texts.words.question(refused[0].criterion)
        reasons = tuple(texts.words.reason(part.reason) for part in refused)
        offer = score.offer
        groups.setdefault(question, []).append(
            Aside(offer.title, offer.text_language or "", reasons)
        )
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(AsideGroup(question, tuple(offers)) for question, offers in ordered)


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
