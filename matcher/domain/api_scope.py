"""What a token of partner software may ask for."""

from enum import StrEnum


class ApiScope(StrEnum):
    OFFERS_READ = "offers:read"
    RANK = "rank"  # a profile that is sent along, kept nowhere
    SUGGESTIONS_READ = "suggestions:read"  # of a case, where she agreed to it
