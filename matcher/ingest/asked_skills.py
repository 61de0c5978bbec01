"""Which skills an advert asks for: those it lists, else those of its occupation and its text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.domain.offer import Kind
from matcher.ingest.occupations import Trade
from matcher.ingest.record import OfferRecord, SkillsRecord
from matcher.taxonomy.linking import Linker, Match
from matcher.taxonomy.model import ConceptKind, Taxonomy

# ESCO lists up to 60 skills an occupation; an advert's readers think of a dozen.
MOST_REQUIRED = 12
MOST_DESIRED = 8
READ_IN_TEXT = 10  # skills at most that are taken from a text
SURE = 0.9  # score from which a skill named in a text counts as asked for
LIKELY = 0.75  # and as welcome


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


def _says_its_skills(record: OfferRecord) -> bool:
    if record.kind is Kind.TRAINING:
        return bool(record.gives and record.gives.skills)
    return record.skills is not None and record.skills.required is not None


def _read_in_texts(
    numbers: Iterable[int],
    records: Sequence[OfferRecord],
    languages: Sequence[str | None],
    linker: Linker,
) -> dict[int, Sequence[Match]]:
    """Record number -> skills its text names; all texts of a language at once."""
    by_language: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        if (language := languages[number]) is not None:
            by_language[language].append(number)
    read: dict[int, Sequence[Match]] = {}
    for language, group in by_language.items():
        texts = [records[n].description or records[n].title for n in group]
        read |= dict(zip(group, linker.extract(texts, language, READ_IN_TEXT), strict=True))
    return read


def _asked(
    record: OfferRecord, trade: Trade, read: Sequence[Match], taxonomy: Taxonomy
) -> AskedSkills:
    named = [match.id for match in read if match.score >= SURE]
    likely = [match.id for match in read if LIKELY <= match.score < SURE]
    stated = record.skills or SkillsRecord()
    required, unknown_required = _resolved(stated.required or (), taxonomy)
    desired, unknown_desired = _resolved(stated.desired or (), taxonomy)
    given, unknown_given = _resolved(record.gives.skills if record.gives else (), taxonomy)
    if record.kind is Kind.TRAINING:
        given = given or named
        required = [skill for skill in required if skill not in given]
    elif stated.required is None:
        essential, optional = _usual_skills(trade.occupation, taxonomy)
        required = essential + named
        desired = desired + optional + likely
    unknown = unknown_required + unknown_desired + unknown_given
    return AskedSkills(
        required=tuple(dict.fromkeys(required)),
        desired=tuple(skill for skill in dict.fromkeys(desired) if skill not in required),
        unknown=tuple(dict.fromkeys(unknown)),
        given=tuple(dict.fromkeys(given)),
    )


def _resolved(labels: Iterable[str], taxonomy: Taxonomy) -> tuple[list[str], list[str]]:
    """The ids of the labels that are known, and the words of the others."""
    ids, unknown = [], []
    for label in labels:
        concept = taxonomy.resolve(label, ConceptKind.SKILL)
        if concept is None:
            unknown.append(label)
        else:
            ids.append(concept)
    return ids, unknown


def _usual_skills(occupation: str | None, taxonomy: Taxonomy) -> tuple[list[str], list[str]]:
    """The most telling essential and optional skills of an occupation."""
    if occupation is None:
        return [], []
    links = sorted(taxonomy.skills_of(occupation), key=lambda k: -taxonomy.specificity(k.skill))
    essential = [link.skill for link in links if link.essential]
    optional = [link.skill for link in links if not link.essential]
    return essential[:MOST_REQUIRED], optional[:MOST_DESIRED]
