"""What a program gets: offers, lists with reasons, checked profiles, and her list if she agreed."""

import json
from typing import Any

from sqlalchemy import select, text

from matcher.casework.assessment import save_step
from matcher.domain.api_scope import ApiScope
from matcher.domain.casework import Answer, ConsentAct
from matcher.store.access.actor import Actor
from matcher.store.api_models import ApiRankedOfferRow, ApiRankingRow
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.answers import Said, record_answer
from matcher.store.people.consents import record_consent, withdraw_consent
from matcher.store.people.rankings import log_ranking
from tests.databases import only_on_sqlite
from tests.factories import embedded
from tests.market.stall import TODAY, advert
from tests.store.people.test_lists import MADE_WITH, SHOWN, RankedOffer, Verdict
from tests.web.api.programs import PROFILE, Program, Programs

pytestmark = only_on_sqlite


def ids(answer: Any) -> list[str]:
    return [each["id"] for each in answer.json["offers"]]


def test_the_open_offers_are_listed_page_by_page_and_never_held_ones(program: Program):
    first = program.get("/api/v1/offers?limit=2")
    assert (first.status_code, ids(first)) == (200, ["corso", "cuoca/1"])
    rest = program.get(f"/api/v1/offers?limit=2&cursor={first.json['next']}")
    assert (ids(rest), rest.json["next"]) == (["sarta"], None)


def test_a_page_goes_on_where_it_was_whatever_came_and_went(programs: Programs, program: Program):
    first = program.get("/api/v1/offers?limit=1")
    programs.stall.deliver(advert("aaa"), advert("sarta", "Sarta"), advert("zzz"), accepted=True)
    rest = program.get(f"/api/v1/offers?cursor={first.json['next']}")
    assert ids(rest) == ["sarta", "zzz"]


SEARCHES = (
    ("kind=training", ["corso"]),
    ("q=CUOCA", ["cuoca/1"]),
    ("q=mensa%20aiuto", ["cuoca/1"]),
    ("q=mensa%20sarta", []),
    ("q=%25", []),
    ("city=torino", ["sarta"]),
    ("country=it&kind=vacancy", ["cuoca/1", "sarta"]),
    ("country=ES", []),
    ("q=hostess", []),
)


def test_offers_are_searched(program: Program):
    for asked, found in SEARCHES:
        assert ids(program.get(f"/api/v1/offers?{asked}")) == found, asked


def test_one_offer_has_what_was_understood_and_the_words_it_was_read_from(program: Program):
    answer = program.get("/api/v1/offers/cuoca/1?language=it")
    told = answer.json
    assert (told["title"], told["kind"]) == ("Aiuto cuoca in mensa", "vacancy")
    assert told["shifts"] == ["Mon-Fri 09:00-14:30"]
    assert "lunedì" in next(f["quote"] for f in told["facts"] if f["field"] == "shifts")
    assert told["pay"]["amount"] == 1100


def test_a_held_offer_and_one_that_is_not_there_are_not_found(program: Program):
    for id_ in ("held-one", "nothing", "/held-one", "x%00", "x" * 600, "%FF"):
        answer = program.get(f"/api/v1/offers/{id_}")
        assert (answer.status_code, answer.json["detail"]) == (404, "not found"), id_


def test_a_list_with_reasons_in_a_language_is_logged_without_the_profile(
    programs: Programs, program: Program
):
    said = {"profile": PROFILE, "language": "it", "top": 2}
    answer = program.post("/api/v1/rank", said)
    assert answer.status_code == 200, answer.text
    told = answer.json
    assert len(told["ranked"]) == 2
    assert "held-one" not in answer.text
    assert all(part["reason"]["text"] for one in told["ranked"] for part in one["contributions"])
    with reading(programs.house.store.engine) as session:
        (row,) = session.scalars(select(ApiRankingRow))
        lines = session.scalars(select(ApiRankedOfferRow).order_by(ApiRankedOfferRow.position))
        assert [line.offer_id for line in lines] == [one["id"] for one in told["ranked"]]
        assert (row.id, row.organisation_id) == (told["log"], programs.house.agency.casa)
        assert row.weights_digest
        everything = [
            repr(tuple(each))
            for table in ("api_rankings", "api_ranked_offers", "audit", "api_tokens")
            for each in session.execute(text(f"SELECT * FROM {table}"))  # noqa: S608
        ]
    for hers in ("Loreto", "45.48", "work_permit", "cook"):
        assert not [each for each in everything if hers in each]


def test_the_same_profile_gets_the_same_list_however_it_is_written(program: Program):
    one = program.post("/api/v1/rank", {"profile": PROFILE}).json
    otherwise = dict(reversed(PROFILE.items())) | {"country": "it", "code": "K7"}
    other = program.post("/api/v1/rank", {"profile": otherwise}).json
    assert one["ranked"] == other["ranked"]
    assert one["log"] != other["log"]


