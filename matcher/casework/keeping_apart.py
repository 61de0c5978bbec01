"""Offers that are not for her because of where they lead: told as *no*, with a reason that names
nobody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from matcher.domain.offer import Offer
from matcher.domain.site import site_of
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.contribution import Contribution
from matcher.scoring.criteria import safety
from matcher.scoring.criterion import Answer
from matcher.scoring.ranking import Score
from matcher.store.people.avoiding import KeptApart


@dataclass(frozen=True)
class Barring:
    """`apart`: what people whom she must not meet have in hand."""

    apart: KeptApart

    @property
    def bars_nothing(self) -> bool:
        """Whatever the offer is."""
        return not (self.apart.offers or self.apart.sites)

    def why(self, offer: Offer) -> Reason | None:
        """None: nothing bars it."""
        point = None if offer.place_radius_km else offer.place
        if offer.id in self.apart.offers or self.apart.bars(
            [site_of(offer.employer, offer.city, point)]
        ):
            return safety.NOT_HERE
        return None


def divided(offers: Iterable[Offer], barring: Barring) -> tuple[list[Offer], dict[str, Reason]]:
    """Those that are for her, and id -> reason of those that are not."""
    free, barred = [], {}
    for offer in offers:
        if why := barring.why(offer):
            barred[offer.id] = why
        else:
            free.append(offer)
    return free, barred


def told_as_no(scores: Iterable[Score], why: dict[str, Reason]) -> Iterator[Score]:
    """As if the criterion of safety had said so, whatever it said."""
    for score in scores:
        parts = tuple(_no(part, why[score.offer.id]) for part in score.contributions)
        yield replace(score, verdict=Verdict.NO, contributions=parts, openings=())


def _no(part: Contribution, why: Reason) -> Contribution:
    if part.criterion != safety.Safety.name:
        return part
    return part.because(Answer(Verdict.NO, part.answer.degree), why)
