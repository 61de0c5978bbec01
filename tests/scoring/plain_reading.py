"""The rules of a list read aloud, one offer at a time and in whole numbers: slow, and independent
of how an index or a ranking works them out. Only what a criterion says of one offer is asked of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from matcher.domain.offer import Gives, Kind, Offer
from matcher.domain.profile import Profile, SkillLevel
from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Columns
from matcher.scoring.criterion import Answer
from tests.factories import case, embedded, weights


@dataclass
class Read:
    """What was read of one offer."""

    offer: Offer
    verdict: Verdict
    value: int  # in millionths
    known_share: int


def the_list(her: Profile, offers: Sequence[Offer]) -> list[Read]:
    """YES and ASK, but of these courses that she has outgrown at the end, then NOT_YET; each spread
    over fields of work; NO is not in it."""
    read = [_read(her, offer) for offer in offers if not offer.held_back]
    first = [each for each in read if each.verdict in (Verdict.YES, Verdict.ASK)]
    second = [each for each in read if each.verdict == Verdict.NOT_YET]
    useful = [each for each in first if not _outgrown(her, each.offer)]
    useless = [each for each in first if _outgrown(her, each.offer)]
    return _spread(useful) + _spread(useless) + _spread(second)


def _outgrown(her: Profile, offer: Offer) -> bool:
    """A course that gives something, and nothing that she has not told of as hers already."""
    given = offer.gives
    if offer.kind is not Kind.TRAINING or given == Gives():
        return False
    level = {
        (skill.language, mode): has for skill in her.languages for mode, has in skill.levels.items()
    }
    languages = all(
        (need.language, mode) in level and level[need.language, mode] >= need.level
        for need in given.languages
        for mode in need.modes
    )
    well = {s.concept for s in her.skills} - {
        s.concept for s in her.skills if s.level in (None, SkillLevel.SOME)
    }
    papers = (given.certificates, her.certificates), (given.licences, her.licences)
    return (
        languages
        and well.issuperset(given.skills)
        and all(not given_ or (held is not None and held >= given_) for given_, held in papers)
    )


def _read(her: Profile, offer: Offer) -> Read:
    """Its value: what is known counts in full, of what is unknown a part, as the prior."""
    ranking = weights().ranking
    lifted = weights().factors(her.wishes.priorities)
    total = known = earned = Fraction(0)
    worst = Verdict.YES
    for criterion in weights().criteria:
        weight = Fraction(round(criterion.weight * lifted.get(criterion.name, 1.0) * 100))
        answer = _answer(her, offer, criterion.name)
        total += weight
        worst = max(worst, answer.verdict)
        if answer.degree is not None:
            known += weight
            earned += weight * round(answer.degree * 10_000) / 10_000
    filled = Fraction(round(ranking.pull * 100), 100) * (total - known)
    prior = Fraction(round(ranking.prior * 10_000), 10_000)
    value = (earned + filled * prior) / (known + filled) if known + filled else Fraction(0)
    return Read(offer, worst, floor(value * 1_000_000), floor(known / total * 1_000_000))


def _answer(her: Profile, offer: Offer, name: str) -> Answer:
    """What the criterion says; a fact on which the advert contradicts itself is asked about."""
    criterion = next(c for c in weights().criteria if c.name == name)
    answer = criterion.judge(case(her), Columns.build([offer], criterion.columns, embedded())).at(0)
    if criterion.reads & offer.unclear and answer.verdict in (Verdict.YES, Verdict.ASK):
        return Answer(Verdict.ASK, None)
    return answer


def _spread(tier: list[Read]) -> list[Read]:
    """Each place to the one that is worth most when every earlier one of its field has cost it."""
    ranking = weights().ranking
    cost = round(ranking.diversity * 1_000_000)
    left = sorted(tier, key=lambda each: (-each.value, each.offer.id))
    places = min(int(ranking.diversify_first), len(left))
    pool, rest = left[: places * 3], left[places * 3 :]
    taken: list[Read] = []
    while len(taken) < places:
        earlier = [_field(each.offer) for each in taken]

        def worth(each: Read, earlier: list[str] = earlier) -> int:
            times = earlier.count(_field(each.offer))
            return each.value - cost * times // (times + 1)

        best = max(pool, key=worth)  # the first of equals
        taken.append(best)
        pool.remove(best)
    return taken + pool + rest


def _field(offer: Offer) -> str:
    if offer.kind is Kind.TRAINING:
        return "training"
    isco = offer.isco or (embedded().concept(offer.occupation).isco if offer.occupation else None)
    return isco[:2] if isco else "unread"
