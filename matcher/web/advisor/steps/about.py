"""Where she lives and sets out from, and how old she is."""

from collections.abc import Mapping

from matcher.scoring.permit_facts import FREE_MOVEMENT
from matcher.web.advisor.steps.numbers import whole
from matcher.web.advisor.steps.place import PlaceFields, place_fields, place_from
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Typed
from matcher.web.page_words import PageWords

YOUNGEST, OLDEST = 14, 99


def typed(document: Document, at: AtHand) -> Typed:
    fields = Typed.of(country=document.get("country"), age=document.get("age"))
    place = document.get("place")
    if not place:
        return fields
    point = place["lat"], place["lon"], place.get("name")
    found = place_fields(*point, document.get("country"), at.market.places())
    return fields.but(town=found.town, stop=found.stop, point=found.point)


def entered(typed: Typed, at: AtHand) -> Entered:
    found = Entered()
    country = typed.one("country")
    found.put("country", country)
    if not country:
        found.problems["country"] = at.texts.say("Choose the country in which she lives.")
    try:
        found.put("age", whole(typed.one("age"), YOUNGEST, OLDEST))
    except ValueError:
        found.problems["age"] = at.texts.say("Her age in years, from 14 to 99.")
    fields = PlaceFields(typed.one("town"), typed.one("stop"), typed.one("point"))
    place, wrong = place_from(fields, country or None, at.market.places(), at.texts)
    found.problems |= wrong
    if place is not None:
        named = {"name": place.name} if place.name else {}
        found.put("place", named | {"lat": place.lat, "lon": place.lon})
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    country, place = document.get("country"), document.get("place", {})
    return rows_of(
        (texts.say("Country"), texts.show(country, "country") if country else None, "country"),
        (texts.say("Age"), document.get("age"), "age"),
        (texts.say("She sets out from"), place.get("name") or _point(place), "place"),
    )


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    ruled = {rule.country for rule in at.market.knowledge().work_rules if rule.country != "EU"}
    codes = ruled | FREE_MOVEMENT | {code for code in [typed.one("country")] if code}
    named = [(code, at.texts.show(code, "country")) for code in codes]
    return {"countries": sorted(named, key=lambda each: each[1])}


def _point(place: Mapping[str, object]) -> str | None:
    return f"{place['lat']}, {place['lon']}" if place else None


STEP = Step(
    name="about",
    title=lambda texts: texts.say("Where she lives"),
    why=lambda texts: texts.say(
        "The country decides where she may work; the stop tells how long the way is. Never her"
        " address."
    ),
    asks=(
        Question("country", ("country",), lambda texts: texts.say("Country")),
        Question(
            "place",
            ("town", "stop", "point"),
            lambda texts: texts.say("From where does she set out?"),
        ),
        Question(
            "age",
            ("age",),
            lambda texts: texts.say("Age"),
            lambda texts: texts.say("A few courses and contracts are for certain ages."),
        ),
    ),
    typed=typed,
    entered=entered,
    told=told,
    shown=shown,
)
