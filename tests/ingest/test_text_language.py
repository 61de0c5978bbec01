"""The language that an advert is written in. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.text_language import LANGUAGES, text_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We are looking for a cleaner in our hotel, mornings only."),
        ("it", "Cercasi addetta alle pulizie per uffici in centro."),
        ("es", "Buscamos camarera de pisos para hotel, media jornada."),
        ("de", "Wir suchen eine Küchenhilfe in Teilzeit für unser Restaurant."),
        ("bg", "Търсим камериерка за хотел на морето."),
        ("el", "Ζητείται καθαρίστρια για ξενοδοχείο στο κέντρο."),
        ("lv", "Meklējam apkopēju darbam viesnīcā Rīgas centrā."),
        ("lt", "Ieškome kambarinės darbui viešbutyje Vilniuje."),
        ("ro", "Căutăm cameristă pentru un hotel din centrul orașului."),
        ("sv", "Vi söker en städare till vårt hotell på deltid."),
        ("no", "Vi søker en renholder til hotellet vårt på deltid."),
        ("fr", "Nous cherchons une femme de chambre pour notre hôtel."),
    ],
)
def test_the_language_of_an_advert_is_known(language: str, text: str) -> None:
    assert text_language(text) == language


@pytest.mark.parametrize("text", ["", "...", "123", "B1"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert text_language(text) is None


@given(st.text())
def test_no_text_breaks_the_guess(text: str) -> None:
    assert text_language(text) in {None, *LANGUAGES}
