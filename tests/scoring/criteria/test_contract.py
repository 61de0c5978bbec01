"""What kind of contract is it, and for how long?"""

import pytest

from matcher.domain.offer import Contract
from matcher.domain.profile import Wishes
from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile, training


@pytest.mark.parametrize(
    ("contract", "degree"),
    [
        ("permanent", 1),
        ("apprenticeship", 0.8),
        ("fixed_term", 0.7),
        ("internship", 0.5),
        ("agency", 0.4),
        ("on_call", 0.2),
        ("self_employed", 0.2),
    ],
)
def test_a_lasting_contract_comes_first_and_none_is_closed(contract: str, degree: float) -> None:
    said = ask("contract", profile(), offer(contract=Contract(contract), duration_months=6))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, degree, "contract.is")
    assert said.values == {"contract": contract, "months": 6}


def test_the_contract_that_she_wishes_for_is_worth_everything() -> None:
    her = profile(wishes=Wishes(contracts=frozenset({"fixed_term"})))
    wished = ask("contract", her, offer(contract=Contract.FIXED_TERM))
    assert (wished.degree, wished.code) == (1, "contract.wished")
    other = ask("contract", her, offer(contract=Contract.PERMANENT))
    assert (other.verdict, other.degree, other.code) == (Verdict.YES, 0.3, "contract.not_wished")


def test_an_advert_that_does_not_say_is_not_counted() -> None:
    said = ask("contract", profile(), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "contract.not_stated")


def test_a_course_has_no_contract() -> None:
    said = ask("contract", profile(), training(contract=Contract.INTERNSHIP))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "contract.training")
