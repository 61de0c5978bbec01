"""Which languages an advert asks for. All texts are invented."""

import pytest

from matcher.domain.language import ALL_MODES, ORAL, WRITTEN, Cefr, LanguageNeed, Mode
from matcher.domain.offer import Fact
from matcher.ingest.facts import read_facts


def languages(advert_language: str | None, text: str) -> Fact | None:
    facts = read_facts("", text, advert_language).facts
    return next((fact for fact in facts if fact.name == "languages"), None)


def need(language: str, level: str, modes: tuple[Mode, ...] = ALL_MODES) -> LanguageNeed:
    return LanguageNeed(language, Cefr[level], modes)


BOTH_MODES = [need("it", "B1", ORAL), need("it", "A2", WRITTEN)]
ASKED = [
    ("it", "Si richiede una buona conoscenza dell'italiano.", [need("it", "B1")]),
    ("it", "Ottima conoscenza della lingua inglese", [need("en", "C1")]),
    ("it", "Requisiti: italiano B1, inglese A2", [need("it", "B1"), need("en", "A2")]),
    ("it", "Conoscenza base dell'italiano, gradito l'inglese", [need("it", "A2")]),
    ("it", "italiano parlato", [need("it", "A2", ORAL)]),
    ("it", "italiano B1 parlato, A2 scritto", BOTH_MODES),
    ("es", "italiano B1 hablado y A2 escrito", BOTH_MODES),
    ("de", "Italienisch B1 mündlich, A2 schriftlich", BOTH_MODES),
    ("en", "Italian B1 (spoken), A2 (written)", BOTH_MODES),
    ("fr", "Italien B1 à l'oral, A2 à l'écrit", BOTH_MODES),
    ("it", "inglese B2, preferibilmente C1", [need("en", "B2")]),
    ("en", "English B2, preferably C1", [need("en", "B2")]),
    ("de", "Englisch B2, idealerweise C1", [need("en", "B2")]),
    ("es", "Inglés B2, valorable C1", [need("en", "B2")]),
    ("fr", "Anglais B2, idéalement C1", [need("en", "B2")]),
    ("en", "Fluent English, German a plus", [need("en", "C1")]),
    ("en", "English B1 and Arabic is an advantage", [need("en", "B1")]),
    ("fr", "Bonne maîtrise du français, anglais courant", [need("fr", "B1"), need("en", "C1")]),
    ("fr", "Le français n'est pas exigé", []),
    ("en", "Italian not required", []),
    ("it", "Cerchiamo persona di madrelingua araba", [need("ar", "C2")]),
    ("it", "Italiano: livello B1 parlato", [need("it", "B1", ORAL)]),
    ("it", "È necessaria la conoscenza della lingua italiana", [need("it", "A2")]),
    ("it", "Inglese madrelingua o bilingue; il francese è gradito", [need("en", "C2")]),
    ("ro", "Limba engleză obligatorie (minim B1)", [need("en", "B1")]),
    ("it", "tedesco A2 (preferenziale), inglese B1", [need("en", "B1")]),
    ("es", "castellano hablado con fluidez", [need("es", "C1", ORAL)]),
    ("ro", "Limbi străine: nu se solicită", []),
    ("it", "Inglese fluente e tedesco base", [need("en", "C1"), need("de", "A2")]),
    ("en", "You speak fluent English.", [need("en", "C1", ORAL)]),
    ("en", "Good knowledge of Italian and English", [need("it", "B1"), need("en", "B1")]),
    ("en", "spoken Italian", [need("it", "A2", ORAL)]),
    ("en", "Italian (at least B1) required", [need("it", "B1")]),
    ("sv", "bra engelska (svenska är inget krav)", [need("en", "B1")]),
    ("sv", "svenska B2 eller motsvarande, engelska B1", [need("sv", "B2"), need("en", "B1")]),
    ("de", "Deutsch in Wort und Schrift: sehr gut", [need("de", "B2")]),
    ("lv", "valsts valodas prasme augstākā līmeņa 1. pakāpē", [need("lv", "C1")]),
    ("lt", "vairuotojo teisės būtų pliusas, lietuvių kalba B2", [need("lt", "B2")]),
    ("en", "A mother tongue speaker of Arabic", [need("ar", "C2")]),
    ("en", "Basic German is enough, fluent in Spanish", [need("de", "A2"), need("es", "C1")]),
    ("en", "Excellent command of written and spoken English", [need("en", "C1")]),
    ("es", "Nivel medio de español", [need("es", "B1")]),
    ("es", "inglés hablado y escrito", [need("en", "A2")]),
    ("es", "Imprescindible inglés alto (C1)", [need("en", "C1")]),
    ("es", "Castellano nativo y francés B2", [need("es", "C2"), need("fr", "B2")]),
    ("es", "Hablar español con fluidez", [need("es", "C1", ORAL)]),
    ("de", "Deutsch mindestens B1", [need("de", "B1")]),
    ("de", "Gute Deutschkenntnisse (mind. B2)", [need("de", "B2")]),
    ("de", "Sehr gute Deutsch- und Englischkenntnisse", [need("de", "B2"), need("en", "B2")]),
    ("de", "Sie sprechen fließend Deutsch", [need("de", "C1", ORAL)]),
    ("de", "Deutsch in Wort und Schrift", [need("de", "B1")]),
    ("de", "Kenntnisse der deutschen Sprache auf Niveau A2", [need("de", "A2")]),
]


