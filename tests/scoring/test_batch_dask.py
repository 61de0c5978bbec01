"""Dask's workers give the lines of this process, whatever happens to them."""

import os
import re
import shutil
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import BatchError, InputError
from matcher.knowledge import load_taxonomy
from matcher.scoring.batch import Night
from matcher.scoring.batch_dask import Packed, Task, _result, by_dask
from matcher.settings import data_dir
from tests.scoring.batching import night, one_by_one
from tests.skipping import lacking

WOMEN = 20


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two workers on loopback, each a process with a nanny that begins it again."""
    try:
        from distributed import LocalCluster
    except ImportError:
        lacking("Dask is not installed")
    folder = tmp_path_factory.mktemp("dask")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MATCHER_HOME", str(folder))  # no taxonomy but the embedded one
        with LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            local_directory=str(folder),
            host="127.0.0.1",
        ) as started:
            yield started


def lines(usual: Night, number: int) -> list[list[str]]:
    return [usual.lines(share) for share in one_by_one(number)]


def test_two_workers_give_the_same_lines_in_the_same_order(tmp_path: Path, cluster: Any) -> None:
    usual = night(tmp_path)
    task = Task.of(usual, tmp_path, load_taxonomy)
    found = list(by_dask(cluster.scheduler_address, task, one_by_one(WOMEN)))
    assert found == lines(usual, WOMEN)


def test_a_worker_killed_in_the_middle_costs_no_list(tmp_path: Path, cluster: Any) -> None:
    usual = night(tmp_path)
    task = Task.of(usual, tmp_path, load_taxonomy)
    coming = by_dask(cluster.scheduler_address, task, one_by_one(5 * WOMEN))
    found = [next(coming)]
    to_do = [task for task in cluster.scheduler.tasks.values() if task.state != "memory"]
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    found += list(coming)
    assert len(to_do) > WOMEN
    assert found == lines(usual, 5 * WOMEN)


def test_a_worker_that_finds_another_index_or_taxonomy_is_refused(
    tmp_path: Path, cluster: Any
) -> None:
    task = Task.of(night(tmp_path), tmp_path, load_taxonomy)
    for wrong, said in (
        (replace(task, generation=7, digest="other"), "generation 1 for a worker, not 7"),
        (replace(task, taxonomy="another@1"), "not another@1"),
    ):
        with pytest.raises(BatchError, match=said):
            list(by_dask(cluster.scheduler_address, wrong, one_by_one(2)))


def test_all_that_the_workers_are_set_up_by_means_something_to_dask(cluster: Any) -> None:
    import dask.config

    path = data_dir().parent / "deploy" / "dask.yaml"
    ours = set(names(dask.config.collect(paths=[str(path)], env={})))
    known = {name for part in dask.config.defaults for name in names(part)}
    new = "distributed.nanny.pre-spawn-environ.MALLOC_MMAP_THRESHOLD_"  # a variable of glibc
    assert new in ours
    assert ours - known == {new}


def names(settings: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from names(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def test_an_address_where_nobody_answers_is_named(
    tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matcher.scoring.batch_dask.CONNECT_SECONDS", 0.3)
    task = Task.of(night(tmp_path), tmp_path, load_taxonomy)
    with pytest.raises(InputError, match=r"^tcp://127\.0\.0\.1:9: no scheduler answers"):
        list(by_dask("tcp://127.0.0.1:9", task, one_by_one(1)))


def test_a_worker_asks_an_index_that_was_made_anew_under_the_old_number(
    tmp_path: Path, cluster: Any
) -> None:
    """A damaged `generation.json` is forgotten with its number, and the next one is the first."""
    for offers in (60, 30):
        shutil.rmtree(tmp_path / "index", ignore_errors=True)
        usual = night(tmp_path / "index", offers)
        task = Task.of(usual, tmp_path / "index", load_taxonomy)
        assert task.generation == 1
        found = list(by_dask(cluster.scheduler_address, task, one_by_one(WOMEN)))
        assert found == lines(usual, WOMEN)


def test_a_log_that_names_what_is_sent_tells_nothing_of_her() -> None:
    (share,) = one_by_one(1)
    packed = Packed.of(share)
    assert packed.unpacked() == share
    assert share.women[0].code.encode() in packed.content
    assert re.fullmatch("<[0-9]+ bytes>", f"{packed!r}")


class Lost:
    """A list that never comes: asking for it ends in this error, the first time."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def result(self, *, timeout: float) -> list[str]:
        assert timeout > 0
        raise self._error


class Deserted:
    """A scheduler without workers."""

    def nthreads(self) -> dict[str, int]:
        return {}


def test_a_batch_that_nobody_works_for_any_more_ends_and_says_so(cluster: Any) -> None:
    from distributed import KilledWorker

    for error, said in (
        (TimeoutError(), "no worker for 60 seconds"),
        (CancelledError(), "the scheduler is gone"),
        (KilledWorker("lines-7", None, 3), "workers were lost again and again"),
    ):
        with pytest.raises(BatchError, match=said):
            _result(Deserted(), Lost(error))  # type: ignore[arg-type]
