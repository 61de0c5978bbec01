"""Levels, origins and proofs of a skill, as they are said to her."""

from collections.abc import Sequence

from matcher.domain.profile import Origin, Proof, SkillLevel
from matcher.web.page_words import PageWords

Options = Sequence[tuple[str, str]]


def levels(texts: PageWords) -> Options:
    return [
        (SkillLevel.SOME, texts.say("some")),
        (SkillLevel.GOOD, texts.say("good")),
        (SkillLevel.STRONG, texts.say("strong")),
        (SkillLevel.CAN_TEACH, texts.say("can teach it")),
    ]


def origins(texts: PageWords) -> Options:
    """Unpaid and informal work first."""
    return [
        (Origin.HOUSEHOLD, texts.say("household")),
        (Origin.UNPAID_CARE, texts.say("unpaid care")),
        (Origin.INFORMAL, texts.say("informal work")),
        (Origin.PAID, texts.say("paid work")),
        (Origin.WORKSHOP, texts.say("seen in a workshop")),
        (Origin.STUDY, texts.say("school or course")),
        (Origin.VOLUNTEERING, texts.say("volunteering")),
        (Origin.HOBBY, texts.say("hobby")),
    ]


def proofs(texts: PageWords) -> Options:
    return [
        (Proof.CERTIFICATE, texts.say("certificate at hand")),
        (Proof.REFERENCE, texts.say("reference at hand")),
        (Proof.NONE, texts.say("nothing on paper")),
    ]


def wishes(texts: PageWords) -> Options:
    return [("yes", texts.say("wants to use it")), ("no", texts.say("not as a job"))]


def said(options: Options, value: object) -> str:
    """The words of a value; "" where nobody knows."""
    return dict(options).get(str(value), "")
