"""A page as PDF, where WeasyPrint is installed (`pip install 'matcher[pdf]'`)."""

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"


@cache
def can_print() -> bool:
    """Whether it is there, and the libraries of the system that it needs."""
    try:
        import weasyprint  # noqa: F401 - whether it loads is what is asked
    except (ImportError, OSError):
        return False
    return True


def as_pdf(html: str) -> bytes:
    """`html`: a whole page whose style is `paper.css`. Nothing else is read, from nowhere. The file
    tells neither who made it nor when."""
    from weasyprint import CSS, HTML  # it takes a second to load, and need not be there

    style = CSS(string=(STATIC / "paper.css").read_text(encoding="utf-8"), url_fetcher=_nothing)
    page = HTML(string=html, url_fetcher=_nothing, base_url=None)
    return bytes(page.write_pdf(stylesheets=[style]))


def _nothing(url: str, *_: object, **__: object) -> dict[str, object]:
    raise ValueError(f"a sheet asks for {url[:40]!r}: it may fetch nothing")
