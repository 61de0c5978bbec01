"""A case begins with the risks; she agrees act by act, in words that she was shown."""

import pytest

from matcher.casework.consenting import agree, take_back, words_of_consent
from matcher.casework.opening import open_case, screen
from matcher.domain.casework import ConsentAct
from matcher.errors import ConsentError, InputError, NotFoundError, StepUpError
from matcher.store.access.actor import Actor
from matcher.store.ids import new_id
from matcher.store.people.avoiding import avoided_codes
from matcher.store.people.cases import screening
from matcher.store.people.consents import consents
from matcher.store.people.recipients import outside
from matcher.wording.words import LANGUAGES, Words, load
from tests.store.agency import Agency

SHARE = ConsentAct.SHARE_CV
WHY = "they came on one road"


def words(language: str = "it") -> Words:
    return load(language, lambda concept, _: concept)


def test_a_case_is_opened_by_a_code_that_is_no_name(agency: Agency, anna: Actor):
    assert open_case(agency.store, anna, "K-7", agency.now)
    for code in ("Maria Rossi", "maria@example.org", "K" * 21, ""):
        with pytest.raises(InputError, match="never a name"):
            open_case(agency.store, anna, code, agency.now)


def test_the_risks_are_kept_with_whom_she_must_not_meet(agency: Agency, anna: Actor):
    case = open_case(agency.store, anna, "K-7", agency.now)
    found: dict[str, object] = {"shares_space": "no", "threats": "a man waits at the station"}
    screen(agency.store, anna, case, found, agency.now, ["K-8"], WHY)
    kept = agency.does(anna, screening, case)
    assert kept == found | {
        "protected_witness": None,
        "trial_under_way": None,
        "places_to_avoid": [],
    }
    assert agency.does(anna, avoided_codes, case) == ["K-8"]
    with pytest.raises(InputError, match=r"shares_space.*\n.*nationality"):
        screen(agency.store, anna, case, {"shares_space": "x", "nationality": "y"}, agency.now)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_words_to_ask_her_with(language: str):
    asked = {act: words_of_consent(words(language), act, "Hotel") for act in ConsentAct}
    assert len({shown.words for shown in asked.values()}) == len(ConsentAct)
    for act, shown in asked.items():
        assert shown.words_version.startswith(f"{act}-")
        assert shown.words.endswith(("?", "؟", "."))
    assert "Hotel" in asked[SHARE].words


def test_she_agrees_in_her_language_to_the_words_that_she_was_shown(
    agency: Agency, anna: Actor, case: str
):
    hotel = f"organisation:{agency.hotel}"
    shown = words_of_consent(words(), SHARE, "Hotel")
    who = agency.store, anna, case
    id_ = agree(*who, SHARE, hotel, "another name", words(), shown.words_version, agency.now)
    (kept,) = agency.does(anna, consents, case)
    assert (kept.id, kept.act, kept.recipient, kept.shown) == (id_, SHARE, hotel, shown)
    with pytest.raises(InputError, match="words have changed"):
        agree(*who, SHARE, hotel, None, words(), "share_cv-older", agency.now)
    with pytest.raises(InputError, match="words have changed"):
        agree(*who, SHARE, hotel, None, words("es"), shown.words_version, agency.now)
    take_back(*who, id_, agency.now)
    assert agency.does(anna, consents, case)[0].withdrawn_at == agency.now


def test_she_agrees_to_nothing_for_somebody_unnamed(agency: Agency, anna: Actor, case: str):
    def asked(act: ConsentAct, recipient: str | None, named: str | None) -> None:
        version = words_of_consent(words(), act, named).words_version
        agree(agency.store, anna, case, act, recipient, named, words(), version, agency.now)

    asked(ConsentAct.REFERRAL, "service:legal", "Sportello legale")
    with pytest.raises(InputError, match="name the recipient"):
        asked(ConsentAct.REFERRAL, "service:legal", None)
    with pytest.raises(NotFoundError):
        asked(SHARE, f"organisation:{new_id()}", "Hotel")
    with pytest.raises(InputError, match="is not the name"):
        asked(SHARE, outside(agency.store.vault, "organisation", "Hotel Aurora"), "Hotel Sole")
    with pytest.raises(ConsentError):
        asked(SHARE, None, None)
    agency.now += 2 * (agency.now - agency.now.replace(hour=8))
    with pytest.raises(StepUpError):
        asked(ConsentAct.STORING, None, None)
