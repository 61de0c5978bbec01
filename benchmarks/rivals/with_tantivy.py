"""tantivy: a search engine with a ranking of its own (BM25), told what it takes in of the question.

What it can't say is left out: the week, the way beyond a box, how much is earned; so its list is
another one, and what is measured is also how much of the right list it finds. Offers are documents
whose words are their skills and their work; hers are sought, each boosted by what it counts; what
has a number or a set of values closes.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import tantivy
from tantivy import FieldType, Occur, Query

from benchmarks.rivals.engine import Row
from benchmarks.rivals.question import OPEN, Question
from benchmarks.rivals.saying import held_credentials
from benchmarks.rivals.table import Table
from matcher.scoring.criteria.deadline import day_number

NUMBERS = ("id", "field", "work", "language", "max_age", "min_age", "education", "deadline",
           "documents", "credentials")  # fmt: skip
HEAP_BYTES = 256 << 20
TOP_WISHES = 200  # occupations nearest to her dreams that are sought


class Tantivy:
    """One index in memory, one segment."""

    def __init__(self, table: Table) -> None:
        self._refusals = [name for name in table.columns if name.startswith("refused_")]
        self._schema = self._schema_of()
        index = tantivy.Index(self._schema)
        writer = index.writer(HEAP_BYTES, 1)
        for document in self._documents(table):
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()
        self._values = {
            n: np.unique(table.columns[n]).tolist() for n in ("documents", "credentials")
        }
        self._query, self._first = Query.all_query(), 1

    def prepare(self, question: Question) -> None:
        self._first = question.first
        must = [(Occur.Must, Query.const_score_query(gate, 0.0)) for gate in self._gates(question)]
        never = [(Occur.MustNot, Query.term_query(self._schema, name, 1, "basic"))
                 for name in self._refusals
                 if name.removeprefix("refused_") in question.profile.wishes.refuses]  # fmt: skip
        self._query = Query.boolean_query(
            [*must, *never, (Occur.Must, Query.boolean_query(list(self._wanted(question))))]
        )

    def best(self, tier: int) -> Sequence[Row]:
        if tier != OPEN:
            return []
        hits = self._searcher.search(self._query, self._first, count=False).hits
        where = [address for _, address in hits]
        ids = self._searcher.fast_field_values("id", where)
        fields = self._searcher.fast_field_values("field", where)
        top = hits[0][0] if hits else 1.0
        found = zip(ids, hits, fields, strict=True)
        return [(int(i or 0), 1e6 * score / top, int(f or 0)) for i, (score, _), f in found]

    def count(self) -> tuple[int, int]:
        """What passes its gates; it can't tell YES from ASK."""
        return self._searcher.cardinality(self._query, "id"), 0

    def _schema_of(self) -> tantivy.Schema:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("skills", tokenizer_name="whitespace", index_option="basic")
        for name in (*NUMBERS, *self._refusals, "anywhere"):
            builder.add_integer_field(name, indexed=True, fast=True)
        for name in ("lat", "lon"):
            builder.add_float_field(name, indexed=False, fast=True)
        return builder.build()

    def _documents(self, table: Table) -> Iterator[tantivy.Document]:
        names = [*NUMBERS, *self._refusals]
        numbers = [table.columns[name].tolist() for name in names]
        lat, lon = (table.columns[name].tolist() for name in ("lat", "lon"))
        starts, codes = table.skills.starts.tolist(), table.skills.codes
        for row, values in enumerate(zip(*numbers, strict=True)):
            document = tantivy.Document()
            for name, value in zip(names, values, strict=True):
                document.add_integer(name, value)
            nowhere = lat[row] != lat[row]
            document.add_integer("anywhere", int(nowhere))
            if not nowhere:
                document.add_float("lat", lat[row])
                document.add_float("lon", lon[row])
            skills = codes[starts[row] : starts[row + 1]].tolist()
            document.add_text("skills", " ".join(map(str, skills)))
            yield document

    def _wanted(self, question: Question) -> Iterator[tuple[Occur, Query]]:
        skills = question.answers["skill"]
        for code, likes in zip(skills["skill"].tolist(), skills["likes"].tolist(), strict=True):
            term = Query.term_query(self._schema, "skills", str(code), "basic")
            yield Occur.Should, Query.boost_query(term, likes)
        work = question.answers["work"]
        nearest = np.argsort(-np.nan_to_num(work["wish_degree"]), kind="stable")[:TOP_WISHES]
        for number in nearest.tolist():
            term = Query.term_query(self._schema, "work", int(work["work"][number]), "basic")
            yield Occur.Should, Query.const_score_query(term, float(work["wish_degree"][number]))

    def _gates(self, question: Question) -> Iterator[Query]:
        her = question.profile
        if question.limits is not None:
            yield self._box(*question.box(OPEN))
        verdicts = question.answers["language"]["language_verdict"]
        yield self._one_of("language", np.flatnonzero(verdicts <= 1).tolist())
        yield self._between("max_age", her.age, None)
        yield self._between("min_age", None, her.age)
        yield self._between("education", None, her.education.level)
        unsaid = Query.term_query(self._schema, "deadline", 0, "basic")
        later = self._between("deadline", day_number(question.today), None)
        yield Query.boolean_query([(Occur.Should, unsaid), (Occur.Should, later)])
        document = her.residence.document if her.residence else None
        bit = question.words["documents"].get(str(document), 0)
        yield self._one_of("documents", [v for v in self._values["documents"] if not v or v & bit])
        held = held_credentials(her, question.words["credentials"])
        yield self._one_of("credentials", [v for v in self._values["credentials"] if not v & ~held])

    def _box(self, south: float, north: float, west: float, east: float) -> Query:
        inside = Query.boolean_query(
            [
                (Occur.Must, self._range("lat", FieldType.Float, south, north)),
                (Occur.Must, self._range("lon", FieldType.Float, west, east)),
            ]
        )
        anywhere = Query.term_query(self._schema, "anywhere", 1, "basic")
        return Query.boolean_query([(Occur.Should, inside), (Occur.Should, anywhere)])

    def _one_of(self, name: str, values: Sequence[int]) -> Query:
        return Query.term_set_query(self._schema, name, list(values))

    def _between(self, name: str, low: int | None, high: int | None) -> Query:
        return self._range(name, FieldType.Integer, low, high)

    def _range(self, name: str, kind: FieldType, low: float | None, high: float | None) -> Query:
        return Query.range_query(self._schema, name, kind, low, high)
