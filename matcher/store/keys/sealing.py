"""Sealing: AES-256-GCM, bound to the one place where the ciphertext may stand.

    format (1 byte, 1) | nonce (12 bytes, random) | ciphertext and tag

Before sealing, the text is padded to whole blocks of 64 bytes: of a short answer the length alone
would say which one it is. A key seals what one case or account holds, thousands of texts at most;
random nonces are safe for four thousand million (NIST SP 800-38D, 8.3).
"""

import json
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from matcher.errors import SealError

FORMAT = b"\x01"
NONCE_BYTES = 12
BLOCK_BYTES = 64
_END = b"\x80"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value stands. `row` tells two rows of one owner apart."""

    table: str
    column: str
    row: str = ""

    def of(self, owner: str) -> bytes:
        """The additional data: the owner's name binds it to one case."""
        return json.dumps([self.table, owner, self.column, self.row]).encode()

    def __str__(self) -> str:
        return f"{self.table}.{self.column}" + (f" of {self.row}" if self.row else "")


def seal(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return FORMAT + nonce + AESGCM(key).encrypt(nonce, _padded(plain), bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """Raises SealError for a value that was altered, cut, sealed with another key, or sealed to
    stand elsewhere."""
    nonce, rest = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    if not sealed.startswith(FORMAT) or len(nonce) < NONCE_BYTES:
        raise SealError("is not a sealed value")
    try:
        return _unpadded(AESGCM(key).decrypt(nonce, rest, bound_to))
    except InvalidTag:
        raise SealError("was altered, or was not sealed for this place") from None


def _padded(plain: bytes) -> bytes:
    marked = plain + _END
    return marked + b"\0" * (-len(marked) % BLOCK_BYTES)


def _unpadded(padded: bytes) -> bytes:
    return padded[: padded.rindex(_END)]
