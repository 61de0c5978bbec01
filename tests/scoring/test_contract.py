"""One contract for all criteria: whoever is asked about whatever, the answer can be shown."""

import json
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Columns
from matcher.scoring.criteria import ALL
from matcher.scoring.criterion import Criterion, Judgement
from tests.factories import ask, case, criterion, embedded, offer, profile, training
from tests.strategies import markets, profiles

EVERY = pytest.mark.parametrize("name", [kind.name for kind in ALL])
FEW = settings(max_examples=settings.default.max_examples // 10, deadline=None)

# What may close an offer for somebody of whom nothing is known: facts of the offer alone.
OFFER_ALONE = {"deadline"}
NATIONALITY_LIKE = (
    "nation", "citizen", "birth", "origin_country", "ethnic", "race", "religio", "marital",
    "married", "health", "disab", "pregnan", "gender", "sex", "name", "phone", "address",
)  # fmt: skip


def judged(asked: Criterion, her: Profile, offers: list[Offer]) -> Judgement:
    return asked.judge(case(her), Columns.build(offers, asked.columns, embedded()))


@EVERY
@FEW
@given(her=profiles, offers=markets())
def test_a_degree_is_between_zero_and_one_or_unknown(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    judgement = judged(criterion(name), her, offers)
    assert judgement.degrees.dtype == np.float32
    assert judgement.degrees.shape == judgement.verdicts.shape == (len(offers),)
    known = judgement.degrees[~np.isnan(judgement.degrees)]
    assert ((known >= 0) & (known <= 1)).all()


@EVERY
@FEW
@given(her=profiles, offers=markets())
def test_a_criterion_that_closes_nothing_never_does(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    if not criterion(name).closes:
        assert (judged(criterion(name), her, offers).verdicts <= Verdict.ASK).all()


@EVERY
@FEW
@given(her=profiles, offers=markets())
def test_every_verdict_has_a_reason_that_can_be_written_down(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    asked, about = criterion(name), case(her)
    judgement = judged(asked, her, offers)
    for row, it in enumerate(offers):
        answer = judgement.at(row)
        assert answer.verdict in Verdict
        reason = asked.reason(about, it, answer)
        assert reason.code.startswith(f"{name}.")
        json.dumps(dict(reason.values), allow_nan=False)


@EVERY
@FEW
@given(her=profiles, offers=markets())
def test_an_opening_can_be_written_down_and_says_whose_it_is(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    asked, about = criterion(name), case(her)
    judgement = judged(asked, her, offers)
    for row, it in enumerate(offers):
        answer = judgement.at(row)
        openings = asked.openings(about, it, answer)
        assert {opening.criterion for opening in openings} <= {name}
        json.dumps([dict(opening.values) for opening in openings], allow_nan=False)
        if answer.verdict is Verdict.NOT_YET:
            assert openings, "a 'not yet' says what it would take"


@EVERY
@FEW
@given(her=profiles, offers=markets(least=2))
def test_one_offer_alone_gets_the_answer_that_it_gets_among_many(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    asked = criterion(name)
    together = judged(asked, her, offers)
    for row, it in enumerate(offers):
        alone = judged(asked, her, [it])
        assert repr(alone.at(0)) == repr(together.at(row))  # NaN is equal to itself only in words


@EVERY
@FEW
@given(offers=markets(said=20))
def test_knowing_nothing_of_her_closes_nothing(name: str, offers: list[Offer]) -> None:
    judgement = judged(criterion(name), profile(), offers)
    if name in OFFER_ALONE:
        return
    assert (judgement.verdicts <= Verdict.ASK).all()


@EVERY
def test_an_advert_that_says_nothing_closes_nothing_and_earns_nothing(name: str) -> None:
    for silent in (offer(), training()):
        answer = judged(criterion(name), profile(), [silent]).at(0)
        assert answer.verdict <= Verdict.ASK
        assert answer.degree is None or (name, silent.kind) == ("permit", "training")


def test_one_criterion_alone_says_what_comes_last() -> None:
    """For that there is one bit where answers are added up; two would make it a "not yet"."""
    her, offers = profile(), [offer(), training(id="t9")]
    says = [kind.name for kind in ALL if judged(criterion(kind.name), her, offers).last is not None]
    assert says == ["learning"]


def test_a_profile_has_no_field_for_what_she_is() -> None:
    allowed = {"country"}  # the country she lives in, whose law decides on her right to work
    for field in fields(Profile):
        if field.name not in allowed:
            assert not any(word in field.name for word in NATIONALITY_LIKE), field.name


@EVERY
def test_a_criterion_asks_one_question(name: str) -> None:
    asked = criterion(name)
    module = __import__(type(asked).__module__, fromlist=["__doc__"])
    assert module.__doc__.splitlines()[0].endswith("?")
    assert asked.why.strip()


@EVERY
@FEW
@given(her=profiles, offers=markets(least=2))
def test_many_offers_explained_at_once_are_told_what_each_is_told_alone(
    name: str, her: Profile, offers: list[Offer]
) -> None:
    asked, about = criterion(name), case(her)
    facts = Columns.build(offers, asked.columns, embedded())
    answers = asked.judge(about, facts).answers(np.arange(len(offers)))
    reasons = asked.reasons(about, offers, facts, answers)
    openings = asked.all_openings(about, offers, facts, answers)
    alone = [ask(name, her, it) for it in offers]
    assert repr(list(zip(answers, reasons, openings, strict=True))) == repr(
        [(said.answer, said.reason, said.openings) for said in alone]
    )
