"""Services in the neighbourhood of an organisation: what she may need beside the job."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

STALE_AFTER = timedelta(days=180)
"""A telephone number or opening hours that nobody has tried for half a year are doubtful: crèches
and courses change with the school year, desks with their funding."""


class ServiceKind(StrEnum):
    """What is missing when an offer is not yet possible, and what the plan names beside work."""

    LEGAL_DESK = "legal_desk"
    CHILDCARE = "childcare"
    LANGUAGE_SCHOOL = "language_school"
    TRAINING = "training"  # certificates, licences, recognition of what she learnt
    HEALTH = "health"
    COUNSELLING = "counselling"
    HOUSING = "housing"
    MEDIATION = "mediation"
    BUSINESS = "business"  # mentoring and small funding for an idea of her own
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Service:
    """One entry of a directory, as advisors know it; empty is not known. `checked_on`: the day on
    which somebody last made sure of it."""

    kind: ServiceKind
    name: str
    place: str = ""
    hours: str = ""
    languages: str = ""
    phone: str = ""
    cost: str = ""
    note: str = ""
    checked_on: date | None = None

    def is_stale(self, today: date) -> bool:
        return self.checked_on is None or today - self.checked_on > STALE_AFTER
