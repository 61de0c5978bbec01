"""Many short texts as bytes."""

import numpy as np

from matcher.scoring.texts import Texts


def test_a_text_is_read_alone_or_with_all_others() -> None:
    texts = Texts.of(["Città", "", "v1", "Ω"])
    assert [texts[n] for n in range(len(texts))] == list(texts) == ["Città", "", "v1", "Ω"]
    assert texts.some(np.array([3, 0, 1])) == ["Ω", "Città", ""]


def test_no_texts_are_texts_too() -> None:
    assert list(Texts.of([])) == []
