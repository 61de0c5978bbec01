"""Which skills an advert asks for: those it lists, else those of its occupation and its text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from matcher.domain.offer import Kind
from matcher.ingest.label_language import has_skill_labels
from matcher.ingest.occupations import Trade
from matcher.ingest.record import OfferRecord, SkillsRecord
from matcher.ingest.text import MAX_CHARACTERS
from matcher.taxonomy.linking import Linker, Match
from matcher.taxonomy.model import ConceptKind, Taxonomy

# ESCO lists up to 60 essential skills an occupation. Nearly all are kept, because the common ones
# are hers before the rare ones are; the ranking knows that nobody brings them all.
MOST_REQUIRED = 40
MOST_DESIRED = 10
LANGUAGE_TYPE = "language"
UNIT_GROUP = 4  # digits of an ISCO-08 code that names one
READ_IN_TEXT = 10  # skills at most that are taken from a text
# Read off the skills found in nine made-up adverts in en, it, es: from .85 on hardly one was wrong,
# from .7 on most were at least near what was meant, below it single words misled.
SURE = 0.85  # a skill named in a text counts as asked for
LIKELY = 0.7  # and as welcome


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
    silent: dict[str, list[int]] = defaultdict(list)
    for number, (record, language) in enumerate(zip(records, languages, strict=True)):
        if language is not None and not _says_its_skills(record):
            silent[language].append(number)
    searched = {code: n for code, n in silent.items() if has_skill_labels(code, taxonomy)}
    read = _read_in_texts(searched, records, linker)
    return [
        _asked(record, trade, read.get(number, ()), taxonomy)
        for number, (record, trade) in enumerate(zip(records, trades, strict=True))
    ]


def _says_its_skills(record: OfferRecord) -> bool:
    if record.kind is Kind.TRAINING:
        return bool(record.gives and record.gives.skills)
    return record.skills is not None and record.skills.required is not None


def _read_in_texts(
    by_language: Mapping[str, Sequence[int]], records: Sequence[OfferRecord], linker: Linker
) -> dict[int, Sequence[Match]]:
    """Record number -> skills its text names; all texts of a language at once."""
    read: dict[int, Sequence[Match]] = {}
    for language, group in by_language.items():
        texts = [(records[n].description or records[n].title)[:MAX_CHARACTERS] for n in group]
        read |= dict(zip(group, linker.extract(texts, language, READ_IN_TEXT), strict=True))
    return read


def _asked(
    record: OfferRecord, trade: Trade, read: Sequence[Match], taxonomy: Taxonomy
) -> AskedSkills:
    named = [m.id for m in read if m.score >= SURE and not _is_language(m.id, taxonomy)]
    likely = [m.id for m in read if LIKELY <= m.score < SURE and not _is_language(m.id, taxonomy)]
    stated = record.skills or SkillsRecord()
    required, unknown_required = _resolved(stated.required or (), taxonomy)
    desired, unknown_desired = _resolved(stated.desired or (), taxonomy)
    given, unknown_given = _resolved(record.gives.skills if record.gives else (), taxonomy)
    if record.kind is Kind.TRAINING:
        # What the text of a language course names ("do the shopping, see the doctor") is what is
        # talked about there, none of what it teaches.
        given = given or ([] if record.gives and record.gives.languages else named)
        required = [skill for skill in required if skill not in given]
    elif not required and stated.required != []:  # nothing said, or nothing that a label fits
        essential, optional = _usual_skills(trade, taxonomy)
        required = essential + named
        desired = desired + optional + likely
    unknown = unknown_required + unknown_desired + unknown_given
    return AskedSkills(
        required=tuple(dict.fromkeys(required)),
        desired=tuple(skill for skill in dict.fromkeys(desired) if skill not in required),
        unknown=tuple(dict.fromkeys(unknown)),
        given=tuple(dict.fromkeys(given)),
    )


def _is_language(skill: str, taxonomy: Taxonomy) -> bool:
    """Languages are asked for with their level, as `Offer.languages`."""
    return taxonomy.concept(skill).skill_type == LANGUAGE_TYPE


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


def _usual_skills(trade: Trade, taxonomy: Taxonomy) -> tuple[list[str], list[str]]:
    """The most telling essential and optional skills of a trade."""
    essential, optional = _essential_and_optional(trade, taxonomy)
    return (
        sorted(essential, key=taxonomy.specificity, reverse=True)[:MOST_REQUIRED],
        sorted(optional, key=taxonomy.specificity, reverse=True)[:MOST_DESIRED],
    )


def _essential_and_optional(trade: Trade, taxonomy: Taxonomy) -> tuple[list[str], list[str]]:
    """Of the occupation; where only a unit group is known, what most of its occupations share."""
    if trade.occupation is not None:
        group: tuple[str, ...] = (trade.occupation,)
    else:
        is_unit_group = trade.isco is not None and len(trade.isco) == UNIT_GROUP
        group = taxonomy.occupations_in(trade.isco or "") if is_unit_group else ()
    links = [link for occupation in group for link in taxonomy.skills_of(occupation)]
    essential = Counter(link.skill for link in links if link.essential)
    every = Counter(link.skill for link in links)
    required = [skill for skill, times in essential.items() if 2 * times > len(group)]
    shared = [skill for skill, times in every.items() if 2 * times > len(group)]
    return required, [skill for skill in shared if skill not in required]
