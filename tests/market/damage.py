"""Ways in which an index can be spoilt, all of which have to be seen before it is served."""

import hashlib
import json
from pathlib import Path

HARMS = ("bit", "missing", "format", "manifest")


def damage(folder: Path, harm: str) -> None:
    """A bit of a segment flipped, a segment gone, all of an earlier format, or a manifest cut."""
    (segment,) = folder.glob("*.segment")
    manifest = folder / "generation.json"
    if harm == "bit":
        raw = bytearray(segment.read_bytes())
        raw[-70] ^= 4
        segment.write_bytes(raw)
    elif harm == "missing":
        segment.unlink()
    elif harm == "manifest":
        manifest.write_bytes(manifest.read_bytes()[:-9])
    else:
        _make_older(manifest)


def _make_older(manifest: Path) -> None:
    """As an earlier matcher would have written it, checksum and all."""
    content = json.loads(json.loads(manifest.read_bytes())["content"])
    body = json.dumps(content | {"version": content["version"] - 1})
    whole = {"content": body, "sha256": hashlib.sha256(body.encode()).hexdigest()}
    manifest.write_text(json.dumps(whole), encoding="utf-8")
