"""A CV by competences for one offer: what may stand in it, line by line. What is not here can't get
there: nothing of residence but whether, until when and how much she may work; no dates of her life,
no gaps, no children, no place, no code, nobody's name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Offer
from matcher.domain.permit import WorkRight
from matcher.domain.profile import Profile, ProfileSkill, SkillLevel


@dataclass(frozen=True, slots=True)
class SkillLine:
    """`asked`: the offer names it. How she got it is not told: a skill is a skill."""

    concept: str
    level: SkillLevel | None
    asked: bool

    @property
    def key(self) -> str:
        return f"skill:{self.concept}"


@dataclass(frozen=True, slots=True)
class LanguageLine:
    language: str
    levels: Mapping[Mode, Cefr]

    @property
    def key(self) -> str:
        return f"language:{self.language}"


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """`level`: ISCED 0-8."""

    level: int | None
    field: str | None
    key: str = "school"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A certificate or a driving licence."""

    name: str

    @property
    def key(self) -> str:
        return f"paper:{self.name}"


@dataclass(frozen=True, slots=True)
class WorkLine:
    """She may work: from a day, until a day, so many hours a week; None: without that limit."""

    from_date: date | None
    until: date | None
    hours_per_week: int | None
    key: str = "work"


CvLine = SkillLine | LanguageLine | SchoolLine | PaperLine | WorkLine


def cv_lines(profile: Profile, offer: Offer, right: WorkRight) -> tuple[CvLine, ...]:
    """In the order in which they stand; none is in a file unless she approves it."""
    return (
        *_skills(profile, offer),
        *_languages(profile, offer),
        *_school(profile),
        *_papers(profile, offer),
        *_work(profile, right),
    )


def approved(lines: tuple[CvLine, ...], keys: frozenset[str]) -> tuple[CvLine, ...]:
    return tuple(line for line in lines if line.key in keys)


def _skills(profile: Profile, offer: Offer) -> list[SkillLine]:
    """What the offer asks comes first, in its order; then what she is best at. What she does not
    want to do as a job is not offered to anybody."""
    asked = list(dict.fromkeys((*offer.required_skills, *offer.desired_skills)))
    order = {concept: n for n, concept in enumerate(asked)}
    best = list(SkillLevel)[::-1]

    def place(skill: ProfileSkill) -> tuple[int, int]:
        known = best.index(skill.level) if skill.level else len(best)
        return order.get(skill.concept, len(order)), known

    found = {s.concept: s for s in profile.skills if s.wanted is not False}
    return [
        SkillLine(each.concept, each.level, each.concept in order)
        for each in sorted(found.values(), key=place)
    ]


def _languages(profile: Profile, offer: Offer) -> list[LanguageLine]:
    """What she has something of; the offer's first."""
    asked = {need.language for need in offer.languages or ()}
    spoken = sorted(
        profile.languages, key=lambda s: (s.language not in asked, -sum(s.levels.values()))
    )
    found = (
        LanguageLine(each.language, {m: v for m, v in each.levels.items() if v > Cefr.A0})
        for each in spoken
    )
    return [line for line in found if line.levels]


def _school(profile: Profile) -> Iterator[SchoolLine]:
    """Whether it is recognised is between her and an office; where it was, nobody's business."""
    learnt = profile.education
    if learnt.level or learnt.field:
        yield SchoolLine(learnt.level or None, learnt.field)


def _papers(profile: Profile, offer: Offer) -> list[PaperLine]:
    asked = (offer.certificates or frozenset()) | (offer.licences or frozenset())
    held = (profile.certificates or frozenset()) | (profile.licences or frozenset())
    return [PaperLine(name) for name in sorted(held, key=lambda each: (each not in asked, each))]


def _work(profile: Profile, right: WorkRight) -> Iterator[WorkLine]:
    """Only where it is sure and can be said so: all else would tell what she holds."""
    told = right.state in ("allowed", "from_date")
    if not told or right.check_paper or right.employer_permit or right.sectors:
        return
    until = profile.residence.until if profile.residence else None
    if right.hours_per_year is None:
        yield WorkLine(right.from_date, until, right.hours_per_week)
