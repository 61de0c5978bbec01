"""Courses and paths for a person at a terminal."""

from rich.console import Console
from rich.text import Text

from matcher.casework.pathways import Pathways
from matcher.casework.pathways_report import course_reasons, step_reasons, titles_of
from matcher.console import STYLES, indented
from matcher.domain.verdict import Verdict
from matcher.scoring.pathways.courses import Course
from matcher.scoring.pathways.reasons import opening
from matcher.scoring.pathways.search import Found
from matcher.scoring.scale import DEGREES
from matcher.wording.words import Words

MOST_PATHS = 3


def print_pathways(found: Pathways, words: Words, console: Console, top: int) -> None:
    """The courses that open most, each with why; then the paths, step by step."""
    console.print(Text(words.ui("pathways.for", code=found.profile.code), style="bold"))
    console.print(words.ui("pathways.open_now", count=found.courses.doors.open_now), style="dim")
    ranked = found.courses.ranked
    for place, course in enumerate(ranked[:top], 1):
        _print_course(place, course, found, words, console)
    if len(ranked) > top:
        console.print(words.ui("pathways.more", count=len(ranked) - top), style="dim")
    _print_aside(found, words, console)
    _print_paths(found, words, console)


def _print_course(
    place: int, course: Course, found: Pathways, words: Words, console: Console
) -> None:
    console.print(Text(f"\n{place:>3}. {course.offer.title}", style="bold"))
    where = " · ".join(p for p in (course.offer.employer, course.offer.city, course.offer.id) if p)
    verdict = Text(words.verdict(course.verdict), STYLES[course.verdict])
    indented(console, Text.assemble(verdict, Text(f"  {where}", style="dim")))
    for reason, price in course_reasons(course, found):
        sign = "+" if price is None or price.share >= DEGREES else "-"
        indented(console, Text(f"{sign} {words.reason(reason)}"))
    titles = {id_: offer.title for id_, offer in found.offers.items()}
    for each in found.courses.explain(course.offer).openings:
        indented(console, Text(f"> {words.opening(each, titles)}", style="green"))
    examples = titles_of(found.courses.examples(course), found)
    if examples:
        indented(console, Text(words.ui("pathways.example", titles=examples), style="dim"))


def _print_aside(found: Pathways, words: Words, console: Console) -> None:
    aside = found.courses.aside
    if not aside:
        return
    console.print(Text(f"\n{words.ui('console.set_aside', count=len(aside))}", style="bold"))
    for offer in aside:
        parts = found.courses.explain(offer).contributions
        closed = [part.reason for part in parts if part.answer.verdict is Verdict.NO]
        why = " ".join(map(words.reason, closed))
        indented(console, Text(f"{offer.title} ({offer.id}): {why}", style="dim"))


def _print_paths(found: Pathways, words: Words, console: Console) -> None:
    wishes = list(found.profile.wishes.occupations)
    heading = words.ui("pathways.paths", wishes=wishes) if wishes else words.ui(
        "pathways.paths_open"
    )  # fmt: skip
    console.print(Text(f"\n{heading}", style="bold"))
    if not found.search.found:
        console.print(words.ui("pathways.no_path"))
    for each in found.search.found[:MOST_PATHS]:
        _print_path(each, found, words, console)


def _print_path(each: Found, found: Pathways, words: Words, console: Console) -> None:
    console.print()
    for number, step in enumerate(each.path.steps, 1):
        title = words.ui("pathways.step", number=number, title=step.offer.title)
        indented(console, Text(title, style="bold"), 2)
        for reason, _ in step_reasons(step, found):
            indented(console, Text(words.reason(reason)))
    indented(console, Text(words.ui("pathways.then"), style="bold"), 2)
    for reason in opening(each.opened):
        indented(console, Text(words.reason(reason), style="green"))
    examples = titles_of(found.search.examples(each), found)
    if examples:
        indented(console, Text(words.ui("pathways.example", titles=examples), style="dim"))
