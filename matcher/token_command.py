"""`matcher token`: by whoever has the server; in the trail as such."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from matcher.casework.partners.rules import load_api_rules
from matcher.casework.partners.tokens import make_token
from matcher.database_command import DatabaseCommand
from matcher.domain.api_scope import ApiScope
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.recorded import Record, recorded
from matcher.store.people.accounts import organisations
from matcher.store.people.api_tokens import ApiToken, revoke_token, tokens

ACTOR = "system:command_line"


class Tokens(DatabaseCommand):
    def add(
        self, organisation: str, name: str, scopes: Sequence[ApiScope], days: int | None
    ) -> None:
        rules = load_api_rules()
        with self._recorded() as record:
            made = make_token(record, rules, organisation, name, scopes, days)
        self._say(
            {"id": made.id, "token": made.token, "until": made.until.date().isoformat()},
            f"{made.id}\ntoken: {made.token}\nIt holds until {made.until.date()} and is not shown "
            "again: put it where the program keeps its secrets.",
        )

    def list(self) -> None:
        now = datetime.now(UTC)
        with self._recorded() as record:
            found = tokens(record)
            names = {each.id: each.name for each in organisations(record)}
        known = [_told(each, now) for each in found]
        lines = [
            f"{each.id}  {_state(each, now):7} {each.name}, {names[each.organisation_id]}: "
            f"{', '.join(each.scopes)}; until {each.expires_at.date()}, "
            f"last used {each.last_used_on or 'never'}"
            for each in found
        ]
        self._say(known, "\n".join(lines) or "no tokens yet; `matcher token add` makes one")

    def revoke(self, token_id: str) -> None:
        with self._recorded() as record:
            revoke_token(record, token_id)
        self._say({"id": token_id, "state": "revoked"}, f"{token_id}: revoked; it does no more")

    @contextmanager
    def _recorded(self) -> Iterator[Record]:
        with (
            opened_case_store(self._url) as store,
            recorded(store, ACTOR, datetime.now(UTC)) as record,
        ):
            yield record


def _told(token: ApiToken, now: datetime) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "organisation": token.organisation_id,
        "scopes": [*token.scopes],
        "state": _state(token, now),
        "made": token.made_at.date().isoformat(),
        "until": token.expires_at.date().isoformat(),
        "last_used": token.last_used_on.isoformat() if token.last_used_on else None,
    }


def _state(token: ApiToken, now: datetime) -> str:
    if token.revoked_at is not None:
        return "revoked"
    return "expired" if token.expires_at <= now else "holds"
