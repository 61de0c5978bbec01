"""The bytes of a backup: read again as they were, and refused if anything is not as it was."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from matcher.errors import BackupError
from matcher.store.backup.container import CHUNK_BYTES, TAG_BYTES, opened_head, sealed, unsealed
from matcher.store.backup.head import Head, Kind, new_head

SECRET, OTHER = b"s" * 32, b"o" * 32
NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
CANARY = b"Blessing Osagie, Via Padova 14"
CONTENT = CANARY * 6_000  # three chunks


def head_of(secret: bytes = SECRET) -> Head:
    return new_head(secret, Kind.DATABASE, "abc", "sqlite", "0006", NOW)


def made(content: Iterable[bytes], head: Head | None = None) -> bytes:
    return b"".join(sealed(SECRET, head or head_of(), content))


def read(file: bytes, secret: bytes = SECRET) -> bytes:
    stream = io.BytesIO(file)
    head = opened_head(stream, "FILE", secret)
    return b"".join(unsealed(stream, "FILE", secret, head))


HEAD = head_of()
FILE = made([CONTENT], HEAD)
CHUNK = CHUNK_BYTES + TAG_BYTES
START = len(HEAD.as_bytes)


@given(st.lists(st.binary(max_size=3 * CHUNK_BYTES // 2), max_size=4))
@example([])
@example([b"", b"a"])
@example([b"x" * CHUNK_BYTES])
@example([b"x" * (2 * CHUNK_BYTES + 1)])
@settings(max_examples=20)
def test_what_was_sealed_is_read_again(pieces: list[bytes]) -> None:
    assert read(made(pieces)) == b"".join(pieces)


@given(st.integers(0, len(FILE) * 8 - 1))
@example(0)
@example(len(FILE) * 8 - 1)
@settings(max_examples=300)
def test_a_bit_that_is_flipped_anywhere_is_noticed(bit: int) -> None:
    flipped = bytearray(FILE)
    flipped[bit // 8] ^= 1 << bit % 8
    with pytest.raises(BackupError):
        read(bytes(flipped))


def test_every_bit_of_the_head_counts() -> None:
    for bit in range(START * 8):
        flipped = bytearray(FILE)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(BackupError):
            read(bytes(flipped))


@given(st.integers(0, len(FILE) - 1))
@example(START)
@example(START + CHUNK)
@example(START + 2 * CHUNK)
@settings(max_examples=100)
def test_a_file_that_was_cut_is_refused(length: int) -> None:
    with pytest.raises(BackupError):
        read(FILE[:length])


def test_a_cut_between_two_chunks_is_called_a_cut() -> None:
    with pytest.raises(BackupError, match="is cut off after chunk 0"):
        read(FILE[: START + CHUNK])


def test_chunks_that_were_exchanged_doubled_or_left_out_are_refused() -> None:
    first, second = FILE[START : START + CHUNK], FILE[START + CHUNK : START + 2 * CHUNK]
    rest = FILE[START + 2 * CHUNK :]
    for order in ([second, first, rest], [first, first, second, rest], [first, rest]):
        with pytest.raises(BackupError):
            read(HEAD.as_bytes + b"".join(order))
    assert read(HEAD.as_bytes + first + second + rest) == CONTENT


@pytest.mark.parametrize("more", [b"x", b"x" * CHUNK, FILE])
def test_what_follows_the_end_is_refused(more: bytes) -> None:
    with pytest.raises(BackupError):
        read(FILE + more)


def test_chunks_of_another_backup_do_not_fit() -> None:
    other = head_of()
    with pytest.raises(BackupError):
        read(other.as_bytes + FILE[START:])


def test_a_head_that_says_something_else_does_not_fit_the_chunks() -> None:
    told = HEAD.as_bytes.replace(b'"revision": "0006"', b'"revision": "0001"')
    with pytest.raises(BackupError, match="chunk 0 was altered"):
        read(told + FILE[START:])


def test_other_keys_are_named_as_such() -> None:
    with pytest.raises(BackupError, match="was made with other keys than these"):
        read(FILE, OTHER)


@pytest.mark.parametrize("file", [b"", b"SQLite format 3\0" + b"x" * 5_000, CANARY])
def test_any_other_file_is_no_backup(file: bytes) -> None:
    with pytest.raises(BackupError, match="is no backup of matcher"):
        read(file)


def test_nothing_of_the_content_can_be_read_in_it() -> None:
    assert CANARY not in FILE
    assert CONTENT[:16] not in FILE
    assert made([CONTENT]) != FILE
