"""Where an attempt comes from: a network, and perhaps a browser that has been in the account."""

import hmac
import secrets
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from matcher.store.access.opened import CaseStore
from matcher.store.people.logins import Login

_PREFIXES = {4: 24, 6: 56}  # what one subscriber, or one small office, has


@dataclass(frozen=True, slots=True)
class Source:
    """`device`: what the browser's cookie says; believed only after `known_device`."""

    network: str
    device: str = ""

    @classmethod
    def of(cls, address: str | None, device: str = "") -> "Source":
        """`address`: of the browser; what is none (a Unix socket) is a network of its own."""
        ip = ip_of(address or "")
        if ip is None:
            return cls("none", device)
        return cls(str(ip_network(f"{ip}/{_PREFIXES[ip.version]}", strict=False)), device)


def ip_of(address: str) -> IPv4Address | IPv6Address | None:
    """An IPv4 address stays one where it came in by an IPv6 socket; None: it is no address."""
    try:
        ip = ip_address(address)
    except ValueError:
        return None
    return ip.ipv4_mapped or ip if isinstance(ip, IPv6Address) else ip


def new_device(store: CaseStore, login: Login) -> str:
    """For a cookie, once somebody has proved all that there is to prove. It lets nobody in: it only
    counts failures apart, and is worth nothing after the password was changed."""
    id_ = secrets.token_urlsafe(16)
    return f"{id_}.{_mac(store, login, id_)}"


def known_device(store: CaseStore, login: Login | None, cookie: str) -> str | None:
    """Its id, if it was given to this account."""
    id_, _, mac = cookie.partition(".")
    if login is None or not hmac.compare_digest(_mac(store, login, id_).encode(), mac.encode()):
        return None
    return id_


def _mac(store: CaseStore, login: Login, id_: str) -> str:
    since = login.password_set_at.isoformat() if login.password_set_at else ""
    return store.vault.digest(f"device|{login.account_id}|{since}|{id_}").hex()
