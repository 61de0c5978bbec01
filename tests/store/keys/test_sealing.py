"""What is sealed opens in its own place, with its own key, whole; and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import SealError
from matcher.store.keys.keyring import new_key
from matcher.store.keys.sealing import Place, seal, unseal

KEY = new_key()
HERE = Place("notes", "words", "n1").of("case:a")


@given(st.binary(max_size=300))
def test_what_is_sealed_is_read_again(plain: bytes):
    assert unseal(KEY, seal(KEY, plain, HERE), HERE) == plain


def test_the_same_text_never_looks_the_same_and_never_shows():
    first, second = (seal(KEY, b"Via Roma 7", HERE) for _ in range(2))
    assert first != second
    assert b"Roma" not in first


def test_short_answers_can_not_be_told_apart_by_their_length():
    assert len({len(seal(KEY, answer, HERE)) for answer in (b"yes", b"no", b"", b"x" * 63)}) == 1


@pytest.mark.parametrize(
    "elsewhere",
    [
        Place("notes", "words", "n1").of("case:b"),
        Place("notes", "words", "n2").of("case:a"),
        Place("notes", "remark", "n1").of("case:a"),
        Place("answers", "words", "n1").of("case:a"),
        Place("notes", "words").of('case:a", "n1'),
    ],
)
def test_a_sealed_text_moved_to_another_case_row_column_or_table_is_refused(elsewhere: bytes):
    with pytest.raises(SealError, match="was not sealed for this place"):
        unseal(KEY, seal(KEY, b"x", HERE), elsewhere)


def test_a_sealed_text_of_another_key_is_refused():
    with pytest.raises(SealError, match="was altered"):
        unseal(new_key(), seal(KEY, b"x", HERE), HERE)


def test_every_altered_bit_and_every_cut_is_refused():
    sealed = seal(KEY, b"x", HERE)
    for place in range(len(sealed)):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises(SealError):
            unseal(KEY, bytes(altered), HERE)
        with pytest.raises(SealError):
            unseal(KEY, sealed[:place], HERE)
