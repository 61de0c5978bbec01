"""A profile is the same after it was kept, whatever is in it and however it was written."""

import json

import pytest
from hypothesis import given, settings

from matcher.casework.profile_document import canonical, document_of, profile_from
from matcher.domain.profile import Profile
from matcher.errors import InputError
from matcher.taxonomy.model import ConceptKind
from tests.factories import embedded
from tests.strategies import profiles


@given(profiles)
@settings(max_examples=60)
def test_a_profile_comes_back_from_its_document_as_it_was(her: Profile):
    document = json.loads(json.dumps(document_of(her)))
    assert profile_from(document, her.code, embedded()) == her
    assert canonical(document, embedded()) == document


def test_a_skill_is_kept_by_its_id_however_it_was_named():
    documents = [
        canonical({"skills": [{"concept": named}]}, embedded())
        for named in ("cooking", "Cooking", embedded().resolve("cooking", ConceptKind.SKILL) or "")
    ]
    assert documents[0] == documents[1] == documents[2]


def test_nothing_but_the_case_code_is_compulsory_until_somebody_asks_for_a_list():
    assert canonical({}, embedded()) == {}
    with pytest.raises(InputError, match="country: is missing"):
        profile_from({}, "K-7", embedded())
