"""What was said, step by step, in the advisor's language and beside it in hers."""

from dataclasses import dataclass

from flask import g

from matcher.casework.conversation import Conversation
from matcher.web.advisor.assessing import at_hand
from matcher.web.advisor.steps.step import Step, Told

Twice = list[tuple[Told, Told | None]]


@dataclass(frozen=True, slots=True)
class Part:
    step: Step
    rows: Twice
    done: bool


def summed_up(step: Step, seen: Conversation) -> Part:
    return Part(step, said_twice(step, seen), seen.is_done(step.name))


def said_twice(step: Step, seen: Conversation) -> Twice:
    """Each answer, and the same in her language where she looks on."""
    at = at_hand(seen)
    own = step.told(seen.document, at, g.texts)
    hers = step.told(seen.document, at, at.beside) if at.beside else [None] * len(own)
    return list(zip(own, hers, strict=True))
