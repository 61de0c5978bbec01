"""A folder with an index: one small file says which files make it up, and is swapped at once.

`generation.json` names the segments, their tombstones where some of their offers are gone, and the
notes of whoever keeps the index up.
Everything it names is complete on disk before it is; whoever reads sees one generation or the
next. Processes that have mapped a file keep it until they let go, whatever is deleted.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from matcher.errors import IndexDamagedError, LeaseError
from matcher.scoring import segment_file
from matcher.scoring.columns import Flags
from matcher.scoring.layout import Layout
from matcher.scoring.segment import Segment

GENERATION = "generation.json"
LOCK = "lock"


@dataclass(frozen=True, slots=True)
class Part:
    """A segment and the rows of it whose offers are gone; `file` where it is on disk already."""

    segment: Segment
    dead: Flags | None = None
    file: str | None = None

    @property
    def alive(self) -> int:
        return len(self.segment) - (0 if self.dead is None else int(np.count_nonzero(self.dead)))


@dataclass(frozen=True, slots=True)
class Generation:
    """One state of the index. `state_of` is the caller's own: of what in the store it is made;
    `notes` names the file with what else it noted, if it did; `digest` tells it from others of its
    number, of an index that was made anew."""

    number: int
    parts: tuple[Part, ...]
    state_of: Mapping[str, Any]
    notes: Mapping[str, str] | None = None
    digest: str = ""

    @property
    def alive(self) -> int:
        return sum(part.alive for part in self.parts)


def made_of(layout: Layout, taxonomy: str) -> dict[str, Any]:
    """What the facts were laid out by: with another taxonomy or other facts they mean nothing."""
    return {"taxonomy": taxonomy, "factors": [list(factor.names) for factor in layout.factors]}


def write(
    folder: Path,
    parts: Sequence[Part],
    made: Mapping[str, Any],
    state_of: Mapping[str, Any],
    over: int | None = None,
    notes: bytes = b"",
) -> None:
    """Make these parts the next generation; what is on disk already is not written again.

    `over`: the generation that they were made from. Raises LeaseError where another one stands by
    now: somebody else's changes would be lost.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        stands = number_of(folder) if over is None else _still(folder, over)
        number = stands + 1
        named = [_written(folder, f"{number}-{i}", part, made) for i, part in enumerate(parts)]
        noted = _noted(folder, f"{number}.notes", notes)
        content = {"version": segment_file.VERSION, "number": number, "made_of": made,
                   "state_of": state_of, "parts": named, "notes": noted}  # fmt: skip
        body = json.dumps(content)
        whole = json.dumps({"content": body, "sha256": hashlib.sha256(body.encode()).hexdigest()})
        _swap(folder, whole)
        files = [*named, noted or {}]
        _tidy(folder, {name for each in files for name in each.values() if isinstance(name, str)})


def _still(folder: Path, opened: int) -> int:
    """The number, if it is still the one that was opened. Raises LeaseError if it isn't."""
    stands = number_of(folder)
    if opened != stands:
        raise LeaseError(f"{folder}: generation {stands} was written since {opened} was opened")
    return stands


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One writer at a time; the lock goes with the process that holds it."""
    with (folder / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def read(folder: Path, made: Mapping[str, Any], *, check: bool = True) -> Generation:
    """The generation that stands. Raises IndexDamagedError for anything that is missing, changed
    by a bit, or of another format or taxonomy."""
    content = _content(folder)
    if content["version"] != segment_file.VERSION or content["made_of"] != made:
        raise IndexDamagedError(f"{folder}: an index of another format or taxonomy")
    try:
        parts = tuple(_read(folder, named, made, check) for named in content["parts"])
        digest = _digest(folder, content)
        if check and content.get("notes"):
            _sound(folder / content["notes"]["file"], content["notes"]["sum"])
    except IndexDamagedError:
        if number_of(folder) != content["number"]:  # swapped, and the old files gone, meanwhile
            return read(folder, made, check=check)
        raise
    number, state, notes = content["number"], content["state_of"], content.get("notes")
    return Generation(number, parts, state, notes, digest)


def notes_of(folder: Path, generation: Generation) -> bytes:
    """None were taken: no bytes. Raises IndexDamagedError where they are missing or changed, and
    LeaseError where they are gone because another generation stands by now."""
    if generation.notes is None:
        return b""
    try:
        return _sound(folder / generation.notes["file"], generation.notes["sum"])
    except IndexDamagedError:
        _still(folder, generation.number)
        raise


def state_standing(folder: Path) -> Mapping[str, Any] | None:
    """The `state_of` of the generation that stands, without a look at its segments; None where
    there is no generation that can be read."""
    try:
        state: Mapping[str, Any] = _content(folder)["state_of"]
    except IndexDamagedError:
        return None
    return state


def is_there(folder: Path) -> bool:
    """Has an index ever been written here? It may be one that can't be served."""
    return (folder / GENERATION).exists()


