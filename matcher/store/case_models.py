"""The tables of cases: who may open them, and what is kept of her.

Whatever is about her in words is sealed with the key of `case:ID`; readable are ids, dates and
codes that a query needs. The id is chance, stands in addresses, and is never used again.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from matcher.domain.casework import AssignmentKind, CaseState, WaitsFor
from matcher.store.coded import code_of, plain
from matcher.store.models import Base

OF_CASE = "cases.id"
OF_ACCOUNT = "accounts.id"


class CaseRow(Base):
    __tablename__ = "cases"
    __table_args__ = (UniqueConstraint("organisation_id", "code_index"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"))
    code_index: Mapped[bytes]  # `Vault.blind` of the case code
    sealed_code: Mapped[bytes]
    state: Mapped[CaseState] = code_of(CaseState)
    opened_at: Mapped[datetime]
    changed_at: Mapped[datetime]  # of the state
    sealed_reason: Mapped[bytes | None]  # why it is paused or closed
    screened_at: Mapped[datetime | None]  # risks are looked at before anything else
    sealed_screening: Mapped[bytes | None]


class AssignmentRow(Base):
    """Who may open a case, from when until when. Ended ones are kept: they say who could."""

    __tablename__ = "assignments"
    __table_args__ = (Index("assignments_by_account", "account_id", "case_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    kind: Mapped[AssignmentKind] = code_of(AssignmentKind)
    since: Mapped[datetime]
    until: Mapped[datetime | None]  # None: until it is ended
    ended_at: Mapped[datetime | None]
    made_by: Mapped[str] = plain("an account's id, or system:NAME")
    sealed_reason: Mapped[bytes | None]


class AvoidanceRow(Base):
    """A case that must never meet another one; it holds for both, whoever said so. The other one
    is named by its code, and nobody learns from it whether there is such a case."""

    __tablename__ = "avoidances"

    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), primary_key=True)
    other_index: Mapped[bytes] = mapped_column(primary_key=True, index=True)  # as `code_index`
    sealed_other: Mapped[bytes]  # the code, as it was written
    sealed_why: Mapped[bytes | None]  # None: of the days when nobody was asked
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class ProfileRevisionRow(Base):
    """What was known of her from one day on. The last number is today's."""

    __tablename__ = "profile_revisions"

    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1
    sealed_profile: Mapped[bytes]
    digest: Mapped[bytes]  # `Vault.digest`: tells two profiles apart, and is not to be guessed
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class AssessmentDraftRow(Base):
    """One step of the assessment, half done."""

    __tablename__ = "assessment_drafts"

    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), primary_key=True)
    step: Mapped[str] = plain("the name of a form", primary_key=True)
    sealed_draft: Mapped[bytes]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class NoteRow(Base):
    __tablename__ = "notes"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    sealed_words: Mapped[bytes]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class NextStepRow(Base):
    """What is to be done next in a case, on a day; done or dropped, it stays."""

    __tablename__ = "next_steps"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    day: Mapped[date | None]  # both of before, until the database is next opened with its keys
    minute: Mapped[int | None]
    sealed_time: Mapped[bytes | None]  # the day, and the minute of it for what has a time
    waits_for: Mapped[WaitsFor | None] = code_of(WaitsFor)
    sealed_words: Mapped[bytes]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class CvChoiceRow(Base):
    """Which lines she wants in her CV for an offer, as they were when she went through them."""

    __tablename__ = "cv_choices"

    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), primary_key=True)
    offer_sign: Mapped[str] = plain("as that of an answer", primary_key=True)
    sealed_offer: Mapped[bytes | None]
    sealed_lines: Mapped[bytes]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class SavedListRow(Base):
    """A list that is kept by name: what was asked for, and what it began with."""

    __tablename__ = "saved_lists"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    sealed_list: Mapped[bytes]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class NoticeRow(Base):
    """Something that an account has to be told about a case, as that somebody broke the glass."""

    __tablename__ = "notices"

    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT), index=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    kind: Mapped[str] = plain("a code")
    about: Mapped[str | None] = plain("an id: the assignment, referral ... that it is about")
    made_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]


class ErasureRow(Base):
    """A case that was erased: all that is left of it. Also listed in a file beside the keys, which
    an older backup that is restored does not put back (`store.erased`)."""

    __tablename__ = "erasures"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    why: Mapped[str] = plain("a code: asked | retention | mistake")
