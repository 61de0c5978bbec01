"""The settings, what each may be, and what it is when nobody says otherwise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr

_DATABASE = re.compile(r"(sqlite|postgres|postgresql|postgresql\+psycopg)://.+")
_BIND = re.compile(r"unix:.+|(\[[0-9a-fA-F:]+\]|[^:\s]+):(?P<port>[0-9]{1,5})")
_HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]")
LARGEST_PORT = 65_535
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names by which a machine speaks to itself, as addresses in a browser have them."""


def _database(url: str) -> str:
    if not _DATABASE.fullmatch(url):
        raise ValueError("is neither sqlite:///FILE nor postgresql://...")
    return url


def _bind(address: str) -> str:
    found = _BIND.fullmatch(address)
    if not found or int(found["port"] or 0) > LARGEST_PORT:
        raise ValueError("is neither HOST:PORT nor unix:PATH")
    return address


def _host(name: str) -> str:
    if not _HOST.fullmatch(name):
        raise ValueError(f"{name!r} is no host's name (small letters, no port, no *)")
    return name


def _proxy(network: str) -> str:
    try:
        ip_network(network)
    except ValueError as error:
        raise ValueError(f"{network!r} is no address of a proxy, as 127.0.0.1 or ::1") from error
    return network


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Web(_Section):
    """`matcher serve`. `hosts`: the names in addresses that it answers to. `forwarded_from`: the
    proxies whose word on the browser's address and https is believed."""

    bind: Annotated[str, AfterValidator(_bind)] = "127.0.0.1:8000"
    hosts: Annotated[
        tuple[Annotated[str, AfterValidator(_host)], ...], Field(min_length=1)
    ] = LOOPBACK  # fmt: skip
    forwarded_from: tuple[Annotated[str, AfterValidator(_proxy)], ...] = ()
    workers: Annotated[int, Field(ge=1, le=64)] = 2
    threads: Annotated[int, Field(ge=1, le=64)] = 4
    timeout_seconds: Annotated[int, Field(ge=5, le=600)] = 30
    graceful_seconds: Annotated[int, Field(ge=1, le=600)] = 20
    max_requests: Annotated[int, Field(ge=0)] = 5_000
    largest_request_kilobytes: Annotated[int, Field(ge=16, le=102_400)] = 256


class Log(_Section):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["json", "lines"] = "json"


class Backup(_Section):
    """`folder`: where `matcher backup` writes; `case_keys`: the folder of the short-lived backups
    of the cases' keys, by default `folder` itself."""

    folder: Path | None = None
    case_keys: Path | None = None


class Settings(_Section):
    """`home`: imported taxonomies, the index and other things that can be remade, and, where
    nothing else is said, the database and the keys. `database_password`: for a PostgreSQL URL
    without one."""

    home: Path = Field(default_factory=lambda: Path.home() / ".matcher")
    database: Annotated[str, AfterValidator(_database)] | None = None
    database_password: SecretStr | None = None
    keys: Path | None = None
    web: Web = Web()
    log: Log = Log()
    backup: Backup = Backup()


@dataclass(frozen=True, slots=True)
class Key:
    """One setting. `path`: as in the TOML file."""

    path: tuple[str, ...]
    annotation: Any

    @property
    def name(self) -> str:
        return ".".join(self.path)

    @property
    def variable(self) -> str:
        return "_".join(("MATCHER", *self.path)).upper()

    @property
    def secret(self) -> bool:
        return "SecretStr" in str(self.annotation)

    @property
    def many(self) -> bool:
        return "tuple" in str(self.annotation)

    @property
    def is_path(self) -> bool:
        return "Path" in str(self.annotation)


def keys_of(model: type[BaseModel] = Settings, above: tuple[str, ...] = ()) -> Iterator[Key]:
    """Every setting, in the order of the model."""
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from keys_of(kind, (*above, name))
        else:
            yield Key((*above, name), kind)
