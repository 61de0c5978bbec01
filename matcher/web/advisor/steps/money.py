"""The money that she needs, and from when."""

from typing import Any

from matcher.web.advisor.steps.numbers import amount, as_typed, day
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Typed
from matcher.web.page_words import PageWords


def typed(document: Document, at: AtHand) -> Typed:
    money = document.get("money", {})
    income = as_typed(money.get("monthly_net_minimum"))
    return Typed.of(income=income, needed_from=money.get("needed_from"))


def entered(typed: Typed, at: AtHand) -> Entered:
    found, money = Entered(), dict[str, Any]()
    try:
        money["monthly_net_minimum"] = amount(typed.one("income"))
    except ValueError:
        found.problems["income"] = at.texts.say("An amount in figures, as in 900.")
    try:
        money["needed_from"] = day(typed.one("needed_from"))
    except ValueError:
        found.problems["needed_from"] = at.texts.say("A day is needed: year, month and day.")
    found.put("money", {key: value for key, value in money.items() if value is not None})
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    money = document.get("money", {})
    income, since = money.get("monthly_net_minimum"), money.get("needed_from")
    return rows_of(
        (
            texts.say("She needs each month, after tax"),
            None if income is None else texts.show(income, "money"),
            "income",
        ),
        (
            texts.say("From when she needs it"),
            texts.show(since, "date") if since else None,
            "needed_from",
        ),
    )


STEP = Step(
    name="money",
    title=lambda texts: texts.say("Money she needs"),
    why=lambda texts: texts.say(
        "Offers that pay less are still shown: it is only said that they do."
    ),
    asks=(
        Question("income", ("income",), lambda texts: texts.say("She needs each month, after tax")),
        Question(
            "needed_from",
            ("needed_from",),
            lambda texts: texts.say("From when she needs it"),
            lambda texts: texts.say("Pay that comes too late helps less."),
        ),
    ),
    typed=typed,
    entered=entered,
    told=told,
)
