"""Her week as it is now: the children, what is taken already, and the hours she has for work."""

from collections.abc import Mapping
from typing import Any

from matcher.domain.week import DAYS
from matcher.web.advisor.steps.her_time import (
    CARE,
    CHILD,
    care_days,
    child_row,
    copied,
    typed_week,
    week_fields,
    week_of,
    with_free_hours,
)
from matcher.web.advisor.steps.numbers import counted, day, whole
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Document, Entered, Step, Told, rows_of
from matcher.web.advisor.steps.typed import Row, Typed, acted_on
from matcher.web.advisor.steps.week_text import week_from
from matcher.web.page_words import PageWords

OLDEST_CHILD = 30


def typed(document: Document, at: AtHand) -> Typed:
    time = document.get("time", {})
    free, busy = week_of(time.get("available")), week_of(time.get("busy"), outward=True)
    fields = Typed.of(**week_fields("free", free), **week_fields("busy", busy))
    children = [child_row(child) for child in document.get("children", [])]
    away = {f"away_{end}": day for end, day in time.get("away", {}).items()}
    return fields.but(start=time.get("earliest_start"), **away).with_rows(CHILD, children)


def entered(typed: Typed, at: AtHand) -> Entered:
    found, time = Entered(), dict[str, Any]()
    weeks = {name: week_from(typed_week(typed, name), outward=name == "busy") for name in _WEEKS}
    for name, (_, wrong) in weeks.items():
        found.problems |= {f"{name}-{n}": _not_a_time(n, at.texts) for n in wrong}
    free, busy = weeks["free"][0], weeks["busy"][0]
    if free is not None:
        time["available"] = (free.without(busy) if busy else free).spans()
    if busy is not None:
        time["busy"] = busy.spans()
    try:
        if start := day(typed.one("start")):
            time["earliest_start"] = start
    except ValueError:
        found.problems["start"] = at.texts.say("A day is needed: year, month and day.")
    if away := _away(typed, found, at.texts):
        time["away"] = away
    found.put("time", time)
    rows = enumerate(typed.rows(*CHILD))
    found.put("children", [_child(n, row, found, at.texts) for n, row in rows])
    return found


_WEEKS = ("free", "busy")
_ENDS = ("first", "last")


def _away(typed: Typed, found: Entered, texts: PageWords) -> dict[str, str]:
    """Its first and last day; empty where neither is told."""
    ends, before = dict[str, str](), set(found.problems)
    for end in _ENDS:
        try:
            ends[end] = day(typed.one(f"away_{end}")) or ""
        except ValueError:
            found.problems[f"away_{end}"] = texts.say("A day is needed: year, month and day.")
    if set(found.problems) != before or not any(ends.values()):
        return {}
    for end in _ENDS:
        if not ends[end]:
            found.problems[f"away_{end}"] = texts.say("The first and the last day are needed.")
    if all(ends.values()) and ends["last"] < ends["first"]:
        found.problems["away_last"] = texts.say("This day is before the first one.")
    return ends


def _child(n: int, row: Row, found: Entered, texts: PageWords) -> dict[str, Any]:
    child: dict[str, Any] = {}
    care, wrong = week_from(care_days(row))
    found.problems |= {f"{CARE[each]}-{n}": _not_a_time(each, texts) for each in wrong}
    if care is not None:
        child["care"] = care.spans()
    try:
        age = whole(row["age"], 0, OLDEST_CHILD)
    except ValueError:
        age = None
        found.problems[f"age-{n}"] = texts.say("The child’s age in years, from 0 to 30.")
    return child if age is None else child | {"age": age}


def _not_a_time(day: int, texts: PageWords) -> str:
    said = texts.say("Hours are needed, as in 8:30-15:30; a dash alone is a day without any.")
    return f"{texts.day(day)}: {said}"


