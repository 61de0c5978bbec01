"""schema.org Course, CourseInstance and EducationalOccupationalProgram -> trainings."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.language import Cefr
from matcher.domain.offer import Kind
from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.course import parse
from matcher.ingest.feeds.iso_duration import hours_in, months_in, weeks_in
from matcher.ingest.record import OfferRecord
from tests.ingest.odd_values import ODD

ESCO_SKILL = "http://data.europa.eu/esco/skill/1"


def course(**changes: Any) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": "https://scuola.example/cucito",
        "name": "Sartoria di base",
        "description": "Orli, zip e riparazioni.",
        "provider": {"@type": "Organization", "name": "Scuola Esempio"},
        "inLanguage": ["it", {"@type": "Language", "alternateName": "ar"}],
        **changes,
    }


def held(**changes: Any) -> dict[str, Any]:
    return {
        "@type": "CourseInstance",
        "courseMode": "Onsite",
        "startDate": "2027-01-11",
        "endDate": "2027-03-26",
        "courseWorkload": "PT60H",
        "location": {
            "@type": "Place",
            "address": {"addressLocality": "Milano", "addressCountry": "IT"},
            "geo": {"latitude": 45.47, "longitude": 9.19},
        },
        "courseSchedule": {
            "@type": "Schedule",
            "byDay": ["https://schema.org/Monday", "https://schema.org/Wednesday"],
            "startTime": "09:00",
            "endTime": "12:00:00+01:00",
            "repeatFrequency": "P1W",
        },
        **changes,
    }


def read(value: object) -> tuple[list[OfferRecord], list[str]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    found: list[Parsed] = list(parse(data, "a.json"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def one(**changes: Any) -> OfferRecord:
    [record], lines = read(course(**changes))
    assert lines == []
    return record


def test_a_course_is_a_training_with_its_provider_and_languages() -> None:
    record = one()
    assert (record.kind, record.id) == (Kind.TRAINING, "https://scuola.example/cucito")
    assert (record.title, record.employer) == ("Sartoria di base", "Scuola Esempio")
    assert record.teaching_languages == ["it", "ar"]
    assert (record.weeks, record.hours_total, record.cost, record.gives) == (None,) * 4


def test_how_it_is_held_says_when_where_and_how_long() -> None:
    record = one(hasCourseInstance=held())
    assert record.id == "https://scuola.example/cucito"
    assert (record.start, record.weeks, record.hours_total) == (date(2027, 1, 11), 11, 60)
    assert record.shifts == ["Mon 09:00-12:00", "Wed 09:00-12:00"]
    assert (record.city, record.country, record.lat, record.remote) == (
        "Milano",
        "IT",
        45.47,
        False,
    )


def test_a_course_held_twice_is_two_trainings() -> None:
    records, lines = read(course(hasCourseInstance=[held(), held(startDate="2027-04-01")]))
    assert lines == []
    assert [(record.id[-10:], record.start) for record in records] == [
        ("2027-01-11", date(2027, 1, 11)),
        ("2027-04-01", date(2027, 4, 1)),
    ]
    same_day, _ = read(course(hasCourseInstance=[held(), held()]))
    assert [record.id[-2:] for record in same_day] == [" 1", " 2"]


def test_weekly_meetings_give_weeks_and_hours() -> None:
    schedule = {"repeatFrequency": "Weekly", "repeatCount": 10, "duration": "PT3H30M"}
    record = one(hasCourseInstance={"@type": "CourseInstance", "courseSchedule": schedule})
    assert (record.weeks, record.hours_total, record.hours_per_week) == (10, 35, 3.5)


@pytest.mark.parametrize(
    ("said", "weeks", "hours"),
    [
        ({"timeRequired": "PT40H"}, None, 40),
        ({"duration": "P10W"}, 10, None),
        ({"courseWorkload": "P14D"}, 2, None),
        ({"courseWorkload": "2 hours a week"}, None, None),
    ],
)
def test_a_length_is_weeks_or_hours(
    said: dict[str, Any], weeks: float | None, hours: float | None
) -> None:
    record = one(**said)
    assert (record.weeks, record.hours_total) == (weeks, hours)


@pytest.mark.parametrize(
    "schedule",
    [
        {"byDay": "Monday", "startTime": "09:00"},
        {"byDay": "Monday", "startTime": "09:00", "endTime": "09:00"},
        {"byDay": "Monday", "startTime": "33:00", "endTime": "12:00"},
        {"byDay": "Someday", "startTime": "09:00", "endTime": "12:00"},
        {"byDay": "Monday", "startTime": "09:00", "endTime": "12:00", "repeatFrequency": "P1M"},
    ],
)
def test_a_schedule_that_names_no_weekly_times_gives_no_shifts(schedule: dict[str, Any]) -> None:
    assert one(courseSchedule=schedule).shifts is None


def test_a_program_has_a_length_a_deadline_and_an_allowance() -> None:
    record = one(
        **{"@type": "EducationalOccupationalProgram"},
        timeToComplete="P6M",
        applicationDeadline="2026-12-15",
        startDate="2027-02-01",
        maximumEnrollment="12",
        trainingSalary={"@type": "MonetaryAmount", "value": 500, "currency": "EUR"},
    )
    assert (record.weeks, record.start, record.deadline) == (
        26.1,
        date(2027, 2, 1),
        date(2026, 12, 15),
    )
    assert (record.group_size, record.allowance) == (12, True)


@pytest.mark.parametrize(
    ("said", "cost"),
    [
        ({"offers": {"price": "120", "priceCurrency": "EUR"}}, 120),
        ({"offers": [{"price": 0, "priceCurrency": "EUR"}]}, 0),
        ({"offers": {"category": "Free"}}, 0),
        ({"isAccessibleForFree": True}, 0),
        ({"offers": [{"price": 120}, {"price": 90}]}, None),
        ({"offers": {"price": 900, "priceCurrency": "SEK"}}, None),
        ({"offers": {"category": "Paid"}}, None),
    ],
)
def test_the_cost_is_the_one_price_in_euro(said: dict[str, Any], cost: float | None) -> None:
    assert one(**said).cost == cost


@pytest.mark.parametrize(
    ("name", "gives"),
    [
        ("Corso di italiano A2", ("it", Cefr.A2)),
        ("Deutschkurs B1", ("de", Cefr.B1)),
        ("Español A1-A2 intensivo", ("es", Cefr.A2)),
        ("Assistente di cucina, serve italiano almeno livello B1", None),
        ("English and Italian B1", None),
        ("Corso di cucito A2", None),
    ],
)
def test_a_language_course_gives_the_level_in_its_name(
    name: str, gives: tuple[str, Cefr] | None
) -> None:
    given = one(name=name).gives
    found = [(each.language, each.level) for each in given.languages] if given else []
    assert found == ([gives] if gives else [])


def test_a_language_and_its_level_are_believed_where_the_course_says_so() -> None:
    gives = one(
        teaches={"@type": "Language", "name": "Svenska"}, educationalLevel={"name": "CEFR B2"}
    ).gives
    assert gives is not None
    assert [(each.language, each.level) for each in gives.languages] == [("sv", Cefr.B2)]
    assert gives.skills == []


def test_skills_and_certificates_are_given_where_they_are_named() -> None:
    gives = one(
        teaches=["sew by hand", {"name": "orli", "@id": ESCO_SKILL}, "x" * 90],
        educationalCredentialAwarded={"name": "Attestato HACCP"},
    ).gives
    assert gives is not None
    assert gives.skills == ["sew by hand", ESCO_SKILL]
    assert gives.certificates == ["haccp"]


@pytest.mark.parametrize(
    ("said", "remote"),
    [
        ({"courseMode": "online"}, True),
        ({"courseMode": ["Online", "Onsite"]}, None),
        ({"courseMode": "Blended"}, None),
        ({"location": {"@type": "VirtualLocation"}}, True),
        ({}, None),
    ],
)
def test_a_course_is_remote_only_where_all_of_it_is(
    said: dict[str, Any], remote: bool | None
) -> None:
    assert one(**said).remote is remote


@pytest.mark.parametrize(("left", "places"), [(0, 0), ("3", 3), (-1, None), ("many", None)])
def test_places_left_are_read(left: object, places: int | None) -> None:
    assert one(remainingAttendeeCapacity=left).places_left == places


def test_courses_are_recognised_by_their_type_and_postings_come_first() -> None:
    assert feed_of(json.dumps(course()).encode()) is FEEDS["course"]
    page = b'<html><script type="application/ld+json">' + json.dumps(course()).encode()
    assert feed_of(page + b"</script>") is FEEDS["course"]
    assert [record.title for record in read(page + b"</script>")[0]] == ["Sartoria di base"]
    assert feed_of(b'{"id": "v1", "title": "Course"}') is FEEDS["jsonl"]


def test_a_course_without_a_name_is_named_and_the_rest_is_read() -> None:
    records, lines = read([course(name=None), course(**{"@id": "b"})])
    assert [record.id for record in records] == ["b"]
    assert lines == ["a.json: record 1 (id https://scuola.example/cucito): field title: is missing"]


@pytest.mark.parametrize(
    ("text", "hours", "weeks"),
    [
        ("PT20H", 20, None),
        ("PT1H30M", 1.5, None),
        ("P10W", None, 10),
        ("P1Y", None, 52.1),
        ("P14D", None, 2),
        ("P1DT2H", None, 0.1),
        ("P", None, None),
        ("PT", None, None),
        ("20 ore", None, None),
        ("", None, None),
    ],
)
def test_durations_are_hours_or_weeks(text: str, hours: float | None, weeks: float | None) -> None:
    assert (hours_in(text), weeks_in(text)) == (hours, weeks)
    assert months_in("P6M") == 6


@given(
    key=st.sampled_from([*course(), *held(), "offers", "teaches", "hasCourseInstance"]), value=ODD
)
def test_an_odd_value_is_a_record_or_a_complaint(key: str, value: object) -> None:
    for shape in (course(**{key: value}), course(hasCourseInstance=held(**{key: value}))):
        assert all("\n" not in line for line in read(shape)[1])


@given(
    key=st.sampled_from(["courseSchedule", "offers", "provider", "trainingSalary", "location"]),
    inner=st.sampled_from(["byDay", "startTime", "duration", "repeatCount", "price", "value"]),
    value=ODD,
)
def test_an_odd_value_inside_is_a_record_or_a_complaint(
    key: str, inner: str, value: object
) -> None:
    assert all("\n" not in line for line in read(course(**{key: {inner: value}}))[1])
