"""Rank a pile of offers for her, and say why: the main job."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matcher.domain.offer import Offer
from matcher.domain.permit import WorkRule
from matcher.domain.profile import Profile
from matcher.scoring.concentration import Concentration, Sector, Sectors, concentration
from matcher.scoring.criterion import Case
from matcher.scoring.market import Market
from matcher.scoring.ranking import Score, rank
from matcher.scoring.weights import Weights
from matcher.taxonomy.model import Taxonomy


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Every offer given is in exactly one of the four lists.

    `beyond_top`: ids that are ranked after `ranked` when only the first were asked for;
    `held_back`: adverts with signs of danger, which a person looks at first; `concentration`: how
    narrow the list is, where it was measured.
    """

    profile: Profile
    today: date
    weights: str
    taxonomy: str
    ranked: tuple[Score, ...]
    beyond_top: tuple[str, ...]
    set_aside: tuple[Score, ...]
    held_back: tuple[Offer, ...]
    concentration: Concentration | None = None


@dataclass(frozen=True)
class Knowledge:
    """What a ranking stands on, loaded once: taxonomy, work rules, weights; `sectors` where it is
    to be measured how narrow a list is; `fields` of work by which it may be looked through."""

    taxonomy: Taxonomy
    work_rules: tuple[WorkRule, ...]
    weights: Weights
    sectors: Sectors | None = None
    fields: tuple[Sector, ...] = ()


def none_suggested(profile: Profile, knowledge: Knowledge, today: date) -> Suggestions:
    """Of no offers, without asking any criterion about them."""
    names = knowledge.weights.title, knowledge.taxonomy.name
    return Suggestions(profile, today, *names, (), (), (), ())


def suggest(
    profile: Profile,
    offers: Sequence[Offer],
    knowledge: Knowledge,
    today: date,
    top: int | None = None,
) -> Suggestions:
    """Rank `offers` for `profile` on the day `today`; explains the first `top`, or all."""
    case = Case(profile, today, knowledge.taxonomy, knowledge.work_rules)
    market = Market.of(offers, knowledge.weights, knowledge.taxonomy)
    ranked = rank(case, market, knowledge.weights)
    shown = ranked.rows[:top]
    return Suggestions(
        profile=profile,
        today=today,
        weights=knowledge.weights.title,
        taxonomy=knowledge.taxonomy.name,
        ranked=tuple(ranked.explained(shown)),
        beyond_top=tuple(market.offers[int(row)].id for row in ranked.rows[len(shown) :]),
        set_aside=tuple(ranked.explained(ranked.aside)),
        held_back=tuple(offer for offer in offers if offer.held_back),
        concentration=concentration(ranked, knowledge.sectors) if knowledge.sectors else None,
    )
