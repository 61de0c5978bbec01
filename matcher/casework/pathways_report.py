"""Courses and paths as the JSON that partner software reads."""

from collections.abc import Sequence
from typing import Any

from matcher.casework.pathways import Pathways
from matcher.domain.offer import Offer
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.finding import Hit
from matcher.scoring.pathways.courses import Course
from matcher.scoring.pathways.opening import Opened
from matcher.scoring.pathways.prices import Price
from matcher.scoring.pathways.reasons import given, opening, registering
from matcher.scoring.pathways.search import Found
from matcher.scoring.pathways.steps import Step
from matcher.scoring.scale import DEGREES, MILLION
from matcher.wording.words import Words

DECIMALS = 4


def pathways_table(found: Pathways, words: Words, top: int | None) -> dict[str, Any]:
    """The object of `matcher paths --json`; the first `top` courses and paths, or all."""
    return {
        "profile": found.profile.code,
        "today": found.today.isoformat(),
        "weights": found.knowledge.weights.title,
        "numbers": found.numbers.title,
        "taxonomy": found.knowledge.taxonomy.name,
        "jobs_open_now": found.courses.doors.open_now,
        "courses": [_course(each, found, words) for each in found.courses.ranked[:top]],
        "beyond_top": [each.offer.id for each in found.courses.ranked[top:]] if top else [],
        "set_aside": [_aside(offer, found, words) for offer in found.courses.aside],
        "towards": list(found.profile.wishes.occupations),
        "jobs_near": found.search.jobs_near,
        "paths": [_path(each, found, words) for each in found.search.found[:top]],
    }


def course_reasons(course: Course, found: Pathways) -> list[tuple[Reason, Price | None]]:
    """What it gives and opens, then each of its prices, in the order in which they are told."""
    case = found.courses.question.case
    said = [*given(case, course.offer, course.learnt), *opening(course.opened)]
    prices = [(price.reason, price) for price in course.prices]
    rest = list(registering(course.offer))
    return [*((reason, None) for reason in said), *prices, *((reason, None) for reason in rest)]


def step_reasons(step: Step, found: Pathways) -> list[tuple[Reason, Price | None]]:
    case = found.courses.question.case
    said = given(case, step.offer, step.learnt)
    when = step.dates.reason()
    prices = [(price.reason, price) for price in step.prices if price.reason.code != when.code]
    later = [] if step.dates.later else list(registering(step.offer))
    return [*((r, None) for r in (*said, when)), *prices, *((r, None) for r in later)]


def _course(course: Course, found: Pathways, words: Words) -> dict[str, Any]:
    score = found.courses.explain(course.offer)
    titles = {id_: offer.title for id_, offer in found.offers.items()}
    return {
        **_named(course.offer),
        "verdict": course.verdict.name,
        "score": course.score / MILLION,
        "opens": _opened(course.opened),
        "start": course.dates.begins.isoformat(),
        "end": course.dates.ends.isoformat(),
        "reasons": [_reason(*each, words) for each in course_reasons(course, found)],
        "openings": [
            {"criterion": each.criterion, "code": each.code, "values": dict(each.values),
             "offers": list(each.offers), "text": words.opening(each, titles)}
            for each in score.openings
        ],
        "examples": _examples(found.courses.examples(course), found),
    }  # fmt: skip


def _path(each: Found, found: Pathways, words: Words) -> dict[str, Any]:
    return {
        "score": each.score / MILLION,
        "opens": _opened(each.opened),
        "ends": each.path.until.isoformat(),
        "steps": [
            {
                **_named(step.offer),
                "start": step.dates.begins.isoformat(),
                "end": step.dates.ends.isoformat(),
                "reasons": [_reason(*said, words) for said in step_reasons(step, found)],
            }
            for step in each.path.steps
        ],
        "reasons": [_reason(reason, None, words) for reason in opening(each.opened)],
        "examples": _examples(found.search.examples(each), found),
    }


def _aside(offer: Offer, found: Pathways, words: Words) -> dict[str, Any]:
    parts = found.courses.explain(offer).contributions
    closed = [part for part in parts if part.answer.verdict is Verdict.NO]
    return {
        **_named(offer),
        "reasons": [
            {"criterion": part.criterion, **_reason(part.reason, None, words)} for part in closed
        ],
    }


def _named(offer: Offer) -> dict[str, Any]:
    return {"id": offer.id, "title": offer.title}


def _opened(opened: Opened) -> dict[str, Any]:
    return {"jobs": opened.jobs, "better": opened.better, "worth": opened.worth / MILLION}


def _reason(reason: Reason, price: Price | None, words: Words) -> dict[str, Any]:
    told = {"code": reason.code, "values": dict(reason.values), "text": words.reason(reason)}
    return told if price is None else {**told, "share": price.share / DEGREES}


def _examples(hits: Sequence[Hit], found: Pathways) -> list[dict[str, Any]]:
    """Those that are there and for her."""
    return [_example(hit, found) for hit in hits if hit.id in found.offers]


def _example(hit: Hit, found: Pathways) -> dict[str, Any]:
    return {
        **_named(found.offers[hit.id]),
        "verdict": hit.verdict.name,
        "score": round(hit.value, DECIMALS),
    }


def titles_of(hits: Sequence[Hit], found: Pathways) -> list[str]:
    return [found.offers[hit.id].title for hit in hits]
