"""Which network addresses a feed may come from: public ones, and nothing inside anybody's house.

`ipaddress.is_global` is not enough: it lets through translation prefixes that lead back inside.
Networks: IANA special-purpose address registries (IPv4 and IPv6), checked 2026-11-23.
"""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

SPECIAL = {
    ip_network(network): what
    for network, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by a provider's customers"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.31.196.0/24", "AS112"),
        ("192.52.193.0/24", "AMT"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("192.175.48.0/24", "AS112"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::ffff:0:0/96", "IPv4-mapped"),
        ("64:ff9b::/96", "NAT64"),
        ("64:ff9b:1::/48", "NAT64"),
        ("2001::/23", "protocol assignments and Teredo"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "AS112"),
        ("3fff::/20", "documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
}
GLOBAL_UNICAST = IPv6Network("2000::/3")  # the only part of IPv6 that is given out so far


def why_refused(address: str, *, loopback: bool = False) -> str | None:
    """What is wrong with an IP address, or None. `loopback` lets this machine's own through."""
    try:
        ip = ip_address(address)
    except ValueError:
        return "not an address"
    mapped = isinstance(ip, IPv6Address) and ip.ipv4_mapped is not None
    if ip.is_loopback and not mapped:  # since Python 3.13 it looks at what is mapped
        return None if loopback else "loopback"
    if isinstance(ip, IPv6Address) and ip.scope_id is not None:
        return "link-local"
    return _special(ip) or _unassigned(ip)


def _special(ip: IPv4Address | IPv6Address) -> str | None:
    return next((what for network, what in SPECIAL.items() if ip in network), None)


def _unassigned(ip: IPv4Address | IPv6Address) -> str | None:
    if isinstance(ip, IPv6Address) and ip not in GLOBAL_UNICAST:
        return "reserved"
    return None if ip.is_global else "not public"
