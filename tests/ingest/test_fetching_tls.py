"""Certificates are checked against the name, although the connection goes to an address."""

import ssl
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from matcher.errors import FetchError
from matcher.ingest.fetching.fetch import fetch
from matcher.ingest.fetching.limits import FetchSettings, World
from tests.ingest.hostile_server import Server, answer, drip, serving

FEED = b'{"id": "v1"}\n'
HERE = World(resolve=lambda _host, _port: ["127.0.0.1"])


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def settings(authority: trustme.CA, tmp_path: Path) -> FetchSettings:
    file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(file)
    return FetchSettings(loopback=True, read_seconds=1, attempts=1, ca_file=file)


@pytest.fixture
def server(authority: trustme.CA) -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("jobs.example").configure_cert(context)
    slow = drip(FEED * 100, b"HTTP/1.1 200 OK\r\n")
    with serving(context, feed=answer(FEED), slow=slow) as running:
        context.sni_callback = lambda _socket, name, _context: running.names.append(name)
        yield running


def get(server: Server, settings: FetchSettings, host: str = "jobs.example", path: str = "/feed"):
    url = server.url(path, host, "https")
    return fetch(url, allowed_hosts={host}, settings=settings, world=HERE)


def test_the_name_is_what_the_server_and_its_certificate_see(server: Server, settings):
    assert get(server, settings).body == FEED
    assert server.names == ["jobs.example"]
    assert server.requests[0].headers["host"] == f"jobs.example:{server.port}"


def test_a_certificate_for_another_name_is_refused(server: Server, settings):
    with pytest.raises(FetchError, match="certificate is refused: Hostname mismatch") as caught:
        get(server, settings, host="other.example")
    assert not caught.value.passing
    assert not server.requests


def test_a_certificate_that_nobody_vouches_for_is_refused(server: Server, settings):
    with pytest.raises(FetchError, match="certificate is refused: unable to get local issuer"):
        get(server, replace(settings, ca_file=None))
    assert not server.requests


def test_a_server_without_encryption_is_no_https(settings):
    with serving(feed=answer(FEED)) as plain, pytest.raises(FetchError):
        get(plain, settings)


def test_an_encrypted_drip_is_cut_off_at_the_deadline(server: Server, settings):
    with pytest.raises(FetchError, match=r"took longer than 0\.4 s"):
        get(server, replace(settings, total_seconds=0.4), path="/slow")


def test_a_handshake_that_drips_is_cut_off_at_the_deadline(settings):
    """A valid start of a TLS record, and then one byte of it now and then."""
    with serving() as plain:
        plain.at_once = drip(b"\0" * 200, b"\x16\x03\x03\x10\x00\x02\x00\x0f\xfc")
        started = time.monotonic()
        with pytest.raises(FetchError, match=r"took longer than 0\.4 s"):
            get(plain, replace(settings, total_seconds=0.4))
    assert time.monotonic() - started < 3
