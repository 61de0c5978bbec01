"""Contract, length, pay and dates. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.ingest.facts import read_facts


def value(language: str, text: str, name: str, title: str = "") -> object:
    return {fact.name: fact.value for fact in read_facts(title, text, language).facts}.get(name)


@pytest.mark.parametrize(
    ("language", "text", "contract"),
    [
        ("it", "Si offre contratto a tempo indeterminato", Contract.PERMANENT),
        (
            "it",
            "tempo determinato con possibilità di trasformazione a tempo indeterminato",
            Contract.FIXED_TERM,
        ),
        ("it", "somministrazione a tempo determinato", Contract.AGENCY),
        ("it", "contratto di apprendistato", Contract.APPRENTICESHIP),
        ("it", "tirocinio extracurriculare di 6 mesi", Contract.INTERNSHIP),
        ("it", "contratto a chiamata", Contract.ON_CALL),
        ("es", "Contrato indefinido", Contract.PERMANENT),
        ("es", "contrato temporal de 3 meses", Contract.FIXED_TERM),
        ("es", "contrato temporal. Posibilidad de contrato indefinido.", Contract.FIXED_TERM),
        ("es", "contrato en prácticas", Contract.INTERNSHIP),
        ("de", "unbefristete Festanstellung", Contract.PERMANENT),
        ("de", "zunächst befristet, Übernahme in unbefristete Stelle", Contract.FIXED_TERM),
        ("de", "Anstellung in Arbeitnehmerüberlassung", Contract.AGENCY),
        ("de", "nach der Probezeit unbefristet", Contract.PERMANENT),
        ("lt", "darbo sutartis 12 mėnesių su pratęsimo galimybe", Contract.FIXED_TERM),
        ("de", "abgeschlossene Ausbildung zur Köchin", None),
        ("en", "a permanent full-time position", Contract.PERMANENT),
        ("en", "fixed-term until the summer", Contract.FIXED_TERM),
        ("en", "a zero-hours contract", Contract.ON_CALL),
        ("en", "a paid internship of 6 months", Contract.INTERNSHIP),
        ("en", "previous internship experience is required", None),
        ("de", "abgeschlossene Ausbildung zum Koch", None),
        ("it", "tempo pieno e indeterminato", Contract.PERMANENT),
        ("fr", "intérim longue durée", Contract.AGENCY),
        ("es", "Contrato 6 meses + indefinido", Contract.FIXED_TERM),
        ("es", "ser autónomo o tener contrato indefinido", None),
    ],
)
def test_the_contract_is_read(language: str, text: str, contract: Contract | None) -> None:
    assert value(language, text, "contract") == contract


def test_a_course_with_an_internship_is_no_internship() -> None:
    assert value("it", "Gratuito.", "contract", "Corso per addetta mensa + stage") is None


def test_an_internship_is_known_by_its_title() -> None:
    assert value("it", "Sei mesi in negozio.", "contract", "Stage in vendita") == (
        Contract.INTERNSHIP
    )


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        ("it", "contratto a tempo determinato di 6 mesi", 6),
        ("it", "tirocinio della durata di tre mesi", 3),
        ("es", "contrato temporal de 3 meses", 3),
        ("de", "befristet auf 12 Monate", 12),
        ("en", "a six-month contract", 6),
        ("en", "contract of 1 year", 12),
        ("en", "Duration: 12 weeks", 2.8),
        ("it", "contratto con periodo di prova di 2 mesi", None),
        ("en", "6 months of experience", None),
        ("fr", "CDD d'un an", 12),
        ("it", "tempo determinato, 30 ore, 6 mesi.", 6),
        ("it", "bambini da 3 a 6 anni, 18 mesi.", None),
        ("it", "dal 25 agosto 2027 per circa 5 settimane", 1.2),
    ],
)
def test_the_length_of_the_contract_is_read(language: str, text: str, months: float | None) -> None:
    assert value(language, text, "duration_months") == months


@pytest.mark.parametrize(
    ("language", "text", "pay"),
    [
        ("it", "1.200 € netti al mese", Pay(1200, PayPeriod.MONTH, gross=False)),
        (
            "it",
            "Stipendio mensile lordo di 1.450,50 euro per 14 mensilità",
            Pay(1450.5, PayPeriod.MONTH, gross=True, payments_a_year=14),
        ),
        ("it", "RAL 22.000 €", Pay(22000, PayPeriod.YEAR, gross=True)),
        ("it", "9,50 euro l'ora", Pay(9.5, PayPeriod.HOUR)),
        (
            "it",
            "Tirocinio retribuito, rimborso spese 600 € mensili",
            Pay(600, PayPeriod.MONTH),
        ),
        (
            "es",
            "18.000 € brutos anuales en 14 pagas",
            Pay(18000, PayPeriod.YEAR, gross=True, payments_a_year=14),
        ),
        ("es", "980 € brutos/mes", Pay(980, PayPeriod.MONTH, gross=True)),
        ("en", "£11 per hour plus £50 monthly bonus", Pay(11, PayPeriod.HOUR, "GBP")),
        ("es", "10 €/hora", Pay(10, PayPeriod.HOUR)),
        ("de", "13,50 €/Stunde brutto", Pay(13.5, PayPeriod.HOUR, gross=True)),
        ("de", "Stundenlohn: 14 €", Pay(14, PayPeriod.HOUR)),
        (
            "de",
            "2.500-2.800 € brutto pro Monat",
            Pay(2500, PayPeriod.MONTH, gross=True, amount_to=2800),
        ),
        ("en", "£12.50 per hour", Pay(12.5, PayPeriod.HOUR, "GBP")),
        (
            "en",
            "€1,300 - €1,500 gross per month",
            Pay(1300, PayPeriod.MONTH, gross=True, amount_to=1500),
        ),
        ("it", "RAL 30-34.000 euro", Pay(30000, PayPeriod.YEAR, gross=True, amount_to=34000)),
        ("it", "RAL 22-24k", Pay(22000, PayPeriod.YEAR, gross=True, amount_to=24000)),
        ("fr", "14-15 K€ brut annuel", Pay(14000, PayPeriod.YEAR, gross=True, amount_to=15000)),
        (
            "it",
            "1.550 € netti per 13 mensilità",
            Pay(1550, PayPeriod.MONTH, gross=False, payments_a_year=13),
        ),
        (
            "es",
            "1.200 euros netos + 2 pagas",
            Pay(1200, PayPeriod.MONTH, gross=False, payments_a_year=14),
        ),
        ("fr", "Tickets restaurant, salaire mensuel : 1 500 €", Pay(1500, PayPeriod.MONTH)),
        ("es", "Sueldo: 1.200 €", Pay(1200, PayPeriod.MONTH)),
        ("fr", "Salaire : 28-32 K€", Pay(28000, PayPeriod.YEAR, amount_to=32000)),
        ("it", "Stipendio: 80 €", None),
        ("it", "guadagni fino a 2.000 € al mese", None),
        ("es", "15.000 € brutos en 14 pagas", None),
        ("it", "80 € netti a serata", None),
        ("it", "corsa di 10k", None),
        ("it", "buoni pasto da 8 € al giorno", None),
        ("en", "a turnover of 20 million € per year", None),
        ("es", "alquiler de 300 € al mes", None),
        ("de", "Prämie von 500 € im Jahr", None),
        ("en", "1,200 per month", None),
        ("en", "€1,200", None),
    ],
)
def test_pay_is_an_amount_with_its_currency_and_period(
    language: str, text: str, pay: Pay | None
) -> None:
    assert value(language, text, "pay") == pay


@pytest.mark.parametrize(
    ("language", "text", "name", "day"),
    [
        ("it", "Inizio: 15 gennaio 2027", "start", date(2027, 1, 15)),
        ("it", "Candidature entro il 31/12/2026", "deadline", date(2026, 12, 31)),
        ("en", "Start date: 1 March 2027", "start", date(2027, 3, 1)),
        ("en", "Deadline 15/01/2027, start 1 March 2027", "start", date(2027, 3, 1)),
        ("en", "Deadline: March 5, 2027", "deadline", date(2027, 3, 5)),
        ("es", "Incorporación: 01/03/2027", "start", date(2027, 3, 1)),
        ("es", "Plazo hasta el 15 de enero de 2027", "deadline", date(2027, 1, 15)),
        ("de", "ab 01.03.2027", "start", date(2027, 3, 1)),
        ("de", "Bewerbungsfrist: 15. Januar 2027", "deadline", date(2027, 1, 15)),
        ("de", "Eintritt zum 1.3.27", "start", date(2027, 3, 1)),
        ("en", "Applications open from 1 March 2027", "start", None),
        ("de", "befristet bis 31.12.2027", "deadline", None),
        ("en", "Start 31.02.2027", "start", None),
        ("en", "Start: 1 March", "start", None),
        ("de", "Projekt bis 31.12.2028. Bewerbung bis 1.3.2027", "deadline", date(2027, 3, 1)),
        ("sv", "Ansök senast 14/3-2027", "deadline", date(2027, 3, 14)),
        ("sv", "Visstid 2027-08-09–2028-06-16", "start", date(2027, 8, 9)),
    ],
)
def test_the_start_and_the_deadline_are_read(
    language: str, text: str, name: str, day: date | None
) -> None:
    assert value(language, text, name) == day


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [
        ("en", "Permanent contract. Fixed-term contract.", "contract"),
        ("it", "40 ore settimanali, oppure part time 20 ore", "hours_per_week"),
        ("es", "1.100 €/mes. 1.300 €/mes.", "pay"),
        ("de", "ab 01.03.2027. Eintritt: 01.05.2027", "start"),
    ],
)
def test_what_contradicts_itself_is_unclear_and_not_the_first_word(
    language: str, text: str, field: str
) -> None:
    reading = read_facts("", text, language)

    assert field in reading.unclear
    assert field not in {fact.name for fact in reading.facts}


def test_what_is_paid_later_is_not_the_pay() -> None:
    reading = read_facts("", "13,80 €/Stunde, ab dem 7. Monat 14,30 €/Stunde", "de")

    assert [fact.value for fact in reading.facts] == [Pay(13.8, PayPeriod.HOUR)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "it",
            "Una stanza nella foresteria: facoltativa, con un accordo a parte di 130 euro al mese.",
        ),
        ("de", "Personalzimmer auf Wunsch, 180 Euro im Monat mit eigenem Mietvertrag."),
        ("fr", "Un studio du personnel peut être loué (180 €/mois, bail séparé)."),
        ("es", "Habitación opcional, 150 euros al mes con contrato aparte."),
        ("en", "A staff room is available, 150 euro a month."),
        ("bg", "Стая при желание, 150 лв. на месец."),
        ("ro", "Cameră la cerere, 300 lei pe lună."),
        ("el", "Δωμάτιο αν θέλετε, 150 € το μήνα."),
    ],
)
def test_what_a_room_costs_is_not_the_pay(language: str, text: str) -> None:
    assert "pay" not in {fact.name for fact in read_facts("", text, language).facts}


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("it", "Stipendio 1300 euro al mese, stanza gratuita", 1300),
        ("es", "Habitación y comida, 1.100 euros al mes", 1100),
        ("en", "Room and board, 900 euro a month", 900),
        ("en", "Live-in help. Salary: 350 euros a month, plus a free room.", 350),
        ("it", "Badante. Stipendio 350 euro al mese, vitto e alloggio.", 350),
        ("es", "Interna. Salario: 300 euros al mes y habitación.", 300),
    ],
)
def test_pay_beside_a_room_is_the_pay(language: str, text: str, amount: float) -> None:
    (pay,) = [f.value for f in read_facts("", text, language).facts if f.name == "pay"]
    assert isinstance(pay, Pay)
    assert pay.amount == amount


def test_a_contract_that_might_come_is_none() -> None:
    text = "Si te falta práctica podemos formarte dos meses con contrato de formación."
    assert "contract" not in {fact.name for fact in read_facts("", text, "es").facts}


def test_the_rent_behind_a_comma_is_not_the_pay() -> None:
    assert value("sv", "Boende till självkostnad, 2 900 kr per månad", "pay") is None


def test_a_yearly_and_a_monthly_figure_may_both_be_true() -> None:
    reading = read_facts("", "1.500 € lordi al mese, RAL 21.000 €", "it")

    assert {fact.name for fact in reading.facts} == {"pay"}
