"""The rules file itself: what every rule must carry, and how a wrong row is refused."""

import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from matcher.domain.permit import Allows, Confidence, parse_rules

TABLE = Path(__file__).parents[2] / "data" / "rules" / "right_to_work.toml"
RULES = parse_rules(tomllib.loads(TABLE.read_text(encoding="utf-8")))
TODAY = date(2026, 11, 22)
TELLING = re.compile(
    r"victim|traffick|surviv|opfer|vittim|tratta|v[ií]ctima|\btrata\b|θύμα|upur|\bauk|offer|жертв"
    r"|трафик|exploit|sfruttamento|prostit|violen",
    re.IGNORECASE,
)


def test_every_rule_names_its_source_and_the_day_it_was_checked() -> None:
    for rule in RULES:
        assert rule.source, rule
        assert rule.source_date, rule
        assert rule.checked <= datetime.now(UTC).date(), rule
        assert rule.source_url or rule.confidence is Confidence.LOW, rule


def test_nothing_that_may_be_shown_tells_what_she_lived_through() -> None:
    for rule in RULES:
        for text in (rule.local_name, rule.conditions, rule.shown_by or "", rule.source):
            assert not TELLING.search(text), text


def test_every_open_question_says_whom_to_ask() -> None:
    unknown = [rule for rule in RULES if rule.allows is Allows.UNKNOWN]
    assert unknown
    assert all("legal desk" in rule.conditions for rule in unknown)


GOOD: Mapping[str, object] = {
    "country": "IT",
    "document": "refugee",
    "local_name": "asilo",
    "allows": "free",
    "conditions": "Any job.",
    "source": "D.Lgs. 251/2007 Art. 25",
    "source_date": "2023",
    "checked": TODAY,
    "confidence": "high",
}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("alows", "free"),
        ("allows", "some"),
        ("country", "Italy"),
        ("days", 60),
        ("days", "60"),
        ("confidence", "sure"),
        ("checked", "2026-11-22"),
        ("source", " "),
        ("source_date", "May"),
        ("names", "asilo"),
        ("by_name_only", "yes"),
        ("source_url", "ministry"),
        ("allows", None),
    ],
)
def test_a_wrong_row_is_refused_with_rule_key_and_value(key: str, value: object) -> None:
    with pytest.raises(ValueError, match=rf"rule 1 .*{key} = {re.escape(repr(value))}"):
        parse_rules({"rule": [{**GOOD, key: value}]})


@pytest.mark.parametrize("allows", ["after_days", "hours_cap", "sectors"])
def test_a_limit_without_its_number_is_refused(allows: str) -> None:
    with pytest.raises(ValueError, match=r"rule 1 \(IT refugee\)"):
        parse_rules({"rule": [{**GOOD, "allows": allows}]})


def test_the_same_title_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"rule 2 .*already rule 1"):
        parse_rules({"rule": [GOOD, GOOD]})


def test_a_waiting_time_says_from_which_day_it_counts() -> None:
    with pytest.raises(ValueError, match=r"counted_from = \(missing\) does not go with days = 60"):
        parse_rules({"rule": [{**GOOD, "allows": "after_days", "days": 60}]})
    with pytest.raises(ValueError, match=r"does not go with months = 6"):
        parse_rules({"rule": [{**GOOD, "allows": "after_days", "months": 6}]})


def test_a_waiting_time_is_told_in_days_or_in_months() -> None:
    both = {"allows": "after_days", "days": 60, "months": 2, "counted_from": "lodging"}
    with pytest.raises(ValueError, match=r"months = 2 does not go with days = 60"):
        parse_rules({"rule": [{**GOOD, **both}]})


def test_a_file_without_rules_is_refused() -> None:
    tables: list[dict[str, object]] = [{}, {"rule": []}, {"rules": [GOOD]}]
    for table in tables:
        with pytest.raises(ValueError, match="right to work"):
            parse_rules(table)
