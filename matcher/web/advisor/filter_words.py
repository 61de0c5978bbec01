"""The choices of the filters, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from matcher.scoring.concentration import Sector
from matcher.web.advisor.showing import HOURS, TIMES, WAYS
from matcher.web.page_words import PageWords

Choice = tuple[str, str]  # as an address says it, and in words


@dataclass(frozen=True, slots=True)
class Choices:
    """What each filter that is a list of choices offers, beside whatever."""

    way: list[Choice]
    work: list[Choice]
    hours: list[Choice]
    times: list[Choice]

    @classmethod
    def of(cls, fields: Iterable[Sector], texts: PageWords) -> "Choices":
        return cls(ways(texts), fields_of_work(fields, texts), hours(texts), times(texts))


def ways(texts: PageWords) -> list[Choice]:
    return [(str(n), texts.say("Within %(n)s minutes", n=n)) for n in WAYS]


def hours(texts: PageWords) -> list[Choice]:
    words = {
        "few": texts.say("Up to 20 a week"),
        "half": texts.say("20 to 30 a week"),
        "full": texts.say("30 or more a week"),
    }
    return [(key, words[key]) for key in HOURS]


def times(texts: PageWords) -> list[Choice]:
    words = {
        "morning": texts.say("Done by 14:00"),
        "afternoon": texts.say("From 12:00 to 21:00"),
        "weekdays": texts.say("By day, Monday to Friday"),
    }
    return [(key, words[key]) for key in TIMES]


def fields_of_work(fields: Iterable[Sector], texts: PageWords) -> list[Choice]:
    """By their words; one that staff have added before anybody has worded it shows its code."""
    words = {
        "shops": texts.say("Shops and selling"),
        "kitchens": texts.say("Kitchens and restaurants"),
        "cleaning": texts.say("Cleaning and housekeeping"),
        "care": texts.say("Care for people"),
        "health": texts.say("Health"),
        "beauty": texts.say("Hair and beauty"),
        "offices": texts.say("Offices"),
        "teaching": texts.say("Teaching, languages, social work"),
        "textiles": texts.say("Sewing and crafts"),
        "factories": texts.say("Factories and workshops"),
        "warehouses": texts.say("Warehouses and driving"),
        "building": texts.say("Building and electricity"),
        "farming": texts.say("Farms and gardens"),
        "computers": texts.say("Computers and technology"),
        "design": texts.say("Design, art and culture"),
    }
    named = [(each.code, words.get(each.code, each.code.replace("_", " "))) for each in fields]
    return sorted(named, key=lambda choice: choice[1])
