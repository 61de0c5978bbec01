"""The steps as they are answered: by words, ticks, moves and hours, without any script."""

import re
from typing import Any

import pytest
from flask import Flask

from matcher.casework.profile_document import profile_from
from matcher.domain.profile import Origin
from matcher.domain.week import Week
from matcher.store.access.scope import scoped
from matcher.store.people.profiles import profile
from matcher.web.advisor.steps.all_steps import PAGES
from tests.casework.accounts.house import House, Person
from tests.databases import only_on_sqlite
from tests.factories import embedded
from tests.web.advisor.asking import Asking, filled_in
from tests.web.house_site import Browser, enter
from tests.web.page import Page

pytestmark = only_on_sqlite


class Told(Asking):
    """With a look behind the pages, at what is kept."""

    house: House
    person: Person

    @property
    def kept(self) -> dict[str, Any]:
        visitor = self.house.visitor(self.person.entered.session)
        case_id = self.where.split("/")[2]
        with scoped(self.house.store, visitor.actor, self.house.now) as scope:
            found = profile(scope, case_id)
        return dict(found.document) if found else {}

    def press(self, step: str, act: str, tab: str = "", **typed: object) -> str:
        """A button that only changes the form; the window in which it goes on."""
        page = self.page(step, tab)
        assert self.send(step, act, page, **{**filled_in(page), **typed}) == 303
        return self.hidden(page, "tab")

    def save(self, step: str, tab: str = "", **typed: object) -> int:
        page = self.page(step, tab)
        return self.send(step, "save", page, **{**filled_in(page), **typed})


@pytest.fixture
def asking(site: Flask, house: House) -> Told:
    person, browser = house.person(), Browser(site)
    enter(browser, house, person)
    where = new_case(browser)
    told = Told(browser, where)
    told.house, told.person = house, person
    return told


def new_case(browser: Browser, code: str = "K7") -> str:
    where = browser.post("/cases", code=code).headers["Location"]
    browser.post(f"{where}/risks", shares_space="yes")
    return f"{where}/assessment"


def ticks(page: Page, name: str) -> list[str]:
    return [each.get("value", "") for each in page.all(f".//h:input[@name='{name}']")]


def test_her_words_become_skills_once_she_says_that_they_are_true(asking: Told):
    tab = asking.press("skills", "find", words="I sold fabric at the market", told_in="en")
    page = asking.page("skills", tab)
    meant = ticks(page, "true")
    assert len(meant) == 5
    assert not page.all(".//h:input[@name='true'][@checked]")
    assert "selling cloth and clothes at the market" in page.text
    asking.press("skills", "add", tab, true=meant[:2])
    after = asking.page("skills", tab)
    assert len(ticks(after, "true")) == 0
    assert "new, not saved yet" in after.text
    assert asking.kept == {}
    assert asking.save("skills", tab, **{"level-0": "can_teach", "wanted-1": "yes"}) == 303
    first, other = asking.kept["skills"]
    assert first == {"concept": meant[0], "origin": Origin.INFORMAL, "level": "can_teach"}
    assert other == {"concept": meant[1], "origin": Origin.INFORMAL, "wanted": True}
    assert "new, not saved yet" not in asking.page("skills").text


def test_what_was_ticked_is_saved_though_nobody_pressed_add(asking: Told):
    tab = asking.press("skills", "find", words="cucinavo per tutta la famiglia", told_in="it")
    ticked = ticks(asking.page("skills", tab), "true")[:1]
    assert asking.save("skills", tab, true=ticked, soft=["work-in-teams"]) == 303
    assert [each["concept"] for each in asking.kept["skills"]] == [*ticked, "work-in-teams"]
    assert [each["origin"] for each in asking.kept["skills"]] == ["household", "workshop"]


