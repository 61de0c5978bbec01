"""Why a course stands where it stands: what it gives her, opens and costs, as codes and values."""

from collections.abc import Iterator

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Offer
from matcher.domain.verdict import Reason
from matcher.scoring.criterion import Case
from matcher.scoring.gains import gains, is_asked
from matcher.scoring.pathways.learnt import Gains
from matcher.scoring.pathways.opening import Opened


def given(case: Case, offer: Offer, learnt: Gains) -> list[Reason]:
    """What of it is new to her, or why nothing is."""
    if learnt:
        return [*_languages(learnt), *_named(learnt)]
    every = [gain for gain, _ in gains(offer)]
    if not every:
        return [Reason("pathway.says_nothing")]
    if all(is_asked(case, gain) for gain in every):
        return [Reason("pathway.nothing_new")]
    return [Reason("pathway.not_talked_about")]


def opening(opened: Opened) -> list[Reason]:
    """How many jobs open, and how many that are open would suit her better."""
    found = []
    if opened.jobs:
        found.append(Reason("pathway.opens", {"count": opened.jobs}))
    if opened.better:
        found.append(Reason("pathway.improves", {"count": opened.better}))
    return found or [Reason("pathway.opens_nothing")]


def registering(offer: Offer) -> Iterator[Reason]:
    if offer.deadline is not None:
        yield Reason("pathway.register_by", {"deadline": offer.deadline.isoformat()})
    if offer.places_left:
        yield Reason("pathway.places_left", {"places": offer.places_left})


def _languages(learnt: Gains) -> Iterator[Reason]:
    """One for each level of a language; the modes only where they are not all four."""
    reached: dict[tuple[str, int], list[Mode]] = {}
    for gain, level in sorted(learnt):
        kind, _, name = gain.partition("|")
        if kind == "language":
            language, _, mode = name.partition("|")
            reached.setdefault((language, level), []).append(Mode(mode))
    for (language, level), modes in reached.items():
        values: dict[str, object] = {"language": language, "level": Cefr(level).name}
        if len(modes) < len(Mode):
            values["modes"] = [str(mode) for mode in Mode if mode in modes]
        yield Reason("pathway.language", values)


def _named(learnt: Gains) -> Iterator[Reason]:
    by_kind: dict[str, list[str]] = {}
    for gain, _ in sorted(learnt):
        kind, _, name = gain.partition("|")
        by_kind.setdefault(kind, []).append(name)
    credentials = [*by_kind.get("certificates", []), *by_kind.get("licences", [])]
    if credentials:
        yield Reason("pathway.credentials", {"names": credentials})
    if skills := by_kind.get("skills"):
        yield Reason("pathway.skills", {"skills": skills})
