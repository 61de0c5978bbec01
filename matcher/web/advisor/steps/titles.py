"""Residence papers by their names in a country, as a list to choose from.

The codes of documents never reach a page: a word in its source can carry a stigma as well. What
stands there is a digest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from matcher.domain.permit import FALLBACK_COUNTRY, WorkRule
from matcher.domain.permit_rules import Document
from matcher.web.advisor.steps.step import AtHand
from matcher.web.page_words import PageWords
from matcher.wording.rule_texts import rule_text


@dataclass(frozen=True, slots=True)
class Title:
    """`name`: as the country calls it, None where nobody has said."""

    document: str
    name: str | None = None

    @property
    def token(self) -> str:
        return sha256(f"{self.document}|{self.name or ''}".encode()).hexdigest()[:12]

    def said(self, texts: PageWords) -> str:
        if self.name is None:
            return texts.show(self.document, "document")
        return rule_text(self.name, texts.language).text  # European law has no names of its own


OTHER = Title(Document.OTHER)


def titles(at: AtHand, kept: Title | None) -> Mapping[str, Title]:
    """By token: those of her country, what European law adds, the kept one, and any other."""
    found = [*_named(at), *([kept] if kept else []), OTHER]
    return {title.token: title for title in found}


def title_of(residence: Mapping[str, str], at: AtHand) -> tuple[Title, str]:
    """The title in the list, and its name where that is none of the list's."""
    whole = Title(residence["document"], residence.get("local_name"))
    if whole.name is None or whole in set(_named(at)):
        return whole, ""
    return Title(whole.document), whole.name


def _named(at: AtHand) -> Iterator[Title]:
    rules = at.market.knowledge().work_rules
    own = [rule for rule in rules if rule.country == at.country and _in_force(rule, at)]
    documents = {rule.document for rule in own}
    general = [rule for rule in rules if rule.country == FALLBACK_COUNTRY]
    for rule in (*own, *(rule for rule in general if rule.document not in documents)):
        yield Title(str(rule.document), rule.local_name)


def _in_force(rule: WorkRule, at: AtHand) -> bool:
    return rule.valid_until is None or at.today <= rule.valid_until
