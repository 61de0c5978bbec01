"""Spanish: what is asked of her, and how adverts ask."""

from matcher.ingest.facts.words.model import (
    AgeWords,
    BearingWords,
    Cefr,
    EducationWords,
    ExperienceWords,
    LanguageWords,
    LicenceWords,
)

BEARING = BearingWords(
    no=r"(?<!\bsi )no|sin|ningun[ao]?|nunca|ni",
    but="pero|sino|solo|mas",
    none="sin (?:estudios|formacion|experiencia)|no (?:exigid[ao]|requerid[ao]|procede)|-",
    not_required=(
        "no (?:es |son |sera )?(?:necesari|requerid|obligatori|imprescindible|exigid|"
        r"hace falta)\w*|no se (?:requier|exig|pid|necesit|precis)\w*"
    ),
    wish=(
        r"idealmente|prefer\w*|valorable\w*|valorar\w*|se valora\w*|valoramos|"
        r"valorad\w*|deseable\w*|recomendable|se apreciar\w*|opcional\w*|ventaja|"
        r"se agradec\w*|un plus|puede obtenerse|positiv\w*|a poder ser|preferible\w*|mejor si|suma(?:n|ra|ria)? puntos|se tendr\w* en cuenta"
    ),
    wish_nouns=r"(?:requisit|aspect|competenc|conocimient)\w*",
    provided=r"(?:lo|la|los) pagamos(?: nosotros)?|incluid[oa]|otorgad[oa]|se entrega\w*|a cargo de la empresa",
    asked=r"imprescindible\w*|obligatori\w*|necesari\w*|se requiere\w*|requisit\w*",
)

LANGUAGES = LanguageWords(
    names={
        "en": "ingles|inglesa",
        "it": "italian[oa]",
        "es": "espanol|espanola|castellano|castellana",
        "de": "aleman|alemana",
        "fr": "frances|francesa",
        "pt": "portugues|portuguesa",
        "ro": "ruman[oa]",
        "bg": "bulgar[oa]",
        "el": "grieg[oa]",
        "ar": "arabe",
        "ru": "rus[oa]",
        "uk": "ucranian[oa]",
        "pl": "polac[oa]",
        "nl": "neerlandes|holandes",
        "sv": "suec[oa]",
        "no": "norueg[oa]",
        "da": "danes",
        "fi": "fines|finlandes",
        "zh": "chin[oa]|mandarin",
        "tr": "turc[oa]",
        "hu": "hungar[oa]",
        "cs": "chec[oa]",
        "ur": "urdu",
        "hi": "hindi",
        "am": "amarico",
        "so": "somali",
        "fa": "farsi|persa",
        "ca": "catalan|catalana|valenciano",
        "eu": "euskera|vasco",
        "gl": "gallego",
        "wo": "wolof",
    },
    levels={
        Cefr.C2: "nativ[oa]s?|lengua materna|bilingue",
        Cefr.C1: "fluid[oa]|fluidez|excelente|avanzad[oa]|perfect[oa]|domini?[oa]r?|alto|fluente",
        Cefr.B2: "muy buen[oa]?|medio[- ]alto|intermedio[- ]alto",
        Cefr.B1: "buen[oa]?s?|bien|medi[oa]|intermedi[oa]|conversacional|suficiente|adecuad[oa]",
        Cefr.A2: "basic[oa]s?|a nivel basico|minim[oa]s?",
        Cefr.A1: "elemental(?:es)?|principiante",
    },
    knowing=(
        "conocimientos?|dominio|hablar|hablad[oa]s?|hable|leer|escribir|entender|entienda|comprension|manejo|idioma|"
        "requiere|requerimos|hace falta|necesari[oa]|imprescindible|indispensable|obligatori[oa]"
    ),
    filler=(
        "de|del|el|la|los|en|a|y|e|con|un|una|al|menos|nivel|minimo|min|o|superior|"
        "idioma|idiomas|lengua|conocimientos?|hablad[oa]|escrit[oa]|oral|leid[oa]|"
        "comprension|dominio|manejo|muy|tanto|como|requerido|hablar|escribir|leer"
    ),
    asked=("requerid[oa]|necesari[oa]|obligatori[oa]|imprescindible|indispensable|exigid[oa]"),
    oral="hablad[oa]s?|oral|hablar|hable|conversacion",
    written="escrit[oa]s?|escribir|leid[oa]|leer",
    alternative="o|u",
    joining="y|e",
    lessons=(
        r"curso[s]?|clase[s]?|ensen\w*|profesor\w*|docente|impartir|aprend\w*|"
        r"alcanzar|traduc\w*|hasta"
    ),
    is_="es|son",
    upward=r"superior|mas\b",
    article="del|la|el",
    label=r"idiomas?(?: requeridos?| exigidos?| necesarios?)?",
    none_asked=(
        "no se (requieren|requiere|exigen|exige|piden|pide|necesitan|necesita) [conocimientos de] idiomas",
        "no (pedimos|exigimos|hace falta|hacen falta) [ningun] (idioma|idiomas)",
        "(ni|sin) [necesidad de] idiomas",
        "ni [el] idioma",
        "(da igual|no importa) el idioma",
        "idiomas no (necesarios|requeridos|imprescindibles)",
    ),
    with_="con",
)

