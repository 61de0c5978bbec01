"""A profile in TOML -> Profile. Whatever is wrong in the file is told in one go, a line each."""

import json
import tomllib
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from matcher.casework.private_keys import private_keys
from matcher.casework.profile_form import (
    PlaceForm,
    ProfileForm,
    ResidenceForm,
    SafetyForm,
    WishesForm,
)
from matcher.domain.language import LanguageSkill
from matcher.domain.permit import Residence
from matcher.domain.place import Area, Place
from matcher.domain.profile import Away, Child, Education, Profile, ProfileSkill, Safety, Wishes
from matcher.domain.week import Week
from matcher.errors import InputError
from matcher.ingest.problems import Problem, problems_of
from matcher.taxonomy.model import Taxonomy


def read_profile(path: Path, taxonomy: Taxonomy) -> Profile:
    """Her profile, its concepts looked up in the taxonomy.

    Raises InputError with one line for each problem: file, key, value and what would fit.
    """
    return profile_of(table_of(path), taxonomy, path.name)


def profile_of(table: dict[str, Any], taxonomy: Taxonomy, where: str) -> Profile:
    """As `read_profile`, from a table that was read; problems are told as of `where`."""
    refused = dict(private_keys(table))
    lines = [f"{key}: {why}" for key, why in refused.items()]
    form = form_of(table, taxonomy)
    if isinstance(form, list):
        lines += [str(problem) for problem in form if problem.field not in refused]
    if lines or isinstance(form, list):
        raise InputError("\n".join(f"{where}: {line}" for line in lines))
    return _profile(form)


def form_of(
    table: dict[str, Any], taxonomy: Taxonomy, searches: int | None = None, *, strict: bool = False
) -> ProfileForm | list[Problem]:
    """Or what is wrong with it, key by key; keys that no profile has are not looked for.
    `searches`: for how many unknown words the nearest concepts are looked for, which takes long in
    a large taxonomy; None: for all. `strict`: JSON values as they are, "27" is no number."""
    left = count() if searches is None else iter(range(searches))
    context = {"taxonomy": taxonomy, "left": left}
    try:
        if strict:
            return ProfileForm.model_validate_json(json.dumps(table), strict=True, context=context)
        return ProfileForm.model_validate(table, context=context)
    except ValidationError as error:
        return problems_of(error, ProfileForm)


def table_of(path: Path) -> dict[str, Any]:
    """Raises InputError for a file that is no TOML."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name}: is not UTF-8 (byte {error.start + 1})") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{path.name}: broken TOML: {error}") from error


def _profile(form: ProfileForm) -> Profile:
    return Profile(
        code=form.code,
        country=form.country,
        age=form.age,
        digital=form.digital,
        literacy=form.literacy,
        licences=_set_of(form.licences),
        certificates=_set_of(form.certificates),
        experience_months=form.experience_months,
        place=_place(form.place),
        residence=_residence(form.residence),
        skills=tuple(ProfileSkill(**dict(skill)) for skill in form.skills),
        languages=tuple(LanguageSkill(code, levels) for code, levels in form.languages.items()),
        education=Education(**dict(form.education)),
        available=_week(form.time.available),
        busy=None if form.time.busy is None else Week.parse(form.time.busy, outward=True),
        earliest_start=form.time.earliest_start,
        away=Away(**dict(form.time.away)) if form.time.away else None,
        children=tuple(Child(child.age, _week(child.care)) for child in form.children),
        travel_modes=tuple(dict.fromkeys(form.travel.modes)),
        travel_limit_minutes=form.travel.limit_minutes,
        monthly_net_minimum=form.money.monthly_net_minimum,
        needed_from=form.money.needed_from,
        wishes=_wishes(form.wishes),
        safety=_safety(form.safety),
    )


def _place(form: PlaceForm | None) -> Place | None:
    return Place(form.lat, form.lon, form.name) if form else None


def _residence(form: ResidenceForm | None) -> Residence | None:
    return Residence(**dict(form)) if form else None


def _week(spans: list[str] | None) -> Week | None:
    return None if spans is None else Week.parse(spans)


def _set_of(names: Iterable[str] | None) -> frozenset[str] | None:
    return None if names is None else frozenset(names)


def _wishes(form: WishesForm) -> Wishes:
    return Wishes(
        occupations=_flat(form.occupations),
        refused_occupations=_flat(form.refused_occupations),
        refuses=frozenset(form.refuses),
        contracts=frozenset(form.contracts),
        priorities=tuple(form.priorities),
    )


def _flat(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(groups)))


def _safety(form: SafetyForm) -> Safety:
    areas = (
        Area(Place(area.lat, area.lon, area.name), area.radius_km) for area in form.avoid_areas
    )
    return Safety(tuple(areas), tuple(form.avoid_employers), form.no_public_facing)
