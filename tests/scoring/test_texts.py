"""Many short texts as bytes."""

from matcher.scoring.texts import Texts


def test_a_text_is_read_alone_or_with_all_others() -> None:
    texts = Texts.of(["Città", "", "v1", "Ω"])
    assert [texts[n] for n in range(len(texts))] == list(texts) == ["Città", "", "v1", "Ω"]


def test_no_texts_are_texts_too() -> None:
    assert list(Texts.of([])) == []
