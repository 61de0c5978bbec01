"""The tables of keys: each owner's own, wrapped, and what tells the right master key."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.models import Base


class SealingKeyRow(Base):
    """The key of one case or account, wrapped by a master key; without its row all that it sealed
    is lost. Apart from all other tables, so that a backup which lives for long can leave it out."""

    __tablename__ = "sealing_keys"

    owner: Mapped[str] = mapped_column(primary_key=True)  # case:ID | account:ID
    master_version: Mapped[int] = mapped_column(index=True)
    wrapped: Mapped[bytes]
    made_at: Mapped[datetime]


class KeyCheckRow(Base):
    """By which a secret is known to be the one of this database (`Keyring.checks`)."""

    __tablename__ = "key_checks"

    name: Mapped[str] = mapped_column(primary_key=True)  # root | master N
    value: Mapped[bytes]


class DatabaseIdentityRow(Base):
    """The one row that tells this database, and copies of it, from all others: what is kept beside
    the keys (the head of the audit trail, the list of erasures) is kept under this id."""

    __tablename__ = "database_identity"

    id: Mapped[str] = mapped_column(primary_key=True)
