"""How long one ranking of 10,000 offers takes, beside judging the same offers one by one.

    python benchmarks/rank.py [--offers 10000] [--runs 20]

Offers are made up from the embedded taxonomy, always the same ones. "In a loop" lays out and judges
each offer on its own: what asking object by object would cost, measured on the first of them.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from matcher.casework.rules import load_work_rules
from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed, LanguageSkill
from matcher.domain.offer import Contract, Gives, Kind, Offer
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.permit import Document, Residence
from matcher.domain.place import Area, Place, TravelMode
from matcher.domain.profile import (
    Child,
    Education,
    Profile,
    ProfileSkill,
    Refusal,
    Safety,
    SkillLevel,
    Wishes,
)
from matcher.domain.week import Week
from matcher.scoring.criterion import Case
from matcher.scoring.market import Market
from matcher.scoring.ranking import rank
from matcher.scoring.weights import Weights, load_weights
from matcher.settings import data_dir
from matcher.taxonomy.loading import load_embedded
from matcher.taxonomy.model import Taxonomy

TODAY = date(2026, 11, 22)
T = TypeVar("T")
LOOPED = 200  # offers that are judged one by one; the time is scaled up
TRAININGS = 0.2  # share of the offers that are trainings


def main() -> None:
    arguments = _arguments()
    weights = load_weights(data_dir() / "weights" / "default.toml")
    taxonomy, load = _timed(lambda: load_embedded(data_dir() / "taxonomy"))
    offers = made_up_offers(arguments.offers, taxonomy)
    market, build = _timed(lambda: Market.of(offers, weights, taxonomy))
    fast = [_ranking(market, weights) for _ in range(arguments.runs)]
    explained = _timed(lambda: _first_fifty(market, weights))[1]
    slow = _one_by_one(offers[:LOOPED], weights, taxonomy) * len(offers) / min(LOOPED, len(offers))
    median = statistics.median(fast)
    print(f"taxonomy        {load:9.1f} ms")
    print(f"build           {build:9.1f} ms   ({len(offers)} offers)")
    print(f"ranking         {median:9.1f} ms   (median of {arguments.runs}, least {min(fast):.1f})")
    print(f"  + 50 explained{explained:9.1f} ms")
    print(f"in a loop       {slow:9.1f} ms   ({slow / median:.0f} times as long)")


def her_profile(taxonomy: Taxonomy) -> Profile:
    """A profile in which every criterion has something to judge."""
    every_level = dict.fromkeys(ALL_MODES, Cefr.A2)
    skills = [link.skill for link in taxonomy.skills_of("kitchen-assistant")]
    skills += [link.skill for link in taxonomy.skills_of("hairdresser-assistant")]
    return Profile(
        code="K7",
        country="IT",
        age=27,
        licences=frozenset({"B"}),
        certificates=frozenset({"haccp"}),
        experience_months={"5120": 24},
        place=Place(45.4854, 9.2158),
        residence=Residence(Document.ASYLUM_APPLICANT, date(2026, 8, 1), date(2027, 8, 1)),
        skills=tuple(ProfileSkill(skill, SkillLevel.GOOD) for skill in dict.fromkeys(skills)),
        languages=(LanguageSkill("it", every_level), LanguageSkill("en", every_level)),
        education=Education(2),
        available=Week.parse(["Mon-Fri 08:30-15:30", "Sat 09:00-12:00"]),
        children=(Child(4, Week.parse(["Mon-Fri 08:00-16:00"])),),
        travel_modes=(TravelMode.WALK, TravelMode.PUBLIC_TRANSPORT),
        travel_limit_minutes=60,
        monthly_net_minimum=900,
        wishes=Wishes(
            ("hairdresser",), refuses=frozenset({Refusal.NIGHT}), priorities=("hours", "learning")
        ),
        safety=Safety((Area(Place(45.51, 9.20), 2.0),), ("Example Srl",)),
    )


def made_up_offers(number: int, taxonomy: Taxonomy) -> list[Offer]:
    """The same offers each time: a city's worth, a fifth of them trainings."""
    dice = random.Random(7)  # noqa: S311 - nothing secret here
    return [_offer(place, dice, taxonomy) for place in range(number)]


def _offer(number: int, dice: random.Random, taxonomy: Taxonomy) -> Offer:
    occupation = dice.choice(taxonomy.occupation_ids)
    links = taxonomy.skills_of(occupation)
    essential = tuple(link.skill for link in links if link.essential)
    training = dice.random() < TRAININGS
    language = (LanguageNeed("it", Cefr(dice.randint(0, 5)), dice.choice((ALL_MODES, ORAL))),)
    first = dice.randint(5, 18)
    return Offer(
        id=f"o{number}",
        kind=Kind.TRAINING if training else Kind.VACANCY,
        title=taxonomy.label(occupation),
        employer=f"Ditta {dice.randint(1, number + 1)} Srl",
        country="IT",
        place=Place(45.35 + dice.random() * 0.25, 9.0 + dice.random() * 0.4),
        remote=dice.random() < 0.08,
        occupation=occupation,
        isco=taxonomy.concept(occupation).isco,
        required_skills=essential,
        desired_skills=tuple(link.skill for link in links if not link.essential),
        languages=dice.choice((None, (), language, language)),
        hours_per_week=dice.choice((None, 20.0, 25.0, 40.0)),
        shifts=dice.choice((None, Week.parse([f"Mon-Fri {first:02}:00-{first + 5:02}:00"]))),
        contract=dice.choice((None, *Contract)),
        duration_months=dice.choice((None, 3, 6, 12)),
        pay=dice.choice((None, Pay(dice.randint(7, 15), PayPeriod.HOUR, gross=True))),
        start=dice.choice((None, TODAY + timedelta(days=dice.randint(1, 90)))),
        deadline=dice.choice((None, TODAY + timedelta(days=dice.randint(-3, 60)))),
        education=dice.choice((None, 2, 3, 6)),
        certificates=dice.choice((None, frozenset[str](), frozenset({"haccp"}))),
        licences=dice.choice((None, frozenset[str](), frozenset({"B"}))),
        gives=Gives(essential[:4], language) if training else Gives(),
    )


def _ranking(market: Market, weights: Weights) -> float:
    """Milliseconds of one ranking for a case that nothing is remembered of."""
    case = _case(market.taxonomy)
    return _timed(lambda: rank(case, market, weights))[1]


def _first_fifty(market: Market, weights: Weights) -> None:
    ranked = rank(_case(market.taxonomy), market, weights)
    for row in ranked.rows[:50]:
        ranked.explain(int(row))


def _one_by_one(offers: list[Offer], weights: Weights, taxonomy: Taxonomy) -> float:
    case = _case(taxonomy)
    return _timed(
        lambda: [rank(case, Market.of([offer], weights, taxonomy), weights) for offer in offers]
    )[1]


def _case(taxonomy: Taxonomy) -> Case:
    rules = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
    return Case(her_profile(taxonomy), TODAY, taxonomy, rules)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - start) * 1000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--offers", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=20)
    return parser.parse_args()


if __name__ == "__main__":
    main()
