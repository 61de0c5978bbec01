"""A new case from referral to a sheet on paper and an application that was sent, by the pages' own
forms: nothing here knows in which language they are, or whether script runs."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import Browser, Locator, Page

from tests.browser.her_desk import HOST, HerDesk
from tests.browser.looking import A4_AT_96_DPI, BEYOND, CUT, NARROW, OVERFLOW

TOLD = "vendevo stoffa al mercato"
HER_WORDS = "Il sabato no."
ITALIAN = {"en": "Italian", "ar": "الإيطالية"}


@dataclass
class Journey:
    """`page`: on a telephone. `asked`: hosts that the browser went to. `case`: path of the case."""

    desk: HerDesk
    page: Page
    screenshots: Path
    language: str
    script: bool
    name: str
    case: str = ""
    asked: set[str | None] = field(default_factory=set)
    _shots: Iterator[int] = field(default_factory=lambda: count(1))

    def go(self, path: str = "") -> None:
        separator = "&" if "?" in path else "?"
        where = f"{self.desk.address}{self.case}{path}{separator}language={self.language}"
        self.page.goto(where)
        self.shoot(path.partition("?")[0].strip("/").replace("/", "-") or "case")

    def press(self, what: str, name: str = "") -> None:
        """The button, and a look at what comes: no address leads to some of these pages."""
        self.page.locator(what).first.click()
        if name:
            self.shoot(name)
            if self.script:  # axe is one, and never ends where none runs
                found = Axe().run(self.page)
                assert found.violations_count == 0, f"{name}: {found.generate_report()}"

    def shoot(self, name: str) -> None:
        file = f"journey-{self.name}-{next(self._shots):02}-{name}.png"
        self.page.screenshot(path=self.screenshots / file, full_page=True)
        assert self.page.evaluate(OVERFLOW) <= 0, (file, self.page.evaluate(BEYOND))
        assert not (cut := self.page.evaluate(CUT)), (file, cut)

    def on_paper(self, name: str) -> str:
        """What is read there."""
        self.page.set_viewport_size(A4_AT_96_DPI)
        self.page.emulate_media(media="print")
        self.shoot(f"{name}-paper")
        seen = self.page.locator("body").inner_text()
        self.page.emulate_media(media="screen")
        self.page.set_viewport_size(NARROW)
        return seen

    def say(self, **typed: str) -> None:
        for name, value in typed.items():
            self.page.fill(f"#{name}", value)

    def choose(self, **chosen: str) -> None:
        """Radios and boxes: name -> value."""
        for name, value in chosen.items():
            self.page.locator(f"main input[name={name}][value='{value}']").check(force=True)

    def pick(self, **picked: str) -> None:
        for name, value in picked.items():
            self.page.select_option(f"#{name}", value)

    def save_step(self) -> None:
        self.press("button[value=save]:not(.hush)")
        assert urlsplit(self.page.url).path == f"{self.case}/assessment", self.page.url

    def one(self, what: str) -> Locator:
        found = self.page.locator(what)
        assert found.count() == 1, (what, found.count())
        return found


@contextmanager
def journey(
    browser: Browser, desk: HerDesk, screenshots: Path, language: str, *, script: bool
) -> Iterator[Journey]:
    context = browser.new_context(viewport=NARROW, java_script_enabled=script)
    context.add_cookies([{"name": "session", "value": desk.session, "domain": HOST, "path": "/"}])
    context.set_default_timeout(15_000)
    page = context.new_page()
    name = f"{language}-{'script' if script else 'plain'}"
    made = Journey(desk, page, screenshots, language, script, name)
    page.on("request", lambda request: made.asked.add(urlsplit(request.url).hostname))
    yield made
    context.close()


def referred(here: Journey) -> None:
    """The case is opened; nothing comes before the risks."""
    here.go("/cases")
    here.say(code=f"N-{here.name}")
    here.press("form:has(#code) button", "opened")
    here.case = urlsplit(here.page.url).path
    here.go("/suggestions")
    assert urlsplit(here.page.url).path == f"{here.case}/risks"
    here.choose(shares_space="ask", protected_witness="no")
    here.say(threats="Somebody from before.", places_to_avoid="Stazione Centrale")
    here.press("main form button", "after-risks")


def assessed(here: Journey) -> None:
    """Eight steps of ten, some by the way of a correction; two stay open."""
    here.go("/assessment")
    here.go("/assessment/about")
    here.pick(country="IT")
    here.say(town="Milano", stop="Piazzale Loreto", age="twenty")
    here.press("button[value=save]:not(.hush)", "corrected")
    assert here.page.input_value("#age") == "twenty"
    here.say(age="27")
    here.save_step()
    _skills_and_languages(here)
    here.go("/assessment/residence")
    here.page.select_option("#paper", index=2)
    here.press("button[value=look]", "rule")
    here.save_step()
    _her_week(here)
    here.go("/assessment/travel")
    here.choose(modes="public_transport")
    here.say(limit="45")
    here.save_step()
    here.go("/assessment/money")
    here.say(income="700")
    here.save_step()
    _wishes(here)
    here.go("/assessment/summary")
    assert "Piazzale Loreto" in here.on_paper("summary")


def _skills_and_languages(here: Journey) -> None:
    here.go("/assessment/skills")
    here.say(words=TOLD)
    here.pick(told_in="it")
    here.press("button[value=find]:not(.hush)", "meant")
    for n in range(3):
        here.page.locator("input[name=true]").nth(n).check()
    here.press("button[value=add]", "added")
    here.save_step()
    here.go("/assessment/languages")
    here.say(**{"tongue-0": ITALIAN[here.language]})
    here.pick(**{"listening-0": "B1", "speaking-0": "A2", "reading-0": "A2"})
    here.save_step()


def _her_week(here: Journey) -> None:
    here.go("/assessment/time")
    here.press("button[value='add-child-']")
    here.say(**{"age-0": "4", "care_mon-0": "8-16"})
    here.press("button[value=copy-care-0]")
    here.press("button[value=fill]", "week")
    assert here.page.input_value("#free-4") == "8:00-16:00"
    here.save_step()


def _wishes(here: Journey) -> None:
    here.go("/assessment/wishes")
    for code in ("money", "near"):
        here.press(f"button[value=choose-{code}]")
    here.press("button[value=up-priority-1]")
    here.choose(refuses="night")
    here.shoot("ordered")
    assert here.page.locator("[name=priority-0]").get_attribute("value") == "near"
    here.save_step()


def suggested(here: Journey) -> list[str]:
    """The jobs of her list, and what would open more; the first two that could be."""
    here.go("/suggestions?kind=vacancy")
    offers = here.page.locator("article input[name=offer]").evaluate_all(
        "all => all.map(e => e.value)"
    )
    here.page.get_by_role("switch").first.check(force=True)
    if not here.script:
        here.press(".switches button", "supposed")
    here.page.locator("#supposed").wait_for()
    here.go(f"/offers/{offers[0]}")
    here.go(f"/compare?offer={offers[0]}&offer={offers[1]}")
    return [str(each) for each in offers[:2]]


def talked_over(here: Journey, offers: list[str]) -> None:
    """She says yes to one and maybe to another, in her own words."""
    for offer, answer in zip(offers, ("yes", "maybe"), strict=True):
        here.go(f"/discuss/{offer}?with=ar")
        here.choose(answer=answer, reason="hours")
        here.page.locator("#answer summary").click()
        here.say(words=HER_WORDS)
        here.press("#answer button", "answered")
        assert urlsplit(here.page.url).path == f"{here.case}/answers"
    assert here.page.locator("#sheet").count() == 1
    assert HER_WORDS in here.page.locator("main").inner_text()


def sheet_taken_home(here: Journey) -> None:
    """By the button below her answers; on paper it has the offers and nothing else."""
    here.press("#sheet button", "sheet")
    assert here.page.locator("article.sheet section").count() == 2
    paper = here.on_paper("sheet")
    for told in ("N-", "matcher", "Casa", "Somebody from before", HER_WORDS):
        assert told not in paper, told


def applied(here: Journey, offer: str) -> None:
    """Prepared; not sent before she has agreed; then sent, with a next step on a day."""
    here.go("/answers")
    here.press(f"a[href*='/applications?offer={offer}']", "apply")
    here.say(words="By mail, with her CV.")
    here.press("form:has(input[name=kind][value=application]) button", "prepared")
    assert here.page.locator("input[name=state][value=sent]").count() == 0
    here.press("form.ask button", "consent")
    here.press("form[action*='/consents/agreed'] button", "agreed")
    assert here.page.locator("form.ask").count() == 0
    _follow(here, "sent", step="Call the cooperative", day="2026-12-04")
    here.shoot("sent")
    here.go()
    assert "Call the cooperative" in here.page.locator("main").inner_text()


def _follow(here: Journey, state: str, **more: str) -> None:
    row = here.one("li:has(input[name=referral])")
    row.locator(f"input[value={state}]").check(force=True)
    for name, value in more.items():
        row.locator(f"input[name={name}]").fill(value)
    row.locator("form:has(input[name=referral]) button").click()


def cv_made(here: Journey, offer: str) -> list[str]:
    """The lines of the file that she gets."""
    here.go(f"/cv/{offer}")
    for box in here.page.locator("input[name=line]").all()[:2]:
        box.check()
    with here.page.expect_download() as download:
        here.press("form:has(input[name=line]) button")
    assert download.value.suggested_filename == "cv.docx"
    file = BytesIO(Path(download.value.path()).read_bytes())
    return [each.text for each in Document(file).paragraphs]


def agreed_to(here: Journey) -> Mapping[str, bool]:
    """What the page of consents shows of it."""
    here.go("/consents")
    return {"one": here.page.locator("form[action*='/taken-back']").count() == 1}
