"""Everything a command loads once before it can answer: taxonomy, rules, weights, signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from matcher.casework.rules import load_fields_of_work, load_sectors, load_work_rules
from matcher.casework.suggest import Knowledge
from matcher.errors import TaxonomyError
from matcher.ingest.places import Places
from matcher.ingest.record import OfferRecord
from matcher.ingest.screening import Signs, load_signs
from matcher.ingest.understanding import Understood, understand
from matcher.scoring.pathways.numbers import Numbers, load_numbers
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir, home_dir
from matcher.taxonomy.kept_neighbours import keep_neighbours
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.loading import load_embedded, load_esco
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.trained import read_trained
from matcher.wording.words import Words
from matcher.wording.words import load as load_words


def esco_dir() -> Path:
    """Where an imported ESCO release is kept."""
    return home_dir() / "esco"


def trained_dir() -> Path:
    """Where what was learnt from the taxonomy is kept, beside the imported release."""
    return home_dir() / "trained"


def load_taxonomy() -> Taxonomy:
    """The ESCO release that was imported here joined with the embedded one, or that one alone."""
    embedded = load_embedded(data_dir() / "taxonomy")
    if not esco_dir().is_dir():
        return embedded
    taxonomy = load_esco(esco_dir(), embedded)
    keep_neighbours(taxonomy, esco_dir() / "neighbours.npz")
    return taxonomy


def to_be_learnt(language: str) -> bool:
    """Whether an ESCO release is imported here that has labels in the language, and nothing that
    fits was learnt from them yet. The embedded taxonomy is small enough to be searched as it is."""
    if not esco_dir().is_dir():
        return False
    taxonomy = load_taxonomy()
    if language not in taxonomy.languages:
        return False
    try:
        return read_trained(trained_dir(), language, taxonomy.name) is None
    except TaxonomyError:
        return True


@dataclass
class Loaded:
    """The parts, each read when first asked for."""

    weights_file: Path | None = None
    numbers_file: Path | None = None

    @cached_property
    def taxonomy(self) -> Taxonomy:
        return load_taxonomy()

    @cached_property
    def linker(self) -> Linker:
        return Linker(self.taxonomy, trained_dir())

    @cached_property
    def signs(self) -> Signs:
        return load_signs(data_dir() / "rules" / "exploitation_signs.toml")

    @cached_property
    def places(self) -> Places:
        return Places.load(data_dir() / "places" / "cities.tsv")

    @cached_property
    def knowledge(self) -> Knowledge:
        weights = self.weights_file or data_dir() / "weights" / "default.toml"
        rules = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
        sectors = load_sectors(data_dir() / "rules" / "sectors.toml")
        fields = load_fields_of_work(data_dir() / "rules" / "fields_of_work.toml")
        return Knowledge(self.taxonomy, rules, load_weights(weights), sectors, fields)

    @cached_property
    def pathway_numbers(self) -> Numbers:
        """By which courses are compared."""
        return load_numbers(self.numbers_file or data_dir() / "rules" / "pathways.toml")

    def understand(self, records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        parts = (self.taxonomy, self.linker, self.signs, self.places)
        return understand(records, *parts, marked=marked)

    def words(self, language: str) -> Words:
        return load_words(language, self.taxonomy.label)
