"""The site that `matcher serve` serves: what every answer of it has, whoever asks for what."""

from collections.abc import Sequence

from flask import Blueprint, Flask

from matcher.settings.model import Web
from matcher.web.forwarding import believe_proxies
from matcher.web.headers import secure
from matcher.web.health import Readiness, health
from matcher.web.page_words import WordsOf
from matcher.web.refusing import refuse
from matcher.web.request_log import log_requests
from matcher.web.templating import prepare_templates

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")  # whoever looks from here whether it is well


def create_site(
    web: Web, readiness: Readiness, words_of: WordsOf, parts: Sequence[Blueprint] = ()
) -> Flask:
    """`parts`: further pages. Those of the desk come by `desk_pages.add_desk`; no case can be seen
    without them."""
    app = Flask("matcher.web")
    app.config.update(
        TRUSTED_HOSTS=[*dict.fromkeys((*web.hosts, *LOOPBACK))],
        MAX_CONTENT_LENGTH=web.largest_request_kilobytes * 1024,
        MAX_FORM_MEMORY_SIZE=web.largest_request_kilobytes * 1024,
        PROPAGATE_EXCEPTIONS=False,
    )
    app.extensions["words_of"] = words_of
    app.extensions["readiness"] = readiness
    prepare_templates(app)
    log_requests(app)
    refuse(app)
    app.after_request(secure)
    for part in (health, *parts):
        app.register_blueprint(part)
    believe_proxies(app, web.forwarded_from)
    return app
