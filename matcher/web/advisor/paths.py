"""Courses by what they open for her, and paths of a few of them towards the work she wishes for."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import g

from matcher.casework.paths_for_her import TOLD, paths_for_her
from matcher.casework.pathways import Pathways
from matcher.casework.pathways_report import course_reasons, step_reasons
from matcher.domain.account import Role
from matcher.domain.offer import Offer
from matcher.domain.verdict import Reason
from matcher.errors import TooLittleKnownError
from matcher.scoring.finding import Hit
from matcher.scoring.pathways.courses import Course
from matcher.scoring.pathways.prices import Price
from matcher.scoring.pathways.reasons import opening
from matcher.scoring.pathways.search import Found
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.her_list import as_she_is, market_today
from matcher.web.cards import Tag, tag
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.page_words import PageWords

SHOWN_PATHS = 5
OPENED = ("pathway.opens", "pathway.improves", "pathway.opens_nothing")
TERMS = (
    "pathway.begins",
    "pathway.begins_unsaid",
    "pathway.later_edition",
    "pathway.register_by",
    "pathway.places_left",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A course, or a step of a path, in words: what of it is new to her, what it leads to, and its
    terms, each as sentences; `opens`: jobs; `examples` of them."""

    offer: Offer
    gives: tuple[str, ...]
    leads: tuple[str, ...]
    terms: tuple[str, ...]
    tag: Tag | None = None
    opens: int = 0
    examples: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldPath:
    steps: tuple[Told, ...]
    end: tuple[str, ...]
    examples: tuple[Offer, ...]


@advisor.get("/cases/<case_id>/suggestions/courses")
@inside(Role.ADVISOR)
def suggestions_courses(case_id: str) -> str:
    try:
        her = as_she_is(case_id)
    except TooLittleKnownError:
        return case_page("suggestions_empty", case_id)
    market = desk_market()
    found = paths_for_her(her, market_today(), market.numbers())
    courses = [_course(course, found, g.texts) for course in found.courses.ranked[:TOLD]]
    paths = [_path(each, found, g.texts) for each in found.search.found[:SHOWN_PATHS]]
    dreams = [g.texts.show(work, "concept") for work in her.profile.wishes.occupations]
    return case_page("suggestions_courses", case_id, courses=courses, paths=paths, dreams=dreams,
                     compared=len(found.courses.offers))  # fmt: skip


def _course(course: Course, found: Pathways, texts: PageWords) -> Told:
    return Told(
        course.offer,
        *_sorted(course_reasons(course, found), texts),
        tag=tag(course.verdict, texts),
        opens=course.opened.jobs,
        examples=_named(found.courses.examples(course), found),
    )


def _path(each: Found, found: Pathways, texts: PageWords) -> ToldPath:
    steps = (
        Told(step.offer, *_sorted(step_reasons(step, found), texts)) for step in each.path.steps
    )
    end = tuple(texts.words.reason(reason) for reason in opening(each.opened))
    return ToldPath(tuple(steps), end, _named(found.search.examples(each), found))


def _sorted(
    reasons: Iterable[tuple[Reason, Price | None]], texts: PageWords
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What it gives, where it leads, and the rest: its days, its price and how to get in."""
    told: tuple[list[str], list[str], list[str]] = ([], [], [])
    for reason, price in reasons:
        part = 2 if price or reason.code in TERMS else int(reason.code in OPENED)
        told[part].append(texts.words.reason(reason))
    return tuple(told[0]), tuple(told[1]), tuple(told[2])


def _named(hits: Iterable[Hit], found: Pathways) -> tuple[Offer, ...]:
    """What is not for her because of where it leads is not named."""
    return tuple(found.offers[hit.id] for hit in hits if hit.id in found.offers)
