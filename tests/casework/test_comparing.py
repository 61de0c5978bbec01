"""What changes in a list is told with names and counts."""

from matcher.casework.comparing import what_if, what_if_table
from tests.factories import TODAY, knowledge, needs, offer, profile, speaks

A2, B1 = profile(languages=speaks(it="A2")), profile(languages=speaks(it="B1"))


def test_what_opens_is_named_and_the_list_as_it_would_be_begins_with_it() -> None:
    offers = [
        offer(title="Kitchen", languages=needs("it", "B1")),
        offer(id="v2", languages=needs("it", "C1"), title="Office"),
        offer(id="v3", languages=needs("it", "B1"), held_back=True),
    ]
    found = what_if_table(what_if(A2, B1, ["it=B1"], offers, knowledge(), TODAY))
    (first,) = found["opened"]["first"]
    assert (found["changes"], found["opened"]["count"]) == (["it=B1"], 1)
    assert (first["title"], first["before"]["verdict"], first["after"]["verdict"]) == (
        "Kitchen",
        "NOT_YET",
        "ASK",
    )
    assert [each["id"] for each in found["ranked"]] == ["v1", "v2"]


def test_where_nothing_changes_no_group_is_told() -> None:
    found = what_if_table(what_if(A2, A2, ["it=A2"], [offer()], knowledge(), TODAY))
    assert set(found) == {"changes", "ranked"}
