"""The catalogues hold together: every code has words in every language, and the same ones."""

import re
import tomllib
from collections.abc import Iterable

import pytest

from matcher.domain.language import Mode
from matcher.domain.offer import Ability, Contract
from matcher.domain.papers import Papers
from matcher.domain.pay import PayPeriod
from matcher.domain.permit import Document
from matcher.domain.place import TravelMode
from matcher.domain.profile import Refusal
from matcher.domain.verdict import Verdict
from matcher.market.bans import BANNED_EMPLOYER
from matcher.market.holding import LIKE_A_REJECTED_ONE
from matcher.scoring.criteria import ALL
from matcher.scoring.criteria.care import KINDS
from matcher.settings import data_dir
from matcher.wording.catalogue import Catalogue, read
from matcher.wording.language import SOURCE, all_languages
from matcher.wording.words import LANGUAGES, WHOM
from tests.wording.codes import COMPOSED, codes, composed_in_sources
from tests.wording.languages import LANGUAGES_WITH_WORDS

FORBIDDEN = re.compile(
    r"victim|vittim|víctim|traffick|tratta di|trata de|trafficat|tráfico|traficad|survivor"
    r"|sopravviss|supervivient|prostitut|exploit|sfruttat|explotad|illegal|clandestin|irregolar|irregular"
    r"|opfer|überleb|menschenhandel|ausbeut|traite des|survivant|irrégul|жертв|трафик|оцел|експлоат"
    r"|нелегал|незакон|ضحية|ضحايا|اتجار|ناجية|استغلال|غير شرعي|غير قانوني",
    re.IGNORECASE,
)
# Those without what is said to the advisor alone; a language that lacks a new word is no draft.
DRAFTS = [code for code in all_languages() if "permit.no_rule" not in read(code)]
SENTENCES = re.compile(r"[a-z]+\.[a-z_]+")  # the codes of reasons and openings

WORDS_OF_VALUES = {
    "ability": Ability,
    "care": KINDS,
    "contract": Contract,
    "document": Document,
    "isced": range(9),
    "mode": Mode,
    "paper": Papers,
    "period": PayPeriod,
    "question": [criterion.name for criterion in ALL],
    "refusal": Refusal,
    "verdict": [verdict.name for verdict in Verdict],
    "way": TravelMode,
}


@pytest.fixture(params=LANGUAGES_WITH_WORDS)
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return read(request.param)


def lacking(catalogue: Catalogue, needed: Iterable[str]) -> list[str]:
    return sorted(
        f"{catalogue.locale.language}: {code}" for code in needed if code not in catalogue
    )


def test_every_reason_and_opening_has_words(catalogue: Catalogue) -> None:
    assert lacking(catalogue, codes()) == []


def test_codes_that_sources_compose_are_known_to_this_test() -> None:
    assert set(composed_in_sources()) == set(COMPOSED)


def test_no_words_are_kept_for_a_reason_that_nobody_gives(catalogue: Catalogue) -> None:
    told = [code.removeprefix("to her/") for code in catalogue.by_code]
    kept = {code.removeprefix(f"ask {whom}/") for code in told for whom in WHOM}
    assert {code for code in kept if SENTENCES.fullmatch(code)} - set(codes()) == set()


@pytest.mark.parametrize("kind", WORDS_OF_VALUES)
def test_every_value_of_the_domain_has_a_word(catalogue: Catalogue, kind: str) -> None:
    assert lacking(catalogue, (f"{kind}/{value}" for value in WORDS_OF_VALUES[kind])) == []


def test_every_certificate_that_adverts_ask_for_has_a_name(catalogue: Catalogue) -> None:
    certificates = rules("certificates.toml")["certificate"]
    assert lacking(catalogue, (f"credential/{row['code']}" for row in certificates)) == []


def test_every_sign_in_an_advert_has_words(catalogue: Catalogue) -> None:
    signs = {f"sign/{row['code']}" for row in rules("exploitation_signs.toml")["sign"]}
    signs |= {f"sign/{BANNED_EMPLOYER}", f"sign/{LIKE_A_REJECTED_ONE}"}
    assert lacking(catalogue, signs) == []
    assert {code for code in catalogue.by_code if code.startswith("sign/")} == signs


def test_every_complete_language_has_all_words() -> None:
    assert set(LANGUAGES) <= set(LANGUAGES_WITH_WORDS)


@pytest.mark.parametrize("code", DRAFTS)
def test_a_draft_has_all_words_that_any_draft_has(code: str) -> None:
    has = {draft: set(_wordings(read(draft))) for draft in DRAFTS}
    assert set().union(*has.values()) - has[code] == set()


@pytest.mark.parametrize("code", all_languages())
def test_a_language_has_no_other_wordings_and_values_than_english(code: str) -> None:
    assert set(_wordings(read(code))) - set(_wordings(read(SOURCE))) == set()


def test_every_sentence_has_a_wording_that_needs_no_value(catalogue: Catalogue) -> None:
    plain = {
        code: [wording for wording in wordings if not wording.conditions]
        for code, wordings in catalogue.by_code.items()
        if SENTENCES.fullmatch(code)
    }
    assert [code for code, own in plain.items() if len(own) != 1 or own[0].fields] == []


def test_a_wording_shows_only_values_that_it_asks_for(catalogue: Catalogue) -> None:
    holes = [
        (code, wording.fields - {condition.name for condition in wording.conditions})
        for code, wordings in catalogue.by_code.items()
        for wording in wordings
        if SENTENCES.fullmatch(code.rpartition("/")[2]) and not code.startswith("ui/")
    ]
    assert [hole for hole in holes if hole[1]] == []


def test_no_wording_holds_a_word_that_could_mark_her(catalogue: Catalogue) -> None:
    texts = [
        part.text
        for wordings in catalogue.by_code.values()
        for wording in wordings
        for form in wording.forms
        for part in form.parts
    ]
    assert [text for text in texts if FORBIDDEN.search(text)] == []


def rules(name: str) -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((data_dir() / "rules" / name).read_text(encoding="utf-8"))


def _wordings(catalogue: Catalogue) -> Iterable[tuple[object, ...]]:
    for code, wordings in catalogue.by_code.items():
        for wording in wordings:
            yield code, wording.conditions, wording.counted, wording.fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_of_a_value_speaks_neither_to_her_nor_about_her(language: str) -> None:
    """It stands in sentences of both kinds: "What helps here: a tutor", for whoever reads them."""
    for code in ("care/employer_sensitised", "care/tutor", "ui/below_need"):
        (message,) = read(language).by_code[code]
        said = set(re.findall(r"\w+", str(message.forms[0])))
        assert said.isdisjoint({"her", "she", "you", "lei", "Lei", "le", "la", "usted", "ella",
                                "sie", "Sie", "elle", "vous", "нея", "ѝ", "Ви"}), code  # fmt: skip
