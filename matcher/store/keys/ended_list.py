"""The list of what was ended, in a file beside the keys: a backup from before holds it as if it
still held, so it is ended again before anybody works with the database that was restored.

Each line names the row of the audit trail by which it was ended. A database whose trail holds that
very row has had it; one that does not is an older one, or a crash came between the line and the
commit: then it is ended at the next start, for somebody wanted it to be. So no clock has a say in
it. What counts of several lines about one thing is the last.

What somebody changes for something else, the own password or sheet of spare codes, is another
matter: ended without the other one there, it would lock its owner out. Of these the line from
before the commit says only that it was begun, and a second one, from after it, that it was done.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from matcher.store.keys.listed_lines import ListedLines

_NOTHING = "-"
_BEGUN = "begun"


class EndKind(StrEnum):
    ACCOUNT = "account"  # `then`: disabled | enabled
    ROLE = "role"  # of an account before; `then`: the one of now
    PROOFS = "proofs"  # password, second factor, spare codes and security keys of an account
    PASSWORD = "password"  # noqa: S105 - of an account before, which its owner has changed
    SPARE_CODE = "spare_code"  # used; by its digest
    SPARE_CODES = "spare_codes"  # of an account before, all of them: there are others now
    SECURITY_KEY = "security_key"
    CONSENT = "consent"
    PROGRAM = "program"  # its token
    ASSIGNMENT = "assignment"  # `then`: ASSIGNMENT/ACCOUNT that has the case from then on


CHANGED_BY_ITS_OWNER = (EndKind.PASSWORD, EndKind.SPARE_CODES)
"""Counts once it is done."""


@dataclass(frozen=True, slots=True)
class Ended:
    """`id`: of the account, consent ...; `then`: an id or a code, or nothing."""

    kind: EndKind
    id: str
    at: datetime
    then: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """`number`, `mac`: of the row of the trail by which it was ended."""

    ended: Ended
    number: int
    mac: bytes


class EndedList:
    """`key`: `Keyring.endings`; `database`: its identity."""

    def __init__(self, path: Path, key: bytes, database: str) -> None:
        self.lines = ListedLines(path, key, database)

    @property
    def path(self) -> Path:
        return self.lines.path

    def exists(self) -> bool:
        return self.lines.exists()

    def read(self) -> dict[tuple[EndKind, str], Listed]:
        """The last line about each thing that counts, in the order of those lines. Raises KeysError
        as `ListedLines.read`."""
        found: dict[tuple[EndKind, str], Listed] = {}
        for one in map(_listed, self.lines.read()):
            if one.ended.then == _BEGUN:
                continue
            key = one.ended.kind, one.ended.id
            found.pop(key, None)
            found[key] = one
        return found

    def begun(self) -> list[Listed]:
        """What no second line says that it was done, nor that something later was done in its
        place: of that one the line would be the last, and an older one counted."""
        found: dict[tuple[EndKind, str, int], Listed] = {}
        for one in map(_listed, self.lines.read()):
            kind, id_ = one.ended.kind, one.ended.id
            if one.ended.then == _BEGUN:
                found[kind, id_, one.number] = replace(one, ended=replace(one.ended, then=""))
            else:
                over = [key for key in found if key[:2] == (kind, id_) and key[2] <= one.number]
                for key in over:
                    del found[key]
        return list(found.values())

    def add(self, endings: Sequence[Ended], number: int, mac: bytes) -> None:
        """Before the commit of the row of this number. Raises KeysError when they can't be written;
        then nothing of it may be ended."""
        self._add([_as_begun(each) for each in endings], number, mac)

    def add_done(self, endings: Sequence[Ended], number: int, mac: bytes) -> None:
        """After it. Raises KeysError when it can't be written: the next start does that."""
        hers = [each for each in endings if each.kind in CHANGED_BY_ITS_OWNER]
        self._add(hers, number, mac)

    def _add(self, endings: Sequence[Ended], number: int, mac: bytes) -> None:
        if endings:
            self.lines.add([_said(each, number, mac) for each in endings])


def _as_begun(ended: Ended) -> Ended:
    return replace(ended, then=_BEGUN) if ended.kind in CHANGED_BY_ITS_OWNER else ended


def _said(ended: Ended, number: int, mac: bytes) -> str:
    at = ended.at.astimezone(UTC).isoformat(timespec="microseconds")
    then = ended.then or _NOTHING
    return f"{ended.kind.value} {ended.id} {at} {then} {number} {mac.hex()}"


def _listed(said: str) -> Listed:
    kind, id_, at, then, number, mac = said.split()
    ended = Ended(EndKind(kind), id_, datetime.fromisoformat(at), "" if then == _NOTHING else then)
    return Listed(ended, int(number), bytes.fromhex(mac))
