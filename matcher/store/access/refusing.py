"""The one answer to whoever asks for what is not there or not theirs, and its trace."""

from typing import NoReturn

from matcher.errors import NotFoundError
from matcher.store.access.case_file import owner_of
from matcher.store.access.recorded import Record
from matcher.store.case_models import CaseRow
from matcher.store.ids import is_id


def refuse(record: Record, act: str, about: str) -> NoReturn:
    """Raises NotFoundError. `about`: what came from outside; it is noted as it is where it is a
    case's id, and otherwise as a digest, for it could be anything."""
    theirs = is_id(about) and record.session.get(CaseRow, about) is not None
    object_ = owner_of(about) if theirs else f"digest:{record.vault.digest(about).hex()[:20]}"
    record.note_refusal("access.refused", object_, tried=act)
    raise NotFoundError("not found")
