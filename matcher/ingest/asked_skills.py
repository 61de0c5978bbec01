"""Which skills an advert asks for: those it lists, else those of its occupation and its text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.domain.offer import Kind
from matcher.ingest.occupations import Trade
from matcher.ingest.record import OfferRecord
from matcher.taxonomy.linking import Linker, Match
from matcher.taxonomy.model import ConceptKind, Taxonomy

# ESCO lists up to 60 skills an occupation; an advert's readers think of a dozen.
MOST_REQUIRED = 12
MOST_DESIRED = 8
READ_IN_TEXT = 10  # skills at most that are taken from a text


@dataclass(frozen=True, slots=True)
class AskedSkills:
    """Taxonomy ids, and words that no label fits. `given`: what a training leaves her with."""

    required: tuple[str, ...] = ()
    desired: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    given: tuple[str, ...] = ()


def skills_of(
    records: Sequence[OfferRecord],
    languages: Sequence[str | None],
    trades: Sequence[Trade],
    taxonomy: Taxonomy,
    linker: Linker,
) -> list[AskedSkills]:
    """One AskedSkills a record."""
    silent = [number for number, record in enumerate(records) if not _says_its_skills(record)]
    read = _read_in_texts(silent, records, languages, linker)
    return [
        _asked(record, trade, read.get(number, ()), taxonomy)
        for number, (record, trade) in enumerate(zip(records, trades, strict=True))
    ]
