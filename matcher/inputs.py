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
class Feeds:
    """`told`: a line for each record refused and each warning; `refused`: whether any was."""

    offers: list[Offer]
    told: list[str]
    refused: bool


@dataclass(frozen=True)
class Inputs(Feeds):
    profile: Profile


def read_inputs(profile: Path, offers: Sequence[Path], loaded: Loaded) -> Inputs:
    """Raises InputError for a profile or a feed that can't be used at all."""
    her = read_profile(profile, loaded.taxonomy)
    feeds = read_feeds(offers, loaded)
    return Inputs(feeds.offers, feeds.told, feeds.refused, her)


def read_feeds(offers: Sequence[Path], loaded: Loaded) -> Feeds:
    """Raises InputError for a feed that can't be used at all."""
    batch = read_offers(list(offers))
    understood = loaded.understand(batch.records)
    judged = with_pay_signs(understood.offers, loaded.signs)
    told = [*map(str, (*batch.rejections, *batch.warnings)), *understood.warnings]
    return Feeds(list(judged), told, bool(batch.rejections))


def day_of(text: str | None) -> date:
    """The day named, or today here. Raises InputError for what is none."""
    if text is None:
        return datetime.now(UTC).astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"--today {text!r} is not a day (YYYY-MM-DD)") from error
