"""A decision is entered with the name of whoever takes it and the reason, or not at all."""

from typing import Any

from sqlalchemy.orm import Session

from matcher.errors import InputError
from matcher.store.decisions import decide
from matcher.store.models import ScreeningDecisionRow


def signed(session: Session, act: str, who: str, why: str, **about: Any) -> ScreeningDecisionRow:
    """Raises InputError for a decision without a name or a reason."""
    if not who.strip():
        raise InputError("who: '' - a decision needs the name of whoever takes it (--who)")
    if not why.strip():
        raise InputError("why: '' - a decision needs its reason (--why)")
    return decide(session, act, who.strip(), why.strip(), **about)
