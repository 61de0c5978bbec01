"""A night's list is the list of the day."""

import json
from pathlib import Path

from matcher.domain.verdict import Verdict
from matcher.scoring.batch import TOGETHER, Share, shares
from tests.factories import embedded, weights
from tests.scoring.batching import TOP, market, night, women
from tests.scoring.indexing import by_ranking


def test_each_woman_has_the_list_that_a_ranking_of_all_offers_gives(tmp_path: Path) -> None:
    her = women(3)[2]
    (line,) = night(tmp_path).lines(Share((her,)))
    told = json.loads(line)
    found = [(h["id"], Verdict[h["verdict"]], h["score"], h["known_share"]) for h in told["ranked"]]
    assert found == by_ranking(her, market(), TOP)


def test_a_list_says_whose_it_is_and_what_it_was_made_from(tmp_path: Path) -> None:
    (line,) = night(tmp_path).lines(Share((women(1)[0],)))
    told = json.loads(line)
    del told["ranked"]
    assert told == {
        "profile": "K0",
        "today": "2026-11-22",
        "weights": weights().title,
        "taxonomy": embedded().name,
        "generation": 1,
    }


def test_women_are_given_out_in_their_order_and_each_once() -> None:
    many = women(2 * TOGETHER + 1)
    given = list(shares(many))
    assert [len(share.women) for share in given] == [TOGETHER, TOGETHER, 1]
    assert [her for share in given for her in share.women] == many


def test_a_log_that_names_a_share_tells_nothing_of_the_women() -> None:
    assert f"{Share(tuple(women(2)))!r}" == "<2 profiles>"
