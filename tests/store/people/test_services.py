"""The directory of services: kept by the advisors of an organisation, and seen by no other."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from matcher.domain.account import Role
from matcher.domain.service import STALE_AFTER, Service, ServiceKind
from matcher.errors import AccessError, InputError, NotFoundError, SealError
from matcher.store.access.actor import Actor
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading, transaction
from matcher.store.people.services import (
    Entry,
    add_service,
    change_service,
    check_service,
    drop_service,
    service,
    services,
)
from tests.store.agency import NOW, Agency

DESK = Service(ServiceKind.LEGAL_DESK, "Sportello legale", phone="02 1234", hours="Tue 9-12")
NEST = Service(ServiceKind.CHILDCARE, "Nido Arcobaleno", place="Via Padova", cost="80 a month")
TODAY = NOW.date()


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


def listed(agency: Agency, who: Actor, *kinds: ServiceKind) -> list[Entry]:
    found = agency.does(who, services, kinds or None)
    assert isinstance(found, list)
    return found


def test_it_comes_back_by_kind_with_who_checked_it_and_when(agency: Agency, anna: Actor):
    agency.does(anna, add_service, NEST)
    agency.does(anna, add_service, DESK)
    desk, nest = listed(agency, anna)
    assert (desk.service.name, desk.service.phone) == ("Sportello legale", "02 1234")
    assert (nest.service.checked_on, bool(nest.checked_by)) == (TODAY, True)
    assert [each.service.name for each in listed(agency, anna, ServiceKind.CHILDCARE)] == [
        "Nido Arcobaleno"
    ]


def test_another_organisation_sees_and_changes_nothing_of_it(agency: Agency, anna: Actor):
    id_ = str(agency.does(anna, add_service, DESK))
    stranger = agency.actor(organisation=agency.porta)
    assert listed(agency, stranger) == []
    for act, rest in ((service, ()), (change_service, (NEST,)), (check_service, ()),
                      (drop_service, ())):  # fmt: skip
        with pytest.raises(NotFoundError):
            agency.does(stranger, act, id_, *rest)
    assert [each.id for each in listed(agency, anna)] == [id_]


def test_only_advisors_keep_it(agency: Agency):
    for role in (Role.PROGRAMME, Role.ADMIN):
        with pytest.raises(AccessError):
            agency.does(agency.actor(role), add_service, DESK)


def test_the_same_name_is_one_entry(agency: Agency, anna: Actor):
    first = agency.does(anna, add_service, DESK)
    again = Service(ServiceKind.LEGAL_DESK, " sportello  LEGALE", phone="02 9999")
    assert agency.does(anna, add_service, again) == first
    (entry,) = listed(agency, anna)
    assert entry.service.phone == "02 9999"


def test_it_is_stale_when_nobody_has_checked_it_for_long_and_fresh_again_by_a_colleague(
    agency: Agency, anna: Actor
):
    id_ = str(agency.does(anna, add_service, DESK))
    (entry,) = listed(agency, anna)
    assert not entry.is_stale(TODAY + STALE_AFTER)
    assert entry.is_stale(TODAY + STALE_AFTER + timedelta(days=1))
    berta = agency.actor()
    agency.does(berta, check_service, id_)
    found = agency.does(berta, service, id_)
    assert isinstance(found, Entry)
    assert found.service.checked_on == TODAY


def test_what_is_dropped_is_not_shown_any_more(agency: Agency, anna: Actor):
    id_ = str(agency.does(anna, add_service, DESK))
    agency.does(anna, drop_service, id_)
    assert listed(agency, anna) == []
    with pytest.raises(NotFoundError):
        agency.does(anna, service, id_)


def test_nothing_of_it_lies_readable_and_an_entry_moved_to_another_is_refused(
    agency: Agency, anna: Actor
):
    shelter = Service(ServiceKind.HOUSING, "Casa Gialla", place="Via Padova 7", note="ask Rita")
    first, second = (str(agency.does(anna, add_service, each)) for each in (shelter, DESK))
    with transaction(agency.store.engine) as session:
        rows = session.execute(text("SELECT * FROM services")).all()
        for word in ("Gialla", "Padova", "Rita", "02 1234"):
            assert word not in repr(rows)
        moved = text(
            "UPDATE services SET sealed_entry = (SELECT sealed_entry FROM services WHERE id = :a)"
            " WHERE id = :b"
        )
        session.execute(moved, {"a": first, "b": second})
    with pytest.raises(SealError):
        agency.does(anna, service, second)


def test_where_its_key_is_lost_with_a_backup_it_is_begun_anew(agency: Agency, anna: Actor):
    id_ = str(agency.does(anna, add_service, DESK))
    with transaction(agency.store.engine) as session:
        agency.store.vault.destroy_key(session, f"services:{agency.casa}")
    assert listed(agency, anna) == []
    with pytest.raises(NotFoundError):
        agency.does(anna, service, id_)
    agency.does(anna, add_service, NEST)
    assert [each.service.name for each in listed(agency, anna)] == ["Nido Arcobaleno"]


def test_whatever_is_done_to_it_stands_in_the_trail(agency: Agency, anna: Actor):
    id_ = agency.does(anna, add_service, DESK)
    agency.does(anna, add_service, replace(DESK, phone="02 9999"))
    asked = select(AuditRow.act).where(AuditRow.object == f"service:{id_}")
    with reading(agency.store.engine) as session:
        acts = list(session.scalars(asked.order_by(AuditRow.number)))
    assert acts == ["service.added", "service.changed"]


@pytest.mark.parametrize(
    ("name", "phone", "field"),
    [(" ", "", "name"), ("x" * 121, "", "name"), ("Desk", "0" * 61, "phone")],
)
def test_what_can_not_be_kept_is_said_by_the_field(
    agency: Agency, anna: Actor, name: str, phone: str, field: str
):
    with pytest.raises(InputError, match=f"^{field}:"):
        agency.does(anna, add_service, Service(ServiceKind.OTHER, name, phone=phone))
