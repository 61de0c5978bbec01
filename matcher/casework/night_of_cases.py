"""The night's lists of an organisation's own cases: whoever must not meet gets nothing in common,
neither what the other one has in hand nor what she gets in the same night."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from matcher.casework.keeping_apart import Barring
from matcher.casework.profile_document import profile_from
from matcher.casework.ranking_for_her import Made, Ranks
from matcher.errors import InputError
from matcher.scoring.scale import MILLION
from matcher.store.access.opened import CaseStore
from matcher.store.database import reading
from matcher.store.offer_sites import sites_of
from matcher.store.people.avoiding import KeptApart
from matcher.store.people.night_cases import NightCase, cases_of_night
from matcher.store.people.nights import MadeBy, NightOffer, write_night
from matcher.taxonomy.model import Taxonomy


@dataclass
class NightOfCases:
    """`lists`: by case id; `left_out`: a line for each case whose profile is none yet, by its id:
    whoever runs the server reads no codes."""

    lists: dict[str, list[NightOffer]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    made_by: MadeBy | None = None


def night_of_cases(
    store: CaseStore,
    organisation_id: str,
    rank: Ranks,
    taxonomy: Taxonomy,
    now: datetime,
) -> NightOfCases:
    """Ranked one after the other, outside of any transaction, and written all at once."""
    night = NightOfCases()
    for case in cases_of_night(store, organisation_id, now):
        try:
            her = profile_from(case.document, case.code, taxonomy)
        except InputError as error:
            night.left_out.append(f"case {case.id}: {error}")
            continue
        apart = _with_tonight(store, case, night)
        _take(night, case, rank(her, Barring(apart)))
    if night.made_by:
        lists = {night.codes[id_]: offers for id_, offers in night.lists.items()}
        write_night(store, organisation_id, night.made_by, lists, now)
    return night


def _with_tonight(store: CaseStore, case: NightCase, night: NightOfCases) -> KeptApart:
    tonight = {
        offer.offer_id for id_ in case.others for offer in night.lists.get(id_, ())
    } - case.apart.offers
    if not tonight:
        return case.apart
    with reading(store.engine) as session:
        sites = sites_of(session, tonight)
    return replace(case.apart, offers=case.apart.offers | tonight, sites=case.apart.sites | sites)


def _take(night: NightOfCases, case: NightCase, made: Made) -> None:
    shown = made.suggestions
    night.codes[case.id] = case.code
    night.lists[case.id] = list(_lines(made))
    generation = int(made.index_generation or 0)
    night.made_by = MadeBy(shown.today, shown.weights, shown.taxonomy, generation)


def _lines(made: Made) -> Iterable[NightOffer]:
    for score in made.suggestions.ranked:
        yield NightOffer(score.offer.id, score.verdict, round(score.value * MILLION))
