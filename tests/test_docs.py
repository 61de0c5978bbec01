"""What the documents tell people to type exists, and the files for setting up fit the program."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from matcher import cli
from matcher.settings.model import keys_of
from matcher.settings.reading import CONFIG, FROM_FILE, read
from matcher.store.backup.keeping import load_keeping

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
UNITS = sorted((ROOT / "deploy" / "systemd").iterdir())
SAID = re.compile(r"(?:^|[\s`/])(?<!-g )(?:as_matcher|matcher) ([a-z][^`#\n]*)")
COMMANDS = typer.main.get_command(cli.app)
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))


def said(path: Path) -> Iterator[list[str]]:
    """The words after `matcher` of each command in the document: in blocks, and between `marks`."""
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines()]
    lines += re.findall(r"`(matcher [a-z][^`\n]*)`", text)
    for line in lines:
        for found in SAID.finditer(line):
            words = re.sub(r"\s*\|\s*", "|", found[1])  # `db current | upgrade`: either
            yield words.replace("...", "").replace('"', "").split()


def subcommands(command: Any) -> dict[str, Any]:
    """Of a group; typer has its own copy of click, so there is no class to ask for."""
    return getattr(command, "commands", {})


def faults(words: list[str]) -> Iterator[str]:
    """Which words of a command are no command or option of it; `a | b` names several commands."""
    command: Any = COMMANDS
    for word in words:
        if below := subcommands(command):
            names = word.split("|") if "|" in word else [word]
            yield from (name for name in names if name not in below)
            command = below.get(names[0], command)
        elif word.startswith("--"):
            options = {
                name for each in command.params for name in (*each.opts, *each.secondary_opts)
            }
            if word.split("=")[0] not in options:
                yield word


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_a_document_names_exists_with_its_options(path: Path):
    commands = list(said(path))
    assert commands
    assert [(words, wrong) for words in commands if (wrong := list(faults(words)))] == []


def test_a_command_that_is_not_there_would_be_found():
    assert list(faults(["restore", "--drill", "FILE"])) == []
    assert list(faults(["restore", "--dril", "FILE"])) == ["--dril"]
    assert list(faults(["keys", "roll"])) == ["roll"]


def test_the_example_of_settings_can_be_read():
    example = ROOT / "deploy" / "matcher.toml"
    made, origins = read({CONFIG: str(example)})
    assert made.web.forwarded_from == ("127.0.0.1",)
    assert set(origins) >= {"home", "keys", "web.hosts", "backup.folder", "backup.case_keys"}
    commented = re.sub(r"(?m)^# (database = )", r"\1", example.read_text(encoding="utf-8"))
    assert "\ndatabase = " in commented


def variables(text: str) -> set[str]:
    return set(re.findall(r"\bMATCHER_[A-Z_]+", text))


def test_the_container_sets_only_what_there_is_to_set():
    known = {key.variable for key in keys_of()}
    known |= {key.variable + FROM_FILE for key in keys_of() if key.secret}
    assert variables((ROOT / "Dockerfile").read_text(encoding="utf-8")) <= known
    for name, service in COMPOSE["services"].items():
        ours = {each for each in service["environment"] if each.startswith("MATCHER_")}
        assert ours <= known, name


def test_no_container_has_rights_that_it_does_not_need():
    for name, service in COMPOSE["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert not {"privileged", "network_mode", "pid"} & set(service), name
        for port in service.get("ports", ()):
            assert port.startswith("127.0.0.1:"), name
    assert COMPOSE["networks"]["data"]["internal"] is True
    assert "front" not in COMPOSE["services"]["db"]["networks"]
    last = (ROOT / "Dockerfile").read_text(encoding="utf-8").split("\nFROM ")[-1]
    assert re.search(r"(?m)^USER (?!root)", last)
    assert "pip install" not in last


def test_no_secret_goes_into_the_image():
    kept = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in kept
    assert {line for line in kept if line.startswith("!")} == {
        "!constraints.txt", "!pyproject.toml", "!README.md", "!data", "!matcher",
    }  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_a_command_that_exists(unit: Path):
    text = unit.read_text(encoding="utf-8")
    started = re.findall(r"^ExecStart=/opt/matcher/bin/matcher (\w+)$", text, re.MULTILINE)
    assert set(started) <= set(subcommands(COMMANDS))
    assert bool(started) == (unit.suffix == ".service")


def test_how_long_backups_are_kept_is_as_the_documents_say():
    keeping = load_keeping(ROOT / "data" / "rules" / "backups.toml")
    assert keeping.case_keys.days == 14
    assert keeping.databases.days == 190
    assert "190 days" in (ROOT / "docs" / "ai-act.md").read_text(encoding="utf-8")
