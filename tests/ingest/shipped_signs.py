"""The rules of screening as they are shipped, and the adverts of tests/screening."""

import json
from pathlib import Path
from typing import Any

from matcher.domain.offer import Sign
from matcher.ingest.screening import held_back, load_signs, screen
from matcher.settings import data_dir

RULES = data_dir() / "rules"
SIGNS = load_signs(RULES / "exploitation_signs.toml")
ADVERTS = Path(__file__).parents[1] / "screening"


def signs_in(advert: str, language: str | None = None) -> tuple[Sign, ...]:
    return screen(advert, language, SIGNS)


def codes_in(advert: str) -> set[str]:
    return {sign.code for sign in signs_in(advert)}


def is_held(advert: str) -> bool:
    return held_back(signs_in(advert), SIGNS)


def adverts(name: str) -> list[dict[str, Any]]:
    """Of tests/screening, `dangerous` or `ordinary`; see `text_of`."""
    lines = (ADVERTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def text_of(advert: dict[str, Any]) -> str:
    return f"{advert['title']}\n{advert['description']}"
