"""The next steps as a calendar file. Who else looks into that calendar learns when, and nothing
else: no code, no name, no place, no word of ours."""

from datetime import datetime, time, timedelta

from flask import Response, current_app, g
from icalendar import Calendar, Event

from matcher.casework.planning import desk, number_elsewhere
from matcher.domain.account import Role
from matcher.store.people.next_steps import Step
from matcher.web.advisor.blueprint import advisor
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import door, visitor

LASTS = timedelta(hours=1)
NAME = "calendar.ics"


@advisor.get("/cases/calendar.ics")
@inside(Role.ADVISOR)
def cases_calendar() -> Response:
    """It is fetched, not subscribed to: an address that opens without a log-in would be a key that
    lies in other people's calendars."""
    found = desk(door().store, visitor().actor, desk_market().day(g.now), g.now)
    calendar = Calendar(prodid="-//calendar//", version="2.0")
    for each in found:
        if each.step is not None:
            calendar.add_component(_event(each.step))
    answer = current_app.response_class(calendar.to_ical(), mimetype="text/calendar")
    answer.headers["Content-Disposition"] = f"attachment; filename={NAME}"
    return answer


def _event(step: Step) -> Event:
    """Its number is a digest of ours: the same step is the same entry the next time."""
    event = Event(summary=g.texts.say("Appointment"))
    event.add("uid", str(number_elsewhere(door().store, step)))
    event.add("dtstamp", step.made_at)
    if step.minute is None:
        event.add("dtstart", step.day)
    else:
        begins = datetime.combine(step.day, time(step.minute // 60, step.minute % 60))
        event.add("dtstart", begins)
        event.add("dtend", begins + LASTS)
    return event
