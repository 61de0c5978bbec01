"""Two adverts of one job, and two jobs that look alike."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.place import Place
from matcher.errors import RulesError
from matcher.ingest import duplicate_names
from matcher.ingest.duplicate_keys import keys_of, keys_over_the_edge
from matcher.ingest.duplicate_names import (
    missing_from,
    names_in,
    numbers_in,
    times_in,
    without_references,
)
from matcher.ingest.duplicate_rules import load_duplicate_rules
from matcher.ingest.duplicate_traits import Traits, as_row, from_row, traits_of
from matcher.ingest.duplicate_words import parts_of, plain_title
from matcher.ingest.duplicates import COMPARE, likeness
from matcher.settings import data_dir
from tests.duplicates.measuring import measure, pairs, traits
from tests.factories import offer, week

SHIPPED = data_dir() / "rules" / "duplicates.toml"
RULES = load_duplicate_rules(SHIPPED)
HELD_OUT = [pair for pair in pairs() if pair.held_out]

TEXT = (
    "Accoglienza clienti, cassa, riordino scaffali nel negozio di via Torino. Venti ore alla "
    "settimana, dal lunedì al venerdì 9-13, contratto di sei mesi."
)


def shop(**facts: object) -> Traits:
    known = {"title": "Commessa", "employer": "Moda Viva Srl", "city": "Milano", "country": "IT"}
    return traits_of(offer(**(known | {"description": TEXT, "text_language": "it"} | facts)))


def sought(one: Traits) -> frozenset[str]:
    return keys_of(one) | keys_over_the_edge(one)


def same(one: Traits, other: Traits) -> bool:
    return likeness(one, other, RULES).same_job


def test_of_a_hundred_pairs_taken_for_one_job_at_least_ninety_eight_are():
    measured = measure(HELD_OUT, RULES)
    assert len(HELD_OUT) >= 200
    assert measured.precision >= 0.98
    assert measured.recall >= 0.75


def test_the_labelled_pairs_hold_every_near_miss_in_every_language():
    known = traits()
    assert {"one job", "two shops", "part-time or full-time", "morning or evening"} <= {
        pair.why for pair in pairs()
    }
    languages = {known[pair.one].language for pair in pairs()}
    assert languages >= {"it", "es", "de", "bg", "el", "lv", "lt", "ro", "sv", "en", "fr"}


def test_every_pair_that_is_told_one_job_shares_a_key():
    """Otherwise the two would never be compared."""
    known = traits()
    told = [told for told in measure(pairs(), RULES).told if told.likeness.same_job]
    found = [keys_of(known[t.pair.one]) & sought(known[t.pair.other]) for t in told]
    assert sum(map(bool, found)) >= 0.97 * len(told)


def test_the_order_of_the_two_makes_no_difference():
    known = traits()
    for pair in pairs()[::7]:
        one, other = known[pair.one], known[pair.other]
        assert likeness(one, other, RULES).same_job == likeness(other, one, RULES).same_job


def test_a_copy_under_another_legal_form_is_one_job():
    assert same(shop(), shop(title="COMMESSA (m/f)", employer="MODA VIVA S.R.L."))


@pytest.mark.parametrize(
    "change",
    [
        {"description": TEXT.replace("via Torino", "corso Buenos Aires")},
        {"description": TEXT.replace("9-13", "16-20")},
        {"city": "Roma", "place": Place(41.9, 12.5)},
        {"employer": "Stile Libero"},
        {"employer": "Moda Viva 2"},
        {"title": "Responsabile di negozio"},
        {"hours_per_week": 38.0},
        {"shifts": week("Mon-Fri 15:00-19:00")},
        {"place": Place(45.50, 9.25)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_tells_two_jobs_of_one_employer_apart(change: dict):
    base = {
        "hours_per_week": 20.0,
        "shifts": week("Mon-Fri 09:00-13:00"),
        "contract": Contract.FIXED_TERM,
        "pay": Pay(700, PayPeriod.MONTH),
        "place": Place(45.4641, 9.1853),
    }
    assert same(shop(**base), shop(**base))
    assert not same(shop(**base), shop(**(base | change)))


def test_the_levels_explain_what_was_compared():
    told = likeness(shop(), shop(city="Roma"), RULES)
    assert told.levels == {"kind": "same", "place": "other"}
    assert list(likeness(shop(), shop(), RULES).levels) == list(COMPARE)


def test_every_level_that_a_comparison_gives_has_its_weight():
    known = list(traits().values())
    for one, other in zip(known, known[3:], strict=False):
        for trait, compare in COMPARE.items():
            assert compare(one, other) in RULES.weights[trait]


def test_what_is_kept_of_an_advert_comes_back_whole():
    for one in (
        shop(),
        shop(shifts=week("Sat-Sun 22:00-06:00"), night=False, pay=Pay(9.5, PayPeriod.HOUR)),
    ):
        assert from_row(as_row(one), one.heading, one.text) == one


def test_an_advert_shares_keys_with_its_neighbours_over_the_edge_of_a_cell():
    one = shop(place=Place(45.4990, 9.1990), city=None)
    other = shop(place=Place(45.5010, 9.2010), city=None)
    one, other = replace(one, text="", names=()), replace(other, text="", names=())
    assert not keys_of(one) & keys_of(other)
    assert keys_of(one) & sought(other)


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Verkäufer (m/w/d) in Teilzeit", "verkaufer"),
        ("CERCASI commessa/o - Milano", "commessa"),
        ("Camarera/o de pisos", "camarera pisos"),
        ("Moda Viva: sarta esperta", "sarta esperta"),
        ("(m/w/d)", ""),
    ],
)
def test_a_title_is_compared_by_the_words_that_say_the_job(title: str, plain: str):
    assert plain_title(title, "Moda Viva", "Milano") == plain


def test_parts_of_the_day_are_read_in_every_language():
    said = {
        "solo mattina": "morning", "Spätschicht": "afternoon", "turno de noche": "night",
        "вечерна смяна": "evening", "naktinė pamaina": "night", "pilna slodze": "full_time",
        "normă parțială": "part_time", "kvällar": "evening", "l'après-midi": "afternoon",
        "βράδυ": "evening", "helg": None,
    }  # fmt: skip
    for words, part in said.items():
        assert parts_of("x", words) == ({part} if part else frozenset())


def test_names_numbers_and_times_are_taken_from_the_text():
    text = "Pulizie in zona Porta Romana, la sera 18.00-21.00, 1.250 euro. Rif. 48213"
    assert names_in(text, "it") == ("porta", "romana")
    assert times_in(text) == ("18-21",)
    assert numbers_in(text) == ("1250", "18", "21")
    assert names_in("Schule in Neukölln mit viel Freude und Arbeit", "de") == ("neukolln",)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("threshold = ", "threshold = -", "threshold"),
        ('why = "A training is never a vacancy."\n', "", "kind"),
        ("other = -30", 'other = "never"', "'never'"),
    ],
)
def test_rules_that_do_not_hold_together_are_named(tmp_path: Path, old: str, new: str, named: str):
    path = tmp_path / "duplicates.toml"
    path.write_text(SHIPPED.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulesError, match=named):
        load_duplicate_rules(path)


ADDRESSED = st.text("r ef.:iд7-/@\nwwW.httpsK+КодnR1", max_size=60)


@settings(max_examples=200)
@given(ADDRESSED)
def test_a_text_without_addresses_loses_the_same_references_by_the_quicker_way(text: str):
    assert without_references(text) == duplicate_names._REFERENCE.sub(" ", text)


NAMES = st.lists(st.text("abcd3", min_size=1, max_size=6), max_size=6).map(tuple)


@settings(max_examples=200)
@given(NAMES, NAMES)
def test_a_name_is_missing_if_no_other_is_nearly_it_and_with_a_number_none_is_it(
    names: tuple[str, ...], others: tuple[str, ...]
):
    def one_name(name: str, other: str) -> bool:
        if name[-1].isdigit() or other[-1].isdigit():
            return name == other
        return fuzz.ratio(name, other) >= duplicate_names.NEARLY

    missing = [name for name in names if not any(one_name(name, other) for other in others)]
    assert missing_from(names, others) == missing
