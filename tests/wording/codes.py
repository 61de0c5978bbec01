"""The codes of reasons and openings, collected from the sources that give them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import matcher.domain.permit
from matcher.domain.permit import Allows
from matcher.scoring import criteria, pathways, skills_said
from matcher.scoring.criteria import ALL

# What the f-strings among the codes can become. A new one must be entered here.
COMPOSED = {
    "f'contract.{code}'": ("contract.wished", "contract.not_wished"),
    "f'credentials.{code}'": ("credentials.has", "credentials.missing", "credentials.ask_her"),
    "f'credentials.{kind}'": ("credentials.licence", "credentials.certificate"),
    "f'entry.{code[answer.verdict]}'": ("entry.enough", "entry.below", "entry.ask_her"),
    "f'entry.{name}_course'": ("entry.literacy_course", "entry.digital_course"),
    "f\"experience.{('has' if has else asked)}\"": (
        "experience.has",
        "experience.none_asked",
        "experience.not_stated",
    ),
    "f'permit.{code}'": ("permit.wrong_document", "permit.document_unsaid"),
    "f'permit.{rule.allows}'": tuple(
        f"permit.{allows}"
        for allows in (Allows.FREE, Allows.HOURS_CAP, Allows.SECTORS, Allows.EMPLOYER_PERMIT)
    ),
    "f'time.{code}'": ("time.too_many_hours", "time.shifts_unknown"),
}

_NAMES = "|".join((*(criterion.name for criterion in ALL), "pathway"))
_CODE = re.compile(rf"(?:{_NAMES})\.[a-z_]+")
_CODE_START = re.compile(rf"(?:{_NAMES})\.[a-z_]*")


@cache
def codes() -> tuple[str, ...]:
    """Every code that a criterion, the right to work or a course's comparison can give."""
    found = {*_written(), "advert.contradicts"}  # the ranking gives it for any criterion
    for composed in composed_in_sources():
        found.update(COMPOSED.get(composed, ()))
    return tuple(sorted(found))


@cache
def composed_in_sources() -> tuple[str, ...]:
    """The f-strings of the sources that begin like a code, as Python writes them."""
    strings = (node for node in _nodes() if isinstance(node, ast.JoinedStr))
    return tuple(sorted({ast.unparse(string) for string in strings if _begins_a_code(string)}))


def _written() -> Iterator[str]:
    for node in _nodes():
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and _CODE.fullmatch(text):
            yield text


def _begins_a_code(string: ast.JoinedStr) -> bool:
    first = string.values[0]
    return isinstance(first, ast.Constant) and bool(_CODE_START.fullmatch(str(first.value)))


@cache
def _nodes() -> tuple[ast.AST, ...]:
    folder = Path(criteria.__file__).parent
    courses = Path(pathways.__file__).parent
    files = [*sorted(folder.glob("*.py")), *sorted(courses.glob("*.py"))]
    files += [Path(matcher.domain.permit.__file__), Path(skills_said.__file__)]
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    return tuple(node for tree in trees for node in ast.walk(tree))
