"""The languages that have all words, whether or not pages can be shown in them already."""

from matcher.wording.language import all_languages
from matcher.wording.missing import missing

LANGUAGES_WITH_WORDS = [code for code in all_languages() if not missing(code).words]
