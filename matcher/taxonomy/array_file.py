"""Arrays as one file NAME.npz, with what they are about beside them as JSON."""

import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

UNREADABLE = (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile)
"""What reading a file raises that is missing, cut off or changed; each array has a checksum."""

Arrays = Mapping[str, npt.NDArray[Any]]


def write_arrays(path: Path, about: Mapping[str, object], arrays: Arrays) -> None:
    """In one step: what stood there before stays until then. Raises OSError."""
    told = np.frombuffer(json.dumps(about).encode(), np.uint8)
    content: dict[str, Any] = {"about": told, **arrays}
    descriptor, name = tempfile.mkstemp(
        prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent
    )
    new = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            np.savez(file, **content)
        new.chmod(0o644)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def read_arrays(path: Path) -> tuple[dict[str, Any], dict[str, npt.NDArray[Any]]]:
    """What they are about, and the arrays. Raises one of UNREADABLE."""
    with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    return json.loads(arrays.pop("about").tobytes()), arrays
