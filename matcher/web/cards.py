"""An offer card: what a page shows of one suggestion, in the words of a language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matcher.casework.helping import helping
from matcher.casework.suggest import Suggestions
from matcher.casework.talking_points import best_reasons, questions
from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.domain.week import MINUTES_A_SLOT
from matcher.scoring.her_week import free_week
from matcher.scoring.ranking import Score
from matcher.web.advert import Advert, advert
from matcher.web.fact import Fact, capital
from matcher.web.facts import facts
from matcher.web.page_words import PageWords
from matcher.web.service_words import service_words
from matcher.web.way_fact import Way
from matcher.web.week_table import Use, WeekTable, week_table
from matcher.web.weighing import Weighing, weighing

REASONS_SHOWN = 4
QUESTIONS_SHOWN = 4
GOOD = 0.5  # a degree from which a criterion speaks for the offer
LONGEST_WAY_SLOTS = 8  # half-hours of way that a week shows


@dataclass(frozen=True, slots=True)
class Tag:
    """A verdict as icon and word; `kind` is its class in the stylesheet."""

    kind: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One suggestion. `language` of the advert, "" where it is not known; `trade` in the language
    of the page; `asks`: (whom, questions); `signs`: (what it may mean, the advert's words);
    `helps`: kinds of services that could help, each with its words."""

    offer_id: str
    anchor: str
    title: str
    language: str
    kind: str
    trade: str
    employer: str
    tag: Tag
    facts: tuple[Fact, ...]
    way_icon: str
    week: WeekTable | None
    reasons: tuple[str, ...]
    openings: tuple[str, ...]
    asks: tuple[tuple[str, tuple[str, ...]], ...]
    signs: tuple[tuple[str, str], ...]
    helps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What an advisor may look at besides."""

    weighing: Weighing
    advert: Advert


def anchor(place: int) -> str:
    """The id of a card on its page: its place in her whole list, the first is 1."""
    return f"offer-{place}"


def card(
    score: Score, place: int, suggestions: Suggestions, titles: Mapping[str, str], texts: PageWords
) -> Card:
    """`titles`: offer id -> title, to name the trainings that open this offer."""
    return card_of(score, place, suggestions.profile, titles, texts)


def card_of(
    score: Score, place: int, profile: Profile, titles: Mapping[str, str], texts: PageWords
) -> Card:
    """Of an offer that need not be on a list."""
    offer = score.offer
    return Card(
        offer_id=offer.id,
        anchor=anchor(place),
        title=offer.title,
        language=offer.text_language or "",
        kind=kind_words(offer.kind, texts),
        trade=capital(texts.show(offer.occupation, "concept")) if offer.occupation else "",
        employer=offer.employer or "",
        tag=tag(score.verdict, texts),
        facts=facts(score, texts),
        way_icon=Way.of(score).icon,
        week=week_of(score, profile, texts),
        reasons=tuple(texts.words.reason(part.reason) for part in best_reasons(score)),
        openings=tuple(_openings(score, titles, texts)),
        asks=tuple(questions(score, texts.words).items()),
        signs=tuple((texts.sign(sign.code), sign.quote) for sign in offer.signs),
        helps=tuple((kind, service_words(kind, texts)) for kind in helping(score, texts.words)),
    )


def second_look(score: Score, texts: PageWords) -> SecondLook:
    return SecondLook(weighing(score, texts), advert(score.offer, texts))


def tag(verdict: Verdict, texts: PageWords) -> Tag:
    kind, icon = {
        Verdict.YES: ("fits", "circle-check"),
        Verdict.ASK: ("ask", "message-question"),
        Verdict.NOT_YET: ("opens", "key"),
        Verdict.NO: ("", "circle-x"),
    }[verdict]
    return Tag(kind, icon, capital(texts.words.verdict(verdict)))


def kind_words(kind: Kind, texts: PageWords) -> str:
    return texts.ui(kind.value)


def _openings(score: Score, titles: Mapping[str, str], texts: PageWords) -> Iterator[str]:
    """What stands in the way comes before what is only worth learning."""
    shut = {p.criterion for p in score.contributions if p.answer.verdict is Verdict.NOT_YET}
    for opening in sorted(score.openings, key=lambda opening: opening.criterion not in shut):
        yield texts.words.opening(opening, titles)


def week_of(score: Score, profile: Profile, texts: PageWords) -> WeekTable | None:
    """Its shifts in her week; None where they are not known."""
    offer: Offer = score.offer
    free = free_week(profile, childcare=offer.childcare_on_site is True)
    slots = -(-(Way.of(score).minutes or 0) // MINUTES_A_SLOT)
    taken = Use.LEARN if offer.kind is Kind.TRAINING else Use.WORK
    return week_table(offer.shifts, free, min(slots, LONGEST_WAY_SLOTS), texts, taken)
