"""What a course leaves her with that she has not yet, and her profile afterwards.

Of what nobody has talked about with her (a language not named, no level in that mode, no
certificate asked about) nothing follows: whether a course is new to her there, nobody can tell. So
a course never makes anything worse.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from matcher.domain.language import Cefr, LanguageSkill, Mode
from matcher.domain.offer import Offer
from matcher.domain.profile import Origin, Profile, ProfileSkill, Proof, SkillLevel
from matcher.scoring.criterion import Case
from matcher.scoring.gains import gains, is_asked, level_of

Gain = tuple[str, int]  # as `gains.gains` names it, with the level reached
Gains = frozenset[Gain]

NOTHING: Gains = frozenset()


def new_to(case: Case, offer: Offer) -> Gains:
    """What of that which the offer gives is more than she has."""
    return together(
        (gain, level)
        for gain, level in gains(offer)
        if is_asked(case, gain) and level > level_of(case, gain)
    )


def together(every: Iterable[Gain]) -> Gains:
    """Each gain once, with the highest level."""
    levels: dict[str, int] = {}
    for gain, level in every:
        levels[gain] = max(level, levels.get(gain, 0))
    return frozenset(levels.items())


def afterwards(case: Case, learnt: Gains, level: SkillLevel) -> Case:
    """The case once she has learnt all that; skills at `level`."""
    if not learnt:
        return case
    profile = profile_with(case.profile, learnt, level)
    return Case(profile, case.today, case.taxonomy, case.work_rules, before=case)


def profile_with(profile: Profile, learnt: Gains, level: SkillLevel) -> Profile:
    named: dict[str, list[str]] = defaultdict(list)
    for gain, _ in sorted(learnt):
        kind, _, name = gain.partition("|")
        named[kind].append(name)
    skills = [skill_learnt(name, level) for name in named["skills"]]
    return replace(
        profile,
        languages=_languages(profile.languages, learnt) if named["language"] else profile.languages,
        skills=(*profile.skills, *skills),
        certificates=_with(profile.certificates, named["certificates"]),
        licences=_with(profile.licences, named["licences"]),
    )


def skill_learnt(name: str, level: SkillLevel) -> ProfileSkill:
    return ProfileSkill(name, level, Origin.STUDY, Proof.CERTIFICATE)


def _with(held: frozenset[str] | None, more: Iterable[str]) -> frozenset[str] | None:
    return None if held is None else held.union(more)


def _languages(languages: Sequence[LanguageSkill], learnt: Gains) -> tuple[LanguageSkill, ...]:
    levels = {skill.language: dict(skill.levels) for skill in reversed(languages)}
    for gain, level in sorted(learnt):
        kind, _, name = gain.partition("|")
        if kind != "language":
            continue
        language, _, mode = name.partition("|")
        own = levels.setdefault(language, {})
        own[Mode(mode)] = Cefr(max(level, own.get(Mode(mode), Cefr.A0)))
    order = dict.fromkeys([*(skill.language for skill in languages), *levels])
    return tuple(LanguageSkill(language, levels[language]) for language in order)
