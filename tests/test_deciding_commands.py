"""`matcher held` and `matcher employer` as their users call them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher import cli
from tests.market.stall import DANGER, advert

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command, over a database with a dangerous advert `x` and an ordinary one `a` -> exit
    status, standard output, standard error."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "150")
    monkeypatch.delenv("MATCHER_DATABASE", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    text = f"{DANGER} Cerchiamo ragazze per lavoro in albergo."
    stands = advert("x", "Cameriera", description=text, employer="Stella Cleaning Srl")
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(map(json.dumps, (stands, advert("a")))), encoding="utf-8")
    run("ingest", str(feed))
    return run


def said(run: Run, *arguments: str) -> Any:
    status, out, err = run(*arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def test_what_waits_is_listed_with_its_signs(run: Run):
    (line,) = said(run, "held", "list")
    assert (line["id"], line["employer"], line["city"]) == ("x", "Stella Cleaning Srl", "Milano")
    assert "fee_to_start" in line["signs"]
    assert "Stella Cleaning Srl" in run("held", "list")[1]
    assert "Chiede" in run("held", "list", "--language", "it")[1]


def test_an_advert_is_shown_with_the_words_the_source_and_the_question_of_each_sign(run: Run):
    shown = said(run, "held", "show", "x", "--language", "es")
    fee = next(sign for sign in shown["signs"] if sign["code"] == "fee_to_start")
    assert "Paghi 300 euro" in fee["quote"]
    assert "ILO" in fee["source"]
    assert "¿" in fee["ask"]
    out = run("held", "show", "x")[1]
    for words in (fee["quote"], "ILO", "feed.jsonl", "Milano"):
        assert words in out


def test_a_released_advert_waits_no_more_and_the_decision_is_shown(run: Run):
    released = said(run, "held", "release", "x", "--who", "anna", "--why", "I went there")
    assert released == {"id": "x", "state": "open"}
    assert said(run, "held", "list") == []
    assert "nothing waits" in run("held", "list")[1]
    (decision,) = said(run, "held", "show", "x")["decisions"]
    assert (decision["act"], decision["who"], decision["why"]) == (
        *("release", "anna", "I went there"),
    )
    assert "fee_to_start" in decision["signs"]
    assert "release by anna" in run("held", "show", "x")[1]


def test_a_rejected_advert_stays_out(run: Run):
    said(run, "held", "reject", "x", "--who", "anna", "--why", "a trap")
    assert said(run, "held", "show", "x")["state"] == "rejected"


def test_a_banned_employer_is_told_with_the_ban_that_it_is_like(run: Run):
    banned = said(run, "employer", "ban", "Ditta a", "--who", "anna", "--why", "took papers")
    assert banned == {"employer": "Ditta a", "held": ["a"]}
    (sign,) = said(run, "held", "show", "a")["signs"]
    assert (sign["code"], sign["quote"]) == ("banned_employer", "Ditta a")
    assert "Ditta a: ban employer by anna" in sign["source"]
    assert "took papers" in sign["source"]
    (kept,) = said(run, "employer", "banned")
    assert (kept["employer"], kept["who"], kept["why"]) == ("Ditta a", "anna", "took papers")
    assert "took papers" in run("employer", "banned")[1]


def test_a_lifted_ban_is_gone_from_the_list(run: Run):
    said(run, "employer", "ban", "Stella", "--who", "anna", "--why", "took papers")
    said(run, "employer", "lift-ban", "STELLA", "--who", "berta", "--why", "another firm")
    assert said(run, "employer", "banned") == []
    assert "no employer is banned" in run("employer", "banned")[1]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["held", "show", "zz"], "'zz' is unknown"),
        (["held", "release", "zz", "--who", "anna", "--why", "so"], "'zz' is unknown"),
        (["held", "release", "a", "--who", "anna", "--why", "so"], "'a' is open"),
        (["held", "release", "x", "--why", "so"], "--who"),
        (["held", "reject", "x", "--who", "anna"], "--why"),
        (["held", "show", "x", "--language", "xx"], "xx"),
        (["employer", "ban", "Stella", "--who", "anna"], "--why"),
        (["employer", "ban", " ", "--who", "anna", "--why", "so"], "no name"),
        (["employer", "lift-ban", "Luna", "--who", "anna", "--why", "so"], "'Luna' is not banned"),
        (["employer", "banned", "--database", "nonsense"], "nonsense"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run: Run, arguments: list[str], named: str):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert named in err
    assert len(err.splitlines()) == 1
