"""Names for addresses: read again with the key and in their case alone; else they tell nothing."""

import os
import re

import pytest

from matcher.store.keys.names import name_of, named

KEY = os.urandom(64)
IDS = ("", "v0", "x" * 31, "x" * 200, "https://x.example/a?b=c&d#1", "\x80", "\udc80", "é\x00")


@pytest.mark.parametrize("id_", IDS)
def test_a_name_is_the_same_each_time_and_read_in_its_case_alone(id_: str):
    name = name_of(KEY, "a", id_)
    assert name == name_of(KEY, "a", id_)
    assert re.fullmatch("[A-Za-z0-9_-]{64,}", name)
    assert named(KEY, "a", name) == id_
    assert named(KEY, "b", name) is None
    assert named(os.urandom(64), "a", name) is None
    assert name != name_of(KEY, "b", id_)


def test_its_length_does_not_tell_short_ids_apart():
    assert {len(name_of(KEY, "a", "x" * length)) for length in range(32)} == {64}


@pytest.mark.parametrize(
    "typed", ["", "v0", "²", "9" * 5000, "\x00", "\udc80", "A" * 64, "===", "a/../b"]
)
def test_what_is_no_name_means_nothing(typed: str):
    assert named(KEY, "a", typed) is None
