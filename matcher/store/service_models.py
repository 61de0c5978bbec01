"""The directory of services that each organisation keeps: nothing in it is about a woman."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from matcher.domain.service import ServiceKind
from matcher.store.case_models import OF_ACCOUNT
from matcher.store.coded import code_of, plain
from matcher.store.models import Base

OF_A_SERVICE = "of a service that is open to all, not of a person"


class ServiceRow(Base):
    """One that is dropped stays, so that nothing is lost by a slip."""

    __tablename__ = "services"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    kind: Mapped[ServiceKind] = code_of(ServiceKind)
    name: Mapped[str] = plain(OF_A_SERVICE)
    place: Mapped[str] = plain(OF_A_SERVICE)
    hours: Mapped[str] = plain(OF_A_SERVICE)
    languages: Mapped[str] = plain(OF_A_SERVICE)
    phone: Mapped[str] = plain(OF_A_SERVICE)
    cost: Mapped[str] = plain(OF_A_SERVICE)
    note: Mapped[str] = plain(OF_A_SERVICE)
    checked_on: Mapped[date]
    checked_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]
    dropped_at: Mapped[datetime | None]
