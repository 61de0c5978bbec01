"""What the rules answer, case by case. `waited` counts the days since lodging or issue."""

import re
import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.permit import (
    Confidence,
    Document,
    Residence,
    WorkRight,
    WorkRule,
    parse_paper,
    parse_rules,
    work_right,
)

TABLE = Path(__file__).parents[2] / "data" / "rules" / "right_to_work.toml"
RULES = parse_rules(tomllib.loads(TABLE.read_text(encoding="utf-8")))
COUNTRIES = ["IT", "ES", "BG", "DE", "AT", "GR", "LV", "LT", "RO", "SE"]
TODAY = date(2026, 11, 22)


def ask(
    country: str,
    document: str,
    *,
    waited: int | None = None,
    name: str | None = None,
    paper: str | None = None,
    today: date = TODAY,
) -> WorkRight:
    """The answer for a woman whose title was lodged or issued `waited` days ago."""
    since = None if waited is None else today - timedelta(days=waited)
    says = None if paper is None else parse_paper(paper)
    residence = Residence(Document(document), since=since, local_name=name, paper_says=says)
    return work_right(RULES, country, residence, today)


def short(right: WorkRight) -> tuple[str, str]:
    return right.state, right.code


# --- waiting times


def test_an_italian_asylum_applicant_may_work_from_the_61st_day_after_lodging() -> None:
    assert short(ask("IT", "asylum_applicant", waited=61)) == ("allowed", "permit.wait_over")


def test_on_the_last_day_of_the_wait_tomorrow_is_the_opening() -> None:
    right = ask("IT", "asylum_applicant", waited=60)
    assert short(right) == ("from_date", "permit.from_date")
    assert right.from_date == TODAY + timedelta(days=1)


def test_an_elapsed_wait_of_medium_confidence_asks_to_have_the_paper_checked() -> None:
    assert ask("IT", "asylum_applicant", waited=90).check_paper


def test_a_wait_cannot_be_counted_when_the_day_of_lodging_is_unknown() -> None:
    assert short(ask("IT", "asylum_applicant")) == ("ask", "permit.since_unknown")


@pytest.mark.parametrize(
    ("country", "lodged", "first_day"),
    [
        ("IT", date(2026, 8, 1), date(2026, 10, 1)),
        ("GR", date(2026, 8, 1), date(2026, 10, 1)),
        ("BG", date(2026, 8, 1), date(2026, 11, 2)),
        ("LV", date(2026, 8, 31), date(2026, 12, 1)),  # November has no 31st
        ("RO", date(2026, 11, 30), date(2027, 3, 1)),  # nor has February a 30th
        ("ES", date(2026, 5, 31), date(2026, 12, 1)),
        ("LT", date(2026, 3, 1), date(2026, 9, 2)),
    ],
)
def test_the_waiting_time_of_each_country_is_kept_to_the_day(
    country: str, lodged: date, first_day: date
) -> None:
    residence = Residence(Document.ASYLUM_APPLICANT, since=lodged)
    waiting = work_right(RULES, country, residence, first_day - timedelta(days=1))
    assert (waiting.state, waiting.from_date) == ("from_date", first_day)
    right = work_right(RULES, country, residence, first_day)
    assert (right.state, right.check_paper) == ("allowed", True)


def test_a_wait_that_began_on_another_day_than_we_know_says_to_have_the_paper_checked() -> None:
    assert ask("ES", "asylum_applicant", waited=30).check_paper  # counted from the admission


def test_in_austria_the_wait_ends_in_a_permit_that_the_employer_must_ask_for() -> None:
    assert ask("AT", "asylum_applicant", waited=89).state == "from_date"
    right = ask("AT", "asylum_applicant", waited=93)
    assert short(right) == ("allowed", "permit.employer_permit")
    assert right.employer_permit
    assert right.check_paper


def test_in_germany_an_office_must_allow_an_asylum_applicants_job() -> None:
    assert ask("DE", "asylum_applicant", waited=100).employer_permit


def test_a_day_of_lodging_that_is_still_to_come_is_asked_about() -> None:
    assert short(ask("DE", "refugee", waited=-1)) == ("ask", "permit.since_in_future")


# --- rules that changed on a day


def test_who_applied_in_sweden_after_september_2026_waits_six_months() -> None:
    right = ask("SE", "asylum_applicant", waited=30)
    assert (right.state, right.from_date) == ("from_date", date(2027, 4, 24))


def test_who_applied_in_sweden_before_the_change_may_still_be_exempt_so_matcher_asks() -> None:
    assert short(ask("SE", "asylum_applicant", waited=100)) == ("ask", "permit.rule_changed")


def test_who_waited_long_enough_under_both_swedish_rules_may_work_once_the_card_is_seen() -> None:
    right = ask("SE", "asylum_applicant", waited=200)
    assert (right.state, right.check_paper) == ("allowed", True)


def test_before_october_2026_sweden_had_no_wait() -> None:
    right = ask("SE", "asylum_applicant", waited=1, today=date(2026, 9, 1))
    assert (right.state, right.check_paper) == ("allowed", False)


def test_when_temporary_protection_has_run_out_matcher_asks() -> None:
    assert ask("AT", "temporary_protection", today=date(2027, 3, 4)).state == "allowed"
    later = ask("AT", "temporary_protection", waited=900, today=date(2027, 3, 5))
    assert short(later) == ("ask", "permit.no_rule_in_force")


# --- what each title opens


def test_a_recognised_refugee_in_germany_may_take_any_job() -> None:
    right = ask("DE", "refugee")
    assert (short(right), right.check_paper) == (("allowed", "permit.free"), False)


