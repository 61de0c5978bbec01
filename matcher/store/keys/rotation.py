"""A new master key: first in the key file, then, some at a time, around every case's key.

Whatever stops it, called again it goes on where it was: which version wraps a key stands in the
key's own row. The old version is needed until none uses it, and by backups from before.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from matcher.errors import KeysError
from matcher.store.database import reading, transaction
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.key_file import KeySource
from matcher.store.keys.keyring import Keyring, master_name
from matcher.store.keys.opening import check, claim, unknown_checks
from matcher.store.keys.vault import unwrap, wrap

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class KeysStatus:
    """`uses`: each master version that is here or in use -> how many keys it wraps.
    `unmet`: the newest one has not been met by the database."""

    newest: int
    uses: dict[int, int]
    unmet: bool

    @property
    def rotating(self) -> bool:
        """A rotation was begun and not ended."""
        return self.unmet or any(n for version, n in self.uses.items() if version != self.newest)


def keys_status(engine: Engine, source: KeySource) -> KeysStatus:
    """Raises KeysError as `open_vault`; writes nothing."""
    ring = source.load()
    with reading(engine) as session:
        check(session, ring)
        by = SealingKeyRow.master_version
        asked = select(by, func.count()).group_by(by)
        uses = Counter(dict(iter(session.execute(asked))))
        unmet = master_name(ring.newest) in unknown_checks(session, ring)
    every = sorted({*ring.masters, *uses})
    return KeysStatus(ring.newest, {version: uses[version] for version in every}, unmet)


def rotate(
    engine: Engine, source: KeySource, told: Callable[[int], None] = lambda _: None
) -> KeysStatus:
    """Begin a rotation, or end one that was broken off; `told`: how many keys each step wrapped.
    Raises KeysError; where the keys stand in the environment, the new one has to be there."""
    with source.alone():
        ring = source.load()
        if not keys_status(engine, source).rotating:
            ring = ring.with_new_master()
            source.replace(ring)
        with transaction(engine) as session:
            claim(session, ring)
        while wrapped := _wrap_some(engine, ring):
            told(wrapped)
        return keys_status(engine, source)


def forget(engine: Engine, source: KeySource, version: int) -> None:
    """Take an old master key out of the key file. Raises KeysError while a key is wrapped by it."""
    with source.alone():
        status = keys_status(engine, source)
        if version == status.newest or status.uses.get(version):
            raise KeysError(f"keys: master key {version} is in use, and stays")
        if version not in status.uses:
            raise KeysError(f"keys: there is no master key {version}")
        source.replace(source.load().without(version))


def _wrap_some(engine: Engine, ring: Keyring) -> int:
    with transaction(engine) as session:
        rows = _older(session, ring.newest)
        for row in rows:
            wrap(row, unwrap(row, ring), ring)
        return len(rows)


def _older(session: Session, newest: int) -> list[SealingKeyRow]:
    asked = select(SealingKeyRow).where(SealingKeyRow.master_version != newest)
    return list(session.scalars(asked.order_by(SealingKeyRow.owner).limit(AT_ONCE)))
