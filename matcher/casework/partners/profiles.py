"""A profile that a program sends along: what is wrong with it, key by key, or what it says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from matcher.casework.private_keys import private_stems
from matcher.casework.profile_document import Document, canonical, profile_from
from matcher.casework.profile_file import form_of
from matcher.casework.profile_form import ProfileForm
from matcher.casework.suggest import Knowledge
from matcher.domain.profile import Profile
from matcher.errors import RulesError
from matcher.ingest.problems import Problem, shown
from matcher.scoring.weights import Weights
from matcher.taxonomy.model import Taxonomy

SEARCHES = 10  # for what an unknown word may mean: each takes 70 ms in a taxonomy of ESCO's size
_ANY_CODE = "case"  # stands in where the program names none


@dataclass(frozen=True, slots=True)
class Checked:
    """`document`: canonical, None where there are problems; `problems`: by key."""

    document: Document | None
    problems: tuple[Problem, ...]


def checked(document: Mapping[str, Any], knowledge: Knowledge) -> Checked:
    """Keys that no profile has are not repeated, nor what stands under them: they are told by the
    part of the name by which they were known, and by where they stand."""
    private = tuple(_private(document))
    if private:
        return Checked(None, private)
    taxonomy = knowledge.taxonomy
    form = form_of({"code": _ANY_CODE, **document}, taxonomy, SEARCHES, strict=True)
    problems = tuple(form if isinstance(form, list) else _unknown(form, knowledge.weights))
    return Checked(None if problems else canonical(document, taxonomy), problems)


def profile_of_program(document: Document, taxonomy: Taxonomy) -> Profile:
    """Of a document that was checked."""
    return profile_from(document, _ANY_CODE, taxonomy)


def _unknown(form: ProfileForm, weights: Weights) -> Iterator[Problem]:
    """What matters most to her is said in words of the weights, which the form does not know."""
    for place, priority in enumerate(form.wishes.priorities):
        try:
            weights.factors([priority])
        except RulesError as error:
            message = str(error).removeprefix("wishes.priorities: ")
            yield Problem(f"wishes.priorities[{place}]", shown(priority), message)


def _private(document: Mapping[str, Any]) -> Iterator[Problem]:
    for above, stem, why in private_stems(dict(document)):
        yield Problem(above, None, f"a key with {stem!r} in it: {why}")
