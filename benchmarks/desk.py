"""How long the pages of the desk take with a national market in the store.

    python benchmarks/desk.py [--adverts 100000] [--rounds 10] [--market build/market.sqlite]

The adverts are made up from the embedded taxonomy, always the same ones, and come in as a feed
does; `--market` keeps them for the next run, for that takes minutes. Then an advisor who was really
let in asks for each page in turn, in this process, about women who live at different places:
milliseconds of processor time and on the clock, the median and the 95th of 100, and the page's size
in thousand bytes. Goals: 200 ms a page, 500 ms where a what-if is asked, 150 kB.
"""

import argparse
import os
import random
import re
import sqlite3
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import Engine

from matcher.casework.assessment import STEPS, save_step
from matcher.casework.opening import open_case, screen
from matcher.casework.profile_document import without
from matcher.casework.profile_file import table_of
from matcher.demo import CITIES, TODAY
from matcher.demo_desk import DemoDesk, furnished_desk, site_of_desk
from matcher.ingest.reading import Batch
from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded
from matcher.market.refresh import refresh
from matcher.market_knowledge import market_of
from matcher.settings import data_dir
from matcher.settings.model import Web
from matcher.store.database import open_database, transaction
from matcher.store.sources import source_at
from matcher.store.tables import TABLES
from matcher.taxonomy.model import Taxonomy
from matcher.understanding_pool import UnderstandingPool

DELIVERY = 5_000  # adverts of one source
TOWNS = ((45.48, 9.20), (45.07, 7.68), (41.90, 12.49), (44.49, 11.34), (44.41, 8.93),
         (38.12, 13.36), (45.44, 10.99), (40.85, 14.27))  # fmt: skip
SHIFTS = (None, ["Mon-Fri 09:00-13:00"], ["Mon-Fri 06:00-14:00"], ["Mon-Sat 15:00-21:00"])
FORM = re.compile(r'name="csrf_token" value="([^"]+)"')
OFFER = re.compile(r'href="/cases/[a-z0-9]{20}/offers/([^"?]+)')
SWITCH = re.compile(r'name="if" value="([^"]+)"')
PAGES = {
    "case list": "/cases",
    "case": "/cases/{case}",
    "assessment": "/cases/{case}/assessment",
    "suggestions": "/cases/{case}/suggestions",
    "suggestions, what-if": "/cases/{case}/suggestions?{switches}",
    "suggestions, filtered": "/cases/{case}/suggestions?kind=training",
    "courses and paths": "/cases/{case}/suggestions/courses",
    "set aside": "/cases/{case}/suggestions/aside/travel",
    "offer": "/cases/{case}/offers/{offer}",
    "compare": "/cases/{case}/compare?offer={offer}&offer={other}",
    "discussion": "/cases/{case}/discuss/{offer}",
    "CV": "/cases/{case}/cv/{offer}",
    "sheet": "/cases/{case}/sheet",
}


def main() -> None:
    arguments = _arguments()
    loaded = Loaded()
    with furnished_desk(loaded, TODAY) as desk:
        _fill(desk, loaded, arguments.adverts, arguments.market)
        cases = list(_cases(desk))
        site = site_of_desk(desk, Web(bind="127.0.0.1:8000", workers=1))
        client = site.test_client()
        _log_in(client, desk)
        start = time.process_time()
        client.get(f"/cases/{cases[0]}/suggestions")
        print(f"first list, with all that it needs: {time.process_time() - start:.1f} s")
        _measure(client, cases, arguments.rounds)


def _measure(client: FlaskClient, cases: list[str], rounds: int) -> None:
    spent = defaultdict[str, list[tuple[float, float, float]]](list)
    for turn in range(rounds + 1):
        for case in cases:
            parts = _of_her(client, case)
            for name, address in PAGES.items():
                clock, cpu = time.perf_counter(), time.process_time()
                answer = client.get(address.format(**parts))
                cost = (time.process_time() - cpu) * 1000, (time.perf_counter() - clock) * 1000
                if answer.status_code != 200:
                    raise SystemExit(f"{address.format(**parts)}: {answer.status}")
                if turn:  # the first warms up
                    spent[name].append((*cost, len(answer.data) / 1000))
    print(f"{'':24} {'cpu':>6} {'p95':>6} {'clock':>6} {'p95':>6} {'kB':>6}")
    for name, costs in spent.items():
        cpu, clock, size = (sorted(each) for each in zip(*costs, strict=True))
        high = int(len(cpu) * 0.95)
        print(
            f"{name:24} {statistics.median(cpu):6.0f} {cpu[high]:6.0f} "
            f"{statistics.median(clock):6.0f} {clock[high]:6.0f} {size[-1]:6.1f}"
        )


def _of_her(client: FlaskClient, case: str) -> Mapping[str, str]:
    page = client.get(f"/cases/{case}/suggestions").text
    offers = list(dict.fromkeys(OFFER.findall(page)))
    switches = [unescape(each) for each in SWITCH.findall(page)][:2]
    if len(offers) < 2 or len(switches) < 2:
        raise SystemExit(f"her list has {len(offers)} offers and {len(switches)} switches")
    chosen = "&".join(f"if={each}" for each in switches)
    return {"case": case, "offer": offers[0], "other": offers[1], "switches": chosen}


