"""Several titles under one document: the name that was typed chooses, or matcher asks."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from matcher.domain.permit import Document, Residence, WorkRight, parse_rules, work_right
from matcher.domain.permit_titles import likeness

TABLE = Path(__file__).parents[2] / "data" / "rules" / "right_to_work.toml"
RULES = parse_rules(tomllib.loads(TABLE.read_text(encoding="utf-8")))
TODAY = date(2026, 11, 22)


def ask(
    country: str, document: str, *, waited: int | None = None, name: str | None = None
) -> WorkRight:
    """The answer for a woman whose title was lodged or issued `waited` days ago."""
    since = None if waited is None else TODAY - timedelta(days=waited)
    residence = Residence(Document(document), since=since, local_name=name)
    return work_right(RULES, country, residence, TODAY)


def short(right: WorkRight) -> tuple[str, str]:
    return right.state, right.code


def test_german_humanitarian_titles_differ_so_matcher_asks_which_one() -> None:
    right = ask("DE", "humanitarian")
    assert short(right) == ("ask", "permit.several_titles")
    assert len(right.alternatives) == 3


@pytest.mark.parametrize("name", ["§ 25 Abs. 5 AufenthG", "§25b", "25(5)"])
def test_the_section_on_the_card_chooses_the_german_title(name: str) -> None:
    right = ask("DE", "humanitarian", name=name)
    assert (right.state, right.employer_permit) == ("allowed", False)


def test_the_number_of_an_article_is_never_taken_for_its_neighbour() -> None:
    right = ask("IT", "humanitarian", name="casi speciali art 18 TER")
    assert right.rule is not None
    assert right.rule.local_name.endswith("18-ter")


def test_a_title_is_found_though_accents_and_spelling_differ() -> None:
    right = ask("ES", "other", name="Arraigo socioformatibo")
    assert (right.state, right.hours_per_week) == ("allowed", 30)
    assert ask("ES", "student", name="estancia por Estudios Superióres").hours_per_week == 30


def test_a_national_title_is_found_under_whichever_heading_it_was_filed() -> None:
    for document in ("special_protection", "humanitarian", "trafficking_permit", "other"):
        right = ask("IT", document, name="permesso per attesa occupazione")
        assert (right.state, right.check_paper) == ("allowed", True)


def test_an_other_document_without_a_known_name_is_asked_about() -> None:
    assert short(ask("IT", "other")) == ("ask", "permit.no_rule")
    assert short(ask("IT", "other", name="carta blu")) == ("ask", "permit.no_rule")


def test_a_name_nobody_knows_leaves_the_general_rule_but_has_the_paper_checked() -> None:
    right = ask("ES", "trafficking_permit", name="xyz")
    assert (right.state, right.check_paper) == ("allowed", True)


def test_a_closed_spanish_route_counts_only_for_who_names_it() -> None:
    assert ask("ES", "asylum_applicant", waited=10).state == "from_date"
    assert ask("ES", "asylum_applicant", waited=10, name="DA 20").state == "allowed"
    assert ask("ES", "asylum_applicant", waited=10, name="residencia").state == "from_date"


def test_lithuanian_students_are_told_apart_by_their_level() -> None:
    assert ask("LT", "student").code == "permit.several_titles"
    assert ask("LT", "student", name="master").code == "permit.free"
    assert ask("LT", "student", name="bachelor").hours_per_week == 20


def test_every_title_found_by_its_own_name_is_among_the_answers() -> None:
    for rule in RULES:
        if rule.country != "EU" and rule.valid_until != date(2026, 9, 30):
            right = ask(rule.country, rule.document, waited=400, name=rule.local_name)
            shown = right.rule.local_name if right.rule else right.alternatives
            assert rule.local_name in shown, rule


@pytest.mark.parametrize(
    ("name", "title", "same"),
    [
        ("18 bis", "Art. 18-bis", True),
        ("Art. 18", "Art. 18-bis", False),
        ("§ 25 Abs. 4a AufenthG", "§25(4a)", True),
        ("§25(4)", "§25(4a)", False),
        ("protezione speziale", "Permesso per protezione speciale", True),
        ("άδεια διαμονής α.7", "ΑΔΕΙΑ ΔΙΑΜΟΝΗΣ Α.7", True),
        ("...", "Duldung", False),
    ],
)
def test_a_name_means_a_title_by_words_and_exact_numbers(name: str, title: str, same: bool) -> None:
    assert bool(likeness(name, title)) is same


def test_half_a_name_does_not_choose_a_title_that_must_be_named_whole() -> None:
    assert likeness("residencia", "residencia DA 20")
    assert not likeness("residencia", "residencia DA 20", whole=True)
