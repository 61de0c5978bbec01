"""What other engines are asked is what our criteria ask: the texts are run in SQLite, which is
always there, and each answer is held against the criterion's own."""

import math
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np
import pytest

from benchmarks.rivals.answers import Lookup
from benchmarks.rivals.ours import Ours, kernels
from benchmarks.rivals.question import NOT_YET, OPEN, Question
from benchmarks.rivals.saying import Said
from benchmarks.rivals.table import Table, lay_out
from matcher.bench.market import MadeUpMarket
from matcher.bench.rank_bench import K, RankBench
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.domain.verdict import Verdict
from matcher.scoring.criterion import Case, judged
from matcher.scoring.market import Market
from matcher.scoring.ranking import MILLION, rank
from tests.factories import knowledge, weights

OFFERS = 700
MARKET = MadeUpMarket.of(OFFERS)
OBJECTS = Market.of([MARKET.offer(row) for row in range(OFFERS)], weights(), made_up_taxonomy())
HERS = [*women(3), *women(2, wide=True)]


def case_of(number: int) -> Case:
    return Case(HERS[number], TODAY, made_up_taxonomy(), knowledge().work_rules)


@pytest.fixture(scope="module")
def laid_out() -> Iterator[tuple[Table, list[Question], sqlite3.Connection]]:
    table, numbered = lay_out(MARKET, weights(), case_of(0))
    questions = [Question.of(case_of(n), weights(), numbered, K) for n in range(len(HERS))]
    database = sqlite3.connect(":memory:")
    _teach(database)
    _fill(database, "offers", {**table.columns, "place": np.arange(OFFERS)})
    skills = {"place": table.rows_of_skills, "skill": table.skills.codes}
    _fill(database, "skills", {**skills, "worth": table.skills.numbers})
    yield table, questions, database
    database.close()


@pytest.mark.parametrize("number", range(len(HERS)))
def test_each_text_says_what_the_criterion_says(
    number: int, laid_out: tuple[Table, list[Question], sqlite3.Connection]
) -> None:
    _, questions, database = laid_out
    question, case = questions[number], case_of(number)
    rows = {int(offer.id[1:]): row for row, offer in enumerate(OBJECTS.offers)}
    for criterion in weights().criteria:
        said = _answered(database, question, question.said[criterion.name])
        judgement = judged(criterion, case, OBJECTS.columns)
        assert len(said) == OFFERS
        for id_, verdict, degree in said:
            wanted = judgement.at(rows[id_])
            assert verdict == wanted.verdict, (criterion.name, id_)
            if verdict < Verdict.NO:  # what is set aside has no value
                hers = None if wanted.degree is None else pytest.approx(wanted.degree, abs=1e-5)
                assert degree == hers, (criterion.name, id_)


@pytest.mark.parametrize("number", range(len(HERS)))
def test_what_is_open_has_the_value_that_our_ranking_gives_it(
    number: int, laid_out: tuple[Table, list[Question], sqlite3.Connection]
) -> None:
    _, questions, database = laid_out
    question, ranked = questions[number], rank(case_of(number), OBJECTS, weights())
    open_ = [row for row in ranked.rows.tolist() if ranked.verdicts[row] <= Verdict.ASK]
    wanted = {int(OBJECTS.offers[row].id[1:]): int(ranked.values[row]) for row in open_}
    found = _valued(database, question)
    assert set(found) == set(wanted)
    assert all(abs(found[id_] - value) <= MILLION * 1e-4 for id_, value in wanted.items())


