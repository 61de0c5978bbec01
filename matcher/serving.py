"""gunicorn, set up from Python: what it would take from files, arguments and the environment of
its own is left alone."""

import gc
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from matcher.logs import logger_of
from matcher.settings.model import Web

if TYPE_CHECKING:
    from flask import Flask

log = logger_of(__name__)
KEPT_ALIVE = (
    75  # seconds; with gunicorn's two, who read a page for three sent the next form into a reset
)
MEMORY = Path("/dev/shm")  # noqa: S108 - where a worker's pulse makes no disk wait


class Server(BaseApplication):  # type: ignore[misc]
    """`made`: called in each process that answers."""

    def __init__(self, made: Callable[[], "Flask"], web: Web) -> None:
        self._made = made
        self._web = web
        super().__init__()

    def load_config(self) -> None:
        for name, value in options(self._web).items():
            self.cfg.set(name, value)

    def load(self) -> "Flask":
        return self._made()


class QuietLogger(Logger):  # type: ignore[misc]
    """Speaks through the logs of the process (`matcher.logs`). Requests are told by the site."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for each in (self.error_log, self.access_log):
            each.handlers.clear()
            each.propagate = True
            each.setLevel(logging.NOTSET)

    def access(self, *_args: object) -> None:
        pass


def keep_for_good() -> None:
    """What the process holds by now it holds until it ends: taxonomy, rules, words. Looking all of
    it through for garbage took a third of a second, in the middle of somebody's page."""
    gc.collect()
    gc.freeze()


def options(web: Web) -> dict[str, Any]:
    """gunicorn's settings. Who a proxy speaks for is judged by the site, not by gunicorn."""
    return {
        "bind": [web.bind],
        "workers": web.workers,
        "worker_class": "gthread",
        "threads": web.threads,
        "timeout": web.timeout_seconds,
        "graceful_timeout": web.graceful_seconds,
        "keepalive": KEPT_ALIVE,
        "max_requests": web.max_requests,
        "max_requests_jitter": web.max_requests // 10,  # not all at once
        "worker_tmp_dir": str(MEMORY) if os.access(MEMORY, os.W_OK) else None,
        "umask": 0o077,
        "forwarded_allow_ips": "",
        "secure_scheme_headers": {},
        "proxy_allow_ips": "",
        "control_socket_disable": True,
        "logger_class": QuietLogger,
        "accesslog": None,
        "when_ready": lambda _server: log.info("listening", bind=web.bind),
        "proc_name": "matcher",
    }
