"""A made-up market is laid out as its offers would be, one by one."""

import numpy as np

from matcher.bench.market import MadeUpMarket
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.scoring.criterion import Case
from matcher.scoring.finding import find
from matcher.scoring.market import Market
from matcher.scoring.question import Question
from matcher.scoring.ranking import MILLION, rank
from matcher.scoring.segment import build
from tests.factories import knowledge, weights
from tests.scoring.indexing import LAYOUT, lines

MARKET = MadeUpMarket.of(1500)


def test_the_list_from_the_columns_is_that_of_the_offers() -> None:
    made = build([MARKET.offers(LAYOUT)], LAYOUT)
    offers = Market.of([MARKET.offer(row) for row in range(1500)], weights(), made_up_taxonomy())
    for her in women(4) + women(2, wide=True):
        case = Case(her, TODAY, made_up_taxonomy(), knowledge().work_rules)
        ranked = rank(case, offers, weights())
        wanted = [(offers.offers[r].id, int(ranked.values[r]) / MILLION) for r in ranked.rows[:80]]
        hits = find(Question.of(case, weights()), [(made, None)], 80)
        assert [(id_, value) for id_, _, value, _ in lines(hits)] == wanted


def test_an_id_leads_back_to_its_offer() -> None:
    assert MARKET.offer_of(MARKET.offer(1234).id) == MARKET.offer(1234)


def test_a_market_looks_as_it_was_described() -> None:
    assert abs(MARKET.skills.lengths.mean() - 10.6) < 0.5
    assert abs((MARKET.drawn["remote"] == 1).mean() - 0.08) < 0.03
    assert np.bincount(MARKET.skills.codes).argmax() == 0, "the first skill is the most popular"
