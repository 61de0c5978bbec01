"""Archives that come as feeds, made well and made to do harm."""

import gzip
import io
import stat
import struct
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook

from matcher.errors import InputError
from matcher.ingest.fetching.archives import ArchiveLimits, unpack

FEED = b'{"id": "v1", "title": "Aiuto cuoca"}\n'
MB = 1_000_000
CENTRAL = b"PK\x01\x02"  # where the list of a zip's files begins
LOCAL = b"PK\x03\x04"


def zipped(method: int = zipfile.ZIP_DEFLATED, **files: bytes) -> bytes:
    return zipped_as({name.replace("__", "."): data for name, data in files.items()}, method)


def zipped_as(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def refusal(data: bytes, limits: ArchiveLimits | None = None, name: str = "feed.zip") -> str:
    with pytest.raises(InputError) as caught:
        list(unpack(name, data, limits or ArchiveLimits()))
    assert str(caught.value).startswith(name)
    return str(caught.value)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_every_feed_of_a_zip_is_read_by_its_name(method: int):
    files = {"a.jsonl": FEED, "days/b.csv": b"id;title\n", "days/": b""}
    assert list(unpack("feed.zip", zipped_as(files, method))) == [
        ("a.jsonl", FEED),
        ("days/b.csv", b"id;title\n"),
    ]


def test_what_is_no_archive_is_the_feed_itself():
    assert list(unpack("a.jsonl", FEED)) == [("a.jsonl", FEED)]
    assert list(unpack("a.jsonl", b"")) == [("a.jsonl", b"")]


def test_gzip_is_undone_and_its_ending_left_off():
    assert list(unpack("a.jsonl.gz", gzip.compress(FEED))) == [("a.jsonl", FEED)]
    assert list(unpack("feed", gzip.compress(FEED) * 3 + b"\0" * 9)) == [("feed", FEED * 3)]


def test_a_workbook_is_a_feed_although_it_is_a_zip():
    made = io.BytesIO()
    Workbook().save(made)
    assert list(unpack("a.xlsx", made.getvalue())) == [("a.xlsx", made.getvalue())]
    inside = zipped_as({"a.xlsx": made.getvalue()})
    assert list(unpack("feed.zip", inside)) == [("a.xlsx", made.getvalue())]


def test_what_file_managers_leave_behind_is_left_out():
    clutter = {"__MACOSX/._a.jsonl": b"?", ".DS_Store": b"?", "d/.hidden/x.csv": b"?"}
    assert list(unpack("feed.zip", zipped_as({"a.jsonl": FEED, **clutter}))) == [("a.jsonl", FEED)]


def test_an_empty_zip_has_no_feeds():
    assert list(unpack("feed.zip", zipped_as({}))) == []


def test_one_archive_in_another_is_opened_and_no_third():
    second = zipped_as({"a.jsonl.gz": gzip.compress(FEED)})
    assert list(unpack("feed.zip", second)) == [("a.jsonl", FEED)]
    assert list(unpack("feed.zip.gz", gzip.compress(zipped(a__jsonl=FEED)))) == [("a.jsonl", FEED)]
    third = zipped_as({"second.zip": second})
    assert "an archive in an archive in an archive" in refusal(third)
    assert "in an archive" in refusal(gzip.compress(gzip.compress(gzip.compress(FEED))))


@pytest.mark.parametrize(
    "path",
    [
        "../a.jsonl", "x/../../a.jsonl", "/etc/a.jsonl", "//host/a.jsonl", "C:/a.jsonl",
        "C:a.jsonl", "x\\..\\a.jsonl", "\\a.jsonl", "\\\\host\\share\\a.jsonl",
    ],
)  # fmt: skip
def test_a_path_that_leads_outside_is_refused(path: str):
    message = refusal(zipped_as({"fine.jsonl": FEED, path: FEED}))
    assert "leads outside" in message
    assert repr(path) in message


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_a_link_or_a_device_is_refused(kind: int):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("a.jsonl")
        entry.external_attr = (kind | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert "is a link or a device" in refusal(made.getvalue())


def test_too_many_entries_are_refused_before_one_is_read():
    many = zipped_as({f"{n}.jsonl": b"" for n in range(11)})
    assert len(list(unpack("feed.zip", many, ArchiveLimits(entries=11)))) == 11
    assert "more than 10 entries" in refusal(many, ArchiveLimits(entries=10))


def test_entries_of_inner_archives_are_counted_with_the_outer_ones():
    inner = zipped_as({f"{n}.jsonl": b"" for n in range(4)})
    nested = zipped_as({f"{n}.zip": inner for n in range(4)})
    assert "more than 15 entries" in refusal(nested, ArchiveLimits(entries=15))


def test_a_zip_bomb_is_stopped_while_it_unfolds():
    bomb = zipped_as({"a.jsonl": b"0" * (60 * MB)})
    assert len(bomb) < 100_000
    assert "expands to more than" in refusal(bomb)
    assert "expands to more than 50 MB" in refusal(bomb, ArchiveLimits(ratio=10**6))


def test_a_bomb_in_many_small_files_is_stopped():
    files = {f"{n}.jsonl": b"0" * MB for n in range(60)}
    assert "expands to more than 50 MB" in refusal(zipped_as(files), ArchiveLimits(ratio=10**6))


def test_a_gzip_bomb_is_stopped_while_it_unfolds():
    bomb = gzip.compress(b"0" * (60 * MB))
    assert "expands to more than" in refusal(bomb, name="feed.gz")


def test_a_workbook_that_is_a_bomb_is_refused():
    files = {"[Content_Types].xml": b"<Types/>", "xl/sheet1.xml": b" " * (60 * MB)}
    assert "expands to more than" in refusal(zipped_as(files), name="a.xlsx")


def test_what_unfolds_beyond_the_usual_ratio_is_refused_once_it_is_large():
    limits = ArchiveLimits(ratio=20)
    small, large = zipped(a__jsonl=b"0" * (MB // 2)), zipped(a__jsonl=b"0" * (2 * MB))
    assert len(list(unpack("feed.zip", small, limits))) == 1
    assert "expands to more than 1 MB" in refusal(large, limits)


def test_the_ratio_of_an_ordinary_feed_is_far_from_the_limit():
    rows = "".join(f'{{"id": "v{n}", "title": "Aiuto cuoca {n % 97}"}}\n' for n in range(60_000))
    assert len(list(unpack("feed.zip", zipped(a__jsonl=rows.encode())))) == 1


@pytest.mark.parametrize("claimed", [1, 2**31])
def test_a_size_in_the_header_is_not_believed(claimed: int):
    data = bytearray(zipped(a__jsonl=FEED * 1_000))
    struct.pack_into("<I", data, data.index(LOCAL) + 22, claimed)
    struct.pack_into("<I", data, data.index(CENTRAL) + 24, claimed)
    assert "a damaged zip" in refusal(bytes(data))


def test_a_password_and_unusual_packing_are_refused():
    data = bytearray(zipped(a__jsonl=FEED))
    struct.pack_into("<H", data, data.index(CENTRAL) + 8, 1)
    assert "needs a password" in refusal(bytes(data))
    assert "only deflate" in refusal(zipped(zipfile.ZIP_BZIP2, a__jsonl=FEED))
    assert "only deflate" in refusal(zipped(zipfile.ZIP_LZMA, a__jsonl=FEED))


@pytest.mark.parametrize("cut", [5, 30, 60, 100])
def test_a_zip_that_breaks_off_is_damaged(cut: int):
    assert "a damaged zip" in refusal(zipped(a__jsonl=FEED * 3)[:-cut])


def test_a_gzip_that_breaks_off_or_goes_on_is_refused():
    whole = gzip.compress(FEED)
    assert "breaks off" in refusal(whole[:-1], name="a.gz")
    assert "damaged" in refusal(whole + b"more", name="a.gz")
    assert "damaged" in refusal(whole[:10] + b"\xff" * 20, name="a.gz")


def test_wherever_a_zip_is_damaged_it_is_refused_or_read_and_nothing_else():
    whole = zipped(a__jsonl=FEED, b__jsonl=FEED)
    for place in range(4, len(whole)):
        for value in (0x00, 0xFF):
            spoilt = whole[:place] + bytes([value]) + whole[place + 1 :]
            try:
                list(unpack("feed.zip", spoilt))
            except InputError as error:
                assert "\n" not in str(error)  # noqa: PT017 - either end is right


def test_the_limits_are_those_that_were_promised():
    assert replace(ArchiveLimits()).expanded_bytes == 50 * MB
