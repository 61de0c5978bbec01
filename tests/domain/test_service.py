"""What nobody has made sure of for half a year is doubtful."""

from datetime import date, timedelta

from matcher.domain.service import STALE_AFTER, Service, ServiceKind

DAY = date(2026, 3, 1)


def test_an_entry_is_stale_from_the_day_after_half_a_year() -> None:
    desk = Service(ServiceKind.LEGAL_DESK, "Sportello", checked_on=DAY)
    assert not desk.is_stale(DAY)
    assert not desk.is_stale(DAY + STALE_AFTER)
    assert desk.is_stale(DAY + STALE_AFTER + timedelta(days=1))


def test_what_was_never_checked_is_stale() -> None:
    assert Service(ServiceKind.OTHER, "somewhere").is_stale(DAY)
