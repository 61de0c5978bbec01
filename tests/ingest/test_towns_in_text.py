"""Towns that an advert's words name beside its place. All texts are invented."""

import pytest

from matcher.domain.place import Place
from matcher.ingest.places import Places
from matcher.ingest.towns_in_text import towns_in_text
from matcher.settings import data_dir

PLACES = Places.load(data_dir() / "places" / "cities.tsv")


def named(country: str | None, text: str, own: Place | None = None) -> list[str | None]:
    towns = towns_in_text(text, country, PLACES, own, ())
    assert not any(town.surely for town in towns)
    return [town.place.name for town in towns]


@pytest.mark.parametrize(
    ("country", "text", "towns"),
    [
        ("IT", "A volte anche a Monza.", ["Monza"]),
        ("IT", "MILANO E MONZA", ["Milano", "Monza"]),
        ("IT", "Cantieri a Sesto San Giovanni", ["Sesto San Giovanni"]),
        ("IT", "Vicino a Reggio Emilia", ["Reggio nell'Emilia"]),
        ("IT", "la sede de L'Aquila", ["L'Aquila"]),
        ("ES", "En Dos Hermanas y Alcalá de Henares", ["Dos Hermanas", "Alcalá de Henares"]),
        ("DE", "Einsatz auch in Potsdam, Berlins Nachbarin", ["Potsdam", "Berlin"]),
        ("BG", "Работа и в Перник", ["Перник"]),
        ("LT", "Darbas Kaune, Klaipėdoje, Šiauliuose", ["Kaunas", "Klaipėda", "Šiauliai"]),
        ("LV", "Darbs Jūrmalā, Ventspilī, Talsos", ["Jūrmala", "Ventspils", "Talsi"]),
        ("GR", "Εργασία και στον Πειραιά και της Πάτρας", ["Πειραιάς", "Πάτρα"]),
        ("RO", "Lucru în Ploiești, în centrul Clujului", ["Ploiești", "Cluj-Napoca"]),
        ("SE", "Arbete även i Solna", ["Solna"]),
        (None, "Also in Monza", ["Monza"]),
    ],
)  # fmt: skip
def test_towns_are_found_as_a_sentence_declines_them(
    country: str | None, text: str, towns: list[str]
) -> None:
    assert named(country, text) == towns


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("IT", "Siamo in Via Torino 3, vicino a Corso di Roma"),
        ("LV", "Birojs: Liepājas iela 5"),
        ("LT", "Biuras: Kauno g. 5"),
        ("IT", "come ti pare a monza"),
        ("DE", "In Monza"),
    ],
)
def test_streets_small_letters_and_towns_of_other_countries_are_no_towns(
    country: str, text: str
) -> None:
    assert named(country, text) == []


@pytest.mark.parametrize(
    ("country", "words", "town"),
    [
        ("DE", "Essen und Getränke sind frei.", "Einsatz in Essen."),
        ("IT", "Opera con cura.", "Sedi: Milano e Opera"),
        ("ES", "Camas por hacer.", "En Sevilla, Camas y Gines"),
    ],
)
def test_a_name_that_is_a_word_too_is_a_town_behind_a_word_of_place_or_in_a_row(
    country: str, words: str, town: str
) -> None:
    name = {"DE": "Essen", "IT": "Opera", "ES": "Camas"}[country]
    assert name not in named(country, words)
    assert name in named(country, town)


def test_a_row_of_towns_ends_with_its_sentence() -> None:
    assert named("IT", "Lavoriamo a Milano. Opera con cura.") == ["Milano"]


def test_the_town_of_its_own_place_is_no_other_one() -> None:
    milano = PLACES.find("Milano", "IT")
    assert milano is not None
    house = Place(milano.place.lat + 0.02, milano.place.lon)
    text = "Nel cuore di Milano, a volte a Monza"

    assert named("IT", text, house) == ["Monza"]
    assert named("IT", text) == ["Milano", "Monza"]
    assert towns_in_text(text, "IT", PLACES, house, [found_place("Monza")]) == ()


def found_place(name: str) -> Place:
    city = PLACES.find(name, "IT")
    assert city is not None
    return city.place
