"""The tables of the market: sources, their runs, adverts with their history, and decisions."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Enum, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from matcher.domain.offer_state import OfferState
from matcher.store.types import UtcDateTime, text_of


class Base(DeclarativeBase):
    type_annotation_map = {  # noqa: RUF012 - how SQLAlchemy asks for it
        str: text_of(),
        dict[str, Any]: JSON,
        dict[str, int]: JSON,
        list[str]: JSON,
        datetime: UtcDateTime,
        OfferState: Enum(
            OfferState, native_enum=False, length=10, values_callable=lambda states: list(states)
        ),
    }


class SourceRow(Base):
    """A feed: where it comes from, how often, under which licence."""

    __tablename__ = "sources"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    location: Mapped[str] = mapped_column(unique=True)  # a URL, or the absolute path of a file
    format: Mapped[str | None]  # of `matcher ingest --formats`; None: told by the content
    schedule: Mapped[str | None]  # crontab's five fields, UTC; None: only when asked
    country: Mapped[str | None]
    licence_note: Mapped[str | None]
    rhythm_days: Mapped[int | None]  # days from one delivery to the next; None: not known
    lists_all: Mapped[bool] = mapped_column(default=True)  # or only what is new and changed
    enabled: Mapped[bool] = mapped_column(default=True)
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    checked_at: Mapped[datetime | None]  # the last time anybody looked, successful or not
    failure: Mapped[str | None]  # why the last look brought nothing; None: it brought something


class SourceRunRow(Base):
    """One delivery of a source: seen = new + changed + unchanged + held + rejected."""

    __tablename__ = "source_runs"
    __table_args__ = (Index("source_runs_by_source", "source_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    day: Mapped[date]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime]
    digest: Mapped[str]  # of what was delivered: the same again changes nothing
    seen: Mapped[int]
    new: Mapped[int]
    changed: Mapped[int]
    unchanged: Mapped[int]
    held: Mapped[int]
    rejected: Mapped[int]
    closed: Mapped[int]
    expired: Mapped[int]
    merged: Mapped[int]
    reposted: Mapped[int]
    reasons: Mapped[dict[str, int]]  # why records were rejected or held, and how many each
    rejections: Mapped[list[str]]  # the first of them, a line each
    alarm: Mapped[str | None]  # a code of `market.life.Alarm`; with one, nothing was closed


class OfferRow(Base):
    """One advert of one source as it was read: the canonical record, not yet understood. What it
    means is worked out anew when it is loaded, so that better reading reaches old adverts too.

    Adverts of one job point to its first one (`merged_into`), whose id is the job's.
    """

    __tablename__ = "offers"
    __table_args__ = (
        UniqueConstraint("source_id", "source_key"),
        Index("offers_by_state", "state", "merged_into"),
        Index("offers_by_job", "merged_into"),
        Index("offers_by_screening", "state", "screened_by"),
        Index(
            "offers_by_pay",  # holds all that the usual pay is told from: no advert is read for it
            *("state", "pay_country", "pay_isco", "pay_currency", "pay_month", "merged_into", "id"),
            sqlite_where=text("pay_month IS NOT NULL"),
            postgresql_where=text("pay_month IS NOT NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    source_key: Mapped[str]  # the id that the source gives it
    kind: Mapped[str]
    title: Mapped[str]
    record: Mapped[dict[str, Any]]
    content_hash: Mapped[str]
    traits: Mapped[dict[str, Any]]  # what tells jobs apart, without the text
    state: Mapped[OfferState]
    signs: Mapped[list[str]]  # codes of all signs that its words showed, held or not
    held_for: Mapped[list[str]]  # codes of signs, while it is held
    screened_by: Mapped[str | None]  # the rules' digest; None: before that was noted
    pay_isco: Mapped[str | None]  # this and what follows: None where pay can't be compared
    pay_country: Mapped[str | None]
    pay_currency: Mapped[str | None]
    pay_month: Mapped[float | None]  # as understood: that of a full-time month
    pay_hours_known: Mapped[bool | None]
    pay_far: Mapped[str | None]  # above | below what was usual when its source last listed it
    deadline: Mapped[date | None]
    first_seen: Mapped[date]
    last_seen: Mapped[date]
    times_seen: Mapped[int]  # on how many days
    last_run_id: Mapped[int] = mapped_column(ForeignKey("source_runs.id"))
    closed_on: Mapped[date | None]
    merged_into: Mapped[str | None] = mapped_column(ForeignKey("offers.id"))


class OfferKeyRow(Base):
    """A key under which an advert's doubles are looked for."""

    __tablename__ = "offer_keys"
    __table_args__ = (Index("offer_keys_by_offer", "offer_id"),)

    key: Mapped[str] = mapped_column(primary_key=True)
    offer_id: Mapped[str] = mapped_column(ForeignKey("offers.id"), primary_key=True)


class OfferRevisionRow(Base):
    """What an advert said before it was changed."""

    __tablename__ = "offer_revisions"

    offer_id: Mapped[str] = mapped_column(ForeignKey("offers.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)  # from 1
    record: Mapped[dict[str, Any]]
    content_hash: Mapped[str]
    replaced_on: Mapped[date]


class ScreeningDecisionRow(Base):
    """What a person decided about a held advert or an employer; never changed, only added to."""

    __tablename__ = "screening_decisions"
    __table_args__ = (Index("screening_decisions_by_offer", "offer_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    act: Mapped[str]  # release | reject | ban_employer | lift_ban
    offer_id: Mapped[str | None] = mapped_column(ForeignKey("offers.id"))
    employer: Mapped[str | None]
    signs: Mapped[list[str]]  # that the person saw when deciding
    who: Mapped[str]  # empty where it is sealed
    why: Mapped[str]  # or both, sealed: see `decision_words`
    at: Mapped[datetime]

    @property
    def sealed(self) -> bool:
        """Whoever decides gives a name."""
        return not self.who


class BannedEmployerRow(Base):
    """An employer whose adverts are held, under this name and names like it."""

    __tablename__ = "banned_employers"

    plain_name: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    decision_id: Mapped[int] = mapped_column(ForeignKey("screening_decisions.id"))
