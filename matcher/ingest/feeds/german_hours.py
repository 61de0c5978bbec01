"""Working time models of the German job search: as codes, as names, and as ticked boxes."""

from matcher.ingest.feeds.loose import Json, listed, words

_CODES = {
    "VZ": "VOLLZEIT",
    "TZ": "TEILZEIT",
    "SNW": "SCHICHT_NACHTARBEIT_WOCHENENDE",
    "HO": "HEIM_TELEARBEIT",
    "MJ": "MINIJOB",
}
_BOXES = {
    "arbeitszeitVollzeit": "VOLLZEIT",
    "arbeitszeitTeilzeitVormittag": "TEILZEIT_VORMITTAG",
    "arbeitszeitTeilzeitNachmittag": "TEILZEIT_NACHMITTAG",
    "arbeitszeitTeilzeitAbend": "TEILZEIT_ABEND",
    "arbeitszeitTeilzeitFlexibel": "TEILZEIT_FLEXIBEL",
    "arbeitszeitSchichtNachtWochenende": "SCHICHT_NACHTARBEIT_WOCHENENDE",
    "arbeitszeitHeimTelearbeit": "HEIM_TELEARBEIT",
    "arbeitszeitHeimarbeitTelearbeit": "HEIM_TELEARBEIT",
    "istGeringfuegigeBeschaeftigung": "MINIJOB",
}
_BY_DAY = frozenset({"TEILZEIT_VORMITTAG", "TEILZEIT_NACHMITTAG"})
_WIDEST = {
    "TEILZEIT_VORMITTAG": "Mon-Sun 05:00-14:00",
    "TEILZEIT_NACHMITTAG": "Mon-Sun 12:00-20:00",
    "TEILZEIT_ABEND": "Mon-Sun 16:00-24:00",
}
_PARTS_OF_THE_DAY = {
    "TEILZEIT_VORMITTAG": "am Vormittag",
    "TEILZEIT_NACHMITTAG": "am Nachmittag",
    "TEILZEIT_ABEND": "am Abend",
    "TEILZEIT_FLEXIBEL": "flexibel",
}


def models_of(advert: Json) -> frozenset[str]:
    """The models that an advert names: codes (`tz`), names (`TEILZEIT`) or boxes."""
    listed_models = listed(advert.get("arbeitszeitmodelle")) + listed(advert.get("arbeitszeit"))
    named = {
        _CODES.get(code, code)
        for text in listed_models
        for code in words(text).upper().replace(";", " ").split()
    }
    return frozenset(named | {model for box, model in _BOXES.items() if advert.get(box) is True})


def full_time_of(models: frozenset[str]) -> bool | None:
    """None where both can be had, and where neither is said. A mini-job is never full time."""
    part = any(model.startswith("TEILZEIT") or model == "MINIJOB" for model in models)
    full = "VOLLZEIT" in models
    return full if full != part else None


def night_of(models: frozenset[str]) -> bool | None:
    """No nights where mornings and afternoons are all that is ticked; "shift, night or weekend" may
    be any of the three, and an empty box says nothing."""
    return False if models & _BY_DAY and models <= _BY_DAY else None


def window_of(models: frozenset[str]) -> list[str] | None:
    """The parts of the day in which the work lies, where nothing else is ticked. The agency says
    neither hours nor days, so each part is as wide as anybody may mean it, on any day."""
    if not models or not models <= _WIDEST.keys():
        return None
    return [span for model, span in _WIDEST.items() if model in models]


def hours_words(models: frozenset[str]) -> list[str]:
    parts = [word for model, word in _PARTS_OF_THE_DAY.items() if model in models]
    lines = [f"Teilzeit {' oder '.join(parts)}"] if parts else []
    if "SCHICHT_NACHTARBEIT_WOCHENENDE" in models:
        lines.append("Schicht, Nacht oder Wochenende")
    if "MINIJOB" in models:
        lines.append("Minijob")
    return lines