def _cases(desk: DemoDesk) -> Iterator[str]:
    """The demo's women in turn, each at another place."""
    profiles = [data_dir() / "demo" / city / "profile.toml" for city in CITIES]
    for number, (lat, lon) in enumerate(TOWNS):
        now = datetime.now(UTC)
        case_id = open_case(desk.store, desk.actor, f"B{number}", now)
        screen(desk.store, desk.actor, case_id, {"shares_space": "yes"}, now)
        told = without(table_of(profiles[number % len(profiles)]), "code")
        told = told | {"country": "IT", "place": {"name": "Stazione", "lat": lat, "lon": lon}}
        revision = None
        for step, keys in STEPS.items():
            entered = {key: told[key] for key in keys if key in told}
            who = desk.store, desk.actor, case_id
            revision = save_step(*who, step, entered, revision, desk.loaded.taxonomy, now)
        yield case_id


def _log_in(client: FlaskClient, desk: DemoDesk) -> None:
    for address, fields in (
        ("/account/login", {"email": desk.login.email, "password": desk.login.password}),
        ("/account/recovery-code", {"code": desk.login.spare_codes[0]}),
    ):
        token = FORM.findall(client.get(address).text)[-1]
        client.post(address, data={"csrf_token": token, **fields})


def _fill(desk: DemoDesk, loaded: Loaded, adverts: int, kept: Path | None) -> None:
    start = time.perf_counter()
    if kept is None:
        _deliver(desk.store.engine, loaded, adverts)
    else:
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            engine = open_database(f"sqlite:///{kept}")
            _deliver(engine, loaded, adverts)
            engine.dispose()
        _copy(kept, desk.store.engine)
    print(f"{adverts} adverts in the store after {time.perf_counter() - start:.0f} s")


def _deliver(engine: Engine, loaded: Loaded, adverts: int) -> None:
    pool = UnderstandingPool(loaded, os.cpu_count() or 1, engine.dispose)
    market = market_of(engine, loaded, pool.understand)
    dice = random.Random(7)  # noqa: S311 - nothing secret here
    for first in range(0, adverts, DELIVERY):
        with transaction(engine) as session:
            source = source_at(session, f"/made-up-{first}", f"made up {first}").id
        numbers = range(first, min(first + DELIVERY, adverts))
        records = tuple(_record(number, dice, loaded.taxonomy) for number in numbers)
        refresh(market, source, Batch(records, (), ()), TODAY, accepted=True)
    pool.close()


def _record(number: int, dice: random.Random, taxonomy: Taxonomy) -> OfferRecord:
    occupation = dice.choice(taxonomy.occupation_ids)
    lat, lon = dice.choice(TOWNS)
    training = dice.random() < 0.1
    level = dice.choice(("A1", "A2", "B1", "B2"))
    begins = TODAY + timedelta(days=dice.randint(1, 90))
    until = TODAY + timedelta(days=dice.randint(5, 60))
    return OfferRecord.model_validate({
        "id": f"m{number}", "kind": "training" if training else "vacancy",
        "title": f"{taxonomy.label(occupation, 'it')} {number}", "occupation": occupation,
        "description": f"Cerchiamo per la nostra sede {number}. Si richiede puntualità.",
        "employer": f"Ditta {dice.randint(1, 30_000)} Srl", "country": "IT",
        "lat": lat + dice.gauss(0, 0.15), "lon": lon + dice.gauss(0, 0.15),
        "remote": dice.random() < 0.08, "skills": _skills(occupation, taxonomy),
        "languages": dice.choice((None, [], [{"language": "it", "level": level}])),
        "hours_per_week": dice.choice((None, 20, 25, 40)), "shifts": dice.choice(SHIFTS),
        "contract": dice.choice((None, "permanent", "fixed_term")),
        "pay": dice.choice((None, {"amount": dice.randint(7, 15), "period": "hour"})),
        "start": dice.choice((None, begins.isoformat())),
        "deadline": dice.choice((None, until.isoformat())),
        "education": dice.choice((None, None, 2, 3)), "url": f"https://example.org/{number}",
        **({"weeks": 8, "gives": {"skills": _skills(occupation, taxonomy)["required"][:4]}}
           if training else {}),
    })  # fmt: skip


def _skills(occupation: str, taxonomy: Taxonomy) -> dict[str, list[str]]:
    links = taxonomy.skills_of(occupation)
    return {
        "required": [link.skill for link in links if link.essential],
        "desired": [link.skill for link in links if not link.essential],
    }


def _copy(kept: Path, engine: Engine) -> None:
    """Every row of another database of the same form, those that others name first."""
    with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as database:
        database.execute("ATTACH ? AS kept", [str(kept)])
        for table in TABLES.sorted_tables:
            database.execute(  # the names are those of our own tables
                f"INSERT OR IGNORE INTO main.{table.name} SELECT * FROM kept.{table.name}"  # noqa: S608
            )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--adverts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--market", type=Path, help="a database to keep the adverts in")
    return parser.parse_args()


if __name__ == "__main__":
    main()
