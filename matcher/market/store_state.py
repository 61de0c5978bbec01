"""Which state of which store: what an index is made of, and compared with before it is served."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from matcher import __version__
from matcher.store.address import shown
from matcher.store.models import ScreeningDecisionRow, SourceRunRow
from matcher.store.sources import rhythms


def state_of(session: Session, engine: Engine) -> dict[str, Any]:
    """Another one after every change of the offers: the last delivery and the last decision, each
    with its moment (a database that was put back and went on is another one), and the rhythms that
    were entered. Offers are read by matcher's own version."""
    run = select(SourceRunRow.id, SourceRunRow.finished_at).order_by(SourceRunRow.id.desc())
    act = select(ScreeningDecisionRow.id, ScreeningDecisionRow.at)
    return {
        "store": address(engine),
        "matcher": __version__,
        "runs": _told(session.execute(run.limit(1)).first()),
        "decisions": _told(
            session.execute(act.order_by(ScreeningDecisionRow.id.desc()).limit(1)).first()
        ),
        "rhythms": sha256(repr(rhythms(session)).encode()).hexdigest()[:16],
    }


def address(engine: Engine) -> str:
    """Where the store is, without a password."""
    url = engine.url
    if url.get_backend_name() == "sqlite" and url.database:
        url = url.set(database=str(Path(url.database).resolve()))
    return shown(url.render_as_string(hide_password=True))


def _told(row: Any) -> str:
    """ "17 2026-11-23T04:00:00+00:00": the last number and its moment; "0" before the first."""
    return f"{row[0]} {row[1].isoformat()}" if row else "0"
