"""A case is found by its code as people write it, and only within its organisation."""

import pytest

from matcher.store.keys.blind_index import blind_index
from matcher.store.keys.keyring import new_keyring

KEY = new_keyring().blind_index


@pytest.mark.parametrize("written", ["k7", " K-7 ", "Ｋ７", "K 7", "k.7"])
def test_a_code_is_found_however_it_is_written(written: str):
    assert blind_index(KEY, "casa", written) == blind_index(KEY, "casa", "K7")


def test_other_codes_organisations_and_keys_have_nothing_in_common():
    indexes = {
        blind_index(KEY, "casa", "K7"),
        blind_index(KEY, "casa", "K8"),
        blind_index(KEY, "cas", "aK7"),
        blind_index(new_keyring().blind_index, "casa", "K7"),
    }
    assert len(indexes) == 4


def test_a_code_of_signs_only_is_none():
    with pytest.raises(ValueError, match="a letter or a digit"):
        blind_index(KEY, "casa", " -- ")
