"""What she dreams of, what she refuses, and what matters most to her."""

from collections.abc import Mapping
from typing import Any

from matcher.domain.offer import Contract
from matcher.domain.profile import Refusal
from matcher.web.advisor.steps.jobs import not_known, occupation_of
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Typed, acted_on
from matcher.web.page_words import PageWords

LISTS = {"dream": "occupations", "refused": "refused_occupations", "priority": "priorities"}
"""Field of the form -> key of the profile: what stands there in an order that is hers."""
WORDED = ("dream", "refused")
TICKED = ("refuses", "contracts")


def typed(document: Document, at: AtHand) -> Typed:
    wishes = document.get("wishes", {})
    fields = Typed.of(**{name: wishes.get(name) for name in TICKED})
    for field, key in LISTS.items():
        fields = fields.with_rows((field,), [{field: each} for each in wishes.get(key, [])])
    return fields


def entered(typed: Typed, at: AtHand) -> Entered:
    found, wishes = Entered(), dict[str, Any]()
    for field in WORDED:
        words = typed.one(f"{field}_words")
        if words and occupation_of(words, at) is None:
            found.problems[f"{field}_words"] = not_known(words, at)
    whole = _with_words(typed, at)
    for field, key in LISTS.items():
        wishes[key] = [row[field] for row in whole.rows(field) if row[field]]
    kinds = {"refuses": set(map(str, Refusal)), "contracts": set(map(str, Contract))}
    for name in TICKED:
        wishes[name] = [each for each in typed.all(name) if each in kinds[name]]
    found.put("wishes", {key: value for key, value in wishes.items() if value})
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    wishes = document.get("wishes", {})
    dreams, refused = (wishes.get(LISTS[field], []) for field in WORDED)
    refuses, contracts = (wishes.get(name, []) for name in TICKED)
    ranked = enumerate(matters_most(document, texts), start=1)
    shown = texts.show
    return rows_of(
        (texts.say("Work she dreams of"), _labels(dreams, at, texts), "dream"),
        (texts.say("Work she does not want"), _labels(refused, at, texts), "refused"),
        (texts.say("She does not want"), [shown(each, "refusal") for each in refuses], "refuses"),
        (
            texts.say("Contracts she wants"),
            [shown(each, "contract") for each in contracts],
            "contracts",
        ),
        (texts.say("What matters most to her"), [f"{n}. {each}" for n, each in ranked], "priority"),
    )


def priorities(texts: PageWords) -> dict[str, str]:
    """What may matter most -> in words. They are names of the weights file."""
    return {
        "hours": texts.say("Hours that fit her week"),
        "near": texts.say("A short way"),
        "money": texts.say("Good pay"),
        "security": texts.say("A contract that lasts"),
        "learning": texts.say("Learning at work"),
        "dream": texts.say("A step towards the work she dreams of"),
        "quiet": texts.say("A quiet place"),
        "people": texts.say("People who are good to work with"),
    }


def matters_most(document: Document, texts: PageWords) -> list[str]:
    """In her order."""
    named = priorities(texts)
    return [named.get(each, each) for each in document.get("wishes", {}).get("priorities", [])]


def acted(typed: Typed, act: str, at: AtHand) -> Typed:
    """`find` takes the work that was typed; `choose-CODE` what matters; `up-priority-1` moves."""
    if act == "find":
        return _with_words(typed, at)
    verb, _, rest = act.partition("-")
    if verb == "choose" and rest in priorities(at.texts):
        rows = [*typed.rows("priority"), {"priority": rest}]
        return typed.with_rows(("priority",), rows)
    field, _, number = rest.rpartition("-")
    if field not in LISTS:
        return typed
    return typed.with_rows((field,), acted_on(typed.rows(field), verb, number))


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    texts = at.texts
    named, chosen = priorities(texts), _listed(typed, "priority")
    first, never = texts.say("The dream first."), texts.say("It is set aside, never hidden.")
    lists = [
        ("dream", texts.say("Work she dreams of"), first),
        ("refused", texts.say("Work she does not want"), never),
    ]
    return {
        "lists": [(*each, _labels(_listed(typed, each[0]), at, texts)) for each in lists],
        "refusals": [(str(each), texts.show(str(each), "refusal")) for each in Refusal],
        "contracts": [(str(each), texts.show(str(each), "contract")) for each in Contract],
        "chosen": [(each, named.get(each, each)) for each in chosen],
        "others": [(code, words) for code, words in named.items() if code not in chosen],
        "unknown": _unknown(typed, at),
    }


def _unknown(typed: Typed, at: AtHand) -> dict[str, str]:
    words = {field: typed.one(f"{field}_words") for field in WORDED}
    return {
        field: not_known(said, at)
        for field, said in words.items()
        if said and occupation_of(said, at) is None
    }


def _listed(typed: Typed, field: str) -> list[str]:
    return [row[field] for row in typed.rows(field)]


def _with_words(typed: Typed, at: AtHand) -> Typed:
    """The work that was typed and is known, in the list."""
    for field in WORDED:
        words = typed.one(f"{field}_words")
        found = occupation_of(words, at) if words else None
        if found:
            rows = [row for row in typed.rows(field) if row[field] != found]
            typed = typed.with_rows((field,), [*rows, {field: found}]).but(**{f"{field}_words": ""})
    return typed


def _labels(ids: list[str], at: AtHand, texts: PageWords) -> list[str]:
    taxonomy = at.market.taxonomy
    return [texts.show(id_, "concept") if id_ in taxonomy else id_ for id_ in ids]


STEP = Step(
    name="wishes",
    title=lambda texts: texts.say("Wishes, what she refuses"),
    why=lambda texts: texts.say("They order the offers for her, and she can change them any time."),
    asks=(
        Question("priority", ("priority",), lambda texts: texts.say("What matters most to her")),
        Question("dream", ("dream", "dream_words"), lambda texts: texts.say("Work she dreams of")),
        Question(
            "refused",
            ("refused", "refused_words"),
            lambda texts: texts.say("Work she does not want"),
        ),
        Question("refuses", ("refuses",), lambda texts: texts.say("She does not want")),
        Question("contracts", ("contracts",), lambda texts: texts.say("Contracts she wants")),
    ),
    typed=typed,
    entered=entered,
    told=told,
    acted=acted,
    shown=shown,
)
