"""Residence and the right to work in adverts, in general terms. All texts are invented."""

import pytest

from matcher.domain.papers import Papers
from matcher.ingest.facts import Reading, read_facts


def reading(text: str, language: str, title: str = "") -> Reading:
    return read_facts(title, text, language)


def values(text: str, language: str, title: str = "") -> dict[str, object]:
    return {fact.name: fact.value for fact in reading(text, language, title).facts}


def papers(text: str, language: str, title: str = "") -> set[str] | None:
    found = values(text, language, title).get("papers")
    return {str(one) for one in found} if isinstance(found, frozenset) else None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "valid work permit required"),
        ("en", "Applicants must have the right to work in Ireland."),
        ("it", "permesso di soggiorno in corso di validità"),
        ("es", "NIE y permiso de trabajo en vigor"),
        ("de", "gültige Arbeitserlaubnis"),
        ("fr", "titre de séjour autorisant à travailler"),
        ("bg", "Изисква се разрешение за работа."),
        ("el", "Απαραίτητη η άδεια διαμονής."),
        ("lv", "derīga uzturēšanās atļauja"),
        ("lt", "būtinas leidimas gyventi ir dirbti"),
        ("ro", "permis de muncă valabil"),
        ("sv", "giltigt arbetstillstånd"),
    ],
)
def test_whoever_may_work_is_asked_for_in_every_language(language: str, text: str) -> None:
    assert papers(text, language) == {"may_work"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Requirements:\n- Work permit for Germany\n- own shoes"),
        ("de", "Anforderungen:\n• Arbeitserlaubnis\n• Zuverlässigkeit"),
        ("el", "Προσόντα:\n• Άδεια εργασίας στην ΕΕ"),
        ("bg", "Изисквания:\n• Разрешение за работа в ЕС"),
    ],
)
def test_a_permit_alone_on_a_line_of_a_list_is_asked_for(language: str, text: str) -> None:
    assert papers(text, language) == {"may_work"}


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "EU citizens only", {"eu_citizen"}),
        ("en", "You must be a British citizen.", {"citizen"}),
        ("en", "Permanent residence permit required", {"long_term"}),
        ("it", "cittadinanza italiana o di uno Stato membro dell'UE", {"eu_citizen"}),
        ("it", "Richiesta la cittadinanza italiana", {"citizen"}),
        ("de", "EU-Bürgerschaft oder Niederlassungserlaubnis", {"eu_citizen", "long_term"}),
        ("es", "nacionalidad española, o permiso de trabajo en vigor", {"may_work"}),
        ("sv", "svenskt medborgarskap krävs", {"citizen"}),
    ],
)
def test_citizens_are_asked_for_and_of_alternatives_each_will_do(
    language: str, text: str, asked: set[str]
) -> None:
    assert papers(text, language) == asked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "driving permit required, parking permit provided"),
        ("en", "You issue permit-to-work papers for hot work."),
        ("en", "EU citizenship is an advantage"),
        ("en", "No work permit needed."),
        ("en", "You advise clients on work permit applications."),
        ("en", "We handle the work permit for you."),
        ("en", "Visa and Mastercard accepted, able to work in a team"),
        ("it", "permessi retribuiti, patente di guida"),
        ("it", "Supporto agli utenti per il rinnovo del permesso di soggiorno"),
        ("fr", "Permis B exigé, permis de construire"),
        ("fr", "Pas de nationalité française exigée"),
        ("de", "Sie bearbeiten Anträge auf Aufenthaltserlaubnis."),
        ("el", "άδεια εργασίας προσωπικού ασφαλείας"),
    ],
)
def test_other_permits_and_other_peoples_papers_are_not_asked_of_her(
    language: str, text: str
) -> None:
    assert papers(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Cittadinanza italiana o UE oppure permesso di soggiorno."),
        ("es", "Nacionalidad española o permiso de trabajo."),
        ("de", "Deutsche Staatsangehörigkeit oder Aufenthaltstitel."),
        ("fr", "Nationalité française ou titre de séjour."),
    ],
)
def test_a_citizenship_beside_which_a_permit_will_do_is_not_asked_for(
    language: str, text: str
) -> None:
    assert papers(text, language) == {"may_work"}


