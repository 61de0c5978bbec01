"""Which occupation an advert is for: what it states, else what its title is like.

A code that the advert states, of ISCO-08 or of a national scheme, narrows the choice to its groups,
and the title picks among their occupations. A title that is the very name of an occupation far from
the code contradicts it; then neither is taken.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.ingest.label_language import label_language
from matcher.ingest.national_codes import isco_of
from matcher.ingest.record import OfferRecord
from matcher.ingest.title_ranks import names_another_rank
from matcher.ingest.title_roles import is_other_work
from matcher.taxonomy.linking import Choice, Linker
from matcher.taxonomy.match import NAMED
from matcher.taxonomy.model import ConceptKind, Taxonomy

# Of Spanish and German national job titles that score so over the embedded taxonomy, two thirds are
# linked to the right ISCO-08 unit group, and six of seven where it has an occupation of that group;
# at .60 half of the German ones are wrong, at .70 a third of the right ones are lost.
CONVINCING = 0.65
# Inside a stated ISCO group even a weak likeness tells the occupations apart; the wider the group,
# the less. By the digits of the code: from these scores on, at least two of three adverts' titles
# (542 English ones with a known occupation) were linked to the right unit group.
WITHIN_GROUP = {4: 0.1, 3: 0.1, 2: 0.4, 1: 0.6}
HARDLY_ALIKE = 0.5  # so little in the stated group is like a title that names another work
BESIDE = 3  # digits: unit groups of one minor group lie beside each other


@dataclass(frozen=True, slots=True)
class Trade:
    """An advert's occupation (taxonomy id) and ISCO-08 code, each None where it isn't known.

    `unknown`: words given as its occupation that no label fits. `contradicted_by`: the occupation
    that its title names, far from the code that it states.
    """

    occupation: str | None = None
    isco: str | None = None
    unknown: str | None = None
    contradicted_by: str | None = None


def trades_of(
    records: Sequence[OfferRecord],
    languages: Sequence[str | None],
    taxonomy: Taxonomy,
    linker: Linker,
) -> list[Trade]:
    """One Trade a record. `languages` are the languages of the records' titles."""
    trades = [_stated(record, taxonomy) for record in records]
    codes = [_codes(record, trade) for record, trade in zip(records, trades, strict=True)]
    asked: dict[str, list[int]] = defaultdict(list)
    for number, (trade, language) in enumerate(zip(trades, languages, strict=True)):
        if trade.occupation is None:
            asked[label_language(language, taxonomy)].append(number)
    for language, numbers in asked.items():
        words = [trades[number].unknown or records[number].title for number in numbers]
        choices = linker.choose(words, language, [codes[number] for number in numbers])
        for number, said, choice in zip(numbers, words, choices, strict=True):
            known = _of_its_work(said, language, choice, taxonomy)
            trades[number] = _linked(trades[number], codes[number], known, taxonomy)
    return trades


def _stated(record: OfferRecord, taxonomy: Taxonomy) -> Trade:
    words = record.occupation
    if words is None:
        return Trade()
    if words.isascii() and words.isdigit() and len(words) <= 4:
        return Trade(isco=words)
    occupation = taxonomy.resolve(words, ConceptKind.OCCUPATION)
    if occupation is not None:
        return Trade(occupation, taxonomy.concept(occupation).isco)
    # The address of an occupation that is not loaded is like no title; the title says more.
    return Trade(unknown=None if "://" in words else words)


def _codes(record: OfferRecord, trade: Trade) -> list[str]:
    """The ISCO-08 groups that a record states, in its own words or in those of its country."""
    isco = [trade.isco] if trade.isco else list(record.isco or ())
    national = [] if trade.isco else list(record.occupation_codes or ())
    stated = [*(f"isco_08:{code}" for code in isco), *national]
    return list(dict.fromkeys(group for code in stated for group in isco_of(code)))


def _of_its_work(title: str, language: str, choice: Choice, taxonomy: Taxonomy) -> Choice:
    """Without what is only alike, where the title names a rank that it lacks, or other work."""
    best = choice.overall
    if best is None or best.score >= NAMED:
        return choice
    labels = taxonomy.labels(best.id, language)
    if names_another_rank(title, language, labels) or is_other_work(title, language, labels):
        return replace(choice, overall=None)
    return choice


def _linked(trade: Trade, codes: Sequence[str], choice: Choice, taxonomy: Taxonomy) -> Trade:
    within, overall = choice.within, choice.overall
    if not codes:
        sure = overall is not None and overall.score >= CONVINCING
        return (
            _of(overall.id, taxonomy, trade) if overall and sure else Trade(unknown=trade.unknown)
        )
    named = overall.id if overall and overall.score >= NAMED else None
    if named and (within is None or within.score < HARDLY_ALIKE):
        return _against_the_code(named, trade, codes, taxonomy)
    if within is not None and within.score >= _least(within.id, codes, taxonomy):
        return _of(within.id, taxonomy, trade)
    of_group = {o for code in codes for o in taxonomy.occupations_in(code)}
    only = of_group.pop() if len(of_group) == 1 else None
    return Trade(only, _shared_digits(codes) or None, trade.unknown)


def _least(occupation: str, codes: Sequence[str], taxonomy: Taxonomy) -> float:
    """The score from which the occupation is taken, by the narrowest stated group that it is in."""
    isco = taxonomy.concept(occupation).isco or ""
    return min(WITHIN_GROUP[len(code)] for code in codes if isco.startswith(code))


def _of(occupation: str, taxonomy: Taxonomy, trade: Trade) -> Trade:
    return Trade(occupation, taxonomy.concept(occupation).isco, trade.unknown)


def _against_the_code(named: str, trade: Trade, codes: Sequence[str], taxonomy: Taxonomy) -> Trade:
    """The title names an occupation outside of the code's groups. Beside them it is right, for
    neighbouring groups are mixed up, and so it is where the code is wide; else nobody knows which
    of both is wrong."""
    there = taxonomy.concept(named).isco or ""
    if any(there[:BESIDE] == code[:BESIDE] or len(code) < BESIDE for code in codes):
        return _of(named, taxonomy, trade)
    shared = _shared_digits([there, *codes])
    return Trade(None, shared or None, trade.unknown, contradicted_by=named)


def _shared_digits(codes: Sequence[str]) -> str:
    """`6130`, `6111` -> `61`: the group that all of them are in."""
    least, most = min(codes), max(codes)
    alike = (n for n in range(len(least), 0, -1) if most[:n] == least[:n])
    return least[: next(alike, 0)]
