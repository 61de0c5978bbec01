"""An exception as a log may know it: its type and where it was, not what it says."""

from pathlib import Path
from traceback import extract_tb
from typing import Any

FRAMES = 20  # the last ones: the first are the server's own
CAUSES = 5
_PACKAGE = Path(__file__).resolve().parents[2]


def fault_of(error: BaseException, causes: int = CAUSES) -> dict[str, Any]:
    """`type`, `at` (a line for each frame, the innermost last) and `cause`, if there is one."""
    fault: dict[str, Any] = {
        "type": f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins."),
        "at": [
            f"{_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in extract_tb(error.__traceback__)[-FRAMES:]
        ],
    }
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and causes:
        fault["cause"] = fault_of(before, causes - 1)
    return fault


def _short(filename: str) -> str:
    """Without the folders of this machine."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE).as_posix()
    return "/".join(path.parts[-2:])
