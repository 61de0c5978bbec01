"""The words of one language: a gettext file `words.po` whose msgids are codes.

    msgctxt "have+missing"                  the values that must be given for this wording
    msgid "skills.covers"                   the code
    msgstr "She brings: {have:concept}. New to her: {missing:concept}."

A code has one wording without msgctxt, which needs no value, and any number with one. Of those
whose values are all given, the one that asks for most is used: so no sentence has holes.
`mode=speaking` in a msgctxt asks for that very value, `has={level}` for two that are the same.
`{value:kind}` is shown as `formats.Formats` says. In a wording with plural forms, msgid_plural is
the name of the value that is counted (a number, or the length of a list).

Codes with a slash are not reasons: `contract/permanent` is the word that `{contract:contract}`
shows, `ask employer/CODE` a question to the employer, `to her/CODE` a reason as she is told it,
`note/NAME` a sentence added where the value NAME is true (`to her/note/NAME` as she is told it).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from babel.messages.catalog import Message as PoMessage
from babel.messages.pofile import read_po

from matcher.wording.language import Language, language
from matcher.wording.message import Condition, Message, Template

PLURAL_FORMS = ("zero", "one", "two", "few", "many", "other")  # CLDR, in the order of msgstr[n]


class Catalogue:
    """The messages of a language by code, the most demanding wording first."""

    def __init__(self, its: Language, messages: Iterator[Message]) -> None:
        self.language = its
        self.locale = its.locale
        self.by_code: dict[str, list[Message]] = {}
        for message in messages:
            self.by_code.setdefault(message.code, []).append(message)
        for wordings in self.by_code.values():
            wordings.sort(key=lambda message: message.rank, reverse=True)
        tags = {*its.locale.plural_form.tags, "other"}
        self._forms = [form for form in PLURAL_FORMS if form in tags]

    def __contains__(self, code: str) -> bool:
        return code in self.by_code

    def find(self, code: str, values: Mapping[str, object]) -> Template | None:
        """The wording that fits the values; None where there is none."""
        for message in self.by_code.get(code, ()):
            if message.holds(values):
                return self._form(message, values)
        return None

    def _form(self, message: Message, values: Mapping[str, object]) -> Template:
        if message.counted is None:
            return message.forms[0]
        form = self.locale.plural_form(_count(values[message.counted]))
        # "many" of Italian and Spanish begins at a million: the files have no form for it.
        return message.forms[min(self._forms.index(form), len(message.forms) - 1)]


@cache
def read(code: str) -> Catalogue:
    """Raises InputError for a language that has no folder."""
    its = language(code)
    with (its.folder / "words.po").open("rb") as file:
        found = read_po(file, locale=its.locale, abort_invalid=True)
    return Catalogue(its, _messages(found))


def _messages(found: Iterable[PoMessage]) -> Iterator[Message]:
    """All that have words: an empty translation is one that is still missing."""
    for po in found:
        texts = po.string if isinstance(po.string, tuple | list) else (po.string,)
        if po.id and all(texts):
            yield _message(po)


def _message(po: PoMessage) -> Message:
    code, counted = po.id if isinstance(po.id, tuple | list) else (po.id, None)
    texts = po.string if isinstance(po.string, tuple | list) else (po.string or "",)
    conditions = tuple(map(Condition.parse, po.context.split("+"))) if po.context else ()
    return Message(code, conditions, tuple(map(Template.parse, texts)), counted)


def _count(value: object) -> float:
    if isinstance(value, list | tuple):
        return len(value)
    if not isinstance(value, int | float):
        raise TypeError(f"{value!r} can't be counted")
    return int(value) if value == int(value) else value
