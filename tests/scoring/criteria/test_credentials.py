"""Has she the licences and compulsory certificates that the work needs?"""

import pytest

from matcher.domain.offer import Gives, Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile, training


def work(*, licences: str = "", certificates: str = "") -> Offer:
    return offer(licences=frozenset(licences.split()), certificates=frozenset(certificates.split()))


def her(*, licences: str | None = None, certificates: str | None = None) -> Profile:
    return profile(
        licences=None if licences is None else frozenset(licences.split()),
        certificates=None if certificates is None else frozenset(certificates.split()),
    )


def test_having_all_that_is_asked_sets_her_apart() -> None:
    said = ask(
        "credentials",
        her(licences="B", certificates="haccp"),
        work(licences="B", certificates="haccp"),
    )
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "credentials.has")
    assert said.values == {"names": ["B", "haccp"]}


def test_a_missing_certificate_is_not_yet_with_itself_as_the_opening() -> None:
    said = ask("credentials", her(certificates="forklift"), work(certificates="haccp forklift"))
    assert (said.verdict, said.degree, said.code) == (
        Verdict.NOT_YET,
        0.5,
        "credentials.missing",
    )
    assert said.values == {"names": ["haccp"]}
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("credentials.certificate", {"name": "haccp"})


def test_each_missing_one_is_an_opening_of_its_own() -> None:
    said = ask(
        "credentials", her(licences="", certificates=""), work(licences="B", certificates="haccp")
    )
    assert said.degree == 0
    assert [(o.code, o.values["name"]) for o in said.openings] == [
        ("credentials.licence", "B"),
        ("credentials.certificate", "haccp"),
    ]


def test_what_nobody_asked_her_about_is_asked() -> None:
    said = ask("credentials", her(), work(certificates="haccp"))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "credentials.ask_her")
    assert (said.values, said.openings) == ({"names": ["haccp"]}, [])


def test_one_that_is_missing_outweighs_one_that_is_unknown() -> None:
    said = ask("credentials", her(licences=""), work(licences="B", certificates="haccp"))
    assert (said.verdict, said.values) == (Verdict.NOT_YET, {"names": ["B"]})


@pytest.mark.parametrize(
    ("hers", "asked"), [("C", "B"), ("CE", "C1"), ("D", "B"), ("B", "AM"), ("A", "A1")]
)
def test_a_higher_driving_licence_holds_the_lower_one(hers: str, asked: str) -> None:
    assert ask("credentials", her(licences=hers), work(licences=asked)).verdict == Verdict.YES
    assert ask("credentials", her(licences=asked), work(licences=hers)).verdict == Verdict.NOT_YET


def test_a_certificate_is_no_licence() -> None:
    assert ask("credentials", her(licences="x"), work(certificates="x")).verdict == Verdict.ASK


def test_an_advert_that_asks_for_none_is_open() -> None:
    said = ask("credentials", her(), work())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "credentials.none_asked")


def test_an_advert_that_does_not_say_is_open_and_earns_nothing_by_it() -> None:
    said = ask("credentials", her(), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "credentials.none_asked")


def test_a_course_never_asks_for_what_it_leads_to() -> None:
    course = training(
        certificates=frozenset({"haccp"}),
        licences=frozenset({"B"}),
        gives=Gives(certificates=frozenset({"haccp"}), licences=frozenset({"B"})),
    )
    her = profile(certificates=frozenset(), licences=frozenset())
    said = ask("credentials", her, course)
    assert (said.verdict, said.code, said.openings) == (Verdict.YES, "credentials.none_asked", [])
