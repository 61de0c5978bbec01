"""RSS and Atom: titles, texts and links; broken, hostile and empty feeds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.syndication import country_in, parse
from matcher.ingest.record import OfferRecord

ITEM = (
    "<item><title>Aiuto cuoca &amp;amp; lavapiatti</title><link>https://e.example/{0}?a=1&amp;b=2</link>"
    "<guid>{0}</guid><pubDate>Mon, 02 Nov 2026 10:00:00 +0100</pubDate>"
    "<description>&lt;p&gt;Cerchiamo un aiuto cuoca.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;"
    "</description></item>"
)
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="bg-BG">
<title>t</title><entry><id>urn:1</id><title>Готвачка</title><link href="https://e.example/1"/>
<summary>Кратко</summary><content type="html">&lt;p&gt;Търсим готвачка в София.&lt;/p&gt;</content>
</entry></feed>"""


def rss(*items: str, language: str = "it-IT", head: str = "") -> bytes:
    channel = f"<title>Lavoro</title><language>{language}</language>{''.join(items)}"
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{channel}</channel></rss>'.encode()
    )


def read(data: bytes) -> tuple[list[OfferRecord], list[str]]:
    found: list[Parsed] = list(parse(data, "a.rss"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def test_an_entry_gives_its_title_text_and_link() -> None:
    [record], lines = read(rss(ITEM.format("1")))
    assert (lines, record.id) == ([], "1")
    assert record.title == "Aiuto cuoca & lavapiatti"
    assert record.description == "Cerchiamo un aiuto cuoca."
    assert (record.url, record.text_language) == ("https://e.example/1?a=1&b=2", "it")
    assert (record.country, record.employer, record.deadline) == (None, None, None)


def test_atom_is_read_with_its_longer_text() -> None:
    assert feed_of(ATOM.encode()) is FEEDS["rss"]
    [record], lines = read(ATOM.encode())
    assert (lines, record.id, record.title) == ([], "urn:1", "Готвачка")
    assert record.description == "Търсим готвачка в София."


@pytest.mark.parametrize(
    ("tongue", "country"),
    [
        ("bg-BG", "BG"),
        ("lv_LV", "LV"),
        ("de-AT", "AT"),
        ("de-DE", None),
        ("it-IT", None),
        ("en-US", None),
        ("en-GB", None),
        ("bg", None),
        ("", None),
        ("de-XX", None),
    ],
)
def test_the_country_is_known_only_where_the_language_tag_makes_it_certain(
    tongue: str, country: str | None
) -> None:
    assert country_in(tongue) == country
    [record], _ = read(rss(ITEM.format("1"), language=tongue))
    assert record.country == country


def test_english_is_what_feed_programs_say_by_themselves() -> None:
    assert read(rss(ITEM.format("1"), language="en-US"))[0][0].text_language is None


def test_an_entry_without_a_number_of_its_own_is_known_by_its_link() -> None:
    item = ITEM.format("1").replace("<guid>1</guid>", "")
    assert read(rss(item))[0][0].id == "https://e.example/1?a=1&b=2"


def test_an_entry_without_a_title_is_named_and_the_rest_is_read() -> None:
    records, lines = read(rss("<item><guid>7</guid></item>", "<item/>", ITEM.format("1")))
    assert [record.id for record in records] == ["1"]
    assert lines == [
        "a.rss: record 1 (id 7): field title: is missing",
        "a.rss: record 2: field id: is missing (and title: is missing)",
    ]


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes_and_says_so() -> None:
    whole = rss(ITEM.format("1"), ITEM.format("2"))
    records, lines = read(whole[: whole.index(b"<guid>2")])
    assert records[0].id == "1"
    assert lines[0].startswith("a.rss: broken XML: ")
    assert lines[0].endswith("read as far as it goes")


def test_an_empty_feed_has_no_offers_and_no_complaint() -> None:
    assert read(rss()) == ([], [])


@pytest.mark.parametrize("data", [b"", b"<html><p>x</p></html>", b"hello", b"<rss"])
def test_what_is_no_feed_is_one_line(data: bytes) -> None:
    records, lines = read(data)
    assert (records, len(lines)) == ([], 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_that_defines_entities_is_refused(encoding: str) -> None:
    head = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    data = rss(ITEM.format("&x;"), head=head).decode().encode(encoding)
    assert read(data) == ([], ["a.rss: a feed that defines entities is refused"])


def test_a_name_of_a_file_is_never_opened() -> None:
    assert read(b"/etc/passwd")[0] == []
    assert read(b"http://127.0.0.1:9/feed")[0] == []


def test_a_feed_that_would_take_minutes_is_refused_in_one_line() -> None:
    _, [line] = read(rss("<item/>" * 800_000))
    assert line.startswith("a.rss: a feed of 5,6")


def test_feeds_are_recognised_by_their_root() -> None:
    assert feed_of(rss(ITEM.format("1"))) is FEEDS["rss"]
    page = b'<html><script type="application/ld+json">{"@type": "JobPosting"}</script><p>rss</p>'
    assert feed_of(page) is FEEDS["jobposting"]


@given(cut=st.integers(0, 700), length=st.integers(0, 20), instead=st.binary(max_size=8))
def test_a_damaged_feed_is_records_or_complaints(cut: int, length: int, instead: bytes) -> None:
    for sample in (rss(ITEM.format("1")), ATOM.encode()):
        damaged = sample[:cut] + instead + sample[cut + length :]
        assert all("\n" not in line for line in read(damaged)[1])
