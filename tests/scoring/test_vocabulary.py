"""The distinct words of a column."""

from collections.abc import Iterator

from matcher.scoring.vocabulary import Vocabulary

WORDS = Vocabulary(("a|x", "a|y", "b", "b|x", "c"))


def test_a_word_is_found_by_its_number_and_a_strange_one_is_not() -> None:
    assert [WORDS.find(word) for word in ("a|x", "c", "d")] == [0, 4, None]


def test_the_words_that_begin_alike_stand_together() -> None:
    assert WORDS[WORDS.starting("a|")] == ("a|x", "a|y")
    assert WORDS[WORDS.starting("b")] == ("b", "b|x")
    assert WORDS[WORDS.starting("z")] == ()


def test_words_are_found_by_the_numbers_that_others_give_them() -> None:
    ids = {"y": 0, "d": 1, "x": 2, "c": 3}
    assert WORDS.of_numbered(ids).tolist() == [-1, -1, -1, 4]
    assert WORDS.of_numbered(ids, "a|").tolist() == [1, -1, 0, -1]
    assert WORDS.of_numbered({"c": 0}).tolist() == [4]


def test_words_are_read_when_first_asked_for() -> None:
    read = []

    def words() -> Iterator[str]:
        read.append(1)
        yield "a"

    later = Vocabulary(words)
    assert not read
    assert list(later) == ["a"] == list(later)
    assert read == [1]
