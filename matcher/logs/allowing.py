"""What may stand in a log: an allow-list of keys, of values that are codes or numbers, and of
messages.

A message of our own commands for the market (the worker's reports on sources) is written as it is.
Of any other one only the form is, as the program has it ("Worker exiting (pid: %s)"), without the
values that would be filled in; and of a message that was put together before, nothing.
"""

import logging
import re
import sys
from types import TracebackType
from typing import Any

from structlog.typing import EventDict

from matcher.logs.faults import fault_of

KEYS = frozenset(
    ("timestamp", "level", "logger", "event", "request_id", "method", "route", "status",
     "milliseconds", "bytes", "lacks", "notes", "pid", "fault", "left_out", "bind")
)  # fmt: skip
SPEAK_FREELY = ("matcher.worker", "matcher.market", "matcher.ingest", "matcher.taxonomy")
OURS = "matcher"
LEFT_OUT = "(a message that is left out)"
_CODE = re.compile(r"[A-Za-z0-9_.:/<>+-]{0,100}")
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def allow(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Processor: everything else is left out; its keys alone are told, of our own events."""
    error = _error_of(event.pop("exc_info", None))
    record: logging.LogRecord = event.pop("_record")
    arguments = event.pop("positional_args", ())
    if not event.pop("_from_structlog"):
        event["event"] = message_of(record.name, event["event"], arguments)
    kept = {key: value for key, value in event.items() if key in KEYS and _plain(key, value)}
    if error is not None:
        kept["fault"] = fault_of(error)
    if lost := sorted(key for key in event.keys() - kept.keys() if _CODE.fullmatch(key)):
        kept["left_out"] = lost
    return kept


def message_of(logger: str, form: str, arguments: Any) -> str:
    """Of a record that came by the standard library."""
    if logger.startswith(SPEAK_FREELY):
        try:
            return form % arguments if arguments else form
        except (TypeError, ValueError):
            return form
    ours = logger.split(".")[0] == OURS
    return form if arguments or ours else LEFT_OUT


def _plain(key: str, value: Any) -> bool:
    if key in ("event", "level", "logger", "timestamp"):
        return isinstance(value, str)
    if isinstance(value, list | tuple):
        return all(_plain(key, each) for each in value)
    if isinstance(value, str):
        return _CODE.fullmatch(value) is not None
    return value is None or isinstance(value, int | float)


def _error_of(info: Any) -> BaseException | None:
    if info is True:
        info = sys.exc_info()
    if isinstance(info, BaseException):
        return info
    return info[1] if isinstance(info, tuple) else None
