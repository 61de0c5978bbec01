"""Licences, certificates, education, experience and age. All texts are invented."""

from pathlib import Path

import pytest

from matcher.errors import RulesError
from matcher.ingest.facts import read_facts
from matcher.ingest.facts.certificates import known_certificates, load_certificates


def value(language: str, text: str, name: str) -> object:
    return {fact.name: fact.value for fact in read_facts("", text, language).facts}.get(name)


@pytest.mark.parametrize(
    ("language", "text", "licences"),
    [
        ("it", "Patente B, automunita", {"B"}),
        ("it", "in possesso di patente di guida", {"B"}),
        ("it", "patente C e CQC", {"C"}),
        ("it", "Non è richiesta la patente", set()),
        ("it", "Patente B gradita", None),
        ("it", "patente europea del computer", None),
        ("es", "carnet de conducir B imprescindible", {"B"}),
        ("es", "carnet de conducir de coche valorable", None),
        ("es", "no se requiere carnet de conducir", set()),
        ("de", "Führerschein Klasse B erforderlich", {"B"}),
        ("de", "Führerschein Kl. C/CE", {"C", "CE"}),
        ("de", "Führerschein von Vorteil", None),
        ("en", "category B driving licence", {"B"}),
        ("en", "a full driver's license is a must", {"B"}),
        ("en", "No driving licence needed", set()),
        ("en", "driving licence, a plus", None),
        ("it", "automuniti o con bicicletta", None),
        ("fr", "permis A ou B", None),
        ("it", "patente CQC", None),
        ("fr", "Permis : non exigé", set()),
        ("es", "abstenerse si no se dispone de vehículo propio", {"B"}),
        ("en", "Category C entitlement", {"C"}),
        ("en", "SIA licence", None),
        ("en", "Good English. Desirable: first aid; driving licence.", None),
        ("de", "Führerschein Klasse B, idealerweise 2 Jahre Erfahrung", {"B"}),
        ("de", "Den Führerschein Klasse D finanzieren wir", None),
        ("sv", "Vi ser gärna att du har körkort, men det är inget krav", set()),
        ("sv", "Alla nödvändiga körkort (minst B, D)", {"B", "D"}),
    ],
)
def test_driving_licences_are_read_by_their_class(
    language: str, text: str, licences: set[str] | None
) -> None:
    assert value(language, text, "licences") == licences


@pytest.mark.parametrize(
    ("language", "text", "certificates"),
    [
        ("it", "Richiesto attestato HACCP", {"haccp"}),
        ("it", "nel rispetto delle norme HACCP", None),
        ("it", "Gradito attestato HACCP", None),
        ("it", "Patentino del muletto e attestato primo soccorso", {"forklift", "first_aid"}),
        ("it", "Qualifica OSS", {"oss"}),
        ("it", "Al termine si rilascia attestato HACCP", None),
        ("fr", "Attestation HACCP délivrée en fin de parcours", None),
        ("it", "Attestato HACCP obbligatorio, lo paghiamo noi", None),
        ("it", "Patentino HACCP fornito dall'azienda", None),
        ("es", "Carné de manipulador de alimentos", {"food_handler"}),
        ("es", "curso de PRL de 20 horas", {"workplace_safety"}),
        ("es", "Se valorará carnet de carretillero", None),
        ("de", "Staplerschein und Gesundheitszeugnis", {"forklift", "food_handler"}),
        ("de", "Staplerschein von Vorteil", None),
        ("de", "Gesundheitszeugnis (kann nachgeholt werden)", None),
        ("en", "first aid certificate required", {"first_aid"}),
        ("en", "HACCP not required", None),
        ("en", "forklift licence", {"forklift"}),
    ],
)
def test_certificates_are_read_where_they_are_asked_for(
    language: str, text: str, certificates: set[str] | None
) -> None:
    assert value(language, text, "certificates") == certificates


def test_every_certificate_has_a_code_of_its_own() -> None:
    codes = [certificate.code for certificate in known_certificates()]

    assert len(codes) == len(set(codes))
    assert {"haccp", "food_handler", "workplace_safety", "first_aid", "forklift"} <= set(codes)


