"""`matcher screen`: an advert a line in, its signs a line out."""

import io
import json

import pytest

from matcher import cli
from matcher.ingest.rejection import Rejection
from matcher.ingest.screening_lines import ScreenedRecord, screen_lines, told
from tests.ingest.shipped_signs import SIGNS

DANGEROUS = {"id": "v1", "title": "Maid", "description": "Your passport is kept by the boss."}
ORDINARY = {"id": "v2", "title": "Cook", "description": "30 hours a week, permanent contract."}


def answers(*lines: object) -> list[ScreenedRecord | Rejection]:
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    return list(screen_lines(texts, SIGNS))


def test_each_sign_comes_with_its_words_its_weight_a_question_and_its_source() -> None:
    (found,) = answers(DANGEROUS)

    assert found == {
        "id": "v1",
        "held_back": True,
        "signs": [
            {
                "code": "documents_kept",
                "quote": "Your passport is kept by the boss",
                "weight": 1.0,
                "ask": "Who will hold her passport? Nobody but she may keep it.",
                "source": SIGNS.rule("documents_kept").source,
            }
        ],
    }


def test_an_ordinary_advert_has_no_signs() -> None:
    assert answers(ORDINARY) == [{"id": "v2", "held_back": False, "signs": []}]


def test_a_bare_text_is_enough() -> None:
    (found,) = answers({"text": "Il passaporto resta al padrone.", "language": "it"})

    assert isinstance(found, dict)
    assert found["held_back"]
    assert "passaporto" in found["signs"][0]["ask"]


def test_the_question_is_asked_in_the_language_of_the_advert() -> None:
    (found,) = answers({**DANGEROUS, "text_language": "es"})

    assert isinstance(found, dict)
    assert "pasaporte" in found["signs"][0]["ask"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "standard input: line 1: broken JSON at character 2"),
        ("[1]", "line 1: is not an object"),
        ('{"id": "v1"}', "line 1 (id v1): field title: is missing"),
        ('{"id": "v1", "titel": "x"}', "is not a known key"),
        ("[" * 100_000, "JSON that can't be read"),
    ],
)
def test_a_bad_line_says_which_and_why(line: str, complaint: str) -> None:
    (refused,) = answers(line)

    assert isinstance(refused, Rejection)
    assert complaint in str(refused)


def test_a_bad_line_does_not_stop_the_next_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "\n".join([json.dumps(ORDINARY), "nonsense", "", json.dumps(DANGEROUS)])
    monkeypatch.setattr("sys.argv", ["matcher", "screen", "--json"])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))

    with pytest.raises(SystemExit) as end:
        cli.main()

    printed = capsys.readouterr()
    found = [json.loads(line) for line in printed.out.splitlines()]
    assert [(each["id"], each["held_back"]) for each in found] == [("v2", False), ("v1", True)]
    assert printed.err.startswith("standard input: line 2: broken JSON")
    assert end.value.code == cli.SOME_REFUSED


def test_people_read_the_sign_its_words_and_what_to_ask() -> None:
    (found,) = answers(DANGEROUS)
    assert isinstance(found, dict)

    assert told(found).splitlines() == [
        "v1: held back",
        "  documents_kept (1): Your passport is kept by the boss",
        "    Who will hold her passport? Nobody but she may keep it.",
    ]
