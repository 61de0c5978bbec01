"""Which papers an advert asks for, in the general terms in which adverts speak of them.

Not to be taken for `Document`, what she holds: adverts say "a valid work permit" and mean whatever
allows the work.
"""

from collections.abc import Iterable
from enum import StrEnum

from matcher.domain.permit import Document


class Papers(StrEnum):
    """What whoever applies shall have. An internal code, never shown."""

    MAY_WORK = "may_work"  # any paper with which she may do the work
    LONG_TERM = "long_term"  # a residence without end, national or of the Union
    PROTECTION = "protection"  # international protection: refugees, in everyday words
    ASYLUM = "asylum"  # an application for it that is open
    TEMPORARY_PROTECTION = "temporary_protection"  # people who fled Ukraine
    EU_CITIZEN = "eu_citizen"  # of the Union, the EEA or Switzerland
    CITIZEN = "citizen"  # of the country itself


# The documents that are such a paper for certain. Of the others somebody has to ask.
HELD_AS: dict[Papers, frozenset[Document]] = {
    Papers.LONG_TERM: frozenset({Document.LONG_TERM_RESIDENT}),
    Papers.PROTECTION: frozenset({Document.REFUGEE, Document.SUBSIDIARY_PROTECTION}),
    Papers.ASYLUM: frozenset({Document.ASYLUM_APPLICANT}),
    Papers.TEMPORARY_PROTECTION: frozenset({Document.TEMPORARY_PROTECTION}),
    Papers.EU_CITIZEN: frozenset({Document.EU_CITIZEN}),
}


def broadest(papers: Iterable[Papers]) -> frozenset[Papers]:
    """Alternatives ("citizens, or a work permit") without those that another one holds."""
    found = frozenset(papers)
    if Papers.MAY_WORK in found:
        return frozenset({Papers.MAY_WORK})
    return found - {Papers.CITIZEN} if Papers.EU_CITIZEN in found else found


def held(document: Document | None) -> frozenset[Papers]:
    """What her document is for certain."""
    return frozenset(papers for papers, documents in HELD_AS.items() if document in documents)
