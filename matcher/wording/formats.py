"""How a value is shown: the kinds that a field `{value:kind}` of a catalogue can have.

`{skills:concept}` shows one value or a list ("a, b and c"); `{modes:way or}` puts "or" between.
Lists name six at most, and say how many more there are. Kinds:

    concept                        a taxonomy id -> its label, or its name in `concept_names`
    language country               an ISO code -> its name
    date clock week                "2026-12-01", "08:30", "Mon-Fri 08:30-15:30"
    number money                   money in the currency given beside it, else in euros
    minutes hours days weeks months  with the unit
    credential                     "haccp", "B" -> a certificate, a driving licence
    text, or no kind               as it stands, on one line
    anything else                  the word of the catalogue: mode -> `mode/speaking`
"""

import re
from collections.abc import Callable, Mapping

from babel import Locale

from matcher.wording import quantities
from matcher.wording.catalogue import Catalogue
from matcher.wording.concept_names import LANGUAGE_SKILL, concept_names
from matcher.wording.isolating import isolated
from matcher.wording.joining import apart, joined
from matcher.wording.language import SOURCE, Language
from matcher.wording.message import plain
from matcher.wording.week_words import span

SHOWN = 6  # of a list
_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months"})
_DRIVING = re.compile(r"AM|A[12]?|B|BE|C1?E?|D1?E?")  # Directive 2006/126/EC, Art. 4

Label = Callable[[str, str], str]  # concept id, language -> label


class Formats:
    """The kinds of one language. Words are kept once made: long lists say the same again.

    `source`: those of English, in which is said whatever the language lacks.
    """

    def __init__(
        self, catalogue: Catalogue, language: str, label: Label, source: "Formats | None" = None
    ) -> None:
        self.catalogue = catalogue
        self.language = language
        self.label = label
        self.source = source
        self._made: dict[tuple[object, type, str], str] = {}

    @property
    def its(self) -> Language:
        return self.catalogue.language

    @property
    def locale(self) -> Locale:
        return self.catalogue.locale

    def fill(self, code: str, values: Mapping[str, object]) -> str | None:
        """The message of a code with its values; None where there is none that fits."""
        template = self.catalogue.find(code, values)
        if template is None:
            return self.source.fill(code, values) if self.source else None
        currency = plain(values.get("currency") or "EUR")
        return template.fill(values, lambda value, kind: self.show(value, kind, currency))

    def knows(self, code: str, values: Mapping[str, object]) -> bool:
        """Whether the language itself has a message that fits, not only the source."""
        return self.catalogue.find(code, values) is not None

    def say(self, code: str, **values: object) -> str:
        """As `fill`, for what the catalogue must have. Raises LookupError naming the code."""
        text = self.fill(code, values)
        if text is None:
            raise LookupError(f"no words in {self.language!r} for {code!r}")
        return text

    def show(self, value: object, kind: str, currency: str = "EUR") -> str:
        """One value or a list of them, as its kind says."""
        kind, _, joint = kind.partition(" ")
        if kind == "money":
            return quantities.money(_float(value), currency, self.locale)
        if not isinstance(value, list | tuple):
            return self._word(value, kind)
        words = list(dict.fromkeys(self._word(item, kind) for item in value))
        if len(words) > SHOWN:
            words = [*words[: SHOWN - 1], self.say("list/more", count=len(words) - SHOWN + 1)]
        if kind == "week":  # its spans hold an "and" of their own
            return apart(words, self.locale)
        return joined(words, self.locale, either=joint == "or")

    def _word(self, value: object, kind: str) -> str:
        if kind in ("", "text"):
            return isolated(plain(value), self.its.direction)
        key = (value, type(value), kind)  # True is not 1 here
        if key not in self._made:
            self._made[key] = isolated(self._make(value, kind), self.its.direction)
        return self._made[key]

    def _make(self, value: object, kind: str) -> str:
        match kind:
            case "concept":
                return self._concept(str(value))
            case "date":
                return quantities.day(value, self.its)
            case "clock":
                return quantities.clock(str(value), self.its)
            case "week":
                return span(str(value), self.its, self.say)
            case "number":
                return quantities.number(_float(value), self.locale)
            case "language":
                return str(self.locale.languages.get(str(value), value))
            case "country":
                return str(self.locale.territories.get(str(value), value))
            case "credential":
                return self._credential(plain(value))
            case _ if kind in _UNITS:
                return self._with_unit(_float(value), kind)
        return self._code(kind, plain(value))

    def _concept(self, concept: str) -> str:
        """By the name in the language's own folder, where it has one."""
        named = concept_names(self.its).get(concept)
        if named is not None:
            return named
        label, spoken = self.label(concept, self.language), LANGUAGE_SKILL.fullmatch(concept)
        if spoken is None or self.source is None or label != self.label(concept, SOURCE):
            return label
        language = self._make(spoken["language"], "language")
        return f"{language} ({self._code('mode', spoken['mode'])})" if spoken["mode"] else language

    def _with_unit(self, value: float, unit: str) -> str:
        if unit == "minutes" and value >= quantities.LONG_MINUTES:
            hours, minutes = divmod(round(value), 60)
            told = self._with_unit(hours, "hours")
            more = self._with_unit(minutes, unit) if minutes else ""
            return self.say("unit/hours_minutes", hours=told, minutes=more) if minutes else told
        return self.say(f"unit/{unit}", count=value, number=round(value, 1))

    def _credential(self, code: str) -> str:
        if _DRIVING.fullmatch(code):
            return self.say("credential/driving", category=code)
        return self._code("credential", code)

    def _code(self, kind: str, code: str) -> str:
        """A code that the catalogue does not know is shown as words: "first_aid" -> "first aid"."""
        return self.fill(f"{kind}/{code}", {}) or code.replace("_", " ")


def _float(value: object) -> float:
    if not isinstance(value, int | float):
        raise TypeError(f"{value!r} is not a number")
    return value
