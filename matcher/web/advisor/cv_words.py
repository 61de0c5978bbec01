"""The lines of a CV in one language, and the sheet that is made of those she approved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from matcher.casework.cv import CvLine, LanguageLine, PaperLine, SchoolLine, SkillLine, WorkLine
from matcher.domain.profile import SkillLevel
from matcher.web.page_words import PageWords

_ARTICLES = {
    "en": re.compile(r"^an? "),
    "es": re.compile(r"^(el|la|una?) "),
    "it": re.compile(r"^(il|la|un[ao]?) "),
}


@dataclass(frozen=True, slots=True)
class CvSheet:
    """`blanks`: what she fills in by hand; `parts`: a heading and its lines."""

    language: str
    direction: str
    title: str
    blanks: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def cv_sheet(lines: Sequence[CvLine], texts: PageWords) -> CvSheet:
    return CvSheet(
        language=texts.language,
        direction=texts.direction,
        title=texts.say("Curriculum vitae"),
        blanks=(texts.say("Name"), texts.say("Telephone or e-mail")),
        parts=tuple(
            (heading, tuple(line_words(line, texts) for line in of_it))
            for heading, of_it in groupby(lines, key=lambda line: cv_heading(line, texts))
        ),
    )


def cv_heading(line: CvLine, texts: PageWords) -> str:
    match line:
        case SkillLine():
            return texts.say("What I can do")
        case LanguageLine():
            return texts.say("Languages")
        case WorkLine():
            return texts.say("Permission to work")
        case _:
            return texts.say("School and certificates")


def line_words(line: CvLine, texts: PageWords) -> str:
    match line:
        case SkillLine():
            return _joined(texts.show(line.concept, "concept"), _how_well(line, texts), texts)
        case LanguageLine():
            return _joined(texts.show(line.language, "language"), _by_mode(line, texts), texts)
        case SchoolLine():
            level = "" if line.level is None else texts.show(str(line.level), "isced")
            return _joined(_bare(level, texts), line.field or "", texts)
        case PaperLine():
            return _capital(texts.show(line.name, "credential"))
        case WorkLine():
            return texts.listed(_work(line, texts))


def _by_mode(line: LanguageLine, texts: PageWords) -> str:
    """One level where all four are the same."""
    if len(line.levels) == 4 and len(set(line.levels.values())) == 1:
        return next(iter(line.levels.values())).name
    ways = [f"{texts.show(mode, 'mode')} {level.name}" for mode, level in line.levels.items()]
    return texts.listed(ways)


def _work(line: WorkLine, texts: PageWords) -> Iterator[str]:
    if line.from_date:
        yield texts.say("May work from %(date)s", date=texts.show(line.from_date, "date"))
    else:
        yield texts.say("May work")
    if line.until:
        yield texts.say("until %(date)s", date=texts.show(line.until, "date"))
    if line.hours_per_week:
        hours = line.hours_per_week
        yield texts.count("at most %(n)s hour a week", "at most %(n)s hours a week", hours)


def _how_well(line: SkillLine, texts: PageWords) -> str:
    """As she would say it of herself to an employer."""
    if line.level is None:
        return ""
    return {
        SkillLevel.SOME: texts.say("the basics"),
        SkillLevel.GOOD: texts.say("well"),
        SkillLevel.STRONG: texts.say("very well"),
        SkillLevel.CAN_TEACH: texts.say("very well, I can teach it"),
    }[line.level]


def _bare(name: str, texts: PageWords) -> str:
    """Without the article that it has in a sentence."""
    article = _ARTICLES.get(texts.language)
    return article.sub("", name) if article else name


def _joined(what: str, more: str, texts: PageWords) -> str:
    return _capital(texts.colon.join(part for part in (what, more) if part))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