def test_an_italian_study_permit_caps_the_week_and_the_year() -> None:
    right = ask("IT", "student")
    assert (right.code, right.hours_per_week, right.hours_per_year) == (
        "permit.hours_cap",
        20,
        1040,
    )


def test_a_proposed_swedish_cap_is_counted_until_it_is_checked() -> None:
    right = ask("SE", "student")
    assert (right.hours_per_week, right.check_paper) == (15, True)


def test_an_austrian_student_needs_the_employers_permit_and_keeps_to_twenty_hours() -> None:
    right = ask("AT", "student")
    assert (right.employer_permit, right.hours_per_week) == (True, 20)


def test_a_reflection_period_brings_no_work_but_says_what_follows() -> None:
    right = ask("SE", "reflection_period")
    assert short(right) == ("not_allowed", "permit.not_allowed")
    assert right.rule is not None
    assert right.rule.follows is Document.TRAFFICKING_PERMIT


def test_no_title_is_a_no_only_where_the_law_was_read() -> None:
    assert ask("DE", "none").state == "not_allowed"
    assert short(ask("IT", "none")) == ("ask", "permit.low_confidence")


def test_general_knowledge_is_not_enough_for_a_yes() -> None:
    assert short(ask("LV", "refugee")) == ("ask", "permit.low_confidence")


def test_what_could_not_be_established_says_whom_to_ask() -> None:
    right = ask("BG", "trafficking_permit")
    assert short(right) == ("ask", "permit.unknown")
    assert right.rule is not None
    assert "legal desk" in right.rule.conditions


# --- her own paper


def test_a_card_that_allows_work_wins_over_the_wait() -> None:
    right = ask("ES", "asylum_applicant", waited=10, paper="work_allowed")
    assert (short(right), right.check_paper) == (("allowed", "permit.paper_allows"), False)


def test_a_card_that_forbids_work_wins_over_a_free_title() -> None:
    right = ask("DE", "refugee", paper="work_not_allowed")
    assert short(right) == ("not_allowed", "permit.paper_forbids")


def test_the_limits_on_her_card_are_kept() -> None:
    assert ask("IT", "refugee", paper="hours_cap:20").hours_per_week == 20
    assert ask("IT", "refugee", paper="sectors:care, kitchen").sectors == ("care", "kitchen")
    right = ask("DE", "trafficking_permit", paper="employer_permit; hours_cap:15")
    assert (right.code, right.hours_per_week) == ("permit.paper_employer_permit", 15)


def test_a_card_that_allows_work_from_a_day_opens_on_that_day() -> None:
    right = ask("SE", "asylum_applicant", paper="from:2026-12-01")
    assert short(right) == ("from_date", "permit.paper_from_date")
    assert ask("SE", "asylum_applicant", paper="from:2026-11-22").state == "allowed"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "hours_cap",
        "hours_cap:0",
        "hours_cap:lots",
        "from:soon",
        "from:2026-02-30",
        "sectors:",
        "work_allowed:no",
        "work_not_allowed; hours_cap:20",
    ],
)
def test_a_card_nobody_can_read_is_refused_with_its_words(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(text))):
        parse_paper(text)


def test_an_expired_title_is_asked_about_even_if_the_card_allows_work() -> None:
    residence = Residence(
        Document.REFUGEE, until=date(2026, 11, 21), paper_says=parse_paper("work_allowed")
    )
    assert short(work_right(RULES, "IT", residence, TODAY)) == ("ask", "permit.expired")
    assert work_right(RULES, "IT", replace(residence, until=TODAY), TODAY).state == "allowed"


# --- what is missing


def test_knowing_nothing_of_her_residence_is_a_question() -> None:
    assert short(work_right(RULES, "IT", None, TODAY)) == ("ask", "permit.no_residence")


def test_a_country_without_rules_is_a_question_and_not_european_law() -> None:
    assert short(ask("FR", "temporary_protection")) == ("ask", "permit.no_rule")


def test_european_law_fills_the_gap_of_a_country_that_has_other_rules() -> None:
    gap = [rule for rule in RULES if (rule.country, rule.document) != ("GR", "asylum_applicant")]
    residence = Residence(Document.ASYLUM_APPLICANT, since=TODAY - timedelta(days=185))
    right = work_right(gap, "GR", residence, TODAY)
    assert (right.state, right.check_paper) == ("allowed", True)


# --- the whole file


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("document", list(Document))
def test_every_country_answers_for_every_document(country: str, document: Document) -> None:
    right = ask(country, document, waited=365)
    listed = any((rule.country, rule.document) == (country, document) for rule in RULES)
    assert listed or document is Document.OTHER
    assert (
        right.state != "ask" or right.rule or right.alternatives or right.code == "permit.no_rule"
    )


# --- what holds for every rule and day

days = st.dates(min_value=date(2022, 1, 1), max_value=date(2032, 1, 1))


@given(st.sampled_from(COUNTRIES), st.sampled_from(list(Document)), days, days, days)
def test_a_later_day_never_takes_a_yes_back_into_waiting(
    country: str, document: Document, since: date, one: date, other: date
) -> None:
    residence = Residence(document, since=since)
    before, after = (work_right(RULES, country, residence, day) for day in sorted((one, other)))
    assert not (before.state == "allowed" and after.state == "from_date")


@given(st.sampled_from(RULES), days, days)
def test_a_less_certain_rule_never_gives_more(rule: WorkRule, since: date, today: date) -> None:
    low, medium, high = (
        work_right(
            [replace(rule, confidence=level, by_name_only=False)],
            rule.country,
            Residence(rule.document, since=since),
            today,
        )
        for level in (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
    )
    assert low.state == "ask"
    assert medium.state == high.state
    assert medium.check_paper or medium.state != "allowed"
    assert medium.check_paper >= high.check_paper
