"""Has she the licences and compulsory certificates that the work needs?"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Column, Columns, Lists, Numbers
from matcher.scoring.criterion import ASK, NOT_YET, Answer, Case, Criterion, Judgement, choose
from matcher.taxonomy.model import Taxonomy

LICENCE, CERTIFICATE = "licence", "certificate"

# A higher driving licence holds the lower ones (Directive 2006/126/EC, Art. 6(2)).
HOLDS = {
    "BE": ("B",), "C1": ("B",), "C1E": ("B", "BE", "C1"), "C": ("B", "C1"),
    "CE": ("B", "BE", "C", "C1", "C1E"), "D1": ("B",), "D1E": ("B", "BE", "D1"),
    "D": ("B", "D1"), "DE": ("B", "BE", "D", "D1", "D1E"),
    "A2": ("A1", "AM"), "A": ("A1", "A2", "AM"), "A1": ("AM",), "B": ("AM",),
}  # fmt: skip


def _asked(offer: Offer, _: Taxonomy) -> Iterator[tuple[str, int]]:
    """What is asked at the door: never what a course itself leads to."""
    for code in sorted((offer.licences or frozenset()) - offer.gives.licences):
        yield f"{LICENCE}|{code}", 1
    for code in sorted((offer.certificates or frozenset()) - offer.gives.certificates):
        yield f"{CERTIFICATE}|{code}", 1


ASKED = Lists("credentials", _asked)
SAID = Numbers(
    "credentials_said",
    "bool",
    lambda offer, _: offer.licences is not None or offer.certificates is not None,
)


@dataclass(frozen=True)
class Credentials(Criterion):
    """`each_missing`: what each missing one takes away from the degree."""

    each_missing: float

    name: ClassVar[str] = "credentials"
    reads: ClassVar[frozenset[str]] = frozenset({"licences", "certificates"})
    columns: ClassVar[tuple[Column, ...]] = (ASKED, SAID)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        asked = offers.lists(ASKED)
        state = np.array([_state(case.profile, word) for word in asked.words], np.int64)
        entries = asked.by_word(state)
        missing, unsaid = asked.sum((entries == 1).astype(np.int64)), asked.any(entries == 2)
        degrees = np.maximum(1 - self.each_missing * missing, 0).astype(np.float32)
        degrees[unsaid & (missing == 0) | ~offers.flags(SAID)] = np.nan
        return Judgement(choose(len(offers), (missing > 0, NOT_YET), (unsaid, ASK)), degrees)

    def same_for(self, case: Case) -> Hashable:
        return case.profile.licences, case.profile.certificates

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        asked = [word for word, _ in _asked(offer, case.taxonomy)]
        if not asked:
            return Reason("credentials.none_asked")
        wanted = {Verdict.YES: 0, Verdict.NOT_YET: 1, Verdict.ASK: 2}[answer.verdict]
        names = [word for word in asked if _state(case.profile, word) == wanted]
        code = {0: "has", 1: "missing", 2: "ask_her"}[wanted]
        return Reason(f"credentials.{code}", {"names": [n.partition("|")[2] for n in names]})

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        missing = [
            word for word, _ in _asked(offer, case.taxonomy) if _state(case.profile, word) == 1
        ]
        return [
            Opening(self.name, f"credentials.{kind}", {"name": name})
            for kind, _, name in (word.partition("|") for word in missing)
        ]


def lacks_licence(profile: Profile, code: str) -> bool:
    """Is it known that she has not this licence?"""
    return _state(profile, f"{LICENCE}|{code}") == 1


def _state(profile: Profile, word: str) -> int:
    """0 she has it, 1 she has not, 2 nobody has asked."""
    kind, _, code = word.partition("|")
    held = profile.licences if kind == LICENCE else profile.certificates
    if held is None:
        return 2
    lower = {low for licence in held for low in HOLDS.get(licence, ())} if kind == LICENCE else ()
    return 0 if code in held or code in lower else 1
