"""Which language an advert is written in.

py3langid (Lui and Baldwin 2012, kept up as a fork) knows 139 languages; it chooses here among those
that adverts in the programme's countries are written in, which makes short titles safer.
"""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = [
    *("en", "it", "es", "de", "bg", "el", "lv", "lt", "ro", "sv", "fr", "no", "pt", "ca", "nl"),
    *("da", "fi", "et", "pl", "cs", "sk", "hu", "sl", "hr", "uk", "ru", "ar", "tr"),
]
SURE_ENOUGH = 0.5  # below this probability the language is unknown
_CHARACTERS = 1_000  # enough to be sure, and a tenth of a millisecond
_MIN_LETTERS = 4


def text_language(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`, or None where it can't be told."""
    sample = text[:_CHARACTERS]
    if sum(character.isalpha() for character in sample) < _MIN_LETTERS:
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= SURE_ENOUGH else None


@cache
def _identifier() -> LanguageIdentifier:
    """The model, read at the first advert that does not name its language (0.5 s)."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
