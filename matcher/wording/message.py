"""One wording of a code: when it may be used, and how values are set into it."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter

Show = Callable[[object, str], str]  # a value and its kind ("date", "skill or") -> words


@dataclass(frozen=True, slots=True)
class Part:
    """Text, and the field that follows it: `"until ", "deadline", "date"`; no field at the end."""

    text: str
    field: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Template:
    """A text with fields like `{deadline:date}`."""

    parts: tuple[Part, ...]

    @classmethod
    def parse(cls, text: str) -> "Template":
        """Raises ValueError where braces don't match."""
        fields = Formatter().parse(text)
        return cls(tuple(Part(said, field, kind or "") for said, field, kind, _ in fields))

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(part.field for part in self.parts if part.field)

    def fill(self, values: Mapping[str, object], show: Show) -> str:
        return "".join(
            part.text + (show(values[part.field], part.kind) if part.field else "")
            for part in self.parts
        )


@dataclass(frozen=True, slots=True)
class Condition:
    """`have`: the value is given. `mode=speaking`: and is this. `has={level}`: and is that one."""

    name: str
    equals: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Condition":
        name, sign, value = text.partition("=")
        return cls(name, value if sign else None)

    def holds(self, values: Mapping[str, object]) -> bool:
        value = values.get(self.name)
        if self.equals is None or not is_given(value):
            return is_given(value)
        if self.equals.startswith("{"):
            return value == values.get(self.equals.strip("{}"))
        return plain(value) == self.equals


@dataclass(frozen=True, slots=True)
class Message:
    """A wording. `forms` holds one template a plural form, chosen by the value of `counted`."""

    code: str
    conditions: tuple[Condition, ...]
    forms: tuple[Template, ...]
    counted: str | None = None

    @property
    def fields(self) -> frozenset[str]:
        return frozenset[str]().union(*(form.fields for form in self.forms))

    @property
    def rank(self) -> tuple[int, int]:
        """The more a wording asks for, the better it fits where it may be used."""
        return len(self.conditions), sum(c.equals is not None for c in self.conditions)

    def holds(self, values: Mapping[str, object]) -> bool:
        return all(condition.holds(values) for condition in self.conditions)


def is_given(value: object) -> bool:
    """Not None, not empty, not NaN. False and 0 are given."""
    if isinstance(value, float):
        return not math.isnan(value)
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and (not isinstance(value, list | tuple) or bool(value))


def plain(value: object) -> str:
    """A value as conditions and codes write it: `true`, `0` for 0.0, one line of text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    return " ".join(str(value).split())