def test_ours_is_asked_for_the_list_that_a_ranking_of_all_gives(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("index")
    bench = RankBench(OFFERS, folder, weights(), knowledge().work_rules)
    for number, work in product(range(len(HERS)), kernels()):
        ours = Ours(bench.index, bench.market, weights(), K, work)
        ranked = rank(case_of(number), OBJECTS, weights())
        found = ours.list_of(case_of(number))
        assert found.ids == tuple(int(OBJECTS.offers[r].id[1:]) for r in ranked.rows[:K])
        verdicts = ranked.verdicts.tolist()
        counts = verdicts.count(Verdict.YES), verdicts.count(Verdict.ASK)
        assert ours.count(case_of(number)) == counts
        explained = ours.explained(case_of(number))()
        assert [int(score.offer.id[1:]) for score in explained] == list(found.ids)
    scan, size = ours.scan()
    assert scan() != 0
    assert size > OFFERS * 50


def _answered(
    database: sqlite3.Connection, question: Question, said: Said
) -> list[tuple[int, Verdict, float | None]]:
    names = ("no", "not_yet", "ask", "degree")
    asked = ", ".join(f"{getattr(said, name)} AS say_{name}" for name in names)
    rows = _asked(database, question, f"SELECT id, {asked} FROM known ORDER BY id")
    return [(id_, _verdict(no, not_yet, ask), degree) for id_, no, not_yet, ask, degree in rows]


def _verdict(no: int, not_yet: int, ask: int) -> Verdict:
    assert {no, not_yet, ask} <= {0, 1}, "a condition is never NULL"
    return Verdict.NO if no else Verdict.NOT_YET if not_yet else Verdict(int(ask))


def _valued(database: sqlite3.Connection, question: Question) -> dict[int, float]:
    degrees = ", ".join(f"{degree} AS d_{name}" for name, degree in question.degrees.items())
    stands = " AND ".join(f"({f(OPEN)})" for f in (question.near, question.reached, question.fits))
    sums = f"{question.earned} AS earned, {question.known} AS known"
    rows = _asked(
        database,
        question,
        f"""SELECT id, {question.value(NOT_YET)} FROM (SELECT id, {sums} FROM
        (SELECT *, {degrees} FROM known WHERE {stands}))""",
    )
    return dict(rows)


def _asked(database: sqlite3.Connection, question: Question, select: str) -> list[tuple]:  # type: ignore[type-arg]
    for name, lookup in question.answers.items():
        _fill(database, f"her_{name}", lookup)
    way = ", ".join(f"{text} AS {name}" for name, text in question.way.items())
    return database.execute(
        f"""WITH brought AS (
            SELECT place, sum(worth * can) AS can, sum(worth * likes) AS likes
            FROM skills JOIN her_skill USING (skill) GROUP BY place
        ), known AS (
            SELECT *, {question.clash} AS clash FROM (
                SELECT *, {question.week} AS week FROM (
                    SELECT *, {way} FROM (SELECT *, {question.km} AS km FROM offers)
                )
            ) LEFT JOIN her_week USING (week) LEFT JOIN her_language USING (language)
            LEFT JOIN her_taught USING (taught) LEFT JOIN her_work USING (work)
            LEFT JOIN her_isco USING (isco) LEFT JOIN brought USING (place)
        ) {select}"""
    ).fetchall()


def _fill(database: sqlite3.Connection, name: str, columns: Lookup) -> None:
    database.execute(f'DROP TABLE IF EXISTS "{name}"')
    database.execute(f'CREATE TABLE "{name}" ({", ".join(f"{c!r}" for c in columns)})')
    rows = zip(*(np.asarray(values).tolist() for values in columns.values()), strict=True)
    known = ([None if value != value else value for value in row] for row in rows)
    database.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})', known)


def _teach(database: sqlite3.Connection) -> None:
    """What the other engines have and SQLite may lack."""
    database.create_function("least", -1, lambda *values: _of_known(min, values))
    database.create_function("greatest", -1, lambda *values: _of_known(max, values))
    database.create_function("bit_count", 1, lambda bits: (bits & (1 << 64) - 1).bit_count())
    for name, function in (("asin", math.asin), ("sqrt", math.sqrt), ("ceil", math.ceil),
                           ("floor", math.floor)):  # fmt: skip
        database.create_function(name, 1, _unless_null(function))


def _of_known(choose, values: Sequence[float | None]) -> float | None:  # type: ignore[no-untyped-def]
    known = [value for value in values if value is not None]
    return choose(known) if known else None


def _unless_null(function):  # type: ignore[no-untyped-def]
    return lambda value: None if value is None else function(value)
