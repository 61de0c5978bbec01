"""Which contract is offered.

Agency, apprenticeship, internship and on-call say how one is taken on, permanent and fixed term
say for how long: where both stand, the first is kept ("somministrazione a tempo determinato").
What may follow later ("con possibilità di tempo indeterminato") is not offered now.
"""

import re
from collections.abc import Iterator
from itertools import chain

from matcher.domain.offer import Contract
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied
from matcher.ingest.facts.contract_words import CONTRACTS, NOT_ITS_OWN, NOT_NOW, TITLES
from matcher.ingest.facts.reading import Found
from matcher.ingest.phrases import Phrases

_LENGTHS = {Contract.PERMANENT, Contract.FIXED_TERM}
_PHRASES = {
    language: {contract: Phrases(phrases) for contract, phrases in contracts.items()}
    for language, contracts in CONTRACTS.items()
}
_TITLES = {contract: Phrases(words) for contract, words in TITLES.items()}
_NOT_NOW = re.compile(NOT_NOW)
_NOT_ITS_OWN = re.compile(NOT_ITS_OWN)


def read(advert: Advert) -> Iterator[Found]:
    found = list(chain(_in_title(advert), _in_text(advert)))
    ways = [one for one in found if one.value not in _LENGTHS]
    yield from ways or found


def _in_title(advert: Advert) -> Iterator[Found]:
    title = advert.folded[: advert.title_end]
    for contract, phrases in _TITLES.items():
        if span := phrases.first(title):
            yield Found("contract", contract, (span,), "contract.title")


def _in_text(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for contract, phrases in _PHRASES[language].items():
            for start, end in phrases.spans(advert.folded):
                if _is_offered(advert, start, end):
                    yield Found("contract", contract, ((start, end),), "contract.words")


def _is_offered(advert: Advert, start: int, end: int) -> bool:
    return not (
        _NOT_NOW.search(advert.before(start, 60))
        or _NOT_ITS_OWN.search(advert.after(end, 40))
        or denied(advert, start, end)
    )
