"""JSON of strangers, read strictly: each value is one that JSON has, a key stands once, nothing is
deeper, longer or larger than anybody means it."""

import json
import math
import re
from collections.abc import Iterable
from typing import Any

from matcher.casework.partners.rules import BodyRules

LONGEST_NUMBER = 24  # signs; the longest that means something here has some ten
_OPEN, _CLOSE = "[{", "]}"
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parsed(text: str, rules: BodyRules) -> Any:
    """Raises ValueError that says what is wrong, and repeats no value."""
    _check_depth(text, rules.deepest)
    try:
        value = json.loads(
            text,
            parse_int=_whole,
            parse_float=_number,
            parse_constant=_constant,
            object_pairs_hook=_once_each,
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} (line {error.lineno}, column {error.colno})") from None
    _check(value, rules.longest_list)
    return value


def _check_depth(text: str, deepest: int) -> None:
    """Before it is read: reading recurses."""
    depth = 0
    for sign in re.findall(r"[\[\]{}]", _STRING.sub('""', text)):
        depth += 1 if sign in _OPEN else -1
        if depth > deepest:
            raise ValueError(f"deeper than {deepest} lists and objects in one another")


def _check(value: Any, longest: int) -> None:
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise ValueError("a text holds half a character (a lone surrogate)")
    elif isinstance(value, dict):
        for key, each in value.items():
            _check(key, longest)
            _check(each, longest)
    elif isinstance(value, list):
        if len(value) > longest:
            raise ValueError(f"a list has more than {longest} entries")
        for each in value:
            _check(each, longest)


def _whole(digits: str) -> int:
    return int(_short(digits))


def _number(digits: str) -> float:
    value = float(_short(digits))
    if not math.isfinite(value):
        raise ValueError("a number is too large")
    return value


def _short(digits: str) -> str:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(f"a number has more than {LONGEST_NUMBER} signs")
    return digits


def _constant(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _once_each(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError("a key stands twice in one object")
        found[key] = value
    return found
