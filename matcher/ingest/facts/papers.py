"""Which papers the advert asks for, whom it says are welcome, and whether it arranges a permit.

Read in general terms: whoever may work, citizens of the Union or of the country, people with
protection. Several in one sentence are alternatives; two sentences that ask for different papers
contradict each other, and somebody asks. What is only wished for is not asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from matcher.domain.papers import Papers, broadest
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import wished
from matcher.ingest.facts.paper_patterns import Patterns, is_denied, is_near, patterns_of
from matcher.ingest.facts.reading import Found
from matcher.ingest.windows import Span

# An item of a list: "- Work permit for Germany", "Requirements: residence permit".
_OPENING = re.compile(r"\W*(?:[\w ]{1,40}:)?\W*")
_ENDING = re.compile(r"(?:[\s,(/-]{1,3}[\w']+){0,5}[\s).]*")

CITIZENSHIPS = (Papers.CITIZEN, Papers.EU_CITIZEN)

Placed = tuple[Papers, Span]


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        welcome, arranged = list(_welcome(advert, language)), list(_arranges(advert, language))
        yield from (*welcome, *arranged)
        yield from _papers(advert, language, welcome, arranged)


def _papers(
    advert: Advert, language: str, welcome: list[Found], arranged: list[Found]
) -> Iterator[Found]:
    """What each sentence asks for; a permit that the employer arranges is not asked of her."""
    by_employer = _sentences(advert, (found for found in arranged if found.value))
    by_sentence: defaultdict[int, list[Placed]] = defaultdict(list)
    for papers, span in _asked(advert, language, _sentences(advert, welcome)):
        number = advert.sentence(span[0])
        if papers is not Papers.MAY_WORK or number not in by_employer:
            by_sentence[number].append((papers, span))
    for placed in map(_by_the_longer, by_sentence.values()):
        spans = tuple(sorted(span for _, span in placed))
        yield Found("papers", broadest(papers for papers, _ in placed), spans, "papers.asked")


def _sentences(advert: Advert, findings: Iterable[Found]) -> set[int]:
    return {advert.sentence(start) for found in findings for start, _ in found.spans}


def _by_the_longer(placed: list[Placed]) -> list[Placed]:
    """ "Permanent residence permit required" is no permit of any kind."""
    lasting = [span for papers, span in placed if papers is Papers.LONG_TERM]
    return [
        (papers, (start, end))
        for papers, (start, end) in placed
        if papers is not Papers.MAY_WORK
        or not any(start < last and first < end for first, last in lasting)
    ]


def _asked(advert: Advert, language: str, welcoming: set[int]) -> Iterator[Placed]:
    """In a sentence that welcomes somebody, "welcome" is no wish: "with a work permit welcome"."""
    patterns = patterns_of(language)
    for papers, (start, end) in _named(advert, patterns):
        reach = len(advert.after(end).partition(",")[0])
        wish = wished(advert, language, start, end, reach)
        if not (
            (wish and advert.sentence(start) not in welcoming)
            or is_denied(advert, language, (start, end))
            or patterns.others.search(advert.before(start, 40))
            or is_near(advert, patterns.unless, (start, end))
        ):
            yield papers, (start, end)
            if papers in CITIZENSHIPS:
                yield from _permit_instead(advert, language, end)
    yield from _reserved(advert, language)


def _permit_instead(advert: Advert, language: str, end: int) -> Iterator[Placed]:
    """Behind a citizenship, "or a residence permit": that will do."""
    patterns, behind = patterns_of(language), advert.after(end)
    for start, stop in patterns.permits.spans(behind):
        if patterns.or_.search(behind, 0, start):
            yield Papers.MAY_WORK, (end + start, end + stop)


def _named(advert: Advert, patterns: Patterns) -> Iterator[Placed]:
    for papers, phrases in patterns.asked.items():
        yield from ((papers, span) for span in phrases.spans(advert.folded))
    for start, end in patterns.permits.spans(advert.folded):
        before, after = advert.before(start), advert.after(end)
        if _OPENING.fullmatch(before) and _ENDING.fullmatch(after):
            yield Papers.MAY_WORK, (start, end)


def _reserved(advert: Advert, language: str) -> Iterator[Placed]:
    """Whom the offer is for; a teacher's job for their course is not."""
    patterns = patterns_of(language)
    if not _names_anybody(advert, patterns):
        return
    if patterns.not_reserved.search(advert.folded, 0, advert.title_end):
        return
    for span in patterns.reserved.spans(advert.folded):
        if not is_near(advert, patterns.not_reserved, span) and not is_denied(
            advert, language, span
        ):
            yield from ((group, span) for group in _groups(advert, language, span))


def _welcome(advert: Advert, language: str) -> Iterator[Found]:
    """All that are welcome anywhere in the advert, as one fact."""
    patterns = patterns_of(language)
    if not _names_anybody(advert, patterns):
        return
    spans = [
        span
        for span in patterns.welcome.spans(advert.folded)
        if not is_near(advert, patterns.not_welcome, span) and not is_denied(advert, language, span)
    ]
    groups = {group for span in spans for group in _groups(advert, language, span)}
    if groups:
        yield Found("welcomes", frozenset(groups), tuple(spans), "papers.welcome")


def _names_anybody(advert: Advert, patterns: Patterns) -> bool:
    """Few adverts do: a quick look."""
    return any(group.first(advert.folded) for group in patterns.groups.values())


def _groups(advert: Advert, language: str, span: Span) -> set[Papers]:
    """Who is named in the sentence; "refugees from Ukraine" are not refugees as well."""
    start, end = span[0] - len(advert.before(span[0])), span[1] + len(advert.after(span[1]))
    sentence = advert.folded[start:end]
    found = [
        (group, named)
        for group, phrases in patterns_of(language).groups.items()
        for named in phrases.spans(sentence)
    ]
    return {group for group, named in found if not _inside(named, (span for _, span in found))}


def _inside(named: Span, others: Iterable[Span]) -> bool:
    start, end = named
    return any(first <= start and end <= last and (first, last) != named for first, last in others)


def _arranges(advert: Advert, language: str) -> Iterator[Found]:
    patterns = patterns_of(language)
    none = list(patterns.arranges_none.spans(advert.folded))
    for span in none:
        yield Found("sponsors", False, (span,), "papers.arranges")
    denying = {advert.sentence(start) for start, _ in none}
    for span in patterns.arranges.spans(advert.folded):
        if not (
            advert.sentence(span[0]) in denying
            or is_denied(advert, language, span)
            or is_near(advert, patterns.not_arranges, span)
        ):
            yield Found("sponsors", True, (span,), "papers.arranges")
