"""Logs of which every key is known: what happened, never to whom.

Whoever reads a log, or a copy of it, learns nothing of a person: no name, no text, no address of a
page, no message of an exception (which quotes values), no address on the network. Who did what to
which case stands in the audit trail.
"""

from matcher.logs.setting_up import logger_of, set_up

__all__ = ["logger_of", "set_up"]
