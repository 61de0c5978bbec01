"""The closed lists of Arbetsförmedlingen's advert form -> ours."""

FULL_TIME_HOURS = 40  # a week; Arbetstidslag (1982:673), 5 §

FULL_TIME = {"heltid": True, "deltid": False}  # "Heltid/Deltid" leaves it open
LICENCES = {"Utökad B": "B96"}
# Level 5 stands for "two years or longer after secondary school": the least that it can be.
EDUCATION = {
    "Saknar formell, grundläggande utbildning": 0,
    "Förgymnasial utbildning kortare än 9 år": 1,
    "Förgymnasial utbildning 9 (10) år": 2,
    "Gymnasial utbildning": 3,
    "Eftergymnasial utbildning kortare än två år": 4,
    "Eftergymnasial utbildning två år eller längre": 5,
    "Forskarutbildning": 8,
}
_CONTRACTS = {
    "behovsanställning": "on_call",
    "sommarjobb / feriejobb": "fixed_term",
    "säsongsanställning": "fixed_term",
    "tidsbegränsad anställning": "fixed_term",
    "vikariat": "fixed_term",
    "tillsvidareanställning": "permanent",
}


def contract_of(employment: str, duration: str) -> str | None:
    """From the employment type; the older "ordinary employment" leaves it to the duration, where
    anything but "until further notice" is a length of time."""
    for start, contract in _CONTRACTS.items():
        if employment.casefold().startswith(start):
            return contract
    if not duration:
        return None
    return "permanent" if duration.casefold().startswith("tillsvidare") else "fixed_term"