def test_those_from_outside_the_union_are_not_its_citizens() -> None:
    assert papers("Non-EU citizens only with a valid residence permit", "en") == {"may_work"}


def test_two_sentences_that_ask_for_different_papers_are_asked_about() -> None:
    found = reading("EU citizens only. A valid work permit is required.", "en")
    assert "papers" in found.unclear


def test_a_right_without_restrictions_is_no_right_that_is_denied() -> None:
    assert papers("You may work without restrictions, Stamp 4", "en") == {"may_work"}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Refugees welcome", {"protection"}),
        ("en", "Refugees from Ukraine are welcome", {"temporary_protection"}),
        ("it", "Rifugiati e richiedenti asilo sono benvenuti", {"protection", "asylum"}),
        ("de", "Geflüchtete sind willkommen", {"protection"}),
        ("sv", "Asylsökande är välkomna att söka", {"asylum"}),
    ],
)
def test_who_is_welcome_is_read(language: str, text: str, who: set[str]) -> None:
    found = values(text, language)
    assert found["welcomes"] == {Papers(one) for one in who}
    assert "papers" not in found


def test_whoever_is_welcome_may_be_welcome_with_a_permit() -> None:
    found = values("Asylum seekers with a work permit are welcome", "en")
    assert found["welcomes"] == {Papers.ASYLUM}
    assert found["papers"] == {Papers.MAY_WORK}


def test_helping_people_feel_welcome_is_the_work_and_no_welcome() -> None:
    assert "welcomes" not in values("You help refugees feel welcome in town.", "en")


def test_a_course_for_some_asks_for_their_papers_and_its_teacher_does_not() -> None:
    course = "Corso gratuito riservato a richiedenti asilo e rifugiati"
    assert papers(course, "it") == {"asylum", "protection"}
    assert papers(course, "it", title="Insegnante di italiano") is None


@pytest.mark.parametrize(
    ("language", "text", "sponsors"),
    [
        ("en", "We sponsor visas.", True),
        ("en", "no visa sponsorship", False),
        ("sv", "Arbetstillstånd ordnas av HR.", True),
        ("en", "We are unable to offer sponsorship for a visa.", False),
        ("it", "Ci occupiamo noi del permesso di lavoro", True),
        ("de", "Wir kümmern uns um Ihre Arbeitserlaubnis", True),
        ("de", "kein Visumsponsoring", False),
        ("lt", "Vizų neremiame", False),
        ("en", "We sponsor the local football team.", None),
    ],
)
def test_whether_the_employer_arranges_a_permit_is_read(
    language: str, text: str, sponsors: bool | None
) -> None:
    assert values(text, language).get("sponsors") is sponsors


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Cittadinanza italiana richiesta"),
        ("fr", "Nationalité française exigée"),
        ("el", "Απαιτείται ελληνική ιθαγένεια"),
        ("ro", "cetățenie română obligatorie"),
        ("es", "Nacionalidad española requerida"),
    ],
)
def test_a_citizenship_is_no_language(language: str, text: str) -> None:
    found = values(text, language)
    assert "languages" not in found
    assert found["papers"] == {Papers.CITIZEN}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "permesso di soggiorno a tempo indeterminato"),
        ("de", "unbefristete Aufenthaltserlaubnis"),
        ("el", "άδεια διαμονής αορίστου χρόνου"),
    ],
)
def test_a_permit_that_lasts_is_no_contract_that_does(language: str, text: str) -> None:
    found = values(text, language)
    assert "contract" not in found
    assert found["papers"] == {Papers.LONG_TERM}
