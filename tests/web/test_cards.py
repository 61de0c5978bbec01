"""What a card says of an offer, without HTTP."""

from dataclasses import replace
from typing import Any

import pytest

from matcher.casework.talking_points import best_reasons
from matcher.domain.offer import Offer
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.permit import Residence
from matcher.domain.verdict import Verdict
from matcher.web.cards import Card, SecondLook, card, second_look
from matcher.web.page_words import PageWords
from tests.factories import holds, north_of_loreto, suggestions, training, week
from tests.web import desk

TITLES = {"t1": "Italiano B1, parlare"}


def cards(texts: PageWords) -> dict[str, Card]:
    found = desk.listed()
    return {
        score.offer.id: card(score, place, found, TITLES, texts)
        for place, score in enumerate(found.ranked, 1)
    }


def alone(offer: Offer, texts: PageWords, **her: Any) -> Card:
    found = suggestions(desk.her(**her), [offer])
    return card(found.ranked[0], 1, found, {}, texts)


def look(offer: Offer, texts: PageWords, **her: Any) -> SecondLook:
    return second_look(suggestions(desk.her(**her), [offer]).ranked[0], texts)


def look_at(id_: str, texts: PageWords) -> SecondLook:
    return second_look(next(s for s in desk.listed().ranked if s.offer.id == id_), texts)


def fact(one: Card, name: str) -> tuple[str, tuple[str, ...], str]:
    found = next(f for f in one.facts if f.name == name)
    return found.value, found.notes, found.place


def test_a_verdict_is_an_icon_and_words(english: PageWords) -> None:
    tags = {id_: (one.tag.kind, one.tag.icon, one.tag.words) for id_, one in cards(english).items()}
    assert tags["t1"] == tags["v1"] == ("fits", "circle-check", "Fits now")
    assert tags["v3"] == ("ask", "message-question", "Ask first")
    assert tags["v4"] == ("opens", "key", "Not yet")


def test_the_facts_of_a_job_are_hours_way_pay_and_contract(english: PageWords) -> None:
    canteen = cards(english)["v1"]
    assert [f.name for f in canteen.facts] == ["Hours", "Way", "Pay", "Contract"]
    assert fact(canteen, "Hours") == ("9:00–14:30", ("Mon–Fri", "27.5 hours a week"), "")
    assert fact(canteen, "Way") == ("18 minutes", ("by bus or metro, estimated",), "Milano")
    assert fact(canteen, "Pay") == ("€985 a month", ("before tax",), "")
    assert fact(canteen, "Contract") == (
        "10 months",
        ("a fixed-term contract", "from 1 December 2026", "apply by 29 November 2026"),
        "",
    )


def test_a_fact_that_is_not_known_says_so(english: PageWords) -> None:
    bare = desk.canteen(
        shifts=None, hours_per_week=None, pay=None, contract=None, duration_months=None,
        start=None, deadline=None, place=None,
    )  # fmt: skip
    one = alone(bare, english)
    assert [f.value for f in one.facts] == ["not said", "not known", "not said", "Not said"]
    assert one.week is None


def test_full_or_part_time_is_told_where_the_hours_are_not(english: PageWords) -> None:
    unsaid = {"shifts": None, "hours_per_week": None}
    full = desk.canteen(**unsaid, full_time=True)
    assert fact(alone(full, english), "Hours")[:2] == ("Full time", ("times not said",))
    mornings = desk.canteen(**unsaid, full_time=False, shift_window=week("Mon-Sun 05:00-14:00"))
    value, notes, _ = fact(alone(mornings, english), "Hours")
    assert value == "Part time"
    assert notes == ("within: every day from 5:00 to 14:00, times not said",)
    assert alone(mornings, english).week is None


def test_an_hourly_wage_is_told_as_it_stands_and_by_the_month(english: PageWords) -> None:
    hourly = desk.canteen(pay=Pay(9.5, PayPeriod.HOUR, amount_to=11, gross=None))
    value, notes, _ = fact(alone(hourly, english), "Pay")
    assert value == "€9.50–€11 an hour"
    assert notes == ("about €1,132 a month", "before or after tax is not said")


def test_pay_below_her_need_is_told_beside_the_pay(english: PageWords) -> None:
    net = desk.canteen(pay=Pay(800, PayPeriod.MONTH, gross=False))
    assert fact(alone(net, english, monthly_net_minimum=900.0), "Pay")[1] == (
        "after tax",
        "less than is needed",
    )
    assert fact(alone(net, english, monthly_net_minimum=700.0), "Pay")[1] == ("after tax",)


def test_different_hours_on_different_days_are_all_told(english: PageWords) -> None:
    split = desk.canteen(shifts=week("Mon,Wed 09:00-13:00", "Tue 14:00-16:00"), hours_per_week=None)
    value, notes, _ = fact(alone(split, english), "Hours")
    assert value == "10 hours a week"
    assert notes == ("Mon, Wed 9:00–13:00", "Tue 14:00–16:00")


def test_a_shift_over_midnight_is_told_as_one(english: PageWords) -> None:
    late = desk.canteen(shifts=week("Fri-Sun 22:00-04:00"), hours_per_week=18, night=None)
    value, notes, _ = fact(alone(late, english, wishes=desk.Wishes()), "Hours")
    assert (value, notes[0]) == ("22:00–4:00", "Fri–Sun")


def test_work_around_the_clock_is_told_day_by_day(english: PageWords) -> None:
    always = desk.canteen(shifts=week("Mon-Tue 00:00-24:00"), hours_per_week=48, night=None)
    value, notes, _ = fact(alone(always, english, wishes=desk.Wishes()), "Hours")
    assert (value, notes[0]) == ("0:00–24:00", "Mon, Tue")


