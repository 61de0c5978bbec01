"""Words of the other direction inside a sentence: "B1" in Arabic, a title in Arabic in Italian.

Without the marks of Unicode for it (UAX 9, isolates) the punctuation beside such a word jumps to
its wrong side. They are seen by nobody, and work in pages and on paper as in plain text.
"""

from unicodedata import bidirectional

BEGIN, END = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def isolated(text: str, direction: str) -> str:
    """`text` between marks where it begins in the other direction than the sentence's.

    What holds such marks already, as a title between quotation marks does, needs no more.
    """
    if BEGIN in text:
        return text
    own = next((_STRONG[kind] for kind in map(bidirectional, text) if kind in _STRONG), direction)
    return text if own == direction else f"{BEGIN}{text}{END}"
