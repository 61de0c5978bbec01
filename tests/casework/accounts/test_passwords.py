"""Long passwords, no riddles, and hashing that costs a thief more than us."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.casework.accounts.passwords import Hashing, require_good
from matcher.casework.accounts.rules import load_account_rules
from matcher.errors import PasswordRefusedError
from tests.casework.accounts.house import CHEAP

RULES = load_account_rules()


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "short"),
        ("elevensigns", "short"),
        ("x" * 1025, "long"),
        ("é" * 513, "long"),
        ("Password1234", "common"),
        ("CONTRASEÑA123", "common"),
        ("aaaaaaaaaaaaaaa", "common"),
        ("abababababababab", "common"),
        ("Rosa@Example.org", "own"),
        ("rosa canaria", "own"),
    ],
)
def test_what_is_short_common_or_her_own_name_is_refused(password: str, code: str):
    with pytest.raises(PasswordRefusedError) as refused:
        require_good(password, RULES, ("rosa@example.org", "Rosa Canaria"))
    assert refused.value.code == code
    assert str(refused.value) == f"this password can't be used: {code}"


@pytest.mark.parametrize(
    "password", ["nur kleine buchstaben", "семь серых цапель", "7 🦢 am Fluss"]
)
def test_no_digits_signs_or_capitals_are_asked_for(password: str):
    require_good(password, RULES)


def test_each_common_password_is_long_enough_to_need_its_line():
    assert len(RULES.common) > 300
    for word in RULES.common:
        assert len(word) >= RULES.passwords.shortest, word
        assert word == word.casefold(), word


def test_the_hash_of_today_is_argon2id_at_nineteen_megabytes():
    hashing = Hashing()
    kept = hashing.hash("seven herons by the river")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert hashing.nobody.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert hashing.fits(kept, "seven herons by the river")
    assert not hashing.fits(kept, "seven herons by the rivers")
    assert not hashing.is_old(kept)
    assert hashing.is_old(CHEAP.hash("x"))


def test_nobody_fits_where_there_is_no_hash():
    assert not CHEAP.fits(None, "")
    assert not CHEAP.fits("no hash at all", "x")


@settings(max_examples=20)
@given(st.text(max_size=60), st.text(max_size=60))
def test_only_the_same_text_fits(one: str, other: str):
    kept = CHEAP.hash(one)
    assert CHEAP.fits(kept, one)
    if CHEAP.fits(kept, other):
        assert normalize("NFKC", one) == normalize("NFKC", other)
