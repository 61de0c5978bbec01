"""What a person needs to decide about a held advert: its words, each sign with its source and the
question to ask, the same job elsewhere, and what was decided before."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.domain.offer import Offer
from matcher.errors import InputError
from matcher.ingest.screening import SignRule
from matcher.market.bans import BANNED_EMPLOYER, banned_now
from matcher.market.holding import LIKE_A_REJECTED_ONE
from matcher.market.read_again import read_again, with_kept_pay
from matcher.market.refresh import Market
from matcher.store.database import reading
from matcher.store.decisions import Decision, bans, decisions_about
from matcher.store.models import OfferRow, SourceRow
from matcher.store.offers import adverts_of_job, held_rows
from matcher.store.sources import all_sources


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One advert that waits; `signs` are codes, `since` the day on which it first came."""

    id: str
    title: str
    employer: str | None
    city: str | None
    source: str
    since: date
    signs: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"since": self.since.isoformat()}


@dataclass(frozen=True, slots=True)
class HeldSign:
    """`quote`: the advert's words; `source`: who names this sign, or who decided what before;
    `ask` is None where the code's own words ask."""

    code: str
    quote: str
    weight: float | None
    source: str
    ask: str | None


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another advert of the same job."""

    id: str
    state: str
    source: str


@dataclass(frozen=True, slots=True)
class HeldAdvert:
    """`same_job`: the other adverts of its job."""

    line: HeldLine
    state: str
    country: str | None
    url: str | None
    text: str
    signs: tuple[HeldSign, ...]
    same_job: tuple[Sibling, ...]
    decisions: tuple[Decision, ...]

    def as_json(self) -> dict[str, Any]:
        return self.line.as_json() | {
            "state": self.state,
            "country": self.country,
            "url": self.url,
            "text": self.text,
            "signs": [asdict(sign) for sign in self.signs],
            "same_job": [asdict(other) for other in self.same_job],
            "decisions": [_decision_json(decision) for decision in self.decisions],
        }


def held_lines(engine: Engine) -> list[HeldLine]:
    """What waits for a person, the longest waiting first."""
    with reading(engine) as session:
        names = _source_names(session)
        return [_line(row, names) for row in held_rows(session)]


def held_advert(market: Market, advert: str, language: str) -> HeldAdvert:
    """One advert, held or decided about. `language`: of the questions, where the rules have it.

    Raises InputError for an advert that is not here.
    """
    with reading(market.engine) as session:
        row = session.get(OfferRow, advert)
        if row is None:
            raise InputError(f"advert {advert!r} is unknown")
        (offer,) = read_again(market, [row])
        names = _source_names(session)
        others = [o for o in adverts_of_job(session, row.merged_into or row.id) if o is not row]
        return HeldAdvert(
            line=_line(row, names),
            state=row.state.value,
            country=offer.country,
            url=offer.url,
            text=offer.description,
            signs=tuple(_signs(session, market, row, offer, language)),
            same_job=tuple(Sibling(o.id, o.state.value, names[o.source_id]) for o in others),
            decisions=tuple(decisions_about(session, row.id)),
        )


def _signs(
    session: Session, market: Market, row: OfferRow, offer: Offer, language: str
) -> Iterator[HeldSign]:
    rules = market.rules.signs
    judged = with_kept_pay(offer, row, rules)
    for sign in judged.signs:
        rule = rules.rule(sign.code)
        yield HeldSign(rule.code, sign.quote, rule.weight, rule.source, _ask(rule, language))
    if BANNED_EMPLOYER in row.held_for and offer.employer:
        why = _why_banned(session, market, offer.employer)
        yield HeldSign(BANNED_EMPLOYER, offer.employer, None, why, None)
    if LIKE_A_REJECTED_ONE in row.held_for:
        yield HeldSign(LIKE_A_REJECTED_ONE, row.title, None, _why_rejected(session, row), None)


def _ask(rule: SignRule, language: str) -> str:
    return rule.ask.get(language, rule.ask["en"])


def _why_banned(session: Session, market: Market, employer: str) -> str:
    """The decision by which the name that it is like was banned."""
    name = banned_now(session, market.rules).like(employer)
    decisions = dict(bans(session))
    return f"{name}: {told(decisions[name])}" if name else "the ban was lifted since"


def _why_rejected(session: Session, row: OfferRow) -> str:
    """The decisions about other adverts of its job."""
    others = adverts_of_job(session, row.merged_into or row.id)
    decided = [
        d for other in others if other is not row for d in decisions_about(session, other.id)
    ]
    return "; ".join(f"{d.offer_id}: {told(d)}" for d in decided if d.act == "reject")


def told(decision: Decision) -> str:
    """A decision in one line, for people to read."""
    act = decision.act.replace("_", " ")
    return f"{act} by {decision.who} on {decision.at:%Y-%m-%d}: {decision.why}"


def _decision_json(decision: Decision) -> dict[str, Any]:
    return {
        "act": decision.act,
        "who": decision.who,
        "why": decision.why,
        "at": decision.at.isoformat(timespec="seconds"),
        "signs": list(decision.signs),
    }


def _line(row: OfferRow, sources: dict[int, str]) -> HeldLine:
    return HeldLine(
        id=row.id,
        title=row.title,
        employer=row.record.get("employer"),
        city=row.record.get("city"),
        source=sources[row.source_id],
        since=row.first_seen,
        signs=tuple(row.held_for),
    )


def _source_names(session: Session) -> dict[int, str]:
    sources: Sequence[SourceRow] = all_sources(session)
    return {source.id: source.name for source in sources}
