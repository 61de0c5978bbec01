"""What a language lacks: `python -m matcher.wording.missing [LANGUAGE ...]` prints it.

Words are compared with those of English. Texts of pages stand in the sources of the pages, which
are strangers here: they are those that any complete language has, and a test compares these with
the sources.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.pofile import read_po

from matcher.wording.catalogue import read
from matcher.wording.language import SOURCE, Language, all_languages, language


@dataclass(frozen=True, slots=True)
class Missing:
    """`words`: codes with their conditions, "time.fits (shifts)"; `pages`: English texts."""

    words: tuple[str, ...]
    pages: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.pages)


def missing(code: str) -> Missing:
    """Raises InputError for a language that has no folder."""
    complete = [each for each in all_languages().values() if each.is_complete]
    pages = dict.fromkeys(text for each in complete for text in page_texts(each))
    own = set(page_texts(language(code))) if code != SOURCE else set(pages)
    words = dict.fromkeys(wordings(SOURCE))
    has = set(wordings(code))
    return Missing(
        tuple(wording for wording in words if wording not in has),
        tuple(text for text in pages if text not in own),
    )


def wordings(code: str) -> Iterator[str]:
    """Every wording of a language, with what it asks for."""
    for messages in read(code).by_code.values():
        for message in messages:
            asked = "+".join(
                c.name if c.equals is None else f"{c.name}={c.equals}" for c in message.conditions
            )
            yield f"{message.code} ({asked})" if asked else message.code


def page_texts(its: Language) -> Iterator[str]:
    """The English texts that a language has translated; none for English itself."""
    path = its.folder / "pages.po"
    if not path.exists():
        return
    with path.open("rb") as file:
        for message in read_po(file, locale=its.code, abort_invalid=True):
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            if message.id and all(texts):
                yield message.id if isinstance(message.id, str) else message.id[0]


def main(codes: list[str]) -> None:
    for code in codes or all_languages():
        found = missing(code)
        print(f"{code}: {len(found.words)} wordings and {len(found.pages)} texts of pages missing")
        for kind, lacking in (("words", found.words), ("pages", found.pages)):
            for each in lacking:
                print(f"  {kind}  {each}")


if __name__ == "__main__":
    main(sys.argv[1:])
