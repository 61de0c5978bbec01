"""The money that she needs."""

from matcher.web.advisor.steps.numbers import amount, as_typed
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Typed
from matcher.web.page_words import PageWords


def typed(document: Document, at: AtHand) -> Typed:
    return Typed.of(income=as_typed(document.get("money", {}).get("monthly_net_minimum")))


def entered(typed: Typed, at: AtHand) -> Entered:
    found = Entered()
    try:
        income = amount(typed.one("income"))
    except ValueError:
        found.problems["income"] = at.texts.say("An amount in figures, as in 900.")
    else:
        found.put("money", {} if income is None else {"monthly_net_minimum": income})
    return found


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    income = document.get("money", {}).get("monthly_net_minimum")
    need = None if income is None else texts.show(income, "money")
    return rows_of((texts.say("She needs each month, after tax"), need))


STEP = Step(
    name="money",
    title=lambda texts: texts.say("Money she needs"),
    why=lambda texts: texts.say(
        "Offers that pay less are still shown: it is only said that they do."
    ),
    typed=typed,
    entered=entered,
    told=told,
)
