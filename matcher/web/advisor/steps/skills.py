"""What she can do: from what she tells to skills that she confirms, however she got them."""

from collections.abc import Iterator, Mapping
from typing import Any

from matcher.casework.telling import Meaning, may_mean
from matcher.domain.profile import Origin
from matcher.web.advisor.steps.experience import (
    JOB_FIELDS,
    experience_from,
    experience_rows,
    experience_told,
)
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.skill_words import levels, origins, proofs, said, wishes
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Row, Typed, acted_on
from matcher.web.page_words import PageWords

FIELDS = ("skill", "level", "origin", "proof", "wanted")
TRUTH = {"yes": True, "no": False}


def typed(document: Document, at: AtHand) -> Typed:
    rows = [_row(skill) for skill in document.get("skills", [])]
    jobs = experience_rows(document, at)
    fields = Typed.of(told_in=at.texts.language)
    return fields.with_rows(FIELDS, rows).with_rows(JOB_FIELDS, [*jobs, {}])


def entered(typed: Typed, at: AtHand) -> Entered:
    found = Entered()
    skills = [_skill(row) for row in _with_ticked(typed, at).rows(*FIELDS)]
    found.put("skills", list({skill["concept"]: skill for skill in skills}.values()))
    if typed.one("words") != typed.one("shown") and not typed.all("true"):
        found.problems["words"] = at.texts.say("See first what this may mean, or clear the field.")
    months, wrong = experience_from(typed.rows(*JOB_FIELDS), at)
    found.put("experience_months", months)
    found.problems |= wrong
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    skills = ((_label(skill["concept"], at, texts), skill) for skill in document.get("skills", []))
    spoken = [(label, texts.listed(_about(skill, texts)) or " ", "done") for label, skill in skills]
    return rows_of(*spoken, *experience_told(document, at, texts))


def acted(typed: Typed, act: str, at: AtHand) -> Typed:
    """`find` shows what the words may mean; `add` takes what was ticked."""
    if act == "find":
        return typed
    if act == "add":
        return _with_ticked(typed, at).but(words="", shown="", true=[], soft=[])
    for stem, fields in (("-skill-", FIELDS), ("-job-", JOB_FIELDS)):
        verb, found, number = act.partition(stem)
        if found:
            return typed.with_rows(fields, acted_on(typed.rows(*fields), verb, number))
    return typed


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    texts, taxonomy = at.texts, at.market.taxonomy
    hers = [row["skill"] for row in typed.rows(*FIELDS)]
    soft = [id_ for ids in taxonomy.soft_skills.values() for id_ in ids if id_ not in hers]
    return {
        "skills": [(row, _labels(row["skill"], at)) for row in typed.rows(*FIELDS)],
        "before": {skill["concept"] for skill in at.document.get("skills", [])},
        "meant": [(m, _labels(m.skill, at), _shown_by(m, at)) for m in _meant(typed, at)],
        "soft": [(id_, _labels(id_, at)) for id_ in soft],
        "jobs": typed.rows(*JOB_FIELDS),
        "spoken": [(code, texts.show(code, "language")) for code in taxonomy.languages],
        "activities": [texts.show(id_, "concept") for id_ in taxonomy.activity_ids],
        "choices": {
            "level": levels(texts),
            "origin": origins(texts),
            "proof": proofs(texts),
            "wanted": wishes(texts),
        },
    }


def _meant(typed: Typed, at: AtHand) -> list[Meaning]:
    """The five skills that her words may mean, but those that are in the list already."""
    hers = {row["skill"] for row in typed.rows(*FIELDS)}
    language = typed.one("told_in") or at.texts.language
    return may_mean(typed.one("words"), language, at.market.linker(), hers)


def _with_ticked(typed: Typed, at: AtHand) -> Typed:
    rows = typed.rows(*FIELDS)
    hers = {row["skill"] for row in rows}
    new = [row for row in _ticked(typed, at) if row["skill"] not in hers]
    return typed.with_rows(FIELDS, [*new, *rows])  # what is new is looked at first


def _ticked(typed: Typed, at: AtHand) -> Iterator[Row]:
    origin = {each.skill: each.origin for each in _meant(typed, at)}
    for skill in typed.all("true"):
        yield {"skill": skill, "origin": origin.get(skill) or ""}
    for skill in typed.all("soft"):
        yield {"skill": skill, "origin": Origin.WORKSHOP}


def _row(skill: Mapping[str, Any]) -> Row:
    wanted = next((word for word, truth in TRUTH.items() if truth is skill.get("wanted")), "")
    told = {name: skill.get(name) or "" for name in ("level", "origin", "proof")}
    return {"skill": skill["concept"], "wanted": wanted, **told}


def _skill(row: Row) -> dict[str, Any]:
    told = {name: row[name] for name in ("level", "origin", "proof") if row[name]}
    wanted = {"wanted": TRUTH[row["wanted"]]} if row["wanted"] in TRUTH else {}
    return {"concept": row["skill"], **told, **wanted}


def _about(skill: Mapping[str, Any], texts: PageWords) -> list[str]:
    row = _row(skill)
    words = (levels(texts), "level"), (origins(texts), "origin"), (proofs(texts), "proof")
    found = [said(options, row[name]) for options, name in words]
    return [each for each in [*found, said(wishes(texts), row["wanted"])] if each]


def _label(skill: str, at: AtHand, texts: PageWords) -> str:
    return texts.show(skill, "concept") if skill in at.market.taxonomy else skill


def _labels(skill: str, at: AtHand) -> tuple[str, str | None]:
    """In the language of the page and, where she looks on, in hers."""
    hers = _label(skill, at, at.beside) if at.beside else None
    own = _label(skill, at, at.texts)
    return own, None if hers == own else hers


def _shown_by(meaning: Meaning, at: AtHand) -> str:
    return _label(meaning.activity, at, at.texts) if meaning.activity else ""


STEP = Step(
    name="skills",
    title=lambda texts: texts.say("What she did and can do"),
    why=lambda texts: texts.say(
        "Work at home and for the family comes first. Read the list aloud together: it is hers, and"
        " she decides what stays."
    ),
    asks=(
        Question(
            "done",
            ("words", "shown", "told_in", "true", *FIELDS),
            lambda texts: texts.say("What she did and can do"),
        ),
        Question(
            "workshop",
            ("soft",),
            lambda texts: texts.say("Seen in a workshop"),
            lambda texts: texts.say("Others often see what one does not name oneself."),
        ),
        Question(
            "work",
            JOB_FIELDS,
            lambda texts: texts.say("How long, in paid or informal work"),
            lambda texts: texts.say(
                "Some adverts ask how long. Unpaid work stands among the skills."
            ),
        ),
    ),
    typed=typed,
    entered=entered,
    told=told,
    acted=acted,
    shown=shown,
)
