"""Dangerous adverts are held back for a person, ordinary ones are not. All texts are invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.offer import Sign
from matcher.errors import RulesError
from matcher.ingest.screening import QUOTE_CHARACTERS, Signs, held_back, load_signs, screen
from tests.ingest.shipped_signs import SIGNS

DANGEROUS = [
    (
        "en",
        "fee_to_start",
        (
            "Cleaning jobs in hotels. You pay a deposit of 150 euro before you start work, we give "
            "it back later."
        ),
    ),
    (
        "en",
        "fee_to_start",
        "Packers wanted at once! A registration fee of €60 is required to reserve your place.",
    ),
    (
        "en",
        "documents_kept",
        (
            "Housekeeper for a villa. For your safety your passport is kept by the manager during "
            "the season."
        ),
    ),
    (
        "en",
        "debt_to_employer",
        (
            "We buy your plane ticket and it will be deducted from your salary in the first six "
            "months."
        ),
    ),
    (
        "en",
        "young_and_attractive",
        "Looking for young, attractive girls for a lounge bar by the sea. Send photos.",
    ),
    ("en", "intimate_work", "Hostesses for a nightclub abroad, good money, no experience."),
    (
        "en",
        "isolation",
        "Farm help. You may not leave the farm during the contract and phones are collected.",
    ),
    (
        "en",
        "no_contract",
        "Kitchen help, long evenings. No contract, paid cash in hand every night.",
    ),
    (
        "en",
        "pay_too_high",
        "Easy money! Earn €6,000 a month, no experience needed. Contact only on Telegram.",
    ),
    (
        "it",
        "fee_to_start",
        "Per iniziare il lavoro bisogna versare una cauzione di 200 euro, poi restituita.",
    ),
    (
        "it",
        "documents_kept",
        (
            "Cerchiamo badante. Il passaporto verrà custodito dalla famiglia fino alla fine del "
            "contratto."
        ),
    ),
    (
        "it",
        "young_and_attractive",
        "Cercasi ragazze di bella presenza, disinibite, per locale serale, ottimi guadagni.",
    ),
    (
        "it",
        "no_contract",
        "Addetta lavapiatti, si lavora senza contratto i primi mesi, contanti a fine giornata.",
    ),
    (
        "it",
        "no_questions_asked",
        "Lavoro in campagna anche senza documenti, paga in contanti, scrivimi in privato.",
    ),
    (
        "it",
        "intimate_work",
        "Centro cerca massaggiatrici per massaggi sensuali a clienti selezionati.",
    ),
    (
        "it",
        "debt_to_employer",
        "Anticipiamo noi il biglietto aereo, che ripagherai lavorando nei primi mesi.",
    ),
    (
        "es",
        "fee_to_start",
        "Para reservar el puesto hay que pagar una fianza antes de empezar a trabajar.",
    ),
    (
        "es",
        "documents_kept",
        "Interna en chalet. Deberás entregar el pasaporte a la encargada al llegar.",
    ),
    (
        "es",
        "young_and_attractive",
        "Buscamos chicas jóvenes y guapas para club nocturno, alojamiento incluido.",
    ),
    (
        "es",
        "isolation",
        "Trabajo en finca: no se permite el uso del teléfono y no se puede salir de la finca.",
    ),
    ("es", "no_contract", "Limpieza de pisos, sin contrato y pago en mano cada semana."),
    (
        "de",
        "documents_kept",
        "Zimmermädchen gesucht. Der Reisepass wird für die Dauer der Saison einbehalten.",
    ),
    ("de", "fee_to_start", "Vor Arbeitsbeginn ist eine Kaution von 300 Euro zu zahlen."),
    (
        "de",
        "young_and_attractive",
        "Suche junge, hübsche Frauen für Begleitung auf Reisen, Fotos bitte per WhatsApp.",
    ),
    ("de", "no_contract", "Putzhilfe, ohne Vertrag, bar auf die Hand, keine Fragen."),
    (
        "bg",
        "documents_kept",
        "Работа в чужбина. Паспортите се задържат от фирмата до края на договора.",
    ),
    ("bg", "fee_to_start", "Преди започване се плаща депозит 100 евро за документи."),
    ("bg", "young_and_attractive", "Търсим млади и красиви момичета за бар, без опит, добри пари."),
    (
        "el",
        "documents_kept",
        "Ζητείται καθαρίστρια για σπίτι. Το διαβατήριο θα κρατηθεί από τον εργοδότη.",
    ),
    (
        "el",
        "young_and_attractive",
        "Ζητούνται νεαρές και εμφανίσιμες κοπέλες για νυχτερινό μαγαζί, μετρητά στο χέρι.",
    ),
    ("el", "fee_to_start", "Για να κλείσετε τη θέση πρέπει να πληρώσετε προκαταβολή 200 ευρώ."),
    ("ro", "fee_to_start", "Pentru a începe munca trebuie să plătiți o garanție de 150 de euro."),
    (
        "ro",
        "documents_kept",
        "Menajeră în Italia. Pașaportul va fi reținut de angajator până la plecare.",
    ),
    (
        "ro",
        "young_and_attractive",
        "Căutăm fete frumoase pentru club de noapte, bani mulți, plecare imediată.",
    ),
    (
        "ro",
        "debt_to_employer",
        "Transportul îl plătim noi și se reține din salariu în primele luni.",
    ),
]

ORDINARY = [
    (
        "en",
        (
            "Seasonal fruit pickers from May to September. Accommodation is provided on the farm, "
            "contract under the collective agreement."
        ),
    ),
    (
        "en",
        (
            "Applicants must be over 18. Send your CV by e-mail or contact us on WhatsApp or by "
            "e-mail."
        ),
    ),
    (
        "en",
        (
            "We never ask applicants for a fee, payment or deposit at any stage of the recruitment "
            "process."
        ),
    ),
    (
        "en",
        (
            "Bank clerk: you handle cash deposits, customer payments and loan repayments, and "
            "check account fees."
        ),
    ),
    (
        "en",
        (
            "Receptionist. Please bring a copy of your passport and proof of your right to work to "
            "the interview."
        ),
    ),
    (
        "en",
        (
            "Live-in housekeeper with her own room, two free days a week, written contract from "
            "the first day."
        ),
    ),
    (
        "en",
        (
            "Women are especially encouraged to apply; the project supports young women and girls "
            "in rural areas."
        ),
    ),
    (
        "en",
        "Night nurse in a care home. Twelve-hour shifts on a four-day pattern with paid breaks.",
    ),
    ("en", "Escort visitors to the meeting rooms, welcome guests and keep the visitor book."),
    (
        "en",
        (
            "Sales manager abroad and at home, 4,500 euro a month, five years of experience and a "
            "degree required."
        ),
    ),
    (
        "en",
        (
            "Course for kitchen assistants. A course fee of 20 euro is due on the first day and is "
            "refunded."
        ),
    ),
    (
        "en",
        "Cashier in a bakery. Customers pay in cash or by card; you balance the till each evening.",
    ),
    (
        "it",
        "Cameriera ai piani, contratto stagionale, vitto e alloggio offerti, riposo settimanale.",
    ),
    (
        "it",
        (
            "Commessa di bella presenza e con buona dialettica per negozio di abbigliamento, "
            "contratto a termine."
        ),
    ),
    (
        "it",
        (
            "Si richiede permesso di soggiorno valido e copia del documento d'identità alla firma "
            "del contratto."
        ),
    ),
    ("it", "Educatrice per comunità che accoglie ragazze e giovani donne con bambini."),
    (
        "it",
        (
            "Corso gratuito di cucina, nessuna quota di iscrizione, attestato finale e tirocinio "
            "retribuito."
        ),
    ),
    (
        "it",
        "Inviare il curriculum via mail oppure scrivere su WhatsApp al numero della cooperativa.",
    ),
    (
        "it",
        (
            "Impiegata contabile: gestione incassi, pagamenti ai fornitori, depositi e cauzioni "
            "dei clienti."
        ),
    ),
    ("it", "Assistente su scuolabus: accompagnatrice di bambini, 15 ore settimanali."),
    (
        "es",
        (
            "Camarera de pisos, alojamiento incluido, contrato de temporada, dos días libres por "
            "semana."
        ),
    ),
    ("es", "Dependienta con buena presencia y trato amable, media jornada, contrato indefinido."),
    (
        "es",
        (
            "Recepcionista: registro de huéspedes, comprobación de pasaporte y cobro de la fianza "
            "a los clientes."
        ),
    ),
    (
        "es",
        (
            "El curso es gratuito y no hay que pagar ninguna cuota de inscripción. Contacto por "
            "correo o WhatsApp."
        ),
    ),
    (
        "de",
        (
            "Küchenhilfe in Teilzeit, unbefristeter Vertrag, Kost und Logis möglich, Bewerbung per "
            "E-Mail."
        ),
    ),
    ("de", "Kassiererin: Sie nehmen Zahlungen in bar und mit Karte von Kunden entgegen."),
    (
        "de",
        (
            "Wir freuen uns auf Frauen und Männer jeden Alters. Keine Gebühren, die Vermittlung "
            "ist kostenlos."
        ),
    ),
    ("bg", "Камериерка в хотел, трудов договор, осигурена квартира, два почивни дни седмично."),
    ("bg", "Продавачка с приятна външност, работа на смени, изпратете автобиография по имейл."),
    ("el", "Ζητείται υπάλληλος καθαριότητας, πλήρης ασφάλιση, παρέχεται διαμονή, πενθήμερο."),
    (
        "el",
        (
            "Ευπαρουσίαστη πωλήτρια για κατάστημα ρούχων, ωράριο καταστημάτων, αποστολή "
            "βιογραφικού με email."
        ),
    ),
    (
        "ro",
        (
            "Cameristă la hotel, contract de muncă pe perioadă determinată, cazare asigurată, două "
            "zile libere."
        ),
    ),
    (
        "ro",
        (
            "Casieră: încasați plata de la clienți, în numerar sau cu cardul. Trimiteți CV-ul pe "
            "email."
        ),
    ),
]


@pytest.mark.parametrize(("language", "code", "advert"), DANGEROUS)
def test_a_dangerous_advert_is_held_back_with_its_sign_quoted(
    language: str, code: str, advert: str
) -> None:
    found = screen(advert, language, SIGNS)

    assert code in {sign.code for sign in found}
    assert held_back(found, SIGNS)
    assert all(sign.quote and sign.quote in advert for sign in found)


@pytest.mark.parametrize(("language", "code", "advert"), DANGEROUS)
def test_a_dangerous_advert_is_held_back_in_whatever_feed_it_stands(
    language: str, code: str, advert: str
) -> None:
    assert held_back(screen(advert, "it", SIGNS), SIGNS)


@pytest.mark.parametrize(("language", "advert"), ORDINARY)
def test_an_ordinary_advert_is_not_held_back(language: str, advert: str) -> None:
    found = screen(advert, language, SIGNS)

    assert not held_back(found, SIGNS), [(sign.code, sign.quote) for sign in found]


def test_housing_with_seasonal_work_is_a_question_and_no_more() -> None:
    found = screen("Apple harvest. Accommodation is provided.", "en", SIGNS)

    assert [sign.code for sign in found] == ["housing_with_job"]
    assert "room" in found[0].ask
    assert not held_back(found, SIGNS)


@pytest.mark.parametrize(
    "advert",
    [
        "You must be at least 18 years old.",
        "Questions? Write to us on WhatsApp or by e-mail.",
        "L'età minima è 18 anni.",
        "Contacto: WhatsApp o correo.",
        "Please do not send passport photos.",
    ],
)
def test_words_that_are_no_sign_give_none(advert: str) -> None:
    assert screen(advert, None, SIGNS) == ()


def test_several_questions_together_hold_an_advert_back() -> None:
    advert = "Work abroad, different tasks. Paid in cash. Write only on Telegram."
    found = screen(advert, "en", SIGNS)

    assert all(sign.weight < SIGNS.threshold for sign in found)
    assert held_back(found, SIGNS)


def test_the_heaviest_sign_comes_first_and_each_stands_once() -> None:
    advert = "Cash in hand. Cash in hand. No contract. Your passport is kept by us."
    codes = [sign.code for sign in screen(advert, "en", SIGNS)]

    assert codes == ["documents_kept", "no_contract", "cash_only"]


def test_a_sign_asks_in_the_language_of_the_advert_where_there_is_a_question() -> None:
    advert = "Your passport is kept by us."

    assert "pasaporte" in screen(advert, "es", SIGNS)[0].ask
    assert "passport" in screen(advert, "bg", SIGNS)[0].ask


def test_letters_that_cannot_be_seen_do_not_hide_a_sign() -> None:
    from matcher.ingest.text import plain_text

    advert = plain_text("<p>Your pass\u200bport&nbsp;is <b>kept</b> by the boss</p>")

    assert [sign.code for sign in screen(advert, "en", SIGNS)] == ["documents_kept"]


MEASURED = ("pay_too_low",)  # against the pay of comparable offers, not by its words
IN_FRAMES = {frame.code for frame in SIGNS.frames.frames} | {SIGNS.points.code}
LANGUAGES = {"en", "it", "es", "de", "bg", "el", "lv", "lt", "ro", "sv", "fr"}


def test_every_sign_has_its_source_a_question_in_three_languages_and_words_in_all() -> None:
    for rule in SIGNS.rules:
        assert rule.source
        assert {"en", "it", "es"} <= set(rule.ask)
        if rule.phrases:
            assert set(rule.phrases) >= LANGUAGES, rule.code
        else:
            assert rule.code in IN_FRAMES or rule.code in MEASURED


@given(st.text())
def test_no_text_breaks_the_screening_and_every_quote_stands_in_it(text: str) -> None:
    for sign in screen(text, None, SIGNS):
        assert sign.quote in text


@given(st.lists(st.sampled_from([advert for _, _, advert in DANGEROUS] + ["\n", " ", ". "])))
def test_quotes_are_short_and_stand_in_the_advert(parts: list[str]) -> None:
    text = "".join(parts)
    for sign in screen(text, None, SIGNS):
        assert sign.quote in text
        assert len(sign.quote) <= QUOTE_CHARACTERS


def test_the_weights_of_signs_add_up_to_the_threshold() -> None:
    def of(*weights: float) -> tuple[Sign, ...]:
        return tuple(Sign("x", "words", weight) for weight in weights)

    assert held_back(of(0.7, 0.3), Signs(1.0, ()))
    assert not held_back(of(0.6, 0.3), Signs(1.0, ()))


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ("threshold = 0", "threshold: 0"),
        ("threshold = 1\n[[sign]]\ncode = 'A b'", "'A b'"),
        (
            "threshold = 1\n[[sign]]\ncode = 'fee'\nname='n'\nsource='s'\nweight = 3",
            "sign 'fee': weight: 3",
        ),
        (
            "threshold = 1\n[[sign]]\ncode = 'fee'\nname='n'\nsource='s'\nweight=1\nwait = 3\n"
            "ask.en='?'\nask.it='?'\nask.es='?'",
            "wait: is not a known key",
        ),
        ("threshold = [", "exploitation_signs.toml"),
        (
            "threshold = 1\n[[sign]]\ncode='fee'\nweight=1\nname='n'\nsource='s'\n"
            "ask.en='?'\nask.it='?'\nask.es='?'\nphrases.en=['... fee']",
            "phrases.en: '... fee' must begin and end with a word",
        ),
        (
            "threshold = 1\n[[sign]]\ncode='fee'\nweight=1\nname='n'\nsource='s'\nask.en='?'",
            "ask lacks it, es",
        ),
    ],
)
def test_a_broken_rules_file_is_refused_and_says_where(
    tmp_path: Path, rules: str, named: str
) -> None:
    path = tmp_path / "exploitation_signs.toml"
    path.write_text(rules, encoding="utf-8")

    with pytest.raises(RulesError) as refusal:
        load_signs(path)

    assert named in str(refusal.value)
