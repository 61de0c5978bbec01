"""What an index costs while it is kept up: how `benchmarks/upkeep.py` measures it."""
