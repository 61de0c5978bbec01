"""The trainings that open offers for her, those that open most first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from matcher.casework.ranking_for_her import Made
from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score
from matcher.web.cards import tag
from matcher.web.facts import length
from matcher.web.hours_fact import hours
from matcher.web.money_fact import cost
from matcher.web.page_words import PageWords

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Opener:
    """A training; `opens`: how many offers of the list it is enough for. `note` begins with its own
    verdict, where she can't simply begin it."""

    offer_id: str
    title: str
    language: str
    opens: int
    note: str


def courses_that_open(made: Made, texts: PageWords) -> tuple[Opener, ...]:
    """Also those that only an opening names; what they open is counted beyond the list too."""
    listed = {score.offer.id: score for score in made.suggestions.ranked}
    offers = {offer.id: offer for offer in made.courses}
    scores = (*listed.values(), *made.near)
    opens = Counter(id_ for score in scores for id_ in opened_by(score) if id_ in offers)
    first = sorted(opens.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
    return tuple(_opener(offers[id_], listed.get(id_), n, texts) for id_, n in first)


def opened_by(score: Score) -> set[str]:
    """The trainings of which each one alone answers everything that is not yet so."""
    if score.verdict is not Verdict.NOT_YET:
        return set()
    shut = [p.criterion for p in score.contributions if p.answer.verdict is Verdict.NOT_YET]
    given = [
        {id_ for opening in score.openings if opening.criterion == name for id_ in opening.offers}
        for name in shut
    ]
    return set.intersection(*given)


def _opener(offer: Offer, score: Score | None, opens: int, texts: PageWords) -> Opener:
    hard = score is not None and score.verdict is not Verdict.YES
    own = [tag(score.verdict, texts).words] if score and hard else []
    note = ". ".join([*own, *_notes(offer, texts)])
    return Opener(offer.id, offer.title, offer.text_language or "", opens, note)


def _notes(offer: Offer, texts: PageWords) -> Iterator[str]:
    """What is known of its length, hours, cost and help; nothing about the rest."""
    unsaid = texts.say("not said").casefold()
    for fact in (length(offer, texts), hours(offer, texts), cost(offer, texts)):
        if fact.value.casefold() != unsaid:
            yield fact.value
    if offer.training and offer.training.mediator:
        yield texts.say("With a mediator")
    if offer.childcare_on_site:
        yield texts.say("Childcare on site")
    if offer.places_left:
        yield texts.count("%(n)s place left", "%(n)s places left", offer.places_left)
