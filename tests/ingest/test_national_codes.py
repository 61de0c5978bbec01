"""National occupation codes: what they are in ISCO-08, and what a feed may call their scheme."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from matcher.errors import TaxonomyError
from matcher.ingest.feeds.occupation_schemes import coded, scheme_named
from matcher.ingest.national_codes import SCHEMES, isco_groups, isco_of, load_crosswalk, well_formed
from matcher.ingest.record import OfferRecord
from matcher.settings import data_dir

TABLES = sorted((data_dir() / "taxonomy" / "crosswalks").glob("*.tsv"))


@pytest.mark.parametrize(
    ("code", "isco"),
    [
        ("kldb_2010:29302", ("5120",)),  # cooks
        ("kldb_2010:82102", ("3221",)),  # care for the elderly
        ("kldb_2010:54101", ("9112", "9111", "9122", "8157")),  # cleaning
        ("kldb_2010:8231", ("9629", "5141")),  # the group of hairdressers, helpers too
        ("kldb_2010:62301", ("5246", "5212")),  # food counters
        ("cno_11:9210", ("9112",)),  # cleaning of offices and hotels
        ("cno_11:92101050", ("9112",)),  # as the employment service writes it
        ("cno_11:5120", ("513",)),  # waiters, and those at the bar
        ("cno_11:51", ("5120", "513")),
        ("cno_11:5824", ()),
        ("cp_2021:52210", ("5",)),
        ("cp_2011:64110", ("6", "7")),  # farmers and craftsmen are one major group in Italy
        ("cp_2011:32111", ()),
        ("rome:K1304", ("9111", "5152")),
        ("rome:G1602", ("5120", "9412")),
        ("rome:M1302", ()),
        ("ssyk_2012:9111", ("911",)),
        ("ssyk_2012:5152", ("5153",)),
        ("ssyk_2012:4322", ()),
        ("styrk_08:9112", ("9112",)),
        ("styrk_08:911203", ("9112",)),
        ("styrk_08:2223", ("222",)),  # Norway's own group of nurses
        ("cor:512001", ("5120",)),
        ("nkpd_2011:91120001", ("9112",)),
        ("pk_lv:522301", ("5223",)),
        ("lpk_2012:532201", ("5322",)),
        ("isco_08:51", ("51",)),
        ("isco_08:9999", ("9",)),
    ],
)
def test_a_national_code_is_one_or_several_isco_groups(code: str, isco: tuple[str, ...]) -> None:
    assert isco_of(code) == isco


def test_a_wide_national_group_keeps_only_the_digits_that_its_isco_groups_share() -> None:
    assert isco_of("kldb_2010:293") == ("9412", "5120", "3434")
    assert isco_of("kldb_2010:252") == ("93", "72", "31", "21", "82")


@pytest.mark.parametrize(
    ("scheme", "code", "ours"),
    [
        ("KldB 2010", "29302", "kldb_2010:29302"),
        ("Klassifikation der Berufe 2010", "29302", "kldb_2010:29302"),
        ("SSYK 2012", "9111", "ssyk_2012:9111"),
        ("STYRK08NAV", "9112.03", "styrk_08:911203"),
        ("НКПД 2011", "9112 0001", "nkpd_2011:91120001"),
        ("LPK 2012", "5322", "lpk_2012:5322"),
        ("COR", "512001", "cor:512001"),
        ("CNO-11", "9210", "cno_11:9210"),
        ("CP2021", "5.2.2.1.0", "cp_2021:52210"),
        ("ROME V4", "k1304", "rome:K1304"),
        ("CIUO-08", "9112", "isco_08:9112"),
        ("ISCO-88", "9132", None),
        ("SSYK", "9111", None),  # of 1996 or of 2012?
        ("STYRK", "9112", None),
        ("SOC", "9233", None),
        ("KldB 2010", "koch", None),
        ("", "9112", None),
    ],
)
def test_a_code_is_believed_only_where_its_scheme_is_named(
    scheme: str, code: str, ours: str | None
) -> None:
    assert coded(scheme, code) == ours


def test_every_scheme_can_be_named_by_its_own_name() -> None:
    assert [scheme_named(name) for name in SCHEMES] == list(SCHEMES)


def test_isco_has_436_unit_groups_in_ten_major_groups() -> None:
    by_digits = [sum(len(group) == digits for group in isco_groups()) for digits in (1, 2, 3, 4)]
    assert by_digits == [10, 43, 130, 436]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_table_says_where_it_is_from_and_every_code_has_the_shape_of_its_scheme(
    path: Path,
) -> None:
    assert "# Source: " in path.read_text(encoding="utf-8")
    assert path.stem in SCHEMES
    assert all(well_formed(f"{path.stem}:{code}") for code in load_crosswalk(path))


def test_every_scheme_without_isco_digits_has_its_table() -> None:
    with_tables = {name for name, scheme in SCHEMES.items() if scheme.isco_digits is None}
    assert with_tables <= {path.stem for path in TABLES}


@pytest.mark.parametrize("line", ["29302\t5129", "29302\t", "29302", "29302\t5120\n29302\t5120"])
def test_a_wrong_line_of_a_table_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "kldb_2010.tsv"
    path.write_text(f"# Source: nobody\ncode\tisco\n{line}\n", encoding="utf-8")
    with pytest.raises(TaxonomyError, match=r"kldb_2010.tsv, line [34]: '29302"):
        load_crosswalk(path)


def test_a_record_names_the_scheme_of_its_codes() -> None:
    record = OfferRecord(id="v1", title="Koch", occupation_codes=["KldB_2010: 29302"])
    assert record.occupation_codes == ["kldb_2010:29302"]


@pytest.mark.parametrize("code", ["29302", "kldb:29302", "kldb_2010:Koch", "", 29302, None])
def test_a_bare_number_in_a_record_is_refused_with_the_schemes_that_are_known(code: object) -> None:
    with pytest.raises(ValidationError, match="is not a scheme and its code"):
        OfferRecord.model_validate({"id": "v1", "title": "Koch", "occupation_codes": [code]})
