"""Her languages by mode, said in what she can do; reading and writing, telephone and computer."""

from collections.abc import Mapping

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Ability
from matcher.taxonomy.model import CanDo
from matcher.web.advisor.steps.language_names import code_of, name_of, names
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Row, Typed, acted_on
from matcher.web.page_words import PageWords
from matcher.wording.concept_names import level_words
from matcher.wording.language import language as language_of

MODES = tuple(map(str, Mode))
LEVELS = tuple(Cefr.__members__)
FIELDS = ("tongue", *MODES)
ABILITIES = ("literacy", "digital")


def typed(document: Document, at: AtHand) -> Typed:
    rows = [
        {"tongue": name_of(code, at.texts), **levels}
        for code, levels in document.get("languages", {}).items()
    ]
    fields = Typed.of(literacy=document.get("literacy"), digital=document.get("digital"))
    return fields.with_rows(FIELDS, rows or [{}])


def entered(typed: Typed, at: AtHand) -> Entered:
    found, languages = Entered(), dict[str, dict[str, str]]()
    for n, row in enumerate(typed.rows(*FIELDS)):
        code = code_of(row["tongue"], at.texts)
        if wrong := _wrong(row, code, languages, at.texts):
            found.problems[f"tongue-{n}"] = wrong
        elif code:
            languages[code] = {mode: row[mode] for mode in MODES if row[mode] in Cefr.__members__}
    found.put("languages", languages)
    for name in ABILITIES:
        if typed.one(name) in set(Ability):
            found.put(name, typed.one(name))
    return found


def _wrong(
    row: Row, code: str | None, others: Mapping[str, object], texts: PageWords
) -> str | None:
    if not row["tongue"]:
        return texts.say("Which language is this?") if any(row[mode] for mode in MODES) else None
    if code is None:
        return texts.say("This language is not known by that name. Choose one from the list.")
    return texts.say("This language stands there twice.") if code in others else None


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    can_do = at.market.taxonomy.can_do
    spoken = [
        (name_of(code, texts), _lines(levels, can_do, texts), "tongues")
        for code, levels in document.get("languages", {}).items()
    ]
    abilities = ((name, document.get(name)) for name in ABILITIES)
    said = [
        (_asked(name, texts), _ability(name, level, texts), name)
        for name, level in abilities
        if level
    ]
    return rows_of(*spoken, *said)


def _lines(levels: Mapping[str, str], can_do: CanDo, texts: PageWords) -> list[str]:
    known = [(mode, levels[mode]) for mode in MODES if mode in levels]
    if not known:
        return [texts.say("not talked about yet")]
    return [
        texts.listed((texts.show(mode, "mode"), level))
        + texts.colon
        + sentence(can_do, level, mode, texts.language)
        for mode, level in known
    ]


def sentence(can_do: CanDo, level: str, mode: str, language: str) -> str:
    """What a level means, said to her; in English where nobody has said it in her language."""
    said = can_do.get((level, mode), {})
    own = level_words(language_of(language)).get((level, mode))
    return own or said.get(language) or said.get("en", "")


def acted(typed: Typed, act: str, at: AtHand) -> Typed:
    verb, _, number = act.partition("-tongue-")
    return typed.with_rows(FIELDS, acted_on(typed.rows(*FIELDS), verb, number))


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    own = _sentences(at.market.taxonomy.can_do, at.texts.language)
    said = {
        name: [(str(level), _ability(name, level, at.texts)) for level in Ability]
        for name in ABILITIES
    }
    return {
        "rows": [_known(row) for row in typed.rows(*FIELDS)],
        "levels": {
            mode: [(level, f"{level}: {own[mode][level]}") for level in LEVELS] for mode in MODES
        },
        "sentences": own,
        "hers": _sentences(at.market.taxonomy.can_do, at.beside.language) if at.beside else {},
        "names": names(at.texts),
        "modes": [(mode, at.texts.show(mode, "mode")) for mode in MODES],
        "abilities": [(name, _asked(name, at.texts), said[name]) for name in ABILITIES],
    }


def _known(row: Row) -> Row:
    """Without levels that there are not."""
    return {name: said if name == "tongue" or said in LEVELS else "" for name, said in row.items()}


def _sentences(can_do: CanDo, language: str) -> dict[str, dict[str, str]]:
    return {
        mode: {level: sentence(can_do, level, mode, language) for level in LEVELS} for mode in MODES
    }


def _asked(name: str, texts: PageWords) -> str:
    return {
        "literacy": texts.say("Reading and writing, in whatever language"),
        "digital": texts.say("Telephone and computer"),
    }[name]


def _ability(name: str, level: str, texts: PageWords) -> str:
    return {
        "literacy": {
            Ability.NONE: texts.say("not yet"),
            Ability.SOME: texts.say("short texts, slowly"),
            Ability.GOOD: texts.say("without effort"),
        },
        "digital": {
            Ability.NONE: texts.say("calls only"),
            Ability.SOME: texts.say("messages, maps, photographs"),
            Ability.GOOD: texts.say("e-mail, forms, files"),
        },
    }[name][Ability(level)]


STEP = Step(
    name="languages",
    title=lambda texts: texts.say("Languages"),
    why=lambda texts: texts.say(
        "Speaking often runs ahead of writing, and work may need only one of them. Every language"
        " counts for her."
    ),
    asks=(
        Question("tongues", FIELDS, lambda texts: texts.say("Languages")),
        Question(
            "literacy",
            ("literacy",),
            lambda texts: _asked("literacy", texts),
            lambda texts: texts.say(
                "So that no course is suggested that asks for more than she has now."
            ),
        ),
        Question(
            "digital",
            ("digital",),
            lambda texts: _asked("digital", texts),
            lambda texts: texts.say(
                "So that no course is suggested that asks for more than she has now."
            ),
        ),
    ),
    typed=typed,
    entered=entered,
    told=told,
    acted=acted,
    shown=shown,
)
