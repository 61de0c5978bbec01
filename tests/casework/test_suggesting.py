"""Her list: kept with what it was made with before anybody sees it, and made again from that."""

from dataclasses import replace
from pathlib import Path

import pytest

from matcher.casework import suggesting
from matcher.casework.assessment import save_step
from matcher.casework.discussing import answer, remark
from matcher.casework.keeping_lists import keep_list
from matcher.casework.ranking_for_her import FromMarket, FromOffers
from matcher.casework.replaying import Replayed, replay
from matcher.casework.suggesting import suggest_for
from matcher.domain.casework import Answer
from matcher.domain.verdict import Verdict
from matcher.errors import ConflictError, InputError, NotFoundError
from matcher.market_for_desk import market_for_desk
from matcher.store.access.actor import Actor
from matcher.store.people.answers import Said, answers, remarks
from matcher.store.people.rankings import rankings, shown_again
from matcher.store.people.saved_lists import Kept, KeptLine
from tests.casework.desk import Desk, aside, ids, new_desk
from tests.factories import embedded, knowledge, weights
from tests.market.stall import TODAY, advert, loaded
from tests.store.agency import Agency


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    made = new_desk(agency, anna)
    made.stall.deliver(
        advert("a", hours_per_week=20),
        advert("a2", "Cameriera", employer="DITTA A Srl", city="Milan"),
        advert("b", "Sarta", employer="Sartoria", city="Torino"),
        advert("c", "Barista", employer="Bar", city="Roma"),
    )
    return made


def replayed(desk: Desk, ranking_id: str) -> Replayed:
    return replay(*desk.who, ranking_id, desk.load, knowledge(), desk.agency.now)


def test_a_list_is_kept_with_what_it_was_made_with(desk: Desk):
    shown = desk.suggest(desk.her, desk.from_offers(top=2))
    (kept,) = desk.agency.does(desk.anna, rankings, desk.her)
    assert kept.id == shown.ranking_id
    assert [line.offer_id for line in kept.offers] == ids(shown)
    assert len(kept.offers) == 2
    made = kept.made_with
    assert (made.day, made.weights_digest, made.index_generation) == (TODAY, weights().digest, None)
    assert (made.taxonomy, made.offers_ranked) == (knowledge().taxonomy.name, 4)


def test_what_stands_beside_it_is_read_in_the_transaction_that_keeps_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    answer(*desk.who, "a", Said(Answer.NO), desk.agency.now)
    kept = Kept("Near the school", {"way": "15"}, 1, (KeptLine("a", "Cook", Verdict.ASK),))
    keep_list(*desk.who, kept, desk.agency.now)
    turns, scoped = list[object](), suggesting.scoped
    monkeypatch.setattr(suggesting, "scoped", lambda *of: turns.append(of) or scoped(*of))
    alone = suggest_for(*desk.who, desk.from_offers(), embedded(), desk.agency.now)
    assert alone.beside is None
    shown = suggest_for(*desk.who, desk.from_offers(), embedded(), desk.agency.now, beside=True)
    assert len(turns) == 4
    assert shown.beside is not None
    assert {id_: one.said.answer for id_, one in shown.beside.answers.items()} == {"a": Answer.NO}
    assert [one.kept.name for one in shown.beside.lists] == ["Near the school"]


def test_from_the_index_comes_the_same_list_as_from_the_offers(desk: Desk, tmp_path: Path):
    for sides in ("together", "apart"):
        if sides == "apart":
            desk.must_not_meet()
            desk.suggest(desk.other, FromOffers([desk.stall.offers()["a"]], knowledge(), TODAY))
        first = desk.suggest(desk.her)
        second = desk.suggest(desk.her, desk.from_index(tmp_path / "index"))
        assert ids(first) == ids(second)
        assert aside(first) == aside(second)
        assert ids(first)
    kept = desk.agency.does(desk.anna, rankings, desk.her)
    assert [bool(one.made_with.index_generation) for one in kept] == [True, False] * 2


def test_the_very_same_list_is_kept_once(desk: Desk, tmp_path: Path):
    """Whoever looks again makes no other list; whatever is otherwise makes one."""
    folder = tmp_path / "index"
    first = desk.suggest(desk.her, desk.from_index(folder))
    assert desk.suggest(desk.her, desk.from_index(folder)).ranking_id == first.ranking_id
    shorter = desk.suggest(desk.her, desk.from_index(folder, top=2))
    desk.knows(desk.her, 1, age=30)
    older = desk.suggest(desk.her, desk.from_index(folder, top=2))
    desk.stall.deliver(advert("d", "Commessa"), source="more")
    newer = desk.suggest(desk.her, desk.from_index(folder, top=2))
    kept = desk.agency.does(desk.anna, rankings, desk.her)
    lists = [newer, older, shorter, first]
    assert [one.id for one in kept] == [each.ranking_id for each in lists]
    assert len({each.ranking_id for each in lists}) == 4


def test_a_list_that_is_no_longer_for_her_is_not_shown_again(desk: Desk):
    desk.suggest(desk.other)
    made = desk.suggest(desk.her)
    (kept,) = desk.agency.does(desk.anna, rankings, desk.her)
    desk.must_not_meet()
    with pytest.raises(ConflictError, match="changed meanwhile"):
        desk.agency.does(desk.anna, shown_again, desk.her, 1, kept.made_with, kept.offers)
    assert ids(made)
    assert ids(desk.suggest(desk.her)) == []


