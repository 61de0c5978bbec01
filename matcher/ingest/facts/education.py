"""The education asked for, as a level of ISCED 2011.

Several levels in one sentence are alternatives ("bachelor's or master's degree"): the lowest is
kept. In different sentences they contradict each other.
"""

from collections.abc import Iterator

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, wished
from matcher.ingest.facts.reading import Found
from matcher.ingest.phrases import Phrases

LEVELS: dict[str, dict[int, tuple[str, ...]]] = {
    "en": {
        1: ("primary (education|school certificate|school completed)", "completed primary school"),
        2: (
            "lower secondary (education|school|diploma)",
            "(compulsory|basic) schooling",
            "middle school (diploma|certificate)",
        ),
        3: (
            "(high|secondary) school (diploma|certificate|education|leaving)",
            "upper secondary",
            "grade (10|12) (complete*|certificate)",
            "a levels",
            "vocational (diploma|qualification)",
        ),
        5: ("(higher national|foundation) (diploma|degree)", "level (4|5) diploma"),
        6: (
            "bachelor",
            "bachelors",
            "(university|undergraduate|college) degree",
            "(ba|bsc|b.sc) [degree] (in|degree|or)",
            "degree in",
            "first degree",
            "(ba|bsc) (ma|msc)",
        ),
        7: (
            "master s degree",
            "masters degree",
            "master [s] degree",
            "postgraduate degree",
            "(msc|mba) (in|degree)",
        ),
        8: ("phd", "doctorate"),
    },
    "it": {
        2: (
            "licenza media",
            "terza media",
            "diploma di scuola media inferiore",
            "obbligo scolastico",
        ),
        3: (
            "diploma [di] (scuola [media] superiore|maturita|superiore|ragioneria|perito*)",
            "diploma di scuola (superiore|media superiore|secondaria)",
            "diploma (alberghiero|tecnico|professionale|quinquennale)",
            "scuola superiore",
            "(in possesso del|possesso di|richiesto|con) diploma",
            "titolo di studio diploma",
            "qualifica professionale",
        ),
        5: ("diploma its", "istruzione tecnica superiore"),
        6: ("laurea triennale", "laurea", "laureat*"),
        7: ("laurea (magistrale|specialistica|quinquennale)",),
        8: ("dottorato di ricerca",),
    },
    "es": {
        1: ("(estudios|educacion) primari*", "certificado de escolaridad"),
        2: (
            "graduado escolar",
            "graduado en eso",
            "titulo de [la] eso",
            "secundaria obligatoria",
            "(estudios|nivel|titulacion) eso",
            "educacion secundaria obligatoria",
        ),
        3: (
            "bachillerato",
            "(grado|ciclo formativo de grado|fp grado|fp de grado|fp) medio",
            "(fp|fp1|tecnico) de grado medio",
        ),
        5: ("(grado|fp|fp grado) superior", "tecnico superior"),
        6: (
            "(grado|titulo|titulacion|estudios|carrera|formacion) universitari*",
            "licenciatura",
            "diplomatura",
            "(licenciado|diplomado|graduado) en",
        ),
        7: ("(titulo de|titulacion de) master", "master universitario"),
        8: ("doctorado",),
    },
    "de": {
        2: (
            "hauptschulabschluss",
            "realschulabschluss",
            "mittlere* (reife|schulabschluss|bildungsabschluss)",
            "schulabschluss",
        ),
        3: (
            "abitur",
            "fachabitur",
            "(fach|allgemeine) hochschulreife",
            "abgeschlossene* ~ (ausbildung|berufsausbildung|lehre)",
            "(ausbildung|berufsausbildung) ~ abgeschlossen",
        ),
        6: (
            "(abgeschlossenes|abgeschlossene) ~ (studium|hochschulstudium|hochschulausbildung)",
            "hochschulabschluss",
            "bachelorabschluss",
            "bachelor (in|of|abschluss|studium)",
            "meistertitel",
            "meisterbrief",
            "staatlich gepruft* techniker*",
        ),
        7: ("masterabschluss", "master (abschluss|studium)"),
        8: ("promotion (in|abgeschlossen)", "doktortitel"),
    },
}
NONE_ASKED: dict[str, tuple[str, ...]] = {
    "en": ("no (qualification*|degree|diploma|formal education) (needed|required|necessary)",),
    "it": (
        "(nessun|senza) titolo di studio",
        "titolo di studio non (richiesto|necessario)",
        "non e richiesto [alcun] titolo di studio",
        "non [e] ~ (richiesto|necessario) ~ (diploma|titolo di studio)",
    ),
    "es": (
        "sin (estudios|titulacion)",
        "no se (requieren|requiere|necesitan) (estudios|titulacion)",
        "(estudios|titulacion) no (requeridos|requerida|necesaria|necesarios)",
    ),
    "de": (
        "kein* (ausbildung|schulabschluss|abschluss) (notig|erforderlich|notwendig)",
        "ohne (ausbildung|abschluss|schulabschluss)",
    ),
}
_GIVEN = (
    "rilasci",
    "conseguimento",
    "award",
    "obtain",
    "receive",
    "obten",
    "erhalt",
    "studenti",
    "students",
    "estudiantes",
    "alumn",
    "formazione",
    "teach",
    "insegna",
    "pursuing",
)

_LEVELS = {
    language: {level: Phrases(words) for level, words in levels.items()}
    for language, levels in LEVELS.items()
}
_NONE_ASKED = {language: Phrases(words) for language, words in NONE_ASKED.items()}


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        if span := _NONE_ASKED[language].first(advert.folded):
            yield Found("education", 0, (span,), "education.none_asked")
        yield from _lowest_of_each_sentence(advert, list(_asked(advert, language)))


def _asked(advert: Advert, language: str) -> Iterator[Found]:
    for level, phrases in _LEVELS[language].items():
        for start, end in phrases.spans(advert.folded):
            if not (
                denied(advert, start, end) or wished(advert, start, end) or _given(advert, start)
            ):
                yield Found("education", level, ((start, end),), "education.level")


def _given(advert: Advert, start: int) -> bool:
    """A course leads to it, or those who come to the place have it."""
    before = advert.before(start, 45)
    return any(word in before for word in _GIVEN)


def _lowest_of_each_sentence(advert: Advert, found: list[Found]) -> Iterator[Found]:
    """Of words inside one another ("laurea" in "laurea magistrale") the longer counts."""
    outer = [one for one in found if not any(_inside(one, other) for other in found)]
    sentences: dict[int, Found] = {}
    for one in sorted(outer, key=lambda one: (str(one.value), one.spans)):
        sentences.setdefault(one.spans[0][0] - len(advert.before(one.spans[0][0], 10_000)), one)
    yield from sentences.values()


def _inside(one: Found, other: Found) -> bool:
    (start, end), (first, last) = one.spans[0], other.spans[0]
    return first <= start and end <= last and last - first > end - start
