"""The served site under the load of a working day: advisors log in, look at their cases, at what is
suggested to one of them and what would be if ..., while a feed is brought in and backups are made.

    python benchmarks/load.py [--people 100] [--seconds 120] [--cases 10] [--adverts 100000]
                              [--market build/market.sqlite] [--feed data/demo] [--locust PATH]

Locust (its own environment will do: `--locust PATH`) plays the people of `load_users.py`, each with
2-6 seconds between two pages. `matcher serve`, an ingest and a backup, one after the other for as
long as it lasts, are processes as they are in use. Everything stands in a folder that is thrown
away, but the adverts, if `--market` says where to keep them (`filled_store.py`). Goals: 20 requests
a second, errors under 0.1 %, the list of cases in 200 ms, her suggestions in 500 ms and a log-in's
two steps in 1 s each, for 95 of 100.
"""

import argparse
import csv
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyotp

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.filled_store import fill, keep_index, open_assessed, take_index
from matcher.casework.accounts.door import Door
from matcher.casework.accounts.enrolling import Newcomer, enrol
from matcher.casework.accounts.inviting import (
    accept_invitation,
    choose_password,
    finish_welcome,
    secret_for_app,
)
from matcher.casework.accounts.source import Source
from matcher.casework.opening import open_case
from matcher.domain.account import OrganisationKind, Role
from matcher.knowledge import Loaded
from matcher.settings import index_dir
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import CaseStore, opened_case_store
from matcher.store.access.recorded import recorded
from matcher.store.people.account_changes import confirm
from matcher.store.people.accounts import add_organisation
from matcher.store.people.sessions import find_visitor

