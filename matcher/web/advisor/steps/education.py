"""School, what can be proved, and papers that work asks for."""

from collections.abc import Mapping

from matcher.ingest.facts.certificates import known_certificates
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Typed
from matcher.web.page_words import PageWords

LEVELS = tuple(map(str, range(9)))
LICENCES = ("AM", "A", "B", "C", "CE", "D")
PAPERS = ("licences", "certificates")
NONE = "-"  # asked, and she has none: that is not the same as not asked


def typed(document: Document, at: AtHand) -> Typed:
    learnt = document.get("education", {})
    recognised = {True: "yes", False: "no"}.get(learnt.get("recognised"))
    fields = Typed.of(level=learnt.get("level"), field=learnt.get("field"), recognised=recognised)
    held = {name: document[name] or [NONE] for name in PAPERS if name in document}
    return fields.but(**held)


def entered(typed: Typed, at: AtHand) -> Entered:
    found, learnt = Entered(), dict[str, object]()
    if typed.one("level") in LEVELS:
        learnt["level"] = int(typed.one("level"))
    if typed.one("recognised"):
        learnt["recognised"] = typed.one("recognised") == "yes"
    if typed.one("field"):
        learnt["field"] = typed.one("field")
    found.put("education", learnt)
    more = [line.strip() for line in typed.one("more").splitlines()]
    for name in PAPERS:
        ticked = typed.all(name) + ([line for line in more if line] if name == PAPERS[1] else [])
        if ticked:
            found.document[name] = [each for each in ticked if each != NONE]
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    learnt = document.get("education", {})
    level = texts.show(str(learnt["level"]), "isced") if "level" in learnt else None
    recognised = {True: texts.say("yes"), False: texts.say("no")}.get(learnt.get("recognised"))
    return rows_of(
        (texts.say("School"), level, "school"),
        (texts.say("What she learned"), learnt.get("field"), "school"),
        (texts.say("Recognised in the country where she lives"), recognised, "recognised"),
        (texts.say("Driving licences"), _papers(document, "licences", texts), "licences"),
        (texts.say("Certificates"), _papers(document, "certificates", texts), "certificates"),
    )


def _papers(document: Document, name: str, texts: PageWords) -> list[str] | None:
    if name not in document:
        return None
    return [texts.show(each, "credential") for each in document[name]] or [texts.say("none")]


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    texts = at.texts
    codes = dict.fromkeys([each.code for each in known_certificates()])
    hers = {code: None for code in typed.all("certificates") if code != NONE}
    certificates = [(code, texts.show(code, "credential")) for code in codes | hers]
    held = [each for each in typed.all("licences") if each != NONE]
    none = [(NONE, texts.say("none of these"))]
    return {
        "levels": [(level, texts.show(level, "isced")) for level in LEVELS],
        "licences": [(each, each) for each in dict.fromkeys((*LICENCES, *held))] + none,
        "certificates": sorted(certificates, key=lambda each: each[1]) + none,
    }


STEP = Step(
    name="education",
    title=lambda texts: texts.say("School and certificates"),
    why=lambda texts: texts.say(
        "What is not recognised is a skill all the same. A licence or certificate opens work of its"
        " own."
    ),
    asks=(
        Question("school", ("level", "field"), lambda texts: texts.say("School")),
        Question(
            "recognised",
            ("recognised",),
            lambda texts: texts.say("Recognised in the country where she lives"),
        ),
        Question("licences", ("licences",), lambda texts: texts.say("Driving licences")),
        Question("certificates", ("certificates", "more"), lambda texts: texts.say("Certificates")),
    ),
    typed=typed,
    entered=entered,
    told=told,
    shown=shown,
)
