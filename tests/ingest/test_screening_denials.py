"""What an advert denies is no sign and gives no points; what is no denial takes nothing away."""

import pytest

from matcher.ingest.screening import held_back, load_signs, screen
from matcher.ingest.screening_denials import undenied
from matcher.ingest.screening_reading import Reading
from matcher.settings import data_dir

SIGNS = load_signs(data_dir() / "rules" / "exploitation_signs.toml")


def weighed(advert: str) -> set[str]:
    """The ideas of an advert that give points."""
    words = SIGNS.words(advert)
    return set(SIGNS.frames.weighed(SIGNS.frames.ideas(Reading(words)), words))


@pytest.mark.parametrize(
    ("idea", "advert", "denied"),
    [
        (
            "fee",
            "You pay the agency a fee for the work.",
            "You pay the agency no fee for the work.",
        ),
        ("photo", "Per la prova serve una foto.", "Per la prova non serve una foto."),
        ("fee", "Para el trabajo hay una fianza.", "Para el trabajo no hay una fianza."),
        ("fee", "Wir verlangen eine Kaution für die Arbeit.", "Eine Kaution verlangen wir nicht."),
        ("photo", "На място се иска снимка за работа.", "За работа не се иска снимка."),
        ("photo", "Ζητάμε φωτογραφία για τη δουλειά.", "Δεν ζητάμε φωτογραφία για τη δουλειά."),
        ("photo", "Darbam vajag foto un vēstuli.", "Darbam nav vajadzīgs foto un tas ir labi."),
        (
            "photo",
            "Darbui reikia nuotraukos ir laiško.",
            "Darbui nereikia nuotraukos, tai yra gerai.",
        ),
        ("fee", "Pentru lucru se cere o taxă.", "Pentru lucru nu se cere o taxă."),
        ("photo", "Vi vill ha ett foto på dig.", "Vi vill inte ha foto på dig."),
        ("photo", "Pour le travail il faut une photo.", "Pour le travail il ne faut pas de photo."),
    ],
)
def test_an_idea_that_is_denied_gives_no_points(idea: str, advert: str, denied: str) -> None:
    assert idea in weighed(advert)
    assert idea not in weighed(denied)


@pytest.mark.parametrize(
    "advert",
    [
        "There is no contract and the work is for you.",
        "Si lavora senza contratto, non ci sono buste paga.",
        "El trabajo es sin contrato y los días son largos.",
        "Wir arbeiten ohne Vertrag und das ist gut.",
        "Munca este fără contract și nu sunt acte.",
    ],
)
def test_that_there_is_no_contract_stays_a_sign(advert: str) -> None:
    assert "undeclared" in weighed(advert)
    assert "no_contract" in {sign.code for sign in screen(advert, None, SIGNS)}


def test_no_problem_denies_nothing() -> None:
    kept = "The boss keeps your passport until the end, no problem."

    assert held_back(screen(kept, "en", SIGNS), SIGNS)
    words = SIGNS.words("fee no problem")
    fee, denial = [(0, 1)], [(1, 2)]
    assert "fee" not in undenied({"fee": fee, "no": denial}, {"fee"}, words)
    assert "fee" in undenied({"fee": fee, "no": denial, "noproblem": [(1, 3)]}, {"fee"}, words)


@pytest.mark.parametrize(
    "advert",
    [
        "Au pair with our family: £90 pocket money a week, 25 hours, language course, insurance.",
        "Gastfamilie sucht Au-pair: 280 Euro Taschengeld im Monat, 30 Stunden, Sprachkurs.",
        "Семейство търси au pair за децата: 280 евро джобни на месец, 30 часа, езиков курс.",
        "Famille cherche jeune fille au pair : 280 euros d'argent de poche par mois, contrat.",
    ],
)
def test_pocket_money_of_an_au_pair_is_no_wage_that_is_far_too_low(advert: str) -> None:
    codes = {sign.code for sign in screen(advert, None, SIGNS)}

    assert not codes & {"pay_too_low", "wages_withheld"}


def test_who_says_that_there_is_no_au_pair_agreement_is_asked_about_the_pay() -> None:
    advert = "Vi söker barnflicka, 2000 kr i månaden och rum. Vi har inget au pair-avtal med dig."

    assert "pay_too_low" in {sign.code for sign in screen(advert, "sv", SIGNS)}
