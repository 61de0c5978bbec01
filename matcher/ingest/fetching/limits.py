"""How long, how much and how often: the limits of one fetch, and the world that it reaches."""

import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

from matcher import __version__

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Seconds, bytes and counts. `loopback` allows http and this machine's addresses: for tests."""

    loopback: bool = False
    connect_seconds: float = 10  # for each address of a host
    read_seconds: float = 30  # of silence
    total_seconds: float = 300  # with all redirects, retries and pauses
    compressed_bytes: int = 10 * MB
    expanded_bytes: int = 50 * MB
    redirects: int = 3
    attempts: int = 4
    first_pause: float = 1
    longest_pause: float = 60
    ca_file: Path | None = None  # certificates to trust instead of the system's
    user_agent: str = f"matcher/{__version__}"


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host, in the system's order. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


Progress = Callable[[int, int | None], None]
"""Told the bytes received so far, and how many there will be if the server said."""


def silent(_received: int, _announced: int | None) -> None:
    """Shows nothing."""


@dataclass(frozen=True, slots=True)
class World:
    """What a fetch asks of the world around it; tests put their own in."""

    resolve: Callable[[str, int], Sequence[str]] = resolve
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = SystemRandom().random  # [0, 1)
    progress: Progress = silent


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment by which a fetch is over, on the clock of its world."""

    clock: Callable[[], float]
    at: float

    @classmethod
    def in_(cls, seconds: float, clock: Callable[[], float]) -> "Deadline":
        return cls(clock, clock() + seconds)

    def left(self) -> float:
        """Seconds, never below zero."""
        return max(0.0, self.at - self.clock())


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for one fetch from its first attempt to its last."""

    settings: FetchSettings
    world: World
    deadline: Deadline
