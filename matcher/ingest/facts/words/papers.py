"""The words about residence and the right to work, of one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.domain.papers import Papers

NearWords = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Residence and the right to work; `<who>` stands for any of `groups`."""

    asked: Mapping[Papers, NearWords]
    permits: str  # any paper that allows work, alone on a line of a list; as `groups`
    groups: Mapping[Papers, str]  # whom adverts name; alternatives of a near-word, parted by "|"
    reserved: NearWords  # the offer is for them
    welcome: NearWords
    arranges: NearWords  # the employer sees to the permit or visa
    arranges_none: NearWords
    citizenship: str  # beside the name of a people, which then is no language: "nationalité"
    residence: str  # beside "permanent", which then is no contract: "uppehållstillstånd"
    unless: str  # nearby: another permit, or the papers of those whom the work serves
    others: str = ""  # right before: those who are not, "non-EU citizens"
    unlimited: str = ""  # a "without" that denies nothing: "without restrictions"
    not_arranges: str = ""  # nearby: something else is sponsored
    not_welcome: str = ""  # nearby: "helping refugees feel welcome"
    not_reserved: str = ""  # nearby: the work is for those who serve or teach them
