import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from matcher.market.refresh import refresh, stored_records
from matcher.store.database import open_database

TODAY = date(2026, 11, 23)


@pytest.fixture
def engine(tmp_path: Path):
    engine = open_database(f"sqlite:///{tmp_path / 'offers.sqlite'}")
    yield engine
    engine.dispose()


def feed(folder: Path, *records: dict) -> Path:
    path = folder / "feed.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


def advert(id_: str, title: str = "Aiuto cuoca") -> dict:
    return {"id": id_, "kind": "vacancy", "title": title, "shifts": ["Fri 22:00-06:00"]}


def test_an_advert_comes_back_from_the_store_as_it_was_read(engine: Engine, tmp_path: Path):
    path = feed(tmp_path, advert("v1"))
    refreshed = refresh(engine, "milan", [path], TODAY)
    assert refreshed.stored == 1
    assert stored_records(engine, "milan") == list(refreshed.batch.records)


def test_one_bad_advert_does_not_stop_the_others(engine: Engine, tmp_path: Path):
    path = feed(tmp_path, advert("v1"), {**advert("v2"), "title": " "}, advert("v3"))
    refreshed = refresh(engine, "milan", [path], TODAY)
    assert [record.id for record in stored_records(engine, "milan")] == ["v1", "v3"]
    assert len(refreshed.batch.rejections) == 1
    assert "v2" in str(refreshed.batch.rejections[0])


def test_reading_the_same_feed_twice_keeps_one_copy(engine: Engine, tmp_path: Path):
    path = feed(tmp_path, advert("v1"))
    refresh(engine, "milan", [path], TODAY)
    refresh(engine, "milan", [feed(tmp_path, advert("v1", "Cuoca"))], TODAY)
    assert [record.title for record in stored_records(engine, "milan")] == ["Cuoca"]


def test_a_collection_holds_only_its_own_adverts(engine: Engine, tmp_path: Path):
    refresh(engine, "milan", [feed(tmp_path, advert("v1"))], TODAY)
    refresh(engine, "sofia", [feed(tmp_path, advert("v2"))], TODAY)
    assert [record.id for record in stored_records(engine, "sofia")] == ["v2"]
