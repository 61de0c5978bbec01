"""A bell that a signal handler may ring."""

import os
import select


class Bell:
    """Once rung it stays rung. A threading.Event would not do: a handler that sets it while the
    same thread is about to wait for it stops the process for ever."""

    def __init__(self) -> None:
        self._reader, self._writer = os.pipe()

    def ring(self, *_signal: object) -> None:
        os.write(self._writer, b"!")

    def wait(self, seconds: float) -> bool:
        """Whether it has been rung, at the latest after so many seconds."""
        ready, _, _ = select.select([self._reader], [], [], seconds)
        return bool(ready)

    def close(self) -> None:
        os.close(self._reader)
        os.close(self._writer)
