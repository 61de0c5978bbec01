"""Made-up profiles for a made-up market: 25 skills each, near one of its cities."""

from dataclasses import replace
from datetime import date

import numpy as np

from matcher.bench.market import cities
from matcher.bench.taxonomy import OCCUPATIONS, SKILLS, occupation, popularity, skill
from matcher.bench.traits import TODAY
from matcher.domain.language import ALL_MODES, Cefr, LanguageSkill
from matcher.domain.permit import Document, Residence
from matcher.domain.place import Place, TravelMode
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
from matcher.scoring.travel_time import PACES

SKILLS_OF_HERS = 25
WEEKS = (
    ("Mon-Fri 08:00-16:30",),
    ("Mon-Fri 08:30-15:30", "Sat 09:00-12:00"),
    ("Mon-Fri 06:00-22:00",),
)


def women(number: int, *, wide: bool = False) -> list[Profile]:
    """The same women each time. Each travels as far as a car takes her in 20 to 40 km; `wide`: as
    far as it takes."""
    dice = np.random.default_rng(25)
    made = [_woman(dice, place) for place in range(number)]
    return [replace(her, travel_limit_minutes=None) for her in made] if wide else made


def _woman(dice: np.random.Generator, number: int) -> Profile:
    table = cities()
    lat, lon, _ = table[dice.choice(len(table), p=table[:, 2])]
    skills = dice.choice(SKILLS, SKILLS_OF_HERS, replace=False, p=popularity())
    italian = dict.fromkeys(ALL_MODES, Cefr(int(dice.integers(2, 5))))
    english = dict.fromkeys(ALL_MODES, Cefr(int(dice.integers(1, 5))))
    wishes = [occupation(int(n)) for n in dice.choice(OCCUPATIONS, 2, replace=False)]
    papers = (Document.REFUGEE, Document.ASYLUM_APPLICANT, Document.SUBSIDIARY_PROTECTION)
    return Profile(
        code=f"K{number}",
        country="IT",
        age=int(dice.integers(19, 55)),
        licences=frozenset({"B"}) if number % 2 else frozenset(),
        certificates=frozenset({"haccp"}) if number % 3 else frozenset(),
        experience_months={"5120": 24},
        place=Place(float(lat), float(lon)),
        residence=Residence(papers[number % 3], date(2026, 6, 1), date(2028, 6, 1)),
        skills=tuple(
            ProfileSkill(skill(int(n)), SkillLevel.GOOD, wanted=bool(i % 8) or None)
            for i, n in enumerate(skills)
        ),
        languages=(LanguageSkill("it", italian), LanguageSkill("en", english)),
        education=Education(int(dice.integers(1, 5))),
        available=Week.parse(WEEKS[number % 3]),
        earliest_start=TODAY,
        children=(Child(4, Week.parse(["Mon-Fri 07:30-17:00"])),) if number % 2 else (),
        travel_modes=(TravelMode.PUBLIC_TRANSPORT, TravelMode.CAR),
        travel_limit_minutes=int(PACES[TravelMode.CAR].minutes(float(dice.uniform(20, 40)))),
        monthly_net_minimum=900,
        wishes=Wishes(tuple(wishes), refuses=frozenset({Refusal.NIGHT}), priorities=("hours",)),
        safety=Safety(),
    )
