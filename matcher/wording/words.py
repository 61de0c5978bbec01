"""Codes and values -> words in her advisor's language. The only place that composes sentences."""

from collections.abc import Mapping

from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.wording.catalogue import read
from matcher.wording.elision import elided
from matcher.wording.formats import Formats, Label
from matcher.wording.language import LANGUAGES, SOURCE, language

__all__ = ["LANGUAGES", "WHOM", "Words", "load"]

WHOM = ("employer", "her", "desk")  # whom a question is for; the desk is the legal desk
TITLES_NAMED = 3  # trainings named in one opening


class Words:
    """The words of one language. `label` gives the taxonomy's name of a concept in a language.

    A code that has no words raises LookupError; a code of a value (a certificate, a contract)
    that has none is shown as it is written. Values that are None, empty or missing never leave a
    hole: another wording is chosen, see `catalogue`. What a draft lacks is said in English.
    """

    def __init__(self, formats: Formats) -> None:
        self.language = formats.language
        self.direction = language(formats.language).direction
        self._formats = formats

    def language_of(self, said: Reason | Opening) -> str:
        """The language in which `to_her` says it: English where a draft has no words for it."""
        known = self._formats.knows(f"to her/{said.code}", said.values)
        return self.language if known else SOURCE

    def reason(self, reason: Reason) -> str:
        """The reason in a sentence or two, about the job, to the advisor."""
        said = [_capital(self._say(reason.code, reason.values))]
        return " ".join(said + self._notes(reason.values))

    def opening(self, opening: Opening, titles: Mapping[str, str] | None = None) -> str:
        """What would open the offer; with the trainings that give it, by name if `titles` has it.

        `titles` is training id -> title.
        """
        said = [_capital(self._say(opening.code, opening.values))]
        said += self._notes(opening.values)
        return " ".join([*said, *self._given_by(opening.offers, titles or {})])

    def to_her(self, said: Reason | Opening) -> str | None:
        """The reason or opening in the second person, for the screens and sheets that she reads.

        None for what is the advisor's alone: what her papers or the rules about them leave open,
        what has not been talked about yet, and what she avoids.
        """
        text = self._formats.fill(f"to her/{said.code}", said.values)
        if not text:
            return None
        notes = self._notes(said.values, "to her/")
        return " ".join([_capital(elided(text, self.language)), *notes])

    def question(self, criterion_name: str) -> str:
        """What a criterion asks: "Does it fit her week?"."""
        return self._say(f"question/{criterion_name}", {})

    def verdict(self, verdict: Verdict) -> str:
        return self._say(f"verdict/{verdict.name}", {})

    def ask(self, reason: Reason) -> str | None:
        """A question ready to be asked, for a reason that came with the verdict ASK.

        None where another reason of the same offer already asks it. `whom` says to whom.
        """
        whom = self.whom(reason)
        if whom is None:
            return None
        return _capital(self._say(f"ask {whom}/{reason.code}", reason.values))

    def whom(self, reason: Reason) -> str | None:
        """To whom `ask` speaks: "employer", "her" or "desk" (the legal desk)."""
        for whom in WHOM:
            if self._formats.fill(f"ask {whom}/{reason.code}", reason.values):
                return whom
        return None

    def sign(self, code: str) -> str:
        """A sign of exploitation in plain words."""
        return self._formats.show(code, "sign")

    def ui(self, key: str, **values: object) -> str:
        """A heading or label of the interface."""
        return self._say(f"ui/{key}", values)

    def show(self, value: object, kind: str, currency: str = "EUR") -> str:
        """A bare value as the sentences show it; for the kinds see `formats`."""
        return self._formats.show(value, kind, currency)

    def from_to(self, first: str, last: str) -> str:
        """Two times or amounts: with a dash, or in words where it would read backwards."""
        return self._say("week/from_to", {"first": first, "last": last})

    def _say(self, code: str, values: Mapping[str, object]) -> str:
        text = self._formats.fill(code, values)
        if text is None:
            raise LookupError(f"no words in {self.language!r} for {code!r}")
        return elided(text, self.language)

    def _notes(self, values: Mapping[str, object], whose: str = "") -> list[str]:
        """The sentences that a true value adds, whatever the reason."""
        notes = (f"{whose}note/{name}" for name, value in values.items() if value is True)
        said = (self._formats.fill(note, values) for note in notes)
        return [elided(each, self.language) for each in said if each]

    def _given_by(self, offers: tuple[str, ...], titles: Mapping[str, str]) -> list[str]:
        if not offers:
            return []
        names = dict.fromkeys(titles[offer] for offer in offers if offer in titles)
        named = list(names)[:TITLES_NAMED]
        more = len(names) - len(named) + sum(offer not in titles for offer in offers)
        quoted = [self._say("title/quoted", {"title": name}) for name in named]
        values = {"titles": quoted, "count": len(offers), "more": more or None}
        return [self._say("opening/given_by", values)]


def load(code: str, label: Label) -> Words:
    """The words of a language. Raises InputError naming the languages that there are."""
    source = None if code == SOURCE else Formats(read(SOURCE), SOURCE, label)
    return Words(Formats(read(code), code, label, source))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
