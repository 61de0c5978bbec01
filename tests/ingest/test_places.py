"""Where a town named in an advert lies, and the table that says so."""

import math
from pathlib import Path

import pytest

from matcher.domain.place import Place, distance_km
from matcher.errors import RulesError
from matcher.ingest.places import MAX_RADIUS_KM, City, Places
from matcher.settings import data_dir

TABLE = data_dir() / "places" / "cities.tsv"
HEADER = "country\tname\talso\tlat\tlon\tradius_km\n"
# south, north, west, east, in degrees; the Canaries and the Greek islands included
BOUNDS = {
    "AT": (46.3, 49.1, 9.5, 17.2), "BG": (41.2, 44.3, 22.3, 28.7), "DE": (47.2, 55.1, 5.8, 15.1),
    "ES": (27.6, 43.8, -18.2, 4.4), "GR": (34.8, 41.8, 19.3, 29.7), "IT": (36.6, 47.1, 6.6, 18.6),
    "LT": (53.8, 56.5, 20.9, 26.9), "LV": (55.6, 58.1, 20.9, 28.3), "NO": (57.9, 71.2, 4.5, 31.2),
    "RO": (43.6, 48.3, 20.2, 29.8), "SE": (55.3, 69.1, 10.9, 24.2),
}  # fmt: skip
FEWEST = {
    "AT": 45, "BG": 45, "DE": 60, "ES": 60, "GR": 45, "IT": 60, "LT": 25, "LV": 25, "NO": 15,
    "RO": 60, "SE": 45,
}  # fmt: skip


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.load(TABLE)


def named(places: Places, city: str, country: str | None) -> str | None:
    found = places.find(city, country)
    return found.place.name if found else None


def table(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "towns.tsv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "country", "town"),
    [
        ("MILANO", "IT", "Milano"),
        ("Milano (MI)", "IT", "Milano"),
        ("(MI) Milano", "IT", "Milano"),
        ("MILANO MI", "IT", "Milano"),
        ("20121 Milano", "IT", "Milano"),
        ("Milano, Loreto", "IT", "Milano"),
        ("Comune di Milano", "IT", "Milano"),
        ("Torino centro", "IT", "Torino"),
        ("Forli'", "IT", "Forlì"),
        ("L’Aquila", "IT", "L'Aquila"),
        ("Berlin-Neukölln", "DE", "Berlin"),
        ("D-10115 Berlin", "DE", "Berlin"),
        ("Hansestadt Hamburg", "DE", "Hamburg"),
        ("Frankfurt/Main", "DE", "Frankfurt am Main"),
        ("Frankfurt (Oder)", "DE", "Frankfurt (Oder)"),
        ("Muenchen", "DE", "München"),
        ("Sevilla - Triana", "ES", "Sevilla"),
        ("SEVILLA", "ES", "Sevilla"),
        ("Hospitalet de Llobregat, L'", "ES", "L'Hospitalet de Llobregat"),
        ("Wien 1100", "AT", "Wien"),
        ("1100 Wien, 10. Bezirk", "AT", "Wien"),
        ("St. Pölten", "AT", "St. Pölten"),
        ("гр. София", "BG", "София"),
        ("СОФИЯ", "BG", "София"),
        ("Sofia", "BG", "София"),
        ("ΑΘΗΝΑ", "GR", "Αθήνα"),
        ("104 31 Αθήνα", "GR", "Αθήνα"),
        ("STOCKHOLM", "SE", "Stockholm"),
        ("SE-111 22 Stockholm", "SE", "Stockholm"),
        ("Malmö kommun", "SE", "Malmö"),
        ("Rīga, LV-1010", "LV", "Rīga"),
        ("Vilniaus miestas", "LT", "Vilnius"),
        ("Bucuresti, Sector 3", "RO", "București"),
        ("Cluj-Napoca-Gheorgheni", "RO", "Cluj-Napoca"),
        ("KRISTIANSAND S", "NO", "Kristiansand"),
    ],
)
def test_a_town_is_found_however_the_advert_writes_it(
    places: Places, written: str, country: str, town: str
) -> None:
    assert named(places, written, country) == town


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("Milano Marittima", "IT"),
        ("Villafranca di Verona", "IT"),
        ("Sevilla la Nueva", "ES"),
        ("Valencia de Don Juan", "ES"),
        ("Wiener Platz", "AT"),
        ("Tutta Italia", "IT"),
        ("20121", "IT"),
        ("MI", "IT"),
        ("-", "IT"),
        ("", "IT"),
    ],
)
def test_a_name_that_only_resembles_a_town_is_not_guessed(
    places: Places, written: str, country: str
) -> None:
    assert places.find(written, country) is None


