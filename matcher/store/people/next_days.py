"""On which day something comes next in an application or a referral; sealed, for where somebody is
to be on a day is what whoever looks for her would like to know."""

from datetime import date

from matcher.store.access.case_file import CaseFile
from matcher.store.ranking_models import ReferralRow

_WHERE = "referrals", "sealed_next_step"


def sealed_day(file: CaseFile, referral_id: str, day: date | None) -> bytes | None:
    return None if day is None else file.seal(*_WHERE, day.isoformat(), referral_id)


def day_of(file: CaseFile, row: ReferralRow) -> date | None:
    """Raises SealError for what was altered or moved."""
    sealed = row.sealed_next_step
    return None if sealed is None else date.fromisoformat(file.unseal(*_WHERE, sealed, row.id))
