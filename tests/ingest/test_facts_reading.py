"""What holds for every fact, whatever the text. All texts are invented."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.ingest.facts import read_facts

ADVERT = """Cercasi addetta alle pulizie per uffici.
Contratto a tempo determinato di 6 mesi, 20 ore settimanali, dal lunedì al venerdì 9-13.
Paga 9,50 euro lordi l'ora. Buona conoscenza dell'italiano e patente B.
Non è necessaria esperienza. Inizio: 15 gennaio 2027. Candidature entro il 31/12/2026."""
LOOSE = "no not kein sin non 20 - € hours week B1 Deutsch English years experience , ."
WORDS = st.lists(st.sampled_from([*ADVERT.split(), *LOOSE.split(), "\n"])).map(" ".join)
OFFER_FIELDS = {field.name for field in fields(Offer)}


def test_a_whole_advert_is_read_with_the_words_it_says() -> None:
    reading = read_facts("Addetta pulizie", ADVERT, "it")

    assert {fact.name: fact.quote for fact in reading.facts} == {
        "languages": "Buona conoscenza dell'italiano",
        "hours_per_week": "20 ore settimanali",
        "shifts": "lunedì al venerdì 9-13",
        "contract": "tempo determinato",
        "duration_months": "Contratto a tempo determinato di 6 mesi",
        "pay": "9,50 euro lordi l'ora",
        "start": "Inizio: 15 gennaio 2027",
        "deadline": "entro il 31/12/2026",
        "licences": "patente B",
        "experience_months": "Non è necessaria esperienza",
    }
    assert not reading.unclear


def test_an_advert_of_unknown_language_is_read_with_every_language() -> None:
    known, unknown = (read_facts("", ADVERT, language) for language in ("it", None))

    assert {fact.name: fact.value for fact in unknown.facts} == {
        fact.name: fact.value for fact in known.facts
    }


def test_an_advert_in_another_language_is_not_read_with_italian_patterns() -> None:
    assert read_facts("", "25 ore settimanali", "sv").facts == ()


def test_the_title_is_read_too() -> None:
    reading = read_facts("Shop assistant, 20 hours a week", "A shop by the sea.", "en")

    assert [(fact.name, fact.quote) for fact in reading.facts] == [
        ("hours_per_week", "20 hours a week")
    ]


def test_what_stands_at_the_end_of_an_endless_text_is_not_considered() -> None:
    assert read_facts("", "x " * 50_000 + "20 hours a week", "en").facts == ()


@pytest.mark.parametrize("piece", ["lun-ven ", "1.000 ", "good very ", "(", "€1 - ", "no ", "9-"])
def test_a_hostile_text_of_five_megabytes_does_not_hold_the_reader_up(piece: str) -> None:
    read_facts("", piece * (5_000_000 // len(piece)), None)


@given(st.text(), st.text(), st.sampled_from([None, "en", "it", "es", "de", "sv"]))
def test_no_text_breaks_the_reader(title: str, description: str, language: str | None) -> None:
    read_facts(title, description, language)


@given(WORDS, WORDS)
def test_every_quote_stands_in_the_advert_and_every_fact_is_an_offers_field(
    title: str, description: str
) -> None:
    reading = read_facts(title, description, None)
    text = f"{title}\n{description}"

    for fact in reading.facts:
        assert fact.name in OFFER_FIELDS
        assert fact.name not in reading.unclear
        assert "." in fact.rule
        for part in fact.quote.split(" … "):
            assert part
            assert part in text
    assert reading.unclear <= OFFER_FIELDS
    assert len({fact.name for fact in reading.facts}) == len(reading.facts)