def test_a_broken_table_of_certificates_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "certificates.toml"
    path.write_text("[proof]\nen = ['card']\n[[certificate]]\nname = 'x'", encoding="utf-8")

    with pytest.raises(RulesError, match=r"certificates\.toml.*code"):
        load_certificates(path)


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("it", "Licenza media", 2),
        ("it", "Diploma di scuola superiore", 3),
        ("it", "Laurea magistrale in economia", 7),
        ("it", "Laurea gradita", None),
        ("es", "Graduado en ESO", 2),
        ("es", "grado superior en administración", 5),
        ("es", "No se requieren estudios", 0),
        ("de", "abgeschlossene Berufsausbildung als Köchin", 3),
        ("de", "keine Ausbildung erforderlich", 0),
        ("en", "Bachelor's or master's degree in education", 6),
        ("en", "BA degree or diploma in nursing", 5),
        ("en", "Master's degree in law preferred", None),
        ("en", "Degree in law, finance, economics or a related field preferred", None),
        ("en", "Degree in law, finance or economics (preferred)", None),
        ("en", "high school diploma", 3),
        ("en", "a high degree of care", None),
        ("it", "Titolo di studio: nessuno", 0),
        ("es", "Formación mínima: ESO", 2),
        ("es", "curso de mediación o grado universitario", None),
        ("fr", "Formation : aucune formation scolaire", 0),
    ],
)
def test_the_education_asked_for_is_read(language: str, text: str, level: int | None) -> None:
    assert value(language, text, "education") == level


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        ("it", "almeno 2 anni di esperienza", 24),
        ("it", "esperienza minima di sei mesi", 6),
        ("it", "anche senza esperienza", 0),
        ("it", "azienda con oltre 10 anni di esperienza", None),
        ("en", "2-to-3-year experience in the field", 24),
        ("it", "gradita esperienza di 2 anni", None),
        ("it", "esperienza minima biennale", 24),
        ("fr", "3 à 4 ans sur un poste similaire", 36),
        ("it", "Esperienza: nessuna.", 0),
        ("fr", "Expérience : non exigée", 0),
        ("en", "Experience: 2 years", 24),
        ("es", "No se requiere experiencia", 0),
        ("es", "experiencia mínima de 1 año", 12),
        ("de", "mindestens 2 Jahre Berufserfahrung", 24),
        ("de", "Quereinsteiger willkommen", 0),
        ("en", "at least two years of experience in a shop", 24),
        ("en", "no experience needed", 0),
        ("en", "2 years' experience preferred", None),
        ("en", "5 years of experience, of which 2 years of experience as a manager", 60),
        ("en", "3/4 years of experience", 36),
        ("lv", "vismaz gadu ilga pieredze", 12),
        ("lt", "bent pusės metų darbo patirtis", 6),
        ("sv", "Vi söker dig med minst ett års erfarenhet", 12),
        ("sv", "2 års erfarenhet av städ, körkort behövs inte", 24),
        ("de", "mindestens zwei Jahre in der Pflege gearbeitet", 24),
        ("en", "You have looked after toddlers for two years", 24),
        ("en", "licence held for at least 2 years in your name", None),
    ],
)
def test_the_experience_asked_for_is_read_in_months(
    language: str, text: str, months: int | None
) -> None:
    assert value(language, text, "experience_months") == months


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bachelor's degree in social sciences or an equivalent combination of education and"
               " experience."),
        ("en", "Diploma in cookery, or two years' experience in a canteen kitchen."),
        ("it", "Diploma alberghiero o comprovata esperienza nella mansione."),
        ("es", "Bachillerato o, en su defecto, experiencia demostrable de un año."),
        ("de", "Abgeschlossene Ausbildung im Verkauf oder vergleichbare Berufserfahrung."),
        ("fr", "CAP cuisine ou expérience équivalente en restauration collective."),
        ("sv", "Gymnasieutbildning eller motsvarande arbetslivserfarenhet."),
        ("bg", "Средно образование или еквивалентен опит."),
        ("ro", "Studii medii sau experiență similară."),
        ("el", "Απόφοιτος λυκείου ή αντίστοιχη εμπειρία."),
        ("lt", "Vidurinis išsilavinimas arba lygiavertė darbo patirtis."),
        ("lv", "Vidējā izglītība vai līdzvērtīga darba pieredze."),
    ],
)  # fmt: skip
def test_schooling_in_whose_place_experience_will_do_is_asked_about(
    language: str, text: str
) -> None:
    reading = read_facts("", text, language)
    assert "education" in reading.unclear
    assert "education" not in {fact.name for fact in reading.facts}


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("en", "Degree in economics or law with two years of experience.", 6),
        ("en", "Qualification: B.A. in Social Science", 6),
        ("en", "B.A/B.Ed./M.Ed. in English", 6),
        ("en", "BA and above in human resources", 6),
        ("en", "B.A. degree or diploma in logistics", 5),
        ("en", "You have obtained a masters or bachelors degree in a technical field.", 6),
        ("en", "Diploma/BA degree in social work.", 5),
        ("en", "Secondary education. Restaurants or hotels; experience welcome.", 3),
        ("it", "Diploma o qualifica professionale, esperienza di un anno.", 3),
        ("de", "Abgeschlossene Ausbildung in Küche oder Service und Erfahrung im Team.", 3),
    ],
)
def test_an_or_of_something_else_leaves_the_schooling_asked_for(
    language: str, text: str, level: int
) -> None:
    assert value(language, text, "education") == level


