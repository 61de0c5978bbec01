"""The Flask application: the desk's cases behind the pages."""

from collections.abc import Sequence

from flask import Flask, g, render_template
from werkzeug.exceptions import HTTPException, SecurityError

from matcher.settings.model import LOOPBACK
from matcher.web.desk import Desk, DeskCase
from matcher.web.headers import secure
from matcher.web.page_words import WordsOf
from matcher.web.pages import here, pages
from matcher.web.templating import prepare_templates

__all__ = ["DeskCase", "create_app"]

LARGEST_REQUEST = 64 * 1024  # bytes: the pages take no uploads


def create_app(
    cases: Sequence[DeskCase], words_of: WordsOf, hosts: Sequence[str] = LOOPBACK
) -> Flask:
    """`words_of` gives the words of a language; `hosts`: the names it answers to.

    Raises InputError if two cases have one code.
    """
    app = Flask(__name__)
    app.config.update(TRUSTED_HOSTS=list(hosts), MAX_CONTENT_LENGTH=LARGEST_REQUEST)
    app.extensions["desk"] = Desk(cases)
    app.extensions["words_of"] = words_of
    prepare_templates(app)
    app.jinja_env.globals["here"] = here
    app.register_blueprint(pages)
    app.register_error_handler(HTTPException, _refused)
    app.after_request(secure)
    return app


def _refused(error: HTTPException) -> tuple[str, int] | tuple[str, int, dict[str, str]]:
    """The same quiet page for whatever is not there or not allowed."""
    code = error.code or 500
    if isinstance(error, SecurityError) or "texts" not in g:  # there are no addresses, or no words
        return f"{code}\n", code, {"Content-Type": "text/plain; charset=utf-8"}
    return render_template("refused.html"), code
