"""Her residence paper, and what it says about work."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from matcher.domain.permit import Residence, WorkRight, parse_paper, work_right
from matcher.domain.permit_rules import Document as Paper
from matcher.web.advisor.steps.numbers import day
from matcher.web.advisor.steps.paper_words import FIGURES, paper_fields, paper_text
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.titles import OTHER, Title, title_of, titles
from matcher.web.advisor.steps.typed import Typed
from matcher.web.advisor.steps.work_right_words import right_told
from matcher.web.page_words import PageWords

DAYS = ("since", "until")


def typed(document: Document, at: AtHand) -> Typed:
    residence = document.get("residence")
    if not residence:
        return Typed()
    title, name = title_of(residence, at)
    days = {name: residence.get(name) for name in DAYS}
    fields = Typed.of(paper=title.token, paper_name=name, **days)
    return fields.but(**paper_fields(residence.get("paper_says")))


def entered(typed: Typed, at: AtHand) -> Entered:
    found, residence = Entered(), dict[str, Any]()
    _put_days(typed, residence, found, at.texts)
    try:
        if said := paper_text(typed):
            parse_paper(said)
            residence["paper_says"] = said
    except ValueError:
        found.problems["says"] = at.texts.say("These statements do not go together. Look again.")
    title = _title(typed, at)
    if title is not None:
        named = {"local_name": title.name} if title.name else {}
        found.put("residence", {"document": title.document, **named, **residence})
    elif residence:
        found.problems["paper"] = at.texts.say("Choose the paper that this is about.")
    return found


def _title(typed: Typed, at: AtHand) -> Title | None:
    chosen, name = typed.one("paper"), typed.one("paper_name")
    title = titles(at, _kept(at)).get(chosen)
    if title is None:
        return Title(OTHER.document, name) if name else None
    return Title(title.document, name) if name and title.name is None else title


def _put_days(typed: Typed, residence: dict[str, Any], found: Entered, texts: PageWords) -> None:
    for name in DAYS:
        try:
            if told := day(typed.one(name)):
                residence[name] = told
        except ValueError:
            found.problems[name] = texts.say("A day is needed: year, month and day.")
    if residence.get("until", "9999") < residence.get("since", ""):
        found.problems["until"] = texts.say("This day is before the paper began.")


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    residence = document.get("residence")
    if not residence:
        return []
    title = Title(residence["document"], residence.get("local_name"))
    days = {name: residence.get(name) for name in DAYS}
    right = right_told(_right(document, at), texts)
    return rows_of(
        (texts.say("Paper"), title.said(texts), "paper"),
        (texts.say("Lodged or issued on"), _shown(days["since"], texts), "paper"),
        (texts.say("Valid until"), _shown(days["until"], texts), "paper"),
        (texts.say("What it says about work"), list(right.lines), "says"),
    )


def _shown(told: str | None, texts: PageWords) -> str | None:
    return texts.show(told, "date") if told else None


def _right(document: Document, at: AtHand) -> WorkRight:
    rules, country = at.market.knowledge().work_rules, str(document.get("country", ""))
    return work_right(rules, country, _residence(document.get("residence")), at.today)


def _residence(told: Mapping[str, Any] | None) -> Residence | None:
    if not told:
        return None
    days = {name: date.fromisoformat(told[name]) for name in DAYS if name in told}
    says = parse_paper(told["paper_says"]) if "paper_says" in told else None
    name = told.get("local_name")
    return Residence(Paper(told["document"]), **days, local_name=name, paper_says=says)


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    """With the rule that applies to what stands in the form, as far as it can be understood."""
    found = entered(typed, at)
    asked = {"country": at.country, **found.document}
    is_clear = not found.problems and "residence" in found.document
    right = right_told(_right(asked, at), at.texts) if is_clear else None
    papers = titles(at, _kept(at)).items()
    return {
        "papers": [(token, title.said(at.texts)) for token, title in papers],
        "country": at.texts.show(at.country, "country") if at.country else None,
        "right": right,
    }


def _kept(at: AtHand) -> Title | None:
    residence = at.document.get("residence")
    return title_of(residence, at)[0] if residence else None


STEP = Step(
    name="residence",
    title=lambda texts: texts.say("Papers for work"),
    why=lambda texts: texts.say(
        "It decides which offers she may take. Nobody guesses here: a doubt goes to the legal desk."
    ),
    asks=(
        Question(
            "paper", ("paper", "paper_name", "since", "until"), lambda texts: texts.say("Paper")
        ),
        Question(
            "says",
            ("says", *FIGURES, "says_permit"),
            lambda texts: texts.say("What the paper itself says about work"),
        ),
    ),
    typed=typed,
    entered=entered,
    told=told,
    shown=shown,
)
