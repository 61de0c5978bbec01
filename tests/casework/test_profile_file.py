"""The profile file: what it says is read, and what is wrong in it is told all at once."""

from datetime import date
from pathlib import Path

import pytest

from matcher.casework.address import looks_like_address
from matcher.casework.profile_file import read_profile
from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Ability
from matcher.domain.permit import Document
from matcher.domain.place import Area, Place, TravelMode
from matcher.domain.profile import Education, Origin, Profile, Proof, Refusal, SkillLevel
from matcher.domain.week import Week
from matcher.errors import InputError
from matcher.settings import data_dir
from matcher.taxonomy.loading import load_embedded
from matcher.taxonomy.model import Taxonomy

LEAST = 'code = "K7"\ncountry = "IT"\n'
FULL = """
code = "K7"
country = "IT"
age = 27
digital = "some"
literacy = "good"
licences = ["b"]
certificates = ["HACCP", "forklift licence"]
experience_months = { "5120" = 24 }
place = { name = "Milano, Piazzale Loreto", lat = 45.4854, lon = 9.2158 }
[residence]
document = "asylum_applicant"
since = 2026-08-01
until = 2027-02-01
paper_says = "hours_cap:20"
[[skills]]
concept = "Cook Meat Dishes"
level = "good"
origin = "unpaid_care"
proof = "none"
wanted = true
[[skills]]
concept = "think-critically"
[languages]
it = { listening = "B1", speaking = "A2" }
en = "C1"
pcm = "C2"
[education]
level = 2
recognised = false
[time]
available = ["Mon-Fri 08:30-15:30", "Sat 09:00-12:00"]
earliest_start = 2026-12-01
[[children]]
age = 4
care = ["Mon-Fri 08:00-16:00"]
[travel]
modes = ["walk", "public_transport"]
limit_minutes = 60
[money]
monthly_net_minimum = 900
[wishes]
occupations = ["hairdresser"]
refused_occupations = ["cameriera"]
refuses = ["night", "live_in"]
contracts = ["permanent"]
priorities = ["hours", "learning"]
[safety]
avoid_areas = [{ lat = 45.51, lon = 9.20, radius_km = 2.0 }]
avoid_employers = ["Example Srl"]
no_public_facing = true
"""


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_embedded(data_dir() / "taxonomy")


@pytest.fixture
def read(tmp_path: Path, taxonomy: Taxonomy):
    def _read(text: str) -> Profile:
        file = tmp_path / "K7.toml"
        file.write_text(text, encoding="utf-8")
        return read_profile(file, taxonomy)

    return _read


def complaints(read, text: str) -> list[str]:
    with pytest.raises(InputError) as refused:
        read(text)
    return str(refused.value).split("\n")


def test_what_the_file_says_is_in_the_profile(read) -> None:
    profile = read(FULL)
    assert (profile.code, profile.country, profile.age) == ("K7", "IT", 27)
    assert (profile.digital, profile.literacy) == (Ability.SOME, Ability.GOOD)
    assert profile.licences == {"B"}
    assert profile.certificates == {"haccp", "forklift_licence"}
    assert profile.experience_months == {"5120": 24}
    assert profile.place == Place(45.4854, 9.2158, "Milano, Piazzale Loreto")
    assert profile.education == Education(2, recognised=False)
    assert profile.available == Week.parse(["Mon-Fri 08:30-15:30", "Sat 09:00-12:00"])
    assert profile.earliest_start == date(2026, 12, 1)
    assert profile.children[0].care == Week.parse(["Mon-Fri 08:00-16:00"])
    assert profile.travel_modes == (TravelMode.WALK, TravelMode.PUBLIC_TRANSPORT)
    assert (profile.travel_limit_minutes, profile.monthly_net_minimum) == (60, 900)
    assert profile.wishes.refuses == {Refusal.NIGHT, Refusal.LIVE_IN}
    assert profile.wishes.refused_occupations == ("waiter-waitress",)
    assert profile.wishes.contracts == {"permanent"}
    assert profile.wishes.priorities == ("hours", "learning")
    assert profile.safety.avoid_areas == (Area(Place(45.51, 9.2), 2.0),)
    assert profile.safety.avoid_employers == ("Example Srl",)
    assert profile.safety.no_public_facing


def test_a_skill_is_found_by_label_or_id_and_keeps_where_it_came_from(read) -> None:
    first, second = read(FULL).skills
    assert first.concept == "cook-meat-dishes"
    assert (first.level, first.origin) == (SkillLevel.GOOD, Origin.UNPAID_CARE)
    assert (first.proof, first.wanted) == (Proof.NONE, True)
    assert second.concept == "think-critically"
    assert (second.level, second.wanted) == (None, None)


