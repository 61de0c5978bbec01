"""Frames: ideas that make a sign where they stand near each other, in any order."""

import shutil
from pathlib import Path

import pytest

from matcher.errors import RulesError
from matcher.ingest.screening import Signs, load_signs, screen
from tests.ingest.shipped_signs import RULES, codes_in

SIGN = """
threshold = 1
[[sign]]
code = "documents_kept"
name = "n"
source = "s"
weight = 1.0
ask.en = "?"
ask.it = "?"
ask.es = "?"
"""
FRAME = """
[[frame]]
sign = "documents_kept"
near = ["docs", "keeps", "holder|untilend"]
within = 6
unless = ["hers"]
"""
WORDS = """
common = "the | and"
no = "never | no"
noproblem = "no problem"
unneeded = "not needed"
joins = "and"
docs = "passport*"
keeps = "keeps | in the safe"
holder = "boss"
untilend = "until"
hers = "copy"
"""


def rules(folder: Path, frames: str = FRAME, words: str = WORDS) -> Signs:
    (folder / "exploitation_words").mkdir()
    (folder / "exploitation_signs.toml").write_text(SIGN)
    (folder / "exploitation_frames.toml").write_text(frames)
    (folder / "exploitation_words" / "en.toml").write_text(words)
    shutil.copy(RULES / "exploitation_units.toml", folder)
    return load_signs(folder / "exploitation_signs.toml")


@pytest.mark.parametrize(
    "advert",
    [
        "The boss keeps all passports.",
        "Passports, the boss keeps them.",
        "Your passport lies in the safe until you go.",
    ],
)
def test_ideas_near_each_other_make_a_sign_in_any_order(tmp_path: Path, advert: str) -> None:
    (found,) = screen(advert, None, rules(tmp_path))

    assert (found.code, found.quote) == ("documents_kept", advert.removesuffix("."))


@pytest.mark.parametrize(
    "advert",
    [
        "The boss keeps the place clean. Bring a passport.",
        "The boss keeps a copy of the passport.",
        "Passports? The shop and bar and the garden and the yard are what the boss keeps.",
        "A passport is needed.",
        "The boss never keeps passports.",
    ],
)
def test_far_apart_denied_or_taken_away_they_make_none(tmp_path: Path, advert: str) -> None:
    assert screen(advert, None, rules(tmp_path)) == ()


@pytest.mark.parametrize(
    ("advert", "code"),
    [
        ("Field hand. 6-22, seven days a week.", "excessive_hours"),
        ("Kitchen help, 14 hours a day, every day.", "excessive_hours"),
        ("Packing from home, no experience, £400 a day.", "pay_too_high"),
    ],
)
def test_hours_and_pay_are_read_from_the_figures(advert: str, code: str) -> None:
    assert code in codes_in(advert)


@pytest.mark.parametrize(
    "advert",
    [
        "Night porter, 22-6, five nights a week.",
        "Cleaner, no experience needed, £12 an hour, £95 a day.",
        "Trial shifts, 12-14 May, every day.",
        "Nurse, no experience abroad needed, £29,970 a year.",
        "Olive harvest, 7 to 3, every day.",
        "Packing, 8-4, seven days a week on a rota.",
    ],
)
def test_usual_hours_and_pay_are_no_sign(advert: str) -> None:
    found = codes_in(advert)

    assert found.isdisjoint({"excessive_hours", "pay_too_high"})


@pytest.mark.parametrize(
    ("frames", "words", "named"),
    [
        (FRAME.replace("documents_kept", "papers"), WORDS, "there is no sign 'papers'"),
        (FRAME, WORDS.replace("keeps =", "holds ="), "en.toml: keeps: a list of words"),
        (FRAME, WORDS.replace("boss", " "), "en.toml: holder: '' holds no word"),
        (FRAME, WORDS.replace("boss", "*boss*"), "en.toml: holder: '*boss*'"),
        (FRAME.replace("within", "inside"), WORDS, "inside: is not a known key"),
        (FRAME.replace("docs", "Docs"), WORDS, "exploitation_frames.toml: frame[0].near[0]"),
    ],
)
def test_a_broken_frame_or_list_is_refused_and_says_where(
    tmp_path: Path, frames: str, words: str, named: str
) -> None:
    with pytest.raises(RulesError) as refusal:
        rules(tmp_path, frames, words)

    assert named in str(refusal.value)
