"""Small builders for tests: a profile, an offer, a case, and what one criterion says of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from matcher.casework.rules import load_work_rules
from matcher.casework.suggest import Knowledge, Suggestions, suggest
from matcher.domain.language import ALL_MODES, Cefr, LanguageNeed, LanguageSkill, Mode
from matcher.domain.offer import Gives, Kind, Offer
from matcher.domain.permit import Document, Residence, parse_paper
from matcher.domain.place import Place
from matcher.domain.profile import Profile, ProfileSkill, SkillLevel
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.domain.week import Week
from matcher.scoring.columns import Columns
from matcher.scoring.criterion import Answer, Case, Criterion
from matcher.scoring.market import Market
from matcher.scoring.ranking import Ranked, rank
from matcher.scoring.weights import Weights, load_weights
from matcher.settings import data_dir
from matcher.taxonomy.loading import load_embedded
from matcher.taxonomy.model import Taxonomy

TODAY = date(2026, 11, 22)  # a Sunday
LORETO = Place(45.4854, 9.2158, "Milano, Piazzale Loreto")
KM_NORTH = 1 / 111.195  # degrees of latitude


@cache
def embedded() -> Taxonomy:
    return load_embedded(data_dir() / "taxonomy")


@cache
def knowledge() -> Knowledge:
    rules = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
    return Knowledge(embedded(), rules, load_weights(data_dir() / "weights" / "default.toml"))


def weights() -> Weights:
    return knowledge().weights


def criterion(name: str) -> Criterion:
    return next(c for c in weights().criteria if c.name == name)


def profile(**facts: Any) -> Profile:
    return Profile(**{"code": "K7", "country": "IT"} | facts)


def offer(**facts: Any) -> Offer:
    return Offer(**{"id": "v1", "kind": Kind.VACANCY, "title": "A job"} | facts)


def training(**facts: Any) -> Offer:
    return offer(**{"id": "t1", "kind": Kind.TRAINING, "title": "A course"} | facts)


def case(her: Profile, today: date = TODAY) -> Case:
    return Case(her, today, embedded(), knowledge().work_rules)


def week(*spans: str) -> Week:
    return Week.parse(spans)


def north_of_loreto(km: float) -> Place:
    return Place(LORETO.lat + km * KM_NORTH, LORETO.lon)


def speaks(**levels: str | dict[str, str]) -> tuple[LanguageSkill, ...]:
    """`speaks(it="A2", en={"speaking": "B1"})`: one level means all four modes."""
    return tuple(
        LanguageSkill(
            language,
            dict.fromkeys(ALL_MODES, Cefr[said])
            if isinstance(said, str)
            else {Mode(mode): Cefr[level] for mode, level in said.items()},
        )
        for language, said in levels.items()
    )


def needs(language: str, level: str, *modes: Mode) -> tuple[LanguageNeed, ...]:
    return (LanguageNeed(language, Cefr[level], modes or ALL_MODES),)


def skilled(*concepts: str, level: SkillLevel = SkillLevel.GOOD) -> tuple[ProfileSkill, ...]:
    return tuple(ProfileSkill(concept, level) for concept in concepts)


def holds(document: str, *, paper: str | None = None, **dates: Any) -> Residence:
    return Residence(
        Document(document), paper_says=None if paper is None else parse_paper(paper), **dates
    )


def gives(**given: Any) -> Gives:
    return Gives(**given)


@dataclass(frozen=True)
class Said:
    """All that one criterion says of one offer."""

    answer: Answer
    reason: Reason
    openings: list[Opening]

    @property
    def verdict(self) -> Verdict:
        return self.answer.verdict

    @property
    def degree(self) -> float | None:
        """To three digits: degrees are kept as float32."""
        return None if self.answer.degree is None else round(self.answer.degree, 3)

    @property
    def code(self) -> str:
        return self.reason.code

    @property
    def values(self) -> dict[str, object]:
        return dict(self.reason.values)


def ask(name: str, her: Profile, it: Offer, today: date = TODAY) -> Said:
    """What the criterion `name` says of the offer."""
    asked, about = criterion(name), case(her, today)
    answer = asked.judge(about, Columns.build([it], asked.columns, embedded())).at(0)
    return Said(answer, asked.reason(about, it, answer), asked.openings(about, it, answer))


def ranked(her: Profile, offers: Sequence[Offer], today: date = TODAY) -> Ranked:
    return rank(case(her, today), Market.of(offers, weights(), embedded()), weights())


def verdicts(her: Profile, offers: Sequence[Offer]) -> dict[str, Verdict]:
    """Offer id -> the verdict over all criteria."""
    found = ranked(her, offers)
    return {
        it.id: Verdict(int(v)) for it, v in zip(found.market.offers, found.verdicts, strict=True)
    }


def suggestions(her: Profile, offers: Sequence[Offer], today: date = TODAY) -> Suggestions:
    return suggest(her, offers, knowledge(), today)
