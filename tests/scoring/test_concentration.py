"""How narrow a list is, against what she can do."""

from matcher.casework.rules import load_sectors
from matcher.scoring.concentration import Concentration, concentration
from matcher.settings import data_dir
from tests.factories import offer, profile, ranked, skilled, training

SECTORS = load_sectors(data_dir() / "rules" / "sectors.toml")
COOKS = profile(skills=skilled("cook-meat-dishes"))


def measured(*offers: object, her: object = COOKS) -> Concentration:
    return concentration(ranked(her, offers), SECTORS)  # type: ignore[arg-type]


def test_the_three_sectors_are_told_by_the_code_of_the_work() -> None:
    codes = ("9112", "5322", "9412", "5120", "5141", "4110", "5151", "5153")
    assert [SECTORS.of(code) for code in codes] == [
        "cleaning", "care", "kitchens", "kitchens", None, None, "cleaning", None,
    ]  # fmt: skip


def test_the_first_jobs_are_counted_by_sector() -> None:
    found = measured(offer(isco="9112"), offer(id="v2", isco="9412"), offer(id="v3", isco="5141"))
    assert dict(found.sectors) == {"cleaning": 1, "care": 0, "kitchens": 1}
    assert found.share == 2 / 3


def test_courses_and_work_that_nobody_could_read_are_not_counted() -> None:
    found = measured(offer(isco="9112"), offer(id="v2"), training(isco="9412"))
    assert (found.looked_at, found.share) == (1, 1.0)


def test_only_the_first_twenty_are_looked_at() -> None:
    jobs = [offer(id=f"v{n:02}", isco="9112") for n in range(30)]
    assert measured(*jobs).looked_at == 20


def test_what_her_skills_support_counts_whatever_else_stands_in_the_way() -> None:
    asked = ("cook-meat-dishes",)
    kitchen = offer(isco="9412", required_skills=asked)
    too_late = offer(id="v2", isco="5141", required_skills=asked, places_left=0)
    beyond_her = offer(id="v3", isco="4110", required_skills=("dye-hair",))
    found = measured(kitchen, too_late, beyond_her)
    assert (found.share, found.supported) == (0.5, 0.5)


def test_the_occupation_tells_the_sector_where_no_code_is_given() -> None:
    assert measured(offer(occupation="kitchen-assistant")).sectors["kitchens"] == 1


def test_without_jobs_there_is_no_share() -> None:
    assert measured() == Concentration(0, {"cleaning": 0, "care": 0, "kitchens": 0}, None, None)
