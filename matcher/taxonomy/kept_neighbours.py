"""The neighbours of all concepts as one file, so that no process works them out again.

The file holds `about` (JSON: format, taxonomy) and the arrays of `Kept`. It is made again wherever
it is missing, damaged or of another taxonomy; where it can't be written, each process does without.
"""

from contextlib import suppress
from dataclasses import fields
from pathlib import Path

from matcher.taxonomy.array_file import UNREADABLE, read_arrays, write_arrays
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.neighbours import Kept

FORMAT = 1  # of the file; raised when it, or what nearness is, changes


def keep_neighbours(taxonomy: Taxonomy, path: Path) -> None:
    """Let the taxonomy take its neighbours from the file, which is written first where need be."""
    about = {"format": FORMAT, "taxonomy": taxonomy.name}
    kept = _read(path, about, len(taxonomy.concepts))
    if kept is None:
        kept = taxonomy.neighbours.of_all()
        with suppress(OSError):
            write_arrays(
                path, about, {each.name: getattr(kept, each.name) for each in fields(Kept)}
            )
    taxonomy.neighbours.kept = kept


def _read(path: Path, about: dict[str, object], concepts: int) -> Kept | None:
    try:
        said, arrays = read_arrays(path)
        kept = Kept(**arrays) if said == about else None
    except UNREADABLE:
        return None
    if kept is None or kept.starts.size != concepts + 1:
        return None
    whole = kept.starts[-1] == kept.numbers.size == kept.values.size
    return kept if whole else None
