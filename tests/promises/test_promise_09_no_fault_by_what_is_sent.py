"""9. Whatever is sent in place of what our own forms and links send, hidden fields and buttons too,
is refused or counts for nothing: nobody brings about a fault by it."""

import re
from urllib.parse import urlencode

import pytest

from matcher.store.access.case_store import CaseStore
from matcher.web.guard import Guard, guard_of
from tests.casework.accounts.house import house
from tests.promises.every_form import Form, forms_of
from tests.promises.test_promise_09_in_addresses import SAYS
from tests.web.everywhere import Everywhere, everywhere
from tests.web.house_site import site

FAULT = 500
HOSTILE = ("\u00b2", "9" * 5000, "-1", "\x00", "{}[]|%s", "//[")
KEPT = {"csrf_token"}
COUNTED = re.compile(r"\d+$")
ENDS = ("account.leave", "account.logout")


@pytest.fixture
def there(store: CaseStore) -> Everywhere:
    home = house(store)
    return everywhere(site(home), home)


def spoilt(form: Form, value: str) -> dict[str, str]:
    """Of a button that counts, as `up-3`, the number alone."""
    sent = dict.fromkeys({str(each.get("name")) for each in form.fields} - KEPT, value)
    if form.button is not None:
        said = form.button.get("value") or ""
        counted = COUNTED.sub(lambda _: value, said) if COUNTED.search(said) else value
        sent[str(form.button.get("name"))] = counted
    return sent


def alike(form: Form) -> tuple[object, ...]:
    """The same form of one case or another, of one row or another, is tried once."""
    names = frozenset(str(each.get("name")).rstrip("0123456789") for each in form.fields)
    button = "" if form.button is None else COUNTED.sub("", form.button.get("value") or "")
    return form.who, form.endpoint, names, button


def test_promise_09_what_stands_in_a_form_may_be_anything(there: Everywhere) -> None:
    forms = {alike(form): form for form in forms_of(there.app, there)[0]}
    tried, faults = 0, set()
    for form in sorted(forms.values(), key=lambda form: form.late):
        if form.endpoint in ENDS:
            continue
        browser = there.people[form.who]
        token = next(each.get("value") for each in form.fields if each.get("name") == "csrf_token")
        for value in HOSTILE:
            sent = spoilt(form, value) | {"csrf_token": token or ""}
            headers = {"Referer": f"{browser.base}{form.page}"}
            answer = browser.client.post(
                form.action, base_url=browser.base, data=sent, headers=headers
            )
            if answer.status_code >= FAULT:
                faults.add((form.endpoint, form.page, value[:9]))
            tried += "/account/login" not in answer.headers.get("Location", "")
    assert faults == set()
    assert tried > 500


def test_promise_09_what_stands_in_an_address_may_be_anything(there: Everywhere) -> None:
    for who, address in there.addresses("en"):
        for value in HOSTILE:
            asked = urlencode(dict.fromkeys((*SAYS, "next", "cursor"), value), errors="replace")
            answer = there.people[who].get(f"{address.partition('?')[0]}?{asked}")
            assert answer.status_code < FAULT, (address, value[:9])


def test_promise_09_what_stands_in_a_path_may_be_anything(there: Everywhere) -> None:
    for rule in there.app.url_map.iter_rules():
        guard = guard_of(there.app, rule.endpoint)
        if not isinstance(guard, Guard) or not rule.arguments or "GET" not in (rule.methods or ()):
            continue
        for name in rule.arguments:
            for value in HOSTILE:
                where = there.furnished.built(there.app, rule, **{name: value})
                for who in ("advisor", "admin"):
                    answer = there.people[who].get(where)
                    assert answer.status_code < FAULT, (rule.rule, name, value[:9])


def test_promise_09_where_somebody_comes_from_may_be_anything(there: Everywhere) -> None:
    """Strangers too brought about a fault by it, and a line in the log for each."""
    for who, where in (("stranger", "/account/login"), ("advisor", "/cases")):
        browser = there.people[who]
        with_token = {"csrf_token": browser.token(), "email": "rosa@example.org", "code": "K-9"}
        for value in ("https://[", "https://[::1", "//[x]", "x" * 3000):
            headers = {"Referer": value}
            answer = browser.client.post(
                where, base_url=browser.base, data=with_token, headers=headers
            )
            assert answer.status_code < FAULT, (where, value[:9])
