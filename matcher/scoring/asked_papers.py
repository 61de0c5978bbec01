"""The papers that adverts ask for in general terms, as bits, and whether hers are such papers."""

from matcher.domain.offer import Offer
from matcher.domain.papers import Papers, held
from matcher.domain.permit import Document
from matcher.scoring.columns import Columns, Flags, Numbers
from matcher.taxonomy.model import Taxonomy

CITIZENS = frozenset({Papers.CITIZEN, Papers.EU_CITIZEN})

# ISCO-08 of work that exercises the authority of the state and may be kept for citizens: armed
# forces, judges, tax officials, police inspectors, police officers. The functions are those that
# the Commission names under what is now Art. 45(4) TFEU (OJ C 72, 18.3.1988, p. 2).
STATE_WORK = ("0", "2612", "3352", "3355", "5412")

_BITS = {papers: 1 << number for number, papers in enumerate(Papers)}
_ANY = sum(_BITS.values())
_FOR_CITIZENS = 1 << len(Papers)


def asked_of(offer: Offer) -> frozenset[Papers]:
    """What whoever applies shall have beyond a right to work; any of them will do."""
    asked = offer.papers or frozenset[Papers]()
    return frozenset[Papers]() if Papers.MAY_WORK in asked else asked


def is_for_citizens(offer: Offer) -> bool:
    """Does it ask for citizens, and is it work that the state may keep for them?"""
    asked = asked_of(offer)
    return bool(asked) and asked <= CITIZENS and (offer.isco or "").startswith(STATE_WORK)


def _encode(offer: Offer, _: Taxonomy) -> int:
    bits = sum(_BITS[papers] for papers in asked_of(offer))
    return bits | (_FOR_CITIZENS if is_for_citizens(offer) else 0)


PAPERS = Numbers("papers", "u2", _encode)


def other_papers(offers: Columns, document: Document | None) -> Flags:
    """bool[n]: it asks for papers of which hers is none for certain."""
    asked = offers.ints(PAPERS) & _ANY
    hers = sum(_BITS[papers] for papers in held(document))
    flags: Flags = (asked != 0) & (asked & hers == 0)
    return flags


def for_citizens(offers: Columns) -> Flags:
    """bool[n]: of `is_for_citizens`."""
    flags: Flags = offers.ints(PAPERS) & _FOR_CITIZENS != 0
    return flags