def test_beyond_a_full_list_the_first_of_those_not_yet_so_are_told(desk: Desk, tmp_path: Path):
    desk.stall.deliver(*(advert(f"y{n}", "Barista", min_age=40) for n in range(3)), source="more")
    desk.knows(desk.her, 1, age=30)
    for top, near in ((3, ["y0", "y1"]), (10, [])):
        ranks = desk.from_index(tmp_path / "index", top)
        asking = replace(ranks.asking(), near=2)
        made = desk.suggest(desk.her, FromMarket(lambda asking=asking: asking)).made
        assert [score.offer.id for score in made.near] == near
        assert made.offers_ranked == 7


def test_that_an_index_is_open_is_told_once_in_a_process(desk: Desk, tmp_path: Path):
    told: list[str] = []
    market = market_for_desk(
        desk.agency.store.engine, tmp_path / "index", loaded(), at_first=lambda: told.append("open")
    )
    assert told == []
    for n in range(3):
        market.asking(TODAY, 5, None)
        desk.stall.deliver(advert(f"d{n}", "Commessa"), source=f"feed{n}")
    assert told == ["open"]


def test_nothing_is_suggested_of_whom_nothing_is_known(desk: Desk):
    case = desk.agency.opens(desk.anna, "K-9")
    with pytest.raises(InputError, match="save a step of the assessment first"):
        desk.suggest(case)


def test_an_old_list_comes_out_again_exactly_whatever_became_of_her_profile(desk: Desk):
    shown = desk.suggest(desk.her)
    desk.knows(desk.her, 1, age=50)
    again = replayed(desk, shown.ranking_id)
    assert again.same
    assert (again.other, again.gone, again.differing) == ((), (), ())
    with pytest.raises(NotFoundError):
        replayed(desk, desk.suggest(desk.other).ranking_id)


def test_a_list_that_can_t_be_made_again_says_what_is_no_longer_there(desk: Desk):
    desk.knows(desk.her, 1, age=30)
    shown = desk.suggest(desk.her)
    desk.stall.deliver(
        advert("a", hours_per_week=20, min_age=40),
        advert("b", "Sarta", employer="Sartoria", city="Torino"),
        advert("c", "Barista", employer="Bar", city="Roma"),
        accepted=True,
    )
    again = replayed(desk, shown.ranking_id)
    assert not again.same
    assert again.gone == ("a2",)
    assert again.differing == ("a",)
    assert again.other == ()


def test_her_answer_and_the_advisors_remark_are_kept_apart(desk: Desk):
    shown = desk.suggest(desk.her)
    said = Said(Answer.MAYBE, words="se posso portare il bambino")
    answer(*desk.who, "a", said, desk.agency.now, shown.ranking_id)
    remark(*desk.who, "a", "ask them about the crèche", desk.agency.now)
    (hers,) = desk.agency.does(desk.anna, answers, desk.her)
    assert (hers.said, hers.ranking_id) == (said, shown.ranking_id)
    (theirs,) = desk.agency.does(desk.anna, remarks, desk.her)
    assert theirs.words == "ask them about the crèche"


def test_two_who_must_not_meet_get_neither_the_same_offer_nor_the_same_place(desk: Desk):
    desk.must_not_meet()
    desk.suggest(desk.other, FromOffers([desk.stall.offers()["a"]], knowledge(), TODAY))
    shown = desk.suggest(desk.her)
    assert sorted(ids(shown)) == ["b", "c"]
    assert aside(shown) == {"a": "safety.not_here", "a2": "safety.not_here"}
    for said in (Answer.YES, Answer.MAYBE):
        with pytest.raises(ConflictError, match="changed meanwhile"):
            answer(*desk.who, "a2", Said(said), desk.agency.now)
    answer(*desk.who, "a2", Said(Answer.NO), desk.agency.now)


def test_what_the_other_one_is_given_while_the_list_is_made_is_not_on_it(desk: Desk):
    """Between reading and keeping, another advisor is faster."""
    desk.must_not_meet()
    ranked, calls = desk.from_offers(), []

    def slow(profile, barring):
        made = ranked(profile, barring)
        if not calls:
            desk.suggest(desk.other, FromOffers([desk.stall.offers()["a"]], knowledge(), TODAY))
        calls.append(made)
        return made

    shown = desk.suggest(desk.her, slow)
    assert len(calls) == 2
    assert "a2" in [score.offer.id for score in calls[0].suggestions.ranked]
    assert sorted(ids(shown)) == ["b", "c"]
    (kept,) = desk.agency.does(desk.anna, rankings, desk.her)
    assert kept.id == shown.ranking_id


def test_an_advert_of_several_towns_is_excluded_by_an_area_around_one_of_them(
    desk: Desk, tmp_path: Path
):
    desk.stall.deliver(
        advert("d", "Commessa", employer="Negozi", city="Torino / Bologna"),
        advert("e", "Commessa", employer="Altri", city="Torino / Palermo"),
        source="more",
    )
    area = {"lat": 44.4949, "lon": 11.3426, "radius_km": 5}
    save_step(*desk.who, "safety", {"safety": {"avoid_areas": [area]}}, 1,
              knowledge().taxonomy, desk.agency.now)  # fmt: skip
    for rank in (desk.from_offers(), desk.from_index(tmp_path / "index")):
        shown = desk.suggest(desk.her, rank)
        assert shown.made.aside.by_criterion["safety"] == 1
        assert "d" not in ids(shown)
        assert "e" in ids(shown)
