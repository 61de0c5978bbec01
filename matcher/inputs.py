"""What commands that need no database read: her profile, and offers from files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from matcher.casework.profile_file import read_profile
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.errors import InputError
from matcher.ingest.reading import read_offers
from matcher.ingest.screening_pay import with_pay_signs
from matcher.knowledge import Loaded


@dataclass(frozen=True)
class Inputs:
    """`told`: a line for each record refused and each warning; `refused`: whether any was."""

    profile: Profile
    offers: list[Offer]
    told: list[str]
    refused: bool


def read_inputs(profile: Path, offers: Sequence[Path], loaded: Loaded) -> Inputs:
    """Raises InputError for a profile or a feed that can't be used at all."""
    her = read_profile(profile, loaded.taxonomy)
    batch = read_offers(list(offers))
    understood = loaded.understand(batch.records)
    judged = with_pay_signs(understood.offers, loaded.signs)
    told = [*map(str, (*batch.rejections, *batch.warnings)), *understood.warnings]
    return Inputs(her, list(judged), told, bool(batch.rejections))


def day_of(text: str | None) -> date:
    """The day named, or today here. Raises InputError for what is none."""
    if text is None:
        return datetime.now(UTC).astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"--today {text!r} is not a day (YYYY-MM-DD)") from error