def test_words_that_nobody_looked_into_are_not_lost_on_saving(asking: Told):
    assert asking.send("skills", words="I sold fabric at the market") == 422
    tab = asking.press("skills", "find", words="I sold fabric at the market")
    assert asking.save("skills", tab) == 303  # looked at, and nothing of it is true
    assert "skills" not in asking.kept


def test_a_skill_is_taken_out_again_and_words_that_tell_nothing_say_so(asking: Told):
    asking.save("skills", soft=["work-in-teams", "work-ethic"])
    tab = asking.press("skills", "remove-skill-0")
    assert asking.save("skills", tab) == 303
    assert [each["concept"] for each in asking.kept["skills"]] == ["work-ethic"]
    tab = asking.press("skills", "find", words="zzz qqq")
    assert "Nothing is known by these words" in asking.page("skills", tab).text


def test_work_is_told_by_its_name_and_its_months(asking: Told):
    job = {"job-0": "dressmaker", "months-0": "14"}
    assert asking.save("skills", **job) == 303
    assert list(asking.kept["experience_months"].values()) == [14]
    assert asking.save("skills", **{"job-1": "zzyzx", "months-1": "3"}) == 422
    assert asking.save("skills", **{"job-1": "cook", "months-1": "long"}) == 422
    assert list(asking.kept["experience_months"].values()) == [14]


def test_a_language_is_known_by_mode_and_by_any_of_its_names(asking: Told):
    tab = asking.press("languages", "add-tongue-")
    said = {"tongue-0": "italiano", "speaking-0": "A2", "listening-0": "B1"}
    more = {"tongue-1": "Nigerian Pidgin", "speaking-1": "C2", "literacy": "some"}
    assert asking.save("languages", tab, **said, **more) == 303
    assert asking.kept["languages"] == {
        "it": {"listening": "B1", "speaking": "A2"},
        "pcm": {"speaking": "C2"},
    }
    assert "You can talk with short sentences" in asking.page("languages").text
    assert asking.save("languages", **{"tongue-1": "Italian"}) == 422
    assert asking.save("languages", **{"tongue-1": "Klingonish"}) == 422
    assert asking.save("languages", **{"tongue-1": "", "speaking-1": "C2"}) == 422


def test_none_of_these_is_an_answer_and_no_answer_is_not(asking: Told):
    assert asking.save("education", licences=["-"], level="2") == 303
    assert asking.kept == {"education": {"level": 2}, "licences": []}
    assert asking.save("education", licences=["B"], certificates=["haccp"], more="My own\n") == 303
    assert asking.kept["licences"] == ["B"]
    assert asking.kept["certificates"] == ["haccp", "my_own"]


def test_a_paper_is_chosen_by_its_name_and_shows_its_rule_with_source_and_day(asking: Told):
    asking.save("about", country="IT")
    options = asking.page("residence").all(".//h:select[@id='paper']/h:option")
    token = {each.text: each.get("value", "") for each in options}
    tab = asking.press("residence", "look", paper=token["Permesso per richiesta asilo"])
    assert "on which day was it lodged?" in asking.page("residence", tab).text
    tab = asking.press("residence", "look", tab, since="2026-01-10")
    shown = asking.page("residence", tab).text
    assert "She may work." in shown
    assert "D.Lgs. 142/2015" in shown
    assert "22 November 2026" in shown
    assert "60 days have passed since lodging" in shown
    assert asking.save("residence", tab) == 303
    assert asking.kept["residence"]["since"] == "2026-01-10"
    assert asking.save("residence", says="work_not_allowed") == 303
    assert "With this paper she may not work." in asking.page("residence").text


def test_what_a_rule_says_is_told_in_the_advisors_language_with_the_english_beside(asking: Told):
    asking.save("about", country="IT")
    options = asking.page("residence").all(".//h:select[@id='paper']/h:option")
    token = {each.text: each.get("value", "") for each in options}
    asking.save("residence", paper=token["Permesso per richiesta asilo"], since="2026-01-10")
    shown = Page(asking.browser.get(f"{asking.where}/residence?language=de").text)
    assert "wenn seit der Antragstellung 60 Tage vergangen sind" in shown.text
    (rule,) = shown.all(".//h:details/h:p[@lang='en']")
    assert "60 days have passed since lodging" in "".join(rule.itertext())
    told = Page(asking.browser.get(f"{asking.where}/residence?language=ar").text)
    assert "مرور 60 يوماً" in told.text


