"""`matcher db`: the form of the database, and bringing it to today's."""

from matcher.database_command import DatabaseCommand
from matcher.store.address import shown
from matcher.store.connecting import connect
from matcher.store.database import standing_at
from matcher.store.form import REVISIONS, Form, Standing
from matcher.store.migrating import bring_up_to_date

_WORDS = {
    Form.EMPTY: "empty; the next command makes its tables",
    Form.UNVERSIONED: "of a form without a history; `matcher db upgrade` takes it over",
    Form.OLDER: "of an older form; `matcher db upgrade` brings it up to date",
    Form.CURRENT: "up to date",
    Form.NEWER: "of a form that is not known here; update matcher",
}


class DatabaseForm(DatabaseCommand):
    def current(self) -> bool:
        """Whether it may be used as it is."""
        found = standing_at(self._url)
        self._tell(found, _WORDS[found.form])
        return found.form in (Form.CURRENT, Form.EMPTY)

    def upgrade(self) -> None:
        engine = connect(self._url)
        try:
            before = bring_up_to_date(engine)
        finally:
            engine.dispose()
        after = Standing(Form.CURRENT, REVISIONS[-1])
        if before == after:
            self._tell(after, _WORDS[Form.CURRENT])
        else:
            self._tell(after, f"brought up to date from {before.revision or before.form.value}")

    def _tell(self, found: Standing, words: str) -> None:
        name, newest = shown(self._url), REVISIONS[-1]
        known = {"database": name, "form": found.form.value}
        at = f" at {found.revision}" if found.revision else ""
        self._say(known | {"revision": found.revision, "newest": newest}, f"{name}{at}: {words}")
