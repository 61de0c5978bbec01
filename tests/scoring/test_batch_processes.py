"""Several processes or threads give the same lines as one, whatever happens to them."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from matcher.errors import BatchError
from matcher.scoring.batch import Night, Share
from matcher.scoring.batch_processes import by_processes, by_threads
from tests.scoring.batching import night, one_by_one

WOMEN = 12


@dataclass(frozen=True)
class Deadly(Night):
    """Whoever ranks K5 is killed, as long as there is something left to die of in the folder."""

    folder: Path = Path()

    def lines(self, share: Share) -> list[str]:
        causes = sorted(self.folder.iterdir())
        if share.women[0].code == "K5" and causes:
            causes[0].unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().lines(share)


def deadly(tmp_path: Path, times: int) -> Deadly:
    (tmp_path / "causes").mkdir()
    for number in range(times):
        (tmp_path / "causes" / str(number)).touch()
    usual = night(tmp_path / "index")
    return Deadly(usual.asked, usual.taxonomy, usual.index, tmp_path / "causes")


def test_two_processes_and_two_threads_give_the_lines_of_one(tmp_path: Path) -> None:
    usual, given = night(tmp_path), one_by_one(WOMEN)
    expected = [usual.lines(share) for share in given]
    assert list(by_processes(usual, given, 1)) == expected
    assert list(by_processes(usual, given, 2)) == expected
    assert list(by_threads(usual, given, 2)) == expected


def test_a_process_that_is_killed_costs_no_list(tmp_path: Path) -> None:
    given = one_by_one(WOMEN)
    risky = deadly(tmp_path, 2)
    found = list(by_processes(risky, given, 2))
    assert not list(risky.folder.iterdir())
    assert found == [risky.lines(share) for share in given]


def test_where_processes_are_lost_again_and_again_the_batch_ends_and_says_whose_list(
    tmp_path: Path,
) -> None:
    with pytest.raises(BatchError, match="lost 3 times over while ranking K5"):
        list(by_processes(deadly(tmp_path, 20), one_by_one(WOMEN), 2))
