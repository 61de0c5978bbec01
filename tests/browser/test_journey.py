"""The way of a new case from referral to a printed sheet and an application, on a telephone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import journey as way
from tests.browser.her_desk import HOST, HerDesk, her_desk

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HerDesk]:
    with her_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_from_referral_to_a_sheet_and_an_application(
    browser: Browser, desk: HerDesk, screenshots: Path, language: str, script: bool
) -> None:
    with way.journey(browser, desk, screenshots, language, script=script) as here:
        way.referred(here)
        way.assessed(here)
        offers = way.suggested(here)
        way.talked_over(here, offers)
        way.sheet_taken_home(here)
        way.applied(here, offers[0])
        lines = way.cv_made(here, offers[0])
        assert way.agreed_to(here)["one"]
    assert len([line for line in lines if line]) >= 3
    assert here.asked <= {HOST, None}
