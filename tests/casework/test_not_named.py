"""A language that many of her offers ask for is asked about once."""

from matcher.casework.not_named import MOST, languages_not_named
from matcher.domain.language import LanguageSkill
from tests.factories import needs, offer, profile, speaks


def test_what_most_offers_ask_for_comes_first_and_what_she_named_is_not_asked():
    offers = [
        offer(id="v1", languages=(*needs("it", "A2"), *needs("en", "B1"))),
        offer(id="v2", languages=(*needs("de", "A1"), *needs("en", "A2", "reading"))),
        offer(id="v3", languages=()),
        offer(id="v4", languages=None),
    ]
    assert languages_not_named(profile(languages=speaks(it="A0")), offers) == [("en", 2), ("de", 1)]
    assert languages_not_named(profile(languages=speaks(it="A0", en="A0", de="C1")), offers) == []


def test_a_name_without_a_level_says_nothing_yet():
    her = profile(languages=(LanguageSkill("it", {}),))
    assert languages_not_named(her, [offer(languages=needs("it", "A2"))]) == [("it", 1)]


def test_none_needed_is_not_asked_and_no_more_than_a_few_are():
    many = [
        offer(id=f"v{n}", languages=needs(code, "A2"))
        for n, code in enumerate(("de", "el", "es", "fr"))
    ]
    assert languages_not_named(profile(), [offer(languages=needs("it", "A0"))]) == []
    assert languages_not_named(profile(), many) == [("de", 1), ("el", 1), ("es", 1)][:MOST]
