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
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from matcher.errors import IndexDamagedError
from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Array, Columns, Ints, ListColumn, Part, WordColumn
from matcher.scoring.segment import Facts, Segment, narrow
from matcher.scoring.texts import Texts
from matcher.scoring.vocabulary import Vocabulary

MAGIC = b"matcher\n"
VERSION = 1
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
        {"made_of": made_of, "rows": len(segment), "shape": _shape(segment), "arrays": places,
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
    kinds = {WordColumn: "words", ListColumn: "lists"}
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
    for number, facts in enumerate(segment.facts):
        if facts.numbers is not None:
            yield f"{number}|numbers of rows", facts.numbers
        for name, part in facts.table.parts.items():
            where = f"{'varied|' if facts.numbers is None else ''}{number}|{name}"
            yield from _part_arrays(where, part, varied=facts.numbers is None)


def _part_arrays(where: str, part: Part, *, varied: bool) -> Iterator[tuple[str, Array]]:
    if isinstance(part, np.ndarray):
        yield where, part
        return
    words = Texts.of(list(part.words))
    yield f"words|{where}|raw", words.raw
    yield f"words|{where}|starts", words.starts
    if isinstance(part, WordColumn):
        yield f"{where}|codes", part.codes
        return
    lists = (("starts", part.starts), ("codes", part.codes), ("numbers", part.numbers))
    for name, array in lists:
        yield f"{where}|{name}", _small(array) if varied else array


def _small(array: Array) -> Array:
    """In fewer bytes where nothing is below 0; `ListColumn.take` gives them back as they were."""
    whole: Ints = array.astype(np.int64)
    return narrow(whole) if whole.min(initial=0) >= 0 else array


def _padded(array: Array) -> bytes:
    raw = np.ascontiguousarray(array).tobytes()
    return raw + bytes(-len(raw) % _ALIGNED)


def _segment(header: Mapping[str, Any], payload: np.ndarray[Any, Any]) -> Segment:
    def array(name: str) -> Any:
        dtype, shape, where = header["arrays"][name]
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        return payload[where : where + size].view(dtype).reshape(shape)

    def part(where: str, kind: str) -> Part:
        if kind == "numbers":
            return np.asarray(array(where))
        texts = Texts(array(f"words|{where}|raw"), array(f"words|{where}|starts"))
        words = Vocabulary(lambda: texts)
        if kind == "words":
            return WordColumn(array(f"{where}|codes"), words)
        starts, codes, numbers = (array(f"{where}|{n}") for n in ("starts", "codes", "numbers"))
        return ListColumn(starts, codes, numbers, words)

    def facts(number: int, shape: Mapping[str, str]) -> Facts:
        own = f"{number}|numbers of rows" not in header["arrays"]
        where = f"{'varied|' if own else ''}{number}|"
        parts = {name: part(where + name, kind) for name, kind in shape.items()}
        size = _rows(next(iter(parts.values())))
        return Facts(Columns(size, parts), None if own else array(f"{number}|numbers of rows"))

    return Segment(
        Texts(array("ids|raw"), array("ids|starts")),
        array("place_of_id"),
        tuple(facts(number, shape) for number, shape in enumerate(header["shape"])),
        Boxes(*(array(f"boxes|{each.name}") for each in fields(Boxes))),
    )


def _rows(part: Part) -> int:
    match part:
        case WordColumn():
            return int(part.codes.size)
        case ListColumn():
            return int(part.starts.size - 1)
        case _:
            return len(part)