PASSWORD = "four grey herons on a roof"  # noqa: S105 - of accounts that live for minutes
ROOT = Path(__file__).resolve().parent.parent
COMMAND = (sys.executable, "-c", "from matcher.cli import main; main()")
GOALS = {"rate": 20.0, "errors": 0.001, "list": 200, "ranking": 500, "log-in": 1000}


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="matcher-load-") as folder:
        os.environ |= {"MATCHER_HOME": folder, "MATCHER_BACKUP_FOLDER": f"{folder}/backups"}
        subprocess.run(  # noqa: S603
            [*COMMAND, "keys", "new"], check=True, stdout=subprocess.DEVNULL
        )
        url = f"sqlite:///{folder}/matcher.sqlite"
        people = _people(url, arguments)
        Path(folder, "people.json").write_text(json.dumps(people), encoding="utf-8")
        port = _free_port()
        served = subprocess.Popen(  # noqa: S603
            [*COMMAND, "serve", "--bind", f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/healthz", served)
            keep_index(arguments.market, index_dir(url))
            beside = _play(arguments, Path(folder), port)
        finally:
            served.send_signal(signal.SIGTERM)
            served.wait(60)
        _tell(Path(folder), beside)


def _people(url: str, arguments: argparse.Namespace) -> list[dict[str, str]]:
    """Advisors with cases of their own, one of them assessed, enrolled an hour ago: no code of
    today is used up."""
    then, loaded = datetime.now(UTC) - timedelta(hours=1), Loaded()
    with opened_case_store(url) as store:
        fill(store.engine, loaded, arguments.adverts, arguments.market)
        take_index(store.engine, loaded, arguments.market, index_dir(url))
        with recorded(store, "system:benchmark", then) as record:
            house = add_organisation(record, "Casa", OrganisationKind.PARTNER)
        door = Door(store)
        people = []
        for number in range(arguments.people):
            person, actor = _advisor(store, door, house, number, then)
            her = open_assessed(store, actor, f"W{number}", number, loaded.taxonomy, then)
            for each in range(1, arguments.cases):
                open_case(store, actor, f"K{number}-{each}", then)
            people.append({**person, "woman": f"/cases/{her}"})
        return people


def _advisor(
    store: CaseStore, door: Door, house: str, number: int, then: datetime
) -> tuple[dict[str, str], Actor]:
    email = f"advisor{number}@example.org"
    with recorded(store, "system:benchmark", then) as record:
        newcomer = Newcomer(house, Role.ADVISOR, email, f"Advisor {number}", "en")
        id_, code = enrol(record, door.rules, newcomer)
        confirm(record, id_)
    session = accept_invitation(door, code, Source.of("127.0.0.1"), "benchmark", then)
    visitor = find_visitor(store, session, then, door.rules.sessions.idle)
    assert visitor is not None  # noqa: S101
    choose_password(door, visitor, PASSWORD, then)
    secret = secret_for_app(door, visitor, then)
    welcomed = finish_welcome(door, visitor, pyotp.TOTP(secret).at(then), "benchmark", then)
    assert welcomed is not None  # noqa: S101
    inside = find_visitor(store, welcomed.entered.session, then, door.rules.sessions.idle)
    assert inside is not None  # noqa: S101
    return {"email": email, "password": PASSWORD, "secret": secret}, inside.actor


def _play(arguments: argparse.Namespace, folder: Path, port: int) -> dict[str, int]:
    """How often each of what goes on beside was done."""
    done = {"ingest": 0, "backup": 0}
    users = subprocess.Popen(  # noqa: S603
        [
            *(arguments.locust, "-f", str(ROOT / "benchmarks" / "load_users.py"), "--headless"),
            *("--users", str(arguments.people), "--spawn-rate", "2"),
            *("--run-time", f"{arguments.seconds}s", "--host", f"http://127.0.0.1:{port}"),
            *("--csv", str(folder / "load"), "--only-summary", "--exit-code-on-error", "0"),
        ],
        env=os.environ | {"PEOPLE": str(folder / "people.json"), "PYTHONPATH": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while users.poll() is None:
        for name, words in (("ingest", ["ingest", str(arguments.feed)]), ("backup", ["backup"])):
            ended = subprocess.run(  # noqa: S603
                [*COMMAND, *words], capture_output=True, check=False
            )
            done[name] += ended.returncode in (0, 1)
            time.sleep(1)
    return done


def _tell(folder: Path, beside: dict[str, int]) -> None:
    with Path(folder, "load_stats.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    print(
        f"{'':24} {'requests':>9} {'failed':>7} {'a second':>9} {'median':>7} {'p95':>7} {'p99':>7}"
    )
    for row in rows:
        print(
            f"{row['Name']:24} {row['Request Count']:>9} {row['Failure Count']:>7} "
            f"{float(row['Requests/s']):9.1f} {row['50%']:>7} {row['95%']:>7} {row['99%']:>7}"
        )
    whole = next(row for row in rows if row["Name"] == "Aggregated")
    shown = {row["Name"]: int(row["95%"]) for row in rows}
    errors = int(whole["Failure Count"]) / max(int(whole["Request Count"]), 1)
    rate = float(whole["Requests/s"])
    for failure in csv.DictReader(Path(folder, "load_failures.csv").read_text().splitlines()):
        print(f"failed: {failure['Name']}: {failure['Error']} ({failure['Occurrences']} times)")
    print(f"beside: {beside['ingest']} ingests and {beside['backup']} backups that ended well")
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")
    for goal, holds in (
        (f"{GOALS['rate']:g} requests a second", rate >= GOALS["rate"]),
        (f"errors under {GOALS['errors']:.1%}", errors < GOALS["errors"]),
        (f"a list within {GOALS['list']} ms", shown["cases"] <= GOALS["list"]),
        (f"her suggestions within {GOALS['ranking']} ms",
         max(shown["suggestions"], shown["what-if"]) <= GOALS["ranking"]),
        (f"each log-in step within {GOALS['log-in']} ms",
         max(shown["log-in: password"], shown["log-in: code"]) <= GOALS["log-in"]),
    ):  # fmt: skip
        print(f"{goal}: {'holds' if holds else 'NO'}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(3000):  # the index may have to be made first
        if process.poll() is not None:
            raise SystemExit("matcher serve has ended")
        try:
            urllib.request.urlopen(url).close()  # noqa: S310 - our own, on loopback
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("matcher serve does not answer")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--cases", type=int, default=10, help="of each advisor")
    parser.add_argument("--adverts", type=int, default=100_000)
    parser.add_argument("--market", type=Path, help="a database to keep the adverts in")
    parser.add_argument("--feed", type=Path, default=ROOT / "data" / "demo")
    parser.add_argument("--locust", default=shutil.which("locust") or "locust")
    return parser.parse_args()


if __name__ == "__main__":
    main()
