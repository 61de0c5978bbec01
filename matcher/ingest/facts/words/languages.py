"""The words around a language's name: its own dataclass, for every language fills it most.

Levels in words follow the Council of Europe's own descriptions (CEFR, 2001, table 1: A basic,
B independent, C proficient user). A word is elastic, and a level set too high hides a job, so each
stands for the lowest level that an employer plausibly means by it: "good" is B1, not B2.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.domain.language import Cefr

# Asked for, level not said ("conoscenza dell'italiano", "Deutschkenntnisse"): simple exchanges.
LEVEL_UNSAID = Cefr.A2


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """Languages, levels and modes, as alternatives of a regular expression."""

    names: Mapping[str, str]  # ISO 639 -> its names, each beginning with letters
    levels: Mapping[Cefr, str]
    knowing: str  # says that the language is asked for, without a level
    filler: str  # may stand between the name and its level
    asked: str  # behind the name: it is asked for
    is_: str  # before that: "is", "sind"
    oral: str
    written: str
    alternative: str  # "English or French" asks for neither of them for certain
    upward: str  # behind that word: "B1 or higher" is no alternative
    joining: str  # "and"
    article: str  # before a second name: "the", "dell"
    lessons: str  # before the name: taught, not asked
    in_: str = "in"  # before a mode: "in parola", "à l'oral"
    ending: str = ""  # what may be grown onto the name
    grown: str = ""  # in a name with its ending: "kenntnisse" already asks for it
    label: str = ""  # in a form, before ":" and what is asked, or "not required"
    none_asked: tuple[str, ...] = ()  # near-words: "no languages needed", whichever
    spoken_and_written: str = ""  # one of the levels: it gives way to a level beside it
    ours: str = ""  # before the name: the team or the customers speak it
    not_adjective: str = ""  # where names are adjectives too: the words that may stand behind one
    with_: str = ""  # before a name in a title: "receptionist with German"
    speaker: str = ""  # behind a name: one who speaks it is looked for
    surely: str = ""  # right before a name that can't be an adjective, whatever stands behind
