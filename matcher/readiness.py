"""Whether the pages can do their work: asked by machines every few seconds."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from matcher.errors import MatcherError
from matcher.knowledge import Loaded
from matcher.market.index_following import Following
from matcher.market_knowledge import market_of
from matcher.scoring import index_folder
from matcher.settings import index_dir
from matcher.store.access.opened import CaseStore
from matcher.store.database import reading
from matcher.store.form import Form, standing
from matcher.store.keys.opening import check
from matcher.web.health import Readiness, Standing


def readiness_of(store: CaseStore, url: str, loaded: Loaded) -> Readiness:
    """What lacks: `database` (does not answer), `form` (is another one by now), `keys` (are other
    ones by now), `audit` (the trail has no anchor that it reaches). An index that is behind,
    damaged or none at all is only noted: whoever ranks brings it up to date, or does without."""
    following = Following(
        index_dir(url), market_of(store.engine, loaded), loaded.knowledge.weights, loaded.taxonomy
    )

    def standing_now() -> Standing:
        try:
            lacks = [name for name, lacking in _LOOKS if lacking(store)]
            return Standing(lacks, () if lacks else _of_index(following))
        except DBAPIError:
            return Standing(["database"])

    return standing_now


def _form(store: CaseStore) -> bool:
    with reading(store.engine) as session:
        return standing(session.connection()).form is not Form.CURRENT


def _keys(store: CaseStore) -> bool:
    try:
        with reading(store.engine) as session:
            check(session, store.vault.source.load())
    except MatcherError:
        return True
    return False


def _audit(store: CaseStore) -> bool:
    try:
        with reading(store.engine) as session:
            return not store.trail.is_reached(session, store.trail.anchor.read())
    except MatcherError:
        return True


_LOOKS = (("form", _form), ("keys", _keys), ("audit", _audit))


def _of_index(following: Following) -> list[str]:
    folder: Path = following.folder
    if not index_folder.is_there(folder):
        return ["no_index"]
    if index_folder.state_standing(folder) is None:
        return ["index_damaged"]
    return ["index_behind"] if following.behind else []
