"""Steps are taken back without touching what was there before, and never over somebody's data."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text

from matcher.store.connecting import connect
from matcher.store.migrating import take_steps_back, take_the_steps
from tests.databases import Databases
from tests.store.test_migrating import form

MARKET = "0002"


@pytest.fixture
def bare(databases: Databases) -> Iterator[Engine]:
    engine = connect(databases.bare())
    yield engine
    engine.dispose()


def test_the_keys_come_and_go_and_leave_the_market_as_it_is(bare: Engine):
    with bare.begin() as connection:
        take_the_steps(connection, MARKET)
        connection.execute(
            text("INSERT INTO leases VALUES ('a', 3, NULL, :at, :at)"), {"at": "2026-11-27"}
        )
    before = form(bare)
    for _ in range(2):
        with bare.begin() as connection:
            take_the_steps(connection)
        assert form(bare).keys() > before.keys()
        with bare.begin() as connection:
            take_steps_back(connection, MARKET)
        assert form(bare) == before


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("audit", "(1, '2026-11-27', NULL, 'case.looked', NULL, '{}', :bytes)"),
        (
            "cases",
            "('c', 'o', :bytes, :bytes, 'open', '2026-11-27', '2026-11-27', NULL, NULL, NULL)",
        ),
    ],
)
def test_no_case_and_no_row_of_the_trail_is_dropped_by_going_back(
    bare: Engine, table: str, row: str
):
    with bare.begin() as connection:
        take_the_steps(connection)
        connection.execute(
            text("INSERT INTO organisations VALUES ('o', 'Casa', 'partner', '2026-11-27', NULL)")
        )
        connection.execute(text(f"INSERT INTO {table} VALUES {row}"), {"bytes": b"b"})  # noqa: S608
    before = form(bare)
    with (
        pytest.raises(ValueError, match=r"there (are cases|is an audit trail)"),
        bare.begin() as connection,
    ):
        take_steps_back(connection, MARKET)
    assert form(bare) == before


def test_a_key_is_never_dropped_by_going_back(bare: Engine):
    with bare.begin() as connection:
        take_the_steps(connection)
        connection.execute(
            text("INSERT INTO sealing_keys VALUES ('case:a', 1, :key, :at)"),
            {"key": b"k", "at": "2026-11-27"},
        )
    before = form(bare)
    with pytest.raises(ValueError, match="could never be read again"), bare.begin() as connection:
        take_steps_back(connection, MARKET)
    assert form(bare) == before


def test_the_log_of_lists_given_to_partner_software_is_not_dropped_by_going_back(bare: Engine):
    with bare.begin() as connection:
        take_the_steps(connection)
        connection.execute(
            text("INSERT INTO organisations VALUES ('o', 'Casa', 'partner', '2026-11-27', NULL)")
        )
        values = "('r', 't', 'o', :digest, '2026-11-27', 'w', 'd', 'e', NULL, 3, '2026-11-27')"
        connection.execute(
            text(f"INSERT INTO api_rankings VALUES {values}"),  # noqa: S608
            {"digest": b"d"},
        )
    before = form(bare)
    with pytest.raises(ValueError, match="it would be lost"), bare.begin() as connection:
        take_steps_back(connection, MARKET)
    assert form(bare) == before


def test_no_unconfirmed_account_opens_its_cases_by_going_back(bare: Engine):
    with bare.begin() as connection:
        take_the_steps(connection)
        connection.execute(
            text("INSERT INTO organisations VALUES ('o', 'Casa', 'partner', '2026-11-27', NULL)")
        )
        columns = "id, organisation_id, role, login_index, sealed_email, sealed_name, language"
        connection.execute(
            text(
                f"INSERT INTO accounts ({columns}, made_at, unconfirmed_until) VALUES "  # noqa: S608
                "('a', 'o', 'advisor', :bytes, :bytes, :bytes, 'en', '2026-11-27', '2026-11-30')"
            ),
            {"bytes": b"b"},
        )
    with pytest.raises(ValueError, match="unconfirmed accounts"), bare.begin() as connection:
        take_steps_back(connection, "0009")
    with bare.begin() as connection:
        connection.execute(text("UPDATE accounts SET unconfirmed_until = NULL"))
        take_steps_back(connection, "0009")
        assert connection.scalar(text("SELECT count(*) FROM accounts")) == 1
        take_the_steps(connection)
        assert connection.scalar(text("SELECT unconfirmed_until FROM accounts")) is None


def _with_a_night(bare: Engine, *partners: str) -> None:
    """As form 0012 has it."""
    with bare.begin() as connection:
        take_the_steps(connection)
        take_steps_back(connection, "0012")
        for id_ in partners:
            values = f"('{id_}', 'Casa', 'partner', '2026-11-27', NULL)"
            connection.execute(text(f"INSERT INTO organisations VALUES {values}"))  # noqa: S608
        columns = "id, day, weights_title, taxonomy, index_generation, made_at"
        values = "('n', '2026-11-27', 'default', 'embedded', 3, '2026-11-27')"
        connection.execute(text(f"INSERT INTO nights ({columns}) VALUES {values}"))  # noqa: S608
        woman = {"woman": b"w"}
        connection.execute(text("INSERT INTO night_lists VALUES ('n', :woman)"), woman)
        offer = "INSERT INTO night_offers VALUES ('n', :woman, 1, 'o', 0, 700000)"
        connection.execute(text(offer), woman)


@pytest.mark.parametrize(("partners", "whose"), [((), [""]), (("o",), ["o"]), (("o", "p"), [])])
def test_a_night_is_from_now_on_the_only_organisation_s_or_dropped_where_it_could_be_either(
    bare: Engine, partners: tuple[str, ...], whose: list[str]
):
    _with_a_night(bare, *partners)
    with bare.begin() as connection:
        take_the_steps(connection, "0018")
        assert list(connection.scalars(text("SELECT organisation FROM nights"))) == whose
        lines = connection.scalar(text("SELECT count(*) FROM night_offers"))
    assert lines == len(whose)


def test_going_back_leaves_the_last_night_alone(bare: Engine):
    _with_a_night(bare, "o")
    with bare.begin() as connection:
        take_the_steps(connection, "0018")
        values = "('m', '2026-11-28', 'default', 'embedded', 3, '2026-11-28', 'p')"
        connection.execute(text(f"INSERT INTO nights VALUES {values}"))  # noqa: S608
        take_steps_back(connection, "0012")
        assert list(connection.scalars(text("SELECT id FROM nights"))) == ["m"]
        assert connection.scalar(text("SELECT count(*) FROM night_lists")) == 0


def test_a_night_that_is_found_by_the_sign_of_the_case_goes_and_is_made_anew(bare: Engine):
    _with_a_night(bare, "o")
    with bare.begin() as connection:
        take_the_steps(connection)
        for table in ("nights", "night_lists", "night_offers"):
            assert connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0  # noqa: S608


@pytest.mark.parametrize(
    ("insert", "table", "before"),
    [
        ("services VALUES ('s', 'o', 'legal_desk', :bytes, '2026-11-27', 'a', '2026-11-27', NULL)",
         "services", "0016"),
        ("saved_lists VALUES ('l', 'k', :bytes, 'a', '2026-11-27')", "saved_lists", "0015"),
    ],
)  # fmt: skip
def test_what_advisors_entered_is_not_dropped_by_going_back(
    bare: Engine, insert: str, table: str, before: str
):
    account = "id, organisation_id, role, login_index, sealed_email, sealed_name, language, made_at"
    anna = "'a', 'o', 'advisor', :bytes, :bytes, :bytes, 'en', '2026-11-27'"
    case = "id, organisation_id, code_index, sealed_code, state, opened_at, changed_at"
    rows = (
        "organisations VALUES ('o', 'Casa', 'partner', '2026-11-27', NULL)",
        f"accounts ({account}) VALUES ({anna})",
        f"cases ({case}) VALUES ('k', 'o', :bytes, :bytes, 'open', '2026-11-27', '2026-11-27')",
        insert,
    )
    with bare.begin() as connection:
        take_the_steps(connection)
        for row in rows:
            values = {"bytes": b"b"} if ":bytes" in row else {}
            connection.execute(text(f"INSERT INTO {row}"), values)
    with pytest.raises(ValueError, match="would be lost"), bare.begin() as connection:
        take_steps_back(connection, before)
    with bare.begin() as connection:
        connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608
        take_steps_back(connection, before)
    assert table not in form(bare)
    with bare.begin() as connection:
        take_the_steps(connection)
    assert table in form(bare)


def test_a_directory_that_lay_readable_is_gone_with_the_step_that_seals_it(bare: Engine):
    service = "'s', 'o', 'housing', 'Casa Gialla', '', '', '', '', '', ''"
    account = "id, organisation_id, role, login_index, sealed_email, sealed_name, language, made_at"
    with bare.begin() as connection:
        take_the_steps(connection)
        take_steps_back(connection, "0017")
        for row in (
            "organisations VALUES ('o', 'Casa', 'partner', '2026-11-27', NULL)",
            f"accounts ({account}) VALUES ('a', 'o', 'advisor', :b, :b, :b, 'en', '2026-11-27')",
            f"services VALUES ({service}, '2026-11-27', 'a', '2026-11-27', NULL)",
        ):
            values = {"b": b"b"} if ":b" in row else {}
            connection.execute(text(f"INSERT INTO {row}"), values)
        take_the_steps(connection)
        assert list(connection.execute(text("SELECT * FROM services"))) == []


OF_HER = (
    "organisations VALUES ('o', 'Casa', 'partner', '2026-11-27', NULL)",
    "accounts (id, organisation_id, role, login_index, sealed_email, sealed_name, language, "
    "made_at) VALUES ('a', 'o', 'advisor', :b, :b, :b, 'en', '2026-11-27')",
    "cases (id, organisation_id, code_index, sealed_code, state, opened_at, changed_at) "
    "VALUES ('k', 'o', :b, :b, 'open', '2026-11-27', '2026-11-27')",
    "profile_revisions VALUES ('k', 1, :b, :b, 'a', '2026-11-27')",
    "rankings VALUES ('r', 'k', 1, '2026-11-27', 1, :b, 'w', 'd', 't', NULL, 9, 'a', '2026-11-27')",
    "ranked_offers VALUES ('r', 1, 'shown', 700000, 0)",
    "answers VALUES ('n', 'k', 1, 'r', 'shown', 'yes', '[]', NULL, 'a', '2026-11-27')",
    "remarks VALUES ('m', 'k', 'shown', :b, 'a', '2026-11-27')",
    "referrals VALUES ('f', 'k', 'application', 'shown', 'organisation:x', NULL, 'prepared', "
    "'2027-03-31', NULL, 'a', '2026-11-27', '2026-11-27')",
    "cv_choices VALUES ('k', 'shown', :b, 'a', '2026-11-27')",
    "next_steps VALUES ('s', 'k', '2027-03-31', 600, NULL, :b, 'a', '2026-11-27', NULL)",
)


def _all_of_her(bare: Engine) -> dict[str, list[dict[str, object]]]:
    tables = [row.split()[0] for row in OF_HER[4:]]
    with bare.connect() as connection:
        return {
            table: [
                dict(row)
                for row in connection.execute(text(f"SELECT * FROM {table}")).mappings()  # noqa: S608
            ]
            for table in tables
        }


def test_what_was_readable_of_her_goes_up_and_down_and_is_not_lost_once_it_is_sealed(bare: Engine):
    """The step has no keys: it makes room, and what stood there stays until there are some."""
    with bare.begin() as connection:
        take_the_steps(connection, "0018")
        for row in OF_HER:
            connection.execute(text(f"INSERT INTO {row}"), {"b": b"b"} if ":b" in row else {})
    before, shape = _all_of_her(bare), form(bare)
    with bare.begin() as connection:
        take_the_steps(connection, "0019")
    after = _all_of_her(bare)
    for table in ("ranked_offers", "answers", "remarks", "referrals", "cv_choices"):
        assert [row["offer_sign"] for row in after[table]] == ["shown"]
    assert after["next_steps"][0]["minute"] == 600
    with bare.begin() as connection:
        take_steps_back(connection, "0018")
    assert (_all_of_her(bare), form(bare)) == (before, shape)
    for table, column in (
        *((each, "sealed_offer") for each in ("answers", "remarks", "referrals", "cv_choices")),
        ("rankings", "sealed_offers"),
        ("referrals", "sealed_next_step"),
        ("next_steps", "sealed_time"),
    ):
        with bare.begin() as connection:
            take_the_steps(connection, "0019")
            connection.execute(text(f"UPDATE {table} SET {column} = :b"), {"b": b"b"})  # noqa: S608
        with pytest.raises(ValueError, match="would be lost"), bare.begin() as connection:
            take_steps_back(connection, "0018")
        with bare.begin() as connection:
            connection.execute(text(f"UPDATE {table} SET {column} = NULL"))  # noqa: S608
            take_steps_back(connection, "0018")
