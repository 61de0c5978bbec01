"""She and her advisor are addressed politely, in every text of a language that knows two ways."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from matcher.wording.concept_names import level_words
from matcher.wording.language import language

# Words that are said to friends and children alone; commands on buttons are nobody's in Italian.
FAMILIAR = {
    "it": r"tu|tuo|tua|tuoi|tue|ti|te|hai|puoi|vuoi|sai|devi|vostr[oaie]|avete|scrivete|dite|dillo",
    "es": r"tú|tu|tus|ti|te|contigo|tienes|puedes|quieres|eres|sabes|elige|inténtalo|dilo|díselo",
    "fr": r"tu|toi|tes|t’es|peux-tu|dis-le",
    "de": r"du|dich|dir|dein|deine|deinen|deinem|deiner|euch|euer|eure",
}


def texts(code: str) -> Iterator[str]:
    for name in ("pages.po", "words.po"):
        with (language(code).folder / name).open("rb") as file:
            for each in read_po(file, locale=code):
                if each.id:
                    yield from each.string if isinstance(each.string, tuple) else (each.string,)
    yield from level_words(language(code)).values()


@pytest.mark.parametrize("code", FAMILIAR)
def test_nobody_is_addressed_as_a_friend_or_a_child(code: str) -> None:
    familiar = re.compile(rf"\b({FAMILIAR[code]})\b", re.IGNORECASE)
    assert [text for text in texts(code) if familiar.search(text)] == []
