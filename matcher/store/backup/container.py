"""The content of a backup: AES-256-GCM in chunks that know their place and which one is the last.

    head | chunk 0 | chunk 1 | ... | last chunk      (each: up to 64 KiB, and a tag of 16 bytes)

The key is this backup's own, derived (HKDF-SHA256) from the keyring, the head's salt and all bytes
of the head, so that no chunk fits another backup or another head. The nonce of a chunk is its
number and whether it is the last (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár,
"Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015): chunks that are
left out, doubled, exchanged or cut off the end are refused, and what follows the last one too.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from matcher.errors import BackupError
from matcher.store.backup.head import Head, read_head

CHUNK_BYTES = 64 * 1024
TAG_BYTES = 16
_COUNTER_BYTES = 11


def sealed(secret: bytes, head: Head, content: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of the file, from content in pieces of any size."""
    yield head.as_bytes
    cipher = _cipher(secret, head)
    number, chunk = 0, b""
    for following in _of_one_size(content):
        if number:
            yield cipher.encrypt(_nonce(number - 1, last=False), chunk, None)
        chunk = following
        number += 1
    yield cipher.encrypt(_nonce(max(0, number - 1), last=True), chunk, None)


def opened_head(file: BinaryIO, name: str, secret: bytes) -> Head:
    """Raises BackupError for a file that is no backup, or was made with other keys."""
    head = read_head(file, name)
    if not head.fits(secret):
        raise BackupError(
            f"{name}: was made with other keys than these, or its head is damaged; it was made "
            f"{head.made_at:%Y-%m-%d %H:%M} UTC of database {head.database}"
        )
    return head


def unsealed(file: BinaryIO, name: str, secret: bytes, head: Head) -> Iterator[bytes]:
    """The content, after `opened_head`. Only when it has ended is it known to be whole: until then
    do nothing with it that can't be undone. Raises BackupError for a file that was altered or cut.
    """
    cipher = _cipher(secret, head)
    chunk, number = file.read(CHUNK_BYTES + TAG_BYTES), 0
    while following := file.read(CHUNK_BYTES + TAG_BYTES):
        yield _opened(cipher, _nonce(number, last=False), chunk, f"{name}: chunk {number}")
        chunk, number = following, number + 1
    if _fits(cipher, _nonce(number, last=False), chunk):
        raise BackupError(f"{name}: is cut off after chunk {number}")
    yield _opened(cipher, _nonce(number, last=True), chunk, f"{name}: chunk {number}, the last,")


def _cipher(secret: bytes, head: Head) -> AESGCM:
    about = b"matcher backup chunks" + sha256(head.as_bytes).digest()
    return AESGCM(HKDF(SHA256(), 32, salt=bytes.fromhex(head.salt), info=about).derive(secret))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(_COUNTER_BYTES, "big") + bytes([last])


def _opened(cipher: AESGCM, nonce: bytes, chunk: bytes, what: str) -> bytes:
    try:
        return cipher.decrypt(nonce, chunk, None)
    except (InvalidTag, ValueError):
        raise BackupError(f"{what} was altered or cut; nothing of it is used") from None


def _fits(cipher: AESGCM, nonce: bytes, chunk: bytes) -> bool:
    try:
        cipher.decrypt(nonce, chunk, None)
    except (InvalidTag, ValueError):
        return False
    return True


def _of_one_size(content: Iterable[bytes]) -> Iterator[bytes]:
    """Chunks of CHUNK_BYTES, the last one of what is left."""
    held = bytearray()
    for piece in content:
        held += piece
        while len(held) >= CHUNK_BYTES:
            yield bytes(held[:CHUNK_BYTES])
            del held[:CHUNK_BYTES]
    if held:
        yield bytes(held)
