"""Labels in other languages: a tab-separated file, packed with gzip or not."""

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from matcher.errors import TaxonomyError

MOST_CHARACTERS = 1_000_000_000  # unpacked; 22 languages of release 1.1.1 have 46 million

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?")  # it becomes part of a file's name

# language -> URI -> labels, preferred first
LabelsByLanguage = dict[str, dict[str, list[str]]]


def read_labels(path: Path, into: LabelsByLanguage, known: Mapping[str, int]) -> int:
    """Adds a file's labels of known URIs; returns how many lines named a URI that is not known.

    Columns: conceptUri, lang, and either n (0 = preferred) and label, or preferredLabel alone.
    Raises TaxonomyError naming the file, and the line or the column.
    """
    unknown = 0
    preferred: list[tuple[list[str], str]] = []
    for uri, language, first, label in _lines(path):
        if uri not in known:
            unknown += 1
            continue
        labels = into.setdefault(language, {}).setdefault(uri, [])
        if first and labels and labels[0] != label:
            preferred.append((labels, label))
        if label not in labels:
            labels.append(label)
    for labels, label in preferred:
        labels.remove(label)
        labels.insert(0, label)
    return unknown


def _lines(path: Path) -> Iterator[tuple[str, str, bool, str]]:
    """URI, language, is it the preferred label, label."""
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8-sig", newline="\n") as file:
            columns = file.readline(10_000).rstrip("\r\n").split("\t")
            places = _places(path, columns)
            read = 0
            for number, line in enumerate(file, start=2):
                read += len(line)
                if read > MOST_CHARACTERS:
                    raise TaxonomyError(f"{path.name}: more than {MOST_CHARACTERS} characters")
                yield from _cells(path, number, line, len(columns), places)
    except UnicodeDecodeError as error:
        raise TaxonomyError(f"{path.name}: not UTF-8 ({error.reason})") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise TaxonomyError(f"{path.name}: can't be unpacked ({error})") from error
    except OSError as error:
        raise TaxonomyError(f"{path.name}: {error.strerror or error}") from error


def _places(path: Path, columns: list[str]) -> tuple[int, int, int | None, int]:
    """Where the URI, the language, n (if there) and the label stand."""
    label = "label" if "label" in columns else "preferredLabel"
    for column in ("conceptUri", "lang", label):
        if column not in columns:
            raise TaxonomyError(f"{path.name}: column {column!r} is missing")
    n = columns.index("n") if "n" in columns else None
    return columns.index("conceptUri"), columns.index("lang"), n, columns.index(label)


def _cells(
    path: Path, number: int, line: str, count: int, places: tuple[int, int, int | None, int]
) -> Iterator[tuple[str, str, bool, str]]:
    cells = line.rstrip("\r\n").split("\t")
    if len(cells) != count:
        raise TaxonomyError(f"{path.name}, line {number}: {len(cells)} columns instead of {count}")
    uri, language, n, label = places
    if not _LANGUAGE.fullmatch(cells[language]):
        raise TaxonomyError(f"{path.name}, line {number}, lang: {cells[language]!r} is no language")
    if text := " ".join(cells[label].split()):
        yield cells[uri], cells[language], n is None or cells[n] == "0", text
