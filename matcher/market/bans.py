"""Banned employers: whose adverts are held, under whatever similar name they come."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.domain.employer import plain_name
from matcher.domain.offer_state import OfferState
from matcher.errors import InputError
from matcher.market.deciding import signed
from matcher.market.namesakes import Namesakes
from matcher.market.rules import MarketRules
from matcher.store.database import reading, transaction
from matcher.store.decisions import banned_names, bans, enter_ban
from matcher.store.decisions import lift_ban as lift_entered_ban
from matcher.store.offers import employers_of_adverts, rows_by_id

BANNED_EMPLOYER = "banned_employer"
ENDED = (OfferState.CLOSED, OfferState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Ban:
    """An employer's name as it was entered, and the decision."""

    employer: str
    who: str
    at: datetime
    why: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"at": self.at.isoformat(timespec="seconds")}


def banned_employers(engine: Engine) -> list[Ban]:
    """By name."""
    with reading(engine) as session:
        return [Ban(name, by.who, by.at, by.why) for name, by in bans(session)]


def banned_now(session: Session, rules: MarketRules) -> Namesakes:
    """All banned employers, to ask a name whether it is like theirs."""
    return Namesakes(banned_names(session), rules.names, rules.limits)


def ban(engine: Engine, employer: str, who: str, why: str, rules: MarketRules) -> list[str]:
    """Hold every advert of an employer from now on, under this name and names like it.

    Returns the ids of those already open that are held now. One that has ended is held when it
    comes back. Raises InputError for an empty name.
    """
    plain = plain_name(employer)
    if not plain:
        raise InputError(f"employer {employer!r} is no name")
    with transaction(engine) as session:
        decision = signed(session, "ban_employer", who, why, employer=employer)
        enter_ban(session, plain, employer, decision.id)
        return list(_hold(session, Namesakes((employer,), rules.names, rules.limits)))


def lift_ban(engine: Engine, employer: str, who: str, why: str, rules: MarketRules) -> None:
    """Stop holding an employer's adverts; those held already wait for their own release.

    Raises InputError for an employer that is not banned.
    """
    with transaction(engine) as session:
        if not lift_entered_ban(session, plain_name(employer)):
            names = ", ".join(map(repr, banned_names(session))) or "none"
            raise InputError(f"employer {employer!r} is not banned (banned: {names})")
        signed(session, "lift_ban", who, why, employer=employer)
        lifted = Namesakes((employer,), rules.names, rules.limits)
        _let_ended_go(session, lifted, banned_now(session, rules))


def _hold(session: Session, banned: Namesakes) -> Iterator[str]:
    adverts = employers_of_adverts(session, (OfferState.OPEN, OfferState.HELD, *ENDED))
    theirs = [id_ for id_, employer in adverts if banned.like(employer)]
    for row in rows_by_id(session, theirs).values():
        if BANNED_EMPLOYER in row.held_for:
            continue
        row.held_for = [*row.held_for, BANNED_EMPLOYER]
        if row.state is OfferState.OPEN:
            row.state = OfferState.HELD
            yield row.id


def _let_ended_go(session: Session, lifted: Namesakes, still: Namesakes) -> None:
    """Nobody waits for adverts that ended under the ban: when they come back, they stand."""
    adverts = employers_of_adverts(session, ENDED)
    freed = [id_ for id_, employer in adverts if lifted.like(employer) and not still.like(employer)]
    for row in rows_by_id(session, freed).values():
        row.held_for = [code for code in row.held_for if code != BANNED_EMPLOYER]
