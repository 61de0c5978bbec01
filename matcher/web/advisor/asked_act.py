"""The act that a form asks her consent for, and for whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import g

from matcher.casework.recipients import name_of_ours, outside
from matcher.domain.casework import ConsentAct
from matcher.errors import InputError
from matcher.store.people.consents import WITH_RECIPIENT
from matcher.web.inside import door, typed, visitor

CHANNELS: Mapping[str, str] = {
    "sms": "SMS",
    "email": "E-mail",
    "whatsapp": "WhatsApp",
    "signal": "Signal",
    "telegram": "Telegram",
}
"""As they are called in every language."""


@dataclass(frozen=True, slots=True)
class AskedAct:
    """`recipient` and its `name`: None for an act that concerns nobody else. `which`: as the form
    sent it, to be sent again."""

    act: ConsentAct
    recipient: str | None = None
    name: str | None = None
    which: str = ""


def asked_act(case_id: str) -> AskedAct:
    """Raises InputError that begins with the field, and NotFoundError for an organisation that is
    none."""
    if typed("act") not in list(ConsentAct):
        raise InputError(f"act: {typed('act')!r} is nothing that she can agree to")
    act = ConsentAct(typed("act"))
    if act not in WITH_RECIPIENT:
        return AskedAct(act)
    which, name = typed("which"), " ".join(typed("name").split())
    if act is ConsentAct.MESSAGES:
        return _by_channel(which)
    if act in (ConsentAct.REFERRAL, ConsentAct.HAND_LIST):
        return AskedAct(act, outside(door().store, "service", name), name)
    if which:
        return AskedAct(act, f"organisation:{which}", own_name(case_id, which), which)
    return AskedAct(act, outside(door().store, "organisation", name), name)


def own_name(case_id: str, organisation_id: str) -> str:
    """Of an organisation of ours. Raises as `name_of_ours`."""
    return name_of_ours(door().store, visitor().actor, case_id, organisation_id, g.now)


def _by_channel(which: str) -> AskedAct:
    if which not in CHANNELS:
        raise InputError(f"which: {which!r} is no channel")
    return AskedAct(ConsentAct.MESSAGES, f"channel:{which}", CHANNELS[which], which)
