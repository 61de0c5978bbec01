"""What a process holds of the mapped segments and beside them, as Linux counts it, in megabytes.

Pss is a process's part of what is shared: of four that share one file whole, each has a quarter.
"""

import re
from dataclasses import dataclass
from pathlib import Path

SEGMENT = re.compile(r"^[0-9a-f]+-[0-9a-f]+ .*\.segment$")
FIELD = re.compile(r"^(\w+): +(\d+) kB$")


@dataclass(frozen=True, slots=True)
class Held:
    """`resident` and `part` (Pss) of the mapped segments, what of them it has `written` and so
    has for itself (the kernel calls such pages anonymous), and all its own `anonymous` memory."""

    resident: float
    part: float
    written: float
    anonymous: float


def held(pid: int) -> Held:
    """Raises OSError where the process is gone."""
    mapped = {"Rss": 0, "Pss": 0, "Anonymous": 0}
    inside = False
    for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8").splitlines():
        field = FIELD.match(line)
        if field is None:
            if re.match(r"^[0-9a-f]+-[0-9a-f]+ ", line):
                inside = SEGMENT.match(line) is not None
        elif inside and field[1] in mapped:
            mapped[field[1]] += int(field[2])
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    own = re.search(r"^RssAnon:\s+(\d+) kB$", status, re.MULTILINE)
    megabytes = [each / 1024 for each in (*mapped.values(), int(own[1]) if own else 0)]
    return Held(*megabytes)
