"""Do the embedded tables hold together? Every problem names table, line and value."""

from collections import Counter
from collections.abc import Iterator

from matcher.errors import TaxonomyError
from matcher.taxonomy.tables import LABEL_LANGUAGES, Row, Tables

SKILL_TYPES = {"knowledge", "skill", "transversal", "language", "digital", "group"}
CONCEPT_TABLES = ("skills", "own_skills", "language_skills", "occupations", "activities")
LABELS_OF = {
    "skill_labels": ("skills",),
    "own_skill_labels": ("own_skills",),
    "occupation_labels": ("occupations",),
    "activity_labels": ("activities",),
}


def require(tables: Tables) -> None:
    """Raises TaxonomyError with the first problem."""
    for problem in check(tables):
        raise TaxonomyError(problem)


def check(tables: Tables) -> Iterator[str]:
    """Problems as sentences, none if all is well."""
    yield from _duplicates(tables)
    yield from _values(tables)
    yield from _labels(tables)
    yield from _dangling(tables)
    yield from _cycles(tables)


def _say(row: Row, column: str, problem: str) -> str:
    return f"taxonomy table {row.table}.tsv, line {row.line}, {column}: {problem}"


def _duplicates(tables: Tables) -> Iterator[str]:
    for column in ("id", "uri"):
        seen: set[str] = set()
        for table in CONCEPT_TABLES:
            for row in tables[table]:
                value = row.cells.get(column, "")
                if column == "id" and not value:
                    yield _say(row, column, "empty")
                if value and value in seen:
                    yield _say(row, column, f"{value!r} stands twice")
                seen.add(value)
    pairs = Counter((row["occupation"], row["skill"]) for row in tables["occupation_skills"])
    for row in tables["occupation_skills"]:
        if pairs[row["occupation"], row["skill"]] > 1:
            yield _say(row, "skill", f"{row['skill']!r} stands twice for {row['occupation']!r}")


def _values(tables: Tables) -> Iterator[str]:
    for table in ("skills", "own_skills"):
        for row in tables[table]:
            if row["type"] not in SKILL_TYPES:
                yield _say(row, "type", f"{row['type']!r} is none of {sorted(SKILL_TYPES)}")
    for row in tables["occupations"]:
        if not (row["isco"].isdigit() and len(row["isco"]) == 4):
            yield _say(row, "isco", f"{row['isco']!r} is no ISCO-08 code of four digits")
    for row in tables["occupation_skills"]:
        if row["relation"] not in ("essential", "optional"):
            yield _say(row, "relation", f"{row['relation']!r} is neither essential nor optional")


def _labels(tables: Tables) -> Iterator[str]:
    for labels, concepts in LABELS_OF.items():
        ids = {row["id"] for table in concepts for row in tables[table]}
        counted = Counter(row["id"] for row in tables[labels])
        for row in tables[labels]:
            if row["id"] not in ids:
                yield _say(row, "id", f"{row['id']!r} is in no table of {', '.join(concepts)}")
            if counted[row["id"]] > 1:
                yield _say(row, "id", f"{row['id']!r} stands twice")
        for missing in sorted(ids - set(counted)):
            yield f"taxonomy table {labels}.tsv: {missing!r} has no labels"
    for labels in (*LABELS_OF, "language_skills"):
        for row in tables[labels]:
            for language in LABEL_LANGUAGES:
                if not row[language].strip():
                    yield _say(row, language, f"{row['id']!r} has no label")


def _dangling(tables: Tables) -> Iterator[str]:
    occupations = {row["id"] for row in tables["occupations"]}
    rows = (*tables["skills"], *tables["own_skills"])
    headings = {row["id"] for row in rows}
    skills = {row["id"] for row in rows if row["type"] != "group"}
    skills |= {row["id"] for row in tables["language_skills"]}
    targets = (
        ("skills", "broader", headings),
        ("own_skills", "broader", headings),
        ("skills", "related", skills),
        ("own_skills", "related", skills),
        ("activities", "skills", skills),
        ("soft_skills", "skill", skills),
        ("occupation_skills", "occupation", occupations),
        ("occupation_skills", "skill", skills),
    )
    for table, column, known in targets:
        for row in tables[table]:
            for target in row.ids(column):
                if target not in known:
                    yield _say(row, column, f"{target!r} is not there")


def _cycles(tables: Tables) -> Iterator[str]:
    """A concept may not be, however far up, broader than itself."""
    rows = {row["id"]: row for row in (*tables["skills"], *tables["own_skills"])}
    above = {concept: row.ids("broader") for concept, row in rows.items()}
    clear: set[str] = set()
    for concept in rows:
        path = _path_to_itself(concept, above, clear)
        if path:
            yield _say(rows[path[0]], "broader", f"a circle: {' < '.join(path)}")


def _path_to_itself(start: str, above: dict[str, tuple[str, ...]], clear: set[str]) -> list[str]:
    """The circle that begins at `start`, or above it; else every concept passed is `clear`."""
    path: list[str] = []
    to_do: list[tuple[str, bool]] = [(start, True)]
    while to_do:
        concept, going_up = to_do.pop()
        if not going_up:
            path.pop()
            clear.add(concept)
        elif concept in path:
            return [*path[path.index(concept) :], concept]
        elif concept not in clear:
            path.append(concept)
            to_do.append((concept, False))
            to_do.extend((other, True) for other in above.get(concept, ()))
    return []
