"""What is done to accounts, and what partners' programs ask: each use case with somebody who may do
it, to be killed (`python -m tests.casework.every_door URL`) and to be tried by whoever may not."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from matcher.casework.accounts import (
    administering,
    colleagues,
    inviting,
    logging_in,
    upkeep,
    visiting,
)
from matcher.casework.accounts import security_keys as keys
from matcher.casework.accounts.door import Door
from matcher.casework.accounts.enrolling import Newcomer, enrol
from matcher.casework.accounts.proofs import app_code
from matcher.casework.consenting import agree, words_of_consent
from matcher.casework.partners.letting_in import Gate, let_in
from matcher.casework.partners.ranking import rank_for_program
from matcher.casework.partners.sharing import share_list
from matcher.casework.partners.supposing import Program, paths_for_program, suppose_for_program
from matcher.casework.ranking_for_her import FromMarket, FromOffers
from matcher.casework.suggest_from_index import Asking
from matcher.domain.account import AuthLevel, OrganisationKind, Role
from matcher.domain.api_scope import ApiScope
from matcher.domain.casework import ConsentAct
from matcher.market_ranking import KeptIndex
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.people.api_tokens import Caller, find_caller
from matcher.store.people.security_keys import add_security_key
from matcher.store.people.sessions import Visitor, begin_session
from tests.casework.accounts.authenticator import Authenticator
from tests.casework.accounts.house import (
    AGENT,
    CHEAP,
    MINUTE,
    OFFICE,
    PASSWORD,
    House,
    Person,
    house,
)
from tests.casework.accounts.test_security_keys import HERE
from tests.casework.kill import ANCHOR, tell
from tests.casework.killing import HOUR, WORDS
from tests.casework.partners.programs import new_token
from tests.factories import TODAY, embedded, knowledge, offer
from tests.market.stall import Stall, loaded
from tests.scoring.pathways.brute import numbers

DOCUMENT = {"country": "IT"}
WHY = "she has left the house for good"
BETTER = "eight storks by the river"


@dataclass
class AtDoor:
    """A house in which there is somebody for each thing that can be done to an account. `rosa`: an
    advisor, known by an app and two keys; `ada`: who looks after accounts; `vera`: whom a colleague
    has to confirm; `nova`: invited, and nobody has come; `guest` and `ready`: on their way in, with
    half of it or all but the last code; `eva`, `dana`, `dora` and `carla`, who has a case: advisors
    to whom something is done."""

    house: House
    rosa: Person
    ada: str
    vera: str
    nova: str
    guest: str
    ready: str
    ready_secret: str
    eva: str
    dana: str
    dora: str
    carla: str
    code: str  # of an invitation
    notice: str
    session: str  # of Rosa's, by the handle that names it to her
    case: str
    gate: Gate
    caller: Caller
    token: str
    folder: Path

    def in_(self, store: CaseStore) -> "AtDoor":
        """The same, in a database that was opened anew."""
        agency = replace(self.house.agency, store=store)
        there = House(Door(store, hashing=CHEAP), agency, count(1000), self.house.now)
        return replace(self, house=there, gate=Gate(store))

    @property
    def door(self) -> Door:
        return self.house.door

    def visits(self, who: str, level: AuthLevel = AuthLevel.SECOND_FACTOR) -> Visitor:
        """In a session of its own, begun just now."""
        with recorded(self.house.store, "system:tests", self.house.now) as record:
            token = begin_session(record, who, level, AGENT, HOUR)
        return self.house.visitor(token)

    def asking(self) -> Asking:
        market = Stall.over(self.house.store.engine).market
        return KeptIndex(market, self.folder, loaded()).asking(TODAY, 10)

    def ranks(self) -> FromMarket:
        return FromMarket(self.asking)

    def program(self) -> Program:
        return Program(self.house.store, self.caller, self.house.now)


Act = Callable[[AtDoor, Visitor], object]
BY_ACCOUNT: Mapping[str, Act] = {
    "accounts.administering.staff": lambda at, v: administering.staff(at.door, v, at.house.now),
    "accounts.administering.one_account": lambda at, v: administering.one_account(
        at.door, v, at.rosa.id, at.house.now
    ),
    "accounts.administering.admit_somebody": lambda at, v: administering.admit_somebody(
        at.door,
        v,
        Newcomer(at.house.agency.casa, Role.ADVISOR, "new@example.org", "Somebody", "en"),
        at.house.now,
    ),
    "accounts.administering.invite_anew": lambda at, v: administering.invite_anew(
        at.door, v, at.nova, at.house.now
    ),
    "accounts.administering.reset_somebody": lambda at, v: administering.reset_somebody(
        at.door, v, at.dora, at.house.now
    ),
    "accounts.administering.disable_somebody": lambda at, v: administering.disable_somebody(
        at.door, v, at.dana, at.house.now
    ),
    "accounts.administering.enable_somebody": lambda at, v: administering.enable_somebody(
        at.door, v, at.dana, at.house.now
    ),
    "accounts.administering.give_role": lambda at, v: administering.give_role(
        at.door, v, at.eva, Role.PROGRAMME, at.house.now
    ),
    "accounts.administering.hand_over_desk": lambda at, v: administering.hand_over_desk(
        at.door, v, at.carla, at.rosa.id, WHY, at.house.now
    ),
    "accounts.administering.found_organisation": lambda at, v: administering.found_organisation(
        at.door, v, "Bakery", OrganisationKind.EMPLOYER, at.house.now
    ),
    "accounts.colleagues.colleagues": lambda at, v: colleagues.colleagues(at.door, v, at.house.now),
    "accounts.colleagues.confirm": lambda at, v: colleagues.confirm(
        at.door, v, at.vera, at.house.now
    ),
    "accounts.colleagues.news": lambda at, v: colleagues.news(at.door, v, at.house.now),
    "accounts.colleagues.news_was_read": lambda at, v: colleagues.news_was_read(
        at.door, v, at.house.now, [at.notice]
    ),
    "accounts.inviting.secret_for_app": lambda at, v: inviting.secret_for_app(
        at.door, v, at.house.now
    ),
    "accounts.inviting.choose_password": lambda at, v: inviting.choose_password(
        at.door, v, PASSWORD, at.house.now
    ),
    "accounts.inviting.finish_welcome": lambda at, v: inviting.finish_welcome(
        at.door, v, at.house.digits(at.ready_secret), AGENT, at.house.now
    ),
    "accounts.logging_in.prove": lambda at, v: logging_in.prove(
        at.door, v, app_code(at.house.digits(at.rosa.secret)), OFFICE, AGENT, at.house.now
    ),
    "accounts.logging_in.step_up": lambda at, v: logging_in.step_up(
        at.door, v, app_code(at.house.digits(at.rosa.secret)), OFFICE, at.house.now
    ),
    "accounts.security_keys.registration_options": lambda at, v: keys.registration_options(
        at.door, v, HERE, at.house.now
    ),
    "accounts.security_keys.proof_options": lambda at, v: keys.proof_options(
        at.door, v, HERE, at.house.now
    ),
    "accounts.security_keys.add_key": lambda at, v: keys.add_key(
        at.door,
        v,
        Authenticator().make(keys.registration_options(at.door, v, HERE, at.house.now)),
        "the green one",
        HERE,
        at.house.now,
    ),
    "accounts.security_keys.remove_key": lambda at, v: keys.remove_key(
        at.door, v, f"blue {at.rosa.id}".encode().hex(), at.house.now
    ),
    "accounts.upkeep.overview": lambda at, v: upkeep.overview(at.door, v, at.house.now),
    "accounts.upkeep.choose_one_by_one": lambda at, v: upkeep.choose_one_by_one(
        at.door, v, True, at.house.now
    ),
    "accounts.upkeep.end_one_session": lambda at, v: upkeep.end_one_session(
        at.door, v, at.session, at.house.now
    ),
    "accounts.upkeep.end_other_sessions": lambda at, v: upkeep.end_other_sessions(
        at.door, v, at.house.now
    ),
    "accounts.upkeep.renew_recovery_codes": lambda at, v: upkeep.renew_recovery_codes(
        at.door, v, at.house.now
    ),
    "accounts.upkeep.change_password": lambda at, v: upkeep.change_password(
        at.door, v, PASSWORD, BETTER, at.house.now
    ),
    "accounts.upkeep.log_out": lambda at, v: upkeep.log_out(at.door, v, "logout", at.house.now),
    "accounts.visiting.note_refused_route": lambda at, v: visiting.note_refused_route(
        at.door, v, "administration.staff", at.house.now
    ),
}
"""By somebody who has come as far as `level_for` says: in this order, for each finds what those
before it left."""
BY_NOBODY_YET: Mapping[str, Callable[[AtDoor], object]] = {
    "accounts.visiting.find_visitor": lambda at: visiting.find_visitor(
        at.door, at.rosa.entered.session, at.house.now
    ),
    "accounts.visiting.find_late_visitor": lambda at: visiting.find_late_visitor(
        at.door, at.rosa.entered.session, at.house.now
    ),
    "accounts.logging_in.log_in": lambda at: logging_in.log_in(
        at.door, at.rosa.email, PASSWORD, OFFICE, AGENT, at.house.now
    ),
    "accounts.inviting.accept_invitation": lambda at: inviting.accept_invitation(
        at.door, at.code, OFFICE, AGENT, at.house.now
    ),
    "partners.letting_in.let_in": lambda at: let_in(
        at.gate, at.token, ApiScope.RANK, 1, OFFICE, at.house.now
    ),
}
BY_PROGRAM: Mapping[str, Callable[[AtDoor], object]] = {
    "partners.sharing.share_list": lambda at: share_list(
        at.house.store, at.caller, at.case, lambda _: [], at.house.now
    ),
    "partners.ranking.rank_for_program": lambda at: rank_for_program(
        at.house.store,
        at.caller,
        DOCUMENT,
        FromOffers([offer()], knowledge(), TODAY),
        embedded(),
        at.house.now,
    ),
    "partners.supposing.suppose_for_program": lambda at: suppose_for_program(
        at.program(), DOCUMENT, ["it=B1"], at.ranks(), at.asking()
    ),
    "partners.supposing.paths_for_program": lambda at: paths_for_program(
        at.program(), DOCUMENT, at.asking(), numbers()
    ),
}
EVERY = (*BY_NOBODY_YET, *BY_PROGRAM, *BY_ACCOUNT)
WITH_A_CODE = {"accounts.logging_in.prove", "accounts.logging_in.step_up"}
OPENS_NOTHING = {"accounts.proofs.security_key"}
"""It says what will be looked at, and looks at nothing."""
READS_ALONE = {
    "accounts.security_keys.proof_options",
    "accounts.security_keys.registration_options",
    "accounts.visiting.find_late_visitor",
}
"""No row of the trail: they show nobody anything but whose session or keys these are; so there is
no commit before which they could be killed."""
UNTRACED = {"accounts.visiting.find_visitor", "partners.letting_in.let_in"}
"""That somebody is there, and each request of a program, is counted; what they then do or get
stands in the trail."""
LOOKS = {
    "accounts.administering.one_account",
    "accounts.administering.staff",
    "accounts.colleagues.colleagues",
    "accounts.colleagues.news",
    "accounts.upkeep.overview",
    "accounts.visiting.note_refused_route",
    "partners.sharing.share_list",
}
ENDS = {
    "accounts.administering.disable_somebody",
    "accounts.administering.give_role",
    "accounts.administering.hand_over_desk",
    "accounts.administering.reset_somebody",
    "accounts.security_keys.remove_key",
}  # listed beside the keys before the last commit
TRANSACTIONS = {
    **dict.fromkeys(READS_ALONE, 0),
    "accounts.inviting.choose_password": 2,
    "accounts.logging_in.log_in": 2,
    "accounts.upkeep.change_password": 2,
}  # of the others: one


def level_for(name: str) -> AuthLevel:
    if name.startswith("accounts.inviting."):
        return AuthLevel.INVITED
    return AuthLevel.PASSWORD if name.endswith(".prove") else AuthLevel.SECOND_FACTOR


def who_for(name: str, at: AtDoor) -> str:
    if name.startswith("accounts.administering."):
        return at.ada
    if name.endswith(".finish_welcome"):
        return at.ready
    return at.guest if name.startswith("accounts.inviting.") else at.rosa.id


def prepared(store: CaseStore, folder: Path) -> AtDoor:
    there = house(store)
    rosa, ada, eva, dana, dora, carla = (
        there.person(role) for role in (Role.ADVISOR, Role.ADMIN, *[Role.ADVISOR] * 4)
    )
    guest, ready, nova = (there.add()[::2] for _ in range(3))
    secret = _all_but_the_last_code(there, ready[1])
    inviting.accept_invitation(there.door, guest[1], OFFICE, AGENT, there.now)
    with recorded(store, "system:tests", there.now) as record:
        for name, owner in (("blue", rosa.id), ("red", rosa.id), ("gold", ada.id)):
            add_security_key(record, owner, f"{name} {owner}".encode(), b"public", 0, name)
    gate = Gate(store)
    token = new_token(there.agency, gate).token
    caller = find_caller(store, token, there.now)
    assert caller is not None
    at = AtDoor(
        there, rosa, ada.id, "", nova[0], guest[0], ready[0], secret, eva.id, dana.id, dora.id,
        carla.id, code=there.add()[2], notice="", case="", gate=gate, caller=caller, token=token,
        session=there.visitor(rosa.entered.session).handle, folder=folder,
    )  # fmt: skip
    return _lived_in(at)


def _all_but_the_last_code(there: House, code: str) -> str:
    """The secret of the app, whose first code is not shown yet."""
    token = inviting.accept_invitation(there.door, code, OFFICE, AGENT, there.now)
    inviting.choose_password(there.door, there.visitor(token), PASSWORD, there.now)
    return inviting.secret_for_app(there.door, there.visitor(token), there.now)


def _lived_in(at: AtDoor) -> AtDoor:
    """A colleague waits to be confirmed, of which Rosa was told, and a case has an advisor and a
    list that a program may have."""
    there, store = at.house, at.house.store
    with recorded(store, at.ada, there.now) as record:
        somebody = Newcomer(there.agency.casa, Role.ADVISOR, "vera@example.org", "Vera", "en")
        code = enrol(record, there.door.rules, somebody)[1]
    vera = there.enters(code, "vera@example.org").id
    notice = colleagues.news(there.door, at.visits(at.rosa.id), there.now).of_accounts[0].id
    carla = at.visits(at.carla).actor
    case = there.agency.opens(carla, "K-7")
    act, recipient = ConsentAct.SHARE_LIST, f"organisation:{there.agency.casa}"
    version = words_of_consent(WORDS, act, "Casa").words_version
    agree(store, carla, case, act, recipient, None, WORDS, version, there.now)
    Stall.over(store.engine).deliver()
    return replace(at, vera=vera, notice=notice, case=case)


def act_of(name: str, at: AtDoor) -> Callable[[AtDoor], object]:
    """By who may do it, in a session of its own that begins now."""
    if name not in BY_ACCOUNT:
        return (BY_NOBODY_YET | BY_PROGRAM)[name]
    if name in WITH_A_CODE:
        at.house.passes(MINUTE)  # none is shown twice
    visitor, act = at.visits(who_for(name, at), level_for(name)), BY_ACCOUNT[name]
    return lambda there: act(there, visitor)


def moments(name: str) -> list[str]:
    """As `killing.moments`."""
    before = [str(number) for number in range(TRANSACTIONS.get(name, 1))]
    return before if name in ENDS | UNTRACED | READS_ALONE else [*before, ANCHOR]


def anew(act: Callable[[AtDoor], object], at: AtDoor) -> Callable[[CaseStore], object]:
    return lambda store: act(at.in_(store))


def main() -> None:
    url, folder = sys.argv[1:]
    with opened_case_store(url) as store:
        at = prepared(store, Path(folder))
    for name in EVERY:
        with opened_case_store(url) as store:
            at = at.in_(store)
            act = act_of(name, at)
        for moment in moments(name):
            tell(url, name, moment, 1, anew(act, at))


if __name__ == "__main__":
    main()
