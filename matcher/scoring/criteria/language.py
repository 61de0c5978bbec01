"""Is her language enough, in the modes that the work needs?"""

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.language import Cefr, LanguageNeed, Mode
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Column, Columns, Flags, Ints, ListColumn, Lists, Numbers
from matcher.scoring.criterion import (
    ASK,
    NOT_YET,
    YES,
    Answer,
    Case,
    Criterion,
    Judgement,
    Positive,
    Share,
    choose,
)
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy

UNSAID = 99  # a level that nobody has asked her about yet
FOLLOWS = Cefr.B1  # the level from which she follows a course given in a language

# The languages that are spoken everywhere, or in a whole region, of each host country.
OWN_LANGUAGES: Mapping[str, Collection[str]] = {
    "IT": {"it", "de"}, "ES": {"es", "ca", "gl", "eu"}, "BG": {"bg"}, "DE": {"de"}, "AT": {"de"},
    "GR": {"el"}, "LV": {"lv"}, "LT": {"lt"}, "RO": {"ro"}, "SE": {"sv"},
}  # fmt: skip


def _needs(offer: Offer, _: Taxonomy) -> Iterator[tuple[str, int]]:
    for need in offer.languages or ():
        for mode in need.modes:
            yield f"{need.language}|{mode}", int(need.level)


def _teaching(offer: Offer, _: Taxonomy | None = None) -> Iterator[tuple[str, int]]:
    """The languages a course is given in, without those whose level it names itself; none where it
    asks for a foreign language: to be taught in another does not stand for that one."""
    named = {need.language for need in offer.languages or ()}
    own = OWN_LANGUAGES.get(offer.country or "", named)
    for language in offer.training.teaching_languages if offer.training else ():
        if language not in named and named <= set(own):
            yield language, 1


NEEDS = Lists("languages", _needs)
TEACHING = Lists("teaching", _teaching)
MEDIATOR = Numbers("mediator", "bool", lambda o, _: bool(o.training and o.training.mediator))
SAID = Numbers("languages_said", "bool", lambda offer, _: offer.languages is not None)


@dataclass(frozen=True)
class Language(Criterion):
    """The level asked for each language and mode against hers.

    `enough`: the degree at exactly the level asked; it grows to 1 with `margin` levels more;
    `each_short`: what every level that is missing takes away from `enough`.
    A language that she has not named is asked about, whatever others she has named: to name one
    says nothing of the rest, A0 says that she has none of it. A course that is given in a language
    she follows is open before she reaches what it asks of another, and one with a mediator is worth
    asking about.
    """

    enough: Share
    margin: Positive
    each_short: float

    name: ClassVar[str] = "language"
    reads: ClassVar[frozenset[str]] = frozenset({"languages"})
    columns: ClassVar[tuple[Column, ...]] = (NEEDS, SAID, TEACHING, MEDIATOR)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        needs, said = offers.lists(NEEDS), offers.flags(SAID)
        her = needs.by_word(_levels(case.profile, needs.words))
        unsaid = (her == UNSAID) & (needs.numbers > Cefr.A0)
        gaps = np.where(her == UNSAID, -UNSAID, needs.numbers - her)
        worst = needs.highest(gaps)
        open_question = needs.any(unsaid) & (worst <= 0) | ~said
        teaching = offers.lists(TEACHING)
        hers = _taught_in_hers(case.profile, teaching)
        open_question |= (teaching.lengths > 0) & (needs.lengths == 0)
        mediated = (worst > 0) & offers.flags(MEDIATOR)
        verdicts = choose(
            len(offers), (hers, YES), (mediated, ASK), (worst > 0, NOT_YET), (open_question, ASK)
        )
        degrees = self._degrees(needs, worst, open_question)
        degrees[hers] = 1
        return Judgement(verdicts, degrees, {"taught_in_hers": hers, "mediated": mediated})

    def _degrees(self, needs: ListColumn, worst: Ints, open_question: np.ndarray) -> np.ndarray:
        more = self.enough + (1 - self.enough) * np.minimum(-worst / self.margin, 1)
        less = np.maximum(self.enough - self.each_short * worst, 0)
        degrees = np.where(worst <= 0, more, less).astype(np.float32)
        degrees[needs.lengths == 0] = 1
        degrees[open_question] = np.nan
        return degrees

    def same_for(self, case: Case) -> Hashable:
        return tuple((s.language, frozenset(s.levels.items())) for s in case.profile.languages)

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if answer.details["taught_in_hers"]:
            hers = [name for name, _ in _teaching(offer) if _follows(case.profile, name)]
            return Reason("language.taught_in_hers", {"language": hers[0]})
        taught_in = [name for name, _ in _teaching(offer)]
        if taught_in and not offer.languages:
            return Reason("language.taught_in", {"languages": taught_in})
        if offer.languages is None:
            return Reason("language.not_stated")
        if not offer.languages:
            return Reason("language.none_needed")
        language, mode, level, her = _hardest(case.profile, offer)
        values = {
            "language": language,
            "mode": str(mode),
            "level": level.name,
            "has": None if her == UNSAID else Cefr(her).name,
        }
        if answer.details["mediated"]:
            return Reason("language.mediator", values)
        if answer.verdict == Verdict.NOT_YET:
            return Reason("language.below", values)
        asked = answer.verdict == Verdict.ASK
        return Reason("language.ask_her" if asked else "language.enough", values)

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET:
            return []
        short = [(need, _short(case.profile, need)) for need in offer.languages or ()]
        return [
            Opening(
                self.name,
                "language.course",
                {"language": need.language, "level": need.level.name, "modes": modes},
            )
            for need, modes in short
            if modes
        ]


def _short(profile: Profile, need: LanguageNeed) -> list[str]:
    """The modes in which she is below what is asked."""
    return [str(m) for m in need.modes if need.level > _level(profile, need.language, m)]


def _level(profile: Profile, language: str, mode: Mode) -> int:
    """Her level, `UNSAID` where nobody has talked with her about that language and mode."""
    for skill in profile.languages:
        if skill.language == language:
            return int(skill.levels.get(mode, UNSAID))
    return UNSAID


def _follows(profile: Profile, language: str) -> bool:
    heard = (s.levels.get(Mode.LISTENING) for s in profile.languages if s.language == language)
    return any(level is not None and level >= FOLLOWS for level in heard)


def _taught_in_hers(profile: Profile, teaching: ListColumn) -> Flags:
    follows = np.array([_follows(profile, word) for word in teaching.words], bool)
    return teaching.any(teaching.by_word(follows))


def _levels(profile: Profile, words: Vocabulary) -> Ints:
    pairs = (word.split("|") for word in words)
    return np.array([_level(profile, language, Mode(mode)) for language, mode in pairs], np.int64)


def _hardest(profile: Profile, offer: Offer) -> tuple[str, Mode, Cefr, int]:
    """The need on which the answer hangs: the widest gap, then what nobody has asked her yet."""
    asked = [
        (need.language, mode, need.level, _level(profile, need.language, mode))
        for need in offer.languages or ()
        for mode in need.modes
    ]

    def weight(item: tuple[str, Mode, Cefr, int]) -> tuple[int, int]:
        _, _, level, her = item
        gap = level - her
        if her == UNSAID:
            return (1, 0) if level > Cefr.A0 else (0, -UNSAID)
        return (2, gap) if gap > 0 else (0, gap)

    return max(asked, key=weight)
