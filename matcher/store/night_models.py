"""The tables of the last night's lists. Whose a list is says only a blind index of her code."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.coded import plain
from matcher.store.models import Base


class NightRow(Base):
    """One batch, with all that its lists were made with; an organisation has one or none."""

    __tablename__ = "nights"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation: Mapped[str] = plain(
        "an organisation's id; empty: of before there was one", server_default=text("''")
    )
    day: Mapped[date]  # the rankings' today
    weights_title: Mapped[str] = plain("a weight set's title")
    taxonomy: Mapped[str] = plain("a taxonomy's name and version")
    index_generation: Mapped[int]
    made_at: Mapped[datetime]


class NightListRow(Base):
    """A woman of the batch; her list may be empty."""

    __tablename__ = "night_lists"

    night_id: Mapped[str] = mapped_column(ForeignKey("nights.id"), primary_key=True)
    woman: Mapped[bytes] = mapped_column(primary_key=True)  # `Vault.in_night`


class NightOfferRow(Base):
    """One line of a list."""

    __tablename__ = "night_offers"
    __table_args__ = (
        ForeignKeyConstraint(["night_id", "woman"], ["night_lists.night_id", "night_lists.woman"]),
    )

    night_id: Mapped[str] = mapped_column(primary_key=True)
    woman: Mapped[bytes] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1
    offer_id: Mapped[str] = plain("an offer's id; without a key to it, for adverts may go")
    verdict: Mapped[int]  # domain.verdict.Verdict
    value: Mapped[int]  # millionths
