"""Setting the anchor anew: on a machine that is new to a database, or after a restored backup."""

from collections.abc import Sequence
from datetime import datetime

from matcher.errors import AuditError
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import unanchored
from matcher.store.keys.ended_list import Ended
from matcher.store.people.ending_again import end_again
from matcher.store.people.invitations import end_every_invitation
from matcher.store.people.sessions import end_every_session


def anchor_anew(store: CaseStore, now: datetime) -> Sequence[Ended]:
    """At today's head; where the anchor was before stands in the trail from now on. Go through the
    trail first: what is missing now is not found later.

    An older database holds as if it still held what was ended since: before the anchor lets anybody
    in, that is ended again (what is returned), and nobody is logged in or invited any more."""
    try:
        before = store.trail.anchor.read().number
    except AuditError:
        before = None
    with unanchored(store, "system:audit", now) as record:
        record.note("audit.anchored", None, was=before)
        ended = end_again(record, store.ended)
        end_every_session(record, "restored")
        end_every_invitation(record)
    store.trail.anchor.create(record.head or store.trail.start)
    return ended
