"""The women of a batch: a profile a file; what can't be used is named and left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.casework.profile_file import read_profile
from matcher.domain.profile import Profile
from matcher.errors import InputError, MatcherError
from matcher.knowledge import Loaded


@dataclass(frozen=True)
class Women:
    """`told`: a line for each thing that is wrong with a profile that was left out."""

    profiles: list[Profile]
    told: list[str]


def read_women(paths: Sequence[Path], loaded: Loaded) -> Women:
    """All profiles of these files and folders. Raises InputError where none can be used."""
    files = [file for path in paths for file in _files(path)]
    known: dict[str, Path] = {}
    women = Women([], [])
    for file in files:
        try:
            her = _read(file, loaded)
            if her.code in known:
                raise InputError(f"{file.name}: code: {her.code!r} is that of {known[her.code]}")
        except MatcherError as error:
            women.told.extend(str(error).splitlines())
        else:
            known[her.code] = file
            women.profiles.append(her)
    if not women.profiles:
        raise InputError("\n".join([*women.told, "no profile can be used"]))
    return women


def _read(file: Path, loaded: Loaded) -> Profile:
    """Raises MatcherError for one that could not be ranked."""
    her = read_profile(file, loaded.taxonomy)
    try:
        loaded.knowledge.weights.factors(her.wishes.priorities)
    except MatcherError as error:
        raise InputError(f"{file.name}: {error}") from error
    return her


def _files(path: Path) -> Iterator[Path]:
    """A file, or those of a folder by name."""
    if not path.is_dir():
        yield path
        return
    found = sorted(path.glob("*.toml"))
    if not found:
        raise InputError(f"{path}: no profile (*.toml) in this folder")
    yield from found
