"""polars: the same texts as expressions of a lazy frame."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from benchmarks.rivals.engine import Row
from benchmarks.rivals.question import NOT_YET, OPEN, Question
from benchmarks.rivals.table import Table


class Polars:
    """Skills are two lists a row. How many threads there are is told by `POLARS_MAX_THREADS`."""

    def __init__(self, table: Table) -> None:
        wide = pl.DataFrame({name: np.asarray(values) for name, values in table.columns.items()})
        skills = pl.DataFrame(
            {
                "row": table.rows_of_skills.astype(np.uint32),
                "skill": np.asarray(table.skills.codes),
                "weight": np.asarray(table.skills.numbers),
            }
        )
        lists = skills.group_by("row", maintain_order=True).agg("skill", "weight")
        self._offers = (
            wide.fill_nan(None).with_row_index("row").join(lists, on="row", how="left").rechunk()
        )
        self._asks = pl.LazyFrame()
        self._best: dict[int, pl.LazyFrame] = {}

    def prepare(self, question: Question) -> None:
        sums = (pl.sql_expr(question.earned).alias("earned"),
                pl.sql_expr(question.known).alias("known"))  # fmt: skip
        self._asks = self._scored(question, OPEN).select(pl.sql_expr(question.asks).alias("asks"))
        for tier in (OPEN, NOT_YET):
            value = pl.sql_expr(question.value(tier)).alias("value")
            scored = self._scored(question, tier).with_columns(*sums).with_columns(value)
            self._best[tier] = (
                scored.select("id", "value", "field")
                .sort(["value", "id"], descending=[True, False])
                .head(question.first)
            )

    def best(self, tier: int) -> Sequence[Row]:
        return self._best[tier].collect().rows()

    def count(self) -> tuple[int, int]:
        asked = self._asks.collect().get_column("asks")
        return len(asked) - int(asked.sum()), int(asked.sum())

    def _scored(self, question: Question, tier: int) -> pl.LazyFrame:
        hers = {
            name: pl.DataFrame(dict(lookup)).fill_nan(None).lazy()
            for name, lookup in question.answers.items()
        }
        km = pl.sql_expr(question.km).alias("km")
        way = [pl.sql_expr(text).alias(name) for name, text in question.way.items()]
        week = pl.sql_expr(question.week).cast(pl.Int64).alias("week")
        fitting = (
            self._offers.lazy()
            .filter(pl.sql_expr(question.near(tier)))
            .with_columns(km)
            .with_columns(*way)
            .with_columns(week, pl.col("language").cast(pl.Int64))
            .join(hers["language"], on="language")
            .filter(pl.sql_expr(question.reached(tier)))
            .join(hers["week"], on="week")
            .with_columns(pl.sql_expr(question.clash).alias("clash"))
            .filter(pl.sql_expr(question.fits(tier)))
        )
        brought = (
            fitting.select("row", "skill", "weight")
            .explode("skill", "weight")
            .join(hers["skill"], on="skill")
            .group_by("row")
            .agg(
                *((pl.col("weight") * pl.col(name)).sum().alias(name) for name in ("can", "likes"))
            )
        )
        keys = {name: hers[name].collect_schema()[name] for name in ("taught", "work", "isco")}
        open_ = fitting.with_columns(pl.col(name).cast(dtype) for name, dtype in keys.items())
        for name in keys:
            open_ = open_.join(hers[name], on=name, how="left")
        degrees = [pl.sql_expr(text).alias(f"d_{name}") for name, text in question.degrees.items()]
        return open_.join(brought, on="row", how="left").with_columns(*degrees)
