"""A CV as a DOCX file that tells nothing but its lines: not who made it, with what, or when."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from matcher.web.advisor.cv_words import CvSheet

NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no time zone
LINE = "_" * 40  # to write on


def cv_docx(sheet: CvSheet) -> bytes:
    file = Document()
    _say_nothing_of_us(file)
    _speak(file, sheet.language)
    for section in file.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
    file.styles["Normal"].font.size = Pt(11)
    made = [file.add_heading(sheet.title, 0)]
    made += [file.add_paragraph(f"{blank}: {LINE}") for blank in sheet.blanks]
    for heading, lines in sheet.parts:
        made.append(file.add_heading(heading, 1))
        made += [file.add_paragraph(line, style="List Bullet") for line in lines]
    if sheet.direction == "rtl":
        for paragraph in made:
            _from_right_to_left(paragraph)
    return _of_no_day(file)


def _say_nothing_of_us(file: Docx) -> None:
    """The template names its own program and author."""
    about = file.core_properties
    about.author = about.comments = about.last_modified_by = about.title = ""
    about.created = about.modified = NO_DAY


def _speak(file: Docx, language: str) -> None:
    """So that no word is marked as misspelt. `bidi`: for scripts from right to left."""
    for lang in file.styles.element.iter(qn("w:lang")):
        for script in ("val", "bidi"):
            lang.set(qn(f"w:{script}"), language)


def _of_no_day(file: Docx) -> bytes:
    """Without the moment, which a zip file has beside each of its parts."""
    made, whole = BytesIO(), BytesIO()
    file.save(made)
    with ZipFile(made) as parts, ZipFile(whole, "w", ZIP_DEFLATED) as kept:
        for part in parts.infolist():
            undated = ZipInfo(part.filename)  # of 1980: the first day that a zip file knows
            kept.writestr(undated, parts.read(part), ZIP_DEFLATED)
    return whole.getvalue()


def _from_right_to_left(paragraph: Paragraph) -> None:
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in paragraph.runs:
        run.font.rtl = True
