"""Every error that matcher raises on purpose. Each message names the record, field and value."""


class MatcherError(Exception):
    """Something that the person at the keyboard can put right; shown without a traceback."""


class InputError(MatcherError):
    """A file, record, field or value that can't be used."""


class NotPossibleError(InputError):
    """What can't be done as somebody asked, for a reason that pages have words for in each language
    (`web/refusal_words.py`). `code`: which reason; `values`: what its words name."""

    def __init__(self, code: str, message: str, **values: object) -> None:
        super().__init__(message)
        self.code = code
        self.values = values


class TooLittleKnownError(InputError):
    """Of her as yet, for what was asked."""


class ConflictError(InputError):
    """Somebody else has changed the same thing meanwhile."""


class HeldBackError(InputError):
    """An advert that shows signs of danger, and that no person has let go."""


class CodeTakenError(InputError):
    """A new case's code that another case has."""


class TaxonomyError(MatcherError):
    """A taxonomy table or release that does not hold together."""


class RulesError(MatcherError):
    """A rules or weights file that does not hold together."""


class SettingsError(MatcherError):
    """A setting that is unknown, missing or can't be used: where it stands, and what it is."""


class FetchError(MatcherError):
    """A source that can't be fetched: its address (never its query, which may hold a key) and why.

    `passing`: it may well answer another time. `wait`: the seconds that it asked to be left alone.
    """

    def __init__(
        self, address: str, cause: str, *, passing: bool = False, wait: float | None = None
    ) -> None:
        super().__init__(f"{address}: {cause}")
        self.address = address
        self.cause = cause
        self.passing = passing
        self.wait = wait


class LeaseError(MatcherError):
    """Another worker has taken over; what this one was about to write is refused."""


class IndexDamagedError(MatcherError):
    """An index that can't be served: a file that is missing, changed, or of another format."""


class BatchError(MatcherError):
    """A batch that can't be finished: whoever works for it is lost or knows something else."""


class BackupError(MatcherError):
    """A backup that can't be made, used, or put where it should go; what is there stays there."""


class KeysError(MatcherError):
    """A key that is missing, wrong, or lies open to others. The program stops before it writes."""


class SealError(MatcherError):
    """Something sealed that does not open: altered, moved from elsewhere, or its key destroyed."""


class AuditError(MatcherError):
    """An audit trail that does not hold together, or can't be written: then no data is given."""


class NotFoundError(MatcherError):
    """There is no such thing, or it is not theirs to see: nobody can tell which."""


class AccessError(MatcherError):
    """Whoever asks may do nothing of the kind, whatever it is about."""


class LoginRefusedError(AccessError):
    """A log-in that failed: what was wrong with it is not told."""


class TooManyAttemptsError(LoginRefusedError):
    """Nothing was looked at: there were too many attempts. `wait_seconds`: until the next one."""

    def __init__(self, wait_seconds: int) -> None:
        super().__init__("too many attempts; wait a little")
        self.wait_seconds = wait_seconds


class PasswordRefusedError(InputError):
    """A new password that can't be used. `code`: short | long | common | own."""

    def __init__(self, code: str) -> None:
        super().__init__(f"this password can't be used: {code}")
        self.code = code


class StepUpError(AccessError):
    """She has to prove anew that it is her."""


class ScreeningError(MatcherError):
    """Nobody has looked at this case's risks yet: before that nothing else is done in it."""


class ConsentError(MatcherError):
    """She has not agreed to this act for this recipient, or has taken it back."""
