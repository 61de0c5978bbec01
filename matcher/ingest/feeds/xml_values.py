"""What stands in an XML element, found by name: namespaces are not looked at, because partners
bind the same names to different ones."""

from xml.etree.ElementTree import Element


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: Element) -> str:
    return "".join(element.itertext()).strip()


def everywhere(element: Element | None, name: str) -> list[Element]:
    """All elements of the name, however deep."""
    return [] if element is None else [e for e in element.iter() if local_name(e) == name]


def first(element: Element | None, name: str) -> Element | None:
    return next(iter(everywhere(element, name)), None)


def children(element: Element, name: str) -> list[Element]:
    return [e for e in element if local_name(e) == name]


def said(element: Element | None, name: str) -> str:
    """The text of the first element of the name, or ""."""
    found = first(element, name)
    return "" if found is None else text_of(found)


def all_said(element: Element | None, name: str) -> list[str]:
    return [text for each in everywhere(element, name) if (text := text_of(each))]


def number_in(text: str) -> float | None:
    try:
        found = float(text.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None
    return found if abs(found) < float("inf") else None
