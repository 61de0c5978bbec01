"""What an advert denies is no sign and gives no points; what is no denial takes nothing away."""

import pytest

from matcher.ingest.screening_denials import undenied
from matcher.ingest.screening_reading import Reading
from tests.ingest.shipped_signs import SIGNS, codes_in, is_held


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
    assert "no_contract" in codes_in(advert)


def test_no_problem_denies_nothing() -> None:
    kept = "The boss keeps your passport until the end, no problem."

    assert is_held(kept)
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
    codes = codes_in(advert)

    assert not codes & {"pay_too_low", "wages_withheld"}


def test_who_says_that_there_is_no_au_pair_agreement_is_asked_about_the_pay() -> None:
    advert = "Vi söker barnflicka, 2000 kr i månaden och rum. Vi har inget au pair-avtal med dig."

    assert "pay_too_low" in codes_in(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "Undeclared work? Not with us: contract from day one.",
        "Lavoro in nero? No, contratto regolare.",
        "¿Trabajo sin contrato? No, contrato desde el primer día.",
        "Schwarzarbeit? Nein, alles angemeldet.",
        "Работа без договор? Не, трудов договор от първия ден.",
        "Εργασία χωρίς ένσημα; Όχι, πλήρης ασφάλιση.",
        "Darbs bez līguma? Nē, darba līgums no pirmās dienas.",
        "Darbas be sutarties? Ne, sutartis nuo pirmos dienos.",
        "Muncă fără contract? Nu, contract din prima zi.",
        "Svartjobb? Nej, allt är vitt.",
        "Travail au noir ? Non, contrat dès le premier jour.",
    ],
)
def test_no_answers_a_question(advert: str) -> None:
    assert not is_held(advert)
    stated = advert.replace("?", ".").replace(";", ".")
    assert is_held(stated)


@pytest.mark.parametrize(
    "advert",
    [
        "Work without contract? No problem, cash in hand.",
        "Lavoro senza contratto? Nessun problema, si lavora in nero.",
        "Without papers? Not needed, nobody asks.",
        "Kaution? Nicht viel, nur 200 € vor Arbeitsbeginn überweisen.",
    ],
)
def test_no_problem_and_not_much_answer_nothing(advert: str) -> None:
    assert is_held(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "For the work laptop we take a deposit of £30, refunded with your last pay.",
        "Per il telefono aziendale cauzione di 40 euro, restituita alla riconsegna.",
        "Für das Diensthandy Kaution 40 Euro, zurück bei Rückgabe.",
        "За служебния телефон има депозит 30 лв., който се връща при напускане.",
        "Για το υπηρεσιακό κινητό εγγύηση 40 ευρώ, επιστρέφεται με τη συσκευή.",
        "Par darba telefonu 60 eiro drošības nauda, ko atdodam pēdējā dienā.",
        "Už darbo telefoną užstatas 40 eurų, grąžinamas išeinant.",
        "Pentru telefonul de serviciu garanție 200 lei, se returnează la plecare.",
        "För jobbtelefonen deposition 400 kr, betalas tillbaka vid återlämning.",
        "Téléphone professionnel prêté, caution de 40 € rendue avec l'appareil.",
    ],
)
def test_a_small_deposit_for_a_lent_thing_is_no_fee(advert: str) -> None:
    assert not is_held(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "Send a deposit of 300 € for the uniform, it is returned at the end.",
        "Deposito di 80 euro da versare per bloccare il posto, rimborsato dopo tre mesi.",
        "Se paga una fianza de 50 euros para reservar el puesto, se devuelve con el primer sueldo.",
        "Depozit de 50 euro pentru rezervarea locului, se returnează la prima plată.",
        "Caution de 400 € pour la tenue, rendue à la fin.",
    ],
)
def test_a_large_deposit_or_one_for_the_job_stays_a_fee(advert: str) -> None:
    assert is_held(advert)