def test_a_profile_is_checked_and_brought_into_its_canonical_form(program: Program):
    answer = program.post("/api/v1/profiles/check", {"profile": PROFILE})
    assert answer.json["valid"], answer.json
    canonical = answer.json["profile"]
    assert "code" not in canonical
    assert canonical["languages"]["it"]["speaking"] == "B1"
    again = program.post("/api/v1/profiles/check", {"profile": canonical})
    assert again.json["profile"] == canonical


def test_what_is_wrong_with_a_profile_is_told_key_by_key(program: Program):
    unknown = PROFILE | {"wishes": {"priorities": ["money", "gold"]}}
    (problem,) = program.post("/api/v1/profiles/check", {"profile": unknown}).json["problems"]
    assert problem["field"] == "profile.wishes.priorities[1]"
    assert "'gold' is none of" in problem["problem"]
    assert program.post("/api/v1/rank", {"profile": unknown}).status_code == 422
    wrong = PROFILE | {"age": 7, "skills": [{"concept": "cook meat dishs"}], "hobby": "chess"}
    del wrong["country"]
    answer = program.post("/api/v1/profiles/check", {"profile": wrong}).json
    found = {each["field"]: (each["value"], each["problem"]) for each in answer["problems"]}
    assert answer["valid"] is False
    assert answer["profile"] is None
    assert found["profile.age"][0] == "7"
    assert "nearest" in found["profile.skills[0].concept"][1]
    assert "not a known key" in found["profile.hobby"][1]
    assert "is missing" in found["profile.country"][1]
    refused = program.post("/api/v1/rank", {"profile": wrong})
    assert refused.status_code == 422
    assert refused.json["problems"] == answer["problems"]


def test_private_keys_and_what_stands_under_them_are_never_repeated(program: Program):
    private = {
        "nationality_of_maria": "ZEBRA1",
        "skills": [{"concept": "cook", "health_notes": {"x": "ZEBRA2"}}],
        "place": {"lat": 1, "lon": 2, "home_address": "ZEBRA3"},
    }
    for path in ("/api/v1/rank", "/api/v1/profiles/check"):
        answer = program.post(path, {"profile": PROFILE | private})
        assert "ZEBRA" not in answer.text
        assert "maria" not in answer.text
        fields = {each["field"] for each in answer.json["problems"]}
        assert fields == {"profile", "profile.skills[0]", "profile.place"}
        assert "'national'" in answer.text


def test_a_table_where_a_word_should_be_is_not_repeated(program: Program):
    wrong = {
        "country": {"x": "ZEBRA"},
        "digital": ["ZEBRA"],
        "wishes": {"occupations": [["ZEBRA"]]},
    }
    answer = program.post("/api/v1/profiles/check", {"profile": wrong})
    assert len(answer.json["problems"]) == 3
    assert "ZEBRA" not in answer.text


def shared_case(programs: Programs, organisation: str = "") -> tuple[str, Actor]:
    """A case with a list, to one offer of which she said maybe."""
    agency = programs.house.agency
    anna = agency.actor(organisation=organisation or None)
    case = agency.opens(anna, "K-7")
    save_step(agency.store, anna, case, "about", {"country": "IT"}, None, embedded(), agency.now)
    lines = [RankedOffer(id_, 700_000, Verdict.ASK) for id_ in ("sarta", "held-one", "gone")]
    agency.does(anna, log_ranking, case, 1, MADE_WITH, lines)
    said = Said(Answer.MAYBE, words="ZEBRA")
    agency.does(anna, record_answer, case, "sarta", said)
    return case, anna


def test_her_list_is_given_with_her_consent_and_without_her_words(
    programs: Programs, program: Program
):
    agency = programs.house.agency
    case, anna = shared_case(programs)
    address = f"/api/v1/cases/{case}/suggestions"
    before = program.get(address)
    consent = agency.does(
        anna, record_consent, case, ConsentAct.SHARE_LIST, f"organisation:{agency.casa}", SHOWN
    )
    answer = program.get(address)
    assert answer.json["made_on"] == MADE_WITH.day.isoformat()
    (line,) = answer.json["suggestions"]
    assert (line["offer"]["id"], line["answer"], line["verdict"]) == ("sarta", "maybe", "ASK")
    assert "ZEBRA" not in answer.text
    assert "K-7" not in answer.text
    agency.does(anna, withdraw_consent, case, str(consent))
    after = program.get(address)
    nothing = program.get(f"/api/v1/cases/{'z' * 20}/suggestions")
    for refused in (before, after, nothing):
        assert refused.status_code == 404
        assert refused.json | {"request_id": ""} == nothing.json | {"request_id": ""}
    with reading(agency.store.engine) as session:
        acts = session.scalars(select(AuditRow.act).where(AuditRow.actor.like("token:%"))).all()
    assert acts == ["access.refused", "list.shared", "access.refused", "access.refused"]


