"""She agrees to one act for one recipient, in her language, and takes it back as she likes."""

import hashlib
from datetime import datetime

from matcher.domain.casework import ConsentAct
from matcher.errors import InputError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.ids import is_id
from matcher.store.people.consents import Shown, record_consent, withdraw_consent
from matcher.store.people.organisations import organisation_name
from matcher.store.people.recipients import outside
from matcher.wording.words import Words

ORGANISATION = "organisation:"
VERSION = 12  # hexadecimal digits: enough to tell the wordings of one act apart


def words_of_consent(words: Words, act: ConsentAct, recipient: str | None) -> Shown:
    """What she is asked, for a recipient as she knows it by name. The version is a digest of the
    wording, before the name is in it: nobody has to think of a number."""
    wording = words.ui(f"consent.{act}", recipient="*")
    digest = hashlib.sha256(wording.encode()).hexdigest()[:VERSION]
    said = words.ui(f"consent.{act}", recipient=recipient or "*")
    return Shown(words.language, f"{act}-{digest}", said)


def agree(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    act: ConsentAct,
    recipient: str | None,
    named: str | None,
    words: Words,
    version: str,
    now: datetime,
) -> str:
    """The consent's id. `recipient`: organisation:ID | service:ID | channel:NAME | None; `named`:
    its name as it was on the screen, an organisation's with an id is its own; `version`: of the
    words that she was shown. Raises InputError where those are not today's words, ConsentError,
    StepUpError.
    """
    with scoped(store, actor, now) as scope:
        if recipient and recipient.startswith(ORGANISATION):
            named = _own_name(scope, recipient, named)
        if recipient and not (named or "").strip():
            raise InputError("name the recipient: she agrees to nothing for somebody unnamed")
        shown = words_of_consent(words, act, named)
        if shown.words_version != version:
            raise InputError("the words have changed since she was shown them; show them again")
        return record_consent(scope, case_id, act, recipient, shown)


def _own_name(scope: Scope, recipient: str, named: str | None) -> str | None:
    """Who is not among ours stands under the name that she was told, and under no other."""
    which = recipient.removeprefix(ORGANISATION)
    if is_id(which):
        return organisation_name(scope, which)
    if recipient != outside(scope.vault, "organisation", named or ""):
        raise InputError(f"name: {named!r} is not the name of {recipient}")
    return named


def take_back(store: CaseStore, actor: Actor, case_id: str, consent_id: str, now: datetime) -> None:
    """From now on nothing is sent on it any more; it needs no step-up and no reason."""
    with scoped(store, actor, now) as scope:
        withdraw_consent(scope, case_id, consent_id)
