"""Which occupation an advert is for: what it states, else what its title is like."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.ingest.label_language import label_language
from matcher.ingest.record import OfferRecord
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.model import ConceptKind, Taxonomy

# Of Spanish and German national job titles that score so over the embedded taxonomy, two thirds are
# linked to the right ISCO-08 unit group, and six of seven where it has an occupation of that group;
# at .60 half of the German ones are wrong, at .70 a third of the right ones are lost.
CONVINCING = 0.65
WITHIN_GROUP = 0.1  # inside a stated ISCO group even a weak likeness tells the occupations apart


@dataclass(frozen=True, slots=True)
class Trade:
    """An advert's occupation (taxonomy id) and ISCO-08 code, each None where it isn't known."""

    occupation: str | None = None
    isco: str | None = None
    unknown: str | None = None  # words given as its occupation that no label fits


@dataclass(frozen=True, slots=True)
class _Question:
    """Words to be linked for one record, inside an ISCO group or (None) among all."""

    record: int
    words: str
    language: str
    isco: str | None


def trades_of(
    records: Sequence[OfferRecord],
    languages: Sequence[str | None],
    taxonomy: Taxonomy,
    linker: Linker,
) -> list[Trade]:
    """One Trade a record. `languages` are the languages of the records' titles."""
    trades = [_stated(record, taxonomy) for record in records]
    spoken = [label_language(language, taxonomy) for language in languages]
    questions = [
        question
        for number, (record, trade) in enumerate(zip(records, trades, strict=True))
        if trade.occupation is None
        for question in _questions(number, record, trade, spoken[number])
    ]
    best = _best_answers(questions, linker)
    return [
        trade
        if trade.occupation
        else _linked(trade, _codes(record, trade), best.get(number), taxonomy)
        for number, (record, trade) in enumerate(zip(records, trades, strict=True))
    ]


def _stated(record: OfferRecord, taxonomy: Taxonomy) -> Trade:
    words = record.occupation
    if words is None:
        return Trade()
    if words.isascii() and words.isdigit() and len(words) <= 4:
        return Trade(isco=words)
    occupation = taxonomy.resolve(words, ConceptKind.OCCUPATION)
    if occupation is None:
        return Trade(unknown=words)
    return Trade(occupation, taxonomy.concept(occupation).isco)


def _codes(record: OfferRecord, trade: Trade) -> list[str]:
    return [trade.isco] if trade.isco else list(record.isco or ())


def _questions(
    number: int, record: OfferRecord, trade: Trade, language: str
) -> Iterable[_Question]:
    words = trade.unknown or record.title
    groups: list[str | None] = [*_codes(record, trade)]
    for code in groups or [None]:
        yield _Question(number, words, language, code)


def _best_answers(questions: Iterable[_Question], linker: Linker) -> dict[int, tuple[float, str]]:
    """Record -> (score, occupation) of the best match; all of a language and group at once."""
    groups: dict[tuple[str, str | None], list[_Question]] = defaultdict(list)
    for question in questions:
        groups[question.language, question.isco].append(question)
    best: dict[int, tuple[float, str]] = {}
    for (language, isco), asked in groups.items():
        found = linker.link([question.words for question in asked], language, 1, isco)
        for question, matches in zip(asked, found, strict=True):
            if matches and matches[0].score > best.get(question.record, (0.0, ""))[0]:
                best[question.record] = (matches[0].score, matches[0].id)
    return best


def _linked(
    trade: Trade, codes: Sequence[str], best: tuple[float, str] | None, taxonomy: Taxonomy
) -> Trade:
    score, occupation = best or (0.0, "")
    if score >= (WITHIN_GROUP if codes else CONVINCING):
        return Trade(occupation, taxonomy.concept(occupation).isco, trade.unknown)
    if not codes:
        return Trade(unknown=trade.unknown)
    group = taxonomy.occupations_in(codes[0])
    return Trade(group[0] if len(group) == 1 else None, codes[0], trade.unknown)
