"""Opening the vault of a database: only with the very keys that it was sealed with.

Whoever comes with other keys, or lacks one that is needed, is refused before anything is written.
"""

import hmac

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from matcher.errors import KeysError
from matcher.store.database import reading, transaction
from matcher.store.ids import new_id
from matcher.store.key_models import DatabaseIdentityRow, KeyCheckRow, SealingKeyRow
from matcher.store.keys.key_file import KeySource
from matcher.store.keys.keyring import Keyring, master_name
from matcher.store.keys.vault import Vault


def open_vault(engine: Engine, source: KeySource) -> Vault:
    """A database that has never been sealed takes these keys for its own. Raises KeysError."""
    ring = source.load()
    with reading(engine) as session:
        claimed = _identity(session) is not None
        if claimed:
            check(session, ring)
        missing = set(unknown_checks(session, ring))
    if not claimed or master_name(ring.newest) in missing:
        with transaction(engine) as session:
            claim(session, ring)
    return Vault(ring, source)


def identity(session: Session) -> str:
    """Of a database whose vault has been opened once. Raises KeysError otherwise."""
    found = _identity(session)
    if found is None:
        raise KeysError("this database has no keys yet")
    return found


def claim(session: Session, ring: Keyring) -> None:
    """Let the database know these keys, after `check`. Others may have been faster."""
    if _identity(session) is None:
        _refuse_what_lost_its_checks(session)
        session.add(DatabaseIdentityRow(id=new_id()))
        session.flush()
    check(session, ring)
    checks = ring.checks(identity(session))
    session.add_all(
        KeyCheckRow(name=name, value=checks[name]) for name in unknown_checks(session, ring)
    )
    session.flush()


def check(session: Session, ring: Keyring) -> None:
    """Raises KeysError when a key is not the one of this database, or one in use is missing."""
    known, here = _known(session), ring.checks(identity(session))
    for name, value in here.items():
        if name in known and not hmac.compare_digest(known[name], value):
            raise KeysError(f"keys: {name} is not the one that this database was sealed with")
    used = session.scalars(select(SealingKeyRow.master_version).distinct()).all()
    for version in sorted(used):
        if version not in ring.masters:
            raise KeysError(f"keys: master key {version} is missing; keys are wrapped by it")


def unknown_checks(session: Session, ring: Keyring) -> list[str]:
    """The names of secrets that the database has not met yet."""
    names = ["root", *(master_name(version) for version in sorted(ring.masters))]
    return [name for name in names if name not in _known(session)]


def _known(session: Session) -> dict[str, bytes]:
    return {row.name: row.value for row in session.scalars(select(KeyCheckRow))}


def _identity(session: Session) -> str | None:
    return session.scalar(select(DatabaseIdentityRow.id))


def _refuse_what_lost_its_checks(session: Session) -> None:
    if session.scalar(select(SealingKeyRow.owner).limit(1)) is not None:
        raise KeysError("this database holds sealed keys but not what tells the right master key")
