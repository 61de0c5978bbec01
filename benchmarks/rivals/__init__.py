"""The same question asked of other engines: how `benchmarks/side_by_side.py` compares."""
