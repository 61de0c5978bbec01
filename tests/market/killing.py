"""An ingest that is killed again and again, beside one that is left alone."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

COMMAND = (sys.executable, "-c", "from matcher.cli import main; main()", "ingest")
DAY = "2026-11-23"
TRADES = ("Aiuto cuoca", "Sarta", "Barista", "Addetta pulizie", "Magazziniera", "Parrucchiera")
TOWNS = ("Milano", "Torino", "Roma", "Bologna", "Genova", "Palermo", "Verona")


def write_feed(path: Path, number: int) -> None:
    """Adverts; every tenth is a double of the one before, and every fiftieth is no advert."""
    with path.open("w", encoding="utf-8") as feed:
        for place in range(number):
            feed.write(json.dumps(_advert(place), ensure_ascii=False) + "\n")


def _advert(place: int) -> dict[str, object]:
    about = place - 1 if place % 10 == 9 else place
    trade, town = TRADES[about % len(TRADES)], TOWNS[about % len(TOWNS)]
    times = f"{7 + about % 5}-{12 + about % 6}"
    text = (
        f"Cerchiamo {trade.lower()} per la sede di via Numero {about}, orario {times} dal lunedì "
        f"al venerdì, {15 + about % 25} ore settimanali. Si chiede italiano A2 e puntualità. "
        f"Contratto di {1 + about % 12} mesi, {_euros(about)} euro l'ora."
    )
    title = " " if place % 50 == 49 else trade
    employer = f"Ditta {chr(65 + about % 26)}{about} Srl"
    return {"id": f"k{place}", "title": title, "description": text, "employer": employer,
            "city": town, "country": "IT"}  # fmt: skip


def _euros(about: int) -> int:
    """Every thirty-seventh pays far too much for its trade, every forty-first far too little."""
    return 60 if about % 37 == 36 else 2 if about % 41 == 40 else 8 + about % 4


def begin(feeds: Sequence[Path], database: Path) -> subprocess.Popen[bytes]:
    arguments = [*map(str, feeds), "--database", f"sqlite:///{database}", "--today", DAY, "--json"]
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def undisturbed(feeds: Sequence[Path], database: Path) -> float:
    """Seconds that it takes."""
    begun = time.perf_counter()
    begin(feeds, database).wait(600)
    return time.perf_counter() - begun


def killed(feeds: Sequence[Path], database: Path, after: Sequence[float]) -> int:
    """Begin it once for each moment, kill -9 it (and all that it started) then, and at last let it
    end. One that ends before its moment begins anew, for there is nothing left to disturb.
    How many were killed at work."""
    caught = 0
    for seconds in after:
        process = begin(feeds, database)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            caught += 1
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(60)
        else:
            for file in database.parent.glob(f"{database.name}*"):
                file.unlink()
    undisturbed(feeds, database)
    return caught


def content(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, without the moments (columns that end with `at`)."""
    connection = sqlite3.connect(database)
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name: _rows(connection, name) for (name,) in tables.fetchall()}
    finally:
        connection.close()


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    kept = [f'"{name}"' for name in columns if not name.endswith("_at")]
    found = connection.execute(f"SELECT {', '.join(kept)} FROM {table}").fetchall()  # noqa: S608
    return sorted(found, key=repr)
