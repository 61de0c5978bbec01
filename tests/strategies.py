"""Profiles and offers made by hypothesis: everything that is optional is sometimes unknown."""

from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from matcher.domain.language import Cefr, LanguageNeed, LanguageSkill, Mode
from matcher.domain.offer import Ability, Contract, Gives, Kind, Offer, TrainingTerms
from matcher.domain.papers import Papers, broadest
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.permit import Document, Residence, parse_paper
from matcher.domain.place import Area, Place, Town, TravelMode
from matcher.domain.profile import (
    Away,
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
from tests.factories import TODAY, embedded, weights

COUNTRIES = ("IT", "ES", "BG", "DE", "AT", "GR", "LV", "LT", "RO", "SE")
LANGUAGES = ("it", "en", "ar", "pcm")
EMPLOYERS = ("Example S.r.l.", "EXAMPLE SRL", "Exempla Srl", "Coop Girasole", "Bar Sport")
LICENCES = ("B", "C", "AM")
CERTIFICATES = ("haccp", "forklift", "first_aid")
OCCUPATIONS = ("hairdresser", "hairdresser-assistant", "kitchen-assistant", "cook", "receptionist",
               "shop-assistant", "warehouse-worker", "bookkeeper", "nursery-assistant")  # fmt: skip
SPANS = (
    "Mon-Fri 08:30-15:30",
    "Mon-Fri 06:00-14:00",
    "Mon-Sun 14:00-22:00",
    "Sat 09:00-12:00",
    "Fri 22:00-06:00",
    "Sun 22:00-06:00",
    "Tue,Thu 17:00-20:00",
    "Mon-Sun 00:00-24:00",
)


@cache
def skill_pool() -> tuple[str, ...]:
    """Skills that the occupations above ask for, so that profiles and offers meet."""
    links = [link.skill for name in OCCUPATIONS for link in embedded().skills_of(name)]
    return tuple(sorted(set(links)))


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


def some(values: Any, most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of the values, each once, in any order."""
    return st.lists(st.sampled_from(tuple(values)), max_size=most, unique=True).map(tuple)


def a_set(values: Any) -> st.SearchStrategy[frozenset[Any]]:
    return some(values).map(frozenset)


levels = st.sampled_from(Cefr)
weeks = some(SPANS, 2).map(Week.parse)
shifts = st.lists(st.sampled_from(SPANS), min_size=1, max_size=2).map(Week.parse)
days = st.dates(date(2026, 10, 1), date(2027, 12, 31))
places = st.builds(
    Place,
    st.sampled_from((45.4854, 45.47, 45.55, 46.2)),
    st.sampled_from((9.2158, 9.19, 9.0, 10.4)),
)
skill_ids = st.deferred(lambda: st.sampled_from(skill_pool()))
skill_lists = st.lists(skill_ids, max_size=5, unique=True).map(tuple)

profile_skills = st.builds(
    ProfileSkill,
    skill_ids,
    level=maybe(st.sampled_from(SkillLevel)),
    wanted=maybe(st.booleans()),
)
spoken = st.dictionaries(
    st.sampled_from(LANGUAGES),
    st.dictionaries(st.sampled_from(Mode), levels, max_size=4),
    max_size=3,
).map(lambda said: tuple(LanguageSkill(name, modes) for name, modes in said.items()))
papers = st.sampled_from(
    ("work_allowed", "work_not_allowed", "employer_permit", "hours_cap:20", "from:2027-01-15")
).map(parse_paper)
residences = st.builds(
    Residence,
    st.sampled_from(Document),
    since=maybe(st.dates(date(2025, 1, 1), TODAY)),
    until=maybe(st.dates(TODAY, date(2028, 1, 1))),
    paper_says=maybe(papers),
)
wishes = st.builds(
    Wishes,
    occupations=some(OCCUPATIONS, 2),
    refused_occupations=some(OCCUPATIONS, 1),
    refuses=a_set(Refusal),
    contracts=a_set(Contract),
    priorities=st.deferred(lambda: some(sorted(weights().priorities), 2)),
)
safeties = st.builds(
    Safety,
    avoid_areas=st.lists(st.builds(Area, places, st.floats(0.1, 20)), max_size=1).map(tuple),
    avoid_employers=some(EMPLOYERS, 1),
    no_public_facing=st.booleans(),
)
profiles = st.builds(
    Profile,
    code=st.just("K7"),
    country=st.sampled_from(COUNTRIES),
    age=maybe(st.integers(14, 70)),
    digital=maybe(st.sampled_from(Ability)),
    literacy=maybe(st.sampled_from(Ability)),
    licences=maybe(a_set(LICENCES)),
    certificates=maybe(a_set(CERTIFICATES)),
    experience_months=st.dictionaries(
        st.sampled_from(("5120", "5141", "94", "4")), st.integers(0, 99), max_size=2
    ),
    place=maybe(places),
    residence=maybe(residences),
    skills=st.lists(profile_skills, max_size=6, unique_by=lambda s: s.concept).map(tuple),
    languages=spoken,
    education=st.builds(Education, maybe(st.integers(0, 8)), maybe(st.booleans())),
    available=maybe(weeks),
    busy=maybe(weeks),
    earliest_start=maybe(days),
    away=maybe(st.builds(lambda *ends: Away(min(ends), max(ends)), days, days)),
    children=st.lists(
        st.builds(Child, maybe(st.integers(0, 17)), maybe(weeks)), max_size=2
    ).map(tuple),
    travel_modes=some(TravelMode, 2),
    travel_limit_minutes=maybe(st.integers(10, 120)),
    monthly_net_minimum=maybe(st.floats(0, 3000)),
    needed_from=maybe(days),
    wishes=wishes,
    safety=safeties,
)  # fmt: skip

towns = st.lists(st.builds(Town, places, st.floats(0.5, 15), st.booleans()), max_size=3).map(tuple)

needs = st.builds(
    LanguageNeed,
    st.sampled_from(LANGUAGES),
    levels,
    st.lists(st.sampled_from(Mode), min_size=1, unique=True).map(tuple),
)
need_lists = st.lists(needs, max_size=2).map(tuple)
pays = st.builds(
    Pay,
    st.floats(0, 5000),
    st.sampled_from(PayPeriod),
    currency=st.sampled_from(("EUR", "SEK", "RON")),
    gross=maybe(st.booleans()),
    payments_a_year=st.sampled_from((12, 14)),
)
terms = st.builds(
    TrainingTerms,
    literacy=maybe(st.sampled_from(Ability)),
    digital=maybe(st.sampled_from(Ability)),
    teaching_languages=some(LANGUAGES, 2),
    mediator=maybe(st.booleans()),
)
given_by_courses = st.builds(
    Gives,
    skills=skill_lists,
    languages=need_lists,
    certificates=a_set(CERTIFICATES),
    licences=a_set(LICENCES),
)

FACTS: dict[str, st.SearchStrategy[Any]] = {
    "employer": maybe(st.sampled_from(EMPLOYERS)),
    "country": maybe(st.sampled_from(COUNTRIES)),
    "place": maybe(places),
    "place_radius_km": maybe(st.floats(0.5, 15)),
    "towns": towns,
    "more_towns": st.booleans(),
    "text_towns": towns,
    "remote": maybe(st.booleans()),
    "required_skills": skill_lists,
    "desired_skills": skill_lists,
    "languages": maybe(need_lists),
    "hours_per_week": maybe(st.integers(1, 80).map(lambda halves: halves / 2)),
    "full_time": maybe(st.booleans()),
    "shifts": maybe(shifts),
    "shift_window": maybe(shifts),
    "night": maybe(st.booleans()),
    "weekend": maybe(st.booleans()),
    "contract": maybe(st.sampled_from(Contract)),
    "duration_months": maybe(st.integers(1, 36)),
    "pay": maybe(pays),
    "start": maybe(days),
    "deadline": maybe(days),
    "education": maybe(st.integers(0, 8)),
    "experience_months": maybe(st.integers(0, 60)),
    "licences": maybe(a_set(LICENCES)),
    "certificates": maybe(a_set(CERTIFICATES)),
    "documents": maybe(a_set(Document)),
    "papers": maybe(a_set(Papers).map(broadest)),
    "welcomes": maybe(a_set(Papers)),
    "sponsors": maybe(st.booleans()),
    "min_age": maybe(st.integers(14, 30)),
    "max_age": maybe(st.integers(18, 65)),
    "childcare_on_site": maybe(st.booleans()),
    "flexible_hours": maybe(st.booleans()),
    "public_facing": maybe(st.booleans()),
    "alone": maybe(st.booleans()),
    "live_in": maybe(st.booleans()),
    "men_only_team": maybe(st.booleans()),
    "employer_sensitised": maybe(st.booleans()),
    "tutor": maybe(st.booleans()),
    "places_left": maybe(st.integers(0, 3)),
}


@st.composite
def offers(draw: st.DrawFn, number: int = 0, said: int = 12) -> Offer:
    """An offer that says up to `said` of the facts; of the rest its advert is silent."""
    names = draw(st.lists(st.sampled_from(tuple(FACTS)), max_size=said, unique=True))
    kind = draw(st.sampled_from(Kind))
    occupation = draw(maybe(st.sampled_from(OCCUPATIONS)))
    facts = {name: draw(FACTS[name]) for name in names}
    if kind is Kind.TRAINING:
        facts |= {"gives": draw(given_by_courses), "training": draw(maybe(terms))}
    return Offer(id=f"o{number}", kind=kind, title="A job", occupation=occupation, **facts)


@st.composite
def markets(draw: st.DrawFn, least: int = 1, most: int = 5, said: int = 12) -> list[Offer]:
    """A few offers with different ids."""
    size = draw(st.integers(least, most))
    return [draw(offers(number, said)) for number in range(size)]