def test_a_paper_that_nobody_knows_goes_to_the_legal_desk(asking: Told):
    asking.save("about", country="IT")
    assert asking.save("residence", paper_name="Permesso lunare") == 303
    assert "Ask the legal desk." in asking.page("residence").text
    assert asking.value("residence", "paper_name") == "Permesso lunare"
    assert asking.save("residence", paper="", paper_name="", until="2027-01-01") == 422
    assert asking.save("residence", since="2027-01-01", until="2026-01-01") == 422


def test_what_stands_on_the_paper_is_kept_with_its_limits(asking: Told):
    asking.save("about", country="IT")
    limits = {"says_hours": "20", "says_sectors": "care, cooking", "says_permit": "yes"}
    assert asking.save("residence", paper_name="Carta", **limits) == 303
    assert asking.kept["residence"]["paper_says"] == (
        "employer_permit; hours_cap:20; sectors:care,cooking"
    )
    assert asking.value("residence", "says_hours") == "20"
    assert asking.save("residence", says="work_not_allowed") == 422


@pytest.mark.parametrize("step", [*PAGES, "summary", ""])
def test_no_page_holds_a_word_that_she_should_not_see(asking: Told, step: str):
    asking.save("about", country="IT")
    asking.save("residence", paper_name="Permesso")
    assert not re.search("victim|traffick|surviv|vittim|tratta\\b", asking.page(step).html, re.I)


def test_her_hours_are_worked_out_from_the_children_s_and_what_is_taken(asking: Told):
    tab = asking.press("time", "add-child-")
    tab = asking.press("time", "copy-care-0", tab, **{"age-0": "4", "care_mon-0": "8-16"})
    assert asking.value("time", "care_fri-0", tab) == "8-16"
    assert asking.value("time", "care_sat-0", tab) == ""
    tab = asking.press("time", "fill", tab, **{"busy-1": "10-12"})
    assert asking.value("time", "free-0", tab) == "8:00-16:00"
    assert asking.value("time", "free-1", tab) == "8:00-10:00, 12:00-16:00"
    assert asking.value("time", "free-6", tab) == ""
    assert asking.save("time", tab, **{"free-2": "-", "start": "2027-01-10"}) == 303
    her = profile_from({"country": "IT", **asking.kept}, "K7", embedded())
    free = Week.parse(["Mon,Thu,Fri 08:00-16:00", "Tue 08:00-10:00", "Tue 12:00-16:00"])
    assert her.available == free
    assert her.busy == Week.parse(["Tue 10:00-12:00"])
    assert her.children[0].age == 4
    assert asking.value("time", "free-2") == "-"


@pytest.mark.parametrize("hours", ["soon", "8:30", "25-26", "8:70-9", "8-9-10"])
def test_hours_that_are_none_are_said_beside_their_day(asking: Told, hours: str):
    assert asking.save("time", **{"free-3": hours}) == 422
    assert asking.last is not None
    (field,) = Page(asking.last.text).all(".//*[@id='free-3']")
    assert field.get("value") == hours
    assert field.get("aria-describedby") == "free-3-problem"


@pytest.mark.parametrize("hours", ["8.30 - 15.30", "8:30-15:30", "08:30–15:30", "8h30-15h30"])
def test_hours_are_read_as_people_write_them(asking: Told, hours: str):
    assert asking.save("time", **{"free-0": hours}) == 303
    assert asking.kept["time"]["available"] == ["Mon 08:30-15:30"]


