"""An offer that its source has not shown for long is asked about: from the store to the words."""

import json
from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from matcher.casework.report import as_json
from matcher.casework.suggest import Suggestions, suggest
from matcher.console import print_suggestions
from matcher.market.health import health
from matcher.web.cards import card
from matcher.web.page_words import PageWords
from tests.factories import profile
from tests.market.stall import Stall, advert, day, loaded

WORDS = [
    ("en", "Last seen in its source on", "Is the place still open?"),
    ("it", "ultima volta nella sua fonte il", "Il posto è ancora libero?"),
    ("es", "Vista por última vez en su fuente el", "¿Sigue libre el puesto?"),
]


def suggested(stall: Stall, on: date) -> Suggestions:
    return suggest(profile(), list(stall.offers().values()), loaded().knowledge, on)


def deadline(stall: Stall, on: date) -> tuple[str, str]:
    """Verdict and code of what the list says about whether the only offer is still open."""
    (offer,) = json.loads(as_json(suggested(stall, on), loaded().words("en")))["ranked"]
    (part,) = (each for each in offer["contributions"] if each["criterion"] == "deadline")
    return part["verdict"], part["reason"]["code"]


def weekly(stall: Stall) -> None:
    """A source that has shown its advert every seven days, the last time on day 0."""
    for number in (-21, -14, -7, 0):
        stall.deliver(advert("a"), on=day(number))


def test_an_advert_is_fresh_until_its_source_has_missed_two_of_its_usual_deliveries(stall: Stall):
    weekly(stall)
    assert deadline(stall, day(14)) == ("YES", "deadline.not_stated")
    assert deadline(stall, day(15)) == ("ASK", "deadline.stale")


def test_it_is_fresh_again_when_its_source_shows_it_again(stall: Stall):
    weekly(stall)
    stall.deliver(advert("a"), on=day(20))
    assert deadline(stall, day(20)) == ("YES", "deadline.not_stated")


def test_a_deadline_that_is_still_to_come_does_not_make_a_stale_advert_fresh(stall: Stall):
    stall.source("feed", rhythm_days=1)
    stall.deliver(advert("a", deadline=day(60).isoformat()))
    assert deadline(stall, day(2)) == ("YES", "deadline.open")
    assert deadline(stall, day(3)) == ("ASK", "deadline.stale")


def test_a_delivery_that_was_not_believed_makes_nothing_fresh(stall: Stall):
    stall.source("feed", rhythm_days=1)
    stall.deliver(advert("a"))
    stall.deliver(on=day(3))
    assert deadline(stall, day(3)) == ("ASK", "deadline.stale")


def test_a_job_is_as_fresh_as_the_freshest_of_its_sources(stall: Stall):
    same = advert("a", employer="Ditta Uno", description="Cuoca in via Roma 1, turni serali.")
    for source, number in (("one", 0), ("two", 10)):
        stall.source(source, rhythm_days=1)
        stall.deliver(same | {"id": source}, source=source, on=day(number))
    assert deadline(stall, day(12)) == ("YES", "deadline.not_stated")
    assert deadline(stall, day(13)) == ("ASK", "deadline.stale")


def test_a_source_that_delivers_many_times_a_day_is_known_to_be_daily(stall: Stall):
    for number in range(5):
        for time in range(12):
            stall.deliver(advert("a"), advert(f"b{time}"), on=day(number))
    assert stall.offers()["a"].fresh_until == day(6)


@pytest.mark.parametrize(("language", "seen", "asked"), WORDS)
def test_the_question_stands_in_the_list_on_the_console_and_on_its_card(
    stall: Stall, language: str, seen: str, asked: str
):
    weekly(stall)
    found, words = suggested(stall, day(30)), loaded().words(language)
    console = Console(file=StringIO(), width=200)
    print_suggestions(found, words, console)
    (score,) = found.ranked
    shown = str(card(score, 1, found, {}, PageWords(language, words)))
    assert seen in as_json(found, words)
    assert asked in console.file.getvalue()
    assert asked in shown


def test_the_report_on_the_sources_counts_what_is_asked_about(stall: Stall):
    stall.source("feed", rhythm_days=2, lists_all=False)
    stall.deliver(advert("a"), advert("b"))
    stall.deliver(advert("c"), on=day(4))
    (source,) = health(stall.engine, stall.market.rules.limits, day(6))
    assert (source.open, source.stale) == (3, 2)