@pytest.mark.parametrize("written", ["Rho, Milano", "Milano - Rho", "Rho (Milano)"])
def test_a_town_named_with_its_province_is_the_town(places: Places, written: str) -> None:
    assert named(places, written, "IT") == "Rho"


def test_a_village_that_is_not_known_is_not_put_into_its_provinces_capital(places: Places) -> None:
    assert places.find("Alanís (Sevilla)", "ES") is None


@pytest.mark.parametrize(
    ("written", "country"),
    [("Torino, Milano", "IT"), ("Köln / Bonn", "DE"), ("Roma, Tivoli, Frascati", "IT")],
)
def test_an_advert_for_several_towns_has_no_place(
    places: Places, written: str, country: str
) -> None:
    assert places.find(written, country) is None


@pytest.mark.parametrize("written", ["Bolzano/Bozen", "Bolzano - Bozen", "BOZEN"])
def test_a_town_with_two_languages_is_one_town(places: Places, written: str) -> None:
    assert named(places, written, "IT") == "Bolzano"


def test_a_town_is_looked_for_in_the_adverts_country_only(places: Places) -> None:
    assert places.find("Milano", "DE") is None
    assert places.find("Paris", "FR") is None
    assert named(places, "Milano", "it") == "Milano"


def test_without_a_country_a_name_counts_when_one_country_has_it(places: Places) -> None:
    assert named(places, "Sevilla - Triana", None) == "Sevilla"
    assert named(places, "Arona", "ES") == named(places, "Arona", "IT") == "Arona"
    assert places.find("Arona", None) is None


def test_a_town_comes_with_its_centre_and_its_breadth(tmp_path: Path) -> None:
    path = table(tmp_path, "IT\tRho\t\t45.5289\t9.0400\t3")
    assert Places.load(path).find("rho", "IT") == City(Place(45.5289, 9.04, "Rho"), 3.0)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("IT\tRho\t\tnorth\t9.04\t3", "line 2, lat: 'north'"),
        ("IT\tRho\t\t95.5\t9.04\t3", "line 2: lat 95.5"),
        ("IT\tRho\t\tnan\t9.04\t3", "line 2: lat nan"),
        ("IT\tRho\t\t45.5\t9.04\t0", "line 2, radius_km: 0.0"),
        ("IT\tRho\t\t45.5\t9.04\t21", "line 2, radius_km: 21.0"),
        ("it\tRho\t\t45.5\t9.04\t3", "line 2, country: 'it'"),
        ("IT\t \t\t45.5\t9.04\t3", "line 2, name: ' '"),
        ("IT\tRho\tRaud | \t45.5\t9.04\t3", "line 2, also: ' '"),
        ("IT\tRho\t45.5\t9.04\t3", "line 2: 5 cells"),
    ],
)
def test_a_wrong_row_is_named_with_its_line_field_and_value(
    tmp_path: Path, row: str, told: str
) -> None:
    with pytest.raises(RulesError) as raised:
        Places.load(table(tmp_path, row))
    assert str(raised.value).startswith(f"towns.tsv, {told}")


@pytest.mark.parametrize("again", ["IT\tRHÒ\t\t45.5\t9.0\t3", "IT\tPero\tRho\t45.5\t9.0\t3"])
def test_one_name_for_two_towns_of_a_country_is_refused(tmp_path: Path, again: str) -> None:
    path = table(tmp_path, "IT\tRho\t\t45.5\t9.0\t3", again)
    with pytest.raises(RulesError, match="line 3, name or also: 'rho' is in line 2 too"):
        Places.load(path)


def test_a_table_that_is_missing_or_has_other_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match=r"none\.tsv"):
        Places.load(tmp_path / "none.tsv")
    other = tmp_path / "other.tsv"
    other.write_text("country\tname\nIT\tRho\n", encoding="utf-8")
    with pytest.raises(RulesError, match=r"other\.tsv, line 1.*'country name'"):
        Places.load(other)


