"""What one row of the audit trail says, and that it can say nothing of a person."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_ACT = re.compile(r"[a-z_]+(\.[a-z_]+)+")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CODE = re.compile(r"[A-Za-z0-9_.:~/+-]{1,80}")
Detail = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Entry:
    """`actor`: an account's id, `system:NAME`, `token:ID` (a program), or None for somebody
    unknown; `object`: kind:id, as
    `case:ID`; `details`: names and codes. Raises ValueError for words: only ids and codes are kept,
    so that nobody's text can slip in."""

    actor: str | None
    act: str
    object: str | None = None
    details: Mapping[str, Detail] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "details", MappingProxyType(dict(self.details)))
        if not _ACT.fullmatch(self.act):
            raise ValueError(f"audit: {self.act!r} is no act, as case.looked")
        for code in (self.actor, self.object):
            if code is not None and not _CODE.fullmatch(code):
                raise ValueError(f"audit: {self.act} is about something that is no id")
        for name, value in self.details.items():
            if not _NAME.fullmatch(name) or not _is_code(value):
                raise ValueError(f"audit: {self.act}: {name!r} is no code")

    @property
    def details_text(self) -> str:
        return json.dumps(dict(self.details), sort_keys=True, separators=(",", ":"))


def _is_code(value: object) -> bool:
    if isinstance(value, str):
        return _CODE.fullmatch(value) is not None
    return value is None or isinstance(value, int)
