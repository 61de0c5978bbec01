"""What a process holds of an index is told apart from its own memory."""

import os
from pathlib import Path

from benchmarks.keeping.memory import held
from matcher.bench.bare_scan import bare_scan
from matcher.bench.rank_bench import RankBench
from tests.factories import knowledge, weights


def test_a_mapped_segment_is_resident_once_it_is_read_and_never_written_to(tmp_path: Path) -> None:
    bench = RankBench(3000, tmp_path, weights(), knowledge().work_rules)
    scan, _ = bare_scan(bench.index)
    assert scan() != 0
    found, size = held(os.getpid()), sum(f.stat().st_size for f in tmp_path.glob("*.segment"))
    assert 0.5 * size / 2**20 < found.resident
    assert 0 < found.part <= found.resident + 0.01
    assert found.written == 0
    assert found.anonymous > 10, "Python itself"
