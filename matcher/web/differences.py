"""How offers differ in what can be measured, said beside the one that has less or more of it."""

import math
from collections.abc import Sequence

from matcher.domain.offer import Kind
from matcher.scoring.criteria.pay import per_month
from matcher.scoring.ranking import Score
from matcher.scoring.stated_hours import hours_per_week
from matcher.web.page_words import PageWords
from matcher.web.way_fact import Way


def differences(name: str, scores: Sequence[Score], texts: PageWords) -> list[str]:
    """One a column, "" where there is nothing to say. `name`: hours, way, pay or length."""
    said = ["" for _ in scores]
    found = _ahead(_measured(name, scores))
    if found:
        place, by = found
        said[place] = _by(name, by, texts) if len(scores) == 2 else _of_all(name, texts)
    return said


def _measured(name: str, scores: Sequence[Score]) -> list[float | None]:
    """The more, the better or longer: hours and minutes of the way count below 0."""
    match name:
        case "hours":
            return [_known(-hours_per_week(score.offer)) for score in scores]
        case "way":
            ways = [Way.of(score).minutes for score in scores]
            return [None if minutes is None else -float(minutes) for minutes in ways]
        case "pay":
            return _pay(scores)
        case _:
            return [score.offer.duration_months for score in scores]


def _pay(scores: Sequence[Score]) -> list[float | None]:
    """Euros a month, where before or after tax is the same for all, and none is a course."""
    alike = {
        (score.offer.pay.gross, score.offer.pay.currency) for score in scores if score.offer.pay
    }
    jobs = all(score.offer.kind is not Kind.TRAINING for score in scores)
    if len(alike) != 1 or not jobs or next(iter(alike))[1] != "EUR":
        return [None for _ in scores]
    return [_known(per_month(score.offer)) for score in scores]


def _ahead(found: Sequence[float | None]) -> tuple[int, float] | None:
    """Which one, and by how much; only where it is known of all: what one leaves unsaid may be
    more."""
    known = [each for each in found if each is not None]
    if len(known) < len(found) or len(known) < 2:
        return None
    highest, second = sorted(known, reverse=True)[:2]
    return (known.index(highest), highest - second) if highest > second else None


def _by(name: str, by: float, texts: PageWords) -> str:
    say, show = texts.say, texts.show
    match name:
        case "hours":
            return say("%(hours)s less", hours=show(by, "hours"))
        case "way":
            return say("%(minutes)s less", minutes=show(round(by), "minutes"))
        case "pay":
            return say("%(money)s more a month", money=show(round(by), "money"))
        case _:
            return say("%(months)s longer", months=show(by, "months"))


def _of_all(name: str, texts: PageWords) -> str:
    return {
        "hours": texts.say("the fewest hours"),
        "way": texts.say("the shortest way"),
        "pay": texts.say("the most a month"),
        "length": texts.say("the longest"),
    }[name]


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
