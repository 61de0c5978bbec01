"""What she agreed to, act by act: asked in her language, taken back with one button."""

from flask import g, url_for
from werkzeug.wrappers import Response

from matcher.casework.consenting import agree, take_back, words_of_consent
from matcher.casework.conversation import look_at_conversation
from matcher.casework.recipients import agreed
from matcher.domain.account import Role
from matcher.domain.casework import ConsentAct
from matcher.errors import InputError
from matcher.web.advisor.asked_act import CHANNELS, AskedAct, asked_act
from matcher.web.advisor.beside import beside, besides, is_unread
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept
from matcher.web.page_words import PageWords

BACK = {"applications": ".applications", "sheet": ".sheet"}  # where else she is asked


@advisor.get("/cases/<case_id>/consents")
@inside(Role.ADVISOR)
def consents(case_id: str) -> str:
    return _page(case_id)


@advisor.post("/cases/<case_id>/consents")
@inside(Role.ADVISOR)
def consents_ask(case_id: str) -> str | tuple[str, int]:
    """The words, for her to read; whoever records it later has to be proved already now."""
    try:
        asked = asked_act(case_id)
    except InputError as error:
        return _page(case_id, str(error).partition(":")[0]), NOT_RIGHT
    hers = _her_words(case_id)
    visitor().actor.require_step_up(g.now)
    return _asking(case_id, asked, hers)


@advisor.post("/cases/<case_id>/consents/agreed")
@inside(Role.ADVISOR)
def consents_agree(case_id: str) -> str | tuple[str, int] | Response:
    hers = _her_words(case_id)
    try:
        asked = asked_act(case_id)
        who = door().store, visitor().actor, case_id
        agree(*who, asked.act, asked.recipient, asked.name, hers.words, typed("version"), g.now)
    except InputError as error:
        return _page(case_id, str(error).partition(":")[0]), NOT_RIGHT
    return kept(_back(case_id))


@advisor.post("/cases/<case_id>/consents/taken-back")
@inside(Role.ADVISOR)
def consents_take_back(case_id: str) -> Response:
    take_back(door().store, visitor().actor, case_id, typed("consent"), g.now)
    return kept(url_for(".consents", case_id=case_id))


def _her_words(case_id: str) -> PageWords:
    seen = look_at_conversation(door().store, visitor().actor, case_id, g.now)
    return beside(seen.document) or g.texts


def _asking(case_id: str, asked: AskedAct, hers: PageWords) -> str:
    shown = words_of_consent(hers.words, asked.act, asked.name)
    ours = words_of_consent(g.texts.words, asked.act, asked.name)
    return case_page(
        "consents_ask", case_id, asked=asked, shown=shown, ours=ours, hers=hers,
        besides=besides(), unread=is_unread(hers), back=typed("back"), back_to=_back(case_id),
    )  # fmt: skip


def _back(case_id: str) -> str:
    return url_for(BACK.get(typed("back"), ".consents"), case_id=case_id)


def _page(case_id: str, problem: str | None = None) -> str:
    found = agreed(door().store, visitor().actor, case_id, g.now)
    newest = found.consents[::-1]
    return case_page(
        "consents", case_id, employers=found.employers, partners=found.partners,
        given=[each for each in newest if each.withdrawn_at is None],
        ended=[each for each in newest if each.withdrawn_at is not None],
        channels=CHANNELS, acts=ConsentAct, problem=problem,
    )  # fmt: skip
