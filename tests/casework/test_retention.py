"""What is over its time goes, and nothing else; a clock that leapt deletes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, update

from matcher.casework.retention import RetentionRule, keep_retention, load_retention
from matcher.domain.casework import CaseState
from matcher.domain.service import Service, ServiceKind
from matcher.domain.verdict import Verdict
from matcher.errors import AuditError, InputError, NotFoundError, RulesError
from matcher.settings import data_dir
from matcher.store.access.case_store import CaseStore, case_store
from matcher.store.audit.anchor import Anchor
from matcher.store.audit.chain import Head
from matcher.store.audit.verifying import verify
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading, transaction
from matcher.store.keys.key_file import KeyFile
from matcher.store.night_models import NightListRow, NightOfferRow, NightRow
from matcher.store.people.cases import change_state, look_at_case, open_case
from matcher.store.people.expiring import last_kept
from matcher.store.people.nights import MadeBy, NightOffer, read_night_list, write_night
from matcher.store.people.notices import notice_was_seen, unseen_notices
from matcher.store.people.profiles import drafts, save_draft
from matcher.store.people.services import add_service, drop_service, services
from matcher.store.service_models import ServiceRow
from tests.store.agency import NOW, Agency, new_agency
from tests.store.conftest import key_file

__all__ = ["key_file"]

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
RULES = data_dir() / "rules" / "retention.toml"


@pytest.fixture
def agency(engine: Engine, key_file: KeyFile) -> Agency:
    return new_agency(case_store(engine, key_file))


@pytest.fixture
def rules() -> tuple[RetentionRule, ...]:
    return load_retention()


def kept(store: CaseStore, rules: tuple[RetentionRule, ...], days: int) -> dict[str, int]:
    """What goes on that day, and is something."""
    done = keep_retention(store, rules, NOW + days * DAY, accepted=True)
    return {what: number for what, number in done.items() if number}


def test_a_case_ends_a_year_after_it_was_closed_and_no_day_sooner(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    anna = agency.actor()
    case, still_open = (str(agency.does(anna, open_case, code)) for code in ("K-7", "K-8"))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    assert kept(agency.store, rules, 365) == {}
    assert kept(agency.store, rules, 366) == {"closed_case": 1}
    assert kept(agency.store, rules, 1_000) == {}
    with pytest.raises(NotFoundError), agency.scope(anna) as scope:
        look_at_case(scope, case, closed_too=True)
    assert agency.does(anna, look_at_case, still_open)
    assert list(agency.store.erased.read()) == [case]


def test_a_case_that_was_taken_up_again_stays(agency: Agency, rules: tuple[RetentionRule, ...]):
    anna = agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    for state in (CaseState.CLOSED, CaseState.OPEN):
        agency.does(anna, change_state, case, state, "as she wishes")
    assert kept(agency.store, rules, 400) == {}


@dataclass(frozen=True, slots=True)
class TakenUpMeanwhile(Anchor):
    """Somebody takes the case up again just before the next transaction begins."""

    take_up: list[Callable[[], object]]

    def read(self) -> Head:
        while self.take_up:
            self.take_up.pop()()
        return Anchor(self.path).read()


def test_a_case_that_is_taken_up_again_while_others_are_erased_stays(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    anna = agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    back = partial(agency.does, anna, change_state, case, CaseState.OPEN, "she came back")
    trail = agency.store.trail
    anchor = TakenUpMeanwhile(trail.anchor.path, [back])
    meanwhile = replace(agency.store, trail=replace(trail, anchor=anchor))
    assert kept(meanwhile, rules, 400) == {}
    assert agency.does(anna, look_at_case, case)


def test_the_first_time_a_clock_that_may_be_wrong_deletes_nothing(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    anna = agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    with pytest.raises(InputError, match="from the next time on"):
        keep_retention(agency.store, rules, NOW + 400 * DAY)
    assert agency.store.erased.read() == {}
    assert keep_retention(agency.store, rules, NOW + 401 * DAY)["closed_case"] == 1


def test_what_was_half_done_and_seen_and_ended_goes(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    anna = agency.actor()
    case = agency.opens(anna, "K-7")
    agency.does(anna, save_draft, case, "time", {})
    for _ in range(2):
        agency.breaks_glass(agency.actor(), "K-7")
    seen, unseen = agency.does(anna, unseen_notices)
    agency.does(anna, notice_was_seen, seen.id)
    assert kept(agency.store, rules, 180) == {"login_counter": 2}
    assert kept(agency.store, rules, 181) == {"draft": 1, "seen_notice": 1}
    assert agency.does(anna, drafts, case) == {}
    assert agency.does(anna, unseen_notices) == [unseen]


def test_what_was_taken_out_of_the_directory_goes_after_half_a_year(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    anna = agency.actor()
    nest = Service(ServiceKind.CHILDCARE, "Nido Arcobaleno")
    shelter = str(agency.does(anna, add_service, Service(ServiceKind.HOUSING, "Casa Gialla")))
    agency.does(anna, add_service, nest)
    agency.does(anna, drop_service, shelter)
    assert kept(agency.store, rules, 180) == {}
    assert kept(agency.store, rules, 181) == {"dropped_service": 1}
    with reading(agency.store.engine) as session:
        assert session.scalars(select(ServiceRow.id)).all() != [shelter]
    (entry,) = agency.does(anna, services)
    assert entry.service.name == nest.name


def test_the_lists_of_a_night_go_where_no_other_night_comes(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    code = "K-7"
    made_by = MadeBy(NOW.date(), "all", "embedded", 1)
    write_night(agency.store, agency.casa, made_by, {code: [NightOffer("o", Verdict.YES, 1)]}, NOW)
    assert kept(agency.store, rules, 14) == {}
    assert read_night_list(agency.store, agency.casa, code, NOW) is not None
    assert kept(agency.store, rules, 15) == {"night": 1}
    assert read_night_list(agency.store, agency.casa, code, NOW) is None
    with reading(agency.store.engine) as session:
        for table in (NightRow, NightListRow, NightOfferRow):
            assert session.scalars(select(table)).all() == []


def test_the_trail_is_cut_after_three_years_and_no_day_sooner(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    store = agency.store
    with reading(store.engine) as session:
        rows = session.scalar(select(func.count()).select_from(AuditRow))
    assert kept(store, rules, 1_095) == {}
    assert kept(store, rules, 1_096) == {"audit_trail": rows}
    assert verify(store.engine, store.trail).whole


def test_a_trail_that_was_edited_is_not_cut_and_the_other_rules_are_kept_all_the_same(
    agency: Agency, rules: tuple[RetentionRule, ...]
):
    store, anna = agency.store, agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    with transaction(store.engine) as session:
        session.execute(update(AuditRow).where(AuditRow.number == 2).values(actor="a2"))
    with pytest.raises(AuditError, match="rows 2 to 2: edited; nothing is cut"):
        kept(store, rules, 1_200)
    assert list(store.erased.read()) == [case]
    assert last_kept(store) == NOW + 1_200 * DAY


def test_a_clock_that_leapt_deletes_nothing(agency: Agency, rules: tuple[RetentionRule, ...]):
    anna = agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    keep_retention(agency.store, rules, NOW, accepted=True)
    keep_retention(agency.store, rules, NOW + 31 * DAY)
    for days in (30, 63, 3_000):
        with pytest.raises(InputError, match="last kept on 2026-12-28: nothing is deleted"):
            keep_retention(agency.store, rules, NOW + days * DAY)
    assert agency.store.erased.read() == {}
    assert kept(agency.store, rules, 1_000) == {"closed_case": 1}


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ("days = 365", "days = 100", "closed_case: lists stay for 183 days at least"),
        ("days = 180", "days = 0", "draft: days = 0 is no number of days"),
        ("days = 30", 'days = "30"', "session: days = '30' is no number"),
        ("days = 1095", "days = 182", "audit_trail: lists stay for 183 days at least"),
        ('what = "draft"', 'what = "drafts"', "one rule each for closed_case, audit_trail, draft"),
        ('what = "draft"', 'what = "session"', "one rule each for"),
        ('after = "saved"', 'since = "saved"', "since"),
        ("checked", "[[rule", "retention.toml: "),
    ],
)
def test_rules_that_do_not_hold_together_are_refused(
    tmp_path: Path, was: str, becomes: str, why: str
):
    broken = tmp_path / "retention.toml"
    broken.write_text(RULES.read_text(encoding="utf-8").replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(RulesError, match=why):
        load_retention(broken)


def test_every_rule_says_why_and_where_from(rules: tuple[RetentionRule, ...]):
    assert all(rule.why.endswith((".", ";")) and rule.source for rule in rules)
