"""How she gets around, and how long a way may be."""

from collections.abc import Mapping

from matcher.domain.place import TravelMode
from matcher.web.advisor.steps.numbers import whole
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Typed
from matcher.web.page_words import PageWords

LONGEST_MINUTES = 600


def typed(document: Document, at: AtHand) -> Typed:
    travel = document.get("travel", {})
    return Typed.of(modes=travel.get("modes"), limit=travel.get("limit_minutes"))


def entered(typed: Typed, at: AtHand) -> Entered:
    found, travel = Entered(), dict[str, object]()
    if modes := [mode for mode in typed.all("modes") if mode in set(TravelMode)]:
        travel["modes"] = modes
    try:
        limit = whole(typed.one("limit"), 0, LONGEST_MINUTES)
    except ValueError:
        limit = None
        found.problems["limit"] = at.texts.say("Minutes, from 0 to 600.")
    if limit is not None:
        travel["limit_minutes"] = limit
    found.put("travel", travel)
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    travel = document.get("travel", {})
    limit = travel.get("limit_minutes")
    return rows_of(
        (
            texts.say("How she gets around"),
            [texts.show(m, "way") for m in travel.get("modes", [])],
            "modes",
        ),
        (
            texts.say("The longest way, one way"),
            None if limit is None else texts.show(limit, "minutes"),
            "limit",
        ),
    )


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    place = at.document.get("place", {})
    return {
        "modes": [(str(mode), at.texts.show(str(mode), "way")) for mode in TravelMode],
        "place": place.get("name"),
    }


STEP = Step(
    name="travel",
    title=lambda texts: texts.say("Getting around"),
    why=lambda texts: texts.say("Work that is too far away does not last."),
    asks=(
        Question("modes", ("modes",), lambda texts: texts.say("How she gets around")),
        Question("limit", ("limit",), lambda texts: texts.say("The longest way, one way")),
    ),
    typed=typed,
    entered=entered,
    told=told,
    shown=shown,
)