def test_of_two_certificates_that_will_do_neither_is_asked_for_certain() -> None:
    text = "Certificado de profesionalidad de atención sociosanitaria o título de TCAE."
    assert "certificates" in read_facts("", text, "es").unclear
    both = "Attestato OSS e attestato HACCP."
    assert value("it", both, "certificates") == {"oss", "haccp"}


def test_a_certificate_in_whose_place_experience_will_do_is_asked_about() -> None:
    text = "Attestato OSS o esperienza pluriennale con persone anziane."
    assert "certificates" in read_facts("", text, "it").unclear


def test_schooling_or_experience_is_no_experience_needed_only_where_it_is_denied() -> None:
    assert value("ro", "Studii medii sau experiență în domeniu.", "experience_months") is None
    assert value("ro", "Nu sunt necesare studii sau experiență.", "experience_months") == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Corso di sicurezza pagato dall'azienda prima di iniziare."),
        ("lv", "Medicīnisko grāmatiņu apmaksā pansionāts."),
    ],
)
def test_a_certificate_that_the_employer_pays_for_is_not_asked(language: str, text: str) -> None:
    assert value(language, text, "certificates") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Agent d'entretien dans une école primaire."),
        ("fr", "Contrat via une agence titulaire de la licence."),
    ],
)
def test_the_school_where_she_works_and_an_agencys_licence_are_no_schooling(
    language: str, text: str
) -> None:
    assert value(language, text, "education") is None


def test_experience_both_asked_and_not_asked_is_unclear() -> None:
    reading = read_facts("", "No experience needed. At least 2 years of experience.", "en")

    assert reading.unclear == {"experience_months"}


@pytest.mark.parametrize(
    ("language", "text", "least", "greatest"),
    [
        ("it", "età compresa tra 18 e 29 anni", 18, 29),
        ("it", "Riservato a maggiorenni", 18, None),
        ("it", "massimo 35 anni", None, 35),
        ("es", "cuidado de una señora mayor de 22:00 a 8:00", None, None),  # hours, no age
        ("it", "bambini da 3 a 16 anni, gruppi fino a 20 anni", None, None),
        ("es", "mayor de 18 años", 18, None),
        ("es", "entre 18 y 30 años", 18, 30),
        ("de", "mindestens 18 Jahre alt", 18, None),
        ("de", "seit 25 Jahren am Markt", None, None),
        ("en", "must be over 18", 18, None),
        ("en", "aged 18 to 25", 18, 25),
        ("en", "children aged 14 to 18", None, None),
    ],
)
def test_the_ages_accepted_are_read(
    language: str, text: str, least: int | None, greatest: int | None
) -> None:
    assert value(language, text, "min_age") == least
    assert value(language, text, "max_age") == greatest
