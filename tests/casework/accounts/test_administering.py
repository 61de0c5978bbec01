"""Whoever looks after accounts lets herself into no case: not by a second account of hers, not by
the code of one that she has reset, not by a role; and what she does is told."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from matcher.casework.accounts import administering as admin
from matcher.casework.accounts.colleagues import News, colleagues, confirm, news, news_was_read
from matcher.casework.accounts.enrolling import Newcomer, enrol
from matcher.casework.accounts.inviting import reset
from matcher.domain.account import OrganisationKind, Role
from matcher.errors import AccessError, InputError, NotFoundError, StepUpError
from matcher.store.access.recorded import recorded
from matcher.store.access.scope import scoped
from matcher.store.people.account_changes import confirm as confirm_account
from matcher.store.people.assignments import hand_over
from matcher.store.people.breaking_glass import break_glass
from matcher.store.people.cases import look_at_case, my_cases, open_case
from matcher.store.people.sessions import Visitor
from tests.casework.accounts.authenticator import Authenticator
from tests.casework.accounts.house import House, Person
from tests.casework.accounts.test_security_keys import add, asked, enter, inside
from tests.databases import only_on_sqlite

pytestmark = only_on_sqlite
WHY = "she has left the house for good"
HOUR = timedelta(hours=1)


class Boss:
    """Looks after accounts, with a security key."""

    def __init__(self, house: House) -> None:
        self.house, self.key, self.person = house, Authenticator(), house.person(Role.ADMIN)
        add(house, inside(house, self.person), self.key)

    def visitor(self) -> Visitor:
        """Who has just shown it."""
        half_way, options = asked(self.house, self.person)
        return self.house.visitor(enter(self.house, half_way, self.key.sign(options)).session)

    def does(self, act: Callable[..., object], *arguments: object) -> object:
        return act(self.house.door, self.visitor(), *arguments, self.house.now)

    def admits(self, role: Role = Role.ADVISOR, where: str = "", email: str = "") -> Person:
        """By the code, which she has seen first."""
        address = email or f"new{next(self.house.numbers)}@example.org"
        place = where or self.house.agency.casa
        code = self.does(admin.admit_somebody, Newcomer(place, role, address, "Somebody", "en"))
        return self.house.enters(str(code), address)


@pytest.fixture
def boss(house: House, rosa: Person) -> Boss:
    return Boss(house)


def reads(house: House, person: Person) -> News:
    return news(house.door, inside(house, person), house.now)


def told(house: House, person: Person) -> list[tuple[str, bool, str]]:
    """Of accounts: what, whether of one's own, by whom."""
    return [(each.kind.value, each.own, each.by) for each in reads(house, person).of_accounts]


def case_of(house: House, person: Person, code: str = "K-7") -> str:
    with scoped(house.store, inside(house, person).actor, house.now) as scope:
        return open_case(scope, code)


def sees(house: House, person: Person) -> list[str]:
    with scoped(house.store, inside(house, person).actor, house.now) as scope:
        return [brief.code for brief in my_cases(scope)]


def enters_after_reset(house: House, boss: Boss, person: Person) -> Person:
    code = boss.does(admin.reset_somebody, person.id)
    return house.enters(str(code), person.email)


def enters_after_reset_on_server(house: House, person: Person) -> Person:
    with recorded(house.store, "system:command_line", house.now) as record:
        code = reset(record, house.door.rules, person.id)
    return house.enters(code, person.email)


def confirmed_on_server(house: House, person: Person) -> None:
    with recorded(house.store, "system:command_line", house.now) as record:
        confirm_account(record, person.id)


def test_who_enters_a_reset_account_sees_no_case_until_a_colleague_says_that_it_is_her(
    house: House, rosa: Person, boss: Boss
):
    case, vera = case_of(house, rosa), house.person()
    again = enters_after_reset(house, boss, rosa)
    assert sees(house, again) == []
    actor = inside(house, again).actor
    with pytest.raises(NotFoundError), scoped(house.store, actor, house.now) as scope:
        look_at_case(scope, case)
    for act in (
        lambda scope: open_case(scope, "K-9"),
        lambda scope: break_glass(scope, "K-7", WHY, HOUR),
    ):
        with pytest.raises(AccessError), scoped(house.store, actor, house.now) as scope:
            act(scope)
    house.passes(timedelta(days=30))
    assert sees(house, again) == []
    confirm(house.door, inside(house, vera), rosa.id, house.now)
    assert sees(house, again) == ["K-7"]


