"""Who works with matcher, and how surely we know that it is them."""

from enum import IntEnum, StrEnum


class Role(StrEnum):
    ADVISOR = "advisor"  # opens the cases that are assigned to her or him, and no others
    EMPLOYER = "employer"  # sees who applied to the own offers, after her consent
    PROGRAMME = "programme"  # tunes, watches and reports, on pseudonymous rows
    ADMIN = "admin"  # accounts and organisations, no cases


class OrganisationKind(StrEnum):
    PARTNER = "partner"  # accompanies women
    EMPLOYER = "employer"


class AuthLevel(IntEnum):
    """Ordered: more is surer."""

    INVITED = 0  # came with an invitation: may set a password and a second factor, nothing else
    PASSWORD = 1
    SECOND_FACTOR = 2
