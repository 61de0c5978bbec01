"""What was learnt from a taxonomy for one language, as a file.

A file LANGUAGE.npz holds `about` (JSON: format, taxonomy, language) and the arrays of `Trained`.
What was learnt is kept in 8 bits, each label with its own scale: nothing measurable is lost.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from matcher.errors import TaxonomyError
from matcher.taxonomy.array_file import UNREADABLE, read_arrays, write_arrays

FORMAT = 2  # of the files; raised when they, or what they are learnt from, change
STEPS_8_BIT = 127

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Trained:
    """Labels by their n-grams with what each adds to a position, and those of other languages."""

    vocabulary: npt.NDArray[np.uint64]  # n-grams, sorted
    rarity: Floats  # of each n-gram: its IDF
    row_starts: npt.NDArray[np.int64]  # [learnt labels + 1] into the next two
    row_cells: npt.NDArray[np.int32]  # n-gram of each cell
    row_shares: npt.NDArray[np.uint8]  # its part of the label, in 255ths
    duals: Bytes  # [learnt labels, dimensions]
    scales: Floats  # [learnt labels]
    numbers: npt.NDArray[np.int64]  # the occupations' concept numbers, sorted
    positions: Floats  # [occupations, dimensions], float16 in the file
    label_starts: npt.NDArray[np.int64]  # [n-grams + 1] into the next two
    label_cells: npt.NDArray[np.int32]  # label number of each cell
    label_shares: npt.NDArray[np.uint8]  # the n-gram's part of that label, in 255ths
    label_owners: npt.NDArray[np.int32]  # [labels]: the row of `numbers` that a label is of


def in_8_bits(table: Floats) -> tuple[Bytes, Floats]:
    """A rounded table and the scale of each row."""
    scales = np.maximum(np.abs(table).max(axis=1), 1e-12).astype(np.float32) / STEPS_8_BIT
    return np.round(table / scales[:, None]).astype(np.int8), scales


def write_trained(folder: Path, language: str, taxonomy: str, trained: Trained) -> Path:
    """Writes the language's file in one step; what stood there before stays until then."""
    about = {"format": FORMAT, "taxonomy": taxonomy, "language": language}
    arrays = {name: getattr(trained, name) for name in Trained.__slots__}
    arrays["positions"] = trained.positions.astype(np.float16)
    folder.mkdir(parents=True, exist_ok=True)
    path = path_of(folder, language)
    write_arrays(path, about, arrays)
    return path


def path_of(folder: Path, language: str) -> Path:
    return folder / f"{language}.npz"


def read_trained(folder: Path, language: str, taxonomy: str) -> Trained | None:
    """What was learnt for a language, None if nothing was.

    Raises TaxonomyError where it can't be read, or was learnt from another taxonomy.
    """
    path = path_of(folder, language)
    if not path.is_file():
        return None
    try:
        about, arrays = read_arrays(path)
        _require_fitting(path, about, taxonomy)
        trained = Trained(**{**arrays, "positions": arrays["positions"].astype(np.float32)})
    except UNREADABLE as error:
        raise TaxonomyError(f"{path}: can't be read ({error}); train again") from error
    _require_whole(path, trained)
    return trained


def _require_fitting(path: Path, about: dict[str, object], taxonomy: str) -> None:
    if about["format"] != FORMAT:
        raise TaxonomyError(
            f"{path}: format {about['format']!r}, this program reads {FORMAT}; train again"
        )
    if about["taxonomy"] != taxonomy:
        raise TaxonomyError(
            f"{path}: learnt from {about['taxonomy']!r}, loaded is {taxonomy!r}; train again"
        )


def _require_whole(path: Path, trained: Trained) -> None:
    labels, dimensions = trained.duals.shape
    ngrams = len(trained.vocabulary)
    expected = {
        "row_starts": (labels + 1,),
        "row_shares": trained.row_cells.shape,
        "rarity": (ngrams,),
        "scales": (labels,),
        "positions": (len(trained.numbers), dimensions),
        "label_starts": (ngrams + 1,),
        "label_shares": trained.label_cells.shape,
    }
    for name, shape in expected.items():
        if getattr(trained, name).shape != shape:
            raise TaxonomyError(f"{path}: {name} is not of the shape {shape}; train again")
