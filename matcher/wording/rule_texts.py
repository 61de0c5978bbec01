"""The texts of the rules about work in other languages: `rules.po` of a language's folder.

The English of `data/rules/right_to_work.toml` is the key: a rule that was changed has no
translation until somebody has made a new one, and is shown in English meanwhile. So an old text
never stands for a new rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel.messages.pofile import read_po

from matcher.wording.language import SOURCE, Language, language


@dataclass(frozen=True, slots=True)
class RuleText:
    """`language`: that of `text`. `source`: what the rule itself says, None where that is shown."""

    text: str
    language: str
    source: str | None = None

    @property
    def direction(self) -> str:
        return language(self.language).direction


def rule_text(source: str, code: str) -> RuleText:
    """A text of a rule in a language, in English where that lacks it.

    Raises InputError for a language that has no folder.
    """
    told = rule_texts(language(code)).get(source)
    return RuleText(told, code, source) if told else RuleText(source, SOURCE)


@cache
def rule_texts(its: Language) -> Mapping[str, str]:
    """English text -> the language's; empty where the folder has none."""
    path = its.folder / "rules.po"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        found = read_po(file, locale=its.code, abort_invalid=True)
    return {str(each.id): str(each.string) for each in found if each.id and each.string}