def test_she_and_her_colleagues_are_told_that_her_account_was_reset_and_by_whom(
    house: House, rosa: Person, boss: Boss
):
    vera = house.person()
    at = house.now
    again = enters_after_reset(house, boss, rosa)
    (own,) = reads(house, again).of_accounts
    assert (own.kind.value, own.own, own.by) == ("reset", True, "admin")
    assert at < own.made_at <= house.now
    assert told(house, vera) == [("reset", False, "admin")]
    confirm(house.door, inside(house, vera), rosa.id, house.now)
    assert told(house, again)[1:] == [("confirmed", True, "advisor")]
    assert told(house, vera) == [("reset", False, "admin")]
    with recorded(house.store, "system:command_line", house.now) as record:
        reset(record, house.door.rules, vera.id)
    assert ("reset", False, "server") in told(house, again)


def test_news_stays_until_it_was_read_by_the_one_whom_it_is_for(
    house: House, rosa: Person, boss: Boss
):
    vera = house.person()
    enters_after_reset(house, boss, rosa)
    (one,) = reads(house, vera).of_accounts
    with pytest.raises(NotFoundError):
        news_was_read(house.door, inside(house, house.person()), house.now, [one.id])
    news_was_read(house.door, inside(house, vera), house.now, [one.id])
    assert not reads(house, vera)


def test_where_there_is_no_colleague_a_wait_stands_for_the_word_of_one_if_the_server_reset_it(
    house: House, rosa: Person, boss: Boss
):
    case_of(house, rosa)
    again = enters_after_reset_on_server(house, rosa)
    house.passes(house.door.rules.confirmation.wait - HOUR)
    assert sees(house, again) == []
    house.passes(HOUR)
    assert sees(house, again) == ["K-7"]
    boss_reads = news(house.door, boss.visitor(), house.now).of_accounts
    assert [each.kind.value for each in boss_reads] == ["reset", "waited"]


def test_to_disable_the_colleague_who_could_object_begins_the_wait_anew(
    house: House, rosa: Person, boss: Boss
):
    case_of(house, rosa)
    vera = house.person()
    again = enters_after_reset_on_server(house, rosa)
    house.passes(30 * house.door.rules.confirmation.wait)
    boss.does(admin.disable_somebody, vera.id)
    assert sees(house, again) == []
    house.passes(house.door.rules.confirmation.wait)
    assert sees(house, again) == ["K-7"]


def test_what_an_administrator_did_to_the_only_advisor_s_account_no_wait_makes_good(
    house: House, rosa: Person, boss: Boss
):
    """She may be on leave for weeks, and not find out."""
    case_of(house, rosa)
    again = enters_after_reset(house, boss, rosa)
    house.passes(30 * house.door.rules.confirmation.wait)
    assert sees(house, again) == []
    confirmed_on_server(house, again)
    assert sees(house, again) == ["K-7"]


@pytest.mark.parametrize("act", [admin.reset_somebody, admin.disable_somebody])
def test_what_is_to_be_confirmed_by_a_person_stays_so_whatever_is_done_afterwards(
    house: House, rosa: Person, boss: Boss, act: Callable[..., object]
):
    vera = house.person()
    sham = boss.admits()
    for each in (rosa, vera):
        boss.does(act, each.id)
    with recorded(house.store, "system:command_line", house.now) as record:
        reset(record, house.door.rules, rosa.id)
    house.passes(30 * house.door.rules.confirmation.wait)
    with pytest.raises(AccessError):
        case_of(house, sham)


def test_a_second_account_of_hers_gets_no_desk_and_breaks_no_glass(
    house: House, rosa: Person, boss: Boss
):
    case = case_of(house, rosa)
    sham = boss.admits()
    for mine in (sham.id, boss.person.id):
        with pytest.raises(InputError, match="advisor of the same organisation"):
            boss.does(admin.hand_over_desk, rosa.id, mine, WHY)
    actor = inside(house, sham).actor
    with pytest.raises(AccessError), scoped(house.store, actor, house.now) as scope:
        break_glass(scope, "K-7", WHY, HOUR)
    with (
        pytest.raises(InputError, match="advisor of the same organisation"),
        scoped(house.store, inside(house, rosa).actor, house.now) as scope,
    ):
        hand_over(scope, case, sham.id, WHY)
    assert told(house, rosa) == [("admitted", False, "admin")]
    assert [each.confirmed for each in colleagues(house.door, inside(house, rosa), house.now)] == [
        True,
        False,
    ]


