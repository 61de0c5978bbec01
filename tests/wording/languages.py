"""The languages that have all words, whether or not pages can be shown in them already."""

from matcher.wording.language import SOURCE, all_languages
from matcher.wording.missing import wordings

LANGUAGES_WITH_WORDS = [c for c in all_languages() if {*wordings(SOURCE)} <= {*wordings(c)}]
