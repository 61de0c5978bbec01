"""What she tells of, in her own words -> the skills that it may mean; she says which are true.

Unpaid, household and informal work is looked at first: what a told activity shows comes before what
the words name otherwise.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from matcher.domain.profile import Origin
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.match import Match
from matcher.wording.concept_names import concepts_by_name
from matcher.wording.language import SOURCE, all_languages

MEANINGS = 5
LIKELY = 0.35  # of a skill that no told activity shows: below, it is mere likeness of words
LOOKED_AT = 30  # skills that the words may name


@dataclass(frozen=True, slots=True)
class Meaning:
    """A skill (taxonomy id) that the words may mean. `activity`: by which it is shown, if any;
    `origin`: where it comes from then, as long as nobody says otherwise."""

    skill: str
    activity: str | None = None
    origin: Origin | None = None


def may_mean(
    words: str, language: str, linker: Linker, known: Collection[str] = (), most: int = MEANINGS
) -> list[Meaning]:
    """The `most` likeliest. `language`: of the words. `known`: skills that are hers already."""
    if not words.strip():
        return []
    words, language = _as_labelled(words, language, linker)
    named = linker.extract([words], language, LOOKED_AT)[0]
    told = linker.told(words, language)
    found = {each.skill: each for each in _in_order(named, told, linker) if each.skill not in known}
    return list(found.values())[:most]


def _as_labelled(words: str, language: str, linker: Linker) -> tuple[str, str]:
    """A name that is shown where the taxonomy has no label in the language: the label, English."""
    its = all_languages().get(language)
    concept = concepts_by_name(its).get(words.strip().casefold()) if its else None
    if concept is None or concept not in linker.taxonomy:
        return words, language
    return linker.taxonomy.label(concept, SOURCE), SOURCE


def _in_order(named: list[Match], told: list[Match], linker: Linker) -> Iterator[Meaning]:
    """Each skill at its first place, said last where it comes again: a dict keeps both."""
    shown = {match.id: linker.taxonomy.shown_by(match.id) for match in told}
    by_activity = {skill: activity for activity in reversed(shown) for skill in shown[activity]}
    meant = [match.id for match in named if match.id in by_activity]
    meant += [skill for skills in shown.values() for skill in skills]
    for skill in meant:
        activity = by_activity[skill]
        origin = linker.taxonomy.concept(activity).origin
        yield Meaning(skill, activity, Origin(origin) if origin else None)
    for match in named:
        if match.score >= LIKELY and match.id not in by_activity:
            yield Meaning(match.id)
