"""Our n-grams and weights are those of scikit-learn, only faster."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from matcher.taxonomy.ngrams import char_ngrams
from matcher.taxonomy.tfidf import NgramSpace
from matcher.taxonomy.titles import plain_title

LABELS = ["shop assistant", "shop manager", "seamstress", "bus driver", "a b", "готвач"]


def test_cosines_are_those_of_scikit_learn() -> None:
    titles = ["shop assistent", "driver of buses", "готвачка", ""]
    theirs = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    expected = (theirs.fit_transform(LABELS) @ theirs.transform(titles).T).toarray()
    ours = NgramSpace(LABELS)
    found = (ours.rows(LABELS) @ ours.rows(titles).T).toarray()
    np.testing.assert_allclose(found, expected, atol=1e-6)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_ngrams_are_as_many_as_scikit_learn_counts(texts: list[str]) -> None:
    plain = [plain_title(text) or "x" for text in texts]
    counter = CountVectorizer(analyzer="char_wb", ngram_range=(2, 4))
    in_the_plane = [text for text in plain if all(ord(c) < 0x10000 for c in text)] or ["x"]
    assert len(char_ngrams(in_the_plane).ngram) == counter.fit_transform(in_the_plane).sum()


def test_a_text_without_known_ngrams_is_like_nothing() -> None:
    space = NgramSpace(LABELS)
    assert space.rows(["", "qqq"]).sum() == 0
