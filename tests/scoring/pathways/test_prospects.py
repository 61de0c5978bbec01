"""Which jobs a course can do anything about."""

from matcher.domain.offer import Kind
from matcher.scoring.pathways.prospects import prospects
from tests.factories import case, needs, offer, profile, speaks, training, week
from tests.scoring.indexing import question, segment

HER = profile(languages=speaks(it="A1"), available=week("Mon-Fri 08:00-14:00"), age=30)
BEST = profile(languages=speaks(it="B1"), available=week("Mon-Fri 08:00-14:00"), age=30)


def ids(*offers: object) -> list[str]:
    part = (segment(offers), None)  # type: ignore[arg-type]
    (found,) = prospects(question(HER), [part], case(BEST))
    return sorted(found.segment.ids[row] for row in found.rows.tolist())


def test_a_job_that_a_course_could_open_is_a_prospect() -> None:
    assert ids(offer(languages=needs("it", "B1"))) == ["v1"]


def test_a_job_that_asks_more_than_any_course_gives_is_none() -> None:
    assert ids(offer(languages=needs("it", "C1"))) == []


def test_no_course_opens_a_job_at_hours_that_are_not_hers() -> None:
    assert ids(offer(languages=needs("it", "B1"), shifts=week("Mon-Fri 18:00-22:00"))) == []


def test_a_job_that_is_open_may_become_better() -> None:
    assert ids(offer(languages=needs("it", "A1"))) == ["v1"]


def test_courses_and_jobs_that_are_closed_are_no_prospects() -> None:
    assert ids(training(), offer(max_age=20), offer(id="v3", kind=Kind.INTERNSHIP)) == ["v3"]
