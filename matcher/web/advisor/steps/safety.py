"""Where and with whom she must not work."""

from collections.abc import Mapping
from typing import Any

from matcher.web.advisor.steps.numbers import amount, as_typed
from matcher.web.advisor.steps.place import PlaceFields, place_fields, place_from
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Row, Typed, acted_on
from matcher.web.page_words import PageWords

AREA = ("town", "stop", "point", "km")
USUAL_KM, MOST_KM = 5, 500


def typed(document: Document, at: AtHand) -> Typed:
    safety = document.get("safety", {})
    rows = [_row(area, at) for area in safety.get("avoid_areas", [])]
    fields = Typed.of(
        employers="\n".join(safety.get("avoid_employers", [])),
        quiet="yes" if safety.get("no_public_facing") else None,
    )
    return fields.with_rows(AREA, rows or [{}])


def _row(area: Mapping[str, Any], at: AtHand) -> Row:
    place = area["lat"], area["lon"], area.get("name")
    found = place_fields(*place, at.country, at.market.places())
    km = as_typed(area["radius_km"]) or ""
    return {"town": found.town, "stop": found.stop, "point": found.point, "km": km}


def entered(typed: Typed, at: AtHand) -> Entered:
    found, safety = Entered(), dict[str, Any]()
    areas = [_area(n, row, found, at) for n, row in enumerate(typed.rows(*AREA))]
    safety["avoid_areas"] = [area for area in areas if area]
    lines = [line.strip() for line in typed.one("employers").splitlines()]
    safety["avoid_employers"] = [line for line in lines if line]
    safety["no_public_facing"] = bool(typed.one("quiet"))
    found.put("safety", {key: value for key, value in safety.items() if value})
    return found


def _area(n: int, row: Row, found: Entered, at: AtHand) -> dict[str, Any] | None:
    fields = PlaceFields(row["town"], row["stop"], row["point"])
    place, wrong = place_from(fields, at.country, at.market.places(), at.texts)
    found.problems |= {f"{field}-{n}": why for field, why in wrong.items()}
    try:
        km = amount(row["km"]) or USUAL_KM
    except ValueError:
        km = MOST_KM + 1
    if km > MOST_KM:
        found.problems[f"km-{n}"] = at.texts.say("Kilometres, from 1 to 500.")
    if place is None:
        return None
    named = {"name": place.name} if place.name else {}
    return named | {"lat": place.lat, "lon": place.lon, "radius_km": km}


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    safety = document.get("safety", {})
    quiet = texts.say("yes") if safety.get("no_public_facing") else None
    return rows_of(
        (
            texts.say("Areas to avoid"),
            [_told(a, texts) for a in safety.get("avoid_areas", [])],
            "areas",
        ),
        (texts.say("Employers to avoid"), safety.get("avoid_employers", []), "employers"),
        (texts.say("No work where strangers see her"), quiet, "quiet"),
    )


def _told(area: Mapping[str, Any], texts: PageWords) -> str:
    where = area.get("name") or f"{area['lat']}, {area['lon']}"
    km = texts.show(area["radius_km"], "number")
    return texts.say("%(where)s and %(km)s km around it", where=where, km=km)


def acted(typed: Typed, act: str, at: AtHand) -> Typed:
    verb, _, number = act.partition("-area-")
    return typed.with_rows(AREA, acted_on(typed.rows(*AREA), verb, number))


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    return {"areas": typed.rows(*AREA)}


STEP = Step(
    name="safety",
    title=lambda texts: texts.say("Safety"),
    why=lambda texts: texts.say(
        "What is avoided here is set aside in every list, and no reason names a person."
    ),
    asks=(
        Question("areas", AREA, lambda texts: texts.say("Areas to avoid")),
        Question("employers", ("employers",), lambda texts: texts.say("Employers to avoid")),
        Question("quiet", ("quiet",), lambda texts: texts.say("No work where strangers see her")),
    ),
    typed=typed,
    entered=entered,
    told=told,
    acted=acted,
    shown=shown,
    ours=True,
)
