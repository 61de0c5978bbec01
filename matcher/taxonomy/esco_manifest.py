"""What was imported, and from what."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from matcher.errors import TaxonomyError

FORMAT = 1  # of an import's files; raised when they change
FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The release of an import, its files, and what was in them."""

    format: int
    version: str
    sha256: Mapping[str, str]  # of each file that was read
    languages: tuple[str, ...]
    counts: Mapping[str, int]

    def __str__(self) -> str:
        concepts = ", ".join(
            f"{self.counts.get(kind, 0)} {kind}s" for kind in ("occupation", "skill", "group")
        )
        return f"ESCO {self.version}: {concepts}, labels in {' '.join(self.languages)}"

    @property
    def name(self) -> str:
        digest = hashlib.sha256("".join(sorted(self.sha256.values())).encode()).hexdigest()
        return f"esco-{self.version}@{digest[:8]}"


def write_manifest(folder: Path, manifest: Manifest) -> None:
    (folder / FILE).write_text(json.dumps(asdict(manifest), indent=1), "utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Raises TaxonomyError where nothing was imported, or by another version of this program."""
    try:
        told = json.loads((folder / FILE).read_text("utf-8"))
        manifest = Manifest(**{**told, "languages": tuple(told["languages"])})
    except OSError as error:
        raise TaxonomyError(f"no ESCO release was imported into {folder}") from error
    except (ValueError, TypeError, KeyError) as error:
        raise TaxonomyError(f"{folder}, {FILE}: {error}; repeat the import") from error
    if manifest.format != FORMAT:
        raise TaxonomyError(
            f"{folder}, {FILE}: format {manifest.format}, this program reads {FORMAT}; "
            "repeat the import"
        )
    return manifest