def number_of(folder: Path) -> int:
    """The number of the generation that stands; 0 where there is none that can be read."""
    try:
        return int(_content(folder)["number"])
    except IndexDamagedError:
        return 0


def _content(folder: Path) -> dict[str, Any]:
    path = folder / GENERATION
    try:
        whole = json.loads(path.read_bytes())
        body = str(whole["content"])
        sound = hashlib.sha256(body.encode()).hexdigest() == whole["sha256"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamagedError(f"{path}: can't be read: {error}") from error
    if not sound:
        raise IndexDamagedError(f"{path}: its checksum is wrong")
    content: dict[str, Any] = json.loads(body)
    return content


def _written(folder: Path, name: str, part: Part, made: Mapping[str, Any]) -> dict[str, Any]:
    file = part.file
    if file is None:
        file = f"{name}.segment"
        (folder / file).unlink(missing_ok=True)  # of somebody who was interrupted
        segment_file.write(folder / file, part.segment, made)
    if part.dead is None or not part.dead.any():
        return {"segment": file, "dead": None}
    raw = np.packbits(part.dead).tobytes()
    _write_through(folder / f"{name}.dead", raw)
    return {"segment": file, "dead": f"{name}.dead", "sum": [hashlib.sha256(raw).hexdigest()]}


def _noted(folder: Path, name: str, notes: bytes) -> dict[str, str] | None:
    if not notes:
        return None
    _write_through(folder / name, notes)
    return {"file": name, "sum": hashlib.sha256(notes).hexdigest()}


def _read(folder: Path, named: Mapping[str, Any], made: Mapping[str, Any], check: bool) -> Part:
    segment = segment_file.read(folder / named["segment"], made, check=check)
    if named["dead"] is None:
        return Part(segment, None, named["segment"])
    raw = _sound(folder / named["dead"], named["sum"][0])
    dead = np.unpackbits(np.frombuffer(raw, np.uint8), count=len(segment)).astype(bool)
    return Part(segment, dead, named["segment"])


def _digest(folder: Path, content: Mapping[str, Any]) -> str:
    """Of all that it says, and of the offers in its segments."""
    sums = [segment_file.sum_of(folder / named["segment"]) for named in content["parts"]]
    return hashlib.sha256(json.dumps([content, sums]).encode()).hexdigest()


def _sound(path: Path, checksum: str) -> bytes:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise IndexDamagedError(f"{path}: can't be read: {error}") from error
    if hashlib.sha256(raw).hexdigest() != checksum:
        raise IndexDamagedError(f"{path}: its checksum is wrong")
    return raw


def _swap(folder: Path, text: str) -> None:
    beside = folder / f"{GENERATION}.{os.getpid()}"
    _write_through(beside, text.encode())
    beside.replace(folder / GENERATION)
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _write_through(path: Path, raw: bytes) -> None:
    with path.open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def _tidy(folder: Path, named: set[str]) -> None:
    """Delete what no generation names any more."""
    for path in folder.iterdir():
        if path.suffix in (".segment", ".dead", ".notes") and path.name not in named:
            path.unlink(missing_ok=True)
