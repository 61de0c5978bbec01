"""Finding a case by its code, though no code stands in the database.

HMAC-SHA256 with a key of its own. Codes are short, so whoever had that key could try them all;
without it the index only says whether two rows are of the same code of the same organisation.
"""

import hmac
import json
import unicodedata


def plain_code(code: str) -> str:
    """As people mean it: ` k-7 `, `K7` and a full-width `Ｋ７` are one code."""
    wide = unicodedata.normalize("NFKC", code).casefold()
    return "".join(sign for sign in wide if sign.isalnum())


def blind_index(key: bytes, organisation: str, code: str) -> bytes:
    """32 bytes. The same code in two organisations has nothing in common. Raises ValueError for a
    code without a letter or digit."""
    plain = plain_code(code)
    if not plain:
        raise ValueError("a case code needs a letter or a digit")
    return hmac.digest(key, json.dumps([organisation, plain]).encode(), "sha256")
