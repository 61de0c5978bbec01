"""Which state of which store: what an index is made of, and compared with before it is served."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher import __version__
from matcher.market.refresh import Market
from matcher.store.address import shown
from matcher.store.job_changes import Mark, last_mark

FOREIGN = ("store", "matcher", "screening")  # with another one of these nothing can be taken over


def state_of(session: Session, market: Market) -> dict[str, Any]:
    """Another one after every change of the offers. Offers are read by matcher's own version, and
    other rules of screening may hold back what is open here."""
    mark = last_mark(session)
    return {
        "store": address(market.engine),
        "matcher": __version__,
        "changes": f"{mark.number} {mark.noted_at.isoformat()}" if mark else None,
        "screening": market.rules.signs.digest,
    }


def mark_in(state: Mapping[str, Any]) -> Mark | None:
    """How far the changes of its store were read; None: nobody knows."""
    try:
        number, moment = str(state.get("changes")).split()
        return Mark(int(number), datetime.fromisoformat(moment))
    except ValueError:
        return None


def address(engine: Engine) -> str:
    """Where the store is, without a password."""
    url = engine.url
    if url.get_backend_name() == "sqlite" and url.database:
        url = url.set(database=str(Path(url.database).resolve()))
    return shown(url.render_as_string(hide_password=True))
