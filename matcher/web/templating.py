"""Templates: strict, translated by the language of the request."""

from flask import Flask, g
from jinja2 import StrictUndefined

from matcher.web.page_words import name_of
from matcher.wording.words import LANGUAGES


def prepare_templates(app: Flask) -> None:
    """A name that is not there is an error; texts are those of `g.texts`."""
    app.jinja_options = {
        "extensions": ["jinja2.ext.i18n"],
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: g.texts.gettext(text),
        lambda one, many, n: g.texts.ngettext(one, many, n),
        newstyle=True,
    )
    app.jinja_env.globals["ui"] = lambda key: g.texts.ui(key)
    app.jinja_env.globals["languages"] = [(code, name_of(code)) for code in LANGUAGES]
