"""An advert that says two things about a fact is asked about, whatever else is known."""

from matcher.domain.verdict import Reason, Verdict
from tests.factories import offer, profile, ranked, week

HER = profile(available=week("Mon-Fri 08:00-18:00"), licences=frozenset(), age=30)


def part(name: str, **facts: object):  # type: ignore[no-untyped-def]
    market = ranked(HER, [offer(**facts)])  # type: ignore[arg-type]
    score = market.explain(0)
    return next(part for part in score.contributions if part.criterion == name)


def test_hours_that_contradict_each_other_are_asked_and_named() -> None:
    said = part("time", shifts=None, unclear=frozenset({"hours_per_week"}))
    assert said.answer.verdict is Verdict.ASK
    assert said.answer.degree is None
    assert said.reason == Reason("advert.contradicts", {"fields": ["hours_per_week"]})


def test_silence_on_licences_is_fine_but_a_contradiction_is_asked() -> None:
    assert part("credentials").answer.verdict is Verdict.YES
    said = part("credentials", unclear=frozenset({"licences"}))
    assert said.answer.verdict is Verdict.ASK
    assert said.reason.code == "advert.contradicts"


def test_a_contradiction_elsewhere_changes_nothing() -> None:
    assert part("credentials", unclear=frozenset({"hours_per_week"})) == part("credentials")


def test_how_long_a_contract_lasts_says_nothing_about_its_hours() -> None:
    mornings = {"shifts": week("Mon-Fri 09:00-13:00")}
    assert part("time", **mornings, unclear=frozenset({"duration_months"})) == part(
        "time", **mornings
    )


def test_a_contradiction_does_not_soften_what_is_certain() -> None:
    said = part("age", max_age=25, unclear=frozenset({"min_age"}))
    assert said.answer.verdict is Verdict.NO
    assert said.reason.code == "age.above"
