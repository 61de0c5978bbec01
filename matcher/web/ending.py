"""When a page announces that the session ends, and when it leaves for the door by itself: on an
unwatched screen nothing is to be seen for longer than the session lasts."""

from dataclasses import dataclass
from datetime import timedelta

_BEFORE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Ending:
    """Seconds after the last request."""

    announce: int
    end: int

    @classmethod
    def of(cls, idle: timedelta) -> "Ending":
        end = int(idle.total_seconds())
        return cls(max(end - int(_BEFORE.total_seconds()), end // 2), end)
