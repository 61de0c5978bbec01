"""The house rules as tests: layers, sizes, one test file a module."""

import ast
import importlib
import inspect
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from matcher.scoring.criteria import ALL
from matcher.settings import data_dir

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "matcher").rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 30

# Functions that are longer for a reason. Add one only with its reason.
LONG_FUNCTIONS = {
    "bench/traits.py:pools": "a table: one pool a line",
    "bench/women.py:_woman": "a table: one fact a line",
    "ingest/facts/language_patterns.py:patterns_of": "a table: one pattern a line",
    "ingest/facts/shifts.py:_patterns": "a table: one pattern a line",
    "ingest/feeds/bundesagentur.py:raw_of": "a table: one field a line",
    "web/advert.py:_fields": "a table: one word a field",
}

BELOW_USE_CASES = ("matcher.store", "matcher.market")

# Where the counsellors' rules live, every module has a test file of its own name. Elsewhere tests
# are named for what they show, and every folder has some.
MODULE_BY_MODULE = ("domain", "scoring")


def short(path: Path) -> str:
    return path.relative_to(ROOT / "matcher").as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_arrows_point_down_and_the_core_is_pure() -> None:
    """In a process of its own: the linter sets up logging for itself and silences ours."""
    check = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_criterion_has_a_row_of_weights_and_asks_a_question() -> None:
    rows = tomllib.loads((data_dir() / "weights" / "default.toml").read_text(encoding="utf-8"))
    assert {kind.name for kind in ALL} == set(rows["criteria"])
    for kind in ALL:
        question = (importlib.import_module(kind.__module__).__doc__ or "").splitlines()[0]
        assert question.endswith("?"), kind.name
        assert kind.__doc__, kind.name


def test_every_file_in_criteria_is_one_of_them() -> None:
    files = {path.stem for path in (ROOT / "matcher/scoring/criteria").glob("[!_]*.py")}
    assert files == {kind.name for kind in ALL}


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = {
        short(path): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_no_function_is_longer_than_thirty_lines_without_a_reason() -> None:
    long = {
        f"{short(path)}:{node.name}": lines
        for path in MODULES
        for node in functions(path)
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert set(long) <= set(LONG_FUNCTIONS), long


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        short(path)
        for path in MODULES
        if (tree := ast.parse(path.read_text(encoding="utf-8"))).body
        and not ast.get_docstring(tree)
    ]
    assert not silent


OPENS_THE_STORE = {"engine", "vault", "trail", "anchor"}  # attributes of what a use case is given


def test_a_page_takes_kinds_of_things_from_below_and_calls_use_cases_for_all_else() -> None:
    """What a page could read or write by a function of the store, no derived test would see: each
    use case is killed, tried by strangers and with a full trail (`tests/promises`), no view is."""
    called = [
        f"{short(path)}: {node.module}.{alias.name}"
        for path in MODULES
        if short(path).startswith("web/")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(BELOW_USE_CASES)
        for alias in node.names
        if inspect.isroutine(taken := getattr(importlib.import_module(node.module), alias.name))
        or inspect.ismodule(taken)
    ]
    assert called == []


def test_a_page_looks_into_no_store_that_it_gives_to_a_use_case() -> None:
    looked = [
        f"{short(path)}: .{node.attr}"
        for path in MODULES
        if short(path).startswith("web/")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in OPENS_THE_STORE
    ]
    assert looked == []


def with_logic() -> list[Path]:
    return [path for path in MODULES if any(functions(path))]


def test_rules_and_criteria_have_a_test_file_each() -> None:
    untested = [
        short(path)
        for path in with_logic()
        if short(path).startswith(MODULE_BY_MODULE)
        and not (ROOT / "tests" / Path(short(path)).with_name(f"test_{path.name}")).exists()
    ]
    assert not untested


def test_tests_mirror_the_folders_of_the_package() -> None:
    """matcher/ingest/feeds is tested in tests/ingest/feeds/ or in tests/ingest/test_feeds*.py."""
    folders = {path.parent.relative_to(ROOT / "matcher") for path in with_logic()}
    untested = [
        folder.as_posix()
        for folder in sorted(folders)
        if not any((ROOT / "tests" / folder).glob("test_*.py"))
        and not any((ROOT / "tests" / folder.parent).glob(f"test_{folder.name}*.py"))
    ]
    assert not untested


def test_the_list_of_long_functions_is_true() -> None:
    names = {f"{short(path)}:{node.name}" for path in MODULES for node in functions(path)}
    assert set(LONG_FUNCTIONS) <= names
