"""Nothing in the rules of screening as they are shipped stands there for nothing."""

import tomllib

import pytest

from matcher.ingest.folding import fold
from matcher.ingest.screening_frames import WORDS
from matcher.ingest.screening_reading import Reading
from tests.ingest.shipped_signs import RULES, SIGNS, adverts, codes_in, is_held, text_of

MULES = [
    "Work from home: you receive payments on your bank account and send on the rest.",
    "Lavoro da casa: ricevi bonifici sul tuo conto e li inoltri ai nostri clienti.",
    "Trabajo desde casa: recibes transferencias en tu cuenta bancaria y las reenvías.",
    "Heimarbeit: Du bekommst Überweisungen auf dein Konto und leitest das Geld weiter.",
    "Работа от вкъщи: получаваш пари по твоята банкова сметка и ги препращаш.",
    "Εργασία από το σπίτι: λαμβάνεις χρήματα στον λογαριασμό σου και τα προωθείς.",
    "Darbs mājās: tu saņem naudu savā bankas kontā un pārskaiti tālāk.",
    "Darbas namuose: gauni pinigus į savo banko sąskaitą ir persiunti toliau.",
    "Lucru de acasă: primești bani în contul tău bancar și îi trimiți mai departe.",
    "Jobba hemifrån: du tar emot pengar på ditt bankkonto och skickar vidare.",
    "Travail à domicile : vous recevez des virements sur votre compte bancaire et les renvoyez.",
]
CURFEWS = [
    "Farm work, beds in the house. Lights out at nine, no going out in the evening.",
    "Lavoro in cascina, letto in camerata: alle dieci in camera, luci spente.",
    "Hofarbeit, Bett im Haus: um zehn im Zimmer, Licht aus.",
]


@pytest.mark.parametrize("advert", MULES)
def test_who_lends_her_account_for_the_money_of_others_is_held_back(advert: str) -> None:
    assert "accounts_in_her_name" in codes_in(advert)
    assert is_held(advert)


@pytest.mark.parametrize("advert", CURFEWS)
def test_a_curfew_alone_is_a_question(advert: str) -> None:
    assert "isolation" in codes_in(advert)
    assert not is_held(advert)


def test_every_frame_is_met_by_an_advert() -> None:
    unmet = {id(frame): frame for frame in SIGNS.frames.frames}
    for advert in (*map(text_of, adverts("dangerous")), *MULES, *CURFEWS):
        words = SIGNS.words(advert)
        for frame, _, _ in SIGNS.frames.met(SIGNS.frames.ideas(Reading(words)), words):
            unmet.pop(id(frame), None)

    assert not unmet, [(frame.code, frame.near) for frame in unmet.values()]


@pytest.mark.parametrize("language", sorted(SIGNS.frames.lexicons))
def test_no_word_of_an_idea_is_met_by_another_one_of_it(language: str) -> None:
    for idea, written in word_lists(language).items():
        words = [fold(word) for word in written.split(" | ")]
        assert len(set(words)) == len(words), idea
        for word in filter(is_one_word, words):
            met = [each for each in words if each != word and begins(each, word)]
            assert not met, (idea, word, met)


def word_lists(language: str) -> dict[str, str]:
    return tomllib.loads((RULES / WORDS / f"{language}.toml").read_text(encoding="utf-8"))


def is_one_word(written: str) -> bool:
    return written.strip("*").isalnum()


def begins(written: str, word: str) -> bool:
    return is_one_word(written) and written.endswith("*") and word.startswith(written[:-1])


@pytest.mark.parametrize("language", sorted(SIGNS.frames.lexicons))
def test_every_language_has_words_for_the_same_ideas(language: str) -> None:
    assert word_lists(language).keys() == word_lists("en").keys()
