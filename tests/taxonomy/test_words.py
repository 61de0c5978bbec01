"""Sums over the stems of a text are the same to the last bit, however its set is ordered."""

from matcher.taxonomy.words import WordSpace

STEMS = [f"s{number}" for number in range(64)]


def test_the_order_in_which_a_text_gives_its_stems_changes_nothing():
    space = WordSpace([[stem] for stem in STEMS])
    there = STEMS[::8]  # columns that a small set of whole numbers keeps as they were put in
    one, other = space.sets([there]), space.sets([there[::-1]])
    assert one.indices.tolist() == other.indices.tolist()
