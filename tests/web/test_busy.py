"""A database that somebody else holds for too long: said so, quietly, and nothing was done."""

import sqlite3
from contextlib import closing

from flask import Flask
from sqlalchemy import func, select

from matcher.store.case_models import CaseRow
from matcher.store.database import reading
from tests.casework.accounts.conftest import house, key_file, store
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.account.conftest import site
from tests.web.house_site import logged_in

__all__ = ["house", "key_file", "site", "store"]


@only_on_sqlite
def test_a_page_that_can_not_write_says_to_try_again_and_tells_nothing(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    engine, token = house.store.engine, browser.token()
    with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = browser.post_bare("/cases", csrf_token=token, code="K-9")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert "Nothing was changed. Go back and try it once more." in answer.text
    assert "K-9" not in answer.text
    with reading(engine) as session:
        assert session.scalar(select(func.count()).select_from(CaseRow)) == 0
    assert browser.post("/cases", code="K-9").status_code == 303
