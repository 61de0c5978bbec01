"""A segment on disk is the segment in memory."""

from pathlib import Path

import numpy as np
import pytest

from matcher.errors import IndexDamagedError
from matcher.scoring.finding import find
from matcher.scoring.segment_file import read, row_bytes, write
from tests.factories import embedded, offer, profile, skilled
from tests.scoring.indexing import lines, question, segment

SKILL = embedded().skill_ids[0]
OFFERS = [offer(id=f"v{n}", required_skills=(SKILL,) * (n % 2), city="Città") for n in range(30)]


def test_what_is_read_answers_as_what_was_written(tmp_path: Path) -> None:
    made = segment(OFFERS)
    write(tmp_path / "a", made, {"taxonomy": "t"})
    again = read(tmp_path / "a", {"taxonomy": "t"})
    assert [[*joint.members] for joint in again.joints] == [[*it.members] for it in made.joints]
    assert made.joints
    asked = question(profile(skills=skilled(SKILL)))
    assert lines(find(asked, [(again, None)], 30)) == lines(find(asked, [(made, None)], 30))


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    write(tmp_path / "a", segment(OFFERS), {})
    with pytest.raises(FileExistsError):
        write(tmp_path / "a", segment(OFFERS), {})


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"%PDF-1.7 and so on")
    with pytest.raises(IndexDamagedError, match="format"):
        read(tmp_path / "a", {})
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(IndexDamagedError):
        read(tmp_path / "b", {})


def test_the_bytes_of_a_row_are_its_numbers_and_its_skills() -> None:
    arrays = row_bytes(segment(OFFERS))
    assert all(array.shape[0] >= 15 for array in arrays)
    assert sum(array.nbytes for array in arrays) / 30 < 100


def test_mapped_facts_cannot_be_changed_by_accident(tmp_path: Path) -> None:
    write(tmp_path / "a", segment(OFFERS), {})
    with pytest.raises(ValueError, match="read-only"):
        np.asarray(read(tmp_path / "a", {}).place_of_id)[0] = 7
