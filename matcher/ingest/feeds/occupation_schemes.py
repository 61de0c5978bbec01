"""The occupation scheme that a feed names, in whatever way it names it."""

import re

from matcher.ingest.national_codes import SCHEMES, well_formed

# Names as feeds write them, without case, blanks and punctuation. ISCO-88, SSYK 96, STYRK-98 and
# the American SOC have codes that look the same and mean something else: a name that leaves the
# edition open is a name only where one edition is in use.
_NAMES = {
    "classificazionedelleprofessioni2011": "cp_2011",
    "classificazionedelleprofessioni2021": "cp_2021",
    "cno2011": "cno_11",
    "istatcp2011": "cp_2011",
    "istatcp2021": "cp_2021",
    "cor": "cor",
    "cor08": "cor",
    "corisco08": "cor",
    "clasificareaocupatiilordinromania": "cor",
    "isco": "isco_08",
    "isco08": "isco_08",
    "isco2008": "isco_08",
    "ciuo08": "isco_08",
    "citp08": "isco_08",
    "kldb": "kldb_2010",
    "kldb2010": "kldb_2010",
    "kldb2020": "kldb_2010",
    "klassifikationderberufe2010": "kldb_2010",
    "lpk": "lpk_2012",
    "lpk2012": "lpk_2012",
    "lpk2023": "lpk_2012",
    "nkpd": "nkpd_2011",
    "nkpd2011": "nkpd_2011",
    "нкпд": "nkpd_2011",
    "нкпд2011": "nkpd_2011",
    "profesijuklasifikators": "pk_lv",
    "romev3": "rome",
    "romev4": "rome",
    "coderome": "rome",
    "ssyk2012": "ssyk_2012",
    "styrk08": "styrk_08",
    "styrk08nav": "styrk_08",
}
_NOT_LETTERS = re.compile(r"[\W_]+")


def _plain(name: str) -> str:
    return _NOT_LETTERS.sub("", name).casefold()


_KNOWN = _NAMES | {_plain(scheme): scheme for scheme in SCHEMES}


def scheme_named(name: str) -> str | None:
    """`KldB 2010` -> kldb_2010; None for a name that nobody knows, or that may be two editions."""
    return _KNOWN.get(_plain(name))


def coded(scheme: str, code: str) -> str | None:
    """`("KldB 2010", "29302")` -> kldb_2010:29302; None where either is not one."""
    name = scheme_named(scheme)
    return well_formed(f"{name}:{code}") if name else None
