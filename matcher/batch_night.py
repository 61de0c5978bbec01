"""A batch's lists in the store: written for the morning, and one of them read."""

import json
from datetime import UTC, date, datetime
from typing import Any

from matcher.domain.account import OrganisationKind
from matcher.domain.verdict import Verdict
from matcher.errors import InputError
from matcher.scoring.scale import MILLION
from matcher.store.access.case_store import CaseStore, opened_case_store
from matcher.store.access.recorded import recorded
from matcher.store.database import reading
from matcher.store.offers import titles
from matcher.store.people.accounts import organisations
from matcher.store.people.nights import BATCH, MadeBy, NightOffer, read_night_list, write_night


class Night:
    """Takes the lines of a batch and writes them when all are there. `organisation`: the id of the
    one whose codes they are, where there are several: her list has to be found by the same index
    as her case, for whoever erases that."""

    def __init__(self, database: str, organisation: str = "") -> None:
        self._database = database
        self._organisation = organisation
        self._lists: dict[str, list[NightOffer]] = {}
        self._made_by: MadeBy | None = None

    def make_sure(self) -> None:
        """Before a night's work: raises KeysError or InputError where it could not be kept."""
        with opened_case_store(self._database) as store:
            self._of(store)

    def take(self, line: str) -> None:
        told: dict[str, Any] = json.loads(line)
        self._made_by = MadeBy(date.fromisoformat(told["today"]), told["weights"],
                               told["taxonomy"], told["generation"])  # fmt: skip
        self._lists[told["profile"]] = [
            NightOffer(hit["id"], Verdict[hit["verdict"]], round(hit["score"] * MILLION))
            for hit in told["ranked"]
        ]

    def write(self) -> None:
        if self._made_by is None:
            return
        with opened_case_store(self._database) as store:
            write_night(store, self._of(store), self._made_by, self._lists, datetime.now(UTC))

    def told(self, code: str) -> dict[str, Any]:
        """Her list as JSON has it; the title is None of an advert that is not there any more.
        Raises InputError where there is none."""
        with opened_case_store(self._database) as store:
            found = read_night_list(store, self._of(store), code, datetime.now(UTC))
            if found is None:
                raise InputError(f"--show {code!r}: no list of the last night")
            with reading(store.engine) as session:
                titled = titles(session, [each.offer_id for each in found.offers])
        return {
            "profile": code,
            "today": found.made_by.day.isoformat(),
            "weights": found.made_by.weights_title,
            "taxonomy": found.made_by.taxonomy,
            "generation": found.made_by.index_generation,
            "made_at": found.made_at.isoformat(timespec="seconds"),
            "ranked": [
                {"id": each.offer_id, "title": titled.get(each.offer_id),
                 "verdict": each.verdict.name, "score": each.value / MILLION}
                for each in found.offers
            ],
        }  # fmt: skip

    def _of(self, store: CaseStore) -> str:
        return organisation_of(store, self._organisation)


def organisation_of(store: CaseStore, named: str) -> str:
    """Whose codes they are; nobody's before there is an organisation that accompanies women. Raises
    InputError where it is not said, and there are several."""
    with recorded(store, BATCH, datetime.now(UTC)) as record:
        known = [each.id for each in organisations(record) if each.kind is OrganisationKind.PARTNER]
    if named:
        if named not in known:
            raise InputError(f"--organisation {named!r}: there is none")
        return named
    if len(known) > 1:
        raise InputError("say whose codes they are with --organisation: there are several")
    return known[0] if known else ""
