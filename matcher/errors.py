"""Every error that matcher raises on purpose. Each message names the record, field and value."""


class MatcherError(Exception):
    """Something that the person at the keyboard can put right; shown without a traceback."""


class InputError(MatcherError):
    """A file, record, field or value that can't be used."""


class TaxonomyError(MatcherError):
    """A taxonomy table or release that does not hold together."""


class RulesError(MatcherError):
    """A rules or weights file that does not hold together."""
