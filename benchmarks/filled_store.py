"""A store as it is after some years: a national market of made-up adverts, and women who look for
work near them. The adverts are made up from the embedded taxonomy, always the same ones, and come
in as a feed does; that takes minutes, so they may be kept for the next time.
"""

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from matcher.casework.assessment import STEPS, save_step
from matcher.casework.opening import open_case, screen
from matcher.casework.profile_document import without
from matcher.casework.profile_file import table_of
from matcher.demo import CITIES, TODAY
from matcher.ingest.reading import Batch
from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded
from matcher.market.index_upkeep import store_state
from matcher.market.refresh import refresh
from matcher.market_knowledge import market_of
from matcher.scoring.index import Index
from matcher.settings import data_dir
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.database import open_database, transaction
from matcher.store.sources import source_at
from matcher.store.tables import TABLES
from matcher.taxonomy.model import Taxonomy
from matcher.understanding_pool import UnderstandingPool

DELIVERY = 5_000  # adverts of one source
TOWNS = ((45.48, 9.20), (45.07, 7.68), (41.90, 12.49), (44.49, 11.34), (44.41, 8.93),
         (38.12, 13.36), (45.44, 10.99), (40.85, 14.27))  # fmt: skip
SHIFTS = (None, ["Mon-Fri 09:00-13:00"], ["Mon-Fri 06:00-14:00"], ["Mon-Sat 15:00-21:00"])


def fill(engine: Engine, loaded: Loaded, adverts: int, kept: Path | None) -> None:
    """Into an SQLite database that has none yet; `kept`: a database to take them from, and to put
    them in where it isn't there."""
    if kept is None:
        _deliver(engine, loaded, adverts)
        return
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        own = open_database(f"sqlite:///{kept}")
        _deliver(own, loaded, adverts)
        own.dispose()
    _copy(kept, engine)


def take_index(engine: Engine, loaded: Loaded, market: Path | None, folder: Path) -> None:
    """The index that was kept beside the market, if there is one, as that of the store that it was
    filled from there: nothing else is changed than of which store it says that it is."""
    if market is None or not (kept := _index_of(market)).exists():
        return
    shutil.copytree(kept, folder)
    index = Index(folder, loaded.knowledge.weights, loaded.taxonomy)
    state = store_state(market_of(engine, loaded))
    if state["changes"] == index.generation.state_of["changes"]:
        index.gather(state, index.notes())


def keep_index(market: Path | None, folder: Path) -> None:
    """For the next time, where there is none yet."""
    if market is not None and not (kept := _index_of(market)).exists():
        shutil.copytree(folder, kept)


def _index_of(market: Path) -> Path:
    return market.with_name(f"{market.name}.index")


def open_assessed(
    store: CaseStore, actor: Actor, code: str, number: int, taxonomy: Taxonomy, now: datetime
) -> str:
    """The id of a new case as far as the suggestions: the demo's women in turn, each in another
    town."""
    case_id = open_case(store, actor, code, now)
    screen(store, actor, case_id, {"shares_space": "yes"}, now)
    city = list(CITIES)[number % len(CITIES)]
    told = without(table_of(data_dir() / "demo" / city / "profile.toml"), "code")
    lat, lon = TOWNS[number % len(TOWNS)]
    told = told | {"country": "IT", "place": {"name": "Stazione", "lat": lat, "lon": lon}}
    revision = None
    for step, keys in STEPS.items():
        entered = {key: told[key] for key in keys if key in told}
        revision = save_step(store, actor, case_id, step, entered, revision, taxonomy, now)
    return case_id


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
