"""Languages that her best offers ask for and nobody has noted of her: told once, not at each."""

from collections import Counter
from collections.abc import Iterable

from matcher.domain.language import Cefr
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile

MOST = 3


def languages_not_named(profile: Profile, offers: Iterable[Offer]) -> list[tuple[str, int]]:
    """(language, how many of the offers ask for it): what most ask for first, `MOST` of them."""
    named = {skill.language for skill in profile.languages if skill.levels}
    asked = Counter(language for offer in offers for language in _asked(offer) - named)
    return sorted(asked.items(), key=lambda item: (-item[1], item[0]))[:MOST]


def _asked(offer: Offer) -> set[str]:
    return {need.language for need in offer.languages or () if need.level > Cefr.A0}
