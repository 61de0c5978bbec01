"""Numbers as adverts write them: 1.200,50 and 1,200.50, "sei mesi", "zwei Jahre"."""

import re

WORDS: dict[str, int] = {
    word: number
    for words in (
        "a an one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        "un uno una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici",
        "un una uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
        (
            "ein eine einem einen einer eines|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf"
            "|zwolf"
        ),
    )
    for number, group in enumerate(words.split("|"), start=1)
    for word in group.split()
}
IN_WORDS = "|".join(sorted(WORDS, key=len, reverse=True))  # for patterns over folded text
_THOUSANDS = re.compile(r"[., '](?=\d{3}(?!\d))")


def amount(digits: str) -> float:
    """`1.200,50`, `1,200.50`, `1 200` or `9,5` as a number."""
    return float(_THOUSANDS.sub("", digits).replace(",", "."))


def count(word: str) -> float:
    """A number in digits or in words (folded)."""
    return float(WORDS[word]) if word in WORDS else float(word.replace(",", "."))