@pytest.mark.parametrize(("advert_language", "text", "needs"), ASKED)
def test_the_level_and_the_mode_of_a_language_are_read(
    advert_language: str, text: str, needs: list[LanguageNeed]
) -> None:
    fact = languages(advert_language, text)

    assert fact is not None
    assert list(fact.value) == needs  # type: ignore[call-overload]
    assert all(part in text for part in fact.quote.split(" … "))


@pytest.mark.parametrize(
    ("advert_language", "text"),
    [
        ("en", "No Italian needed"),
        ("it", "Non è richiesta la conoscenza della lingua italiana"),
        ("es", "No es necesario hablar español"),
        ("de", "Keine Deutschkenntnisse erforderlich"),
        ("de", "Deutschkenntnisse sind nicht erforderlich"),
    ],
)
def test_a_language_that_is_declared_needless_is_not_asked(advert_language: str, text: str) -> None:
    fact = languages(advert_language, text)

    assert fact is not None
    assert fact.value == ()
    assert fact.quote in text


@pytest.mark.parametrize(
    ("advert_language", "text"),
    [
        ("en", "Waitress in an Italian restaurant, good team"),
        ("en", "Good knowledge of Italian cuisine"),
        ("en", "English is a plus"),
        ("en", "Good German or good French or English or Dutch, B1"),
        ("it", "Gradita la conoscenza dell'inglese"),
        ("it", "Corso di italiano livello A2 per principianti"),
        ("it", "Prodotti di cucina italiana e francese"),
        ("es", "Se valorará inglés nivel alto"),
        ("es", "Profesora de español nivel A2 para adultos"),
        ("de", "Englisch B1 von Vorteil"),
        ("de", "Die Deutsche Bahn sucht Verstärkung"),
        ("fr", "Français courant non exigé, compréhension des consignes suffisante"),
        ("es", "Deseable: disponibilidad inmediata; inglés nivel alto"),
    ],
)
def test_a_wish_a_course_or_a_dish_is_no_demand(advert_language: str, text: str) -> None:
    assert languages(advert_language, text) is None


