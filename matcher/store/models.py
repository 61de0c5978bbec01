"""The tables."""

from datetime import date

from sqlalchemy import JSON, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class OfferRow(Base):
    """One advert as it was read: the canonical record, not yet understood. What it means is
    worked out anew when it is loaded, so that better reading reaches old adverts too."""

    __tablename__ = "offers"
    __table_args__ = (Index("offers_by_collection", "collection"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    collection: Mapped[str]  # the feed or list that it came with
    kind: Mapped[str]
    title: Mapped[str]
    record: Mapped[dict[str, object]] = mapped_column(JSON)
    seen_on: Mapped[date]
