"""A small fictional desk: a case with offers of every sort, one that said little, one empty."""

from datetime import date
from functools import cache
from typing import Any

from matcher.casework.suggest import Suggestions
from matcher.domain.language import ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Contract, Fact, Gives, Kind, Offer, Sign, TrainingTerms
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.place import TravelMode
from matcher.domain.profile import Child, Profile, Refusal, Wishes
from matcher.wording.words import Words, load
from tests.factories import (
    LORETO,
    embedded,
    holds,
    north_of_loreto,
    offer,
    profile,
    skilled,
    speaks,
    suggestions,
    training,
    week,
)

HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def words_of(language: str) -> Words:
    return load(language, embedded().label)


def her(**facts: Any) -> Profile:
    """K7: Italian nearly B1, a child of four, half an hour's patience for the way."""
    known: dict[str, Any] = {
        "code": "K7",
        "age": 27,
        "place": LORETO,
        "residence": holds("trafficking_permit", until=date(2028, 1, 1)),
        "skills": skilled(
            "use-cooking-techniques",
            "use-food-preparation-techniques",
            "sew-pieces-of-fabric",
            "alter-wearing-apparel",
            "distinguish-fabrics",
            "communicate-with-customers",
        ),
        "languages": speaks(it={"listening": "B1", "speaking": "A2"}, en="C1"),
        "available": week("Mon-Fri 08:30-15:30"),
        "children": (Child(4, week("Mon-Fri 08:00-16:00")),),
        "travel_modes": (TravelMode.WALK, TravelMode.PUBLIC_TRANSPORT),
        "travel_limit_minutes": 45,
        "monthly_net_minimum": 700,
        "certificates": frozenset(),
        "licences": frozenset(),
        "wishes": Wishes(("dressmaker",), refuses=frozenset({Refusal.NIGHT})),
    }
    return profile(**known | facts)


def canteen(**facts: Any) -> Offer:
    return offer(**{
        "id": "v1",
        "title": "Aiuto cuoca in mensa scolastica",
        "description": "Cerchiamo un'aiuto cuoca.\n\nDal lunedì al venerdì, dalle 9 alle 14.30.",
        "employer": "Cooperativa Tavola Chiara",
        "country": "IT",
        "city": "Milano",
        "place": north_of_loreto(2),
        "text_language": "it",
        "occupation": "kitchen-assistant",
        "required_skills": ("use-cooking-techniques", "use-food-preparation-techniques"),
        "languages": (LanguageNeed("it", Cefr.A2, ORAL),),
        "hours_per_week": 27.5,
        "shifts": week("Mon-Fri 09:00-14:30"),
        "contract": Contract.FIXED_TERM,
        "duration_months": 10,
        "pay": Pay(985, PayPeriod.MONTH, gross=True),
        "start": date(2026, 12, 1),
        "deadline": date(2026, 11, 29),
        "licences": frozenset(),
        "certificates": frozenset(),
        "experience_months": 0,
        "education": 0,
        "night": False,
        "facts": (
            Fact("shifts", week("Mon-Fri 09:00-14:30"),
                 "Dal lunedì al venerdì, dalle 9 alle 14.30", "shifts.days"),
        ),
        "source": "csv",
        "url": "https://example.org/v1",
    } | facts)  # fmt: skip


def offers() -> list[Offer]:
    """In the order of a feed: fits, to ask, not yet, night shifts, a course, held back ..."""
    return [
        canteen(),
        canteen(
            id="v2", title="Aiuto in cucina per la sera", shifts=None, hours_per_week=20, city=None,
            place=None, pay=Pay(9.5, PayPeriod.HOUR, amount_to=11), text_language=None,
            signs=(Sign("fee_to_start", "quota di iscrizione", 0.4),),
        ),
        _tailoring(),
        _fabric_shop(),
        canteen(
            id="v5", title="Lavapiatti di notte", shifts=week("Fri-Sat 22:00-06:00"), night=True,
        ),
        canteen(
            id="v6", title="Hostess", held_back=True,
            signs=(Sign("keeps_documents", "il documento resta in ufficio", 1.0),),
        ),
        _italian_course(),
        canteen(
            id="v7", title="Stiratrice", occupation="dressmaker",
            shifts=week("Tue-Sat 10:00-14:00"),
            required_skills=("sew-pieces-of-fabric",), hours_per_week=20, employer="Lavanderia Lia",
        ),
    ]  # fmt: skip


def _tailoring() -> Offer:
    return canteen(
        id="v3", kind=Kind.INTERNSHIP, title="Tirocinio: orli e riparazioni in sartoria",
        employer="Sartoria Filo Vivo", occupation="dressmaker", place=north_of_loreto(0.8),
        required_skills=("sew-pieces-of-fabric", "alter-wearing-apparel", "cut-fabrics"),
        contract=Contract.INTERNSHIP, duration_months=6, pay=None,
        shifts=week("Mon-Fri 09:00-14:00"),
        hours_per_week=25, tutor=True, start=None, deadline=None, languages=None, url=None,
    )  # fmt: skip


def _fabric_shop() -> Offer:
    return canteen(
        id="v4", title="Addetta alle vendite, negozio di tessuti", employer="Tessuti Corsi",
        occupation="shop-assistant", required_skills=("communicate-with-customers",),
        languages=(LanguageNeed("it", Cefr.B1, ORAL),), shifts=week("Mon,Wed,Fri 10:00-14:00"),
        hours_per_week=12,
    )  # fmt: skip


def _italian_course() -> Offer:
    return training(
        id="t1", title="Italiano B1, parlare", country="IT", city="Milano", place=LORETO,
        text_language="it", languages=(LanguageNeed("it", Cefr.A2, ORAL),),
        gives=Gives(languages=(LanguageNeed("it", Cefr.B1, ORAL),)),
        training=TrainingTerms(weeks=12, hours_total=72, mediator=True, cost=0),
        shifts=week("Tue,Thu 09:30-12:30"), childcare_on_site=True, places_left=3,
        deadline=date(2026, 12, 20), start=date(2027, 1, 11),
    )  # fmt: skip


@cache
def listed() -> Suggestions:
    return suggestions(her(), offers())
