"""What kind of contract is it, and for how long?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Reason
from matcher.scoring.columns import Column, Columns, Words
from matcher.scoring.criterion import Answer, Case, Criterion, Judgement, Share, choose
from matcher.taxonomy.model import Taxonomy


def _contract(offer: Offer, _: Taxonomy) -> str | None:
    return None if offer.kind is Kind.TRAINING or not offer.contract else str(offer.contract)


CONTRACT = Words("contract", _contract)


@dataclass(frozen=True)
class Contract(Criterion):
    """One field a contract of `domain.offer.Contract`: how good it is when she has no wish;
    `not_wished`: what is left when she has one and it is another.
    """

    permanent: Share
    fixed_term: Share
    agency: Share
    apprenticeship: Share
    internship: Share
    self_employed: Share
    on_call: Share
    not_wished: Share

    name: ClassVar[str] = "contract"
    closes: ClassVar[bool] = False
    columns: ClassVar[tuple[Column, ...]] = (CONTRACT,)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        contracts = offers.words(CONTRACT)
        degrees = contracts.look_up([self._degree(case, word) for word in contracts.words])
        return Judgement(choose(len(offers)), degrees)

    def same_for(self, case: Case) -> Hashable:
        return case.profile.wishes.contracts

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if offer.kind is Kind.TRAINING:
            return Reason("contract.training")
        if offer.contract is None:
            return Reason("contract.not_stated")
        values = {"contract": str(offer.contract), "months": offer.duration_months}
        wished = case.profile.wishes.contracts
        if wished:
            code = "wished" if offer.contract in wished else "not_wished"
            return Reason(f"contract.{code}", values)
        return Reason("contract.is", values)

    def _degree(self, case: Case, contract: str) -> float:
        wished = case.profile.wishes.contracts
        if not wished:
            return float(getattr(self, contract))
        return 1.0 if contract in wished else self.not_wished
