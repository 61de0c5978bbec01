"""A page as a test reads it: strictly parsed, so that wrong nesting is an error."""

import re
from xml.etree.ElementTree import Element

import html5lib
from flask.testing import FlaskClient

NAMES = {"h": "http://www.w3.org/1999/xhtml", "s": "http://www.w3.org/2000/svg"}

HISTORY = re.compile(
    r"victim|traffick|surviv|vittim|sopravvissut|tratta di|víctim|supervivient|trata de"
    r"|opfer|überleb|menschenhandel|survivante|жертв|трафик|оцелял|ضحية|ضحايا|اتجار|ناجية",
    re.I,
)
"""What no page says."""


class Page:
    """A parsed answer. Raises html5lib's ParseError where the HTML is not valid."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.root: Element = html5lib.HTMLParser(strict=True).parse(html)

    @classmethod
    def of(cls, client: FlaskClient, address: str, status: int = 200) -> "Page":
        answer = client.get(address, follow_redirects=True)
        assert answer.status_code == status, (address, answer.status)
        return cls(answer.text)

    def all(self, path: str) -> list[Element]:
        """Elements by an XPath over `h:` (HTML) and `s:` (SVG) names."""
        return self.root.findall(path, NAMES)

    def texts(self, path: str) -> list[str]:
        return [text_of(element) for element in self.all(path)]

    @property
    def text(self) -> str:
        return text_of(self.root)

    @property
    def title(self) -> str:
        return self.texts(".//h:title")[0]

    @property
    def offers(self) -> list[str]:
        """The titles of the cards, in order."""
        return self.texts(".//h:article/h:header/h:h2")


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
