"""The words of each language that adverts are read in; the readers beside hold only the logic.

Add a language
--------------
1. Copy the folder of the language that is nearest in grammar (`it/` for Romance, `de/` for
   Germanic, `en/` otherwise) under the ISO 639-1 code of the new one. The folder is the
   registration: nothing else names the languages.
2. Replace every word. `model.py` says what each field is for. A text is an alternative of a
   regular expression ("scadenza|termine ultimo"), a tuple holds near-words
   (`matcher.ingest.phrases`). Accents, capitals and any script may be written as adverts write
   them: patterns are folded like the text. Folding can make two words one (Swedish "är" and
   "år", Greek "ή" and "η"): write a pattern that the other word does not meet.
   Words that the language borrows (Italian "part time") are its own words: an advert is read with
   its own language's alone, for one language's "no" is another's "from".
3. Add the language's rows to `data/rules/certificates.toml` ([proof] and names).
4. Write `tests/facts/<code>.jsonl` (at least 300 labelled facts) and measure with
   `python -m matcher.ingest.facts.measure tests/facts --language <code> --misses`.

Every field is compulsory unless its dataclass gives it a default; "" or () says that the language
has no such word.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from matcher.ingest.facts.words.model import FactWords

LANGUAGES = tuple(sorted(module.name for module in iter_modules(__path__) if module.ispkg))


@cache
def words_of(language: str) -> FactWords:
    """The words of one of `LANGUAGES`, read when the first advert needs them."""
    words: FactWords = import_module(f"{__name__}.{language}").WORDS
    return words
