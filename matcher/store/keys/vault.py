"""The vault: the keys of cases and accounts, and all sealing that is done with them.

Every case (`case:ID`) and account (`account:ID`) has a random key of its own. It stands in
`sealing_keys`, wrapped by the newest master key. To destroy it is to erase whatever it sealed, in
every copy of the database that does not hold that row.
"""

import hmac
import json
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from matcher.errors import KeysError, SealError
from matcher.store.key_models import KeyCheckRow, SealingKeyRow
from matcher.store.keys.blind_index import blind_index
from matcher.store.keys.key_file import KeySource
from matcher.store.keys.keyring import Keyring, master_name, new_key
from matcher.store.keys.names import name_of, named
from matcher.store.keys.sealing import Place, seal, unseal
from matcher.store.offers import batched

_HELD = "matcher.keys"
"""Of a session: its rows of keys. A session alone would forget them at once, and read a case's key
again for each thing of hers. They end with the transaction: an erasure is known in the next one."""


@dataclass
class Vault:
    """`ring`: as it was last read from `source`. Get one by `keys.opening.open_vault`."""

    ring: Keyring
    source: KeySource

    def add_key(self, session: Session, owner: str) -> None:
        """For an owner who has none yet; IntegrityError at the flush otherwise. Raises KeysError
        where the database has met a newer master key than is to be had here."""
        if self._newer(session):  # rotated since: the old one may be forgotten any day
            self.ring = self.source.load()
        if newer := self._newer(session):
            raise KeysError(f"keys: {newer} is missing; the older one is not to be used any more")
        row = SealingKeyRow(owner=owner, made_at=datetime.now(UTC))
        wrap(row, new_key(), self.ring)
        session.add(row)
        session.flush()

    def destroy_key(self, session: Session, owner: str) -> bool:
        """Whether there was one. What it sealed can't be read any more."""
        gone = session.execute(delete(SealingKeyRow).where(SealingKeyRow.owner == owner))
        return bool(getattr(gone, "rowcount", 0))

    def seal(self, session: Session, owner: str, place: Place, text: str) -> bytes:
        """Raises SealError when the owner has no key."""
        return seal(self._key(session, owner), text.encode(), place.of(owner))

    def unseal(self, session: Session, owner: str, place: Place, sealed: bytes) -> str:
        """Raises SealError for what was altered, or moved here from another case, row or column."""
        try:
            return unseal(self._key(session, owner), sealed, place.of(owner)).decode()
        except SealError as error:
            raise SealError(f"{place}: {error}") from error

    def seal_document(self, session: Session, owner: str, place: Place, value: Any) -> bytes:
        """Of a JSON value."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return self.seal(session, owner, place, text)

    def unseal_document(self, session: Session, owner: str, place: Place, sealed: bytes) -> Any:
        return json.loads(self.unseal(session, owner, place, sealed))

    def blind(self, organisation: str, code: str) -> bytes:
        """By which a case is found by its code."""
        return blind_index(self.ring.blind_index, organisation, code)

    def login_index(self, email: str) -> bytes:
        """By which an account is found by its e-mail address, however that is written."""
        plain = unicodedata.normalize("NFKC", email).strip().casefold()
        return hmac.digest(self.ring.login_names, plain.encode(), "sha256")

    def digest(self, text: str) -> bytes:
        """The same for the same text, and not to be found by trying texts."""
        return hmac.digest(self.ring.digests, text.encode(errors="surrogatepass"), "sha256")

    def in_night(self, code_index: bytes) -> bytes:
        """Whose list of a night it is, from what `blind` gave: another sign, so that whoever has
        the database alone can't put such a list beside the case."""
        return hmac.digest(self.ring.digests, b"night|" + code_index, "sha256")

    def name_of(self, case_id: str, what: str) -> str:
        """As `names.name_of`."""
        return name_of(self.ring.names, case_id, what)

    def named(self, case_id: str, name: str) -> str | None:
        """As `names.named`."""
        return named(self.ring.names, case_id, name)

    def pseudonym(self, id_: str) -> str:
        """What staff who may not open a case see in place of its id: it leads nowhere."""
        return hmac.digest(self.ring.pseudonyms, id_.encode(), "sha256").hex()[:12]

    def fetch_keys(self, session: Session, owners: Collection[str]) -> None:
        """Those of many owners in one question, before what they hold is opened."""
        for some in batched(sorted(owners)):
            for row in session.scalars(select(SealingKeyRow).where(SealingKeyRow.owner.in_(some))):
                _hold(session, row)

    def _newer(self, session: Session) -> str | None:
        """A master key that the database has met, and the ring of this process has not."""
        older = ["root", *(master_name(version) for version in range(1, self.ring.newest + 1))]
        return session.scalar(select(KeyCheckRow.name).where(KeyCheckRow.name.not_in(older)))

    def _key(self, session: Session, owner: str) -> bytes:
        row = session.get(SealingKeyRow, owner)
        if row is None:
            raise SealError(f"{owner} has no key: it was destroyed, or is not in this copy")
        _hold(session, row)
        if row.master_version not in self.ring.masters:
            self.ring = self.source.load()  # rotated since
        return unwrap(row, self.ring)


def _hold(session: Session, row: SealingKeyRow) -> None:
    session.info.setdefault(_HELD, {})[row.owner] = row


def wrap(row: SealingKeyRow, key: bytes, ring: Keyring) -> None:
    """Under the newest master key."""
    row.master_version = ring.newest
    row.wrapped = seal(ring.wrapping(ring.newest), key, _bound_to(row))


def unwrap(row: SealingKeyRow, ring: Keyring) -> bytes:
    """Raises KeysError when the master key is missing, SealError for a row that was altered."""
    try:
        return unseal(ring.wrapping(row.master_version), row.wrapped, _bound_to(row))
    except KeysError as error:
        raise KeysError(f"{error}; {row.owner} is sealed under it") from error
    except SealError as error:
        raise SealError(f"the key of {row.owner} {error}") from error


def _bound_to(row: SealingKeyRow) -> bytes:
    return Place("sealing_keys", "wrapped", str(row.master_version)).of(row.owner)
