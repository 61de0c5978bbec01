"""Why something can't be done as it was asked, in the language of the page."""

from matcher.errors import MatcherError, NotPossibleError, TooManyAttemptsError
from matcher.web.page_words import PageWords


def refusal_told(error: MatcherError, texts: PageWords) -> str:
    """What has no words of its own is told in general: never a message in another language."""
    if isinstance(error, TooManyAttemptsError):
        return texts.say("There were many attempts. Wait a little.")
    general = texts.say("Something in it is missing or can’t be used.")
    if not isinstance(error, NotPossibleError):
        return general
    return refusals(texts).get(error.code, general) % error.values


def refusals(texts: PageWords) -> dict[str, str]:
    """Code of `NotPossibleError` -> what is said, its values still to be filled in."""
    return {**_of_newcomers(texts), **_of_accounts(texts), **_of_cases(texts)}


def _of_newcomers(texts: PageWords) -> dict[str, str]:
    _ = texts.gettext
    return {
        "email": _("This is no e-mail address."),
        "email_taken": _("There is an account with this e-mail address already."),
        "first_account": _(
            "The first account of another partner is for whoever looks after its accounts."
        ),
        "language": _("Choose a language from the list."),
        "name": _("A name is needed, of no more than 254 signs."),
        "no_organisation": _("Choose an organisation from the list."),
        "organisation_closed": _("This organisation is closed."),
        "organisation_name": _("An organisation needs a name."),
        "role": _("Choose a role that there is in this organisation."),
    }


def _of_accounts(texts: PageWords) -> dict[str, str]:
    _ = texts.gettext
    return {
        "admin": _(
            "Whoever looks after accounts has an account for that alone. Invite her to another one."
        ),
        "desk": _("Choose somebody else to hand the cases over to."),
        "has_cases": _("This account has cases. Hand them over first."),
        "in_use": _("This account is in use. A reset lets somebody in who can’t get in."),
        "own_account": _(
            "This is your own account. What is to be done to it, somebody else has to do."
        ),
    }


def _of_cases(texts: PageWords) -> dict[str, str]:
    _ = texts.gettext
    return {
        "advisor": _("Cases can be given only to an advisor of the same organisation."),
        "case_code": _("One of these is no case code."),
        "own_code": _("One of these is her own case code."),
        "reason": _("Say why, in a few words."),
        "too_many_codes": _(
            "A case names %(n)s others at most. Take out one that it is not about."
        ),
    }
