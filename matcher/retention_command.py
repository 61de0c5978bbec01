"""`matcher retention run`: what is over its time is counted, or ends."""

from collections.abc import Mapping
from datetime import UTC, datetime

from matcher.casework.retention import keep_retention, load_retention, would_end
from matcher.database_command import DatabaseCommand
from matcher.store.access.case_store import opened_case_store


class Retention(DatabaseCommand):
    def keep(self, *, accepted: bool) -> None:
        """Raises InputError for a clock that has leapt, unless a person says that it is right."""
        with opened_case_store(self._url) as store:
            done = keep_retention(store, load_retention(), datetime.now(UTC), accepted=accepted)
        self._tell(done, "deleted")

    def count(self) -> None:
        with opened_case_store(self._url) as store:
            self._tell(would_end(store, load_retention(), datetime.now(UTC)), "over its time")

    def _tell(self, numbers: Mapping[str, int], did: str) -> None:
        lines = [f"{what}: {number} {did}" for what, number in numbers.items() if number]
        self._say(dict(numbers), "\n".join(lines) or f"nothing {did}")