def test_another_organisations_case_is_not_found_with_a_consent_that_names_it(programs: Programs):
    agency = programs.house.agency
    case, anna = shared_case(programs)
    theirs = f"organisation:{agency.porta}"
    agency.does(anna, record_consent, case, ConsentAct.SHARE_LIST, theirs, SHOWN)
    stranger = programs.program(organisation=agency.porta)
    assert stranger.get(f"/api/v1/cases/{case}/suggestions").status_code == 404


def test_the_day_of_a_list_is_the_day_of_the_site(program: Program, programs: Programs):
    told = program.post("/api/v1/rank", {"profile": PROFILE}).json
    assert told["day"] == programs.house.now.date().isoformat() != TODAY.isoformat()
    assert json.dumps(told)


def of_group(answer: Any, name: str) -> dict[str, Any]:
    return next((each for each in answer.json["groups"] if each["group"] == name), {})


def test_what_would_open_is_told_with_the_list_as_it_would_be(programs: Programs, program: Program):
    programs.stall.deliver(advert("autista", "Autista", licences=["B"]), source="more")
    her = PROFILE | {"licences": []}
    before = program.post("/api/v1/rank", {"profile": her}).json
    said = {"profile": her, "changes": ["licence=B"], "language": "it"}
    answer = program.post("/api/v1/what-if", said)
    assert answer.status_code == 200, answer.text
    opened = of_group(answer, "opened")
    assert (opened["count"], opened["first"][0]["id"]) == (1, "autista")
    assert opened["first"][0]["before"]["verdict"] == "NOT_YET"
    assert opened["first"][0]["after"]["verdict"] in ("YES", "ASK")
    verdicts = {each["id"]: each["verdict"] for each in answer.json["ranked"]}
    assert verdicts["autista"] != "NOT_YET"
    assert before["offers_ranked"] == answer.json["offers_ranked"]
    with reading(programs.house.store.engine) as session:
        rows = session.scalars(select(ApiRankingRow)).all()
    assert {row.id for row in rows} == {before["log"], answer.json["log"]}
    assert len({row.profile_digest for row in rows}) == 2


def test_a_change_that_can_not_be_made_is_told_and_logs_nothing(
    programs: Programs, program: Program
):
    for change, told in (
        ("it=Z9", "Z9"), ("hobby=20", "'hobby' is none of"), ("hello", "is not of the form"),
        ("hours=always", "always"),
    ):  # fmt: skip
        answer = program.post("/api/v1/what-if", {"profile": PROFILE, "changes": [change]})
        assert answer.status_code == 422, answer.text
        (problem,) = answer.json["problems"]
        assert problem["field"] == "changes"
        assert told in problem["problem"]
        assert "--what-if" not in answer.text
    assert program.post("/api/v1/what-if", {"profile": PROFILE, "changes": []}).status_code == 422
    with reading(programs.house.store.engine) as session:
        assert session.scalars(select(ApiRankingRow)).all() == []


def test_courses_are_told_by_what_they_open(programs: Programs, program: Program):
    asked = {"languages": [{"language": "it", "level": "C1"}]}
    programs.stall.deliver(
        advert("segretaria", "Segretaria", **asked),
        advert("c1", "Italiano C1", kind="training", gives=asked), source="more",
    )  # fmt: skip
    answer = program.post("/api/v1/paths", {"profile": PROFILE, "language": "it"})
    assert answer.status_code == 200, answer.text
    course = answer.json["courses"][0]
    assert (course["id"], course["opens"]["jobs"]) == ("c1", 1)
    assert [each["id"] for each in course["examples"]] == ["segretaria"]
    assert answer.json["towards"] == ["cook"]
    assert "K-7" not in answer.text
    with reading(programs.house.store.engine) as session:
        (row,) = session.scalars(select(ApiRankingRow))
        lines = session.scalars(select(ApiRankedOfferRow.offer_id)).all()
    assert row.id == answer.json["log"]
    assert "c1" in lines


def test_without_the_scope_neither_is_answered(programs: Programs):
    reader = programs.program([ApiScope.OFFERS_READ])
    for path, more in (("what-if", {"changes": ["it=B1"]}), ("paths", {})):
        answer = reader.post(f"/api/v1/{path}", {"profile": PROFILE, **more})
        assert answer.status_code == 403
        assert "rank" in answer.json["detail"]


def test_where_an_area_is_avoided_no_supposition_leads_there(programs: Programs, program: Program):
    exact = {"lat": 45.4702, "lon": 9.19, "licences": ["B"]}  # not the middle of the town
    programs.stall.deliver(advert("in-zone", "Autista", **exact), source="more")
    areas = {"avoid_areas": [{"lat": 45.4642, "lon": 9.19, "radius_km": 3}]}
    for safety, told in (({}, True), (areas, False)):
        profile = PROFILE | {"safety": safety, "licences": []}
        answer = program.post("/api/v1/what-if", {"profile": profile, "changes": ["licence=B"]})
        assert answer.status_code == 200
        assert ("in-zone" in answer.text) is told