@pytest.mark.parametrize(
    ("advert_language", "text", "named"),
    [
        ("sv", "Språkkrav: Engelska, Svenska", {"en", "sv"}),
        ("sv", "Språkkrav: Engelska\nMeriterande språk: Finska", {"en"}),
        ("it", "Lingue richieste: italiano, inglese", {"it", "en"}),
        ("es", "Idiomas: inglés, español", {"en", "es"}),
        ("de", "Erforderliche Sprachen: Deutsch", {"de"}),
        ("en", "Languages: English, French", {"en", "fr"}),
        ("fr", "Langues exigées : anglais", {"en"}),
        ("bg", "Езици: английски", {"en"}),
        ("ro", "Limbi străine: engleză", {"en"}),
        ("lv", "Valodas: latviešu, krievu", {"lv", "ru"}),
        ("lt", "Kalbos: lietuvių, anglų", {"lt", "en"}),
        ("el", "Γλώσσες: Αγγλικά", {"en"}),
        ("it", "Lingue: italiano B1, inglese gradito", {"it"}),
    ],
)
def test_a_language_behind_the_label_of_a_form_is_asked_for(
    advert_language: str, text: str, named: set[str]
) -> None:
    fact = languages(advert_language, text)
    assert fact is not None
    assert isinstance(fact.value, tuple)
    assert {asked.language for asked in fact.value} == named


@pytest.mark.parametrize(
    ("advert_language", "text"),
    [
        ("it", "Lingue gradite: inglese"),
        ("en", "Languages: English or French"),
        ("en", "Programming languages: Python, English documentation"),
        ("es", "Curso de idiomas: inglés"),
    ],
)
def test_a_label_of_wishes_choices_or_courses_asks_for_none(
    advert_language: str, text: str
) -> None:
    assert languages(advert_language, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Proficient in spoken and written English job requirements: a degree",
        "Able to communicate both orally and in writing in English",
        "Convoy leader (English speaker)",
    ],
)
def test_what_goes_on_without_a_full_stop_makes_no_adjective_of_a_language(text: str) -> None:
    fact = languages("en", text)
    assert fact is not None
    assert isinstance(fact.value, tuple)
    assert [asked.language for asked in fact.value] == ["en"]


def test_a_speaker_who_is_preferred_is_not_asked_for() -> None:
    assert languages("en", "Arabic speaker preferred") is None


@pytest.mark.parametrize(
    ("advert_language", "title", "named"),
    [
        ("es", "Agente telefónico con portugués", {"pt"}),
        ("de", "Empfang mit Englisch", {"en"}),
        ("it", "Receptionist con tedesco", {"de"}),
        ("bg", "Оператор с украински и руски", {"uk", "ru"}),
        ("fr", "Assistante avec anglais", {"en"}),
    ],
)
def test_a_language_with_which_somebody_is_looked_for_in_a_title_is_asked_for(
    advert_language: str, title: str, named: set[str]
) -> None:
    (fact,) = read_facts(title, "", advert_language).facts
    assert isinstance(fact.value, tuple)
    assert {asked.language for asked in fact.value} == named
    assert languages(advert_language, title) is None  # below, it may be anybody's


def test_wishes_under_their_own_heading_are_left_out() -> None:
    text = "Requirements:\n- Italian B1\n\nNice to have:\n- English B2\n- German A2"
    fact = languages("en", text)

    assert fact is not None
    assert fact.value == (need("it", "B1"),)


def test_a_little_that_is_asked_after_all_is_not_none() -> None:
    assert languages("en", "No English needed beyond basic instructions.") is None
    nothing = languages("en", "No English needed.")
    assert nothing is not None
    assert nothing.value == ()


def test_two_levels_of_one_language_leave_it_unclear() -> None:
    reading = read_facts("", "Italian A2 is enough. Italian B2 is required.", "en")

    assert reading.unclear == {"languages"}
    assert not reading.facts


def test_a_code_is_worth_more_than_a_word_and_the_lower_word_more_than_the_higher() -> None:
    with_code = languages("en", "Good Italian. The level is Italian B2.")
    words = languages("en", "Fluent English. Good spoken English.")

    assert with_code is not None
    assert with_code.value == (need("it", "B2"),)
    assert words is not None
    assert words.value == (need("en", "B1", ORAL),)


def test_spoken_and_written_may_have_their_own_levels() -> None:
    fact = languages("en", "Spoken Italian B1. Written Italian A2.")

    assert fact is not None
    assert fact.value == (
        need("it", "B1", ORAL),
        need("it", "A2", (Mode.READING, Mode.WRITING)),
    )
    assert fact.quote == "Spoken Italian B1 … Written Italian A2"
