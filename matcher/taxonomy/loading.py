"""The embedded tables, with or without an imported ESCO release -> a taxonomy."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from matcher.taxonomy.checks import require
from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.esco_cached import read_cache
from matcher.taxonomy.graph import Graph, rows, sorted_by_first
from matcher.taxonomy.labels import TableLabels
from matcher.taxonomy.merging import merged, release_alone
from matcher.taxonomy.model import CanDo, Taxonomy
from matcher.taxonomy.resolving import LabelKeys
from matcher.taxonomy.tables import (
    LABEL_LANGUAGES,
    MORE_OCCUPATION_LANGUAGES,
    Tables,
    read_tables,
)

LABEL_TABLES = (
    "skill_labels",
    "own_skill_labels",
    "language_skills",
    "occupation_labels",
    "activity_labels",
)


def load_embedded(folder: Path) -> Taxonomy:
    """The taxonomy of the tables in `folder`.

    Raises TaxonomyError naming table, line and value where they don't hold together.
    """
    tables, digest = read_tables(folder)
    require(tables)
    concepts = tuple(_concepts(tables))
    number = {concept.id: i for i, concept in enumerate(concepts)}
    labels = TableLabels(_labels(tables, number), len(concepts))
    return Taxonomy(
        name=f"embedded@{digest[:16]}",
        concepts=concepts,
        labels=labels,
        graph=_graph(tables, number),
        keys=LabelKeys(concepts, labels),
        soft_skills=_soft_skills(tables),
        can_do=_can_do(tables),
    )


def load_esco(cache: Path, embedded: Taxonomy | None) -> Taxonomy:
    """The release that was imported into `cache`, joined with the embedded taxonomy by URI.

    Raises TaxonomyError if nothing usable was imported there.
    """
    cached = read_cache(cache)
    return release_alone(cached) if embedded is None else merged(cached, embedded)


def _concepts(tables: Tables) -> Iterator[Concept]:
    for row in (*tables["skills"], *tables["own_skills"]):
        if row["type"] == "group":
            yield Concept(row["id"], ConceptKind.GROUP, row["uri"] or None)
        else:
            yield Concept(row["id"], ConceptKind.SKILL, row["uri"] or None, None, row["type"])
    for row in tables["language_skills"]:
        yield Concept(row["id"], ConceptKind.SKILL, row["uri"] or None, None, "language")
    for row in tables["occupations"]:
        yield Concept(row["id"], ConceptKind.OCCUPATION, row["uri"] or None, row["isco"])
    for row in tables["activities"]:
        yield Concept(row["id"], ConceptKind.ACTIVITY, origin=row["origin"])


def _graph(tables: Tables, number: Mapping[str, int]) -> Graph:
    skills = (*tables["skills"], *tables["own_skills"])
    broader = [(row["id"], other) for row in skills for other in row.ids("broader")]
    broader += _modes_below_languages(tables)
    related = [(row["id"], other) for row in skills for other in row.ids("related")]
    shows = [(row["id"], skill) for row in tables["activities"] for skill in row.ids("skills")]
    needs = [
        (number[row["occupation"]], number[row["skill"]], int(row["relation"] == "essential"))
        for row in tables["occupation_skills"]
    ]
    needs.sort(key=lambda link: (link[0], -link[2], link[1]))
    return Graph(
        needs=rows(needs, 3),
        broader=rows(((number[a], number[b]) for a, b in broader), 2),
        related=rows(((number[a], number[b]) for a, b in related), 2),
        shows=sorted_by_first(rows(((number[a], number[b]) for a, b in shows), 2)),
    )


def _modes_below_languages(tables: Tables) -> list[tuple[str, str]]:
    """ "Write Italian" stands below "Italian"."""
    whole = {row["language"]: row["id"] for row in tables["language_skills"] if not row["mode"]}
    return [(row["id"], whole[row["language"]]) for row in tables["language_skills"] if row["mode"]]


def _labels(tables: Tables, number: Mapping[str, int]) -> Mapping[str, Mapping[int, Sequence[str]]]:
    """Language -> concept number -> labels, preferred first."""
    by_language: dict[str, dict[int, Sequence[str]]] = {}
    for table in LABEL_TABLES:
        more = MORE_OCCUPATION_LANGUAGES if table == "occupation_labels" else ()
        for language in (*LABEL_LANGUAGES, *more):
            of = by_language.setdefault(language, {})
            for row in tables[table]:
                if labels := row.labels(language):
                    of[number[row["id"]]] = labels
    return by_language


def _can_do(tables: Tables) -> CanDo:
    return {
        (row["level"], row["mode"]): {language: row[language] for language in LABEL_LANGUAGES}
        for row in tables["cefr"]
    }


def _soft_skills(tables: Tables) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in tables["soft_skills"]:
        found[row["soft_skill"]] = (*found.get(row["soft_skill"], ()), *row.ids("skill"))
    return found
