"""What was understood a moment ago."""

from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.market.remembering import Remembering
from tests.market.stall import advert, loaded


def record(id_: str, **facts: object) -> OfferRecord:
    return OfferRecord.model_validate(advert(id_, **facts))


class Asked:
    def __init__(self) -> None:
        self.ids: list[str] = []

    def __call__(self, records, *, marked: bool = False) -> Understood:
        self.ids += [each.id for each in records]
        return loaded().understand(tuple(records), marked=marked)


def test_the_same_record_is_understood_once_and_the_answers_are_the_same() -> None:
    asked = Asked()
    remembering = Remembering(asked)
    pile = [record("a"), record("b", hours_per_week=20)]
    first = remembering(pile)
    assert remembering([pile[1], pile[0], record("c")]).offers[:2] == first.offers[::-1]
    assert asked.ids == ["a", "b", "c"]
    assert first.offers == loaded().understand(tuple(pile)).offers


def test_what_was_understood_with_its_marks_is_not_understood_again() -> None:
    asked = Asked()
    remembering = Remembering(asked)
    read = remembering([record("a")], marked=True)
    assert [marks.traits.heading for marks in read.marks] == ["Aiuto cuoca"]
    assert remembering([record("a")]).offers == read.offers
    assert asked.ids == ["a"]


def test_one_that_says_something_else_is_understood_anew() -> None:
    remembering = Remembering(Asked())
    remembering([record("a", hours_per_week=20)])
    (offer,) = remembering([record("a", hours_per_week=30)]).offers
    assert offer == loaded().understand((record("a", hours_per_week=30),)).offers[0]


def test_no_more_are_kept_than_there_is_room_for() -> None:
    asked = Asked()
    remembering = Remembering(asked, kept=2)
    for id_ in ("a", "b", "a", "c", "a", "b"):
        remembering([record(id_)])
    assert asked.ids == ["a", "b", "c", "b"]
