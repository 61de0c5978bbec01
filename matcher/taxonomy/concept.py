"""What a taxonomy is made of: concepts, and the skills an occupation asks for."""

from dataclasses import dataclass
from enum import StrEnum


class ConceptKind(StrEnum):
    OCCUPATION = "occupation"
    SKILL = "skill"
    GROUP = "group"  # a heading over skills, or an ISCO group over occupations
    ACTIVITY = "activity"  # unpaid, household, care or informal work


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept. `isco` is an ISCO-08 code; `skill_type` is knowledge, skill, transversal,
    language or digital, None for what isn't a skill. `origin`: where an activity's skills
    mostly come from (household, informal ...), None for what isn't an activity."""

    id: str
    kind: ConceptKind
    uri: str | None = None
    isco: str | None = None
    skill_type: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class SkillLink:
    """A skill that an occupation asks for: essential, or optional."""

    skill: str
    essential: bool
