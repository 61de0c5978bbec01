"""Schemathesis asks the API whatever its description allows, and much that it does not: no fault,
no answer that is not described, no wrong data taken, nothing without the token."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, from_schema
from schemathesis.engine.events import (
    EngineFinished,
    FatalError,
    NonFatalError,
    ScenarioFinished,
)
from werkzeug.test import Client, TestResponse

from matcher.domain.casework import ConsentAct
from matcher.store.people.consents import record_consent
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.store.people.test_lists import SHOWN
from tests.web.account.test_guards import of_programs
from tests.web.api.programs import Programs
from tests.web.api.programs import programs as new_programs
from tests.web.api.test_asking import shared_case

pytestmark = [
    only_on_sqlite,
    pytest.mark.filterwarnings("ignore:Generating overly large repr"),  # of its own cases
]
EXAMPLES = 10  # of each operation, beside the cases that cover each keyword of its schemas
EVERY_CHECK = {
    *("not_a_server_error", "status_code_conformance", "content_type_conformance"),
    *("response_schema_conformance", "negative_data_rejection", "positive_data_acceptance"),
    *("unsupported_method", "ignored_auth"),
}
CHECKS = {
    # What a concept, a country or a week is, no schema can tell: it is refused as 422.
    "positive_data_acceptance": {"expected-statuses": ["2xx", "401", "403", "404", "422"]},
}


class InProcess(Client):
    """Schemathesis 4.32.5 hands settings of sockets on to an application in its own process, where
    it asks without a session (as it does to see whether the token matters)."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        for name in ("max_redirects", "verify", "cert"):
            kwargs.pop(name, None)
        return super().open(*args, **kwargs)


@pytest.fixture
def programs(house: House, monkeypatch: pytest.MonkeyPatch) -> Programs:
    monkeypatch.setattr("schemathesis.python.wsgi.get_client", InProcess)
    return new_programs(house, a_minute=10**9, hosts=("localhost",))


def events(programs: Programs) -> Iterator[Any]:
    case, anna = shared_case(programs)
    agency, own = programs.house.agency, f"organisation:{programs.house.agency.casa}"
    agency.does(anna, record_consent, case, ConsentAct.SHARE_LIST, own, SHOWN)
    config = SchemathesisConfig.from_dict({
        "seed": 20261127,
        "workers": 1,
        "continue-on-failure": True,
        "cache": {"enabled": False},
        "headers": {"Authorization": f"Bearer {programs.program().token}"},
        "generation": {"max-examples": EXAMPLES, "deterministic": True, "database": "none"},
        "phases": {"stateful": {"enabled": False}},
        "checks": CHECKS,
        "dictionaries": {"cases": {"values": [case]}, "offers": {"values": ["corso", "cuoca/1"]}},
        "parameters": {
            "path.case_id": {"dictionary": "cases", "probability": 0.5},
            "path.offer_id": {"dictionary": "offers", "probability": 0.5},
        },
    })  # fmt: skip
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", programs.app, config=config)
    yield from from_schema(schema).execute()


def told(event: ScenarioFinished) -> Iterator[tuple[str, str]]:
    """Check and failure."""
    for of_case in event.recorder.checks.values():
        for check in of_case:
            failed = check.status is Status.FAILURE
            yield check.name, f"{event.recorder.label}: {check.failure_info}" if failed else ""


def statuses(event: ScenarioFinished) -> Iterator[int]:
    for interaction in event.recorder.interactions.values():
        if interaction.response is not None:
            yield interaction.response.status_code


def test_the_api_is_as_it_is_described_whoever_asks_what(programs: Programs):
    answered: defaultdict[str, Counter[int]] = defaultdict(Counter)
    checks: set[str] = set()
    failures: list[str] = []
    ended = False
    for event in events(programs):
        ended |= isinstance(event, EngineFinished)
        if isinstance(event, FatalError | NonFatalError):
            failures.append(repr(event))
        if isinstance(event, ScenarioFinished):
            answered[event.recorder.label].update(statuses(event))
            for name, failure in told(event):
                checks.add(name)
                failures += [failure] if failure else []
    assert ended
    assert not failures, "\n\n".join(failures)
    assert checks >= EVERY_CHECK
    for label, found in answered.items():
        assert {200, 401} <= set(found), (label, found)
        assert sum(found.values()) > 30, label
    assert len(answered) == len(set(of_programs_by_path(programs)))


def of_programs_by_path(programs: Programs) -> list[str]:
    return [f"{method} {rule.rule}" for rule, method, _ in of_programs(programs.app)]