def test_a_course_tells_its_cost_and_length_instead(english: PageWords) -> None:
    course = cards(english)["t1"]
    assert [f.name for f in course.facts] == ["Hours", "Way", "Cost", "Length"]
    assert fact(course, "Cost")[0] == "Free of charge"
    assert fact(course, "Length")[0] == "12 weeks"


def test_a_course_of_which_nothing_is_said_promises_nothing(english: PageWords) -> None:
    one = alone(training(), english)
    assert fact(one, "Cost")[0] == "Not said"
    assert fact(one, "Length")[0] == "not said"


def test_the_reasons_are_the_four_that_weigh_most(english: PageWords) -> None:
    score = next(s for s in desk.listed().ranked if s.offer.id == "v1")
    chosen = best_reasons(score)
    assert len(chosen) == 4
    worth = [part.weight * (part.answer.degree or 0) for part in chosen]
    assert worth == sorted(worth, reverse=True)
    assert cards(english)["v1"].reasons[0].startswith("She brings all that is asked for")


def test_what_must_be_asked_is_no_reason_for_the_offer(english: PageWords) -> None:
    for score in desk.listed().ranked:
        assert all(part.answer.verdict is Verdict.YES for part in best_reasons(score))


def test_what_opens_an_offer_names_the_course(english: PageWords) -> None:
    openings = cards(english)["v4"].openings
    assert len(openings) == 1
    assert "Italiano B1, parlare" in openings[0]


def test_at_most_four_questions_are_asked_and_each_says_whom(english: PageWords) -> None:
    unknown = suggestions(desk.profile(code="M2"), desk.offers())
    for score in unknown.ranked:
        asks = card(score, 1, unknown, {}, english).asks
        assert sum(len(questions) for _, questions in asks) <= 4
        assert {whom for whom, _ in asks} <= {"employer", "her", "desk"}
    assert cards(english)["v3"].asks[0][0] == "employer"


def test_a_slight_sign_of_danger_is_quoted_on_the_card(english: PageWords) -> None:
    assert [quote for _, quote in cards(english)["v2"].signs] == ["quota di iscrizione"]


def test_the_points_of_all_questions_make_a_hundred(english: PageWords) -> None:
    found = desk.listed()
    score = next(s for s in found.ranked if s.offer.id == "v1")
    weighing = second_look(score, english).weighing
    hidden = {"entry"}  # a course's question
    total = sum(part.weight for part in score.contributions)
    left_out = sum(p.weight for p in score.contributions if p.criterion in hidden)
    assert sum(row.weight for row in weighing.rows) == pytest.approx(100 * (1 - left_out / total))
    assert weighing.earned == pytest.approx(sum(row.adds for row in weighing.rows))
    assert weighing.earned <= weighing.judged


def test_what_is_not_known_is_told_apart_by_who_can_tell(english: PageWords) -> None:
    her_need = look(desk.canteen(), english, monthly_net_minimum=None).weighing
    pay = next(row for row in her_need.rows if row.question == "Does the pay cover her need?")
    assert (pay.degree, pay.fits, pay.adds) == (None, "not talked about yet", 0)
    no_pay = look(desk.canteen(pay=None), english).weighing
    pay = next(row for row in no_pay.rows if row.question == "Does the pay cover her need?")
    assert (pay.degree, pay.fits) == (None, "not said")


@pytest.mark.parametrize(
    ("residence", "fits"),
    [(None, "not talked about yet"), (holds("other"), "open")],
    ids=["she has not been asked", "the legal desk has to tell"],
)
def test_what_is_not_known_of_her_papers_is_not_blamed_on_the_advert(
    english: PageWords, residence: Residence | None, fits: str
) -> None:
    weighing = look(desk.canteen(), english, residence=residence).weighing
    papers = next(row for row in weighing.rows if row.question == "Do her papers allow it?")
    assert (papers.degree, papers.fits) == (None, fits)


def test_gates_are_told_apart_from_what_adds_points(english: PageWords) -> None:
    weighing = look_at("v1", english).weighing
    assert {question for question, _ in weighing.gates} == {
        "Is it for her age?",
        "Is it safe for her?",
    }
    assert all(row.weight > 0 for row in weighing.rows)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/x", False),
        ("https:///nowhere", False),
        ("http://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str | None, link: bool, english: PageWords) -> None:
    found = look(desk.canteen(url=url), english).advert
    assert (found.link == url) if link else (found.link is None)


def test_a_very_long_advert_is_shortened_and_says_so(english: PageWords) -> None:
    found = look(desk.canteen(description="parola " * 100_000), english).advert
    assert found.shortened
    assert sum(map(len, found.paragraphs)) <= 8_000


def test_the_words_that_a_fact_was_read_from_are_quoted(english: PageWords) -> None:
    advert = look_at("v1", english).advert
    assert advert.quotes == (("shifts", "Dal lunedì al venerdì, dalle 9 alle 14.30"),)
    unclear = look(desk.canteen(unclear=frozenset({"pay", "hours_per_week"})), english).advert
    assert unclear.unclear == ("hours a week", "pay")


def test_work_from_home_has_no_way(english: PageWords) -> None:
    one = alone(desk.canteen(remote=True, place=None), english)
    assert fact(one, "Way")[0] == "from home"


def test_the_same_place_is_close_by(english: PageWords) -> None:
    assert fact(alone(desk.canteen(place=north_of_loreto(0)), english), "Way")[0] == "close by"


def test_the_same_offer_gives_the_same_card(english: PageWords) -> None:
    again = replace(desk.listed())
    assert [card(s, 1, again, {}, english) for s in again.ranked] == [
        card(s, 1, desk.listed(), {}, english) for s in desk.listed().ranked
    ]
