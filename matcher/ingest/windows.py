"""Where in a long text a slow pattern is worth trying: around the places where a quick one hits."""

from collections.abc import Iterable, Iterator

Span = tuple[int, int]  # first character, character after the last


def around(text: str, stems: Iterable[str], reach: int) -> list[Span]:
    """Stretches of `reach` characters on both sides of any of the stems, overlaps made one."""
    return joined(
        (max(0, at - reach), at + len(stem) + reach) for stem in stems for at in _places(text, stem)
    )


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap or touch made one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _places(text: str, stem: str) -> Iterator[int]:
    at = text.find(stem)
    while at >= 0:
        yield at
        at = text.find(stem, at + len(stem))
