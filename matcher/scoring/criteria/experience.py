"""Has she done such work before, for as long as is asked?"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.columns import Column, Columns, Numbers, Words
from matcher.scoring.criterion import (
    ASK,
    Answer,
    Case,
    Criterion,
    Judgement,
    Positive,
    Share,
    choose,
)
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy


def _isco(offer: Offer, taxonomy: Taxonomy) -> str | None:
    if offer.isco is not None:
        return offer.isco
    return taxonomy.concept(offer.occupation).isco if offer.occupation else None


MONTHS = Numbers(
    "experience", "f4", lambda o, _: np.nan if o.experience_months is None else o.experience_months
)
ISCO = Words("isco", _isco)


@dataclass(frozen=True)
class Experience(Criterion):
    """Months in the same ISCO-08 minor group (three digits) count in full, in the same sub-major
    group (two digits) by `neighbouring`. `plenty_months`: experience that is worth full marks
    where none is asked. Too little experience is a question to the employer, never a refusal:
    unpaid work rarely comes with months.
    """

    neighbouring: Share
    plenty_months: Positive

    name: ClassVar[str] = "experience"
    closes: ClassVar[bool] = False
    reads: ClassVar[frozenset[str]] = frozenset({"experience_months"})
    columns: ClassVar[tuple[Column, ...]] = (MONTHS, ISCO)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        asked, work = offers.floats(MONTHS), offers.words(ISCO)
        months = case.profile.experience_months
        if not months:
            degrees = np.where(asked == 0, 1, np.nan).astype(np.float32)
            return Judgement(choose(len(offers), (asked > 0, ASK)), degrees)
        has = work.look_up(self._months(months, work.words))
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(asked > 0, has / asked, 0.5 + 0.5 * has / self.plenty_months)
        degrees = np.clip(share, 0, 1).astype(np.float32)
        degrees[np.isnan(asked) & (has == 0)] = np.nan  # of silence nothing follows
        degrees[asked == 0] = 1
        return Judgement(
            choose(len(offers), ((asked > 0) & ~(has >= asked), ASK)),
            degrees,
            {"has": np.nan_to_num(has)},
        )

    def same_for(self, case: Case) -> Hashable:
        return tuple(sorted(case.profile.experience_months.items()))

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        has = int(answer.details.get("has", 0))
        values = {"months": offer.experience_months, "has": has}
        if not offer.experience_months:
            asked = "none_asked" if offer.experience_months == 0 else "not_stated"
            return Reason(f"experience.{'has' if has else asked}", values)
        if not case.profile.experience_months:
            return Reason("experience.ask_her", values)
        enough = answer.verdict == Verdict.YES
        return Reason("experience.enough" if enough else "experience.less", values)

    def _months(self, months: Mapping[str, int], isco: Vocabulary) -> npt.NDArray[np.float64]:
        """float64[words]: her months in each ISCO-08 group of the vocabulary."""
        total = np.zeros(len(isco))
        for code, spent in months.items():
            near = np.zeros(len(isco))
            near[_alike(isco, code, 2)] = spent * self.neighbouring
            near[_alike(isco, code, 3)] = spent
            total += near
        return total


def _alike(isco: Vocabulary, code: str, digits: int) -> slice:
    """Where the codes stand that have the same first digits, no more and no fewer than she."""
    first = code[:digits]
    if len(first) == digits:
        return isco.starting(first)
    number = isco.find(first)
    return slice(0, 0) if number is None else slice(number, number + 1)
