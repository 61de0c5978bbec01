"""One question of a step: which of its form's fields it asks. The page of one question is the
step's own form with the fields of the others left out."""

from collections.abc import Callable
from dataclasses import dataclass

from matcher.web.advisor.steps.typed import Typed
from matcher.web.page_words import PageWords


@dataclass(frozen=True)
class Question:
    """`fields`: without the numbers of rows. `title`: as the page is called. `why` it is asked,
    where that is not what its step says."""

    name: str
    fields: tuple[str, ...]
    title: Callable[[PageWords], str]
    why: Callable[[PageWords], str] | None = None

    def asks(self, field: str) -> bool:
        return _stem(field) in self.fields

    def only(self, typed: Typed) -> Typed:
        return Typed({name: said for name, said in typed.fields.items() if self.asks(name)})

    def answered(self, kept: Typed, answer: Typed) -> Typed:
        """The step's whole form as it is kept, with this answer in the place of the one there."""
        others = {name: said for name, said in kept.fields.items() if not self.asks(name)}
        return Typed({**others, **self.only(answer).fields})


def _stem(field: str) -> str:
    return field.partition("-")[0]
