"""Better rules of screening reach adverts that never change."""

from dataclasses import replace
from pathlib import Path

import pytest

from matcher.ingest.screening import load_signs
from matcher.market.holding import release
from matcher.market.index_following import Following
from matcher.market.index_upkeep import build_index
from matcher.market.refresh import Market
from matcher.market.rescreening import rescreen
from matcher.settings import data_dir
from tests.market.stall import DANGER, Stall, advert, day, loaded


@pytest.fixture
def lax(stall: Stall) -> Stall:
    """A market whose rules hold nothing, as if they were of an older day."""
    rules = replace(stall.market.rules.signs, threshold=1000.0, digest="older")

    def understand(records, **how):
        read = stall.market.understand(records, **how)
        return replace(read, offers=tuple(replace(o, held_back=False) for o in read.offers))

    market_rules = replace(stall.market.rules, signs=rules)
    return Stall(Market(stall.engine, understand, market_rules))


@pytest.fixture
def dangerous_and_open(lax: Stall) -> Stall:
    lax.deliver(advert("x", "Ragazze per l'estero", description=DANGER), advert("a"))
    assert lax.states() == {"a": "open", "x": "open"}
    return lax


def test_what_better_rules_hold_is_held_though_it_never_changes(
    dangerous_and_open: Stall, stall: Stall
):
    assert rescreen(stall.market) == ["x"]
    assert stall.states() == {"a": "open", "x": "held"}
    assert stall.rows()["x"].held_for


def test_it_is_not_suggested_before_anybody_has_screened_it_again(
    dangerous_and_open: Stall, stall: Stall
):
    offers = stall.offers()
    assert offers["x"].held_back
    assert not offers["a"].held_back


def test_once_screened_nothing_is_left_to_do(dangerous_and_open: Stall, stall: Stall):
    rescreen(stall.market)
    assert rescreen(stall.market) == []
    assert {row.screened_by for row in stall.rows().values()} == {stall.market.rules.signs.digest}


def test_what_a_person_released_with_these_signs_stays_released(
    dangerous_and_open: Stall, stall: Stall, lax: Stall
):
    rescreen(stall.market)
    release(stall.engine, "x", "anna", "spoke with them")
    assert rescreen(lax.market) == []
    assert rescreen(stall.market) == []
    assert stall.states()["x"] == "open"
    assert not stall.offers()["x"].held_back


def test_what_is_held_waits_on_though_other_rules_would_let_it_go(stall: Stall, lax: Stall):
    stall.deliver(advert("x", "Ragazze per l'estero", description=DANGER))
    assert rescreen(lax.market) == []
    assert lax.states() == {"x": "held"}


def test_an_advert_that_comes_back_after_its_end_is_screened_by_todays_rules(
    dangerous_and_open: Stall, stall: Stall
):
    stall.deliver(advert("a"), on=day(1), accepted=True)
    assert stall.states()["x"] == "closed"
    assert rescreen(stall.market) == []
    stall.deliver(advert("x", "Ragazze per l'estero", description=DANGER), advert("a"), on=day(2))
    assert rescreen(stall.market) == ["x"]


def test_an_index_made_under_other_rules_is_made_anew_without_it(
    dangerous_and_open: Stall, stall: Stall, tmp_path: Path
):
    weights, taxonomy = loaded().knowledge.weights, loaded().taxonomy
    folder = tmp_path / "index"
    before = build_index(folder, dangerous_and_open.market, weights, taxonomy)
    assert sorted(before.ids()) == ["a", "x"]
    following = Following(folder, stall.market, weights, taxonomy)
    assert following.behind
    following.follow()
    before.refresh()
    assert sorted(before.ids()) == ["a"]


def test_an_advert_released_between_two_looks_at_the_index_is_in_it(
    dangerous_and_open: Stall, stall: Stall, tmp_path: Path
):
    weights, taxonomy = loaded().knowledge.weights, loaded().taxonomy
    folder = tmp_path / "index"
    index = build_index(folder, stall.market, weights, taxonomy)
    assert sorted(index.ids()) == ["a"]
    rescreen(stall.market)
    release(stall.engine, "x", "anna", "spoke with them")
    Following(folder, stall.market, weights, taxonomy).follow()
    index.refresh()
    assert sorted(index.ids()) == ["a", "x"]


def test_every_change_of_a_rule_gives_another_digest(tmp_path: Path):
    rules = data_dir() / "rules"
    for path in rules.rglob("exploitation_*"):
        copy = tmp_path / path.relative_to(rules)
        if path.is_file():
            copy.write_bytes(path.read_bytes())
    words = tmp_path / "exploitation_words"
    words.mkdir()
    for path in (rules / "exploitation_words").iterdir():
        (words / path.name).write_bytes(path.read_bytes())
    signs = tmp_path / "exploitation_signs.toml"
    before = load_signs(signs).digest
    assert load_signs(signs).digest == before
    german = words / "de.toml"
    german.write_text(german.read_text() + "\n# another day\n")
    assert load_signs(signs).digest != before
