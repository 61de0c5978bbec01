"""All tables of the database. `migrations/versions` makes them, a step for each change; a test
compares the two."""

from matcher.store import (
    account_models,
    api_models,
    audit_models,
    case_models,
    consent_models,
    job_change_models,
    job_model,
    key_models,
    lease_model,
    night_models,
    ranking_models,
    service_models,
)
from matcher.store.models import Base

TABLES = Base.metadata
OF_PEOPLE = (
    account_models,
    api_models,
    audit_models,
    case_models,
    consent_models,
    night_models,
    ranking_models,
    service_models,
)

__all__ = ["OF_PEOPLE", "TABLES", "job_change_models", "job_model", "key_models", "lease_model"]
