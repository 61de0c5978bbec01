"""Use cases, as the source has them: what is done for somebody, in transactions of its own."""

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import matcher.casework

FOLDER = Path(matcher.casework.__file__).parent
INSIDE_ONE = {"Record", "Scope"}  # who is given a transaction opens none


def use_cases(part: str, begins: Collection[tuple[str, ...]]) -> set[str]:
    """`part`: a folder of casework, or "" for what stands in none; `begins`: the first arguments of
    a use case there. Module and function; what only wraps something else, as a decorator says, is
    none."""
    return {
        ".".join(filter(None, (part, module.stem, function.name)))
        for module in sorted((FOLDER / part).glob("*.py"))
        for function in _public(module)
        if (names := [each.arg for each in function.args.args])
        and any(tuple(names[: len(start)]) == start for start in begins)
        and INSIDE_ONE.isdisjoint(_kinds(function))
    }


def _kinds(function: ast.FunctionDef) -> Iterator[str]:
    return (ast.unparse(each.annotation) for each in function.args.args if each.annotation)


def _public(module: Path) -> Iterator[ast.FunctionDef]:
    for each in ast.parse(module.read_text(encoding="utf-8")).body:
        private = isinstance(each, ast.FunctionDef) and each.name.startswith("_")
        if isinstance(each, ast.FunctionDef) and not private and not each.decorator_list:
            yield each