def test_what_matters_most_is_ordered_by_moving(asking: Told):
    tab = asking.press("wishes", "choose-money")
    asking.press("wishes", "choose-near", tab)
    asking.press("wishes", "choose-learning", tab)
    asking.press("wishes", "up-priority-2", tab)
    asking.press("wishes", "remove-priority-0", tab)
    assert asking.save("wishes", tab) == 303
    assert asking.kept["wishes"]["priorities"] == ["learning", "near"]
    assert "Learning at work" in asking.page().text


def test_work_she_dreams_of_is_found_by_its_name_or_said_to_be_unknown(asking: Told):
    tab = asking.press("wishes", "find", dream_words="dressmaker")
    tab = asking.press("wishes", "find", tab, refused_words="zzyzx")
    assert "not known by that name" in asking.page("wishes", tab).text
    assert asking.save("wishes", tab) == 422
    assert asking.save("wishes", tab, refused_words="", refuses=["night", "nonsense"]) == 303
    assert asking.kept["wishes"] == {"occupations": ["dressmaker"], "refuses": ["night"]}


def test_what_is_avoided_is_kept_and_folded_away_in_the_summary(asking: Told):
    asking.save("about", country="IT")
    area = {"town-0": "Milano", "km-0": "3"}
    assert asking.save("safety", **area, employers="Rossi srl\nBianchi", quiet="yes") == 303
    assert asking.kept["safety"]["avoid_areas"][0]["name"] == "Milano"
    assert asking.kept["safety"]["avoid_employers"] == ["Rossi srl", "Bianchi"]
    folded = asking.page("summary").all(".//h:details")
    assert len(folded) == 1
    assert folded[0].get("open") is None
    assert "Rossi srl" in "".join(folded[0].itertext())
    assert asking.save("safety", **{"km-0": "9999"}) == 422


def test_the_summary_says_each_answer_in_two_languages_with_a_way_to_change_it(asking: Told):
    asking.save("about", country="IT", age="30")
    asking.save("travel", modes=["walk"])
    page = Page(asking.browser.get(f"{asking.where}/summary?beside=it").text)
    seconds = page.all(".//h:dl//h:span[@class='second-language']")
    assert {"Italia", "Età", "a piedi"} <= {each.text for each in seconds}
    assert {each.get("lang") for each in seconds} == {"it"}
    links = [each.get("href", "") for each in page.all(".//h:dl//h:a")]
    assert any("/assessment/travel?beside=it" in link for link in links)
    drafted = Page(asking.browser.get(f"{asking.where}/summary?beside=pcm").text)
    (box,) = [label for label in drafted.texts(".//h:label") if label.startswith("Also in")]
    assert box == "Also in Naijá (Pidgin)"
    alone = Page(asking.browser.get(f"{asking.where}/summary?beside=-").text)
    assert alone.all(".//h:span[@class='second-language']") == []


def test_days_off_are_kept_as_days_and_read_back(asking: Told):
    assert asking.save("time", away_first="2027-03-01", away_last="2027-07-31") == 303
    assert asking.kept["time"] == {"away": {"first": "2027-03-01", "last": "2027-07-31"}}
    assert asking.value("time", "away_last") == "2027-07-31"
    assert "1 March 2027" in asking.page("summary").text


def test_half_of_the_days_off_is_asked_for_again_and_nothing_is_lost(asking: Told):
    assert asking.save("time", away_first="2027-03-01") == 422
    assert asking.save("time", away_first="2027-03-01", away_last="2027-02-01") == 422
    assert asking.save("time", away_first="soon", away_last="2027-02-01") == 422
    assert "time" not in asking.kept


def test_from_when_she_needs_money_is_kept_with_how_much(asking: Told):
    assert asking.save("money", income="900", needed_from="2027-01-01") == 303
    assert asking.kept["money"] == {"monthly_net_minimum": 900, "needed_from": "2027-01-01"}
    assert asking.save("money", income="900", needed_from="soon") == 422
