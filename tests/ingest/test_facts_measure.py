"""How well facts are read, on adverts labelled by hand. All adverts are invented."""

import json
from pathlib import Path

import pytest

from matcher.domain.language import ALL_MODES, Cefr, LanguageNeed, Mode
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.errors import InputError
from matcher.ingest.facts.labelled import UNCLEAR, Labelled, load
from matcher.ingest.facts.measure import main, measure, report
from matcher.ingest.facts.words import LANGUAGES

LABELS = Path(__file__).resolve().parents[1] / "facts"
LEAST_FACTS, LEAST_PRECISION, LEAST_RECALL = 300, 0.95, 0.85


@pytest.mark.parametrize("path", sorted(LABELS.glob("*.jsonl")), ids=lambda path: str(path.stem))
def test_facts_are_read_as_a_careful_reader_would(path: Path) -> None:
    score = measure(load(path), path.stem)

    assert path.stem in LANGUAGES
    assert score.labelled.total() >= LEAST_FACTS
    assert score.precision() >= LEAST_PRECISION, score.misses
    assert score.recall() >= LEAST_RECALL, score.misses


def test_every_language_that_is_read_is_measured() -> None:
    assert {path.stem for path in LABELS.glob("*.jsonl")} == set(LANGUAGES)


def labelled(**facts: object) -> Labelled:
    return Labelled("en.jsonl:1", "Cleaner", "20 hours a week, driving licence", facts)


def test_a_wrong_value_counts_against_both_precision_and_recall() -> None:
    score = measure([labelled(hours_per_week=25, licences=frozenset({"B"}))], "en")

    assert score.precision() == score.recall() == 0.5
    assert score.recall("hours_per_week") == 0
    assert [(miss.field, miss.labelled, miss.read) for miss in score.misses] == [
        ("hours_per_week", 25, 20)
    ]


def test_a_fact_that_nobody_labelled_counts_against_precision_only() -> None:
    score = measure([labelled(hours_per_week=20)], "en")

    assert (score.precision(), score.recall()) == (0.5, 1)


def test_a_fact_that_is_not_read_counts_against_recall_only() -> None:
    score = measure([labelled(hours_per_week=20, licences=frozenset({"B"}), remote=True)], "en")

    assert (score.precision(), score.recall()) == (1, pytest.approx(2 / 3))


def test_a_contradiction_is_right_only_where_it_is_labelled() -> None:
    advert = ("en.jsonl:1", "", "20 hours a week or 30 hours a week. Actually: 25 hours a week")

    assert measure([Labelled(*advert, {"hours_per_week": UNCLEAR})], "en").recall() == 1
    assert measure([Labelled(*advert, {"hours_per_week": 25})], "en").recall() == 0


def test_a_label_is_read_as_the_value_of_its_field(tmp_path: Path) -> None:
    facts = {
        "languages": [["de", "B1"], ["en", "A2", ["speaking"]]],
        "shifts": ["Mon-Fri 08:00-13:00"],
        "pay": {"amount": 9.5, "period": "hour"},
    }
    path = tmp_path / "de.jsonl"
    path.write_text(
        json.dumps({"title": "", "description": "", "facts": facts, "unclear": ["start"]})
    )

    (advert,) = load(path)
    assert advert.where == "de.jsonl:1"
    assert advert.facts == {
        "languages": (
            LanguageNeed("de", Cefr.B1, ALL_MODES),
            LanguageNeed("en", Cefr.A2, (Mode.SPEAKING,)),
        ),
        "shifts": Week.parse(["Mon-Fri 08:00-13:00"]),
        "pay": Pay(9.5, PayPeriod.HOUR),
        "start": UNCLEAR,
    }


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("{", "de.jsonl:1: not a labelled advert"),
        ('{"title": "", "description": ""}', "'facts'"),
        ('{"title": "", "description": "", "facts": {"start": "soon"}}', "start: 'soon'"),
        ('{"title": "", "description": "", "facts": {"salary": 3}}', "'salary' is no field"),
    ],
)
def test_a_label_that_cannot_be_read_is_named(tmp_path: Path, line: str, named: str) -> None:
    path = tmp_path / "de.jsonl"
    path.write_text(line)

    with pytest.raises(InputError, match=named):
        list(load(path))


def test_the_report_gives_each_field_a_row_and_lists_the_misses() -> None:
    score = measure([labelled(hours_per_week=25, shifts=Week.parse(["Mon-Fri 08:00-13:00"]))], "en")
    lines = list(report("en", score, misses=True))

    assert lines[1].split() == ["all", "2", "2", "0", "0.000", "0.000"]
    assert "en.jsonl:1: shifts: labelled Mon-Fri 08:00-13:00, read nothing" in lines[-1]
    assert len(list(report("en", score, misses=False))) == len(lines) - 3


def test_the_command_measures_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    main([str(LABELS), "--language", "it"])
    shown = capsys.readouterr().out

    assert shown.startswith("it ")
    assert "hours_per_week" in shown
