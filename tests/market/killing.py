"""An ingest that is killed again and again, beside one that is left alone."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Integer, Row, Table, delete, select, update

from matcher.store.database import open_database, reading
from matcher.store.models import OfferRow
from matcher.store.tables import TABLES

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


def begin(feeds: Sequence[Path], url: str) -> subprocess.Popen[bytes]:
    arguments = [*map(str, feeds), "--database", url, "--today", DAY, "--json"]
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def undisturbed(feeds: Sequence[Path], url: str) -> float:
    """Seconds that it takes."""
    begun = time.perf_counter()
    begin(feeds, url).wait(600)
    return time.perf_counter() - begun


def killed(feeds: Sequence[Path], url: str, after: Sequence[float]) -> int:
    """Begin it once for each moment, kill -9 it (and all that it started) then, and at last let it
    end. One that ends before its moment begins anew, for there is nothing left to disturb.
    How many were killed at work."""
    caught = 0
    for seconds in after:
        process = begin(feeds, url)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            caught += 1
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(60)
        else:
            _empty(url)
    undisturbed(feeds, url)
    return caught


def _empty(url: str) -> None:
    engine = open_database(url)
    with engine.begin() as connection:  # no session: that would note down what has changed
        connection.execute(update(OfferRow).values(merged_into=None))
        for table in reversed(TABLES.sorted_tables):
            connection.execute(delete(table))
    engine.dispose()


def content(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the same from both databases: without the moments (columns that end
    with `at`), and rows that the database numbers are numbered from 1."""
    engine = open_database(url)
    with reading(engine) as session:
        found = {table: list(session.execute(select(table))) for table in TABLES.sorted_tables}
    engine.dispose()
    numbers = {
        table.c.id: {id_: place for place, id_ in enumerate(sorted(row.id for row in rows), 1)}
        for table, rows in found.items()
        if "id" in table.c and isinstance(table.c.id.type, Integer)
    }
    return {
        table.name: sorted((_values(table, row, numbers) for row in rows), key=repr)
        for table, rows in found.items()
    }


def _values(
    table: Table, row: Row[Any], numbers: Mapping[Column[Any], Mapping[int, int]]
) -> tuple[object, ...]:
    return tuple(
        numbers[by][value] if (by := _numbered_by(column)) in numbers and value else value
        for column, value in zip(table.c, row, strict=True)
        if not column.name.endswith("_at")
    )


def _numbered_by(column: Column[Any]) -> Column[Any]:
    return next((key.column for key in column.foreign_keys), column)
