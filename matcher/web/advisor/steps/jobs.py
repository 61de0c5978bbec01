"""Work by its name, as people say it -> occupations of the taxonomy."""

from collections.abc import Sequence

from matcher.taxonomy.concept import ConceptKind
from matcher.web.advisor.steps.step import AtHand
from matcher.web.page_words import PageWords

ALIKE = 0.5  # below, a title is hardly more than alike
SHOWN = 2  # occupations by which an ISCO-08 group is told


def occupation_of(words: str, at: AtHand) -> str | None:
    """The occupation (taxonomy id) that the words name; None where it is anybody's guess."""
    if named := at.market.taxonomy.resolve(words, ConceptKind.OCCUPATION):
        return named
    best = at.market.linker().link([words], at.texts.language, 1)[0]
    return best[0].id if best and best[0].score >= ALIKE else None


def isco_of(words: str, at: AtHand) -> str | None:
    """ISCO-08, four digits."""
    occupation = occupation_of(words, at)
    return at.market.taxonomy.concept(occupation).isco if occupation else None


def name_of_isco(isco: str, at: AtHand, texts: PageWords) -> str:
    """By the first of its occupations."""
    found: Sequence[str] = at.market.taxonomy.occupations_in(isco)[:SHOWN]
    return texts.listed(texts.show(each, "concept") for each in found) or isco


def not_known(words: str, at: AtHand) -> str:
    """What to say, with the nearest names that there are."""
    near = at.market.taxonomy.nearest(words, ConceptKind.OCCUPATION)
    texts = at.texts
    said = texts.say("This work is not known by that name.")
    return f"{said} {texts.say('Nearest:')} {texts.listed(near)}." if near else said
