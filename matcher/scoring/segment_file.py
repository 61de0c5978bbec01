"""A segment as one file: checked when opened, then mapped into memory and shared by all processes.

    magic, version, length of the header | header (JSON) | its sha256 | the arrays, each at 64 bytes

The header names each array with its type, shape and place, what the facts were laid out by
(`made_of`), and the sha256 of everything behind it.
"""

import hashlib
import json
import mmap
import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from matcher.errors import IndexDamagedError
from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Array, Columns, ListColumn, Part, WordColumn
from matcher.scoring.joint import Joint
from matcher.scoring.padded_lists import Beyond, Entries, PaddedLists
from matcher.scoring.segment import Facts, Segment
from matcher.scoring.texts import Texts
from matcher.scoring.vocabulary import Vocabulary

MAGIC = b"matcher\n"
VERSION = 4
_HEAD = struct.Struct("<8sII")
_ALIGNED = 64
_DIGEST = 32


def write(path: Path, segment: Segment, made_of: Mapping[str, Any]) -> None:
    """Write a new file; it is complete on disk when this returns."""
    arrays = dict(_arrays(segment))
    places, where = {}, 0
    for name, array in arrays.items():
        places[name] = (array.dtype.str, array.shape, where)
        where += -(-array.nbytes // _ALIGNED) * _ALIGNED
    payload = hashlib.sha256()
    for array in arrays.values():
        payload.update(_padded(array))
    header = json.dumps(
        {"made_of": made_of, "rows": len(segment), "shape": _shape(segment),
         "joints": [list(joint.members) for joint in segment.joints], "arrays": places,
         "size": where, "sha256": payload.hexdigest()}
    ).encode()  # fmt: skip
    with path.open("xb") as file:
        file.write(_HEAD.pack(MAGIC, VERSION, len(header)))
        file.write(header + hashlib.sha256(header).digest())
        file.write(bytes(-file.tell() % _ALIGNED))
        for array in arrays.values():
            file.write(_padded(array))
        file.flush()
        os.fsync(file.fileno())


def read(path: Path, made_of: Mapping[str, Any], *, check: bool = True) -> Segment:
    """Map a segment. Raises IndexDamagedError for a file that is missing, of another format or
    taxonomy, cut off or changed by a single bit."""
    raw = _mapped(path)
    header, start = _header(path, raw)
    if header["made_of"] != json.loads(json.dumps(made_of)):
        raise IndexDamagedError(f"{path}: laid out by {header['made_of']}, wanted {made_of}")
    if raw.size != start + header["size"]:
        raise IndexDamagedError(f"{path}: {raw.size} bytes, wanted {start + header['size']}")
    if check and hashlib.sha256(raw[start:].data).hexdigest() != header["sha256"]:
        raise IndexDamagedError(f"{path}: its checksum is wrong")
    return _segment(header, raw[start:])


def sum_of(path: Path) -> str:
    """The sha256 of its arrays that a segment names; whether they still are so, `read` checks."""
    return str(_header(path, _mapped(path))[0]["sha256"])


def row_bytes(segment: Segment) -> list[Array]:
    """The arrays that have an entry for each offer, without the ids: what a scan would read."""
    names = ("place_of_id",)
    return [
        array
        for name, array in _arrays(segment)
        if name in names or name.endswith("|numbers of rows") or name.startswith("varied|")
    ]


def _mapped(path: Path) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    try:
        with path.open("rb") as file:
            return np.frombuffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), np.uint8)
    except (OSError, ValueError) as error:
        raise IndexDamagedError(f"{path}: can't be read: {error}") from error


def _header(path: Path, raw: np.ndarray[Any, Any]) -> tuple[dict[str, Any], int]:
    """The header, and where the arrays begin."""
    head = raw[: _HEAD.size].tobytes()
    magic, version, length = _HEAD.unpack(head) if len(head) == _HEAD.size else (b"", 0, 0)
    if magic != MAGIC or version != VERSION:
        raise IndexDamagedError(f"{path}: format {version}, wanted {VERSION}")
    end = _HEAD.size + length
    text, digest = raw[_HEAD.size : end].tobytes(), raw[end : end + _DIGEST].tobytes()
    if hashlib.sha256(text).digest() != digest:
        raise IndexDamagedError(f"{path}: the checksum of its header is wrong")
    end += _DIGEST
    return json.loads(text), end + -end % _ALIGNED


def _shape(segment: Segment) -> list[dict[str, str]]:
    """By factor: column -> what it is."""
    kinds = {WordColumn: "words", ListColumn: "lists", PaddedLists: "padded"}
    return [
        {name: kinds.get(type(part), "numbers") for name, part in facts.table.parts.items()}
        for facts in segment.facts
    ]


