"""`matcher serve`: the pages, by gunicorn, with the keys at hand."""

import os
from collections.abc import Callable

from flask import Flask

from matcher.casework.accounts.door import Door
from matcher.casework.partners.letting_in import Gate
from matcher.knowledge import Loaded
from matcher.logs import set_up
from matcher.market_for_desk import market_for_desk
from matcher.readiness import readiness_of
from matcher.serving import Server, keep_for_good
from matcher.settings import Settings, database_url, index_dir, settings
from matcher.store.access.case_store import case_store, opened_case_store
from matcher.store.database import open_database
from matcher.store.keys.source import key_source
from matcher.web.api.adding import add_api
from matcher.web.desk_pages import add_desk
from matcher.web.guard import require_guards
from matcher.web.site import create_site


def run(database: str | None, bind: str | None) -> None:
    """Until SIGTERM or SIGINT. Raises MatcherError where the database, its keys or its audit trail
    are not as they should be: before anything listens."""
    now, url = settings(MATCHER_WEB_BIND=bind), database or database_url()
    os.umask(0o077)  # what is written is nobody else's to read
    with opened_case_store(url):
        pass
    set_up(now.log)
    Server(_site(now, url), now.web).run()


def _site(now: Settings, url: str) -> Callable[[], Flask]:
    """Each process opens the database for itself: a connection can't be shared by two."""

    def made() -> Flask:
        loaded = Loaded()
        engine = open_database(url)
        store = case_store(engine, key_source())
        market = market_for_desk(engine, index_dir(url), loaded, at_first=keep_for_good)
        site = create_site(now.web, readiness_of(store, url, loaded), loaded.words)
        add_desk(site, Door(store), market, now.web.hosts)
        add_api(site, Gate(store))
        require_guards(site)
        return site

    return made
