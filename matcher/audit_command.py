"""`matcher audit`: going through the trail, and saying that the database may start from here."""

from datetime import UTC, datetime

from sqlalchemy import Engine

from matcher.database_command import DatabaseCommand
from matcher.errors import AuditError
from matcher.store.access.anchoring import anchor_anew
from matcher.store.access.case_store import case_store, trail_of, unanchored_store
from matcher.store.audit.trail import Trail
from matcher.store.audit.verifying import BROKEN, Fault, Finding, Verified, verify
from matcher.store.keys.opening import open_vault
from matcher.store.keys.source import key_source

_WORDS = {
    Fault.EDITED: "not as it was written",
    Fault.MISSING: "missing",
    Fault.RETURNED: "there again after it was cut off, its time being over",
    Fault.CUT: "cut off the end, or this is an older copy of the database",
    Fault.NO_ANCHOR: "the anchor is missing or damaged: nothing says how far the trail reached",
}


class Audit(DatabaseCommand):
    def verify(self) -> bool:
        """Whether the trail is whole."""
        with self._open() as engine:
            verified = verify(engine, _trail(engine))
        self._tell(verified)
        return verified.whole

    def anchor(self) -> None:
        with self._open() as engine:
            store = unanchored_store(engine, key_source())
            trail = store.trail
            verified = verify(engine, trail)
            if any(finding.fault in BROKEN for finding in verified.findings):
                self._tell(verified)
                raise AuditError("the trail does not hold together; its anchor stays as it is")
            anchor_anew(store, datetime.now(UTC))
            case_store(engine, key_source())  # erased again as well
            self._tell(verify(engine, trail))

    def _tell(self, verified: Verified) -> None:
        head = verified.head
        known = {
            "rows": verified.rows,
            "whole": verified.whole,
            "head": {"number": head.number, "mac": head.mac.hex()},
            "findings": [
                {"fault": found.fault.value, "from": found.number, "until": found.until}
                for found in verified.findings
            ],
        }
        lines = [_line(found) for found in verified.findings]
        lines.append(f"{verified.rows} rows, " + ("whole" if verified.whole else "NOT whole"))
        self._say(known, "\n".join([*lines, f"head: {head.number} {head.mac.hex()}"]))


def _trail(engine: Engine) -> Trail:
    return trail_of(engine, open_vault(engine, key_source()))


def _line(found: Finding) -> str:
    rows = f"row {found.number}"
    if found.until != found.number:
        rows = f"rows {found.number} to {found.until}"
    return f"{rows}: {_WORDS[found.fault]}"
