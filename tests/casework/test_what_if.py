"""A what-if is said in a few words and checked like the profile itself."""

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.casework.profile_file import profile_of
from matcher.casework.what_if import changed
from matcher.domain.language import Cefr, Mode
from matcher.domain.place import TravelMode
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.domain.week import Week
from matcher.errors import InputError
from tests.factories import ask, embedded, needs, offer

HERS: dict[str, Any] = {
    "code": "K7",
    "country": "IT",
    "licences": ["B"],
    "languages": {"it": {"speaking": "A2", "reading": "A1"}, "EN": "C1"},
    "residence": {"document": "asylum_applicant", "since": date(2026, 8, 1)},
    "children": [{"age": 4, "care": ["Mon-Fri 08:00-14:00"]}],
}


levels = st.sampled_from([level.name for level in Cefr])
hers = st.dictionaries(
    st.sampled_from(("it", "en", "de")),
    levels | st.dictionaries(st.sampled_from([*map(str, Mode)]), levels, min_size=1),
)


def what_if(*changes: str) -> Profile:
    return changed(HERS, changes, embedded())


def spoken(her: Profile, language: str) -> dict[Mode, Cefr]:
    return dict(next(s.levels for s in her.languages if s.language == language))


def test_a_level_counts_for_all_four_ways_of_using_a_language() -> None:
    assert spoken(what_if("it=B1"), "it") == dict.fromkeys(Mode, Cefr.B1)
    assert spoken(what_if("de=A1"), "de") == dict.fromkeys(Mode, Cefr.A1)


def test_a_level_in_one_way_leaves_the_others_as_they_are() -> None:
    assert spoken(what_if("it.speaking=B1"), "it") == {
        Mode.SPEAKING: Cefr.B1,
        Mode.READING: Cefr.A1,
    }
    assert spoken(what_if("en.writing=B1"), "en")[Mode.SPEAKING] is Cefr.C1


def test_of_a_new_language_one_way_says_nothing_of_the_others() -> None:
    assert spoken(what_if("de.reading=A2"), "de") == {Mode.READING: Cefr.A2}
    untold = changed({"code": "K7", "country": "IT"}, ["de.reading=A2"], embedded())
    assert spoken(untold, "de") == {Mode.READING: Cefr.A2}


@given(languages=hers, supposed=st.sampled_from(("it", "de")), level=levels,
       asked_for=st.sampled_from(("en", "fr")), at=levels)  # fmt: skip
def test_supposing_one_language_changes_nothing_where_another_is_asked_for(
    languages: dict[str, Any], supposed: str, level: str, asked_for: str, at: str
) -> None:
    table = {"code": "K7", "country": "IT", "languages": languages}
    job, taxonomy = offer(languages=needs(asked_for, at)), embedded()
    was = ask("language", profile_of(table, taxonomy, "hers"), job)
    then = ask("language", changed(table, [f"{supposed}={level}"], taxonomy), job)
    assert (then.verdict, then.code, then.degree) == (was.verdict, was.code, was.degree)


@given(languages=hers, asked_for=st.sampled_from(Mode), at=st.sampled_from(list(Cefr)[1:]),
       mode=st.sampled_from(Mode), level=levels)  # fmt: skip
def test_work_that_does_not_ask_for_the_mode_that_changes_never_opens(
    languages: dict[str, Any], asked_for: Mode, at: Cefr, mode: Mode, level: str
) -> None:
    assume(asked_for is not mode)
    table = {"code": "K7", "country": "IT", "languages": languages}
    job, taxonomy = offer(languages=needs("de", at.name, asked_for)), embedded()
    was = ask("language", profile_of(table, taxonomy, "hers"), job)
    then = ask("language", changed(table, [f"de.{mode}={level}"], taxonomy), job)
    assert then.verdict is Verdict.NOT_YET or was.verdict is not Verdict.NOT_YET


def test_hours_and_childcare_are_weeks() -> None:
    her = what_if("hours=Mon-Fri 08:00-18:00; Sat 09:00-12:00", "childcare=Mon-Fri 07:30-18:00")
    assert her.available == Week.parse(["Mon-Fri 08:00-18:00", "Sat 09:00-12:00"])
    assert her.children[0].care == Week.parse(["Mon-Fri 07:30-18:00"])
    assert her.children[0].age == 4


def test_another_way_and_a_longer_one() -> None:
    her = what_if("travel=90", "travel.modes=bicycle, public_transport", "start=2027-01-10")
    assert (her.travel_limit_minutes, her.earliest_start) == (90, date(2027, 1, 10))
    assert her.travel_modes == (TravelMode.BICYCLE, TravelMode.PUBLIC_TRANSPORT)


def test_of_another_document_the_old_dates_say_nothing() -> None:
    residence = what_if("permit=refugee").residence
    assert residence is not None
    assert (str(residence.document), residence.since) == ("refugee", None)
    dated = what_if("permit=refugee", "permit.until=2029-01-01").residence
    assert dated is not None
    assert dated.until == date(2029, 1, 1)


def test_a_licence_or_certificate_comes_to_those_that_she_has() -> None:
    her = what_if("licence=C", "certificate=haccp")
    assert (her.licences, her.certificates) == ({"B", "C"}, {"haccp"})


def test_her_own_profile_stays_as_it_is() -> None:
    what_if("it=B1", "licence=C")
    assert HERS["languages"]["it"] == {"speaking": "A2", "reading": "A1"}
    assert HERS["licences"] == ["B"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("it=B9", "'B9' is not a CEFR level"),
        ("it", "not of the form it=B1"),
        ("it=", "not of the form it=B1"),
        ("travel=soon", "travel.limit_minutes: 'soon'"),
        ("hours=Monday", "'Monday' is not of the form"),
        ("permit.until=2020-01-01", "is before since 2026-08-01"),
        ("permit=nothing", "'nothing' is no residence document"),
        ("wages=900", "'wages' is none of LANGUAGE, hours"),
        ("it.singing=B1", "'it.singing' is none of"),
        ("nationality=x", "'nationality' is none of"),
    ],
)
def test_a_change_that_cannot_be_made_is_named(change: str, told: str) -> None:
    with pytest.raises(InputError) as refused:
        what_if(change)
    assert told in str(refused.value)
    assert change in str(refused.value)


def test_without_children_there_is_no_childcare_to_change() -> None:
    with pytest.raises(InputError, match="names no children"):
        changed({"code": "K7", "country": "IT"}, ["childcare=Mon 08:00-10:00"], embedded())
