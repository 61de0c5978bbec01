"""The desk behind a test client."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from matcher.web.app import create_app
from matcher.web.page_words import PageWords
from tests.web import desk


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app(desk.desk(), desk.words_of)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def english() -> PageWords:
    return PageWords("en", desk.words_of("en"))