def test_an_account_that_was_invited_and_never_entered_gets_no_desk(
    house: House, rosa: Person, boss: Boss
):
    case_of(house, rosa)
    id_, _, _ = house.add()
    with pytest.raises(InputError, match="advisor of the same organisation"):
        boss.does(admin.hand_over_desk, rosa.id, id_, WHY)
    boss.does(admin.invite_anew, id_)
    assert ("invited_again", False, "admin") in told(house, rosa)


def test_a_desk_that_is_handed_over_is_told_to_all_advisors(house: House, rosa: Person, boss: Boss):
    case_of(house, rosa)
    vera, eva = house.person(), house.person()
    assert boss.does(admin.hand_over_desk, rosa.id, vera.id, WHY) == 1
    assert sees(house, vera) == ["K-7"]
    handed = ("desk_handed_over", False, "admin")
    assert [told(house, each) for each in (rosa, eva)] == [[handed], [handed]]
    assert told(house, vera) == [("desk_handed_over", True, "admin")]
    ((notice, code),) = reads(house, vera).of_cases
    assert (notice.kind, code) == ("handed_over", "K-7")


def test_nobody_becomes_an_advisor_who_has_looked_after_accounts_or_the_other_way_round(
    house: House, rosa: Person, boss: Boss
):
    other = boss.admits(Role.ADMIN)
    for role in (Role.ADVISOR, Role.PROGRAMME):
        with pytest.raises(InputError, match="an account for that alone"):
            boss.does(admin.give_role, other.id, role)
    with pytest.raises(InputError, match="an account for that alone"):
        boss.does(admin.give_role, rosa.id, Role.ADMIN)


def test_who_becomes_an_advisor_by_her_role_opens_no_case_before_a_colleague_has_confirmed_it(
    house: House, rosa: Person, boss: Boss
):
    eva = house.person(Role.PROGRAMME)
    boss.does(admin.give_role, eva.id, Role.ADVISOR)
    actor = inside(house, eva).actor
    with pytest.raises(AccessError), scoped(house.store, actor, house.now) as scope:
        open_case(scope, "K-9")
    assert told(house, rosa) == [("role_changed", False, "admin")]
    confirm(house.door, inside(house, rosa), eva.id, house.now)
    case = case_of(house, eva, "K-9")
    with pytest.raises(InputError, match="hand them over first"):
        boss.does(admin.give_role, eva.id, Role.PROGRAMME)
    assert case


@pytest.mark.parametrize("act", ["admit", "invite", "reset", "disable", "enable", "role", "desk",
                                 "found"])  # fmt: skip
def test_every_act_needs_a_security_key_shown_just_now_and_the_role(
    house: House, rosa: Person, boss: Boss, act: str
):
    newcomer = Newcomer(house.agency.casa, Role.ADVISOR, "n@example.org", "N", "en")
    of, arguments = {
        "admit": (admin.admit_somebody, [newcomer]),
        "invite": (admin.invite_anew, [rosa.id]),
        "reset": (admin.reset_somebody, [rosa.id]),
        "disable": (admin.disable_somebody, [rosa.id]),
        "enable": (admin.enable_somebody, [rosa.id]),
        "role": (admin.give_role, [rosa.id, Role.PROGRAMME]),
        "desk": (admin.hand_over_desk, [rosa.id, rosa.id, WHY]),
        "found": (admin.found_organisation, ["Porta Nuova", OrganisationKind.PARTNER]),
    }[act]
    keyless, stale = inside(house, house.person(Role.ADMIN)), boss.visitor()
    with pytest.raises(AccessError):
        of(house.door, inside(house, rosa), *arguments, house.now)
    with pytest.raises(AccessError, match="security key"):
        of(house.door, keyless, *arguments, house.now)
    house.passes(timedelta(minutes=6))
    with pytest.raises(StepUpError):
        of(house.door, stale, *arguments, house.now)
    assert sees(house, rosa) == []  # nothing was done to her: she gets in


