"""Security keys (WebAuthn): a second factor that answers to our own address alone, so that it can't
be typed into somebody else's page. Everybody may have them; administrators have to.

What a key signs is not kept between two pages but made from the session and the minute: after a
proof the session has another value, so nothing that was signed before is right again.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    UserVerificationRequirement,
)

from matcher.casework.accounts.door import Door
from matcher.errors import InputError
from matcher.store.access.recorded import Record
from matcher.store.access.scope import scoped
from matcher.store.people.security_keys import (
    SecurityKey,
    add_security_key,
    key_ids,
    remove_security_key,
    security_key_was_used,
    security_keys,
)
from matcher.store.people.sessions import Visitor

_LASTS_SECONDS = 300  # a challenge is right for as long, and up to twice that
_LONGEST_ANSWER = 20_000
_LONGEST_LABEL = 60
_PREFERRED = UserVerificationRequirement.PREFERRED


@dataclass(frozen=True, slots=True)
class Address:
    """Ours, as the browser sees it: `origin` with scheme and port, `host` without."""

    host: str
    origin: str


def registration_options(door: Door, visitor: Visitor, address: Address, now: datetime) -> str:
    """JSON for the browser."""
    return options_to_json(
        generate_registration_options(
            rp_id=address.host,
            rp_name="matcher",
            user_name=f"matcher {visitor.account_id[:4]}",
            user_id=visitor.account_id.encode(),
            challenge=_challenges(door, visitor, "new", now)[0],
            authenticator_selection=AuthenticatorSelectionCriteria(user_verification=_PREFERRED),
            exclude_credentials=_descriptors(door, visitor),
        )
    )


def proof_options(door: Door, visitor: Visitor, address: Address, now: datetime) -> str:
    """JSON for the browser."""
    return options_to_json(
        generate_authentication_options(
            rp_id=address.host,
            challenge=_challenges(door, visitor, "proof", now)[0],
            allow_credentials=_descriptors(door, visitor),
            user_verification=_PREFERRED,
        )
    )


def add_key(
    door: Door, visitor: Visitor, answer: str, label: str, address: Address, now: datetime
) -> None:
    """Raises StepUpError, InputError for an answer that is not right."""
    for challenge in _challenges(door, visitor, "new", now):
        try:
            made = verify_registration_response(
                credential=_parsed(answer),
                expected_challenge=challenge,
                expected_rp_id=address.host,
                expected_origin=address.origin,
            )
        except _WRONG:
            continue
        with scoped(door.store, visitor.actor, now) as scope:
            scope.actor.require_step_up(scope.now)
            named = label.strip()[:_LONGEST_LABEL] or "?"
            kept = (made.credential_id, made.credential_public_key, made.sign_count)
            add_security_key(scope.record, visitor.account_id, *kept, named)
        return
    raise InputError("the security key's answer is not right")


def remove_key(door: Door, visitor: Visitor, handle: str, now: datetime) -> None:
    """Raises StepUpError, NotFoundError."""
    with scoped(door.store, visitor.actor, now) as scope:
        scope.actor.require_step_up(scope.now)
        remove_security_key(scope.record, visitor.account_id, handle)


def is_right(door: Door, visitor: Visitor, record: Record, answer: str, address: Address) -> bool:
    """Whether one of the account's keys has answered to what this session was asked just now. A
    counter that went back is a copied key's: it is refused."""
    try:
        credential = _parsed(answer)
        id_ = base64url_to_bytes(str(credential["id"]))
    except _WRONG:
        return False
    for key in security_keys(record, visitor.account_id):
        if key.id == id_:
            return any(
                _answered(record, key, credential, challenge, address)
                for challenge in _challenges(door, visitor, "proof", record.now)
            )
    return False


def _answered(
    record: Record,
    key: SecurityKey,
    credential: dict[str, object],
    challenge: bytes,
    address: Address,
) -> bool:
    try:
        proved = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=address.host,
            expected_origin=address.origin,
            credential_public_key=key.public_key,
            credential_current_sign_count=key.sign_count,
        )
    except _WRONG:
        return False
    security_key_was_used(record, key.id, proved.new_sign_count)
    return True


def _challenges(door: Door, visitor: Visitor, purpose: str, now: datetime) -> list[bytes]:
    """The one of now, and the one before."""
    step = int(now.timestamp()) // _LASTS_SECONDS
    asked = f"security key|{visitor.key.hex()}|{purpose}"
    return [door.store.vault.digest(f"{asked}|{each}") for each in (step, step - 1)]


def _descriptors(door: Door, visitor: Visitor) -> list[PublicKeyCredentialDescriptor]:
    ids = key_ids(door.store, visitor.account_id)
    return [PublicKeyCredentialDescriptor(id=id_) for id_ in ids]


def _parsed(answer: str) -> dict[str, object]:
    if len(answer) > _LONGEST_ANSWER:
        raise ValueError("too long for an answer")
    parsed = json.loads(answer)
    if not isinstance(parsed, dict):
        raise TypeError("no object")
    return parsed


_WRONG = (WebAuthnException, ValueError, TypeError, KeyError)
