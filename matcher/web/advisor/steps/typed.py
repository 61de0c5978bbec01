"""The fields of a form as they were typed, right or wrong: what comes back when something is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from werkzeug.datastructures import MultiDict

from matcher.web.advisor.steps.numbers import counted

Row = Mapping[str, str]
"""One of several things that are alike, as a child: field -> what was typed."""
NOT_HERS = {"csrf_token", "act", "tab", "based_on", "language", "question", "then", "later"}
_NAME = re.compile(r"[a-z_]{1,30}(-\d{1,3})?")
MOST_ROWS = 100


@dataclass(frozen=True, slots=True)
class Typed:
    """Field -> values. A field of a row ends in its number: `age-0`."""

    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def of_form(cls, form: MultiDict[str, str]) -> "Typed":
        names = [name for name in form if _NAME.fullmatch(name) and name not in NOT_HERS]
        return cls({name: form.getlist(name) for name in names})

    @classmethod
    def of(cls, **values: object) -> "Typed":
        """What is None is left out; everything else is one text or several."""
        found = {name: value for name, value in values.items() if value is not None}
        return cls({name: _texts(value) for name, value in found.items()})

    def __contains__(self, name: object) -> bool:
        return name in self.fields

    def one(self, name: str) -> str:
        return next((value.strip() for value in self.fields.get(name, ())), "")

    def all(self, name: str) -> list[str]:
        return [value for value in map(str.strip, self.fields.get(name, ())) if value]

    def but(self, **values: object) -> "Typed":
        """The same with other values for these fields."""
        return Typed({**self.fields, **Typed.of(**values).fields})

    def rows(self, *names: str) -> list[Row]:
        """By number: all fields of each; those that lack a field have "" there."""
        numbers = {
            int(number)
            for name, _, number in (each.rpartition("-") for each in self.fields)
            if name in names
        }
        return [{name: self.one(f"{name}-{n}") for name in names} for n in sorted(numbers)]

    def with_rows(self, names: Sequence[str], rows: Iterable[Row]) -> "Typed":
        """These rows in the place of all that have such fields, numbered anew."""
        others = {n: v for n, v in self.fields.items() if n.rpartition("-")[0] not in names}
        numbered = {
            f"{name}-{n}": [row.get(name, "")]
            for n, row in enumerate(list(rows)[:MOST_ROWS])
            for name in names
        }
        return Typed({**others, **numbered})


def acted_on(rows: Sequence[Row], verb: str, number: str) -> list[Row]:
    """add | remove | up | down: what a button beside a list does. `number`: of the row."""
    changed = list(rows)
    place = counted(number)
    if verb == "add":
        return [*changed, {}]
    if place is None or place >= len(changed):
        return changed  # the button of a page that is no longer true
    row = changed.pop(place)
    if verb != "remove":
        changed.insert(max(place + (-1 if verb == "up" else 1), 0), row)
    return changed


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]
