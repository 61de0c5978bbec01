"""Facts that an advert's fields leave out, read from its title and description.

Each family of facts is one file of logic that knows no language; `words` holds one folder a
language and says how to add one. Precision comes before recall: a fact that is missed is asked
about, a fact that is wrong hides a job.
"""

from matcher.ingest.facts import (
    age,
    certificates,
    conditions,
    contract,
    dates,
    duration,
    education,
    experience,
    hours,
    languages,
    licences,
    papers,
    pay,
    shifts,
)
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.reading import Reading, settle

__all__ = ["Reading", "read_facts"]

FAMILIES = (
    languages.read,
    hours.read,
    shifts.read,
    contract.read,
    duration.read,
    pay.read,
    dates.read,
    licences.read,
    certificates.read,
    education.read,
    experience.read,
    age.read,
    conditions.read,
    papers.read,
)


def read_facts(title: str, description: str, language: str | None) -> Reading:
    """What the words say. `language` is the advert's; None reads it with all that are known.

    Title and description are plain text (`matcher.ingest.text`); the first 20,000 characters of
    each are read.
    """
    advert = Advert(title, description, language)
    return settle(advert, (finding for read in FAMILIES for finding in read(advert)))
