"""duckdb: the wide table and the skills in memory, a question as one SQL statement.

The statement is prepared, which is not counted; duckdb 2.0.1 binds and optimises a prepared one
again each time it is executed all the same, about half of what 10,000 offers take.
"""

import re
from collections.abc import Sequence
from typing import Any

import duckdb
import numpy as np

from benchmarks.rivals.engine import Row
from benchmarks.rivals.question import NOT_YET, OPEN, Question
from benchmarks.rivals.table import Table

DECIMAL = re.compile(r"(?<![\w.])(\d+\.\d+)(?![\w.])")  # to be read as doubles: far quicker


class DuckDb:
    """Skills are two lists a row: they are read for what still stands alone."""

    def __init__(self, table: Table, threads: int) -> None:
        self._db = duckdb.connect(config={"threads": threads})
        self._counting = ""
        self._load(table)

    def _load(self, table: Table) -> None:
        wide = {name: np.asarray(values) for name, values in table.columns.items()}
        wide["row"] = np.arange(len(wide["id"]), dtype=np.int32)
        floats = [name for name, values in wide.items() if values.dtype.kind == "f"]
        known = ", ".join(f'nullif("{n}", \'NaN\') AS "{n}"' for n in floats)
        skills = {
            "row": table.rows_of_skills,
            "skill": np.asarray(table.skills.codes),
            "weight": np.asarray(table.skills.numbers),
        }
        self._db.register("given_wide", wide)
        self._db.register("given_skills", skills)
        self._db.execute(
            f"""CREATE TABLE offers AS
            SELECT wide.* REPLACE ({known}), skills, weights FROM given_wide AS wide
            LEFT JOIN (SELECT "row", list(skill ORDER BY weight) AS skills,
                              list(weight ORDER BY weight) AS weights
                       FROM given_skills GROUP BY "row") USING ("row")
            ORDER BY "row" """
        )
        self._db.unregister("given_wide")
        self._db.unregister("given_skills")

    def prepare(self, question: Question) -> None:
        """Her answers as small tables, and the statements planned."""
        for name, lookup in question.answers.items():
            self._db.register("given", dict(lookup))
            floats = [n for n, values in lookup.items() if values.dtype.kind == "f"]
            known = ", ".join(f"nullif({n}, 'NaN') AS {n}" for n in floats)
            star = f"* REPLACE ({known})" if floats else "*"
            self._run(f"CREATE OR REPLACE TABLE her_{name} AS SELECT {star} FROM given")
            self._db.unregister("given")
        counts = f"SELECT count(*), count(*) FILTER ({question.asks}) FROM scored"
        self._counting = f"{_statement(question, OPEN)} {counts}"
        order = f"ORDER BY value DESC, id LIMIT {question.first}"
        for tier in (OPEN, NOT_YET):
            best = f"SELECT id, value, field FROM valued {order}"
            self._run(f"PREPARE best_{tier} AS {_statement(question, tier)} {best}")

    def best(self, tier: int) -> Sequence[Row]:
        return self._run(f"EXECUTE best_{tier}")

    def count(self) -> tuple[int, int]:
        [(every, asks)] = self._run(self._counting)
        return every - asks, asks

    def _run(self, statement: str) -> list[Any]:
        rows: list[Any] = self._db.execute(statement).fetchall()
        return rows


def _statement(question: Question, tier: int) -> str:
    way = ", ".join(f"{expression} AS {name}" for name, expression in question.way.items())
    degrees = ", ".join(f"{degree} AS d_{name}" for name, degree in question.degrees.items())
    statement = f"""
    WITH near AS (SELECT *, {question.km} AS km FROM offers WHERE {question.near(tier)}),
    reached AS (
        SELECT *, {question.week} AS week FROM (SELECT *, {way} FROM near)
        JOIN her_language USING (language) WHERE {question.reached(tier)}
    ),
    fitting AS (
        SELECT * FROM (SELECT *, {question.clash} AS clash FROM reached JOIN her_week USING (week))
        WHERE {question.fits(tier)}
    ),
    brought AS (
        SELECT "row", sum(weight * can) AS can, sum(weight * likes) AS likes
        FROM (SELECT "row", unnest(skills) AS skill, unnest(weights) AS weight FROM fitting)
        JOIN her_skill USING (skill) GROUP BY "row"
    ),
    scored AS (
        SELECT *, {degrees}
        FROM fitting LEFT JOIN brought USING ("row") LEFT JOIN her_taught USING (taught)
        LEFT JOIN her_work USING (work) LEFT JOIN her_isco USING (isco)
    ),
    valued AS (
        SELECT *, {question.value(tier)} AS value
        FROM (SELECT *, {question.earned} AS earned, {question.known} AS known FROM scored)
    )"""
    return DECIMAL.sub(r"\1e0", statement)
