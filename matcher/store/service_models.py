"""The directory of services that each organisation keeps. Nothing in it is about a woman, but some
of it about where women are: a shelter lives by nobody's knowing its address."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from matcher.domain.service import ServiceKind
from matcher.store.case_models import OF_ACCOUNT
from matcher.store.coded import code_of
from matcher.store.models import Base


class ServiceRow(Base):
    """Sealed with the key of `services:ORGANISATION`. One that is dropped stays for a while, so
    that nothing is lost by a slip (`data/rules/retention.toml`)."""

    __tablename__ = "services"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    kind: Mapped[ServiceKind] = code_of(ServiceKind)
    sealed_entry: Mapped[bytes]
    checked_on: Mapped[date]
    checked_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]
    dropped_at: Mapped[datetime | None]
