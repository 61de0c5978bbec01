"""Templates: strict, translated by the language of the request."""

from flask import Flask, g
from jinja2 import StrictUndefined

from matcher.wording.language import languages_for


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
    app.jinja_env.globals["languages"] = [(its.code, its.name) for its in languages_for("pages")]