def test_every_town_of_the_table_lies_in_its_country() -> None:
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        country, name, _, lat, lon, radius = line.split("\t")
        south, north, west, east = BOUNDS[country]
        assert south <= float(lat) <= north, (country, name)
        assert west <= float(lon) <= east, (country, name)
        assert 2 <= float(radius) <= 15 <= MAX_RADIUS_KM, (country, name)


def test_the_table_covers_every_host_country() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    countries = [line.split("\t")[0] for line in lines]
    assert set(countries) == set(FEWEST)
    for country, fewest in FEWEST.items():
        assert countries.count(country) >= fewest, country


@pytest.mark.parametrize(
    ("country", "one", "other", "km"),
    [
        ("IT", "Milano", "Monza", 15), ("IT", "Milano", "Roma", 477), ("IT", "Roma", "Napoli", 189),
        ("IT", "Torino", "Moncalieri", 8), ("IT", "Palermo", "Bagheria", 14),
        ("ES", "Sevilla", "Dos Hermanas", 13), ("ES", "Madrid", "Getafe", 12),
        ("ES", "Madrid", "Barcelona", 505), ("ES", "Valencia", "Torrent", 8),
        ("BG", "София", "Перник", 26), ("BG", "София", "Пловдив", 133),
        ("BG", "Варна", "Бургас", 88),
        ("DE", "Berlin", "Potsdam", 27), ("DE", "Berlin", "Hamburg", 255),
        ("DE", "München", "Dachau", 17), ("DE", "Köln", "Düsseldorf", 34),
        ("AT", "Wien", "Linz", 155), ("AT", "Wien", "Graz", 145), ("AT", "Wien", "Schwechat", 11),
        ("GR", "Αθήνα", "Πειραιάς", 8), ("GR", "Αθήνα", "Θεσσαλονίκη", 302),
        ("LV", "Rīga", "Jelgava", 40), ("LV", "Rīga", "Daugavpils", 191),
        ("LT", "Vilnius", "Kaunas", 91), ("LT", "Kaunas", "Klaipėda", 197),
        ("RO", "București", "Ploiești", 57), ("RO", "București", "Cluj-Napoca", 324),
        ("SE", "Stockholm", "Solna", 5), ("SE", "Stockholm", "Göteborg", 397),
        ("SE", "Malmö", "Lund", 16), ("NO", "Oslo", "Bergen", 305),
    ],
)  # fmt: skip
def test_towns_lie_as_far_apart_as_they_do_on_the_map(
    places: Places, country: str, one: str, other: str, km: float
) -> None:
    a, b = places.find(one, country), places.find(other, country)
    assert a is not None
    assert b is not None
    assert math.isclose(distance_km(a.place, b.place), km, rel_tol=0.02, abs_tol=2)


@pytest.mark.parametrize(
    ("written", "country", "surely", "perhaps", "more"),
    [
        ("Köln / Bonn", "DE", {"Köln", "Bonn"}, set(), False),
        ("Milano / Monza / +3", "IT", {"Milano", "Monza"}, set(), True),
        ("Milano / Borgo Inventato", "IT", {"Milano"}, set(), True),
        ("Rho, Milano", "IT", set(), {"Rho", "Milano"}, False),
        ("Brescia / Rho, Milano", "IT", {"Brescia"}, {"Rho", "Milano"}, False),
        ("Milano / Milano, Rho", "IT", {"Milano"}, {"Rho"}, False),
        ("Milano (MI)", "IT", set(), set(), False),
        ("Bolzano/Bozen", "IT", set(), set(), False),
        ("Frankfurt/Main", "DE", set(), set(), False),
        ("Borgo Inventato", "IT", set(), set(), False),
    ],
)
def test_all_towns_of_an_advert_of_several_are_found(
    places: Places, written: str, country: str, surely: set[str], perhaps: set[str], more: bool
) -> None:
    found = places.several(written, country)
    assert {town.place.name for town in found.towns if town.surely} == surely
    assert {town.place.name for town in found.towns if not town.surely} == perhaps
    assert found.more is more
