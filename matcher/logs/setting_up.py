"""The one way out for all logs of a process: standard error, a line an event."""

import json
import logging
import sys
import threading
import warnings
from types import TracebackType

import structlog
from structlog.typing import EventDict, Processor

from matcher.logs.allowing import allow
from matcher.settings.model import Log

QUIET = ("apscheduler", "alembic", "werkzeug", "sqlalchemy")  # below a warning
SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def logger_of(name: str) -> structlog.stdlib.BoundLogger:
    """For events: `log.info("request", status=200)`. Where nobody has set anything up it is as
    silent as the standard library's."""
    made: structlog.stdlib.BoundLogger = structlog.wrap_logger(
        logging.getLogger(name),
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return made


_uncaught = logger_of("matcher.uncaught")


def formatter_of(log: Log) -> logging.Formatter:
    """What makes a line of an event: of it all, only what may be told."""
    rendered = as_json if log.format == "json" else as_line
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=SHARED,
        processors=[allow, rendered],
        use_get_message=False,
        pass_foreign_args=True,
    )


def set_up(log: Log) -> None:
    """For a process that serves: before anything is logged."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter_of(log))
    logging.basicConfig(level=log.level.upper(), handlers=[handler], force=True)
    logging.raiseExceptions = False  # it would print the values of a line that can't be written
    for library in QUIET:
        logging.getLogger(library).setLevel(logging.WARNING)
    _tell_nothing_else()


def as_json(_logger: object, _method: str, event: EventDict) -> str:
    return json.dumps(event, ensure_ascii=False, default=str)


def as_line(_logger: object, _method: str, event: EventDict) -> str:
    """For people at a terminal."""
    rest = dict(event)
    first = [str(rest.pop(key, "")) for key in ("timestamp", "level", "event")]
    return " ".join([*first, *(f"{key}={json.dumps(value)}" for key, value in rest.items())])


def _tell_nothing_else() -> None:
    """What nobody caught would be printed with its message, and a warning with its text."""
    logging.captureWarnings(capture=True)
    warnings.simplefilter("default")
    sys.excepthook = _uncaught_error
    threading.excepthook = lambda args: _tell(args.exc_value)


def _uncaught_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        _tell(error)


def _tell(error: BaseException | None) -> None:
    _uncaught.critical("uncaught", exc_info=error)
