"""`matcher serve`: the pages, by gunicorn, with the keys at hand."""

import logging
import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing import get_context

from flask import Flask

from matcher.casework.accounts.door import Door
from matcher.casework.partners.letting_in import Gate
from matcher.errors import MatcherError
from matcher.knowledge import Loaded
from matcher.logs import set_up
from matcher.market.index_following import Following
from matcher.market_for_desk import market_for_desk
from matcher.market_knowledge import market_of
from matcher.readiness import readiness_of
from matcher.serving import Server, keep_for_good
from matcher.settings import Settings, database_url, index_dir, settings
from matcher.store.access.case_store import case_store, opened_case_store
from matcher.store.database import open_database, opened
from matcher.store.keys.source import key_source
from matcher.web.api.adding import add_api
from matcher.web.desk_pages import add_desk
from matcher.web.guard import require_guards
from matcher.web.site import create_site

log = logging.getLogger(__name__)


def run(database: str | None, bind: str | None) -> None:
    """Until SIGTERM or SIGINT. Raises MatcherError where the database, its keys or its audit trail
    are not as they should be: before anything listens."""
    now, url = settings(MATCHER_WEB_BIND=bind), database or database_url()
    os.umask(0o077)  # what is written is nobody else's to read
    with opened_case_store(url):
        pass
    set_up(now.log)
    _make_index(url)
    Server(_site(now, url), now.web).run()


def _make_index(url: str) -> None:
    """So that nobody waits minutes for a first page; in a process that goes, for what it loads is
    much, and each of those that serve loads its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as once:
        try:
            once.submit(_begin_index, url).result()
        except (MatcherError, OSError, BrokenExecutor) as error:
            # who asks for a list is told, others are served, also where the memory was too small
            log.warning("the index can't be made: %s", type(error).__name__)


def _begin_index(url: str) -> None:
    loaded = Loaded()
    with opened(url) as engine:
        market = market_of(engine, loaded)
        knowledge = loaded.knowledge
        Following(index_dir(url), market, knowledge.weights, knowledge.taxonomy).begin()


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