def _arrays(segment: Segment) -> Iterator[tuple[str, Array]]:
    yield "ids|raw", segment.ids.raw
    yield "ids|starts", segment.ids.starts
    yield "place_of_id", segment.place_of_id
    for each in fields(Boxes):
        yield f"boxes|{each.name}", getattr(segment.boxes, each.name)
    for number, joint in enumerate(segment.joints):
        yield f"joint {number}|numbers of rows", joint.numbers
        for factor, members in joint.members.items():
            yield f"joint {number}|{factor}", members
    for number, facts in enumerate(segment.facts):
        if facts.numbers is not None:
            yield f"{number}|numbers of rows", facts.numbers
        for name, part in facts.table.parts.items():
            yield from _part_arrays(f"{number}|{name}", part, own=facts.numbers is None)


def _part_arrays(where: str, part: Part, *, own: bool) -> Iterator[tuple[str, Array]]:
    """`own`: each row has facts of its own."""
    if isinstance(part, np.ndarray):
        yield f"varied|{where}" if own else where, part
        return
    words = Texts.of(list(part.words))
    yield f"words|{where}|raw", words.raw
    yield f"words|{where}|starts", words.starts
    if isinstance(part, WordColumn):
        yield f"{where}|codes", part.codes
        return
    if isinstance(part, PaddedLists):
        yield f"varied|{where}|heads", part.heads
        yield f"varied|{where}|tails", part.tails
        yield f"varied|{where}|totals", part.totals
        yield f"{where}|codes", part.entries.codes
        yield f"{where}|numbers", part.entries.numbers
        for each in fields(Beyond):
            yield f"{where}|beyond {each.name}", getattr(part.beyond, each.name)
        return
    yield f"{where}|starts", part.starts
    yield f"{where}|codes", part.codes
    yield f"{where}|numbers", part.numbers


def _padded(array: Array) -> bytes:
    raw = np.ascontiguousarray(array).tobytes()
    return raw + bytes(-len(raw) % _ALIGNED)


@dataclass(frozen=True, slots=True)
class _Stored:
    """The arrays of a file by name, where they lie."""

    places: Mapping[str, Any]
    payload: np.ndarray[Any, Any]

    def __contains__(self, name: str) -> bool:
        return name in self.places

    def __getitem__(self, name: str) -> Any:
        dtype, shape, where = self.places[name]
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        return self.payload[where : where + size].view(dtype).reshape(shape)


def _segment(header: Mapping[str, Any], payload: np.ndarray[Any, Any]) -> Segment:
    arrays = _Stored(header["arrays"], payload)
    return Segment(
        Texts(arrays["ids|raw"], arrays["ids|starts"]),
        arrays["place_of_id"],
        tuple(_facts(arrays, number, shape) for number, shape in enumerate(header["shape"])),
        Boxes(*(arrays[f"boxes|{each.name}"] for each in fields(Boxes))),
        tuple(_joint(arrays, f"joint {number}|", of) for number, of in enumerate(header["joints"])),
    )


def _joint(arrays: _Stored, where: str, factors: Sequence[int]) -> Joint:
    members = {factor: arrays[f"{where}{factor}"] for factor in factors}
    return Joint(arrays[f"{where}numbers of rows"], members)


def _facts(arrays: _Stored, number: int, shape: Mapping[str, str]) -> Facts:
    of_rows = f"{number}|numbers of rows"
    parts = {name: _part(arrays, f"{number}|{name}", kind) for name, kind in shape.items()}
    table = Columns(_rows(next(iter(parts.values()))), parts)
    numbers = arrays[of_rows] if of_rows in arrays else None  # noqa: SIM401
    return Facts(table, numbers)


def _part(arrays: _Stored, where: str, kind: str) -> Part:
    if kind == "numbers":
        return np.asarray(arrays[where if where in arrays else f"varied|{where}"])
    texts = Texts(arrays[f"words|{where}|raw"], arrays[f"words|{where}|starts"])
    words, codes = Vocabulary(lambda: texts), arrays[f"{where}|codes"]
    if kind == "words":
        return WordColumn(codes, words)
    numbers = arrays[f"{where}|numbers"]
    if kind == "lists":
        return ListColumn(arrays[f"{where}|starts"], codes, numbers, words)
    beyond = Beyond(*(arrays[f"{where}|beyond {each.name}"] for each in fields(Beyond)))
    of_rows = (arrays[f"varied|{where}|{name}"] for name in ("heads", "tails", "totals"))
    heads, tails, totals = of_rows
    return PaddedLists(Entries(codes, numbers), heads, tails, beyond, totals, words)


def _rows(part: Part) -> int:
    match part:
        case WordColumn():
            return int(part.codes.size)
        case PaddedLists():
            return len(part)
        case ListColumn():
            return int(part.starts.size - 1)
        case _:
            return len(part)
