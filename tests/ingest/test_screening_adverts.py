"""The adverts of tests/screening and the demo: dangerous ones are held back, ordinary ones not.

All of them are invented. A part was kept aside ("held_out") and not looked at while the rules were
written; benchmarks/screening.py counts both kinds apart. Ids a-, c-, e-, f-, g- and i- are batches
in other styles, counted at first sight and then learnt from; h- are of who widened the ideas by c-.
Of the last batch (i-, by an outside author) 75 of 88 dangerous adverts were held back at first
sight: 63 of 66 plain ones (0.955), 12 of 22 subtle ones (0.545). Of 88 ordinary ones 11 were held:
1 of 44 plain ones, 10 of 44 that were made to look alike. That is what to expect of new adverts;
the figures of this folder are of adverts that were learnt from.
"""

from collections import Counter

import pytest

from matcher.ingest.reading import read_offers
from matcher.settings import data_dir
from tests.ingest.shipped_signs import SIGNS, adverts, codes_in, is_held, signs_in, text_of

LANGUAGES = {"it", "es", "de", "bg", "el", "lv", "lt", "ro", "sv", "en", "fr"}
DANGEROUS_IN_DEMO = {"mi-v41", "mi-v42", "mi-v43", "se-c12", "se-o03", "se-o04", "so-c05"}
LEAST_RECALL = 0.98
MOST_ORDINARY_HELD = 0.003


@pytest.mark.parametrize(("name", "least"), [("dangerous", 850), ("ordinary", 727)])
def test_there_are_adverts_enough_in_every_language_and_a_part_is_kept_aside(
    name: str, least: int
) -> None:
    rows = adverts(name)

    assert len(rows) >= least
    assert len({row["id"] for row in rows}) == len(rows)
    spoken = Counter(row["language"] for row in rows)
    assert all(spoken[language] >= 50 for language in LANGUAGES), spoken
    assert 0.1 <= sum(row["held_out"] for row in rows) / len(rows) <= 0.5


def test_expected_signs_are_signs_of_the_rules() -> None:
    known = {rule.code for rule in SIGNS.rules}

    assert {code for row in adverts("dangerous") for code in row["codes"]} <= known


@pytest.mark.parametrize("kept_aside", [False, True])
def test_nearly_every_dangerous_advert_is_held_back(kept_aside: bool) -> None:
    rows = [row for row in adverts("dangerous") if row["held_out"] is kept_aside]
    missed = [row["id"] for row in rows if not is_held(text_of(row))]

    assert 1 - len(missed) / len(rows) >= LEAST_RECALL, missed


@pytest.mark.parametrize(("batch", "least"), [("d-", 0.97), ("", 0.75)])
def test_expected_signs_are_named(batch: str, least: float) -> None:
    """Strangers, in all batches but d-, name more signs than the words of an advert bear out."""
    expected = named = 0
    for row in adverts("dangerous"):
        if row["id"].startswith(batch):
            expected += len(row["codes"])
            named += len(codes_in(text_of(row)).intersection(row["codes"]))

    assert named / expected >= least


def test_hardly_any_ordinary_advert_is_held_back() -> None:
    rows = adverts("ordinary")
    held = [row["id"] for row in rows if is_held(text_of(row))]

    assert len(held) / len(rows) <= MOST_ORDINARY_HELD, held


def test_of_the_demo_exactly_the_seven_dangerous_adverts_are_held_back() -> None:
    records = read_offers([data_dir() / "demo"]).records
    held = {each.id for each in records if is_held(f"{each.title}\n{each.description}")}

    assert held == DANGEROUS_IN_DEMO


def test_a_fee_that_comes_back_with_the_first_wages_is_a_fee_and_no_debt() -> None:
    (advert,) = (each for each in read_offers([data_dir() / "demo"]).records if each.id == "se-o03")
    codes = codes_in(advert.description)

    assert {"fee_to_start", "documents_kept"} <= codes
    assert "debt_to_employer" not in codes


