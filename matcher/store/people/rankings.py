"""Lists as they were shown to her: with what each was made, so that it can be made again."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from sqlalchemy import insert, select

from matcher.domain.verdict import Verdict
from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.ids import new_id
from matcher.store.people.avoiding import make_sure_of_distance
from matcher.store.people.offers_signed import offer_sign, offers_of_list, sealed_list
from matcher.store.people.profiles import numbered
from matcher.store.ranking_models import RankedOfferRow, RankingRow


@dataclass(frozen=True, slots=True)
class RankedOffer:
    """One line. `value`: millionths."""

    offer_id: str
    value: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class MadeWith:
    """All that a list depends on besides her profile. `index_generation`: None without an index."""

    day: date
    weights_title: str
    weights_digest: str
    taxonomy: str
    index_generation: str | None
    offers_ranked: int


@dataclass(frozen=True, slots=True)
class Ranking:
    id: str
    profile_number: int
    profile_digest: bytes
    made_with: MadeWith
    made_by: str
    made_at: datetime
    offers: tuple[RankedOffer, ...]


def log_ranking(
    scope: Scope, case_id: str, profile_number: int, made: MadeWith, offers: Sequence[RankedOffer]
) -> str:
    """Its id; `offers` in the order shown. Raises NotFoundError for a profile that is not there,
    ConflictError when somebody whom she must not meet has got one of them since."""
    file = scope.enter(case_id, "ranking.made", offers=len(offers))
    make_sure_of_distance(file, [offer.offer_id for offer in offers])
    revision = numbered(file, profile_number)
    if revision is None:
        scope.refuse("ranking.made", f"{case_id} {profile_number}")
    id_ = new_id()
    file.session.add(
        RankingRow(
            id=id_,
            case_id=case_id,
            number=file.next_number(RankingRow.number),
            profile_number=profile_number,
            profile_digest=revision.digest,
            **asdict(made),
            made_by=scope.actor.account_id,
            made_at=scope.now,
            sealed_offers=sealed_list(file, id_, [offer.offer_id for offer in offers]),
        )
    )
    file.session.flush()
    if offers:
        file.session.execute(insert(RankedOfferRow), _lines_of(file, id_, offers))
    return id_


def shown_again(
    scope: Scope, case_id: str, profile_number: int, made: MadeWith, offers: Sequence[RankedOffer]
) -> str | None:
    """The id of the last list of hers, if that is this very one: of the same profile, made with the
    same, with the same lines. Raises ConflictError as `log_ranking`."""
    file = scope.enter(case_id, "ranking.shown", offers=len(offers))
    make_sure_of_distance(file, [offer.offer_id for offer in offers])
    asked = select(RankingRow).where(RankingRow.case_id == case_id)
    row = scope.session.scalar(asked.order_by(RankingRow.number.desc()).limit(1))
    if row is None or row.profile_number != profile_number or _made_with(row) != made:
        return None
    return row.id if _ranking(file, row).offers == tuple(offers) else None


def rankings(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[Ranking]:
    """Newest first."""
    file = scope.enter(case_id, "rankings.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(RankingRow).where(RankingRow.case_id == case_id)
    rows = scope.session.scalars(asked.order_by(RankingRow.number.desc())).all()
    return [_ranking(file, row) for row in rows]


def lines_of(ranking_id: str, offers: Sequence[RankedOffer]) -> list[dict[str, object]]:
    """Rows of a list, in its order."""
    return [
        {
            "ranking_id": ranking_id,
            "position": position,
            "offer_id": offer.offer_id,
            "value": offer.value,
            "verdict": int(offer.verdict),
        }
        for position, offer in enumerate(offers, start=1)
    ]


def offers_of(file: CaseFile, row: RankingRow) -> tuple[RankedOffer, ...]:
    """The lines of a list, in its order. Raises SealError for what was altered or moved."""
    asked = select(RankedOfferRow).where(RankedOfferRow.ranking_id == row.id)
    lines = file.session.scalars(asked.order_by(RankedOfferRow.position)).all()
    named = zip(offers_of_list(file, row), lines, strict=True)
    return tuple(RankedOffer(id_, line.value, Verdict(line.verdict)) for id_, line in named)


def _lines_of(
    file: CaseFile, ranking_id: str, offers: Sequence[RankedOffer]
) -> list[dict[str, object]]:
    """As `lines_of`, with a sign in the place of each offer."""
    lines = lines_of(ranking_id, offers)
    for line, offer in zip(lines, offers, strict=True):
        del line["offer_id"]
        line["offer_sign"] = offer_sign(file, offer.offer_id)
    return lines


def _ranking(file: CaseFile, row: RankingRow) -> Ranking:
    return Ranking(
        id=row.id,
        profile_number=row.profile_number,
        profile_digest=row.profile_digest,
        made_with=_made_with(row),
        made_by=row.made_by,
        made_at=row.made_at,
        offers=offers_of(file, row),
    )


def _made_with(row: RankingRow) -> MadeWith:
    return MadeWith(**{field.name: getattr(row, field.name) for field in fields(MadeWith)})
