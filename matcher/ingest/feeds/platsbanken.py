"""The form that Swedish employers fill in (`annonsrubrik`, `annonstext`), before JobTech turns it
into its own: here the same step is taken, for the keys that `jobtech` reads."""

from matcher.ingest.feeds.loose import Json, listed, number, table, words

_KEYS = {
    "id": "annonsId",
    "headline": "annonsrubrik",
    "application_deadline": "sistaAnsokningsdatum",
    "last_publication_date": "sistaPubliceringsdatum",
    "number_of_vacancies": "antalPlatser",
    "salary_description": "lonebeskrivning",
    "access": "tilltrade",
    "access_to_own_car": "tillgangTillEgenBil",
    "removed": "avpublicerad",
    "removed_date": "avpubliceringsdatum",
}
_LISTS = {
    "employment_type": "anstallningTyp",
    "duration": "varaktighetTyp",
    "working_hours_type": "arbetstidTyp",
    "driving_license": "korkort",
}
_ASKED = {"languages": "sprak", "skills": "kompetenser", "work_experiences": "yrkeserfarenheter"}
MUST = 10  # the weight of what is required; less is a merit


def from_form(form: Json) -> Json:
    """An advert with JobSearch's keys. The form's occupation has a number of Arbetsförmedlingen's
    own, no SSYK code."""
    text = words(form.get("annonstext")) or words(form.get("annonstextFormaterad"))
    advert = {key: form.get(theirs) for key, theirs in _KEYS.items()}
    return advert | {
        **{key: _labelled(form.get(theirs)) for key, theirs in _LISTS.items()},
        "description": {"text": text, "conditions": form.get("villkorsbeskrivning")},
        "employer": {"name": form.get("arbetsgivareNamn") or form.get("arbetsplatsNamn")},
        "experience_required": False if form.get("ingenErfarenhetKravs") is True else None,
        "workplace_address": _address(table(form.get("arbetsplatsadress"))),
        "application_details": {"url": form.get("ansokningssattWebbadress")},
        "must_have": {key: _weighted(form.get(t), must=True) for key, t in _ASKED.items()},
        "nice_to_have": {key: _weighted(form.get(t), must=False) for key, t in _ASKED.items()},
    }


def _address(address: Json) -> Json:
    return {
        "city": address.get("postort"),
        "municipality": table(address.get("kommun")).get("namn"),
        "region": table(address.get("lan")).get("namn"),
        "country": table(address.get("land")).get("namn"),
        "street_address": address.get("gatuadress"),
        "coordinates": [address.get("longitud"), address.get("latitud")],
        "precision": address.get("koordinatPrecision"),
    }


def _labelled(value: object) -> list[Json]:
    return [{"label": table(each).get("namn")} for each in listed(value)]


def _weighted(value: object, *, must: bool) -> list[Json]:
    asked = [each for each in listed(value) if isinstance(each, dict)]
    return _labelled([each for each in asked if ((number(each.get("vikt")) or 0) >= MUST) is must])