def told(document: Document, at: AtHand, texts: PageWords) -> list[Told]:
    time = document.get("time", {})
    free = week_of(time.get("available"))
    hours = [texts.show(round(free.hours, 1), "hours")] if free else []
    start = time.get("earliest_start")
    children = [
        (_child_named(n, child, texts), _shown(child.get("care"), texts), "children")
        for n, child in enumerate(document.get("children", []), start=1)
    ]
    return rows_of(
        *children,
        (texts.say("Classes and appointments"), _shown(time.get("busy"), texts, ""), "busy"),
        (
            texts.say("Hours for work, the way included"),
            [*_shown(time.get("available"), texts, ""), *hours],
            "free",
        ),
        (texts.say("Not before"), texts.show(start, "date") if start else None, "start"),
        (
            texts.say("Days on which she does not work"),
            _shown_away(time.get("away"), texts),
            "away",
        ),
    )


def _shown_away(away: Mapping[str, str] | None, texts: PageWords) -> str | None:
    if away is None:
        return None
    return texts.from_to(*(texts.show(away[end], "date") for end in _ENDS))


def _child_named(n: int, child: Mapping[str, Any], texts: PageWords) -> str:
    named = texts.say("Child %(n)s", n=n)
    return texts.listed((named, str(child["age"]))) if "age" in child else named


def _shown(spans: list[str] | None, texts: PageWords, unknown: str | None = None) -> list[str]:
    if spans is None:
        return [texts.say("not talked about yet") if unknown is None else unknown]
    return [texts.show(span, "week") for span in spans] or [texts.say("none")]


def acted(typed: Typed, act: str, at: AtHand) -> Typed:
    """`fill` her free hours, `copy-free` or `copy-care-N` over the week, add or remove a child."""
    if act == "fill":
        return with_free_hours(typed)
    verb, _, rest = act.partition("-")
    if verb == "copy" and rest in _WEEKS:
        days = copied(typed_week(typed, rest))
        return typed.but(**{f"{rest}-{n}": text for n, text in enumerate(days)})
    rows, number = typed.rows(*CHILD), act.rpartition("-")[2]
    place = counted(number)
    if verb == "copy" and place is not None and place < len(rows):
        row = rows[place]
        care = dict(zip(CARE, copied(care_days(row)), strict=True))
        rows = [care_row if r is row else r for r in rows for care_row in [{**row, **care}]]
        return typed.with_rows(CHILD, rows)
    changed = acted_on(rows, verb, number)
    return typed.with_rows(CHILD, [{**row, "child": "1"} for row in changed])


def shown(typed: Typed, at: AtHand) -> Mapping[str, object]:
    texts = at.texts
    free, _ = week_from(typed_week(typed, "free"))
    columns = [("free", texts.say("Free for work")), ("busy", texts.say("Classes, appointments"))]
    return {
        "days": [(n, texts.day(n)) for n in range(len(DAYS))],
        "columns": columns,
        "children": typed.rows(*CHILD),
        "care": CARE,
        "free_hours": texts.show(round(free.hours, 1), "hours") if free else None,
    }


STEP = Step(
    name="time",
    title=lambda texts: texts.say("Her week, the children"),
    why=lambda texts: texts.say(
        "Hours that don’t fit the children end work faster than anything else. Write it down as it"
        " is now."
    ),
    asks=(
        Question("children", CHILD, lambda texts: texts.say("The children")),
        Question("busy", ("busy",), lambda texts: texts.say("Classes, appointments")),
        Question("free", ("free",), lambda texts: texts.say("Free for work")),
        Question(
            "start",
            ("start",),
            lambda texts: texts.say("Not before"),
            lambda texts: texts.say("What begins too early is asked to wait; nothing is left out."),
        ),
        Question(
            "away",
            ("away_first", "away_last"),
            lambda texts: texts.say("Days on which she does not work"),
            lambda texts: texts.say(
                "What begins then, or is still on, is asked about first; nothing is left out."
            ),
        ),
    ),
    typed=typed,
    entered=entered,
    told=told,
    acted=acted,
    shown=shown,
)
