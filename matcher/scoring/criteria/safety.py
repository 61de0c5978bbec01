"""Is it safe for her: no area, employer or exposure that she must avoid?"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from rapidfuzz import fuzz, process

from matcher.domain.employer import plain_name
from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Safety as Avoids
from matcher.domain.verdict import Reason
from matcher.scoring import travel_time
from matcher.scoring.columns import Column, Columns, Flags, Floats, Ints, Numbers, Words
from matcher.scoring.criteria.travel import Travel
from matcher.scoring.criterion import (
    ASK,
    NO,
    Answer,
    Case,
    Criterion,
    Judgement,
    choose,
    contradiction,
    unknown,
)
from matcher.scoring.several_towns import TEXT_TOWNS, TOWNS, touches, touching
from matcher.taxonomy.model import Taxonomy

EMPLOYER = Words("employer", lambda o, _: plain_name(o.employer) if o.employer else None)


def _public(offer: Offer, _: Taxonomy | None = None) -> float:
    """1 in contact with the public, 0 not, NaN to be asked. A course is taught in a room: one of
    which nothing is said is not; of one whose words speak of customers, they may be what it is
    about."""
    if offer.kind is Kind.TRAINING and offer.public_facing is not False:
        return np.nan if offer.public_facing else 0.0
    return np.nan if offer.public_facing is None else float(offer.public_facing)


PUBLIC = Numbers("public_facing", "f4", _public)
UNCLEAR_REMOTE = contradiction(Travel)  # it says that the work is done from home, and that it isn't
WHERE = (*travel_time.COLUMNS, UNCLEAR_REMOTE)

IN_AREA = Reason("safety.area")
AMONG = Reason("safety.area_among")
NOT_HERE = Reason("safety.not_here")  # of her people decided, as for two who must not meet
ALL_WORDS = 100  # of the shorter name are in the longer one
NOT_COMPARED = -1  # as yet; likeness is 0 at least


@dataclass(frozen=True)
class Safety(Criterion):
    """A gate. `same_name`: likeness (0 to 100) from which two employers are taken for one;
    `like_name`: from which somebody has to look. The reason never names another person.
    """

    same_name: float
    like_name: float

    name: ClassVar[str] = "safety"
    columns: ClassVar[tuple[Column, ...]] = (EMPLOYER, PUBLIC, *WHERE, TEXT_TOWNS)
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = (
        (EMPLOYER,),
        (PUBLIC,),
        WHERE,
        (TEXT_TOWNS,),
    )

    def judge(self, case: Case, offers: Columns) -> Judgement:
        avoids = case.profile.safety
        likeness = self._likeness(case, offers)
        public = offers.floats(PUBLIC)
        lies = _areas(case, offers)
        in_text = _in_text(case, offers) & lies.anywhere
        exposed = (public == 1) & avoids.no_public_facing
        exposure_open = np.isnan(public) & avoids.no_public_facing
        verdicts = choose(
            len(offers),
            (lies.closed | (likeness >= self.same_name) | exposed, NO),
            (
                lies.open
                | in_text
                | (likeness >= self.like_name)
                | np.isnan(likeness)
                | exposure_open,
                ASK,
            ),
        )
        details = {"likeness": likeness, "in_text": in_text, **vars(lies)}
        return Judgement(verdicts, unknown(len(offers)), details)

    def alike(self, case: Case, factor: int, facts: Columns) -> Ints | None:
        avoids = case.profile.safety
        if not _has_any(avoids) or (factor == 0 and not avoids.avoid_employers):
            return np.zeros(len(facts), np.int64)
        if factor == 2:
            lies = _areas(case, facts)
            answers = lies.closed * np.int64(2) + (lies.open & ~lies.closed)
            return answers * 2 + lies.anywhere
        if factor == 3:
            return _in_text(case, facts).astype(np.int64)
        return None

    def same_for(self, case: Case) -> Hashable | None:
        return None if _has_any(case.profile.safety) else "nothing to avoid"

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        avoids, details = case.profile.safety, answer.details
        if details["inside"]:
            return IN_AREA
        if details["among"]:
            return AMONG
        if details["likeness"] >= self.same_name:
            return Reason("safety.employer", {"employer": offer.employer})
        if avoids.no_public_facing and _public(offer) == 1:
            return Reason("safety.public_facing")
        unnamed = bool(np.isnan(details["likeness"]))
        unsaid = avoids.no_public_facing and bool(np.isnan(_public(offer)))
        # What else is to be asked: else nobody would, for the advert never answers the first.
        public = {"and_public": True} if unsaid else {}
        others = public | ({"and_employer": True} if unnamed else {})
        if details["likeness"] >= self.like_name:
            return Reason("safety.employer_like", {"employer": offer.employer, **public})
        if details["unclear"]:
            return Reason("safety.places_unclear", others)
        if details["nowhere"]:
            return Reason("safety.place_unknown", others)
        if details["in_text"]:
            names = (t.place.name for t in offer.text_towns if touches(avoids.avoid_areas, t))
            near = [name for name in names if name]
            return Reason("safety.places_unclear", others | ({"towns": near} if near else {}))
        if unnamed:
            return Reason("safety.employer_unnamed", public)
        if unsaid:
            return Reason("safety.public_facing_unknown")
        return Reason("safety.nothing_against" if _has_any(avoids) else "safety.nothing_asked")

    def _likeness(self, case: Case, offers: Columns) -> Floats:
        """float32[n], 0 to 100; NaN where there are names to avoid and the advert names nobody.
        Each employer of a column is compared once for her, however often offers are asked about."""
        avoided, employers = case.profile.safety.avoid_employers, offers.words(EMPLOYER)
        if not avoided:
            return np.zeros(len(offers), np.float32)
        known = case.once_for(
            "likeness",
            lambda: np.full(len(employers.words), NOT_COMPARED, np.float32),
            employers.words,
            self,
        )
        codes = np.unique(employers.codes)
        codes = codes[codes >= 0]
        new = codes[known[codes] == NOT_COMPARED]
        if new.size:
            words = employers.words[:]
            known[new] = self._likest([words[code] for code in new.tolist()], avoided)
        return employers.look_up(known)

    def _likest(self, employers: Sequence[str], names: Sequence[str]) -> Floats:
        """float32[employers]: how like each plain name is to the likest of the names to avoid; one
        that holds all the words of the other ("Example", "Example Group Italia") is at least
        `like_name`."""
        plain = [plain_name(name) for name in names]
        likeness = process.cdist(plain, employers, scorer=fuzz.token_sort_ratio, dtype=np.float32)
        likest: Floats = likeness.max(axis=0)
        some = _with_a_word_of(plain, employers)
        shared = process.cdist(
            plain, [employers[place] for place in some], scorer=fuzz.token_set_ratio
        )
        whole = np.where(shared >= ALL_WORDS, np.float32(self.like_name), 0).max(axis=0)
        likest[some] = np.maximum(likest[some], whole)
        return likest


def _with_a_word_of(names: Sequence[str], employers: Sequence[str]) -> list[int]:
    """The places of those employers of which one may hold all the words of a name, or a name all of
    theirs: a few of thousands, and to compare word by word takes four times as long as the rest."""
    words = {word for name in names for word in name.split()}
    return sorted({n for word in words for n, each in enumerate(employers) if word in each})


@dataclass(frozen=True)
class _Lies:
    """bool[n] each. `inside`: its one place lies in an area to avoid; `among`: one of several may;
    `unclear`: a place that it names may, if work is there at all and not from home; `nowhere`: that
    of its one place can't be told; `anywhere`: it is not surely done from home."""

    inside: Flags
    among: Flags
    unclear: Flags
    nowhere: Flags
    anywhere: Flags

    @property
    def closed(self) -> Flags:
        return self.inside | self.among

    @property
    def open(self) -> Flags:
        return self.unclear | self.nowhere


