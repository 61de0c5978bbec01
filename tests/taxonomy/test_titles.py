"""Titles lose what only tells the bearer's sex."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.taxonomy.titles import plain_title


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Operatore/trice meccanico", "operatore meccanico"),
        ("Camarero/a de pisos", "camarero de pisos"),
        ("Verkäufer*in (m/w/d)", "verkaufer"),
        ("Verkäufer:in", "verkaufer"),
        ("Friseur(in)", "friseur"),
        ("Krankenpfleger/-in", "krankenpfleger"),
        ("Landwirt/Landwirtin", "landwirt"),
        ("Koch/Köchin", "koch"),
        ("sarta/sarto", "sarta"),
        ("πωλητής/πωλήτρια", "πωλητησ"),
        ("conductor de autobús/conductora de autobús escolar", "conductor de autobus escolar"),
        ("Baker (F/M)", "baker"),
        ("barista/bartender", "barista bartender"),
        ("input/output operator", "input output operator"),
        ("CAMARERA   DE  PISOS.", "camarera de pisos"),
    ],
)
def test_one_form_of_a_title_is_kept(title: str, plain: str) -> None:
    assert plain_title(title) == plain


@given(st.text())
def test_any_title_can_be_made_plain(title: str) -> None:
    plain = plain_title(title)
    assert plain == " ".join(plain.split())
