"""Those outside to whom something of hers may go, as it stands in consents and in the trail: by a
name for machines, made of their own."""

import hashlib
import re
import unicodedata

from matcher.errors import InputError

_LONGEST = 28  # letters of the name; with the digest it stays within what a recipient may be
_DIGEST = 8  # letters: two employers of nearly the same name are two recipients


def outside(kind: str, name: str) -> str:
    """`kind`: organisation | service. The same name, however it is spaced and capitalised, is the
    same recipient; another one is another. Raises InputError for no name."""
    plain = " ".join(name.split()).casefold()
    if not plain:
        raise InputError("name: is missing: she agrees to nothing for somebody unnamed")
    bare = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    readable = "-".join(re.findall("[a-z]+", bare))[:_LONGEST].strip("-") or "x"
    return f"{kind}:{readable}-{_letters(plain)}"


def readable_name(recipient: str) -> str:
    """Of one that `outside` made, where its own name is not at hand: "Ditta rossi"."""
    which = recipient.partition(":")[2]
    return which.rpartition("-")[0].replace("-", " ").capitalize() or which


def _letters(text: str) -> str:
    """Letters alone: digits could be somebody's telephone number, and are refused."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    found = ""
    for _ in range(_DIGEST):
        number, letter = divmod(number, 26)
        found += chr(ord("a") + letter)
    return found
