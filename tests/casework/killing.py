"""Use cases that are killed at every moment: run as a program, one child for each kill.

    python -m tests.casework.killing URL ACCOUNT ORGANISATION EMPLOYER

Before each of its commits, and at last after the last one, before the trail's anchor is moved. It
prints a line for each: was it killed, has anything but the trail changed, is the trail whole.
Children are forked: importing everything anew takes a second each.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import event, select

from matcher.casework.applying import apply, follow, refer, send
from matcher.casework.assessment import keep_draft, save_step
from matcher.casework.consenting import agree, take_back, words_of_consent
from matcher.casework.continuing import note, pause
from matcher.casework.discussing import answer, remark
from matcher.casework.erasing import erase
from matcher.casework.exporting import export
from matcher.casework.opening import open_case, screen
from matcher.casework.ranking_for_her import FromOffers
from matcher.casework.suggesting import suggest_for
from matcher.domain.account import AuthLevel, Role
from matcher.domain.casework import Answer, ConsentAct, ReferralState
from matcher.ingest.places import Places
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.opened import CaseStore
from matcher.store.audit.anchor import Anchor
from matcher.store.audit.verifying import verify
from matcher.store.database import opened, reading
from matcher.store.people.answers import Said
from matcher.store.tables import TABLES
from matcher.wording.words import load
from tests.factories import TODAY, embedded, knowledge, offer

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
WORDS = load("it", lambda concept, _: concept)
TRANSACTIONS = {"save_step": 2, "suggest": 2}  # of the others: one
ANCHOR = "anchor"
ENDS = {"erase", "take_back"}  # listed beside the keys before the commit


@dataclass(frozen=True)
class At:
    """Whose case, and what was prepared in it."""

    store: CaseStore
    actor: Actor
    case: str
    hotel: str
    referral: str = ""
    consent: str = ""

    @property
    def who(self) -> tuple[CaseStore, Actor, str]:
        return self.store, self.actor, self.case


def consents(at: At) -> str:
    act, recipient = ConsentAct.SHARE_CV, f"organisation:{at.hotel}"
    version = words_of_consent(WORDS, act, "Hotel").words_version
    return agree(*at.who, act, recipient, None, WORDS, version, NOW)


def agrees(at: At) -> str:
    version = words_of_consent(WORDS, ConsentAct.STORING, None).words_version
    return agree(*at.who, ConsentAct.STORING, None, None, WORDS, version, NOW)


def suggests(at: At) -> object:
    rank = FromOffers([offer()], knowledge(), TODAY)
    return suggest_for(*at.who, rank, embedded(), Places([]), NOW)


USE_CASES: Mapping[str, Callable[[At], object]] = {
    "open_case": lambda at: open_case(at.store, at.actor, "K-9", NOW),
    "screen": lambda at: screen(*at.who, {"threats": "a man"}, NOW, ["K-8"], "they came together"),
    "save_step": lambda at: save_step(*at.who, "about", {"country": "ES"}, 1, embedded(), NOW),
    "keep_draft": lambda at: keep_draft(*at.who, "money", {"money": {}}, NOW),
    "agree": agrees,  # to something else: the same once more is kept once
    "suggest": suggests,
    "answer": lambda at: answer(*at.who, "v1", Said(Answer.YES, words="sì"), NOW),
    "remark": lambda at: remark(*at.who, "v1", "why not", NOW),
    "apply": lambda at: apply(*at.who, "v2", at.hotel, NOW),
    "refer": lambda at: refer(*at.who, "legal", NOW),
    "send": lambda at: send(*at.who, at.referral, NOW),
    "follow": lambda at: follow(*at.who, at.referral, ReferralState.WITHDRAWN, NOW),
    "take_back": lambda at: take_back(*at.who, at.consent, NOW),
    "note": lambda at: note(*at.who, "first talk", NOW),
    "pause": lambda at: pause(*at.who, "she is away", NOW),
    "export": lambda at: export(*at.who, WORDS, NOW),
    "erase": lambda at: erase(*at.who, NOW),
}


def main() -> None:
    url, account, organisation, hotel = sys.argv[1:]
    actor = Actor(account, Role.ADVISOR, organisation, AuthLevel.SECOND_FACTOR, NOW)
    with opened_case_store(url) as store:
        at = prepared(store, actor, hotel)
    for name in USE_CASES:
        for moment in moments(name):
            before = state(url)
            killed = is_killed(url, name, moment, at)
            with opened_case_store(url) as store:  # as the next start finds it
                whole = verify(store.engine, store.trail).whole
            told = {"use_case": name, "moment": moment, "killed": killed, "whole": whole}
            print(json.dumps(told | {"changed": state(url) != before}), flush=True)


def prepared(store: CaseStore, actor: Actor, hotel: str) -> At:
    case = open_case(store, actor, "K-7", NOW)
    at = At(store, actor, case, hotel)
    screen(*at.who, {}, NOW)
    save_step(*at.who, "about", {"country": "IT"}, None, embedded(), NOW)
    return At(store, actor, case, hotel, apply(*at.who, "v1", hotel, NOW), consents(at))


def moments(name: str) -> list[str]:
    """Before each commit, and after the last; what erases or ends is brought to its end by whoever
    opens the database next, so that there is nothing left for a second kill."""
    before = [str(number) for number in range(transactions(name))]
    return before if name in ENDS else [*before, ANCHOR]


def transactions(name: str) -> int:
    return TRANSACTIONS.get(name, 1)


def state(url: str) -> dict[str, list[str]]:
    """Every row but those of the trail."""
    with opened(url) as engine, reading(engine) as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table))))
            for table in TABLES.sorted_tables
            if table.name != "audit"
        }


def is_killed(url: str, name: str, moment: str, at: At) -> bool:
    child = os.fork()
    if not child:
        _die_in(url, name, moment, at)
    status = os.waitpid(child, 0)[1]
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


class Fuse:
    def __init__(self, passing: int) -> None:
        self.passing = passing

    def __call__(self, *_: object) -> None:
        if not self.passing:
            os.kill(os.getpid(), signal.SIGKILL)
        self.passing -= 1


def _die_in(url: str, name: str, moment: str, at: At) -> None:
    """In the child, which never comes back."""
    try:
        with opened_case_store(url) as store:
            if moment == ANCHOR:
                fuse, move = Fuse(transactions(name) - 1), Anchor.move
                Anchor.move = lambda self, head: (fuse(), move(self, head))
            else:
                event.listen(store.engine, "commit", Fuse(int(moment)))
            USE_CASES[name](At(store, at.actor, at.case, at.hotel, at.referral, at.consent))
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
