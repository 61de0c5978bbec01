"""What a `PositionOpening` asks for: education, experience, licences, languages, skills."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from matcher.ingest.feeds.eures_terms import EDUCATION, MODES, MONTHS_OF_EXPERIENCE, Raw
from matcher.ingest.feeds.xml_values import (
    all_said,
    everywhere,
    first,
    number_in,
    said,
    text_of,
)

_ESCO_SKILL = "http://data.europa.eu/esco/skill/"


def demands_in(profile: Element) -> Raw:
    asked = first(profile, "PositionQualifications")
    if asked is None:
        return {}
    return {
        "education": EDUCATION.get(said(asked, "EducationLevelCode")),
        "experience_months": _experience(asked),
        "licences": all_said(asked, "LicenseTypeCode"),
        "languages": list(_languages(asked)),
        "skills": _skills(asked),
    }


def _experience(asked: Element) -> int | None:
    """The longest experience asked for, in months."""
    months = [
        number * MONTHS_OF_EXPERIENCE[measure.get("unitCode", "").casefold()]
        for category in everywhere(asked, "ExperienceCategory")
        for measure in everywhere(category, "Measure")
        if (number := number_in(text_of(measure))) is not None
        and measure.get("unitCode", "").casefold() in MONTHS_OF_EXPERIENCE
    ]
    return round(max(months)) if months else None


def _languages(asked: Element) -> Iterator[Raw]:
    """Levels by mode say more than the overall one, which stands for all four modes at once; a
    language that is only desired is not asked for."""
    for competency in everywhere(asked, "PositionCompetency"):
        if said(competency, "TaxonomyID").casefold() != "language":
            continue
        code = said(competency, "CompetencyID")
        required = _level(first(competency, "RequiredProficiencyLevel"))
        desired = _level(first(competency, "DesiredProficiencyLevel"))
        by_mode = list(_by_dimension(competency, code)) if required or not desired else []
        if required and not by_mode:
            yield {"language": code, "level": required}
        yield from by_mode


def _by_dimension(competency: Element, code: str) -> Iterator[Raw]:
    """Levels by mode; of two for one mode (speaking to, speaking with) the higher."""
    levels: dict[str, str] = {}
    for dimension in everywhere(competency, "CompetencyDimension"):
        mode = MODES.get(said(dimension, "CompetencyDimensionTypeCode").casefold())
        level = _level(dimension)
        if mode and level:
            levels[mode] = max(level, levels.get(mode, ""))
    for level in sorted(set(levels.values())):
        modes = [mode for mode, its_level in levels.items() if its_level == level]
        yield {"language": code, "level": level, "modes": modes}


def _level(element: Element | None) -> str:
    return said(element, "ScoreText") or said(element, "ScoreValue")


def _skills(asked: Element) -> Raw | None:
    """ESCO skills by their address; those that are only desired stand apart."""
    lists: dict[str, list[str]] = {"required": [], "desired": []}
    for competency in everywhere(asked, "PositionCompetency"):
        skill = said(competency, "CompetencyID")
        if skill.startswith(_ESCO_SKILL):
            wished = first(competency, "RequiredProficiencyLevel") is None and (
                first(competency, "DesiredProficiencyLevel") is not None
            )
            lists["desired" if wished else "required"].append(skill)
    return {name: skills for name, skills in lists.items() if skills} or None
