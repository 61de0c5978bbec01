"""What each criterion says of an offer, as SQL over the wide table: gates and a degree.

The texts are written for one person: what is known of her stands in them as numbers. Both duckdb
and polars read them as they are. A condition is never NULL; a degree is NULL where it is unknown.
A profile that asks for more than these texts hold (areas to avoid, wished contracts, no means of
travel told ...) is refused with ValueError: a rival that answers less is no rival.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.rivals.table import Numbered
from matcher.domain.profile import Profile, Refusal
from matcher.scoring.criteria.age import Age
from matcher.scoring.criteria.care import Care
from matcher.scoring.criteria.contract import Contract
from matcher.scoring.criteria.credentials import HOLDS, Credentials
from matcher.scoring.criteria.deadline import Deadline, day_number
from matcher.scoring.criteria.education import NEEDS_PAPER_FROM, Education
from matcher.scoring.criteria.entry import Entry
from matcher.scoring.criteria.experience import Experience
from matcher.scoring.criteria.language import Language
from matcher.scoring.criteria.learning import Learning
from matcher.scoring.criteria.occupation import Occupation
from matcher.scoring.criteria.pay import CURRENCIES, Pay
from matcher.scoring.criteria.permit import Permit
from matcher.scoring.criteria.preferences import SAID_IF_SO, Preferences
from matcher.scoring.criteria.safety import Safety
from matcher.scoring.criteria.skills import Skills
from matcher.scoring.criteria.time import Time
from matcher.scoring.criteria.travel import Travel
from matcher.scoring.criterion import Case, Criterion
from matcher.scoring.her_week import free_week
from matcher.scoring.permit_facts import right_of

Expression = str
NEVER, UNKNOWN = "FALSE", "NULL"


@dataclass(frozen=True, slots=True)
class Said:
    """One criterion: when it sets an offer aside, when it is not yet, when it asks (of offers that
    neither of the two closes), and the degree."""

    no: Expression = NEVER
    not_yet: Expression = NEVER
    ask: Expression = NEVER
    degree: Expression = UNKNOWN


def sayings(case: Case, criteria: Sequence[Criterion], numbered: Numbered) -> dict[str, Said]:
    """By criterion. Raises KeyError for one that has no text here."""
    return {c.name: _SAID[type(c)](c, case, numbered) for c in criteria}


def held_credentials(her: Profile, words: Mapping[str, int]) -> int:
    """The bits of the licences and certificates that she has, or that one of hers holds."""
    licences = set(her.licences or ())
    licences |= {lower for licence in licences for lower in HOLDS.get(licence, ())}
    held = {f"licence|{x}" for x in licences} | {f"certificate|{x}" for x in her.certificates or ()}
    return sum(bit for word, bit in words.items() if word in held)


def interpolated(x: Expression, points: Sequence[tuple[float, float]]) -> Expression:
    """As `numpy.interp` has it; NULL where x is."""
    (first, lowest), (_, highest) = points[0], points[-1]
    cases = [f"WHEN {x} <= {first} THEN {lowest}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        cases.append(f"WHEN {x} <= {x1} THEN {y0} + ({x} - {x0}) * {(y1 - y0) / (x1 - x0)}")
    return f"CASE WHEN {x} IS NULL THEN NULL {' '.join(cases)} ELSE {highest} END"


def _travel(travel: Travel, case: Case, _: Numbered) -> Said:
    her = case.profile
    _known(her.place is not None and bool(her.travel_modes), "where she lives and how she travels")
    limit = her.travel_limit_minutes
    end = max(float(limit or travel.usual_limit), travel.comfortable_minutes + 1)
    degree = interpolated("minutes", [(travel.comfortable_minutes, 1.0), (end, 0.3), (2 * end, 0)])
    if limit is None:
        return Said(ask="minutes IS NULL", degree=degree)
    return Said(
        no=f"coalesce(least_minutes > {limit * travel.beyond_reach}, FALSE)",
        not_yet=f"coalesce(least_minutes > {limit}, FALSE)",
        ask=f"(minutes IS NULL OR most_minutes > {limit})",
        degree=degree,
    )


def _time(time: Time, case: Case, _: Numbered) -> Said:
    her = case.profile
    free = free_week(her, childcare=False)
    _known(free is not None and her.available is not None, "her hours")
    hours = free.hours if free else 0.0
    too_many = f"(slots = 0 AND coalesce(hours > {hours}, FALSE) AND NOT childcare)"
    flexible = f"(flexible AND clash <= {time.small_clash_hours * 2})"
    roomy = '("window" AND clash > 0 AND slots - clash >= coalesce(hours * 2, 1))'
    _known(her.away is None, "no days off")
    early = f'("start" > 0 AND "start" < {day_number(her.earliest_start)})'
    rough = "(minutes IS NULL OR (radius > 0 AND NOT remote))"
    return Said(
        not_yet=f"({too_many} OR (clash > 0 AND NOT {flexible} AND NOT {roomy}))",
        ask=f"(slots = 0 OR clash > 0 OR {rough} OR {early})",
        degree=f"CASE WHEN {too_many} THEN 0 WHEN slots = 0 OR {roomy} THEN NULL "
        "WHEN clash = 0 THEN 1 ELSE 0.6 * (1 - clash / CAST(slots AS DOUBLE)) END",
    )


def _permit(permit: Permit, case: Case, numbered: Numbered) -> Said:
    right, her, words = right_of(case), case.profile, numbered.words
    _known(her.residence is not None, "her papers")
    document = her.residence.document if her.residence else None
    bit = words["documents"].get(str(document), 0)
    wrong = f"(documents <> 0 AND (documents & {bit}) = 0)"
    home = words["country"].get(her.country, -2)
    abroad = f"(country >= 0 AND country <> {home})"
    internship = f"kind = {words['kind'].get('internship', -2)}"
    until = her.residence.until if her.residence else None
    begins = f'greatest("start", {day_number(case.today)})'
    outlasts = f"({begins} + greatest(contract_days, 0) > {day_number(until)})" if until else NEVER
    cap = right.hours_per_week
    late = f'NOT ("start" >= {day_number(right.from_date)} AND "start" > 0)'
    not_yet = [late] if right.state == "from_date" else []
    not_yet += ["TRUE"] if right.employer_permit else []
    not_yet += [f"coalesce(hours > {cap}, FALSE)"] if cap else []
    asks = ["hours IS NULL"] if cap else []
    asks += ["TRUE"] if right.sectors or right.hours_per_year or right.state == "ask" else []
    refused = f"NOT ({internship})" if right.state == "not_allowed" else NEVER
    asks += ["TRUE"] if right.state == "not_allowed" else []
    if right.state in ("ask", "not_allowed"):
        not_yet = []
    wait = (right.from_date - case.today).days if right.from_date else 365
    later = max(0.0, 1 - (1 - permit.year_away) * wait / 365)
    works = f"(NOT training AND NOT {abroad})"
    said = Said(
        no=f"({wrong} OR ({works} AND {refused}))",
        not_yet=f"({works} AND ({' OR '.join(not_yet) or NEVER}))",
        ask=f"({outlasts} OR (NOT training AND ({' OR '.join([abroad, *asks])})))",
    )
    degree = f"CASE WHEN {said.not_yet} THEN {later} WHEN {said.ask} THEN NULL ELSE 1 END"
    return Said(said.no, said.not_yet, said.ask, degree)


def _deadline(deadline: Deadline, case: Case, _: Numbered) -> Said:
    today = day_number(case.today)
    share = f"(deadline - {today}) / {float(deadline.comfortable_days)}"
    stale = f"(fresh_until > 0 AND fresh_until < {today})"
    return Said(
        no=f"((deadline > 0 AND deadline < {today}) OR places = 0)",
        ask=f"({stale} OR (begun > 0 AND begun < {today} AND deadline = 0))",
        degree=f"CASE WHEN deadline > 0 THEN least({share}, 1) ELSE NULL END",
    )


def _credentials(credentials: Credentials, case: Case, numbered: Numbered) -> Said:
    her, words = case.profile, numbered.words["credentials"]
    _known(her.licences is not None and her.certificates is not None, "her licences")
    asked = sum(words.values())
    missing = f"(credentials & {asked & ~held_credentials(her, words)})"
    count = f"CAST(bit_count({missing}) AS DOUBLE)"
    worth = f"greatest(1 - {credentials.each_missing} * {count}, 0)"
    return Said(
        not_yet=f"{missing} <> 0",
        degree=f"CASE WHEN credentials_said THEN {worth} ELSE NULL END",
    )


def _education(education: Education, case: Case, _: Numbered) -> Said:
    level, recognised = case.profile.education.level, case.profile.education.recognised
    _known(level is not None, "her education")
    worth = f"greatest(least(1 - {education.each_short} * (education - {level}), 1), 0)"
    return Said(
        not_yet=f"education > {level}",
        ask=NEVER if recognised is True else f"education >= {NEEDS_PAPER_FROM}",
        degree=f"CASE WHEN education >= 0 THEN {worth} ELSE NULL END",
    )


def _age(_: Age, case: Case, __: Numbered) -> Said:
    age = case.profile.age
    _known(age is not None, "her age")
    return Said(
        no=f"max_age < {age}",
        not_yet=f"min_age > {age}",
        degree=f"CASE WHEN min_age > 0 OR max_age < 999 THEN "
        f"CASE WHEN min_age <= {age} AND max_age >= {age} THEN 1 ELSE 0 END ELSE NULL END",
    )


def _entry(_: Entry, case: Case, __: Numbered) -> Said:
    _known(case.profile.literacy is None and case.profile.digital is None, "no abilities")
    asks = "(entry_literacy > 0 OR entry_digital > 0)"
    none = "(entry_literacy = -1 AND entry_digital = -1)"
    return Said(ask=asks, degree=f"CASE WHEN {asks} OR {none} THEN NULL ELSE 1 END")


def _preferences(_: Preferences, case: Case, __: Numbered) -> Said:
    refused = [refusal for refusal in Refusal if refusal in case.profile.wishes.refuses]
    if not refused:
        return Said()
    present = " OR ".join(f"refused_{refusal} = 1" for refusal in refused)
    known = " OR ".join(f"refused_{refusal} <> 2" for refusal in refused)
    unsaid = " OR ".join(f"refused_{r} = 2" for r in refused if r not in SAID_IF_SO) or NEVER
    return Said(
        no=f"({present})",
        ask=f"(({unsaid}) AND NOT training)",
        degree=f"CASE WHEN {present} THEN 0 WHEN {known} THEN 1 ELSE NULL END",
    )


def _pay(pay: Pay, case: Case, numbered: Numbered) -> Said:
    need = case.profile.monthly_net_minimum
    if not need:
        return Said()
    _known(case.profile.needed_from is None, "that the need is of today")
    mine = numbered.words["currency"].get(CURRENCIES.get(case.profile.country, "EUR"), -2)
    left, unsaid = pay.net_of_gross, (1 + pay.net_of_gross) / 2
    known = f"CASE tax WHEN 0 THEN {unsaid} WHEN 1 THEN {left} ELSE 1 END"
    net = f"(CASE WHEN currency = {mine} THEN pay * {known} ELSE NULL END)"
    open_tax = f"(tax = 0 AND pay >= {need} AND pay * {left} < {need})"
    worth = interpolated(net, [(0.5 * need, 0.0), (need, 0.7), (1.33 * need, 1.0)])
    return Said(
        ask=f"(NOT training AND ({net} IS NULL OR coalesce({open_tax}, FALSE)))",
        degree=f"CASE WHEN training AND {net} < {need} THEN NULL ELSE {worth} END",
    )


def _contract(contract: Contract, case: Case, numbered: Numbered) -> Said:
    _known(not case.profile.wishes.contracts, "no wished contract")
    worth = [f"WHEN {n} THEN {getattr(contract, word)}"
             for word, n in numbered.words["contract"].items()]  # fmt: skip
    return Said(degree=f"CASE contract {' '.join(worth)} ELSE NULL END")


def _care(_: Care, __: Case, ___: Numbered) -> Said:
    return Said(degree="care")


def _safety(_: Safety, case: Case, __: Numbered) -> Said:
    avoids = case.profile.safety
    nothing = not (avoids.avoid_areas or avoids.avoid_employers or avoids.no_public_facing)
    _known(nothing, "nothing to avoid")
    return Said()


def _experience(experience: Experience, case: Case, _: Numbered) -> Said:
    """`has`: her months in such work, by `answers`."""
    _known(bool(case.profile.experience_months), "her experience")
    more = f"0.5 + 0.5 * has / {experience.plenty_months}"
    silent = "has IS NULL OR (experience IS NULL AND has = 0)"
    return Said(
        ask="coalesce(experience > 0 AND (has IS NULL OR has < experience), FALSE)",
        degree=f"CASE WHEN experience = 0 THEN 1 WHEN {silent} THEN NULL "
        f"WHEN experience > 0 THEN least(has / experience, 1) ELSE least({more}, 1) END",
    )


def _language(_: Language, __: Case, ___: Numbered) -> Said:
    return Said(
        no="language_verdict = 3",
        not_yet="language_verdict = 2",
        ask="language_verdict = 1",
        degree="language_degree",
    )


def _learning(_: Learning, __: Case, ___: Numbered) -> Said:
    return Said(degree="learning_degree")


def _occupation(_: Occupation, case: Case, __: Numbered) -> Said:
    _known(not case.profile.wishes.refused_occupations, "no refused occupation")
    return Said(degree="wish_degree")


def _skills(skills: Skills, case: Case, _: Numbered) -> Said:
    """`can` and `likes`: what she brings of the skills asked, in weights."""
    _known(bool(case.profile.skills), "her skills")
    few = f"coalesce(coalesce(can, 0) / skills_full < {skills.ask_below}, TRUE)"
    return Said(
        ask=f"(NOT training AND {few})",
        degree="CASE WHEN training THEN newness WHEN skills_full IS NULL THEN NULL "
        "ELSE least(coalesce(likes, 0) / skills_full, 1) END",
    )


def _known(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(f"the question is written for profiles that say {what}")


_SAID: Mapping[type[Criterion], Callable[..., Said]] = {
    Travel: _travel, Time: _time, Permit: _permit, Deadline: _deadline,
    Credentials: _credentials, Education: _education, Age: _age, Entry: _entry,
    Preferences: _preferences, Pay: _pay, Contract: _contract, Care: _care, Safety: _safety,
    Experience: _experience, Language: _language, Learning: _learning,
    Occupation: _occupation, Skills: _skills,
}  # fmt: skip
