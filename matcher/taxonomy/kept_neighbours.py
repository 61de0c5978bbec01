"""The neighbours of all concepts as one file, so that no process works them out again.

The file holds `about` (JSON: format, taxonomy) and the arrays of `Kept`. It is made again wherever
it is missing, damaged or of another taxonomy; where it can't be written, each process does without.
"""

import json
import os
import tempfile
import zipfile
from dataclasses import fields
from pathlib import Path

import numpy as np

from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.neighbours import Kept

FORMAT = 1  # of the file; raised when it, or what nearness is, changes


def keep_neighbours(taxonomy: Taxonomy, path: Path) -> None:
    """Let the taxonomy take its neighbours from the file, which is written first where need be."""
    about = {"format": FORMAT, "taxonomy": taxonomy.name}
    kept = _read(path, about, len(taxonomy.concepts))
    if kept is None:
        kept = taxonomy.neighbours.of_all()
        _write(path, about, kept)
    taxonomy.neighbours.kept = kept


def _read(path: Path, about: dict[str, object], concepts: int) -> Kept | None:
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            if json.loads(file["about"].tobytes()) != about:
                return None
            kept = Kept(*(file[field.name] for field in fields(Kept)))
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None
    whole = kept.starts.size == concepts + 1 and kept.numbers.size == kept.values.size
    return kept if whole and kept.starts[-1] == kept.numbers.size else None


def _write(path: Path, about: dict[str, object], kept: Kept) -> None:
    arrays = {field.name: getattr(kept, field.name) for field in fields(Kept)}
    arrays["about"] = np.frombuffer(json.dumps(about).encode(), np.uint8)
    try:
        descriptor, name = tempfile.mkstemp(prefix=".near-", suffix=".npz", dir=path.parent)
    except OSError:
        return
    new = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            np.savez(file, **arrays)
        new.chmod(0o644)
        new.replace(path)
    except OSError:  # a full disk ...
        return
    finally:
        new.unlink(missing_ok=True)
