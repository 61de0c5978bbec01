"""The site that `matcher serve` serves: what every answer of it has, whoever asks for what."""

from flask import Flask

from matcher.settings.model import LOOPBACK, Web
from matcher.web.forwarding import believe_proxies
from matcher.web.headers import secure
from matcher.web.health import Readiness, health
from matcher.web.page_words import WordsOf
from matcher.web.refusing import refuse
from matcher.web.request_log import log_requests
from matcher.web.templating import prepare_templates


def create_site(web: Web, readiness: Readiness, words_of: WordsOf) -> Flask:
    """The pages of the desk come by `desk_pages.add_desk`; no case can be seen without them."""
    app = Flask("matcher.web")
    app.config.update(
        # LOOPBACK: whoever looks from here whether it is well
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
    app.register_blueprint(health)
    believe_proxies(app, web.forwarded_from)
    return app
