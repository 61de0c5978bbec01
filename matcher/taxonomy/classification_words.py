"""Words that national classifications and exam rules add to a title, and that say nothing of work.

"Staatlich geprüfter Techniker Fachrichtung Textiltechnik", "Albañiles, en general", "altri ... ed
assimilati": no label of ESCO has them, so that they would count as the title's rarest words. Whole
words or runs of words, without accents and in lower case, as titles are compared.
"""

import re
from collections.abc import Mapping
from functools import cache

_WORDS: Mapping[str, str] = {
    "en": "not elsewhere classified|n e c|nec|and similar|and related|unspecified|other",
    "it": "ed assimilati|ed assimilate|e assimilati|e assimilate|assimilati|assimilate|in genere"
    "|altri|altre|altro|non altrove classificati|non altrove classificate|non classificati"
    "|n c a|nca|esclusi|escluse|escluso|e simili|e similari|similari|eccetto",
    "es": "en general|y similares|o similares|similares|excepto|asalariados|otros|otras"
    "|propiamente dichos|no clasificados bajo otros epigrafes|no clasificados|sin especificar",
    "fr": "en general|et assimiles|et assimilees|assimiles|assimilees|autres|non classes ailleurs"
    "|non classes|et similaires|nca|n c a|sauf",
    "ro": "si asimilati|si asimilate|asimilati|asimilate|neclasificati in alte grupe|neclasificati"
    "|neclasificate|alti|alte|si similari|exclusiv",
    "de": "fachrichtung|schwerpunkt|geprufter|geprufte|gepruftes|gepr|staatlich|anerkannter"
    "|anerkannte|fachbereich|fachgebiet|einsatzgebiet|fachschule|allgemein|sonstige|sonstiger"
    "|sonstiges|diplom|bachelor|master",
    "sv": "m fl|mfl|ovriga|ovrig|ej klassificerade|och liknande|liknande",
    "bg": "некласифицирани другаде|некласифицирани|н д|други|друг|друга|и сродни|сродни"
    "|и подобни|подобни",
    "el": "που δεν ταξινομουνται αλλου|μ α κ|λοιποι|λοιπεσ|λοιπα|αλλοι|αλλεσ|και συναφη|παρομοια"
    "|και παρομοια",
    "lv": "citur neklasificeti|citur neklasificetie|neklasificeti|citi|citas|cits|cita"
    "|un lidzigi|lidzigi|un radniecigi",
    "lt": "kitur nepriskirti|niekur kitur nepriskirti|kiti|kitas|kitos|kita|ir panasus|panasus"
    "|ir giminiski",
}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = _WORDS.get(language)
    return re.compile(rf"(?<!\S)(?:{words})(?!\S)") if words else None


def without_classification_words(title: str, language: str) -> str:
    """A plain title without them; the title itself where nothing else would be left."""
    pattern = _pattern(language)
    if pattern is None:
        return title
    return " ".join(pattern.sub(" ", title).split()) or title
