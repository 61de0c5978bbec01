"""What the sentence says about the words found in it: asked, wished for, or not asked at all."""

import re
from functools import lru_cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.windows import Span

_NOT_BEFORE = re.compile(
    r"(?<!\w)(?:no|not|without|non|senza|nessun[ao]?|sin|ningun[ao]?|kein(?:e[nrms]?)?|nicht|ohne"
    r"|doesn't|don't|isn't|aren't|needn't|never|nie|mai|nunca)"
    r"(?:[\s'(/-]+(?!but\b|pero\b|sino\b|ma\b|aber\b|only\b|solo\b|nur\b)[\w']+){0,5}[\s'\"(/-]*$"
)
_NOT_INSIDE = re.compile(r"(?<!\w)(?:not|non|no|nicht|kein\w*|sin|ohne|senza|without)(?!\w)")
# "not required" after the words; the words between may not open another thought.
_NOT_AFTER = re.compile(
    r"^[^,;:]{0,50}?(?<!\w)(?:(?:is |are )?not? (?:required|needed|necessary|essential|mandatory"
    r"|a must|compulsory|obligatory)|unnecessary|non (?:e |sono |viene |vengono )?(?:\w+mente )?"
    r"(?:richiest|necessari|obbligatori|indispensabil|serv|occorr|fondamental)\w*"
    r"|no (?:es |son |sera )?(?:necesari|requerid|obligatori|imprescindible|exigid|hace falta)\w*"
    r"|no se (?:requier|exig|pid|necesit|precis)\w*|nicht (?:\w+ )?(?:erforderlich|notwendig|notig"
    r"|vorausgesetzt|zwingend|verlangt)|kein muss|keine (?:voraussetzung|bedingung))(?!\w)"
)
_WISH = (
    r"(?<!\w)(?:prefer\w*|desirable|desired|advantage\w*|an? (?:strong |big |real )?plus|nice[- ]to"
    r"[- ]have|asset|ideally|idealmente|welcome|bonus|beneficial|helpful|optional\w*|would be "
    r"(?:good|great)"
    r"|gradit\w*|preferibil\w*|preferenz\w*|titolo preferenziale|apprezzat\w*|ben accett\w*"
    r"|auspicabil\w*|costituir\w* (?:un )?(?:plus|vantaggio|titolo)|un plus|vantaggio"
    r"|facoltativ\w*|valorable\w*|valorar\w*|se valora\w*|valoramos|valorad\w*|deseable\w*"
    r"|recomendable|se apreciar\w*|opcional\w*|ventaja|se agradec\w*|von vorteil|vorteilhaft"
    r"|wunschenswert\w*|idealerweise|gerne? gesehen|ware[n]? (?:schon|toll|gut)|bevorzugt"
    r"|erwunscht|optimalerweise|hilfreich|willkommen|kein muss"
    r"|nachgeholt|nachholen|can be (?:obtained|acquired)|puede obtenerse|conseguibile)(?!\w)"
)
_ASKED = (
    r"(?<!\w)(?:requir\w*|must|mandatory|essential|necessary|needed|richiest\w*|richied\w*"
    r"|necessari\w*|indispensabil\w*|obbligatori\w*|requisit\w*|imprescindible\w*|obligatori\w*"
    r"|necesari\w*|se requiere\w*|erforderlich|zwingend|voraussetzung\w*|notwendig|muss)(?!\w)"
)
_WISHED_BEFORE = re.compile(rf"{_WISH}(?!.*{_ASKED})", re.DOTALL)
_WISHED_AFTER = re.compile(_WISH)
_ASKED_AT_ONCE = re.compile(rf"^\W{{0,3}}(?:\w+ ){{0,2}}?{_ASKED}")
_WISH_HEADING = re.compile(
    rf"^[^\w\n]*(?:[^\n:.]{{0,40}}?{_WISH}[^\n:.]{{0,30}}:"
    rf"|(?:(?:requisit|competen|conoscen|titol|aspect|skill)\w* )?{_WISH}(?: \w+)?)[ \t]*$",
    re.MULTILINE,
)
_NEXT_PART = re.compile(r"\n[ \t]*\n|\n[^\n:]{2,60}:[ \t]*(?=\n)")


def denied(advert: Advert, start: int, end: int) -> Span | None:
    """The words together with "no", "not required" ..., where the advert says it asks for none."""
    before, after = advert.before(start, 60), advert.after(end)
    if _NOT_INSIDE.search(advert.folded, start, end):
        return start, end
    if negation := _NOT_BEFORE.search(before):
        return start - len(before) + negation.start(), end
    if negation := _NOT_AFTER.match(after):
        return start, end + negation.end()
    return None


def wished(advert: Advert, start: int, end: int, reach: int = 100) -> bool:
    """Welcome, not asked: "gradita", "von Vorteil", or below a heading that says so.

    `reach` is how far behind `end` a wish still speaks of it, in characters.
    """
    if _WISHED_BEFORE.search(advert.before(start)):
        return True
    after = advert.after(end, reach)
    if _ASKED_AT_ONCE.search(after):
        return False
    return bool(_WISHED_AFTER.search(after)) or _below_wish_heading(advert, start)


def asked(advert: Advert, start: int, end: int) -> bool:
    return not denied(advert, start, end) and not wished(advert, start, end)


def _below_wish_heading(advert: Advert, start: int) -> bool:
    return any(first <= start < last for first, last in _wish_parts(advert.folded))


@lru_cache(maxsize=8)
def _wish_parts(folded: str) -> list[tuple[int, int]]:
    """From each heading such as "Nice to have:" to the next blank line or heading."""
    parts = []
    for heading in _WISH_HEADING.finditer(folded):
        following = _NEXT_PART.search(folded, heading.end())
        parts.append((heading.end(), following.start() if following else len(folded)))
    return parts