def _areas(case: Case, offers: Columns) -> _Lies:
    """Of several towns one that touches an area closes the offer, where of one alone the street is
    asked: whoever works in several is sent from one to the other."""
    areas = case.profile.safety.avoid_areas
    inside, rough, nowhere = (np.zeros(len(offers), bool) for _ in range(3))
    for area in areas:
        km, radius = travel_time.distances(area.centre, offers), offers.floats(travel_time.RADIUS)
        inside |= km + radius <= area.radius_km
        rough |= (radius > 0) & (km <= area.radius_km + radius)
        nowhere |= np.isnan(km)
    towns = offers.lists(TOWNS)
    near = case.once_for("towns near", lambda: touching(areas, towns.words), towns.words)
    there, surely = towns.by_word(near), towns.numbers == 1
    told = (towns.lengths > 0) & ~towns.any(~surely)  # all places of work are among its towns
    among, perhaps = towns.any(there & surely), towns.any(there & ~surely)
    somewhere = ~offers.flags(travel_time.REMOTE)
    unsaid = ~somewhere & offers.flags(UNCLEAR_REMOTE)
    return _Lies(
        inside=inside & somewhere,
        among=among & somewhere,
        unclear=perhaps & somewhere | (inside | among | perhaps) & unsaid,
        nowhere=(rough | nowhere & ~told) & (somewhere | unsaid),
        anywhere=somewhere | unsaid,
    )


def _in_text(case: Case, offers: Columns) -> Flags:
    """bool[n]: its words name a town that touches an area, beside its place."""
    areas, towns = case.profile.safety.avoid_areas, offers.lists(TEXT_TOWNS)
    near = case.once_for("text towns near", lambda: touching(areas, towns.words), towns.words)
    return towns.any(towns.by_word(near))


def _has_any(avoids: Avoids) -> bool:
    return bool(avoids.avoid_areas or avoids.avoid_employers or avoids.no_public_facing)
