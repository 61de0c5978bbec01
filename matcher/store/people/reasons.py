"""Why somebody did what is not done every day."""

from matcher.errors import NotPossibleError

SHORTEST_REASON = 10  # signs: a reason, not a dot


def reason_of(words: str) -> str:
    """Raises InputError for none."""
    said = words.strip()
    if len(said) < SHORTEST_REASON:
        raise NotPossibleError("reason", "say why, in a few words")
    return said
