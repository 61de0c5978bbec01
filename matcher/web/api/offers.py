"""The open offers, and one of them."""

import base64
import binascii
from typing import Annotated

from flask import Response, abort
from pydantic import AfterValidator, Field

from matcher.domain.api_scope import ApiScope
from matcher.domain.offer import Kind
from matcher.ingest.field_types import CountryCode
from matcher.market.listing import Wanted
from matcher.web.api.blueprint import api
from matcher.web.api.languages import Language, words_of
from matcher.web.api.model import Answer, Question
from matcher.web.api.offer_model import OfferBrief, OfferOut, brief, whole
from matcher.web.api.operations import operation, said
from matcher.web.api.reading import read_query
from matcher.web.desk_market import desk_market
from matcher.web.guard import by_token

LONGEST_ID = 500
_PLAIN = r"^[^\x00-\x1f\x7f]*$"


def _cursor(text: str) -> str:
    try:
        return base64.b64decode(text, altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise ValueError("is no cursor that a page has told") from None


class OffersQuery(Question):
    """Without anything: all."""

    kind: Kind | None = Field(None, description="Vacancies, internships or trainings.")
    country: Annotated[CountryCode, Field(pattern="^[A-Za-z]{2}$")] | None = Field(
        None, description="ISO 3166-1, two letters"
    )
    city: Annotated[str, Field(min_length=1, max_length=100, pattern=_PLAIN)] | None = Field(
        None, description="As the advert was understood."
    )
    q: Annotated[str, Field(min_length=1, max_length=100, pattern=_PLAIN)] | None = Field(
        None, description="Words that all stand in the title."
    )
    language: Language = "en"
    limit: int = Field(20, ge=1, le=50, description="The most that a page holds.")
    cursor: Annotated[str, Field(max_length=4 * LONGEST_ID), AfterValidator(_cursor)] = Field(
        "", description="As the page before has told."
    )


class LanguageQuery(Question):
    language: Language = "en"


class Offers(Answer):
    """A page. It may hold fewer than were asked for; while `next` is there, there may be more."""

    offers: list[OfferBrief]
    next: str | None = Field(description="The cursor of the next page; null: there is none.")


@api.get("/v1/offers")
@by_token(ApiScope.OFFERS_READ, "offers")
@operation("List and search the open offers", Offers, query=OffersQuery)
def offers() -> Response:
    asked = read_query(OffersQuery)
    words = words_of(asked.language)
    wanted = Wanted(asked.kind, tuple((asked.q or "").split()), asked.country, asked.city)
    page = desk_market().page(wanted, asked.cursor, asked.limit)
    after = page.next_after
    return said(
        Offers(
            offers=[brief(offer, words) for offer in page.offers],
            next=None if after is None else base64.urlsafe_b64encode(after.encode()).decode(),
        )
    )


@api.get("/v1/offers/<path:offer_id>", merge_slashes=False)
@by_token(ApiScope.OFFERS_READ, "offers")
@operation("One offer, with the words it was read from", OfferOut, query=LanguageQuery,
           refuses=(404,))  # fmt: skip
def offer(offer_id: str) -> Response:
    words = words_of(read_query(LanguageQuery).language)
    if "\x00" in offer_id or len(offer_id) > LONGEST_ID:
        abort(404)
    found = [each for each in desk_market().load([offer_id]) if each.id == offer_id]
    if not found:
        abort(404)
    return said(whole(found[0], words))