EDUCATION = EducationWords(
    levels={
        1: (
            "(estudios|educacion) primari*",
            "certificado de escolaridad",
        ),
        2: (
            "graduado escolar",
            "graduado en eso",
            "titulo de [la] eso",
            "eso (terminada|finalizada|completa|obligatoria|acabada)",
            "(basta|suficiente) con [la] eso",
            "(con|tener|la) eso",
            "graduado en secundaria",
            "bachillerato o eso",
            "secundaria obligatoria",
            "(estudios|nivel|titulacion) eso",
            "educacion secundaria obligatoria",
        ),
        3: (
            "bachillerato",
            "cfgm",
            "(grado|ciclo formativo de grado|fp grado|fp de grado|fp) medio",
            "(fp|fp1|tecnico) de grado medio",
            "(titulo|titulacion|estudios) [de] (fp|formacion profesional)",
            "(fp|formacion profesional)",
        ),
        5: (
            "(grado|fp|fp grado|ciclo formativo de grado) superior",
            "fp (ii|o grado superior)",
            "fp ii o grado superior",
            "tecnico superior",
        ),
        6: (
            "(grado|titulo|titulacion|estudios|carrera|formacion) universitari*",
            "licenciatura",
            "diplomatura",
            "(licenciado|diplomado|graduado) en",
            "(grado|titulo de grado|titulacion de grado) en (enfermeria|trabajo|derecho|turismo|psicologia|educacion|magisterio|pedagogia|farmacia|ingenieria|economia|ade|fisioterapia|logopedia|quimica|biologia|informatica|administracion|filologia|ciencias)",
            "magisterio",
        ),
        7: (
            "(titulo de|titulacion de) master",
            "master universitario",
        ),
        8: ("doctorado",),
    },
    none_asked=(
        "(requiere|exige|necesita|precisa) experiencia ni (titulacion|estudios|formacion)",
        "sin (estudios|titulacion)",
        "no (hace falta|es necesaria|es imprescindible) [tener] (titulacion|estudios|formacion)",
        "no se (exigen|exige|piden|pide|precisan|precisa) [ni] (estudios|titulacion|formacion)",
        "ni (estudios|titulacion|formacion)",
        "no se (requieren|requiere|necesitan) (estudios|titulacion)",
        "(estudios|titulacion) no (requeridos|requerida|necesaria|necesarios)",
    ),
    acronyms={"ESO": 2},
    courses="cursos?|certificados?|formacion|acreditacion",
    label="(?:nivel de )?(?:formacion|estudios|titulacion)(?: requerid[ao]s?| minim[ao]s?)?",
    others="estudiantes|alumn",
    or_experience=(
        r"(?:y/)?(?:[ou]|en su defecto,?) (?:(?:bien|en su defecto,?|con|una|de|tener|aportar|"
        r"al menos|minimo|acreditada|equivalente|demostrable|similar|previa|amplia|"
        r"profesional|laboral|\d+|dos|tres|anos?) ){0,6}experiencia"
    ),
)

EXPERIENCE = ExperienceWords(
    none_asked=(
        "sin experiencia",
        "no se (requiere|necesita|precisa|exige) [tener] experiencia",
        "no es necesari* [tener] experiencia",
        "experiencia no (necesaria|requerida|imprescindible)",
        "no hace falta experiencia",
        "no (necesita|necesitas|necesitan) experiencia",
        "no (se necesita|es imprescindible|es necesaria|hace falta) [tener] experiencia",
        "ni [tener] experiencia",
        "no (pedimos|exigimos|buscamos) experiencia",
        "(no importa|aunque|da igual) ... (nunca has trabajado|no hayas trabajado|nunca hayas trabajado|experiencia)",
        "recien titulad* bienvenid*",
        "(te|os) (ensenamos|formamos)",
        "experiencia previa no (necesaria|requerida|imprescindible)",
    ),
    noun=(
        "experiencia|en puestos? similar(?:es)?|en (?:un )?puesto parecido|en puestos parecidos|"
        "en funciones similares|en el sector|en el puesto|conduciendo"
    ),
    of="de",
    link=r"de|mas|superior|a|al|menos|minim[oa]|min\.?|una|un|requerida|comprobable|previa|demostrable",
    in_="en|con",
    company=r"empresa|somos|contamos|nuestr\w+|lider|con mas de",
)

LICENCES = LicenceWords(
    licence=(
        "(?:carne|carnet|permiso|licencia)s? de (?:conducir|conduccion|manejo|coche)|"
        r"carnets?(?= (?:b|c|d|be|ce|tipo)\b)|carne(?= (?:b|c|d|be|ce|tipo)\b)|permiso(?= (?:b|c|d|tipo|clase)\b)"
    ),
    own_car="coche propio|vehiculo propio|vehiculo particular|transporte propio",
    instead=r"(?:o|u) (?:\w+ ){0,2}?(?:bici\w*|moto\w*|patinete|ciclomotor|transporte publico)",
    kind=r"de tipo|del tipo|de categoria|clase|categoria|cat\.?|tipo",
    class_joint="y|e",
    class_first="",
    not_it="",
)

AGE = AgeWords(
    min_age=(
        r"(?:mayor(?:es)? de|min\.|edad minima:?|minimo|a partir de(?: los)?|al menos)"
        r" <age>(?: anos)?|<age> anos cumplidos"
    ),
    max_age="(?:menor(?:es)? de|hasta(?: los)?|edad maxima:?|maximo) <age> anos|max\\.? <age>",
    both=(
        "(?:entre|de)(?: los)? <age> (?:y(?: los)?|a) <age> anos"
        "|(?:edad:? )?<age> ?- ?<age> anos|edad:? <age> ?- ?<age>"
    ),
    adult="mayor(?:es)? de edad|mayoria de edad",
    not_hers=(
        r"nin[oa]s?|hij[oa]s?|alumn\w*|client\w*|experien\w*|empresa|contrato de(?= \\d)|"
        r"adolescent\w*|pacient\w*|beneficiari\w*"
    ),
)
