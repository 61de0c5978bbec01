"""Those outside to whom something of hers may go, as they stand in consents and in the trail: by a
sign that says nobody's name, for these are read by whoever has the disk, and kept for years."""

from matcher.errors import InputError
from matcher.store.keys.vault import Vault

_OUTSIDE = "outside-"
_BYTES = 12  # of the digest: as many letters as a chance id has bits
_UNNAMED = "—"


def outside(vault: Vault, kind: str, name: str) -> str:
    """`kind`: organisation | service. The same name, however it is spaced and capitalised, is the
    same recipient; another one is another. The name itself stands sealed, in the words that she was
    shown and in the advisor's. Raises InputError for no name."""
    plain = " ".join(name.split()).casefold()
    if not plain:
        raise InputError("name: is missing: she agrees to nothing for somebody unnamed")
    return f"{kind}:{_OUTSIDE}{_letters(vault.digest(f'recipient|{kind}|{plain}')[:_BYTES])}"


def readable_name(recipient: str) -> str:
    """Where its own name is not at hand: of one of the directory's, "Legal desk"."""
    which = recipient.partition(":")[2]
    if which.startswith(_OUTSIDE):
        return _UNNAMED
    return which.replace("-", " ").replace("_", " ").capitalize()


def _letters(digest: bytes) -> str:
    """Letters alone: digits could be somebody's telephone number, and are refused."""
    return "".join(chr(ord("a") + half) for byte in digest for half in divmod(byte, 16))
