"""Many letter sequences looked for in one text: the same as looking for each of them."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.ingest.letters import Stems

FEW = "ab €%'"
LONG = st.text(FEW + "\n", min_size=600, max_size=700)
STEMS = st.sets(
    st.text(FEW, min_size=1, max_size=6).filter(lambda stem: stem == stem.strip()), max_size=8
)


@settings(max_examples=60)
@given(STEMS, STEMS, LONG)
def test_all_that_a_text_contains_are_found_also_after_others_were_asked_for(
    early: set[str], late: set[str], text: str
):
    first = Stems(early)
    assert first.standing_in(text) == {stem for stem in early if stem in text}
    assert Stems(late).standing_in(text) == {stem for stem in late if stem in text}
    assert first.standing_in(text) == {stem for stem in early if stem in text}


def test_signs_parts_of_words_and_several_words_are_found_in_long_texts():
    text = string.ascii_lowercase + " 20 % fine\nsettimana, fine settimana 12€/h " + "x" * 600
    asked = {"%", "€", "a", "klm", "fine settimana", "settimana fine", "€/h", "zy", "xx"}
    found = {"%", "€", "a", "klm", "fine settimana", "€/h", "xx"}
    assert Stems(asked).standing_in(text) == found
