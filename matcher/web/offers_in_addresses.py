"""Offers in the addresses of a case: each that is made names them opaquely, each that is asked for
is read again, and no page or use case has to think of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import request
from werkzeug.datastructures import ImmutableMultiDict

from matcher.casework.in_addresses import offer_in_address, offer_meant
from matcher.web.inside import door

CASE, IN_PATH, ASKED = "case_id", "offer_id", "offer"


def name_offers(_: str, values: dict[str, Any]) -> None:
    """Of an address that is to be made (`Flask.url_defaults`)."""
    case_id = values.get(CASE)
    for part in (IN_PATH, ASKED):
        if case_id and values.get(part):
            values[part] = _each(values[part], partial(offer_in_address, door().store, case_id))


def know_offers(_: str | None, values: dict[str, Any] | None) -> None:
    """Of the address that is asked for (`Flask.url_value_preprocessor`)."""
    case_id = (values or {}).get(CASE)
    if not values or not case_id:
        return
    meant = partial(offer_meant, door().store, case_id)
    if IN_PATH in values:
        values[IN_PATH] = meant(values[IN_PATH])
    if ASKED in request.args:
        asked = request.args.items(multi=True)
        told = [(name, meant(value) if name == ASKED else value) for name, value in asked]
        request.args = ImmutableMultiDict(told)


def in_address(offer_id: str, case_id: str) -> str:
    """For forms whose fields become an address."""
    return offer_in_address(door().store, case_id, offer_id)


def _each(offers: Any, name: Callable[[str], str]) -> Any:
    return name(offers) if isinstance(offers, str) else [name(each) for each in offers]