def test_a_language_is_one_level_or_one_a_mode(read) -> None:
    text = LEAST + '[languages]\nit = { listening = "B1", speaking = "A2" }\nen = "C1"\n'
    italian, english = read(text).languages
    assert italian.levels == {Mode.LISTENING: Cefr.B1, Mode.SPEAKING: Cefr.A2}
    assert english.levels == dict.fromkeys(Mode, Cefr.C1)


def test_her_title_is_read_with_what_the_paper_says(read) -> None:
    residence = read(
        LEAST + '[residence]\ndocument = "asylum_applicant"\nsince = 2026-08-01\n'
        'paper_says = "hours_cap:20"\n'
    ).residence
    assert residence.document is Document.ASYLUM_APPLICANT
    assert residence.since == date(2026, 8, 1)
    assert residence.paper_says.hours_per_week == 20


def test_code_and_country_are_enough_and_all_else_is_unknown(read) -> None:
    assert read(LEAST) == Profile(code="K7", country="IT")


def test_no_time_at_all_is_not_the_same_as_time_unknown(read) -> None:
    assert read(LEAST + "[time]\navailable = []\n").available == Week()
    assert read(LEAST).available is None


def test_a_wished_isco_code_stands_for_the_occupations_of_its_group(read, taxonomy) -> None:
    wished = read(LEAST + '[wishes]\noccupations = ["5141"]\n').wishes.occupations
    assert wished == taxonomy.occupations_in("5141")
    assert "hairdresser" in wished


