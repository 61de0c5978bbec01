"""What can't be trusted is refused: a flipped bit, a missing file, another format or taxonomy."""

from pathlib import Path
from typing import Any

import pytest

from matcher.errors import IndexDamagedError
from matcher.scoring import index_folder, segment_file
from matcher.scoring.index import Index
from matcher.scoring.segment import Segment
from tests.factories import embedded, offer, weights
from tests.scoring.indexing import LAYOUT, index

MADE = index_folder.made_of(LAYOUT, embedded().name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    kept = index(tmp_path, [offer(id=f"v{n}") for n in range(50)])
    kept.remove("v7")
    kept.save()
    return tmp_path


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != index_folder.LOCK)


def test_an_index_is_three_files_at_the_most(folder: Path) -> None:
    assert [path.suffix for path in files(folder)] == [".segment", ".dead", ".json"]
    assert index_folder.read(folder, MADE).alive == 49


@pytest.mark.parametrize("which", [0, 1, 2])
@pytest.mark.parametrize("where", [0.0, 0.01, 0.3, 0.6, 0.999])
def test_a_single_flipped_bit_is_noticed(folder: Path, which: int, where: float) -> None:
    path = files(folder)[which]
    raw = bytearray(path.read_bytes())
    raw[int(len(raw) * where)] ^= 1
    path.write_bytes(raw)
    with pytest.raises(IndexDamagedError):
        Index(folder, weights(), embedded())


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_missing_file_is_noticed(folder: Path, which: int) -> None:
    files(folder)[which].unlink()
    with pytest.raises(IndexDamagedError):
        Index(folder, weights(), embedded())


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_file_that_was_cut_off_is_noticed(folder: Path, which: int) -> None:
    path = files(folder)[which]
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(IndexDamagedError):
        Index(folder, weights(), embedded())


def test_another_format_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_file, "VERSION", segment_file.VERSION + 1)
    with pytest.raises(IndexDamagedError, match="format"):
        Index(folder, weights(), embedded())


def test_an_index_over_another_taxonomy_is_refused(folder: Path) -> None:
    with pytest.raises(IndexDamagedError, match="taxonomy"):
        index_folder.read(folder, index_folder.made_of(LAYOUT, "another@1"))


def test_a_writer_that_was_stopped_half_way_changes_nothing(folder: Path) -> None:
    (folder / "3-0.segment").write_bytes(b"half a segm")
    assert index_folder.read(folder, MADE).alive == 49
    kept = Index(folder, weights(), embedded())
    kept.merge()
    assert len(kept) == 49


def test_a_reader_whom_a_merge_overtakes_reads_the_new_generation(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, plain = Index(folder, weights(), embedded()), segment_file.read

    def overtaken(*args: Any, **options: Any) -> Segment:
        monkeypatch.setattr(segment_file, "read", plain)
        kept.merge()
        return plain(*args, **options)

    monkeypatch.setattr(segment_file, "read", overtaken)
    assert index_folder.read(folder, MADE).number == 3
