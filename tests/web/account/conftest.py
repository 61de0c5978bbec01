"""A site with a house behind its door."""

import pytest
from flask import Flask

from tests.casework.accounts.conftest import house, key_file, rosa, store
from tests.casework.accounts.house import House
from tests.web.house_site import Browser
from tests.web.house_site import site as new_site

__all__ = ["house", "key_file", "rosa", "store"]


@pytest.fixture
def site(house: House) -> Flask:
    return new_site(house)


@pytest.fixture
def browser(site: Flask) -> Browser:
    return Browser(site)
