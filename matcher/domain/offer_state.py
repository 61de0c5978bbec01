"""Where a kept advert stands."""

from enum import StrEnum


class OfferState(StrEnum):
    OPEN = "open"
    HELD = "held"  # waits for a person: it shows signs of danger, or its employer is banned
    CLOSED = "closed"  # a full delivery of its source no longer lists it
    EXPIRED = "expired"  # its deadline has passed
    REJECTED = "rejected"  # a person looked at it and keeps it out


SHOWN = (OfferState.OPEN, OfferState.HELD)  # HELD ones among what was held back, with the signs
