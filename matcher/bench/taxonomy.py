"""A made-up taxonomy of the size of ESCO: 14,000 skills, 3,000 occupations, always the same."""

from functools import cache

import numpy as np

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.graph import Graph, sorted_by_first
from matcher.taxonomy.labels import TableLabels
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.resolving import LabelKeys

SKILLS = 14_000
OCCUPATIONS = 3_000
GROUPS = 430  # ISCO-08 unit groups
LISTED = 40  # skills an occupation, on average
SIBLINGS = 20  # skills under one heading


def skill(number: int) -> str:
    return f"s{number:05}"


def occupation(number: int) -> str:
    return f"w{number:04}"


def isco(number: int) -> str:
    """The unit group of an occupation: nine major groups, each with some fifty unit groups."""
    group = number % GROUPS
    return f"{1 + group % 9}{1 + group // 9 % 5}{1 + group // 45 % 5}{group // 225}"


def popularity() -> np.ndarray:
    """float64[SKILLS]: how likely each skill is to be asked for (Zipf)."""
    shares = 1 / np.arange(1, SKILLS + 1)
    return np.asarray(shares / shares.sum())


@cache
def made_up_taxonomy() -> Taxonomy:
    """Skills by number, s00000 the most popular, then occupations, then headings."""
    dice = np.random.default_rng(14)
    headings = SKILLS // SIBLINGS
    concepts = [Concept(skill(n), ConceptKind.SKILL) for n in range(SKILLS)]
    concepts += [
        Concept(occupation(n), ConceptKind.OCCUPATION, isco=isco(n)) for n in range(OCCUPATIONS)
    ]
    concepts += [Concept(f"h{n}", ConceptKind.GROUP) for n in range(headings)]
    skills = np.arange(SKILLS)
    broader = np.stack((skills, SKILLS + OCCUPATIONS + dice.permutation(skills) // SIBLINGS), 1)
    related = np.stack((skills, dice.permutation(skills)), 1)
    graph = Graph(_needs(dice), _int32(broader), _int32(related), np.zeros((0, 2), np.int32))
    labels = TableLabels({"en": {n: (c.id,) for n, c in enumerate(concepts)}}, len(concepts))
    return Taxonomy("made-up@14", concepts, labels, graph, LabelKeys(concepts, labels))


def _needs(dice: np.random.Generator) -> np.ndarray:
    links = OCCUPATIONS * LISTED
    rows = np.stack(
        (
            SKILLS + dice.integers(0, OCCUPATIONS, links),
            dice.choice(SKILLS, links, p=popularity() ** 0.5 / (popularity() ** 0.5).sum()),
        ),
        axis=1,
    )
    pairs = np.unique(rows, axis=0)
    essential = dice.random(len(pairs)) < 0.5
    return sorted_by_first(_int32(np.column_stack((pairs, essential))))


def _int32(links: np.ndarray) -> np.ndarray:
    return links.astype(np.int32)
