"""What is kept of her as one page without scripts, pictures or addresses: it can be printed."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from matcher.casework.kept_words import field_name, field_value
from matcher.wording.words import Words

_STYLE = Markup(
    "body{font:1.1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
    "dt{font-weight:bold}dd{margin-inline-start:1rem}li{margin-block:.5rem}"
)
_PAGE = Markup(
    "<!doctype html>\n<html lang='{language}' dir='{direction}'><head><meta charset='utf-8'>"
    "<meta name='viewport' content='width=device-width'><title>{title}</title>"
    "<style>{style}</style></head><body><h1>{title}</h1>\n{parts}</body></html>\n"
)


def as_page(told: Mapping[str, object], words: Words) -> str:
    """`told`: JSON values by part; each part needs its heading in the catalogues."""
    parts = (
        Markup("<section><h2>{}</h2>{}</section>\n").format(
            words.ui(f"export.{name}"), _shown(value, words, name)
        )
        for name, value in told.items()
    )
    return str(
        _PAGE.format(
            language=words.language,
            direction=words.direction,
            title=words.ui("export.title"),
            style=_STYLE,
            parts=Markup().join(parts),
        )
    )


def _shown(value: object, words: Words, key: str = "") -> Markup:
    """`key`: the field in which it stands."""
    if isinstance(value, Mapping) and value:
        rows = (
            Markup("<dt>{}</dt><dd>{}</dd>").format(
                field_name(name, key, words), _shown(each, words, name)
            )
            for name, each in value.items()
        )
        return Markup("<dl>{}</dl>").format(Markup().join(rows))
    if isinstance(value, list) and value:
        inside = "" if isinstance(value[0], Mapping) else key
        rows = (Markup("<li>{}</li>").format(_shown(each, words, inside)) for each in value)
        return Markup("<ol>{}</ol>").format(Markup().join(rows))
    if value in (None, [], {}, ""):
        return escape(words.ui("export.nothing"))
    return escape(field_value(value, key, words))
