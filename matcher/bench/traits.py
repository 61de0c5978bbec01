"""What a made-up market is drawn from: pools of facts, each with how common it is.

Shares follow what adverts say and leave unsaid: a third have no shifts, two thirds no first day,
nearly half no pay; 8 % are remote, 5 % courses; 300 cities whose sizes fall like Zipf's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

import numpy as np
import numpy.typing as npt

from matcher.bench.taxonomy import OCCUPATIONS, SKILLS, isco, occupation, popularity, skill
from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Ability, Contract, Gives, Kind, TrainingTerms
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.permit import Document
from matcher.domain.week import Week

TODAY = date(2026, 11, 22)
Facts = Mapping[str, object]
Shares = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Pool:
    """Facts of an offer that are drawn together; `shares` add up to 1."""

    facts: Sequence[Facts]
    shares: Shares

    def draw(self, dice: np.random.Generator, n: int) -> npt.NDArray[np.int64]:
        edges = np.cumsum(self.shares)[:-1]
        return np.searchsorted(edges, dice.random(n), side="right")


def pools() -> dict[str, Pool]:
    """All pools but those of places, by name."""
    return {
        "kind": _pool([({"kind": Kind.VACANCY}, 90), ({"kind": Kind.INTERNSHIP}, 5),
                       ({"kind": Kind.TRAINING}, 5)]),
        "course": Pool(*_courses()),
        "country": _pool([({"country": "IT"}, 97), ({"country": None}, 3)]),
        "documents": _pool([({}, 97), *(({"documents": frozenset(d)}, 1) for d in (
            (Document.EU_CITIZEN, Document.LONG_TERM_RESIDENT), (Document.WORK_PERMIT,),
            (Document.REFUGEE, Document.SUBSIDIARY_PROTECTION, Document.ASYLUM_APPLICANT)))]),
        "times": Pool(*_times()),
        "care": _flags("flexible_hours", "childcare_on_site", "tutor", "employer_sensitised"),
        "conditions": _flags("public_facing", "alone", "live_in", "men_only_team"),
        "contract": _pool([({}, 15), ({"contract": Contract.PERMANENT}, 30), *(
            ({"contract": c, "duration_months": m}, 4) for c, m in product(
                (Contract.FIXED_TERM, Contract.AGENCY, Contract.ON_CALL), (None, 3, 6, 12)))]),
        "start": _pool([({}, 65), *(({"start": day}, 35 / 90) for day in _days(1, 90))]),
        "deadline": _pool([({}, 45), *(({"deadline": day}, 55 / 62) for day in _days(-2, 60))]),
        "seen": _pool([({"fresh_until": day}, 1) for day in _days(-1, 12)]),
        "pay": _pool([({}, 45), *_pay(PayPeriod.HOUR, np.arange(7, 20, 0.5), 20),
                      *_pay(PayPeriod.MONTH, np.arange(700.0, 3000, 50), 35)]),
        "work": Pool(*_work()),
        "language": _pool(_languages("it")),
        "abroad": _pool([e for name in ("it", "en", "de", "fr", "es") for e in _languages(name)]),
        "papers": _pool([({}, 55), ({"licences": frozenset(), "certificates": frozenset()}, 30),
                         ({"licences": frozenset({"B"})}, 8), ({"licences": frozenset({"C"})}, 2),
                         ({"certificates": frozenset({"haccp"})}, 4),
                         ({"certificates": frozenset({"forklift"})}, 1)]),
        "months": _pool([({}, 60), *(({"experience_months": m}, 5)
                                     for m in (0, 6, 12, 24, 36, 60))]),
        "school": _pool([({}, 55), *(({"education": level}, 9) for level in (1, 2, 3, 4, 6))]),
        "age": _pool([({}, 78), ({"min_age": 18}, 20), ({"min_age": 18, "max_age": 29}, 2)]),
        "employer": Pool(*_employers()),
    }  # fmt: skip


def _pool(weighed: Sequence[tuple[Facts, float]]) -> Pool:
    shares = np.array([share for _, share in weighed], float)
    return Pool([facts for facts, _ in weighed], shares / shares.sum())


def _flags(*names: str) -> Pool:
    """Each mostly left unsaid."""
    said = ((None, 0.8), (True, 0.12), (False, 0.08))
    return _pool([
        ({name: value for name, (value, _) in zip(names, each, strict=True) if value is not None},
         float(np.prod([share for _, share in each])))
        for each in product(said, repeat=len(names))
    ])  # fmt: skip


def _days(first: int, last: int) -> list[date]:
    return [TODAY + timedelta(days=n) for n in range(first, last)]


def _pay(period: PayPeriod, amounts: Shares, share: float) -> list[tuple[Facts, float]]:
    return [
        ({"pay": Pay(float(amount), period, gross=gross)}, share * part / len(amounts))
        for amount in amounts
        for gross, part in ((True, 0.8), (None, 0.2))
    ]


def _languages(name: str) -> list[tuple[Facts, float]]:
    """Nothing said, none needed, or a level of one, of some with English beside it."""
    levels = zip(Cefr, (0, 6, 20, 28, 20, 8, 2), strict=True)
    asked: list[tuple[Facts, float]] = [({}, 12), ({"languages": ()}, 4)]
    for level, share in levels:
        for modes in (ALL_MODES, ORAL):
            need = LanguageNeed(name, level, modes)
            english = LanguageNeed("en", Cefr.B1, modes)
            asked.append(({"languages": (need,)}, share * 0.42))
            asked.append(({"languages": tuple({n.language: n for n in (english, need)}.values())},
                          share * 0.08))  # fmt: skip
    return asked


def _times() -> tuple[list[Facts], Shares]:
    """Shifts by days, first half-hour and length, with the hours they have, or only hours."""
    days = {
        "Mon-Fri": 60.0,
        "Mon-Sat": 15,
        "Sat-Sun": 6,
        "Mon,Wed,Fri": 7,
        "Tue,Thu": 6,
        "Mon-Sun": 6,
    }
    times: list[Facts] = [{}]
    shares = [14.0]
    for hours in (12, 16, 20, 24, 25, 30, 36, 38, 40):
        times.append({"hours_per_week": float(hours)})
        shares.append(20 / 9)
    for (name, share), first, length in product(days.items(), range(10, 45), range(6, 19)):
        week = Week.parse([f"{name} {_clock(first)}-{_clock(first + length)}"])
        morning = float(np.exp(-(((first - 17) / 7) ** 2)) + 0.15)
        for stated, part in ((week.hours, 0.9), (week.hours / 2, 0.1)):
            times.append({"shifts": week, "hours_per_week": stated})
            shares.append(66 * share / 100 * part * morning / 400)
    return times, np.array(shares) / sum(shares)


def _clock(slot: int) -> str:
    return f"{slot // 2 % 24:02}:{slot % 2 * 30:02}"


def _work() -> tuple[list[Facts], Shares]:
    work = [{"occupation": occupation(n), "isco": isco(n)} for n in range(OCCUPATIONS)]
    shares = 0.92 / np.arange(1, OCCUPATIONS + 1) ** 0.7
    shares *= 0.92 / shares.sum()
    return [*work, {}], np.append(shares, 0.08)


def _employers() -> tuple[list[Facts], Shares]:
    shares = 1 / np.arange(1, 40_001) ** 0.8
    return [{"employer": f"Ditta {n} Srl"} for n in range(shares.size)], shares / shares.sum()


def _courses() -> tuple[list[Facts], Shares]:
    """Two thousand courses: a language, a certificate, or some skills."""
    dice = np.random.default_rng(2000)
    drawn = dice.choice(SKILLS, (2000, 4), p=popularity())
    levels = dice.integers(1, 5, 2000)
    facts: list[Facts] = []
    for number, (skills, level) in enumerate(zip(drawn, levels, strict=True)):
        need = LanguageNeed("it", Cefr(int(level)))
        kinds = (
            Gives(languages=(need,)),
            Gives(skills=tuple(dict.fromkeys(map(skill, skills.tolist())))),
            Gives(certificates=frozenset({("haccp", "forklift", "first_aid")[int(level) % 3]})),
        )
        terms = TrainingTerms(
            weeks=float(level * 4),
            teaching_languages=("it",) if number % 3 else (),
            literacy=(None, Ability.SOME, Ability.GOOD)[number % 3],
        )
        facts.append({"gives": kinds[number % 3], "training": terms})
    return facts, np.full(2000, 1 / 2000)
