"""A delivery may be a feed, or an archive with several in it."""

import io
import json
from zipfile import ZipFile

import pytest

from matcher.errors import InputError
from matcher.ingest.fetching.delivery import read_delivery


def feed(*ids: str) -> bytes:
    adverts = ({"id": each, "kind": "vacancy", "title": "Aiuto cuoca"} for each in ids)
    return "\n".join(json.dumps(advert) for advert in adverts).encode()


def zipped(**files: bytes) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return made.getvalue()


def test_a_feed_is_read_as_it_is():
    assert [record.id for record in read_delivery(feed("a", "b"), "feed").records] == ["a", "b"]


def test_the_feeds_of_an_archive_are_one_delivery_and_the_licence_is_none_of_it():
    data = zipped(one__jsonl=feed("a", "b"), two__jsonl=feed("c"), LICENCE__pdf=b"%PDF")
    batch = read_delivery(data, "feed.zip")
    assert [record.id for record in batch.records] == ["a", "b", "c"]
    assert batch.rejections == ()


def test_feeds_without_an_ending_are_feeds_where_there_are_no_others():
    batch = read_delivery(zipped(export=feed("a")), "feed.zip")
    assert [record.id for record in batch.records] == ["a"]


def test_the_same_record_in_two_files_is_taken_once_and_told():
    batch = read_delivery(zipped(one__jsonl=feed("a"), two__jsonl=feed("a", "b")), "feed.zip")
    assert [record.id for record in batch.records] == ["a", "b"]
    (rejection,) = batch.rejections
    assert str(rejection) == (
        "two.jsonl: line 1 (id a): field id: 'a' is already the id of one.jsonl: line 1"
    )


def test_an_archive_that_is_not_safe_is_no_delivery():
    with pytest.raises(InputError, match="outside"):
        read_delivery(zipped(**{"../a__jsonl": feed("a")}), "feed.zip")
