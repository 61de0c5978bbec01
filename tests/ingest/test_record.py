"""The canonical offer: what it takes, what it refuses, and in which words."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Contract, Kind
from matcher.ingest.feeds.admitting import Admitted, admit
from matcher.ingest.record import OfferRecord
from matcher.ingest.rejection import At, Rejection, Remark

AT = At("a.jsonl", 17, "line")
FULL = {
    "id": "v1", "kind": "vacancy", "title": "Aiuto cuoca", "description": "Cucina di comunità.",
    "employer": "Coop Example", "country": "IT", "city": "Milano", "lat": 45.47, "lon": 9.19,
    "remote": False, "occupation": "9412",
    "skills": {"required": ["cook meat dishes"], "desired": ["clean kitchen"]},
    "languages": [{"language": "it", "level": "A2", "modes": ["listening", "speaking"]}],
    "hours_per_week": 20, "shifts": ["Mon-Fri 09:00-13:00"], "contract": "fixed_term",
    "duration_months": 6,
    "pay": {"amount": 9.5, "period": "hour", "currency": "EUR", "gross": True},
    "start": "2026-12-01", "deadline": "2026-12-20", "education": 2, "experience_months": 0,
    "licences": [], "certificates": ["haccp"], "documents": [], "min_age": 18,
    "childcare_on_site": False, "flexible_hours": True, "public_facing": False, "alone": False,
    "live_in": False, "employer_sensitised": True, "tutor": True, "places_left": None,
    "source": "csv", "url": None,
}  # fmt: skip
TRAINING = {
    "id": "t1", "kind": "training", "title": "Italiano B1",
    "gives": {"skills": ["use a till"], "languages": [{"language": "it", "level": "B1"}],
              "certificates": ["haccp"]},
    "weeks": 12, "hours_total": 90, "modular": True, "teaching_languages": ["it", "en"],
    "mediator": True, "group_size": 8, "allowance": False, "travel_refunded": True, "cost": 0,
    "attendance_percent": 80,
    "entry": {"language": {"language": "it", "level": "A2"}, "literacy": "some",
              "digital": "none", "education": 1, "documents": ["refugee"], "age": 18},
}  # fmt: skip


def admitted(**changes: Any) -> OfferRecord:
    [found] = admit(FULL | changes, AT)
    assert isinstance(found, Admitted), str(found)
    return found.record


def refused(**changes: Any) -> str:
    [found] = admit(FULL | changes, AT)
    assert isinstance(found, Rejection)
    return str(found)


def test_the_offer_of_the_format_page_is_read_whole() -> None:
    record = admitted()
    assert record.kind is Kind.VACANCY
    assert record.contract is Contract.FIXED_TERM
    assert record.languages is not None
    assert record.languages[0].level is Cefr.A2
    assert record.languages[0].modes == [Mode.LISTENING, Mode.SPEAKING]
    assert record.licences == []
    assert record.places_left is None


def test_a_training_says_what_it_gives_and_what_it_asks_at_its_door() -> None:
    record = OfferRecord.model_validate(TRAINING)
    assert record.gives is not None
    assert record.entry is not None
    assert record.gives.languages[0].modes == list(Mode)
    assert record.entry.language is not None
    assert record.entry.language[0].level is Cefr.A2
    assert record.entry.age == 18


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"title": " \t "}, "field title: the advert has no title"),
        ({"title": None}, "field title: None should be a valid string"),
        ({"salary": 9}, "field salary: is not a known key; the nearest is"),
        ({"languages": [{"language": "it", "level": "Z9"}]},
         "field languages[0].level: 'Z9' is not a CEFR level (A0 A1 A2 B1 B2 C1 C2)"),
        ({"languages": [{"language": "Italian", "level": "A2"}]},
         "field languages[0].language: 'Italian' is not an ISO 639 language code"),
        ({"languages": [{"language": "it", "level": "A2", "modes": ["singing"]}]},
         "field languages[0].modes[0]: 'singing' should be 'listening'"),
        ({"shifts": ["Mon 25:00-26:00"]}, "field shifts: 'Mon 25:00-26:00': 25:00 is not a time"),
        ({"shifts": ["Mon 25:00"]}, "field shifts: 'Mon 25:00' is not of the form"),
        ({"lat": 145.4}, "field lat: 145.4 should be less than or equal to 90"),
        ({"lon": -181}, "field lon: -181 should be greater than or equal to -180"),
        ({"lon": None}, "lat 45.47 and lon None go together"),
        ({"education": 9}, "field education: 9 should be less than or equal to 8"),
        ({"min_age": 7}, "field min_age: 7 should be greater than or equal to 14"),
        ({"min_age": 40, "max_age": 30}, "min_age 40 is above max_age 30"),
        ({"pay": {"amount": -1, "period": "hour"}}, "field pay.amount: -1 should be greater"),
        ({"pay": {"amount": 9, "amount_to": 8, "period": "hour"}},
         "field pay: pay ends at 8.0, below its start 9.0"),
        ({"pay": {"amount": 9, "period": "fortnight"}}, "field pay.period: 'fortnight' should be"),
        ({"start": "soon"}, "field start: 'soon' is not a date of the form 2026-12-01"),
        ({"deadline": 20261220}, "field deadline: 20261220 is not a date"),
        ({"hours_per_week": True}, "field hours_per_week: True is not a number"),
        ({"hours_per_week": 169}, "field hours_per_week: 169 should be less"),
        ({"hours_per_week": float("nan")}, "field hours_per_week: nan should be a finite number"),
        ({"country": "Italy"}, "field country: 'Italy' is not an ISO 3166-1 country code"),
        ({"kind": "job"}, "field kind: 'job' should be 'vacancy', 'internship' or 'training'"),
        ({"documents": ["passport"]},
         "field documents[0]: 'passport' is no residence document that is known"),
        ({"isco": ["51200"]}, "field isco[0]: '51200' is not an ISCO-08 code"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_in_one_line_that_names_record_field_and_value(
    changes: dict[str, Any], line: str
) -> None:
    message = refused(**changes)
    assert message.startswith("a.jsonl: line 17 (id v1): ")
    assert line in message
    assert "\n" not in message


def test_a_record_with_several_wrong_fields_is_refused_once_and_names_them_all() -> None:
    message = refused(title="", education=12)
    assert "field title: the advert has no title" in message
    assert "and education: 12 should be" in message


def test_an_advert_without_an_id_is_refused() -> None:
    [found] = admit({"title": "Cook"}, AT)
    assert str(found) == "a.jsonl: line 17: field id: is missing"


@pytest.mark.parametrize("raw", [None, 3, "text", ["list"]])
def test_a_record_that_is_no_object_is_refused(raw: object) -> None:
    [found] = admit(raw, AT)
    assert str(found) == "a.jsonl: line 17: is not an object with keys and values"


def test_five_megabytes_of_description_are_cut_with_a_remark() -> None:
    remark, found = admit(FULL | {"description": "la la " * 900_000}, AT)
    assert isinstance(remark, Remark)
    assert "field description: cut to 200,000 of its 5,400,000 characters" in str(remark)
    assert isinstance(found, Admitted)
    assert len(found.record.description) <= 200_000


def test_control_characters_and_hidden_directions_are_taken_out() -> None:
    record = admitted(title="Aiuto\x00\x07 \u202ecuoca\ud800", description="Uno\r\ndue\x1b[31m")
    assert record.title == "Aiuto cuoca"
    assert record.description == "Uno\ndue[31m"


def test_html_in_a_description_becomes_text() -> None:
    text = admitted(description="<p>Cucina &amp; sala</p><ul><li>turni</li></ul>").description
    assert "<" not in text
    assert "Cucina & sala" in text


@pytest.mark.parametrize(("code", "kept"), [("ITA", "it"), ("nb", "no"), ("pcm", "pcm")])
def test_one_language_has_one_code(code: str, kept: str) -> None:
    record = admitted(languages=[{"language": code, "level": "B1"}])
    assert record.languages is not None
    assert record.languages[0].language == kept


def test_the_european_name_of_greece_is_its_iso_code() -> None:
    assert admitted(country="EL").country == "GR"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="<&", exclude_categories=["C"]), max_size=40
)
NAMES = WORDS.map(lambda words: " ".join(words.split())).filter(bool)
RECORDS = st.fixed_dictionaries(
    {"id": NAMES, "title": NAMES},
    optional={
        "kind": st.sampled_from([str(kind) for kind in Kind]),
        "description": WORDS,
        "city": NAMES,
        "hours_per_week": st.floats(0.5, 168),
        "education": st.integers(0, 8),
        "night": st.booleans(),
        "start": st.dates().map(str),
        "skills": st.fixed_dictionaries({}, optional={"required": st.lists(NAMES, max_size=3)}),
        "languages": st.lists(
            st.fixed_dictionaries(
                {
                    "language": st.sampled_from(["it", "en", "pcm", "el"]),
                    "level": st.sampled_from(list(Cefr.__members__)),
                },
                optional={"modes": st.lists(st.sampled_from(list(Mode)), min_size=1)},
            ),
            max_size=3,
        ),
        "pay": st.fixed_dictionaries(
            {"amount": st.floats(0, 1e6), "period": st.sampled_from(["hour", "month", "total"])}
        ),
    },
)


@given(RECORDS)
def test_a_record_written_as_a_line_is_read_back_the_same(raw: dict[str, Any]) -> None:
    [first] = admit(raw, AT)
    assert isinstance(first, Admitted)
    line = first.record.model_dump_json(exclude_none=True)
    assert "\n" not in line
    [second] = admit(json.loads(line), AT)
    assert isinstance(second, Admitted)
    assert second.record == first.record
