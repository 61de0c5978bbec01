"""Suggestions as the JSON that partner software and notebooks read."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from matcher.casework.suggest import Suggestions
from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.concentration import Concentration
from matcher.scoring.contribution import Contribution
from matcher.scoring.ranking import Score
from matcher.wording.words import Words

DECIMALS = 4


def as_json(
    suggestions: Suggestions, words: Words, others: Sequence[Offer] = (), **more: object
) -> str:
    """One object on several lines, with `more` keys; the same suggestions give the same bytes."""
    return json.dumps(as_table(suggestions, words, others) | more, ensure_ascii=False, indent=1)


def as_table(
    suggestions: Suggestions, words: Words, others: Sequence[Offer] = ()
) -> dict[str, Any]:
    """The object of `matcher rank --json`; `others` are named in it, but not listed."""
    titles = titles_of(suggestions, others)
    return {
        "profile": suggestions.profile.code,
        "today": suggestions.today.isoformat(),
        "weights": suggestions.weights,
        "taxonomy": suggestions.taxonomy,
        "ranked": [_score(score, words, titles) for score in suggestions.ranked],
        "set_aside": [_aside(score, words) for score in suggestions.set_aside],
        "held_back": [_held_back(offer, words) for offer in suggestions.held_back],
        "beyond_top": list(suggestions.beyond_top),
        **_concentration(suggestions.concentration),
    }


def _concentration(found: Concentration | None) -> dict[str, Any]:
    """How narrow the list is: a key of its own, where it was measured."""
    if found is None:
        return {}
    shares = {"share": found.share, "supported": found.supported}
    rounded = {name: None if s is None else round(s, DECIMALS) for name, s in shares.items()}
    counted = {"looked_at": found.looked_at, "sectors": dict(found.sectors)}
    return {"concentration": counted | rounded}


def titles_of(suggestions: Suggestions, others: Sequence[Offer] = ()) -> dict[str, str]:
    """Offer id -> title, for naming trainings in sentences."""
    scores = (*suggestions.ranked, *suggestions.set_aside)
    return {each.id: each.title for each in (*others, *(score.offer for score in scores))}


def _score(score: Score, words: Words, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": score.offer.id,
        "kind": str(score.offer.kind),
        "title": score.offer.title,
        "verdict": score.verdict.name,
        "score": round(score.value, DECIMALS),
        "known_share": round(score.known_share, DECIMALS),
        "contributions": [_contribution(part, words) for part in score.contributions],
        "openings": [_opening(opening, words, titles) for opening in score.openings],
        "signs": _signs(score.offer, words),
    }


def _contribution(part: Contribution, words: Words) -> dict[str, Any]:
    degree = part.answer.degree
    return {
        "criterion": part.criterion,
        "weight": part.weight,
        "degree": None if degree is None else round(degree, DECIMALS),
        "verdict": part.answer.verdict.name,
        "reason": _reason(part.reason, words),
    }


def _reason(reason: Reason, words: Words) -> dict[str, Any]:
    return {"code": reason.code, "values": dict(reason.values), "text": words.reason(reason)}


def _opening(opening: Opening, words: Words, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "criterion": opening.criterion,
        "code": opening.code,
        "values": dict(opening.values),
        "offers": list(opening.offers),
        "text": words.opening(opening, titles),
    }


def _aside(score: Score, words: Words) -> dict[str, Any]:
    return {
        "id": score.offer.id,
        "kind": str(score.offer.kind),
        "title": score.offer.title,
        "verdict": score.verdict.name,
        "reasons": [
            {"criterion": part.criterion, **_reason(part.reason, words)}
            for part in score.contributions
            if part.answer.verdict is Verdict.NO
        ],
    }


def _held_back(offer: Offer, words: Words) -> dict[str, Any]:
    return {
        "id": offer.id,
        "kind": str(offer.kind),
        "title": offer.title,
        "signs": _signs(offer, words),
    }


def _signs(offer: Offer, words: Words) -> list[dict[str, Any]]:
    """`ask`: what to find out about it, in the advert's language."""
    return [
        {"code": sign.code, "quote": sign.quote, "text": words.sign(sign.code), "ask": sign.ask}
        for sign in offer.signs
    ]
