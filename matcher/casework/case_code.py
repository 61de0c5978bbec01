"""A case code: by it alone she is known, and it is never a name."""

import re

_CODE = re.compile(r"[A-Za-z0-9-]{1,20}")
RULE = "a case code has letters, digits and '-', at most 20, and is never a name"


def is_case_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None
