"""Whatever is about people in words is sealed, and only the store knows their tables."""

import ast
from pathlib import Path

from sqlalchemy import JSON, LargeBinary, String, Table

from matcher.store.models import Base
from matcher.store.tables import OF_PEOPLE, TABLES

PACKAGE = Path(__file__).resolve().parents[2] / "matcher"
READABLE_BYTES = {  # keyed digests, hashes of chance, and public keys
    *("accounts.login_index", "cases.code_index", "avoidances.other_index", "audit.mac"),
    *("invitations.token_hash", "recovery_codes.code_hash", "sessions.id_hash"),
    *("login_counters.key", "webauthn_credentials.id", "webauthn_credentials.public_key"),
    *("profile_revisions.digest", "rankings.profile_digest"),
    *("night_lists.woman", "night_offers.woman"),
    *("api_tokens.digest", "api_rankings.profile_digest"),
}
CODES_ONLY = {"audit.actor", "audit.act", "audit.object", "audit.details"}  # `Entry` sees to it
LISTS_OF_CODES = {"answers.reasons"}
BEHIND_THE_SCOPE = {
    *(module.__name__ for module in OF_PEOPLE),
    *("matcher.store.key_models", "matcher.store.keys.vault", "matcher.store.access.case_file"),
}


def tables() -> list[Table]:
    names = {module.__name__ for module in OF_PEOPLE}
    return [
        mapper.local_table for mapper in Base.registry.mappers if mapper.class_.__module__ in names
    ]


def test_every_text_about_people_is_sealed_or_says_why_not():
    assert len(tables()) > 20
    silent = {
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if isinstance(column.type, String)
        and not (column.name == "id" and column.primary_key)
        and not column.foreign_keys
        and "plain" not in column.info
    }
    assert silent - CODES_ONLY == {"erasures.case_id"}


def test_all_other_bytes_are_sealed():
    found = {
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if isinstance(column.type, LargeBinary) and not column.name.startswith("sealed_")
    }
    assert found == READABLE_BYTES


def test_no_free_json_lies_in_tables_of_people():
    found = {
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if isinstance(column.type, JSON)
    }
    assert found == LISTS_OF_CODES
    assert set(CODES_ONLY | LISTS_OF_CODES) <= {
        f"{table.name}.{column.name}"
        for table in TABLES.tables.values()
        for column in table.columns
    }


def imported(path: Path) -> set[str]:
    """Full names of all that a module imports from matcher."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_nobody_but_the_store_knows_the_tables_of_people_or_opens_what_is_sealed():
    """Whoever needs a case asks a function of `store.people` or its like, with a scope."""
    around = [path for path in PACKAGE.rglob("*.py") if PACKAGE / "store" not in path.parents]
    assert len(around) > 100
    found = {
        (path.relative_to(PACKAGE).as_posix(), name)
        for path in around
        for name in imported(path) & BEHIND_THE_SCOPE
    }
    assert found == set()


def test_use_cases_and_pages_speak_no_sql():
    spoken = {
        path.relative_to(PACKAGE).as_posix()
        for folder in ("casework", "web")
        for path in (PACKAGE / folder).rglob("*.py")
        if any(name.split(".")[0] == "sqlalchemy" for name in imported(path))
    }
    assert spoken == set()
