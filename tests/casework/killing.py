"""Use cases that are killed at every moment: run as a program, one child for each kill.

    python -m tests.casework.killing URL ACCOUNT ORGANISATION EMPLOYER

Before each of its commits, and at last after the last one, before the trail's anchor is moved, as
`kill.tell` does and prints.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from matcher.casework import in_hands, leaning, recipients, service_directory
from matcher.casework.applying import apply, follow, refer, send
from matcher.casework.assessment import (
    keep_draft,
    keep_typed,
    kept_drafts,
    put_off,
    save_step,
    throw_draft_away,
)
from matcher.casework.at_hand import case_at_hand, closed_cases, look_inside
from matcher.casework.breaking_glass import break_glass
from matcher.casework.consenting import agree, take_back, words_of_consent
from matcher.casework.continuing import close, note, pause, take_up_again
from matcher.casework.conversation import look_at_conversation
from matcher.casework.cv import PaperLine
from matcher.casework.cv_choosing import keep_choice, remembered
from matcher.casework.discussing import answer, her_answers, remark, said_of, talked_over
from matcher.casework.erasing import erase
from matcher.casework.exporting import export
from matcher.casework.following import applications_to, followed
from matcher.casework.half_typed import drop_half_typed, half_typed, keep_half_typed
from matcher.casework.handing import hand_her_cv, hand_sheet
from matcher.casework.keeping_lists import drop_list, keep_list
from matcher.casework.leaning import Leaning, lean, leanings_today
from matcher.casework.looking_ahead import paths_for, what_if_for
from matcher.casework.opening import open_case, risks, screen
from matcher.casework.planning import desk, plan, step_done
from matcher.casework.ranking_for_her import FromOffers
from matcher.casework.replaying import replay
from matcher.casework.suggesting import Suggested, read_her, suggest_for
from matcher.domain.account import AuthLevel, Role
from matcher.domain.casework import Answer, AnswerReason, ConsentAct, ReferralState
from matcher.domain.service import Service, ServiceKind
from matcher.domain.verdict import Verdict
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.opened import CaseStore
from matcher.store.people.answers import Said
from matcher.store.people.saved_lists import Kept, KeptLine
from matcher.wording.words import load
from tests.casework.kill import ANCHOR, tell
from tests.factories import TODAY, embedded, knowledge, offer
from tests.scoring.pathways.brute import numbers

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
WORDS = load("it", lambda concept, _: concept)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
ABOUT = "about", {"country": "ES"}
WORKSHOP = "Sartoria di quartiere"
CALLS = "she stands at the door"
NEAR = Leaning(priority="near")
LINE = PaperLine("haccp")
KEYS = frozenset({LINE.key})
LIST = Kept("Near the school", {"way": "15"}, 1, (KeptLine("v3", "Sarta", Verdict.ASK),))
LEGAL = Service(ServiceKind.LEGAL_DESK, "Sportello legale", phone="02 1234")
NEST = Service(ServiceKind.CHILDCARE, "Nido Arcobaleno")


@dataclass(frozen=True)
class At:
    """Whose case, and what was prepared in it."""

    store: CaseStore
    actor: Actor
    case: str
    hotel: str
    referral: str = ""
    consent: str = ""
    step: str = ""
    ranking: str = ""
    kept: str = ""
    service: str = ""
    lent: str = ""

    @property
    def who(self) -> tuple[CaseStore, Actor, str]:
        return self.store, self.actor, self.case

    @property
    def own_service(self) -> tuple[CaseStore, Actor, str]:
        """The entry of the directory that was prepared."""
        return self.store, self.actor, self.service


def consents(at: At) -> str:
    act, recipient = ConsentAct.SHARE_CV, f"organisation:{at.hotel}"
    version = words_of_consent(WORDS, act, "Hotel").words_version
    return agree(*at.who, act, recipient, None, WORDS, version, NOW)


def agrees(at: At) -> str:
    version = words_of_consent(WORDS, ConsentAct.STORING, None).words_version
    return agree(*at.who, ConsentAct.STORING, None, None, WORDS, version, NOW)


def lets_hand_over(at: At) -> str:
    """Her sheet, to the workshop."""
    act, recipient = ConsentAct.HAND_LIST, recipients.outside(at.store, "service", WORKSHOP)
    version = words_of_consent(WORDS, act, WORKSHOP).words_version
    return agree(*at.who, act, recipient, WORKSHOP, WORDS, version, NOW)


def suggests(at: At) -> Suggested:
    rank = FromOffers([offer()], knowledge(), TODAY)
    return suggest_for(*at.who, rank, embedded(), NOW, beside=True)


def looks_for_paths(at: At) -> object:
    return paths_for(*at.who, [offer()], knowledge(), numbers(), TODAY, NOW)


USE_CASES: Mapping[str, Callable[[At], object]] = {
    "opening.open_case": lambda at: open_case(at.store, at.actor, "K-9", NOW),
    "opening.screen": lambda at: screen(
        *at.who, {"threats": "a man"}, NOW, ["K-8"], "they came on one road"
    ),
    "opening.risks": lambda at: risks(*at.who, NOW),
    "at_hand.case_at_hand": lambda at: case_at_hand(*at.who, NOW),
    "at_hand.look_inside": lambda at: look_inside(*at.who, NOW),
    "at_hand.closed_cases": lambda at: closed_cases(at.store, at.actor, NOW),
    "in_hands.in_whose_hands": lambda at: in_hands.in_whose_hands(*at.who, NOW),
    "in_hands.lend": lambda at: in_hands.lend(
        *at.who, at.actor.account_id, "she is away for a day", NOW + DAY, NOW
    ),
    "in_hands.take_away": lambda at: in_hands.take_away(*at.who, at.lent, NOW),
    "in_hands.hand_over": lambda at: in_hands.hand_over(
        *at.who, at.actor.account_id, "her advisor moves away", NOW
    ),
    "breaking_glass.break_glass": lambda at: break_glass(*at.who[:2], "K-7", CALLS, HOUR, NOW),
    "assessment.save_step": lambda at: save_step(*at.who, *ABOUT, 1, embedded(), NOW),
    "assessment.keep_draft": lambda at: keep_draft(*at.who, "money", {"money": {}}, NOW),
    "assessment.keep_typed": lambda at: keep_typed(*at.who, "time", {"start": ["x"]}, NOW, "t1"),
    "assessment.kept_drafts": lambda at: kept_drafts(*at.who, NOW),
    "assessment.throw_draft_away": lambda at: throw_draft_away(*at.who, "money", NOW),
    "assessment.put_off": lambda at: put_off(*at.who, "travel", NOW),
    "half_typed.keep_half_typed": lambda at: keep_half_typed(
        *at.who, "note", {"note": ["She called and"]}, NOW, "t2"
    ),
    "half_typed.half_typed": lambda at: half_typed(*at.who, NOW),
    "half_typed.drop_half_typed": lambda at: drop_half_typed(*at.who, "note", "t1", NOW),
    "conversation.look_at_conversation": lambda at: look_at_conversation(*at.who, NOW),
    "recipients.agreed": lambda at: recipients.agreed(*at.who, NOW),
    "recipients.name_of_ours": lambda at: recipients.name_of_ours(*at.who, at.hotel, NOW),
    "consenting.agree": agrees,  # to something else: the same once more is kept once
    "suggesting.read_her": lambda at: read_her(*at.who, embedded(), NOW),
    "suggesting.suggest_for": suggests,
    "looking_ahead.paths_for": looks_for_paths,
    "looking_ahead.what_if_for": lambda at: what_if_for(
        *at.who, ["it=B1"], [offer()], knowledge(), TODAY, NOW
    ),
    "replaying.replay": lambda at: replay(*at.who, at.ranking, lambda _: [], knowledge(), NOW),
    "discussing.answer": lambda at: answer(*at.who, "v1", Said(Answer.YES, words="sì"), NOW),
    "discussing.talked_over": lambda at: talked_over(
        *at.who, "v1", None, Said(Answer.NO, (AnswerReason.PAY,)), embedded(), NOW
    ),
    "discussing.said_of": lambda at: said_of(*at.who, "v1", NOW),
    "discussing.her_answers": lambda at: her_answers(*at.who, NOW),
    "discussing.remark": lambda at: remark(*at.who, "v1", "why not", NOW),
    "leaning.lean": lambda at: lean(*at.who, [NEAR], embedded(), NOW),
    "leaning.leanings_today": lambda at: leanings_today(*at.who, [], {}, NOW),
    "leaning.take_back": lambda at: leaning.take_back(*at.who, NEAR, embedded(), NOW),
    "applying.apply": lambda at: apply(*at.who, "v2", at.hotel, NOW),
    "applying.refer": lambda at: refer(*at.who, "legal", NOW),
    "applying.send": lambda at: send(*at.who, at.referral, NOW),
    "handing.hand_her_cv": lambda at: hand_her_cv(*at.who, at.referral, NOW),
    "applying.follow": lambda at: follow(*at.who, at.referral, ReferralState.WITHDRAWN, NOW),
    "following.followed": lambda at: followed(*at.who, lambda _: [], NOW),
    "following.applications_to": lambda at: applications_to(*at.who, "v1", NOW),
    "consenting.take_back": lambda at: take_back(*at.who, at.consent, NOW),
    "cv_choosing.keep_choice": lambda at: keep_choice(*at.who, "v1", [LINE], KEYS, NOW),
    "cv_choosing.remembered": lambda at: remembered(*at.who, "v1", [LINE], NOW),
    "keeping_lists.keep_list": lambda at: keep_list(*at.who, replace(LIST, name="Others"), NOW),
    "keeping_lists.drop_list": lambda at: drop_list(*at.who, at.kept, NOW),
    "service_directory.enter": lambda at: service_directory.enter(at.store, at.actor, NEST, NOW),
    "service_directory.change": lambda at: service_directory.change(
        *at.own_service, replace(LEGAL, phone="02 5678"), NOW
    ),
    "service_directory.check": lambda at: service_directory.check(*at.own_service, NOW + DAY),
    "service_directory.one_entry": lambda at: service_directory.one_entry(*at.own_service, NOW),
    "service_directory.entries": lambda at: service_directory.entries(at.store, at.actor, NOW),
    "service_directory.take_out": lambda at: service_directory.take_out(*at.own_service, NOW),
    "handing.hand_sheet": lambda at: hand_sheet(*at.who, WORKSHOP, ["v1"], NOW),
    "planning.desk": lambda at: desk(at.store, at.actor, TODAY, NOW),
    "planning.plan": lambda at: plan(*at.who, TODAY, "to call the school", NOW),
    "planning.step_done": lambda at: step_done(*at.who, at.step, NOW),
    "continuing.note": lambda at: note(*at.who, "first talk", NOW),
    "continuing.pause": lambda at: pause(*at.who, "she is away", NOW),
    "continuing.close": lambda at: close(*at.who, "she has found work", NOW),
    "continuing.take_up_again": lambda at: take_up_again(*at.who, "she is back", NOW),
    "exporting.export": lambda at: export(*at.who, WORDS, NOW),
    "erasing.erase": lambda at: erase(*at.who, NOW),
}
"""By module and function: in this order, for each finds what those before it left."""
OF_THE_DIRECTORY = {name for name in USE_CASES if name.startswith("service_directory.")}
BY_A_CODE = {"opening.open_case", "breaking_glass.break_glass"}
OF_ALL_ONES_CASES = {"planning.desk", "at_hand.closed_cases"}
NOT_OF_A_CASE = OF_THE_DIRECTORY | BY_A_CODE | OF_ALL_ONES_CASES
ENDS = {
    "consenting.take_back",
    "erasing.erase",
    "in_hands.hand_over",
    "in_hands.take_away",
}  # listed beside the keys before the commit
LOOKS = {
    "assessment.kept_drafts",
    "at_hand.case_at_hand",
    "at_hand.closed_cases",
    "at_hand.look_inside",
    "conversation.look_at_conversation",
    "cv_choosing.remembered",
    "discussing.her_answers",
    "discussing.said_of",
    "exporting.export",
    "following.applications_to",
    "following.followed",
    "half_typed.half_typed",
    "handing.hand_her_cv",
    "handing.hand_sheet",
    "in_hands.in_whose_hands",
    "leaning.leanings_today",
    "looking_ahead.paths_for",
    "looking_ahead.what_if_for",
    "opening.risks",
    "planning.desk",
    "recipients.agreed",
    "recipients.name_of_ours",
    "replaying.replay",
    "service_directory.entries",
    "service_directory.one_entry",
    "suggesting.read_her",
}
TRANSACTIONS = {
    "assessment.save_step": 2,
    "breaking_glass.break_glass": 2,
    "discussing.talked_over": 4,  # her answer, which stays whatever becomes of what follows from it
    "leaning.lean": 3,
    "leaning.take_back": 3,
    "suggesting.suggest_for": 2,
}  # of the others: one
OF_THE_TRAIL = {"breaking_glass.break_glass": 1}  # transactions that leave a row, where not all do
PARTS = {("discussing.talked_over", "1")}
"""Where something is kept before the last commit."""


def main() -> None:
    url, account, organisation, hotel = sys.argv[1:]
    actor = Actor(account, Role.ADVISOR, organisation, AuthLevel.SECOND_FACTOR, NOW)
    with opened_case_store(url) as store:
        at = prepared(store, actor, hotel)
    for name in USE_CASES:
        rows, act = OF_THE_TRAIL.get(name, transactions(name)), done(name, at)
        for moment in moments(name):
            tell(url, name, moment, rows, act)


def done(name: str, at: At) -> Callable[[CaseStore], object]:
    """In a database that was opened anew."""
    return lambda store: USE_CASES[name](replace(at, store=store))


def prepared(store: CaseStore, actor: Actor, hotel: str) -> At:
    case = open_case(store, actor, "K-7", NOW)
    at = At(store, actor, case, hotel)
    screen(*at.who, {}, NOW)
    save_step(*at.who, "about", {"country": "IT"}, None, embedded(), NOW)
    return begun(at, "v1")


def begun(at: At, offer_id: str) -> At:
    """Something is prepared, planned, agreed to, listed and kept in the case, it is lent to
    somebody (herself, who is the only one there), and a service is known beside."""
    lets_hand_over(at)
    keep_half_typed(*at.who, "note", {"note": ["She asked whether"]}, NOW, "t1")
    return replace(
        at,
        referral=apply(*at.who, offer_id, at.hotel, NOW),
        consent=consents(at),
        step=plan(*at.who, TODAY, "to look at her papers", NOW),
        ranking=suggests(at).ranking_id,
        kept=keep_list(*at.who, LIST, NOW),
        service=service_directory.enter(at.store, at.actor, LEGAL, NOW),
        lent=in_hands.lend(*at.who, at.actor.account_id, "she is ill today", NOW + DAY, NOW),
    )


def moments(name: str) -> list[str]:
    """Before each commit, and after the last; what erases or ends is brought to its end by whoever
    opens the database next, so that there is nothing left for a second kill."""
    before = [str(number) for number in range(transactions(name))]
    return before if name in ENDS else [*before, ANCHOR]


def transactions(name: str) -> int:
    return TRANSACTIONS.get(name, 1)


if __name__ == "__main__":
    main()
