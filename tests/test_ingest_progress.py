"""The bar of an ingest that takes its time."""

from collections.abc import Sequence
from io import StringIO

import pytest
from rich.console import Console

from matcher import ingest_progress
from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.ingest_progress import ShownUnderstanding

RECORDS = [OfferRecord(id=str(number), title="Cook") for number in range(500)]


def understand(_records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
    assert not marked
    return Understood((), ())


def terminal(*, looked_at: bool = True) -> Console:
    return Console(file=StringIO(), force_terminal=looked_at, width=80)


def shown(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_long_work_shows_how_many_adverts_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest_progress, "PATIENCE", 0.0)
    console = terminal()
    bar = ShownUnderstanding(understand, console)
    bar(RECORDS)
    bar(RECORDS)
    bar.over()
    assert "1,000 adverts understood" in shown(console)


def test_each_source_is_counted_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest_progress, "PATIENCE", 0.0)
    console = terminal()
    bar = ShownUnderstanding(understand, console)
    for _ in range(2):
        bar(RECORDS)
        bar.over()
    assert "500 adverts" in shown(console)
    assert "1,000" not in shown(console)


def test_quick_work_and_work_that_nobody_watches_show_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quick = terminal()
    ShownUnderstanding(understand, quick)(RECORDS)
    monkeypatch.setattr(ingest_progress, "PATIENCE", 0.0)
    unwatched = terminal(looked_at=False)
    ShownUnderstanding(understand, unwatched)(RECORDS)
    assert (shown(quick), shown(unwatched)) == ("", "")
