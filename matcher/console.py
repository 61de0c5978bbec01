"""A ranking for a person at a terminal: reasons in words, what is missing, what would open it."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from matcher.casework.report import titles_of
from matcher.casework.suggest import Suggestions
from matcher.casework.talking_points import best_reasons, drawbacks, questions
from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score
from matcher.wording.words import Words

STYLES = {Verdict.YES: "green", Verdict.ASK: "cyan", Verdict.NOT_YET: "yellow", Verdict.NO: "dim"}


def print_suggestions(
    suggestions: Suggestions, words: Words, console: Console, others: Sequence[Offer] = ()
) -> None:
    """The list, then what is set aside and held back, each with why; `others` are named in it."""
    titles = titles_of(suggestions, others)
    console.print(Text(words.ui("console.for", code=suggestions.profile.code), style="bold"))
    for place, score in enumerate(suggestions.ranked, 1):
        _print_score(place, score, words, titles, console)
    if suggestions.beyond_top:
        console.print(words.ui("console.more", count=len(suggestions.beyond_top)), style="dim")
    _print_aside(suggestions.set_aside, words, console)
    _print_held_back(suggestions.held_back, words, console)


def _print_score(
    place: int, score: Score, words: Words, titles: Mapping[str, str], console: Console
) -> None:
    offer = score.offer
    head = Text(f"\n{place:>3}. {offer.title}", style="bold")
    where = " · ".join(part for part in (offer.employer, offer.city, offer.id) if part)
    console.print(head)
    verdict = Text(f"{words.verdict(score.verdict)} {score.value:.0%}", STYLES[score.verdict])
    indented(console, Text.assemble(verdict, Text(f"  {where}", style="dim")))
    for part in best_reasons(score):
        indented(console, Text(f"+ {words.reason(part.reason)}"))
    for part in drawbacks(score):
        indented(console, Text(f"- {words.reason(part.reason)}", style="yellow"))
    for opening in score.openings:
        indented(console, Text(f"> {words.opening(opening, titles)}", style="green"))
    for whom, asked in questions(score, words).items():
        heading = words.ui(f"ask_{whom}")
        for question in asked:
            indented(console, Text(f"? {heading}: {question}", style="cyan"))
    for sign in offer.signs:
        indented(console, Text(f'! {words.sign(sign.code)}: "{sign.quote}"', style="magenta"))


def _print_aside(scores: Iterable[Score], words: Words, console: Console) -> None:
    scores = list(scores)
    if not scores:
        return
    console.print(Text(f"\n{words.ui('console.set_aside', count=len(scores))}", style="bold"))
    for score in scores:
        whys = [p for p in score.contributions if p.answer.verdict is Verdict.NO]
        why = " ".join(words.reason(part.reason) for part in whys)
        indented(console, Text(f"{score.offer.title} ({score.offer.id}): {why}", style="dim"))


def _print_held_back(offers: Iterable[Offer], words: Words, console: Console) -> None:
    offers = list(offers)
    if not offers:
        return
    console.print(Text(f"\n{words.ui('console.held_back', count=len(offers))}", style="bold"))
    for offer in offers:
        indented(console, Text(f"{offer.title} ({offer.id})", style="magenta"))
        for sign in offer.signs:
            indented(console, Text(f'{words.sign(sign.code)}: "{sign.quote}"'), 7)


def indented(console: Console, text: Text, by: int = 5) -> None:
    console.print(Padding(text, (0, 0, 0, by)), soft_wrap=False, highlight=False)
