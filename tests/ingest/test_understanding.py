"""From a record to an offer: fields before text, stated skills before usual ones."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from matcher.domain.language import Cefr, LanguageNeed, Mode
from matcher.domain.offer import Ability, Offer
from matcher.domain.papers import Papers
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.permit import Document
from matcher.domain.place import Place
from matcher.domain.week import Week
from matcher.ingest import asked_skills, occupations
from matcher.ingest.places import Places
from matcher.ingest.record import OfferRecord
from matcher.ingest.screening import Signs, load_signs
from matcher.ingest.understanding import UNKNOWN_TOWN_KM, Understood, understand
from matcher.settings import data_dir
from matcher.taxonomy.linking import Choice, Linker, Match
from matcher.taxonomy.loading import load_embedded
from matcher.taxonomy.model import Taxonomy

TAXONOMY = load_embedded(data_dir() / "taxonomy")


def _isco(match: Match) -> str:
    return TAXONOMY.concept(match.id).isco or ""


class ToldLinker(Linker):
    """A linker that answers what the test tells it, and remembers what it was asked."""

    def __init__(self, jobs: Sequence[Match] = (), skills: Sequence[Match] = ()) -> None:
        self.jobs, self.skills = list(jobs), list(skills)
        self.asked: list[tuple[str, str, tuple[str, ...]]] = []
        self.calls = 0
        self.read: list[tuple[tuple[str, ...], str]] = []

    def choose(
        self, titles: Sequence[str], language: str, groups: Sequence[Sequence[str]]
    ) -> list[Choice]:
        """The told jobs in their order; they are in the groups if their codes say so."""
        self.asked += [(title, language, tuple(g)) for title, g in zip(titles, groups, strict=True)]
        self.calls += 1
        return [self._choice(codes) for codes in groups]

    def _choice(self, codes: Sequence[str]) -> Choice:
        first = next(iter(self.jobs), None)
        inside = (m for m in self.jobs if _isco(m).startswith(tuple(codes)))
        return Choice(next(inside, None) if codes else first, first)

    def extract(self, texts: Sequence[str], language: str, top: int = 10) -> list[list[Match]]:
        self.read.append((tuple(texts), language))
        return [self.skills[:top] for _ in texts]


PLACES = Places.load(data_dir() / "places" / "cities.tsv")


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return TAXONOMY


@pytest.fixture(scope="module")
def signs() -> Signs:
    return load_signs(data_dir() / "rules" / "exploitation_signs.toml")


@pytest.fixture
def told(taxonomy: Taxonomy, signs: Signs):
    """Understand one record, given as keyword arguments, with a told linker."""

    def _understand(linker: Linker | None = None, **raw: Any) -> Understood:
        record = OfferRecord.model_validate(
            {"id": "v1", "title": "Aiuto", "text_language": "it"} | raw
        )
        return understand([record], taxonomy, linker or ToldLinker(), signs, PLACES)

    return _understand


def only(understood: Understood) -> Offer:
    [offer] = understood.offers
    return offer


def test_what_the_fields_state_is_in_the_offer(told) -> None:
    offer = only(
        told(
            country="IT", city="Milano", lat=45.47, lon=9.19, employer="Coop Example",
            languages=[{"language": "it", "level": "A2", "modes": ["speaking"]}],
            hours_per_week=20, shifts=["Mon-Fri 09:10-13:00"], contract="fixed_term",
            pay={"amount": 9.5, "period": "hour", "gross": True}, start="2026-12-01",
            licences=[], certificates=["HACCP"], documents=["refugee"], tutor=True,
        )
    )  # fmt: skip
    assert offer.place == Place(45.47, 9.19, "Milano")
    assert offer.languages == (LanguageNeed("it", Cefr.A2, (Mode.SPEAKING,)),)
    assert offer.shifts == Week.parse(["Mon-Fri 09:00-13:00"])
    assert offer.pay == Pay(9.5, PayPeriod.HOUR, "EUR", gross=True)
    assert offer.start == date(2026, 12, 1)
    assert (offer.licences, offer.certificates) == (frozenset(), {"haccp"})
    assert offer.documents == {Document.REFUGEE}
    assert offer.tutor is True
    assert offer.facts == ()


def test_full_or_part_time_and_the_part_of_the_day_are_in_the_offer(told) -> None:
    offer = only(told(full_time=False, shift_window=["Mon-Sun 05:10-13:50"]))
    assert (offer.full_time, offer.hours_per_week, offer.shifts) == (False, None, None)
    assert offer.shift_window == Week.parse(["Mon-Sun 05:00-14:00"])


def test_the_papers_that_it_asks_for_are_in_the_offer_without_those_that_others_hold(told) -> None:
    offer = only(told(papers=["citizen", "eu_citizen"], welcomes=["protection"], sponsors=False))
    assert (offer.papers, offer.welcomes) == ({Papers.EU_CITIZEN}, {Papers.PROTECTION})
    assert offer.sponsors is False
    assert only(told(papers=[], description="Permesso di soggiorno valido")).papers == frozenset()


def test_what_nobody_says_stays_unknown(told) -> None:
    offer = only(told())
    assert (offer.languages, offer.shifts, offer.pay, offer.licences) == (None,) * 4
    assert (offer.occupation, offer.isco, offer.required_skills) == (None, None, ())
    assert offer.training is None


def test_a_fact_that_only_the_text_says_is_read_and_quoted(told) -> None:
    offer = only(told(description="Orario: 20 ore settimanali."))
    assert offer.hours_per_week == 20
    [quote] = [fact.quote for fact in offer.facts if fact.name == "hours_per_week"]
    assert "20 ore settimanali" in quote


def test_a_field_wins_over_the_text_and_is_not_quoted(told) -> None:
    offer = only(told(hours_per_week=30, description="Orario: 20 ore settimanali."))
    assert offer.hours_per_week == 30
    assert "hours_per_week" not in offer.quotes


def test_a_contradiction_in_the_text_is_unclear_unless_a_field_settles_it(told) -> None:
    text = "Conoscenza della lingua italiana livello A2. Lingua italiana: livello C1 richiesto."
    assert "languages" in only(told(description=text)).unclear
    stated = told(description=text, languages=[{"language": "it", "level": "A2"}])
    assert only(stated).unclear == frozenset()


def test_the_language_of_a_text_is_told_where_the_feed_does_not_say(told) -> None:
    text = "Cerchiamo una persona per la pulizia delle camere del nostro albergo in centro."
    assert only(told(text_language=None, description=text)).text_language == "it"


@pytest.mark.parametrize("words", ["hairdresser", "parrucchiera", "Hairdresser"])
def test_a_stated_occupation_is_looked_up_not_guessed(told, words: str) -> None:
    linker = ToldLinker([Match("electrician", 1.0)])
    offer = only(told(linker, occupation=words))
    assert (offer.occupation, offer.isco) == ("hairdresser", "5141")
    assert linker.asked == []


def test_inside_a_stated_isco_group_the_title_chooses(told) -> None:
    linker = ToldLinker([Match("hairdresser", occupations.WITHIN_GROUP[4])])
    for stated in ({"occupation": "5141"}, {"isco": ["5141"]}):
        offer = only(told(linker, **stated))
        assert (offer.occupation, offer.isco) == ("hairdresser", "5141")
    assert linker.asked == [("Aiuto", "it", ("5141",))] * 2


def test_a_code_of_a_country_narrows_to_its_isco_groups_and_the_title_chooses(told) -> None:
    linker = ToldLinker([Match("waiter-waitress", 0.4), Match("hairdresser", 0.3)])
    offer = only(told(linker, occupation_codes=["kldb_2010:82312"]))
    assert (offer.occupation, offer.isco) == ("hairdresser", "5141")
    assert linker.asked == [("Aiuto", "it", ("5141",))]


def test_a_stated_isco_group_stays_where_no_title_in_it_is_like_the_adverts(told) -> None:
    offer = only(told(isco=["5141"]))
    assert (offer.occupation, offer.isco) == (None, "5141")


def test_of_several_groups_of_which_none_fits_only_what_they_share_is_known(told) -> None:
    assert only(told(isco=["9111", "9112"])).isco == "911"
    assert only(told(occupation_codes=["kldb_2010:54101"])).isco is None


def test_a_group_that_isco_does_not_have_is_the_group_above_it(told) -> None:
    assert only(told(occupation_codes=["styrk_08:2223"])).isco == "222"


def test_a_title_beside_its_code_is_right_for_neighbouring_groups_are_mixed_up(told) -> None:
    offer = only(told(ToldLinker([Match("hairdresser", 0.95)]), isco=["5142"]))
    assert (offer.occupation, offer.isco) == ("hairdresser", "5141")
    assert "occupation" not in offer.unclear


def test_a_title_that_names_other_work_than_its_code_is_asked_about(told) -> None:
    understood = told(ToldLinker([Match("hairdresser", 0.95)]), isco=["7411"])
    offer = only(understood)
    assert (offer.occupation, offer.isco) == (None, None)
    assert "occupation" in offer.unclear
    assert understood.warnings == ("v1: title 'Aiuto' is not the work of 7411; neither is taken",)


@pytest.mark.parametrize(("code", "digits"), [("514", 3), ("51", 2), ("5", 1)])
def test_the_wider_the_stated_group_the_surer_the_title_must_be(
    told, code: str, digits: int
) -> None:
    least = occupations.WITHIN_GROUP[digits]
    sure, unsure = (ToldLinker([Match("hairdresser", least - less)]) for less in (0, 0.01))
    assert only(told(sure, isco=[code])).occupation == "hairdresser"
    assert only(told(unsure, isco=[code])).occupation is None


def test_a_title_that_names_a_work_wins_over_a_wide_group(told) -> None:
    offer = only(told(ToldLinker([Match("hairdresser", 0.95)]), isco=["74"]))
    assert (offer.occupation, "occupation" in offer.unclear) == ("hairdresser", False)


def test_a_title_that_only_resembles_other_work_leaves_the_code_standing(told) -> None:
    offer = only(told(ToldLinker([Match("hairdresser", 0.85)]), isco=["7411"]))
    assert (offer.occupation, offer.isco) == (None, "7411")
    assert "occupation" not in offer.unclear


def test_the_address_of_an_occupation_that_is_not_loaded_is_no_title(told) -> None:
    linker = ToldLinker([Match("hairdresser", 0.9)])
    understood = told(linker, occupation="http://data.europa.eu/esco/occupation/0000")
    assert linker.asked == [("Aiuto", "it", ())]
    assert understood.warnings == ()


def test_a_group_of_one_occupation_needs_no_title(told, taxonomy: Taxonomy) -> None:
    codes = {taxonomy.concept(o).isco for o in taxonomy.occupation_ids}
    alone = next(c for c in sorted(filter(None, codes)) if len(taxonomy.occupations_in(c)) == 1)
    assert (only(told(isco=[alone])).occupation,) == taxonomy.occupations_in(alone)


def test_a_title_is_linked_only_when_the_likeness_convinces(told) -> None:
    sure = ToldLinker([Match("hairdresser", occupations.CONVINCING)])
    unsure = ToldLinker([Match("hairdresser", occupations.CONVINCING - 0.01)])
    offer = only(told(sure))
    assert (offer.occupation, offer.isco) == ("hairdresser", "5141")
    assert only(told(unsure)).occupation is None


def test_a_title_that_names_a_rank_is_not_the_work_that_it_is_only_like(told) -> None:
    alike = ToldLinker([Match("hairdresser", occupations.CONVINCING + 0.1)])
    named = ToldLinker([Match("hairdresser", 0.97)])
    title = "Responsabile parrucchieri"
    assert only(told(alike, title=title)).occupation is None
    assert only(told(named, title=title)).occupation == "hairdresser"


def test_an_occupation_that_no_label_fits_is_linked_by_its_words_and_warned_about(told) -> None:
    linker = ToldLinker([Match("hairdresser", 0.9)])
    understood = told(linker, occupation="hair dreser")
    assert only(understood).occupation == "hairdresser"
    assert linker.asked == [("hair dreser", "it", ())]
    assert understood.warnings == (
        "v1: occupation 'hair dreser' fits no label; linked by likeness instead",
    )


def test_titles_of_one_language_are_linked_in_one_call(taxonomy: Taxonomy, signs: Signs) -> None:
    linker = ToldLinker()
    records = [
        OfferRecord(id=f"v{n}", title=f"Job {n}", text_language=language)
        for n, language in enumerate(["it", "en", "it", "no", None])
    ]
    understand(records, taxonomy, linker, signs, PLACES)
    assert [language for _, language, _ in linker.asked] == ["it", "it", "en", "en", "sv"]
    assert linker.calls == 3


def test_skills_that_an_offer_lists_are_looked_up_and_nothing_is_added(told) -> None:
    linker = ToldLinker(skills=[Match("think-critically", 1.0)])
    skills = {"required": ["cook meat dishes"], "desired": ["solve problems", "cook meat dishes"]}
    offer = only(told(linker, occupation="hairdresser", skills=skills, description="..."))
    assert offer.required_skills == ("cook-meat-dishes",)
    assert offer.desired_skills == ("solve-problems",)
    assert linker.read == []


def test_an_empty_list_of_required_skills_asks_for_none(told) -> None:
    offer = only(told(occupation="hairdresser", skills={"required": []}))
    assert (offer.required_skills, offer.desired_skills) == ((), ())


def test_a_skill_that_no_label_fits_stays_as_words_and_is_warned_about(told) -> None:
    understood = told(skills={"required": ["cook meat dishes", "qwertz"]})
    assert only(understood).required_skills == ("cook-meat-dishes",)
    assert only(understood).unknown_skills == ("qwertz",)
    assert understood.warnings == ("v1: skill 'qwertz' fits no label; it counts as unknown",)


def test_an_offer_that_lists_no_skills_asks_for_those_of_its_occupation(
    told, taxonomy: Taxonomy
) -> None:
    offer = only(told(occupation="hairdresser"))
    usual = taxonomy.skills_of("hairdresser")
    assert set(offer.required_skills) <= {link.skill for link in usual if link.essential}
    assert set(offer.desired_skills) <= {link.skill for link in usual if not link.essential}
    assert 0 < len(offer.required_skills) <= asked_skills.MOST_REQUIRED
    assert 0 < len(offer.desired_skills) <= asked_skills.MOST_DESIRED


def test_an_occupation_only_known_by_its_group_asks_what_most_of_the_group_share(
    told, taxonomy: Taxonomy
) -> None:
    group = taxonomy.occupations_in("5141")
    assert len(group) > 1
    for skill in only(told(isco=["5141"])).required_skills:
        asking = [
            o for o in group if any(k.skill == skill and k.essential for k in taxonomy.skills_of(o))
        ]
        assert 2 * len(asking) > len(group)


def test_skills_that_the_text_surely_names_are_asked_for_and_likely_ones_welcome(told) -> None:
    linker = ToldLinker(
        skills=[
            Match("think-critically", asked_skills.SURE),
            Match("solve-problems", asked_skills.LIKELY),
            Match("cook-meat-dishes", asked_skills.LIKELY - 0.01),
        ]
    )
    offer = only(told(linker, description="..."))
    assert offer.required_skills == ("think-critically",)
    assert offer.desired_skills == ("solve-problems",)


def test_a_language_named_in_the_text_is_no_skill_beside_the_language_asked(told) -> None:
    linker = ToldLinker(skills=[Match("language-en", 1.0)])
    offer = only(told(linker, description="..."))
    assert (offer.required_skills, offer.desired_skills) == ((), ())


def test_a_text_in_a_language_without_skill_labels_is_not_searched_for_skills(told) -> None:
    linker = ToldLinker(skills=[Match("think-critically", 1.0)])
    assert only(told(linker, text_language="sv", description="...")).required_skills == ()
    assert linker.read == []


def test_a_training_requires_no_skill_that_it_gives_nor_those_of_the_job_it_leads_to(told) -> None:
    training = told(
        kind="training", occupation="hairdresser",
        skills={"required": ["cook meat dishes", "solve problems"]},
        gives={"skills": ["cook meat dishes"], "languages": [{"language": "it", "level": "B1"}],
               "certificates": ["HACCP"]},
    )  # fmt: skip
    offer = only(training)
    assert offer.required_skills == ("solve-problems",)
    assert offer.gives.skills == ("cook-meat-dishes",)
    assert offer.gives.languages == (LanguageNeed("it", Cefr.B1),)
    assert offer.gives.certificates == {"haccp"}
    assert only(told(kind="training", occupation="hairdresser")).required_skills == ()


def test_a_training_that_does_not_say_what_it_teaches_is_read(told) -> None:
    linker = ToldLinker(skills=[Match("think-critically", 1.0)])
    offer = only(told(linker, kind="training", description="..."))
    assert (offer.gives.skills, offer.required_skills) == (("think-critically",), ())


def test_what_a_training_asks_at_its_door_is_asked_by_the_offer(told) -> None:
    offer = only(
        told(
            kind="training", weeks=12, cost=0, mediator=True, teaching_languages=["it", "en"],
            attendance_percent=80,
            entry={"language": {"language": "it", "level": "A2"}, "literacy": "some",
                   "digital": "none", "education": 1, "documents": ["refugee"], "age": 18},
        )
    )  # fmt: skip
    assert offer.languages == (LanguageNeed("it", Cefr.A2),)
    assert (offer.education, offer.min_age, offer.documents) == (1, 18, {Document.REFUGEE})
    assert offer.training is not None
    assert (offer.training.weeks, offer.training.cost, offer.training.mediator) == (12, 0, True)
    assert (offer.training.literacy, offer.training.digital) == (Ability.SOME, Ability.NONE)
    assert offer.training.teaching_languages == ("it", "en")


@pytest.mark.parametrize(
    "title",
    ["Quiz per la patente B, in parole semplici", "Corso di italiano B1 richiesto dal CPIA"],
)
def test_the_title_of_a_course_names_what_it_teaches_not_what_it_asks(told, title: str) -> None:
    course = only(told(kind="training", title=title, description="Dieci lezioni serali."))
    assert (course.licences, course.languages) == (None, None)


def test_a_licence_that_a_course_is_about_is_not_asked_for_in_its_description_either(told) -> None:
    words = "Lezioni serali sui quiz della patente B."
    course = only(told(kind="training", title="Teoria per la patente B", description=words))
    assert course.licences is None
    job = only(told(title="Autista con patente B", description="Patente B richiesta."))
    assert job.licences == frozenset({"B"})


def test_what_the_description_of_a_course_asks_for_is_asked(told) -> None:
    words = "Requisiti: patente B e licenza media."
    course = only(told(kind="training", title="Corso per mulettisti", description=words))
    assert (course.licences, course.education) == (frozenset({"B"}), 2)


def test_an_advert_that_asks_for_a_fee_is_held_back_with_the_words_quoted(told) -> None:
    offer = only(
        told(
            text_language="en",
            title="Hostess abroad",
            description="You pay a registration fee of 500 euro before you start. "
            "We keep your passport. Young attractive girls only, no contract needed.",
        )
    )
    assert offer.held_back
    assert any("fee" in sign.quote for sign in offer.signs)


def test_the_same_records_give_the_same_offers(taxonomy: Taxonomy, signs: Signs) -> None:
    record = OfferRecord(id="v1", title="Parrucchiera a Milano, 20 ore settimanali")
    first = understand([record], taxonomy, Linker(taxonomy), signs, PLACES)
    assert understand([record], taxonomy, Linker(taxonomy), signs, PLACES) == first
    assert only(first).occupation == "hairdresser"


def test_no_records_are_no_offers(taxonomy: Taxonomy, signs: Signs) -> None:
    assert understand([], taxonomy, ToldLinker(), signs, PLACES) == Understood((), ())


def test_a_town_without_coordinates_stands_for_its_centre_and_says_so(told) -> None:
    (offer,) = told(city="Milano (MI)", country="IT").offers
    assert offer.place == PLACES.find("Milano", "IT").place
    assert offer.place_radius_km == PLACES.find("Milano", "IT").radius_km
    assert offer.quotes["place"] == "Milano (MI)"


def test_coordinates_win_over_the_town(told) -> None:
    (offer,) = told(city="Milano", country="IT", lat=45.5, lon=9.1).offers
    assert (offer.place.lat, offer.place_radius_km) == (45.5, None)


def test_a_point_that_its_source_calls_the_towns_stands_for_all_of_the_town(told) -> None:
    milan = PLACES.find("Milano", "IT")
    (offer,) = told(city="Milano", country="IT", lat=45.5, lon=9.1, exact_place=False).offers
    assert (offer.place.lat, offer.place_radius_km) == (45.5, milan.radius_km)
    (offer,) = told(city="Borgo Inventato", lat=45.5, lon=9.1, exact_place=False).offers
    assert (offer.place.lat, offer.place_radius_km) == (45.5, UNKNOWN_TOWN_KM)
    assert "place" not in offer.quotes, "it was stated, not read from the town's name"


def test_a_point_in_the_very_middle_of_its_town_is_that_of_the_town(told) -> None:
    milan = PLACES.find("Milano", "IT")
    middle = {"lat": milan.place.lat + 0.001, "lon": milan.place.lon}
    (offer,) = told(city="Milano", country="IT", **middle).offers
    assert offer.place_radius_km == milan.radius_km
    (offer,) = told(city="Milano", country="IT", **middle, exact_place=True).offers
    assert offer.place_radius_km is None


def test_all_towns_of_an_advert_of_several_are_kept(told) -> None:
    (offer,) = told(city="Milano / Monza / +2", country="IT", lat=45.46, lon=9.19).offers
    assert {town.place.name for town in offer.towns} == {"Milano", "Monza"}
    assert offer.more_towns


def test_towns_that_only_the_words_name_are_kept_apart_from_where_the_work_is(told) -> None:
    words = "A Milano, a volte anche a Monza."
    (offer,) = told(city="Milano", country="IT", description=words).offers
    assert offer.place == PLACES.find("Milano", "IT").place
    assert [(town.place.name, town.surely) for town in offer.text_towns] == [("Monza", False)]
    assert offer.towns == ()


def test_a_town_in_the_place_field_that_is_not_read_as_its_place_is_kept_too(told) -> None:
    (offer,) = told(city="Milano e Monza", country="IT", lat=45.46, lon=9.19).offers
    assert [town.place.name for town in offer.text_towns] == ["Monza"]
    (settled,) = told(city="Rho, Milano", country="IT", lat=45.53, lon=9.04).offers
    assert settled.text_towns == ()
    (outskirts,) = told(city="Rho", country="IT", lat=45.57, lon=9.04, description="A Rho.").offers
    assert outskirts.text_towns == ()


def test_a_town_that_nobody_knows_stays_unknown(told) -> None:
    (offer,) = told(city="Borgo Inventato", country="IT").offers
    assert offer.place is None


def test_what_is_talked_about_in_a_language_course_is_none_of_what_it_teaches(told) -> None:
    linker = ToldLinker(skills=[Match("think-critically", 1.0)])
    italian = {"languages": [{"language": "it", "level": "A1"}]}
    course = {"kind": "training", "description": "..."}
    assert only(told(linker, gives=italian, **course)).gives.skills == ()
    both = italian | {"skills": ["cook meat dishes"]}
    assert only(told(linker, gives=both, **course)).gives.skills == ("cook-meat-dishes",)
