"""The tables of partner software: its tokens, and the lists that it asked for with profiles of its
own. Neither is about a person whom anybody here could name."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.coded import plain
from matcher.store.models import Base
from matcher.store.ranking_models import OFFER


class ApiTokenRow(Base):
    """One program of one organisation. The token itself is not here: who reads this table can't
    ask with it. `spent`: of what may be asked in the minute that began at `minute`."""

    __tablename__ = "api_tokens"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    digest: Mapped[bytes] = mapped_column(unique=True)  # `Vault.digest` of the token
    name: Mapped[str] = plain("a program, not a person")
    scopes: Mapped[str] = plain("codes, a space between two: ApiScope")
    made_by: Mapped[str] = plain("an account's id, or system:NAME")
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    last_used_on: Mapped[date | None]
    minute: Mapped[datetime]
    spent: Mapped[int]


class ApiRankingRow(Base):
    """One list as it was given to partner software: with what it was made, and for whom nobody
    here knows. No key to the token, which may be gone by then."""

    __tablename__ = "api_rankings"

    id: Mapped[str] = mapped_column(primary_key=True)
    token_id: Mapped[str] = plain("an id")
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    profile_digest: Mapped[bytes]  # `Vault.digest`: tells two profiles apart, no more
    day: Mapped[date]
    weights_title: Mapped[str] = plain("a weight set's title")
    weights_digest: Mapped[str] = plain("a digest")
    taxonomy: Mapped[str] = plain("a taxonomy's name and version")
    index_generation: Mapped[str | None] = plain("a generation's name; None: no index")
    offers_ranked: Mapped[int]
    made_at: Mapped[datetime]


class ApiRankedOfferRow(Base):
    """One line of such a list; it goes with the list."""

    __tablename__ = "api_ranked_offers"

    ranking_id: Mapped[str] = mapped_column(
        ForeignKey("api_rankings.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1
    offer_id: Mapped[str] = plain(OFFER)
    value: Mapped[int]  # millionths
    verdict: Mapped[int]  # domain.verdict.Verdict
