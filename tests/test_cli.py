"""`matcher rank` as its users call it."""

import io
import json
from pathlib import Path

import pytest

from matcher import cli

PROFILE = """
code = "K7"
country = "IT"
age = 27
place = { name = "Milano, Piazzale Loreto", lat = 45.4854, lon = 9.2158 }
[residence]
document = "refugee"
[languages]
it = "A2"
[time]
available = ["Mon-Fri 08:30-15:30"]
[travel]
modes = ["walk", "public_transport"]
limit_minutes = 60
[[skills]]
concept = "cook meat dishes"
level = "good"
"""

FITS = {
    "id": "v1", "kind": "vacancy", "title": "Aiuto cuoca in mensa", "country": "IT",
    "city": "Milano", "lat": 45.48, "lon": 9.21, "shifts": ["Mon-Fri 09:30-13:00"],
    "languages": [{"language": "it", "level": "A2"}], "skills": {"required": ["cook meat dishes"]},
    "deadline": "2026-12-20",
}  # fmt: skip
NEEDS_B1 = {**FITS, "id": "v2", "languages": [{"language": "it", "level": "B1"}]}
PASSED = {**FITS, "id": "v3", "deadline": "2026-01-01"}
DANGEROUS = {
    "id": "v4", "kind": "vacancy", "title": "Ragazze per lavoro all'estero",
    "description": "Guadagni alti senza esperienza. Paghi 300 euro prima di iniziare e ci lasci "
    "il passaporto. Contatto solo WhatsApp, non fare domande.",
}  # fmt: skip
COURSE = {
    "id": "t1", "kind": "training", "title": "Italiano B1 al mattino", "country": "IT",
    "lat": 45.48, "lon": 9.21, "shifts": ["Mon-Wed 09:30-11:30"], "languages": [],
    "gives": {"languages": [{"language": "it", "level": "B1"}]},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "k7.toml").write_text(PROFILE, encoding="utf-8")
    offers(tmp_path, FITS, NEEDS_B1, PASSED, DANGEROUS, COURSE)
    return tmp_path


def offers(folder: Path, *records: dict | str) -> None:
    lines = (each if isinstance(each, str) else json.dumps(each) for each in records)
    (folder / "offers.jsonl").write_text("\n".join(lines), encoding="utf-8")


