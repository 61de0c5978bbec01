"""What-if switches in words, each to be read after "What if …"."""

from matcher.casework.switches import Switch
from matcher.web.page_words import PageWords
from matcher.web.week_table import names, short_clock


def switch_words(switch: Switch, texts: PageWords) -> str:
    """Raises LookupError for a code that nobody has worded."""
    values, say = switch.values, texts.say
    match switch.code:
        case "spoken" | "language":
            language = texts.show(values["language"], "language")
            if switch.code == "spoken":
                return say(
                    "she spoke %(language)s %(level)s", language=language, level=values["level"]
                )
            return say("she had %(language)s %(level)s, reading and writing too",
                       language=language, level=values["level"])  # fmt: skip
        case "certificate" | "licence":
            return say("she had this: %(paper)s", paper=texts.show(values["name"], "credential"))
        case "literacy":
            return say("she read and wrote better")
        case "digital":
            return say("she were more at home with computers")
        case "education":
            return say(
                "she had finished this: %(school)s", school=texts.show(values["level"], "isced")
            )
        case "way":
            return say("she went there another way: %(way)s", way=texts.show(values["mode"], "way"))
        case "farther":
            minutes = texts.show(values["minutes"], "minutes")
            return say("a way of %(minutes)s were all right", minutes=minutes)
        case _:
            return _hours(switch, texts)


def _hours(switch: Switch, texts: PageWords) -> str:
    whose, _, kind = switch.code.partition("_")
    days, clock = switch.values["days"], switch.values["clock"]
    time = short_clock(clock) if isinstance(clock, int) else ""
    on = names([*days], texts) if isinstance(days, tuple) else ""
    said = {
        "free_later": texts.say("she were free until %(time)s", time=time),
        "free_earlier": texts.say("she were free from %(time)s on", time=time),
        "free_days": texts.say("she were free on these days: %(days)s", days=on),
        "care_later": texts.say("the children were cared for until %(time)s", time=time),
        "care_earlier": texts.say("the children were cared for from %(time)s on", time=time),
        "care_days": texts.say("the children were cared for on these days: %(days)s", days=on),
    }
    return said[f"{whose}_{kind}"]
