"""The second factor: six digits from an app (TOTP, RFC 6238), and spare codes on paper."""

import hmac
import re
import secrets
from datetime import datetime

import pyotp

SECONDS = 30
SLIPS = 1  # steps before and after: clocks differ, and people type slowly
RECOVERY_CODES = 10
_SIGNS = "abcdefghjkmnpqrstvwxyz23456789"  # nothing that is misread on paper
_CODE_LENGTH = 12  # 58 bits
_NO_SIGN = re.compile(r"[^a-z0-9]")


def new_secret() -> str:
    """160 bits, as apps take it."""
    return pyotp.random_base32()


def address_for_app(secret: str, account_id: str) -> str:
    """What the square picture holds. No name and no address: telephones are looked into."""
    return pyotp.TOTP(secret).provisioning_uri(name=account_id[:4], issuer_name="matcher")


def accepted_step(secret: str, code: str, now: datetime, last_step: int | None) -> int | None:
    """The step whose code this is, if no code of it or of a later one was accepted before.

    A last step that is still to come was accepted before the clock was put back; it would lock
    everybody out for as long, so it counts for nothing.
    """
    digits = "".join(sign for sign in code if sign in "0123456789")
    today = int(now.timestamp()) // SECONDS
    if last_step is not None and last_step > today + SLIPS:
        last_step = None
    totp = pyotp.TOTP(secret)
    for step in range(today - SLIPS, today + SLIPS + 1):
        right = hmac.compare_digest(totp.generate_otp(step), digits)
        if right and (last_step is None or step > last_step):
            return step
    return None


def new_recovery_codes() -> list[str]:
    """As they are shown, in groups of four."""
    return [grouped(_chance(_CODE_LENGTH)) for _ in range(RECOVERY_CODES)]


def new_invitation_code() -> str:
    """98 bits, to be typed from a sheet or a message."""
    return grouped(_chance(20))


def plain_code(code: str) -> str:
    """As it is compared: without the gaps, in small letters."""
    return _NO_SIGN.sub("", code.casefold())


def grouped(code: str) -> str:
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def _chance(length: int) -> str:
    return "".join(secrets.choice(_SIGNS) for _ in range(length))
