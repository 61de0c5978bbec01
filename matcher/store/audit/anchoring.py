"""Setting the anchor anew: on a machine that is new to a database, or after a restored backup."""

from datetime import datetime

from sqlalchemy import Engine

from matcher.errors import AuditError
from matcher.store.audit.entry import Entry
from matcher.store.audit.trail import Trail
from matcher.store.database import transaction


def anchor_anew(engine: Engine, trail: Trail, now: datetime) -> None:
    """At today's head; where the anchor was before stands in the trail from now on. Go through the
    trail first: what is missing now is not found later."""
    try:
        before = trail.anchor.read().number
    except AuditError:
        before = None
    with transaction(engine) as session:
        head = trail.write(
            session, Entry("system:audit", "audit.anchored", None, {"was": before}), now
        )
    trail.anchor.create(head)