def test_she_looks_after_her_own_organisation_and_employers_and_nobody_else(
    house: House, rosa: Person, boss: Boss
):
    far, host = house.person(Role.ADVISOR, house.agency.porta), house.agency.hotel
    shown = boss.does(admin.staff)
    assert isinstance(shown, admin.Staff)
    assert {each.id for each in shown.accounts} == {rosa.id, boss.person.id}
    assert {each.name for each in shown.organisations} == {"Casa", "Hotel"}
    with pytest.raises(NotFoundError):
        boss.does(admin.reset_somebody, far.id)
    with pytest.raises(InputError, match="no such organisation"):
        boss.admits(Role.ADMIN, house.agency.porta)
    assert boss.admits(Role.EMPLOYER, host)
    new = str(boss.does(admin.found_organisation, "Ponte", OrganisationKind.PARTNER))
    with pytest.raises(InputError, match="first account"):
        boss.admits(Role.ADVISOR, new)
    assert boss.admits(Role.ADMIN, new)
    with pytest.raises(InputError, match="no such organisation"):
        boss.admits(Role.ADMIN, new)
    with pytest.raises(InputError, match="somebody else"):
        boss.does(admin.disable_somebody, boss.person.id)


def test_a_colleague_is_confirmed_by_an_advisor_of_the_house_who_has_just_proved_and_not_by_herself(
    house: House, rosa: Person, boss: Boss
):
    vera, far = house.person(), house.person(Role.ADVISOR, house.agency.porta)
    code = boss.does(admin.reset_somebody, rosa.id)
    with pytest.raises(InputError, match="nobody has entered"):
        confirm(house.door, inside(house, vera), rosa.id, house.now)
    again = house.enters(str(code), rosa.email)
    with pytest.raises(AccessError):
        confirm(house.door, inside(house, again), rosa.id, house.now)
    with pytest.raises(AccessError):
        confirm(house.door, boss.visitor(), rosa.id, house.now)
    with pytest.raises(NotFoundError):
        confirm(house.door, inside(house, far), rosa.id, house.now)
    stale = inside(house, vera)
    house.passes(timedelta(minutes=6))
    with pytest.raises(StepUpError):
        confirm(house.door, stale, rosa.id, house.now)
    sham = boss.admits()
    with pytest.raises(AccessError):
        confirm(house.door, inside(house, sham), rosa.id, house.now)
    confirm(house.door, inside(house, vera), rosa.id, house.now)


def test_the_first_advisor_of_a_house_is_confirmed_on_the_server_where_an_administrator_made_her(
    house: House,
):
    """Else a sham one would be there first, and confirm those who come."""
    boss = Boss(house)
    first, second = boss.admits(), boss.admits()
    house.passes(30 * house.door.rules.confirmation.wait)
    for each in (first, second):
        with pytest.raises(AccessError):
            case_of(house, each)
    with pytest.raises(AccessError):
        confirm(house.door, inside(house, first), second.id, house.now)
    confirmed_on_server(house, first)
    assert case_of(house, first)
    confirm(house.door, inside(house, first), second.id, house.now)
    assert case_of(house, second, "K-9")


def test_an_administrator_who_invites_the_first_advisor_again_has_her_code_and_so_no_case(
    house: House,
):
    boss = Boss(house)
    newcomer = Newcomer(house.agency.casa, Role.ADVISOR, "rosa@example.org", "Rosa", "en")
    with recorded(house.store, "system:command_line", house.now) as record:
        id_, _ = enrol(record, house.door.rules, newcomer)
    code = boss.does(admin.invite_anew, id_)
    sham = house.enters(str(code), "rosa@example.org")
    house.passes(30 * house.door.rules.confirmation.wait)
    with pytest.raises(AccessError):
        case_of(house, sham)


def test_who_becomes_the_first_advisor_by_her_role_is_confirmed_on_the_server(house: House):
    boss, eva = Boss(house), house.person(Role.PROGRAMME)
    boss.does(admin.give_role, eva.id, Role.ADVISOR)
    house.passes(30 * house.door.rules.confirmation.wait)
    with pytest.raises(AccessError):
        case_of(house, eva)


def test_the_first_advisor_of_a_house_waits_for_nobody_where_the_server_made_her(house: House):
    newcomer = Newcomer(house.agency.casa, Role.ADVISOR, "rosa@example.org", "Rosa", "en")
    with recorded(house.store, "system:command_line", house.now) as record:
        _, code = enrol(record, house.door.rules, newcomer)
    assert case_of(house, house.enters(code, "rosa@example.org"))
