"""For a person at a terminal: what changes with a what-if, and how narrow a list is."""

from rich.console import Console
from rich.text import Text

from matcher.casework.comparing import WhatIf
from matcher.console import STYLES, indented
from matcher.wording.words import Words


def print_what_if(found: WhatIf, words: Words, console: Console) -> None:
    """Each group with how many, and the first of them by name."""
    heading = words.ui("what_if.for", changes=list(found.changes))
    console.print(Text(f"\n{heading}", style="bold"))
    if not found.groups:
        console.print(words.ui("what_if.nothing"))
    for name, group in found.groups.items():
        indented(console, Text(f"{words.ui(f'what_if.{name}')}: {group.count}", style="bold"), 2)
        for moved in group.first:
            before = f"{words.verdict(moved.before)} {moved.value_before:.0%}"
            after = Text(f"{words.verdict(moved.after)} {moved.value:.0%}", STYLES[moved.after])
            line = f"{found.titles[moved.id]} ({moved.id}): {before} → "
            indented(console, Text.assemble(line, after))
