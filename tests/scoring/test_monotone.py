"""More never costs her an offer, and silence never closes one: properties of the whole ranking."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, fields, replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from matcher.domain.language import Cefr, LanguageSkill, Mode
from matcher.domain.offer import Offer
from matcher.domain.permit import Document, Residence
from matcher.domain.profile import Education, Profile, ProfileSkill, Wishes
from matcher.domain.verdict import Verdict
from matcher.domain.week import SLOTS, Week
from tests.factories import TODAY, offer, profile, suggestions, verdicts
from tests.strategies import (
    CERTIFICATES,
    COUNTRIES,
    LANGUAGES,
    LICENCES,
    levels,
    markets,
    maybe,
    offers,
    profile_skills,
    profiles,
)

MANY = settings(max_examples=settings.default.max_examples // 4, deadline=None)
BARE = Profile(code="K7", country="IT")


def no_worse(her: Profile, better: Profile, pile: list[Offer]) -> None:
    before, after = verdicts(her, pile), verdicts(better, pile)
    worse = {id_: (before[id_].name, after[id_].name) for id_ in before if after[id_] > before[id_]}
    assert not worse


ONE_MORE_LANGUAGE = given(
    her=profiles,
    language=st.sampled_from(LANGUAGES),
    said=st.dictionaries(st.sampled_from(Mode), levels, min_size=1),
    pile=markets(),
)


@MANY
@given(her=profiles, skill=profile_skills, pile=markets())
def test_a_skill_more_never_makes_an_offer_worse(
    her: Profile, skill: ProfileSkill, pile: list[Offer]
) -> None:
    no_worse(her, replace(her, skills=(*her.skills, skill)), pile)


@MANY
@given(her=profiles, which=st.data(), pile=markets())
def test_a_higher_language_level_never_makes_an_offer_worse(
    her: Profile, which: st.DataObject, pile: list[Offer]
) -> None:
    known = [(place, mode) for place, skill in enumerate(her.languages) for mode in skill.levels]
    assume(known)
    place, mode = which.draw(st.sampled_from(known))
    skill = her.languages[place]
    level = which.draw(st.integers(skill.levels[mode], Cefr.C2).map(Cefr))
    higher = LanguageSkill(skill.language, {**skill.levels, mode: level})
    raised = (*her.languages[:place], higher, *her.languages[place + 1 :])
    no_worse(her, replace(her, languages=raised), pile)


@MANY
@ONE_MORE_LANGUAGE
def test_naming_one_language_makes_nothing_worse_that_asks_for_others_or_none(
    her: Profile, language: str, said: dict[Mode, Cefr], pile: list[Offer]
) -> None:
    assume(all(skill.language != language for skill in her.languages))
    others = [o for o in pile if all(need.language != language for need in o.languages or ())]
    more = (*her.languages, LanguageSkill(language, said))
    no_worse(her, replace(her, languages=more), others)


@MANY
@ONE_MORE_LANGUAGE
def test_any_level_of_a_language_is_no_worse_than_none_of_it(
    her: Profile, language: str, said: dict[Mode, Cefr], pile: list[Offer]
) -> None:
    assume(all(skill.language != language for skill in her.languages))
    none = LanguageSkill(language, dict.fromkeys(said, Cefr.A0))
    some = LanguageSkill(language, said)
    no_worse(
        replace(her, languages=(*her.languages, none)),
        replace(her, languages=(*her.languages, some)),
        pile,
    )


@MANY
@given(
    her=profiles.filter(lambda her: her.available is not None),
    slot=st.integers(0, SLOTS - 1),
    pile=markets(),
)
def test_half_an_hour_more_never_makes_an_offer_worse(
    her: Profile, slot: int, pile: list[Offer]
) -> None:
    assert her.available is not None
    no_worse(her, replace(her, available=her.available | Week(1 << slot)), pile)


@MANY
@given(her=profiles, licence=st.sampled_from(LICENCES), pile=markets())
def test_a_licence_more_never_makes_an_offer_worse(
    her: Profile, licence: str, pile: list[Offer]
) -> None:
    assume(her.licences is not None)
    no_worse(her, replace(her, licences=(her.licences or frozenset()) | {licence}), pile)


@MANY
@given(her=profiles, certificate=st.sampled_from(CERTIFICATES), pile=markets())
def test_a_certificate_more_never_makes_an_offer_worse(
    her: Profile, certificate: str, pile: list[Offer]
) -> None:
    assume(her.certificates is not None)
    more = (her.certificates or frozenset()) | {certificate}
    no_worse(her, replace(her, certificates=more), pile)


@pytest.mark.parametrize("country", COUNTRIES)
@settings(max_examples=settings.default.max_examples // 10, deadline=None)
@given(
    her=profiles,
    poorer=st.sampled_from((Document.NO_DOCUMENT, Document.ASYLUM_APPLICANT)),
    since=maybe(st.dates(date(2025, 1, 1), TODAY)),
    until=maybe(st.dates(TODAY, date(2028, 1, 1))),
    pile=markets(),
)
def test_refugee_status_never_makes_an_offer_worse(
    country: str,
    her: Profile,
    poorer: Document,
    since: date | None,
    until: date | None,
    pile: list[Offer],
) -> None:
    """Of offers for any document: a course for applicants only is closed to a refugee."""
    anyone = [replace(it, documents=None, papers=None) for it in pile]
    before = replace(her, country=country, residence=Residence(poorer, since, until))
    after = replace(her, country=country, residence=Residence(Document.REFUGEE, since, until))
    no_worse(before, after, anyone)


def forgettings(her: Profile) -> dict[str, Profile]:
    """Her profile with one thing forgotten, by the name of what it is.

    Left out on purpose: `paper_says`, without which the general rule shows again, and refusals and
    safety, which are her word and not knowledge about her.
    """
    unknown = {
        field.name: replace(her, **{field.name: getattr(BARE, field.name)})
        for field in fields(Profile)
        if field.name not in ("code", "country", "safety", "wishes")
    }
    wishes = her.wishes
    unknown["dreams"] = replace(her, wishes=replace(wishes, occupations=()))
    unknown["contracts"] = replace(her, wishes=replace(wishes, contracts=frozenset()))
    unknown["priorities"] = replace(her, wishes=replace(wishes, priorities=()))
    unknown["level"] = replace(her, education=Education(None, her.education.recognised))
    unknown["recognised"] = replace(her, education=Education(her.education.level, None))
    unknown["one skill"] = replace(her, skills=her.skills[1:])
    unknown["one language"] = replace(her, languages=her.languages[1:])
    unknown["modes"] = replace(
        her, languages=tuple(LanguageSkill(skill.language, {}) for skill in her.languages)
    )
    unknown["ages of children"] = replace(
        her, children=tuple(replace(child, age=None) for child in her.children)
    )
    unknown["care"] = replace(
        her, children=tuple(replace(child, care=None) for child in her.children)
    )
    if her.residence is not None:
        for part in ("since", "until", "local_name"):
            unknown[f"residence {part}"] = replace(
                her, residence=replace(her.residence, **{part: None})
            )
    return unknown


@MANY
@given(her=profiles, pile=markets())
def test_forgetting_something_never_closes_an_offer(her: Profile, pile: list[Offer]) -> None:
    before = verdicts(her, pile)
    for what, less in forgettings(her).items():
        after = verdicts(less, pile)
        closed = [id_ for id_ in before if before[id_] < Verdict.NO <= after[id_]]
        assert not closed, what


def as_bytes(her: Profile, pile: list[Offer]) -> bytes:
    """A whole list with its scores and explanations."""
    found = suggestions(her, pile)
    shown = [
        {
            "id": score.offer.id,
            "verdict": score.verdict.name,
            "score": score.value,
            "known_share": score.known_share,
            "said": [
                (c.criterion, c.weight, c.answer.degree, c.answer.verdict, asdict(c.reason))
                for c in score.contributions
            ],
            "openings": [asdict(opening) for opening in score.openings],
        }
        for score in (*found.ranked, *found.set_aside)
    ]
    return json.dumps(shown, default=str).encode()


@MANY
@given(her=profiles, pile=markets(least=0), order=st.randoms(use_true_random=False))
def test_equal_profiles_get_equal_lists(her: Profile, pile: list[Offer], order: object) -> None:
    """Whatever the case code, and in whatever order skills and offers were written down."""
    skills, shuffled = list(her.skills), list(pile)
    order.shuffle(skills)  # type: ignore[attr-defined]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    twin = replace(her, code="Z9", skills=tuple(skills))
    assert as_bytes(her, pile) == as_bytes(twin, shuffled)


@MANY
@given(her=profiles, pile=markets(least=0, most=1))
def test_no_offer_and_one_offer_are_lists_too(her: Profile, pile: list[Offer]) -> None:
    found = suggestions(her, pile)
    assert len(found.ranked) + len(found.set_aside) == len(pile)
    assert as_bytes(her, pile) == as_bytes(her, pile)


AGAIN = """
from tests.scoring.test_monotone import as_bytes, fixed_case
import sys
sys.stdout.buffer.write(as_bytes(*fixed_case()))
"""


def fixed_case() -> tuple[Profile, list[Offer]]:
    """One profile and a pile in which sets are asked for, whose order Python shuffles."""
    her = profile(
        skills=(ProfileSkill("wash-hair"), ProfileSkill("dye-hair")),
        licences=frozenset(),
        certificates=frozenset({"haccp"}),
        wishes=Wishes(occupations=("hairdresser",), priorities=("hours", "learning")),
        residence=Residence(Document.ASYLUM_APPLICANT, date(2026, 8, 1), date(2027, 2, 1)),
    )
    asked = {
        "licences": frozenset({"B", "C", "AM", "D"}),
        "certificates": frozenset({"forklift", "first_aid", "haccp"}),
        "documents": frozenset(Document),
        "required_skills": ("wash-hair", "hair-products", "process-payments"),
    }
    return her, [offer(id=f"o{number}", **asked) for number in range(5)]


def test_the_same_input_gives_the_same_bytes_on_another_day_and_machine() -> None:
    """Another process, with another order of sets and dictionaries."""
    written = {
        subprocess.run(
            [sys.executable, "-c", AGAIN],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert written == {as_bytes(*fixed_case())}


@MANY
@given(her=profiles, it=offers())
def test_the_verdict_of_an_offer_is_the_hardest_of_its_criteria(her: Profile, it: Offer) -> None:
    found = suggestions(her, [it])
    (score,) = (*found.ranked, *found.set_aside)
    assert score.verdict == max(c.answer.verdict for c in score.contributions)
    assert (score.verdict is Verdict.NO) == bool(found.set_aside)