@pytest.mark.parametrize(
    "advert",
    [
        "Unpaid internship of three months, meals provided.",
        "Tirocinio non retribuito di tre mesi, pasti inclusi.",
        "Unbezahltes Praktikum, drei Monate.",
    ],
)
def test_an_unpaid_internship_is_asked_about(advert: str) -> None:
    assert "unpaid_trial" in codes_in(advert)


@pytest.mark.parametrize(
    ("code", "advert"),
    [
        ("no_questions_asked", "If you are asked for money in this selection, tell us at once."),
        ("no_questions_asked", "Not by marital status or any other irrelevant characteristic."),
        (
            "private_chat_only",
            "To apply: only short-listed people will be contacted. No phone calls, please.",
        ),
        ("private_chat_only", "No phone calls please, apply through our website."),
        ("private_chat_only", "Contact us. Mon-Fri 5pm to 8pm. Write to the office for details."),
        ("cash_only", "Atlyginimas 900 Eur į rankas, darbo sutartis."),  # what is left after tax
        ("cash_only", "Alga 700 EUR uz rokas, darba līgums."),
        ("cash_only", "Salariu 3.000 lei în mână, contract de muncă."),
        ("excessive_hours", "Corso gratuito di 120 ore per persone disoccupate."),
        ("excessive_hours", "Кафенето работи всеки ден от 8 до 20 ч., смяната е 4 часа."),
        ("excessive_hours", "Понеделник-петък 8:30-17:30, съботите и неделите са почивни."),
        ("excessive_hours", "Wir sind 24 Stunden am Tag für unsere Kunden da, du 20 in der Woche."),
        ("excessive_hours", "Parduotuvės darbo laikas I-VII 8.00-22.00, Jūsų pamaina 4 val."),
        ("excessive_hours", "Darbs bez brīvdienu darba, no 8 līdz 17."),
        ("excessive_hours", "Camarero: sábados y domingos de 12 a 17h y de 20 a 24h."),
        ("excessive_hours", "Addetto vendite part-time 20 ore, turni anche la domenica."),
        ("several_together", "Entre 18 y 30 años, con Garantía Juvenil; trato con el público."),
        ("no_questions_asked", "Cetățenia nu contează, acte în regulă."),
        ("told_only_later", "CV to the company office, located on the way to the bus station."),
        ("documents_kept", "The clerk keeps all documents of the branch under his/her custody."),
        ("intimate_work", "Laboratory for chemistry and life sciences; BSc/BEd wanted."),
        ("looks_as_condition", "Ryddig representativ adferd."),
    ],
)
def test_what_ordinary_employers_write_raises_no_question(code: str, advert: str) -> None:
    assert code not in codes_in(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "We never let anybody work without a contract.",
        "Wir behalten niemals Ihren Pass und verlangen keine Kaution.",
        "Nunca guardamos el pasaporte de nadie.",
        "Non si lavora mai senza contratto.",
        "If someone asks you to pay a fee for a job with us, report it.",
        "Κανείς δεν κρατάει το διαβατήριό σας.",
    ],
)
def test_an_advert_that_denies_a_sign_or_warns_of_it_is_not_held_back(advert: str) -> None:
    assert not is_held(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "Seven days a week, accommodation included, contract.",
        "Message us on WhatsApp only.",
        "Bella presenza richiesta, contratto a termine.",
    ],
)
def test_one_weak_sign_alone_is_a_question(advert: str) -> None:
    assert signs_in(advert)
    assert not is_held(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "Live-in carer who supports an elderly lady, 16 hours a day, seven days a week.",
        "Live-in carer. You support an elderly lady 14 hours a day, seven days a week.",
        "Ние работим 14 часа на ден, 7 дни в седмицата, без почивен ден.",
        "Du bist 14 Stunden am Tag, 7 Tage die Woche für unsere Kundinnen da.",
    ],
)
def test_who_supports_somebody_all_day_and_every_day_is_asked_about(advert: str) -> None:
    assert "excessive_hours" in codes_in(advert)


def test_what_we_all_work_without_a_day_off_is_no_opening_hour() -> None:
    assert is_held("Ние работим 14 часа на ден, 7 дни в седмицата, без почивен ден.")
