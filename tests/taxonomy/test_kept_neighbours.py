"""The neighbours of all concepts, worked out once and kept as a file."""

from pathlib import Path

import pytest

from matcher.bench.taxonomy import made_up_taxonomy
from matcher.settings import data_dir
from matcher.taxonomy.kept_neighbours import keep_neighbours
from matcher.taxonomy.loading import load_embedded
from matcher.taxonomy.model import Taxonomy

SOME = ["s00000", "s00031", "w0007", "s13999", "h3", "s00031"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "neighbours.npz"


def embedded() -> Taxonomy:
    return load_embedded(data_dir() / "taxonomy")


def told(taxonomy: Taxonomy, ids: list[str]) -> list[list[object]]:
    near = taxonomy.near(ids)
    return [near.numbers.tolist(), near.values.tolist(), near.sizes.tolist()]


def test_what_is_kept_is_what_is_worked_out_to_the_bit(path: Path) -> None:
    large = made_up_taxonomy()
    kept_before, large.neighbours.kept = large.neighbours.kept, None
    try:
        alone = told(large, SOME)
        keep_neighbours(large, path)
        assert large.neighbours.kept is not None
        assert told(large, SOME) == alone
    finally:
        large.neighbours.kept = kept_before


def test_the_file_is_read_and_not_made_again(path: Path) -> None:
    keep_neighbours(embedded(), path)
    before = path.stat().st_ino
    again = embedded()
    keep_neighbours(again, path)
    assert path.stat().st_ino == before
    assert again.similar("hairdresser") == embedded().similar("hairdresser")


def test_a_file_of_another_taxonomy_is_made_anew(path: Path) -> None:
    taxonomy = embedded()
    keep_neighbours(taxonomy, path)
    taxonomy.name = "another"
    before = path.stat().st_ino
    keep_neighbours(taxonomy, path)
    assert path.stat().st_ino != before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_damaged_file_is_made_anew(path: Path, share: float) -> None:
    keep_neighbours(embedded(), path)
    sound = path.read_bytes()
    for damaged in (_flipped(sound, share), sound[: int(len(sound) * share)], b""):
        path.write_bytes(damaged)
        taxonomy = embedded()
        keep_neighbours(taxonomy, path)
        assert taxonomy.similar("hairdresser") == embedded().similar("hairdresser")
        assert path.read_bytes() == sound


def test_where_nothing_can_be_written_each_does_without(tmp_path: Path) -> None:
    taxonomy = embedded()
    keep_neighbours(taxonomy, tmp_path / "missing" / "neighbours.npz")
    assert taxonomy.similar("hairdresser") == embedded().similar("hairdresser")
    assert not list(tmp_path.iterdir())


def _flipped(raw: bytes, share: float) -> bytes:
    where = int(len(raw) * share)
    return raw[:where] + bytes([raw[where] ^ 8]) + raw[where + 1 :]
