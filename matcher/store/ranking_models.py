"""The tables of lists: what was ranked for her with what, what she answered, what came of it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from matcher.domain.casework import Answer, ReferralKind, ReferralState
from matcher.store.case_models import OF_ACCOUNT, OF_CASE
from matcher.store.coded import code_of, plain
from matcher.store.models import Base

OFFER = "an offer's id; without a key to it, for the log outlives adverts"
SIGN = "a keyed digest of case and offer (`people.offers_signed`)"
"""What was written before there were signs holds the id itself, and nothing sealed beside it, until
the database is next opened with its keys (`people.sealing_anew`)."""


class RankingRow(Base):
    """One list as it was shown: with what is named here it can be made again, to the byte."""

    __tablename__ = "rankings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "profile_number"],
            ["profile_revisions.case_id", "profile_revisions.number"],
        ),
        UniqueConstraint("case_id", "number"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE))
    number: Mapped[int]  # from 1: which came after which, whatever the clock said
    day: Mapped[date]  # the ranking's today
    profile_number: Mapped[int]
    profile_digest: Mapped[bytes]
    weights_title: Mapped[str] = plain("a weight set's title")
    weights_digest: Mapped[str] = plain("a digest")
    taxonomy: Mapped[str] = plain("a taxonomy's name and version")
    index_generation: Mapped[str | None] = plain("a generation's name; None: no index")
    offers_ranked: Mapped[int]
    made_by: Mapped[str] = plain("an account's id, or system:NAME")
    made_at: Mapped[datetime]
    sealed_offers: Mapped[bytes | None]  # of its lines, in their order


class RankedOfferRow(Base):
    """One line of a list; which offer it is stands with the list."""

    __tablename__ = "ranked_offers"

    ranking_id: Mapped[str] = mapped_column(ForeignKey("rankings.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1
    offer_sign: Mapped[str] = plain(SIGN)
    value: Mapped[int]  # millionths
    verdict: Mapped[int]  # domain.verdict.Verdict


class AnswerRow(Base):
    """What she said to an offer; the last one holds. Hers, apart from the advisor's remark."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("case_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE))
    number: Mapped[int]  # from 1: the highest one about an offer holds
    ranking_id: Mapped[str | None] = mapped_column(ForeignKey("rankings.id"), index=True)
    offer_sign: Mapped[str] = plain(SIGN)
    sealed_offer: Mapped[bytes | None]
    answer: Mapped[Answer] = code_of(Answer)
    reasons: Mapped[list[str]]  # AnswerReason
    sealed_words: Mapped[bytes | None]  # her own
    recorded_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class RemarkRow(Base):
    """What the advisor thinks of an offer for her."""

    __tablename__ = "remarks"
    __table_args__ = (Index("remarks_by_case", "case_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE))
    offer_sign: Mapped[str] = plain(SIGN)
    sealed_offer: Mapped[bytes | None]
    sealed_words: Mapped[bytes]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]


class ReferralRow(Base):
    """An application to an offer, or a referral to a service: with the consent that names it."""

    __tablename__ = "referrals"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    kind: Mapped[ReferralKind] = code_of(ReferralKind)
    offer_sign: Mapped[str | None] = plain(SIGN)
    sealed_offer: Mapped[bytes | None]
    recipient: Mapped[str] = plain("an id, as that of the consent", index=True)
    consent_id: Mapped[str | None] = mapped_column(ForeignKey("consents.id"), index=True)
    state: Mapped[ReferralState] = code_of(ReferralState)
    next_step_on: Mapped[date | None]  # of before, as `SIGN` says
    sealed_next_step: Mapped[bytes | None]  # a day
    sealed_words: Mapped[bytes | None]
    made_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime]
