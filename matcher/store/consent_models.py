"""The table of consents: what she agreed to, act by act, each with its recipient."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from matcher.domain.casework import ConsentAct
from matcher.store.case_models import OF_ACCOUNT, OF_CASE
from matcher.store.coded import code_of, plain
from matcher.store.models import Base


class ConsentRow(Base):
    """Given, perhaps withdrawn; never changed otherwise, but where a recipient's old sign is made
    anew (`signing_anew`). It holds for this act and this recipient alone."""

    __tablename__ = "consents"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey(OF_CASE), index=True)
    act: Mapped[ConsentAct] = code_of(ConsentAct)
    recipient: Mapped[str | None] = plain(
        "an id: organisation:ID | service:ID | channel:sms; checked at the moment of sending",
        index=True,
    )
    language: Mapped[str] = plain("a code: in which she was asked")
    words_version: Mapped[str] = plain("a code: which text of ours she was shown")
    sealed_words: Mapped[bytes]  # that text, as she saw it
    given_at: Mapped[datetime]
    recorded_by: Mapped[str] = mapped_column(ForeignKey(OF_ACCOUNT))
    withdrawn_at: Mapped[datetime | None]
    withdrawal_recorded_by: Mapped[str | None] = mapped_column(ForeignKey(OF_ACCOUNT))
