"""Whether a title names a rank that an occupation lacks."""

import pytest

from matcher.ingest.title_ranks import names_another_rank


@pytest.mark.parametrize(
    ("language", "title", "labels"),
    [
        ("en", "Warehouse Manager", ("warehouse worker", "stock handler")),
        ("en", "Electrical Engineer", ("electrician's helper",)),
        ("it", "Responsabile di magazzino", ("magazziniera",)),
        ("es", "Jefa de cocina", ("cocinera", "cocinero")),
        ("de", "Küchenleiterin", ("Köchin",)),
        ("fr", "Ingénieure en informatique", ("technicienne informatique",)),
        ("sv", "Butikschef", ("butiksbiträde",)),
    ],
)
def test_a_manager_is_none_of_those_who_lack_the_rank(
    language: str, title: str, labels: tuple[str, ...]
) -> None:
    assert names_another_rank(title, language, labels)


@pytest.mark.parametrize(
    ("language", "title", "labels"),
    [
        ("en", "Senior Cook", ("cook",)),
        ("en", "Shop Supervisor, part time", ("shop supervisor",)),
        ("en", "Customer Service Officer", ("customer service representative",)),
        ("es", "Enfermera especialista", ("enfermera",)),  # a nurse all the same
        ("lt", "Direktorius", ("virėja",)),  # no ranks are known in Lithuanian
    ],
)
def test_a_title_without_a_rank_or_with_its_own_says_nothing_against_it(
    language: str, title: str, labels: tuple[str, ...]
) -> None:
    assert not names_another_rank(title, language, labels)
