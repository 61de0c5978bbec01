"""Whatever a profile says survives its forms: opened and saved, it is the same profile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from matcher.casework.assessment import STEPS
from matcher.casework.profile_document import canonical, document_of
from matcher.casework.profile_file import read_profile
from matcher.domain.profile import Profile
from matcher.market_for_desk import market_for_desk
from matcher.settings import data_dir
from matcher.store.database import open_database
from matcher.web.advisor.steps.all_steps import PAGES
from matcher.web.advisor.steps.step import AtHand
from matcher.web.desk_market import DeskMarket
from matcher.web.page_words import PageWords
from tests.factories import embedded
from tests.market.stall import loaded
from tests.strategies import profiles
from tests.web import desk

TODAY = date(2026, 11, 27)
DEMO = sorted((data_dir() / "demo").rglob("*.toml"))


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskMarket]:
    folder = tmp_path_factory.mktemp("market")
    engine = open_database(f"sqlite:///{folder / 'market.sqlite'}")
    yield market_for_desk(engine, folder / "index", loaded())
    engine.dispose()


def through_its_forms(her: Profile, market: DeskMarket, language: str) -> None:
    if her.available and her.busy:
        her = replace(her, available=her.available.without(her.busy))
    document = document_of(her)
    at = AtHand(PageWords(language, desk.words_of(language)), market, document, TODAY)
    for step, page in PAGES.items():
        form = page.typed(document, at)
        entered = page.entered(form, at)
        assert entered.problems == {}, (step, form)
        others = {key: value for key, value in document.items() if key not in STEPS[step]}
        assert canonical({**others, **entered.document}, embedded()) == document, step
        page.shown(form, at)
        page.told(document, at, at.texts)


@given(her=profiles)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_profile_is_the_same_after_its_forms(market: DeskMarket, her: Profile):
    through_its_forms(her, market, "en")


@pytest.mark.parametrize("language", ["en", "it", "es"])
@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.stem)
def test_the_cases_of_the_demo_are_the_same_after_their_forms(
    market: DeskMarket, path: Path, language: str
):
    through_its_forms(read_profile(path, embedded()), market, language)
