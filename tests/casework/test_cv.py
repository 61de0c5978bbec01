"""What may stand in a CV: what she can do, the offer's wishes first, and nothing of her life."""

from dataclasses import fields
from datetime import date

from matcher.casework.cv import CvLine, WorkLine, approved, cv_lines
from matcher.domain.permit import WorkRight
from matcher.domain.profile import Education, Origin, Profile, ProfileSkill, SkillLevel
from tests.factories import offer
from tests.web import desk

ALLOWED = WorkRight("allowed", "x")


def lines(her: Profile, right: WorkRight = ALLOWED) -> tuple[CvLine, ...]:
    return cv_lines(her, offer(required_skills=("cut-fabrics", "sew-pieces-of-fabric")), right)


def keys(her: Profile, right: WorkRight = ALLOWED) -> list[str]:
    return [line.key for line in lines(her, right)]


def test_what_the_offer_asks_comes_first_then_what_she_is_best_at():
    skills = (
        ProfileSkill("distinguish-fabrics", SkillLevel.SOME),
        ProfileSkill("alter-wearing-apparel", SkillLevel.CAN_TEACH),
        ProfileSkill("sew-pieces-of-fabric", SkillLevel.SOME, Origin.HOUSEHOLD),
    )
    found = [key for key in keys(desk.her(skills=skills)) if key.startswith("skill:")]
    assert found == [
        "skill:sew-pieces-of-fabric",
        "skill:alter-wearing-apparel",
        "skill:distinguish-fabrics",
    ]


def test_a_skill_that_she_does_not_want_to_use_is_offered_to_nobody():
    skills = (ProfileSkill("sew-pieces-of-fabric", wanted=False),)
    assert not [key for key in keys(desk.her(skills=skills)) if key.startswith("skill:")]


def test_no_line_has_room_for_what_is_nobody_s_business():
    """A field that is added has to be thought about here."""
    rooms = {field.name for line in lines(desk.her(education=Education(3, True, "tailoring")))
             for field in fields(line)}  # fmt: skip
    assert rooms <= {
        "concept", "level", "asked", "language", "levels", "field", "name", "key",
        "from_date", "until", "hours_per_week",
    }  # fmt: skip


def test_of_her_residence_only_whether_until_when_and_how_much():
    right = WorkRight("from_date", "x", from_date=date(2027, 3, 1), hours_per_week=20)
    (work,) = [line for line in lines(desk.her(), right) if isinstance(line, WorkLine)]
    assert work == WorkLine(date(2027, 3, 1), date(2028, 1, 1), 20)


def test_what_is_not_sure_or_would_tell_what_she_holds_is_not_said():
    for right in (
        WorkRight("ask", "x"),
        WorkRight("not_allowed", "x"),
        WorkRight("allowed", "x", check_paper=True),
        WorkRight("allowed", "x", employer_permit=True),
        WorkRight("allowed", "x", sectors=("agriculture",)),
    ):
        assert "work" not in keys(desk.her(), right)


def test_nothing_stands_in_it_that_she_did_not_approve():
    all_lines = lines(desk.her())
    one = all_lines[1].key
    assert [line.key for line in approved(all_lines, frozenset({one, "skill:unknown"}))] == [one]
    assert approved(all_lines, frozenset()) == ()
