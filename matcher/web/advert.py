"""An advert as it was found: a stranger's text, shown as plain text and never trusted."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from matcher.domain.offer import Offer
from matcher.web.page_words import PageWords

MOST_TEXT = 8_000  # characters of an advert on a page


@dataclass(frozen=True, slots=True)
class Advert:
    """`link` only where it leads to a web page, else the address stays words (`address`).

    `quotes`: (what was read, the words it was read from); `unclear`: what it contradicts itself on.
    """

    paragraphs: tuple[str, ...]
    shortened: bool
    link: str | None
    address: str | None
    source: str | None
    quotes: tuple[tuple[str, str], ...]
    unclear: tuple[str, ...]


def advert(offer: Offer, texts: PageWords) -> Advert:
    text = offer.description[:MOST_TEXT]
    return Advert(
        paragraphs=tuple(line.strip() for line in text.splitlines() if line.strip()),
        shortened=len(offer.description) > MOST_TEXT,
        link=offer.url if is_web_address(offer.url) else None,
        address=offer.url,
        source=offer.source,
        quotes=tuple((_field(fact.name, texts), fact.quote) for fact in offer.facts if fact.quote),
        unclear=tuple(_field(name, texts) for name in sorted(offer.unclear)),
    )


def is_web_address(url: str | None) -> bool:
    """Whether a click leads to a web page and to nothing else (no `javascript:`, no file)."""
    if not url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:  # a broken IPv6 host
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _field(name: str, texts: PageWords) -> str:
    """A field of an offer in words."""
    return _fields(texts).get(name) or name.replace("_", " ")


def _fields(texts: PageWords) -> dict[str, str]:
    say = texts.say
    return {
        "languages": say("language"),
        "hours_per_week": say("hours a week"),
        "shifts": say("shifts"),
        "full_time": say("full or part time"),
        "night": say("night work"),
        "weekend": say("weekends"),
        "contract": say("contract"),
        "duration_months": say("length"),
        "pay": say("pay"),
        "start": say("start"),
        "deadline": say("deadline"),
        "education": say("education"),
        "experience_months": say("experience"),
        "licences": say("licences"),
        "certificates": say("certificates"),
        "documents": say("documents"),
        "papers": say("papers asked for"),
        "welcomes": say("who is welcome"),
        "sponsors": say("help with a work permit"),
        "min_age": say("least age"),
        "max_age": say("highest age"),
        "remote": say("work from home"),
        "childcare_on_site": say("childcare on site"),
        "flexible_hours": say("flexible hours"),
        "public_facing": say("work with customers"),
        "alone": say("work alone"),
        "live_in": say("living in"),
        "men_only_team": say("team"),
        "employer_sensitised": say("prepared employer"),
        "tutor": say("tutor"),
        "places_left": say("places left"),
        "city": say("place"),
    }
