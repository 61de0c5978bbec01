"""Alternatives of the word files, made into patterns for folded text."""

import re
from functools import cache

from matcher.ingest.folding import fold

_FEWEST = 2  # letters that are worth looking for
NEVER = "(?!)"  # what "this language has none" meets
_KEPT = re.compile(r"\\.|\(\?P<\w+>|\(\?[a-zA-Z]+\)", re.DOTALL)  # what folding would break
_TOKEN = re.compile(
    r"(?P<optional>(?:\\.|\[[^\]]*\]|[^\\\[\](){}?*+|])(?:[?*]|\{0))|(?P<sign>\\.|\[[^\]]*\]|[+.^$])"
    r"|(?P<bracket>[()])|(?P<bar>\|)|(?P<letter>.)",
    re.DOTALL,
)


def compiled(source: str) -> re.Pattern[str]:
    """`source` folded, apart from its escapes and group names, and compiled."""
    parts, at = [], 0
    for kept in _KEPT.finditer(source):
        parts += [fold(source[at : kept.start()]), kept[0]]
        at = kept.end()
    return re.compile("".join([*parts, fold(source[at:])]))


def any_of(*alternatives: str) -> str:
    """One group of all the alternatives; it never matches where there are none."""
    said = "|".join(part for part in alternatives if part)
    return f"(?:{said})" if said else NEVER


def maybe(alternatives: str, before: str = "", behind: str = " ") -> str:
    """One of them with what stands around it, or nothing."""
    return f"(?:{before}(?:{alternatives}){behind})?" if alternatives else ""


def word(*alternatives: str) -> re.Pattern[str]:
    """Any of them as whole words."""
    return compiled(rf"(?<!\w){any_of(*alternatives)}(?!\w)")


@cache
def stems(*alternatives: str) -> tuple[str, ...]:
    """Letters of which some must be in a text, or none of the alternatives is: for a quick look.

    Of each alternative its longest run of letters that can't be left out. Raises ValueError where
    an alternative has no such run of two letters.
    """
    found = {stem for part in alternatives if part for stem in _stems(fold_letters(part))}
    return tuple(stem for stem in found if not any(o != stem and o in stem for o in found))


def fold_letters(source: str) -> str:
    return compiled(source).pattern


def _stems(source: str) -> list[str]:
    depth, runs = 0, [[""]]
    for token in _TOKEN.finditer(source):
        kind = token.lastgroup
        depth += {"(": 1, ")": -1}.get(token[0], 0) if kind == "bracket" else 0
        if kind == "bar" and depth == 0:
            runs.append([""])
        elif kind == "letter" and depth == 0 and (token[0].isalnum() or token[0] in " '-"):
            runs[-1][-1] += token[0]
        else:
            runs[-1].append("")
    longest = [max(run, key=len) for run in runs]
    if short := [stem for stem in longest if len(stem.strip()) < _FEWEST]:
        raise ValueError(f"{source!r}: {short[0]!r} is too little to look for")
    return longest
