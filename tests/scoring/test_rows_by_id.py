"""The row of an id."""

from matcher.scoring.rows_by_id import RowsById
from tests.factories import offer
from tests.scoring.indexing import segment


def test_rows_are_found_whether_few_or_many_are_looked_for() -> None:
    pile = [offer(id=f"v{n}") for n in range(300)]
    many = segment(pile)
    rows_by_id = RowsById(many)
    for sought in ({"v5": 1, "v299": 2, "no": 3}, {f"v{n}": n for n in range(290)} | {"no": 3}):
        rows, values = rows_by_id.with_values(sought)
        found = {many.ids[row]: value for row, value in zip(rows, values.tolist(), strict=True)}
        assert found == {id_: value for id_, value in sought.items() if id_ != "no"}
        assert sorted(rows.tolist()) == rows.tolist()
    assert [many.ids[rows_by_id.find(f"v{n}") or 0] for n in range(300)] == [o.id for o in pile]
    assert rows_by_id.find("zz") is None
