"""Her list on paper for somebody outside: with her consent to this act for this recipient, looked
for in the very transaction that says so."""

from matcher.domain.casework import ConsentAct
from matcher.store.access.scope import Scope
from matcher.store.people.avoiding import make_sure_of_distance
from matcher.store.people.consents import make_sure_of_recipient, require_consent


def hand_list(scope: Scope, case_id: str, recipient: str, offers: list[str]) -> None:
    """`offers`: ids of those that stand on it. From now on the trail says that the recipient has
    it. Raises ConsentError unless she agrees to this act for this recipient now; ConflictError
    where one of the offers is not for her, InputError as `make_sure_of_recipient`."""
    make_sure_of_recipient(recipient)
    file = scope.enter(case_id, "list.handed", recipient=recipient, offers=len(offers))
    make_sure_of_distance(file, offers, recipient)
    require_consent(file, ConsentAct.HAND_LIST, recipient)
