"""An employer's name without what two spellings of it may differ in."""

import re
import unicodedata

LEGAL_FORMS = frozenset(
    """srl srls spa snc sas scarl scrl scs sapa onlus aps
    sl slu sa sau sll cb
    gmbh ggmbh mbh ag kg ohg ug ev
    ab hb as asa oy
    uab mb sia
    еоод оод ад еад ет ood eood ad ead et
    doo
    οε εε αε επε ικε oe ee ae epe ike
    ltd limited plc llc inc company""".split()  # noqa: SIM905 - a list of 60 strings reads worse
)


def plain_name(employer: str) -> str:
    """ "Example S.r.l." and "EXAMPLE SRL" are both "example"."""
    text = unicodedata.normalize("NFKD", employer.casefold()).replace(".", "")
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    words = re.findall(r"\w+", text)
    return " ".join(word for word in words if word not in LEGAL_FORMS) or " ".join(words)
