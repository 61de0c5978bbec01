"""What the rules about work say is there in every language of the desk, with the same figures."""

import re
import tomllib

import pytest

from matcher.domain.permit import FALLBACK_COUNTRY, parse_rules
from matcher.settings import data_dir
from matcher.wording.language import LANGUAGES, SOURCE, language
from matcher.wording.rule_texts import rule_text, rule_texts
from tests.wording.test_catalogues import FORBIDDEN

RULES = parse_rules(
    tomllib.loads((data_dir() / "rules" / "right_to_work.toml").read_text(encoding="utf-8"))
)
SAID = {text for rule in RULES for text in (rule.conditions, rule.shown_by) if text}
# A country's own names of its titles stand as they are; those of European law are nobody's.
SAID |= {rule.local_name for rule in RULES if rule.country == FALLBACK_COUNTRY}
TRANSLATED = [code for code in LANGUAGES if code != SOURCE]
THOUSANDS = re.compile(r"(?<=\d)[.,\u00a0](?=\d{3}\b)")


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_language_has_what_every_rule_says(code: str) -> None:
    assert SAID - rule_texts(language(code)).keys() == set()


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_language_keeps_no_text_of_a_rule_that_was_changed(code: str) -> None:
    assert rule_texts(language(code)).keys() - SAID == set()


@pytest.mark.parametrize("code", TRANSLATED)
def test_days_hours_articles_and_dates_are_the_same(code: str) -> None:
    told = rule_texts(language(code))
    assert {each: told[each] for each in told if _figures(each) != _figures(told[each])} == {}


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_of_a_rule_could_mark_her(code: str) -> None:
    assert [text for text in rule_texts(language(code)).values() if FORBIDDEN.search(text)] == []


def test_a_rule_that_was_changed_is_said_in_english_until_it_is_translated() -> None:
    known = rule_text("Any work.", "it")
    assert (known.text, known.language, known.source) == ("Qualsiasi lavoro.", "it", "Any work.")
    changed = rule_text("Any work, from tomorrow.", "ar")
    assert (changed.text, changed.language, changed.source, changed.direction) == (
        "Any work, from tomorrow.", SOURCE, None, "ltr",
    )  # fmt: skip


def _figures(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", THOUSANDS.sub("", text)))
