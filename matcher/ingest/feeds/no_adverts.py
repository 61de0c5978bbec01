"""Files that lie beside feeds and are none: recognised by their content, and named."""

import json
from typing import Any

from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.feeds.loose import listed, table

_MARKS = (b'"codelists"', b'"openapi"', b'"swagger"', b'"$schema"', b'"endpoints"')


def what_instead(data: bytes) -> str | None:
    """What a file is that holds no adverts (`describes an API`); None for what may hold some."""
    if not any(mark in data[:20_000] for mark in _MARKS):
        return None
    try:
        value = json.loads(whole_text(data))
    except (RecursionError, ValueError):
        return None
    return _name_of(table(value))


def _name_of(value: dict[str, Any]) -> str | None:
    lists = [table(each) for each in listed(table(value.get("data")).get("codelists"))]
    if lists and all("codelistName" in each for each in lists):
        return f"is a set of {len(lists)} EURES code lists"
    if ("openapi" in value or "swagger" in value) and "paths" in value:
        return "describes an API"
    if "$schema" in value and not {"@type", "@context"} & set(value):
        return "is a JSON schema"
    endpoints = table(value.get("endpoints")).values()
    if endpoints and all("path" in table(each) for each in endpoints):
        return "describes an API"
    return None
