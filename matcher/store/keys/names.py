"""Names for addresses: of something in a case, always the same there, and telling nothing.

AES-256-SIV (RFC 5297), bound to the case: whoever has the key reads from such a name what it means,
so that no table has to be kept of them. Padded before, for the length of an id could tell the
source.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

BLOCK_BYTES = 32
_END = b"\x80"


def name_of(key: bytes, case_id: str, what: str) -> str:
    """`key`: 64 bytes. Letters, digits, hyphens and underscores, 64 of them for a short id."""
    marked = what.encode(errors="surrogatepass") + _END
    padded = marked + b"\0" * (-len(marked) % BLOCK_BYTES)
    sealed = AESSIV(key).encrypt(padded, [case_id.encode(errors="surrogatepass")])
    return urlsafe_b64encode(sealed).rstrip(b"=").decode()


def named(key: bytes, case_id: str, name: str) -> str | None:
    """What `name_of` was given; None for what is no such name, or one of another case."""
    try:
        sealed = urlsafe_b64decode(name + "=" * (-len(name) % 4))
        padded = AESSIV(key).decrypt(sealed, [case_id.encode(errors="surrogatepass")])
    except (NotBase64, ValueError, InvalidTag):
        return None
    return padded[: padded.rindex(_END)].decode(errors="surrogatepass")
