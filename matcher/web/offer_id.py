"""Offers in addresses: an id is whatever its source calls it, be it an address itself."""

from urllib.parse import quote, unquote

from werkzeug.routing import BaseConverter, ValidationError


class OfferId(BaseConverter):
    """`<offer:offer_id>`. Encoded twice, for servers decode once before a rule sees the path."""

    def to_python(self, value: str) -> str:
        id_ = unquote(value)
        if "\x00" in id_:
            raise ValidationError  # there is no such address
        return id_

    def to_url(self, value: str) -> str:
        return quote(quote(value, safe=""), safe="")
