"""What a language lacks: `python -m matcher.wording.missing [LANGUAGE ...]` prints it.

Words are compared with those of English; texts of pages and of rules, whose sources are strangers
here, with those of Italian, which a test compares with the sources. A draft is compared with the
other drafts, and has no rules: they are told to the advisor.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.pofile import read_po

from matcher.wording.catalogue import read
from matcher.wording.language import SOURCE, Language, all_languages, language
from matcher.wording.rule_texts import rule_texts

PAGES_OF = "it"


@dataclass(frozen=True, slots=True)
class Missing:
    """`words`: codes with their conditions, "time.fits (shifts)"; the others: English texts."""

    words: tuple[str, ...]
    pages: tuple[str, ...]
    rules: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.pages or self.rules)


def missing(code: str) -> Missing:
    """Raises InputError for a language that has no folder."""
    its = language(code)
    drafts = [each for each in all_languages().values() if not each.is_complete]
    words = [SOURCE] if its.is_complete else [each.code for each in drafts]
    pages = [language(PAGES_OF)] if its.is_complete else drafts
    has = {*wordings(code)}
    own = {*page_texts(language(PAGES_OF) if code == SOURCE else its)}
    rules = rule_texts(language(PAGES_OF)) if its.is_complete and code != SOURCE else {}
    return Missing(
        tuple(dict.fromkeys(one for each in words for one in wordings(each) if one not in has)),
        tuple(dict.fromkeys(one for each in pages for one in page_texts(each) if one not in own)),
        tuple(text for text in rules if text not in rule_texts(its)),
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
        lacking = {"words": found.words, "pages": found.pages, "rules": found.rules}
        counted = ", ".join(f"{len(texts)} {kind}" for kind, texts in lacking.items())
        print(f"{code}: {counted} missing")
        for kind, texts in lacking.items():
            for each in texts:
                print(f"  {kind}  {each}")


if __name__ == "__main__":
    main(sys.argv[1:])
