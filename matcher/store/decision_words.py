"""Who decided about an advert or an employer, and why: sealed where there are people's data.

That somebody works with these women is nobody's business, and a reason may tell of one of them. A
database of the market alone has no keys, and nobody's data; once it has keys, what was entered
before is sealed when it is next opened with them. Sealed, `who` is empty and `why` holds both, in
base64, so that the columns are those of before.
"""

from base64 import b64decode, b64encode

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from matcher.errors import SealError
from matcher.store.database import reading, transaction
from matcher.store.key_models import DatabaseIdentityRow, SealingKeyRow
from matcher.store.keys.opening import check
from matcher.store.keys.sealing import Place
from matcher.store.keys.source import key_source
from matcher.store.keys.vault import Vault
from matcher.store.models import ScreeningDecisionRow

OWNER = "market:decisions"
LOST = "?"  # its key is not in this copy


def vault_of(session: Session) -> Vault | None:
    """None for a database without keys. Raises KeysError where they are not at hand."""
    if session.scalar(select(DatabaseIdentityRow.id)) is None:
        return None
    source = key_source()
    ring = source.load()
    check(session, ring)
    return Vault(ring, source)


def seal_words(session: Session, vault: Vault, row: ScreeningDecisionRow) -> None:
    if session.get(SealingKeyRow, OWNER) is None:
        vault.add_key(session, OWNER)
    words = {"who": row.who, "why": row.why}
    sealed = vault.seal_document(session, OWNER, _place(row), words)
    row.who, row.why = "", b64encode(sealed).decode("ascii")


def read_words(session: Session, vault: Vault | None, row: ScreeningDecisionRow) -> tuple[str, str]:
    """Who, and why. Raises SealError for what was altered or moved."""
    if not row.sealed:
        return row.who, row.why
    if vault is None or session.get(SealingKeyRow, OWNER) is None:
        return LOST, LOST
    try:
        sealed = b64decode(row.why, validate=True)
    except ValueError:
        raise SealError(f"{_place(row)}: is not a sealed value") from None
    words = vault.unseal_document(session, OWNER, _place(row), sealed)
    return words["who"], words["why"]


def seal_what_is_readable(engine: Engine, vault: Vault) -> int:
    """How many decisions were from before."""
    readable = select(ScreeningDecisionRow).where(ScreeningDecisionRow.who != "")
    with reading(engine) as session:
        if session.scalar(readable.limit(1)) is None:
            return 0
    with transaction(engine) as session:
        rows = session.scalars(readable).all()
        for row in rows:
            seal_words(session, vault, row)
    return len(rows)


def _place(row: ScreeningDecisionRow) -> Place:
    """What it is about: the number is given only as it is written."""
    about = f"{row.act}|{row.offer_id or ''}|{row.employer or ''}|{row.at.isoformat()}"
    return Place("screening_decisions", "why", about)
