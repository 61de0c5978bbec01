"""schema.org `Course`, `CourseInstance` and `EducationalOccupationalProgram` -> trainings.

A course that is held several times is as many trainings: each has its own days and places left.
Free words (what must be known before, what it costs ...) join the text.

Source: schema.org, Course and EducationalOccupationalProgram; Google Search Central, course info.
"""

from collections.abc import Iterator
from hashlib import blake2s

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.course_gives import gives_of
from matcher.ingest.feeds.course_times import times_of
from matcher.ingest.feeds.loose import Json, listed, number, paragraphs, said, table, words
from matcher.ingest.feeds.schema_items import has_items, items_of, types_of
from matcher.ingest.feeds.schema_values import count, day, language, link, money, sites, text, texts
from matcher.ingest.feeds.sites import where
from matcher.ingest.rejection import At

TYPES = frozenset({"Course", "CourseInstance", "EducationalOccupationalProgram"})
_IN_WORDS = (
    "description", "abstract", "teaches", "coursePrerequisites", "programPrerequisites",
    "educationalCredentialAwarded", "occupationalCredentialAwarded", "courseWorkload",
    "courseSchedule", "timeOfDay", "audience", "financialAidEligible",
)  # fmt: skip
_ONLINE = ("online", "remote", "distance")
_ON_SITE = ("onsite", "on-site", "full-time", "in-person", "classroom", "presen")


def sniff(data: bytes) -> bool:
    return has_items(data, TYPES)


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    number_of_item = 0
    for item in items_of(data, name, TYPES):
        if not isinstance(item, dict):
            yield item
            continue
        for course in _held(item):
            number_of_item += 1
            yield from admit(raw_of(course), At(name, number_of_item))


def raw_of(course: Json) -> Json:
    """The canonical object of a course as it is held once; what it does not say is left out."""
    raw = {
        "id": _id(course),
        "kind": "training",
        "title": text(course.get("name")),
        "description": paragraphs(*(part for key in _IN_WORDS for part in texts(course.get(key)))),
        "employer": _provider(course),
        "teaching_languages": _languages(course),
        "remote": _is_remote(course),
        "gives": gives_of(course),
        "cost": _cost(course),
        "allowance": True if _pays(course.get("trainingSalary")) else None,
        "deadline": day(course.get("applicationDeadline")),
        "places_left": _left(course),
        "group_size": count(
            course.get("maximumAttendeeCapacity") or course.get("maximumEnrollment")
        ),
        "source": "course",
        "url": link(course.get("url")),
        **times_of(course),
        **where(list(sites(course.get("location")))),
    }
    return said(raw)


def _held(item: Json) -> list[Json]:
    """The course once for each of its instances, whose own words win over the course's."""
    instances = [each for each in listed(item.get("hasCourseInstance")) if isinstance(each, dict)]
    if not instances:
        return [item]
    course = {key: value for key, value in item.items() if key != "hasCourseInstance"}
    held = [course | _without_empty(instance) for instance in instances]
    for each, instance in zip(held, instances, strict=True):
        each["description"] = texts(item.get("description")) + texts(instance.get("description"))
        each["name"] = item.get("name") or instance.get("name")
        each["@id"] = _id(item) if len(held) == 1 else f"{_id(item)} {_told_apart(each, held)}"
    return held


def _told_apart(instance: Json, others: list[Json]) -> str:
    start = day(instance.get("startDate"))
    same = [each for each in others if day(each.get("startDate")) == start]
    return start if start and len(same) == 1 else str(others.index(instance) + 1)


def _without_empty(instance: Json) -> Json:
    return {key: value for key, value in instance.items() if value not in (None, "", [])}


def _id(course: Json) -> str:
    """Its own name as an item of the web; else the provider's number; else where its page is."""
    number_of_provider = text(course.get("identifier")) or text(course.get("courseCode"))
    if named := words(course.get("@id")):
        return named
    if number_of_provider:
        return f"{_provider(course)} {number_of_provider}".strip()
    said_of_it = (_provider(course), text(course.get("name")), day(course.get("startDate")))
    digest = blake2s(repr(said_of_it).encode(), digest_size=6).hexdigest()
    return link(course.get("url")) or f"course {digest}"


def _provider(course: Json) -> str:
    return text(course.get("provider")) or text(course.get("organizer"))


def _languages(course: Json) -> list[str]:
    found = (language(each) for each in listed(course.get("inLanguage")))
    return list(dict.fromkeys(code for code in found if code))


def _is_remote(course: Json) -> bool | None:
    """Blended courses are both, so it stays unknown which of it she must travel for."""
    modes = texts(course.get("courseMode")) + texts(course.get("educationalProgramMode"))
    mode = " ".join(modes).casefold()
    if any("VirtualLocation" in types_of(table(place)) for place in listed(course.get("location"))):
        mode += " online"
    online, on_site = any(w in mode for w in _ONLINE), any(w in mode for w in _ON_SITE)
    return online if online != on_site and "blended" not in mode else None


def _cost(course: Json) -> float | None:
    """In euro, where one price is named: of several it isn't said which is hers."""
    offers = [each for each in listed(course.get("offers")) if isinstance(each, dict)]
    free = {text(offer.get("category")).casefold() == "free" for offer in offers} == {True}
    if course.get("isAccessibleForFree") in (True, "true", "True") or free:
        return 0
    prices = {price for offer in offers if (price := _price(offer)) is not None}
    return prices.pop() if len(prices) == 1 else None


def _price(offer: Json) -> float | None:
    inside = table(next(iter(listed(offer.get("priceSpecification"))), None))
    price, currency = (offer.get(key, inside.get(key)) for key in ("price", "priceCurrency"))
    if text(currency).upper() not in ("", "EUR", "€"):
        return None
    return 0 if number(text(price)) == 0 else money(price)


def _pays(value: object) -> bool:
    return any(
        money(table(each).get(key)) is not None or money(table(table(each).get("value")).get(key))
        for each in listed(value)
        for key in ("value", "minValue", "maxValue")
    )


def _left(course: Json) -> int | None:
    left = number(text(course.get("remainingAttendeeCapacity")))
    return int(left) if left is not None and 0 <= left < 1_000_000 else None
