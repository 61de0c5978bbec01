"""The log of lists that partner software got: enough to say later how one came about, and nothing
by which anybody could be found."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import insert

from matcher.store.access.recorded import Record
from matcher.store.api_models import ApiRankedOfferRow, ApiRankingRow
from matcher.store.ids import new_id
from matcher.store.people.api_tokens import Caller
from matcher.store.people.rankings import MadeWith, RankedOffer, lines_of


def log_api_ranking(
    record: Record,
    caller: Caller,
    document: Mapping[str, Any],
    made: MadeWith,
    offers: Sequence[RankedOffer],
) -> str:
    """Its id; `offers` in the order given out. Of the profile a keyed digest is kept, which is
    another one than that of the same profile in a case: neither leads to the other."""
    id_ = new_id()
    digest = record.vault.digest(f"api profile|{json.dumps(document, sort_keys=True)}")
    record.session.add(
        ApiRankingRow(
            id=id_,
            token_id=caller.token_id,
            organisation_id=caller.organisation_id,
            profile_digest=digest,
            **asdict(made),
            made_at=record.now,
        )
    )
    record.session.flush()
    if offers:
        record.session.execute(insert(ApiRankedOfferRow), lines_of(id_, offers))
    record.note("api_ranking.made", f"api_ranking:{id_}", offers=len(offers))
    return id_
