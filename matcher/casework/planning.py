"""The next step: agreed with her, on a day, so that nothing is forgotten."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from matcher.casework.half_typed import is_sent
from matcher.domain.casework import CaseState, WaitsFor
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.cases import CaseBrief, my_files
from matcher.store.people.last_contact import last_contacts
from matcher.store.people.next_steps import Step, end_step, open_steps, plan_step

WAITED_LONG = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class OnDesk:
    """A case as it stands on the desk. `step`: the next one; `contact`: when something was last
    talked over or noted; `stalled`: no_step | late | waits, or None."""

    case: CaseBrief
    step: Step | None
    contact: datetime
    stalled: str | None
    since: timedelta | None = None


def desk(store: CaseStore, actor: Actor, today: date, now: datetime) -> list[OnDesk]:
    """The cases that are the actor's, the nearest next step first, then those that have none."""
    with scoped(store, actor, now) as scope:
        files = my_files(scope)
        planned = open_steps(scope, [file for _, file in files])
        contacts = last_contacts(scope, [brief for brief, _ in files])
    found = [
        _on_desk(brief, planned[brief.id], contacts[brief.id], today, now) for brief, _ in files
    ]
    return sorted(found, key=_nearest_first)


def plan(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    day: date,
    words: str,
    now: datetime,
    minute: int | None = None,
    waits_for: WaitsFor | None = None,
    tab: str = "",
) -> str:
    """The step's id. `tab`: of the window in which it was typed. Raises InputError, ConflictError
    as `plan_step`."""
    with scoped(store, actor, now) as scope:
        is_sent(scope, case_id, "plan", tab)
        return plan_step(scope, case_id, day, words, minute, waits_for)


def step_done(store: CaseStore, actor: Actor, case_id: str, step_id: str, now: datetime) -> None:
    with scoped(store, actor, now) as scope:
        end_step(scope, case_id, step_id)


def number_elsewhere(store: CaseStore, step: Step) -> UUID:
    """By which other people's calendars know it: always the same, and not ours."""
    return UUID(bytes=store.vault.digest(f"calendar {step.id}")[:16])


def _on_desk(
    brief: CaseBrief, planned: list[Step], contact: datetime, today: date, now: datetime
) -> OnDesk:
    step = planned[0] if planned else None
    if brief.state is CaseState.PAUSED:
        return OnDesk(brief, step, contact, None)
    if step is None:
        return OnDesk(brief, None, contact, "no_step", now - contact)
    if step.day < today:
        return OnDesk(brief, step, contact, "late", today - step.day)
    if step.waits_for and now - step.made_at >= WAITED_LONG:
        return OnDesk(brief, step, contact, "waits", now - step.made_at)
    return OnDesk(brief, step, contact, None)


def _nearest_first(each: OnDesk) -> tuple[bool, date, int, str]:
    step = each.step
    return (
        step is None,
        step.day if step else date.max,
        (step.minute if step else None) or 0,
        each.case.code,
    )
