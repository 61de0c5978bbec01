"""Which addresses a feed may come from."""

import pytest

from matcher.errors import FetchError
from matcher.ingest.fetching.addresses import why_refused
from matcher.ingest.fetching.location import location_of, redirected

INSIDE = [
    "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "0.0.0.1", "192.0.0.8", "192.0.0.170", "192.0.0.9",
    "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1", "224.0.0.1",
    "239.1.1.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "64:ff9b::808:808",
    "64:ff9b:1::1", "2002:a00:1::", "2002:808:808::1", "2001::1", "2001:0:53aa::1",
    "2001:db8::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    "ff0e::1", "3fff::1", "5f00::1", "4000::1", "::7f00:1", "100::1",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "151.100.101.1", "193.206.158.22", "2a00:1450:4002::200e", "2001:4860::8888"]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_somebodys_house_is_refused(address: str):
    assert why_refused(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_accepted(address: str):
    assert why_refused(address) is None


def test_this_machine_is_let_through_only_by_the_setting_for_tests():
    assert why_refused("127.0.0.1", loopback=True) is None
    assert why_refused("::1", loopback=True) is None
    assert why_refused("10.0.0.1", loopback=True) == "private"
    assert why_refused("::ffff:127.0.0.1", loopback=True)


@pytest.mark.parametrize("words", ["", "example.org", "1.2.3", "0x7f000001", "017700000001"])
def test_what_is_no_address_is_refused(words: str):
    assert why_refused(words) == "not an address"


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("http://jobs.example/feed", "not https"),
        ("ftp://jobs.example/feed", "no address"),
        ("file:///etc/passwd", "no address"),
        ("https://other.example/feed", "'other.example' is not configured"),
        ("https://jobs.example.evil.example/feed", "not configured"),
        ("https://jobs.example@evil.example/feed", "user name"),
        ("https://evil.example\\@jobs.example/feed", "backslash"),
        ("https://jobs.example/a\nb", "control character"),
        ("https://jobs.example:99999/feed", "no address"),
        ("https:///feed", "no address"),
        ("https://jobs..example/feed", "no address"),
        (f"https://{'a' * 70}.example/feed", "no address"),
    ],
)
def test_only_https_to_a_configured_host_is_fetched(url: str, cause: str):
    with pytest.raises(FetchError, match=cause):
        location_of(url, {"jobs.example"})


@pytest.mark.parametrize(
    "url",
    [
        "https://jobs.example/feed?api_key=s3cret",
        "https://other.example/feed?api_key=s3cret",
        "https://user:s3cret@jobs.example/feed",
        "https://user:s3cret@jobs.example:99999/feed",
        "gopher://jobs.example/?s3cret",
        "https://jobs.example/ ?s3cret",
    ],
)
def test_a_key_in_an_address_is_never_shown(url: str):
    try:
        shown = str(location_of(url, {"jobs.example"}))
    except FetchError as error:
        shown = f"{error} {error.address}"
    assert "s3cret" not in shown


def test_names_are_compared_as_the_name_system_writes_them():
    assert location_of("https://JOBS.example/x", ["jobs.example"]).host == "jobs.example"
    assert (
        location_of("https://bücher.example/", ["BÜCHER.example"]).host == "xn--bcher-kva.example"
    )
    location = location_of("https://jobs.example/città?q=più&a=b%20c#here", ["jobs.example", "a.."])
    assert location.target == "/citt%C3%A0?q=pi%C3%B9&a=b%20c"


@pytest.mark.parametrize(
    ("target", "stays"),
    [
        ("/moved?page=2", True),
        ("moved", True),
        ("https://jobs.example:443/moved", True),
        ("http://jobs.example/moved", False),
        ("https://jobs.example:8443/moved", False),
        ("https://evil.example/moved", False),
        ("//evil.example/moved", False),
        ("https://jobs.example@evil.example/", False),
        ("file:///etc/passwd", False),
        ("https://[", False),
    ],
)
def test_a_redirect_stays_on_its_site(target: str, stays: bool):
    location = location_of("https://jobs.example/feeds/all", {"jobs.example", "evil.example"})
    if stays:
        assert redirected(location, target).site == "jobs.example"
    else:
        with pytest.raises(FetchError, match="redirects to"):
            redirected(location, target)
