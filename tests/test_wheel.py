"""matcher installed as its users install it: from a wheel, far from the checkout."""

import json
import os
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]

PROFILE = """
code = "K7"
country = "IT"
[[skills]]
concept = "cook meat dishes"
level = "good"
"""
OFFER = {"id": "v1", "kind": "vacancy", "title": "Aiuto cuoca", "country": "IT"}


def run(*command: str | Path, cwd: Path, **env: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "HOME": str(cwd), **env},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel in it; what the wheel depends on is lent by ours."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=folder)
    site = next((folder / "venv" / "lib").glob("python*/site-packages"))
    ours = [entry for entry in sys.path if entry.endswith("site-packages")]
    (site / "lent.pth").write_text("\n".join(ours), encoding="utf-8")
    return folder / "venv" / "bin" / "matcher"


def test_what_is_pinned_runs_on_the_oldest_python_that_is_promised():
    """Debian 12 has 3.11.2: a pin that wants more can't be installed on a small server."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=") + ".0"
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    there = {(canonicalize_name(d.metadata["Name"]), d.version): d for d in distributions()}
    pinned = [
        (canonicalize_name(name), version)
        for name, same, version in (pin.partition(";")[0].strip().partition("==") for pin in pins)
        if same
    ]
    known = [there[pin] for pin in pinned if pin in there]
    assert len(known) > len(pinned) * 0.8
    newer = [
        f"{each.metadata['Name']} {each.version}"
        for each in known
        if not SpecifierSet(each.metadata.get("Requires-Python") or "").contains(oldest)
    ]
    assert newer == []


def test_the_installed_wheel_ranks_from_another_folder(installed: Path, tmp_path: Path):
    (tmp_path / "k7.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "offers.jsonl").write_text(json.dumps(OFFER), encoding="utf-8")
    out = run(installed, "rank", "k7.toml", "offers.jsonl", "--json", cwd=tmp_path)
    ranking = json.loads(out)
    assert ranking["profile"] == "K7"
    assert [offer["id"] for offer in ranking["ranked"]] == ["v1"]


def test_the_installed_wheel_is_not_the_checkout(installed: Path, tmp_path: Path):
    where = "import matcher, matcher.settings as s; print(matcher.__file__, s.data_dir())"
    out = run(installed.parent / "python", "-c", where, cwd=tmp_path)
    assert str(ROOT / "matcher") not in out
    assert all(part.startswith(str(installed.parents[1])) for part in out.split())


def test_the_installed_wheel_makes_and_describes_its_database(installed: Path, tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'offers.sqlite'}"
    run(installed, "db", "upgrade", "--database", url, cwd=tmp_path)
    out = run(installed, "db", "current", "--database", url, "--json", cwd=tmp_path)
    assert json.loads(out)["form"] == "current"
