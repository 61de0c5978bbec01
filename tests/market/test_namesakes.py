"""A banned employer under a similar name is recognised, and the innocent are left alone."""

from pathlib import Path

import pytest

from matcher.errors import RulesError
from matcher.market.employer_names import load_name_words
from matcher.market.latin import spelling
from matcher.settings import data_dir
from tests.namesakes.measuring import measured, namesakes

WORDS = data_dir() / "rules" / "employer_names.toml"


def test_hardly_any_innocent_is_taken_for_a_banned_employer():
    assert len(measured().pairs) >= 200
    assert measured().precision >= 0.98, measured().wrong


def test_hardly_any_banned_employer_comes_back_unrecognised():
    assert measured().recall >= 0.97, measured().wrong


def test_the_name_that_was_recognised_is_told():
    assert namesakes("Luna Bar", "Stella Cleaning Srl").like("Stela Pulizie") == (
        "Stella Cleaning Srl"
    )
    assert namesakes("Stella Cleaning Srl").like(None) is None
    assert namesakes().like("Stella Cleaning") is None


@pytest.mark.parametrize("name", ["Srl", "&", "1", "di", "Группа", "Hotel", "ΑΕ"])
def test_a_name_of_nothing_but_small_words_is_like_itself_alone(name: str):
    assert namesakes(name).like(f"{name} Stella Marina") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Чавдар", "Chavdar"),
        ("Щерев", "Shterev"),
        ("Юлия", "Yuliya"),
        ("Ξενία", "Xenia"),
        ("Ευαγγελία", "Evangelia"),
        ("Μπάμπης", "Mpampis"),
        ("Παύλος", "Pavlos"),
        ("Müller", "Mueller"),
        ("Ștefan", "Stefan"),
        ("Witte", "Vite"),
        ("рerla", "Perla"),  # its first letter is Cyrillic
    ],
)
def test_a_word_is_one_in_all_alphabets(one: str, other: str):
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('joins = """', 'joints = """', "joints"),
        ('club = "', "club = 3 # ", "trades.club: 3"),
        ("[trades]", "[trades", "employer_names.toml"),
    ],
)
def test_a_list_without_sense_is_named(tmp_path: Path, old: str, new: str, named: str):
    path = tmp_path / "employer_names.toml"
    path.write_text(WORDS.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulesError, match=named):
        load_name_words(path, ())
