"""In which language's labels an advert's words are looked up."""

from matcher.taxonomy.model import Taxonomy

# A language that has no labels is looked up in the one whose words are written most alike.
ALIKE = {"no": "sv", "da": "sv", "pt": "es", "ca": "es", "gl": "es", "nl": "de"}
FALLBACK = "en"


def label_language(language: str | None, taxonomy: Taxonomy) -> str:
    """The language itself where the taxonomy has it, else one written alike, else English."""
    for tried in (language, ALIKE.get(language or "")):
        if tried is not None and tried in taxonomy.languages:
            return tried
    return FALLBACK


def has_skill_labels(language: str, taxonomy: Taxonomy) -> bool:
    """Whether skills can be found in a text of this language: many have labels of jobs only."""
    if language not in taxonomy.languages:
        return False
    return any(taxonomy.labels(skill, language) for skill in taxonomy.skill_ids[:50])
