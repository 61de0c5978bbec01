"""Where something is missing, the kind of service that could help is named."""

from datetime import date

import pytest

from matcher.casework.helping import helping
from matcher.domain.language import ORAL, Cefr, LanguageNeed
from matcher.domain.profile import Child
from matcher.domain.service import ServiceKind
from tests.factories import LORETO, holds, offer, profile, speaks, suggestions, week
from tests.web.desk import canteen, her, words_of


def helped(facts: dict[str, object], about: dict[str, object]) -> tuple[ServiceKind, ...]:
    (score,) = suggestions(profile(**about), [offer(**facts)]).ranked
    return helping(score, words_of("en"))


@pytest.mark.parametrize(
    ("facts", "about", "kind"),
    [
        (
            {"shifts": week("Mon-Fri 09:00-15:00"), "place": LORETO},
            {
                "place": LORETO,
                "available": week("Mon-Fri 08:00-18:00"),
                "children": (Child(4, week("Mon-Fri 08:00-12:00")),),
            },
            ServiceKind.CHILDCARE,
        ),
        (
            {"languages": (LanguageNeed("it", Cefr.B1, ORAL),)},
            {"languages": speaks(it="A2")},
            ServiceKind.LANGUAGE_SCHOOL,
        ),
        (
            {"certificates": frozenset({"haccp"})},
            {"certificates": frozenset()},
            ServiceKind.TRAINING,
        ),
    ],
)
def test_what_is_missing_names_who_gives_it(
    facts: dict[str, object], about: dict[str, object], kind: ServiceKind
) -> None:
    assert kind in helped(facts, about)


def test_a_question_for_the_legal_desk_names_it_and_no_question_names_nobody() -> None:
    ended = holds("trafficking_permit", until=date(2026, 1, 1))
    (score,) = suggestions(her(residence=ended), [canteen()]).ranked
    assert helping(score, words_of("en")) == (ServiceKind.LEGAL_DESK,)
    (fits,) = suggestions(her(), [canteen()]).ranked
    assert helping(fits, words_of("en")) == ()