def rank(capsys: pytest.CaptureFixture, *options: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error of `matcher rank`."""
    arguments = ["matcher", "rank", "k7.toml", "offers.jsonl", "--today", "2026-11-23", *options]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", arguments)
        with pytest.raises(SystemExit) as ended:
            cli.main()
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_every_offer_stands_in_exactly_one_list(folder: Path, capsys):
    status, out, _ = rank(capsys, "--json")
    found = json.loads(out)
    ids = [o["id"] for part in ("ranked", "set_aside", "held_back") for o in found[part]]
    assert status == 0
    assert sorted(ids) == ["t1", "v1", "v2", "v3", "v4"]
    assert [o["id"] for o in found["set_aside"]] == ["v3"]
    assert [o["id"] for o in found["held_back"]] == ["v4"]


def test_an_offer_that_needs_more_italian_names_the_course(folder: Path, capsys):
    _, out, _ = rank(capsys, "--json")
    offer = next(o for o in json.loads(out)["ranked"] if o["id"] == "v2")
    (opening,) = (o for o in offer["openings"] if o["criterion"] == "language")
    assert offer["verdict"] == "NOT_YET"
    assert opening["offers"] == ["t1"]
    assert "Italiano B1 al mattino" in opening["text"]


def test_a_dangerous_advert_is_quoted_and_not_ranked(folder: Path, capsys):
    _, out, _ = rank(capsys, "--json")
    (held,) = json.loads(out)["held_back"]
    assert held["signs"]
    assert all(sign["quote"] in DANGEROUS["title"] + "\n" + DANGEROUS["description"]
               for sign in held["signs"])  # fmt: skip


def test_the_same_input_gives_the_same_bytes(folder: Path, capsys):
    assert rank(capsys, "--json") == rank(capsys, "--json")


def test_only_the_first_are_explained_but_all_are_counted(folder: Path, capsys):
    _, out, _ = rank(capsys, "--json", "--top", "1")
    found = json.loads(out)
    assert [o["id"] for o in found["ranked"]] == ["v1"]
    assert sorted(found["beyond_top"]) == ["t1", "v2"]


def test_the_list_can_be_of_one_kind(folder: Path, capsys):
    _, out, _ = rank(capsys, "--json", "--kind", "training")
    assert [o["id"] for o in json.loads(out)["ranked"]] == ["t1"]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "set aside"), ("it", "da parte"), ("es", "apartad")]
)
def test_reasons_are_told_in_words_in_three_languages(folder: Path, capsys, language, words):
    status, out, _ = rank(capsys, "--language", language)
    assert status == 0
    assert "Aiuto cuoca" in out
    assert words in out
    assert "{" not in out
    assert "None" not in out


def test_a_bad_record_is_named_and_the_rest_ranked(folder: Path, capsys):
    offers(
        folder, FITS, {**FITS, "id": "v9", "languages": [{"language": "it", "level": "Z9"}]}, "{"
    )
    status, out, err = rank(capsys, "--json")
    lines = err.splitlines()
    assert status == 1
    assert [o["id"] for o in json.loads(out)["ranked"]] == ["v1"]
    assert any("v9" in line and "languages[0].level" in line and "Z9" in line for line in lines)
    assert any("line 3" in line for line in lines)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ('nationality = "NG"\n', "nationality"),
        ('colour = "red"\n', "colour"),
        ('literacy = "fluent"\n', "literacy"),
    ],
)
def test_a_profile_that_cannot_be_used_ends_with_one_clear_line(
    folder: Path, capsys, change: str, named: str
):
    (folder / "k7.toml").write_text(change + PROFILE, encoding="utf-8")
    status, out, err = rank(capsys)
    assert status == 2
    assert out == ""
    assert named in err
    assert "Traceback" not in err


def test_a_label_that_fits_nothing_is_named_with_the_nearest(folder: Path, capsys):
    text = PROFILE.replace("cook meat dishes", "cook meet dishs")
    (folder / "k7.toml").write_text(text, encoding="utf-8")
    status, _, err = rank(capsys)
    assert status == 2
    assert "skills[0].concept" in err
    assert "cook meet dishs" in err
    assert "meat dishes" in err


def test_a_missing_file_and_a_wrong_day_are_said_in_one_line(folder: Path, capsys):
    (folder / "offers.jsonl").unlink()
    assert rank(capsys)[0] == 2
    offers(folder, FITS)
    status, _, err = rank(capsys, "--today", "tomorrow")
    assert status == 2
    assert "'tomorrow'" in err


def test_an_unknown_priority_is_named(folder: Path, capsys):
    (folder / "k7.toml").write_text(PROFILE + '[wishes]\npriorities = ["horse"]\n')
    status, _, err = rank(capsys)
    assert status == 2
    assert "horse" in err


def test_adverts_on_standard_input_are_screened_and_quoted(capsys):
    good, bad = json.dumps(DANGEROUS), '{"id": "v8"}'
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["matcher", "screen", "--json"])
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{good}\n{bad}\n".encode())))
        with pytest.raises(SystemExit) as ended:
            cli.main()
    out, err = capsys.readouterr()
    (found,) = (json.loads(line) for line in out.splitlines())
    assert ended.value.code == 1
    assert (found["id"], found["held_back"]) == ("v4", True)
    assert all(sign["quote"] and sign["source"] for sign in found["signs"])
    assert "v8" in err


def paid(id_: str, hour: float, **facts: object) -> dict:
    pay = {"amount": hour, "period": "hour", "currency": "EUR"}
    return {**FITS, "id": id_, "occupation": "9412", "pay": pay, "title": "Aiuto cuoca"} | facts


def test_pay_far_from_that_of_the_other_offers_is_quoted_and_asked_about(folder: Path, capsys):
    few = [paid(f"c{n}", 9 + n % 4) for n in range(19)]
    odd = [paid("low", 2.0), paid("trap", 70, description="Contatto solo WhatsApp.")]
    offers(folder, *few, *odd)
    found = json.loads(rank(capsys, "--json")[1])
    signs = {offer["id"]: offer["signs"] for offer in found["ranked"]}
    assert [(sign["code"], sign["quote"]) for sign in signs.pop("low")] == [
        ("pay_too_low", "2 EUR / hour")
    ]
    assert set(map(len, signs.values())) == {0}
    assert [offer["id"] for offer in found["held_back"]] == ["trap"]
    assert '"2 EUR / hour"' in rank(capsys, "--top", "30")[1]


def test_too_few_offers_say_nothing_about_what_is_usual(folder: Path, capsys):
    offers(folder, *(paid(f"c{n}", 9) for n in range(17)), paid("low", 2.0))
    found = json.loads(rank(capsys, "--json")[1])
    assert all(offer["signs"] == [] for offer in found["ranked"])


def test_a_what_if_tells_what_would_open(folder: Path, capsys):
    status, out, _ = rank(capsys, "--json", "--what-if", "it=B1")
    found = json.loads(out)["what_if"]
    assert status == 0
    assert [moved["id"] for moved in found["opened"]["first"]] == ["v2"]
    status, out, _ = rank(capsys, "--what-if", "it=B1", "--what-if", "travel=90")
    assert "What if: it=B1 and travel=90" in out
    assert "Newly open: 1" in out


def test_a_what_if_that_cannot_be_is_one_clear_line(folder: Path, capsys):
    status, _, err = rank(capsys, "--what-if", "it=B9")
    assert status == 2
    assert err.startswith("matcher: --what-if 'it=B9'")
    assert err.count("\n") == 1


def test_how_narrow_the_list_is_stands_in_the_json(folder: Path, capsys):
    _, out, _ = rank(capsys, "--json")
    assert set(json.loads(out)["concentration"]) == {"looked_at", "sectors", "share", "supported"}
