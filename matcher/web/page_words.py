"""The language of a page: its own texts (gettext, English as the source) and the shared words."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel.dates import format_timedelta
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from matcher.wording.isolating import isolated
from matcher.wording.joining import apart, colon, comma, listed, semicolon
from matcher.wording.language import SOURCE, language
from matcher.wording.words import Words

DEFAULT = SOURCE

WordsOf = Callable[[str], Words]


class PageWords:
    """What a page says in one language: texts of its own, and reasons through `words`."""

    def __init__(self, code: str, words: Words) -> None:
        self.language = code
        self.words = words
        self.name = language(code).name  # in that language itself
        self.locale = language(code).locale
        self.direction = words.direction
        self._texts = _texts(code)

    def say(self, text: str, **values: object) -> str:
        """A text of the templates' language, translated, with `%(name)s` filled."""
        return self._texts.gettext(text) % values

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """As `say`, for one or many; `%(n)s` is the number."""
        return self._texts.ngettext(one, many, n) % {"n": n, **values}

    def gettext(self, text: str) -> str:
        """Unfilled, for the templates."""
        return self._texts.gettext(text)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self._texts.ngettext(one, many, n)

    def ui(self, key: str) -> str:
        """A heading that pages, sheets and the command line share."""
        return self.words.ui(key)

    def sign(self, code: str) -> str:
        """A sign of danger in words; staff may add signs before anybody has worded them."""
        try:
            return self.words.sign(code)
        except LookupError:
            return code.replace("_", " ")

    def show(self, value: object, kind: str, currency: str = "EUR") -> str:
        """A bare value as the reasons show it; the kinds are those of `wording.formats`."""
        return self.words.show(value, kind, currency)

    def from_to(self, first: str, last: str) -> str:
        """A range of times or amounts: "9:00-14:30", in words from right to left."""
        return self.words.from_to(first, last)

    def listed(self, items: Iterable[str]) -> str:
        """Items one after the other: "Mon, Wed"."""
        return listed(items, self.locale)

    def apart(self, items: Iterable[str]) -> str:
        """Items that hold commas of their own: "she spoke Italian B1; a way of 60 minutes"."""
        return apart(items, self.locale)

    @property
    def colon(self) -> str:
        """With the spaces that belong to it."""
        return colon(self.locale)

    @property
    def comma(self) -> str:
        """Between links, which `listed` can't join."""
        return comma(self.locale)

    @property
    def semicolon(self) -> str:
        """Between links, which `apart` can't join."""
        return semicolon(self.locale)

    def isolated(self, text: str) -> str:
        """What a stranger wrote, to be set into a sentence: it keeps its own direction there."""
        return isolated(text, self.direction)

    def ago(self, then: datetime, now: datetime) -> str:
        """A moment as seen from another one: "2 hours ago"."""
        if now - then < timedelta(minutes=1):
            return self.say("just now")
        return format_timedelta(
            then - now, granularity="minute", add_direction=True, locale=self.locale
        )

    def day(self, number: int) -> str:
        """The short name of a day, 0 is Monday: "Mon"."""
        return str(self.locale.days["stand-alone"]["abbreviated"][number])

    def letter_of_day(self, number: int) -> str:
        """As calendars write it over narrow columns: "M"."""
        return str(self.locale.days["stand-alone"]["narrow"][number])


@cache
def _texts(code: str) -> NullTranslations:
    """What a draft lacks is said in English."""
    if code == SOURCE:
        return NullTranslations()
    with (language(code).folder / "pages.po").open("rb") as file:
        catalogue = read_po(file, locale=code, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
