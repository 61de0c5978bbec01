"""A stranger's advert, HTML or not, as plain text with its line breaks."""

import html
import re
import unicodedata

import nh3

MAX_CHARACTERS = 20_000  # of text that is read; no honest advert is longer
_MAX_MARKUP = 10 * MAX_CHARACTERS  # of HTML that is cleaned, so that 5 MB can't hold a worker up
_MAX_ESCAPED_TWICE = 2  # feeds put escaped HTML inside HTML

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--")
_LINE_TAG = re.compile(
    r"<(?:br|hr|/?(?:p|div|li|ul|ol|tr|table|h[1-6]|section|article|dd|dt))\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
# Control, direction and zero-width characters, soft hyphens and lone surrogates: they show
# nothing, and they can hide a word from every rule.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_SPACES = re.compile(r"[^\S\n]+")
_LINE_END = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")


def plain_text(advert: str) -> str:
    """Text without markup, entities or unseen characters; at most MAX_CHARACTERS of it.

    Runs of blanks become one, line breaks stay (at most one blank line between paragraphs).
    """
    text = _UNSEEN.sub("", advert[:_MAX_MARKUP])  # first, for nh3 takes no lone surrogates
    for _ in range(_MAX_ESCAPED_TWICE):
        text = _UNSEEN.sub("", _without_markup(text))
    return _fold_blanks(unicodedata.normalize("NFC", text))[:MAX_CHARACTERS].rstrip()


def _without_markup(text: str) -> str:
    if _TAG.search(text):
        text = nh3.clean(_LINE_TAG.sub("\n", text), tags=set())
    return html.unescape(text) if "&" in text else text


def _fold_blanks(text: str) -> str:
    for line_end in ("\r\n", "\r", "\x85"):
        text = text.replace(line_end, "\n")
    text = _LINE_END.sub("\n", _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip()