@pytest.mark.parametrize(
    "key",
    ["nationality", "citizenship", "country_of_birth", "ethnicity", "religion", "marital_status",
     "health", "pregnancy", "history", "gender", "nazionalita"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["{key} = 'x'", "[education]\n{key} = 'x'", "[{key}]\na = 1"])
def test_what_is_never_an_input_to_a_ranking_is_refused_wherever_it_stands(
    read, key: str, place: str
) -> None:
    [line] = complaints(read, LEAST + place.format(key=key))
    assert line.startswith("K7.toml: ")
    assert f"{key}: such facts are never an input to a ranking" in line


@pytest.mark.parametrize("key", ["surname", "address", "phone", "passport_number"])
def test_who_she_is_and_where_she_lives_are_refused(read, key: str) -> None:
    [line] = complaints(read, f"{LEAST}{key} = 'x'")
    assert "the case code is enough" in line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('country = "IT"', "code: is missing"),
        ('code = "K7"', "country: is missing"),
        ('code = "Maria Rossi"\ncountry = "IT"',
         "code: 'Maria Rossi' is not a case code; a case code has letters, digits and '-', "
         "at most 20, and is never a name"),
        (f'code = "{"K" * 21}"\ncountry = "IT"', "is not a case code"),
        ('code = 7\ncountry = "IT"', "code: 7 is not a case code"),
        (LEAST + "agee = 27", "agee: is not a known key; the nearest is 'age'"),
        (LEAST + '[[skills]]\nconcept = "cook meat dishes"\nlevle = "good"',
         "skills[0].levle: is not a known key; the nearest is 'level'"),
        (LEAST + '[languages]\nit = "B7"', "'B7' is not a CEFR level"),
        (LEAST + '[languages]\nit = { speaking = "good" }',
         "languages.it.speaking: 'good' is not a CEFR level (A0 A1 A2 B1 B2 C1 C2)"),
        (LEAST + '[languages]\nItalian = "B1"', "languages.Italian: 'Italian' is not an ISO 639"),
        (LEAST + '[languages]\nit = "A1"\nIT = "C1"',
         "languages: it, IT: one of these languages stands there twice"),
        (LEAST + '[time]\navailable = ["Mon 25:00-26:00"]',
         "time.available: 'Mon 25:00-26:00': 25:00 is not a time of day"),
        (LEAST + '[time]\navailable = ["Mon 25:00"]', "time.available: 'Mon 25:00' is not of"),
        (LEAST + '[[children]]\ncare = ["Mo-Fr 08:00-12:00"]', "children[0].care: "),
        (LEAST + "place = { lat = 91, lon = 9 }", "place.lat: 91 should be less than or equal"),
        (LEAST + "place = { lat = 45, lon = 200.5 }", "place.lon: 200.5 should be less than"),
        (LEAST + 'place = { name = "Via Roma 12", lat = 45, lon = 9 }',
         "place.name: 'Via Roma 12' looks like an address; name a public stop or square instead"),
        (LEAST + "[education]\nlevel = 9", "education.level: 9 should be less than or equal to 8"),
        (LEAST + "age = 9", "age: 9 should be greater than or equal to 14"),
        (LEAST + '[residence]\ndocument = "visa"',
         "residence.document: 'visa' is no residence document that is known"),
        (LEAST + '[residence]\ndocument = "family"\npaper_says = "maybe"',
         "residence.paper_says: 'maybe' is not understood"),
        (LEAST + '[residence]\ndocument = "family"\nsince = 2026-02-01\nuntil = 2026-01-01',
         "residence: until 2026-01-01 is before since 2026-02-01"),
        (LEAST + '[wishes]\nrefuses = ["mornings"]', "wishes.refuses[0]: 'mornings' should be"),
        (LEAST + 'experience_months = { "cook" = 3 }',
         "experience_months.cook: 'cook' is not an ISCO-08 code"),
        (LEAST + "[safety]\navoid_areas = [{ lat = 1, lon = 1, radius_km = 0 }]",
         "safety.avoid_areas[0].radius_km: 0 should be greater than 0"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named_with_its_key_and_value(read, text: str, line: str) -> None:
    [found] = complaints(read, text)
    assert found.startswith("K7.toml: ")
    assert line in found


def test_no_message_lists_the_documents_since_a_name_among_them_says_too_much(read) -> None:
    [line] = complaints(read, LEAST + '[residence]\ndocument = "visa"')
    assert not any(document in line for document in Document)


def test_a_label_that_fits_nothing_is_named_with_the_three_nearest(read) -> None:
    text = LEAST + '[[skills]]\nconcept = "cook meat dishes"\n[[skills]]\nconcept = "cok met dishs"'
    [line] = complaints(read, text)
    beginning = 'K7.toml: skills[1].concept: "cok met dishs" fits no label; nearest: '
    assert line.startswith(beginning)
    nearest = line.removeprefix(beginning).split(", ")
    assert len(nearest) == 3
    assert any("cook" in label for label in nearest)


def test_a_wished_occupation_that_fits_nothing_is_named_with_its_nearest(read) -> None:
    [line] = complaints(read, LEAST + '[wishes]\noccupations = ["hairdreser"]')
    assert line.startswith('K7.toml: wishes.occupations[0]: "hairdreser" fits no label; nearest: ')
    assert "hairdresser" in line


def test_an_isco_code_that_is_no_occupation_has_nothing_near_it(read) -> None:
    [line] = complaints(read, LEAST + '[wishes]\noccupations = ["9999"]')
    assert line == 'K7.toml: wishes.occupations[0]: "9999" fits no label'


def test_all_problems_of_a_file_are_told_at_once(read) -> None:
    text = 'country = "Italy"\nreligion = "x"\nage = "old"\n[[skills]]\nconcept = "qqqq"\n'
    lines = complaints(read, text)
    assert len(lines) == 5
    assert all(line.startswith("K7.toml: ") for line in lines)
    assert {line.split(": ")[1] for line in lines} == {
        "religion", "code", "country", "age", "skills[0].concept"}  # fmt: skip


def test_broken_toml_is_named_with_its_line(read) -> None:
    [line] = complaints(read, LEAST + "age = \n")
    assert line.startswith("K7.toml: broken TOML: ")
    assert "line 3" in line


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path, taxonomy) -> None:
    with pytest.raises(InputError, match=r"none\.toml: can't be read: No such file"):
        read_profile(tmp_path / "none.toml", taxonomy)
    (tmp_path / "K8.toml").write_bytes(b'code = "K\xff"')
    with pytest.raises(InputError, match=r"K8\.toml: is not UTF-8"):
        read_profile(tmp_path / "K8.toml", taxonomy)


@pytest.mark.parametrize(
    "name",
    ["Via Roma 12", "Calle Mayor 3", "ul. X 5", "Calle Mayor, 3", "Lindengasse 4", "Gedimino g. 5",
     "12 rue de la Paix", "ул. Витоша 5", "Οδός Ερμού 12", "Storgatan 5 B", "Brīvības iela 10",
     "Bulevardul Unirii nr. 12", "Viale Monza, 12 Milano", "221b Baker Street", "Piazza Duomo 1"],
)  # fmt: skip
def test_a_street_with_a_house_number_is_an_address(name: str) -> None:
    assert looks_like_address(name)


@pytest.mark.parametrize(
    "name",
    ["Milano, Piazzale Loreto", "Piazza 4 Novembre", "Via 25 Aprile, fermata", "Metro M1 Loreto",
     "Stop bus 90 Loreto", "Sevilla, Plaza de Armas, bus station", "Sofia, Lions' Bridge",
     "Line 3, Syntagma", "Corso XXII Marzo", "Largo Augusto tram 27", "Karlsplatz U4",
     "Plaza 2 de Mayo", "Wien Hauptbahnhof"],
)  # fmt: skip
def test_a_stop_or_square_is_no_address(name: str) -> None:
    assert not looks_like_address(name)
