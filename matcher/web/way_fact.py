"""The way to an offer, as the travel criterion estimated it."""

from dataclasses import dataclass

from matcher.domain.place import TravelMode
from matcher.scoring.ranking import Score
from matcher.web.fact import Fact
from matcher.web.page_words import PageWords

ICONS = {
    TravelMode.WALK: "walk",
    TravelMode.BICYCLE: "bike",
    TravelMode.PUBLIC_TRANSPORT: "bus",
    TravelMode.CAR: "car",
}


@dataclass(frozen=True, slots=True)
class Way:
    """The estimated way there; `minutes` None where it is not known, 0 from home."""

    minutes: int | None = None
    mode: TravelMode | None = None

    @classmethod
    def of(cls, score: Score) -> "Way":
        """As the travel criterion tells it."""
        for part in score.contributions:
            if part.criterion == "travel":
                minutes, mode = part.reason.values.get("minutes"), part.reason.values.get("mode")
                if isinstance(minutes, int) and mode in set(TravelMode):
                    return cls(minutes, TravelMode(str(mode)))
        return cls(0) if score.offer.remote else cls()

    @property
    def icon(self) -> str:
        return ICONS[self.mode] if self.mode else "home" if self.minutes == 0 else "bus"


def way(score: Score, texts: PageWords) -> Fact:
    offer, trip = score.offer, Way.of(score)
    name, city = texts.ui("way"), offer.city or ""
    if offer.remote:
        return Fact("home", name, texts.say("from home"))
    if trip.minutes is None or trip.mode is None:
        return Fact("bus", name, texts.say("not known"), place=city)
    note = texts.say("%(way)s, estimated", way=texts.show(str(trip.mode), "way"))
    value = texts.show(trip.minutes, "minutes") if trip.minutes else texts.say("close by")
    return Fact(trip.icon, name, value, (note,), city)
