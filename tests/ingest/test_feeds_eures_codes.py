"""EURES code lists that matter: every code, and the fact that an advert gets from it."""

from typing import Any

import pytest

from matcher.domain.offer import Contract, Kind
from matcher.ingest.record import LanguageRecord, OfferRecord
from tests.ingest.test_feeds_eures import opening, read
from tests.ingest.test_feeds_eures_search import hit, read_hits

LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"]
LICENCES = ["AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D", "D1", "D1E", "DE"]


def one(xml: str = "", offering: str = "Temporary", schedule: str = "PartTime") -> OfferRecord:
    part_time = "<PositionScheduleTypeCode>PartTime</PositionScheduleTypeCode>"
    codes = "".join(
        f"<PositionScheduleTypeCode>{code}</PositionScheduleTypeCode>" for code in schedule.split()
    )
    [record], lines = read(opening(offering=offering, more=xml).replace(part_time, codes))
    assert lines == []
    return record


def asked(xml: str) -> OfferRecord:
    return one(f"<PositionQualifications>{xml}</PositionQualifications>")


def paid(amounts: str, basis: str = "Salaried", more: str = "") -> OfferRecord:
    return one(
        f"<OfferedRemunerationPackage><RemunerationBasisCode>{basis}</RemunerationBasisCode>"
        f"{amounts}{more}</OfferedRemunerationPackage>"
    )


def range_of(least: float, interval: str, kind: str = "BasePay") -> str:
    return (
        f"<RemunerationRange><RemunerationTypeCode>{kind}</RemunerationTypeCode>"
        f'<RemunerationMinimumAmount currencyID="RON">{least}</RemunerationMinimumAmount>'
        f"<RemunerationRateIntervalCode>{interval}</RemunerationRateIntervalCode>"
        f"</RemunerationRange>"
    )


@pytest.mark.parametrize(
    ("schedule", "full_time", "flexible"),
    [
        ("FullTime", True, None),
        ("PartTime", False, None),
        ("FlexTime", None, True),
        ("Any", None, None),
        ("FullTime PartTime", None, None),
        ("PartTime FlexTime", False, True),
        ("", None, None),
    ],
)
def test_the_schedule_says_full_time_part_time_or_flexible(
    schedule: str, full_time: bool | None, flexible: bool | None
) -> None:
    record = one(schedule=schedule)
    assert (record.full_time, record.flexible_hours) == (full_time, flexible)


@pytest.mark.parametrize(
    ("offering", "contract"),
    [
        ("DirectHire", None),
        ("Temporary", Contract.FIXED_TERM),
        ("TemporaryToHire", Contract.FIXED_TERM),
        ("ContractToHire", Contract.FIXED_TERM),
        ("Contract", Contract.FIXED_TERM),
        ("Internship", Contract.INTERNSHIP),
        ("Apprenticeship", Contract.APPRENTICESHIP),
        ("Seasonal", Contract.FIXED_TERM),
        ("OnCall", Contract.ON_CALL),
        ("RecruitmentReserve", None),
        ("SelfEmployed", Contract.SELF_EMPLOYED),
        ("Volunteer", None),
    ],
)
def test_each_offering_type_is_a_contract_or_none(offering: str, contract: Contract | None) -> None:
    record = one(offering=offering)
    assert record.contract is contract
    assert (record.kind is Kind.INTERNSHIP) == (offering == "Internship")


@pytest.mark.parametrize("level", range(10))
def test_each_level_of_education_is_its_isced_level_and_other_is_none(level: int) -> None:
    xml = "<EducationRequirement><EducationLevelCode>{}</EducationLevelCode></EducationRequirement>"
    assert asked(xml.format(level)).education == (None if level == 9 else level)


@pytest.mark.parametrize(
    ("value", "unit", "months"),
    [("2", "year", 24), ("6", "month", 6), ("26", "week", 6), ("90", "day", 3), ("5", "km", None)],
)
def test_experience_is_read_in_any_unit_of_time(value: str, unit: str, months: int | None) -> None:
    measure = f'<Measure unitCode="{unit}">{value}</Measure>'
    record = asked(f"<ExperienceSummary><ExperienceCategory>{measure}</ExperienceCategory>"
                   "</ExperienceSummary>")  # fmt: skip
    assert record.experience_months == months


@pytest.mark.parametrize("licence", LICENCES)
def test_each_driving_licence_is_one(licence: str) -> None:
    assert asked(f"<LicenseTypeCode>{licence}</LicenseTypeCode>").licences == [licence]


@pytest.mark.parametrize("level", LEVELS)
def test_each_language_level_holds_for_all_modes_unless_a_mode_is_named(level: str) -> None:
    overall = f"<RequiredProficiencyLevel><ScoreText>{level}</ScoreText></RequiredProficiencyLevel>"
    assert _language(overall).modes == ["listening", "speaking", "reading", "writing"]
    assert _language(overall).level.name == level


@pytest.mark.parametrize(
    ("dimension", "mode"),
    [
        ("CEF-Understanding-Listening", "listening"),
        ("CEF-Understanding-Reading", "reading"),
        ("CEF-Speaking-Interaction", "speaking"),
        ("CEF-Speaking-Production", "speaking"),
        ("CEF-Writing-Interaction", "writing"),
        ("CEF-Writing-Production", "writing"),
    ],
)
def test_each_dimension_of_a_language_is_a_mode(dimension: str, mode: str) -> None:
    xml = (
        f"<CompetencyDimension><CompetencyDimensionTypeCode>{dimension}"
        "</CompetencyDimensionTypeCode><Score><ScoreText>B1</ScoreText></Score>"
        "</CompetencyDimension>"
    )
    assert _language(xml).modes == [mode]


def test_a_language_that_is_only_desired_is_not_asked_for() -> None:
    desired = "<DesiredProficiencyLevel><ScoreText>B1</ScoreText></DesiredProficiencyLevel>"
    assert asked(_competency("en", "language", desired)).languages is None


def test_an_esco_skill_is_one_she_needs_or_one_that_helps() -> None:
    skill = "http://data.europa.eu/esco/skill/"
    wished = "<DesiredProficiencyLevel><ScoreText>1</ScoreText></DesiredProficiencyLevel>"
    record = asked(_competency(skill + "1", "ESCO", "") + _competency(skill + "2", "ESCO", wished))
    assert record.skills is not None
    assert (record.skills.required, record.skills.desired) == ([skill + "1"], [skill + "2"])


@pytest.mark.parametrize(
    ("interval", "amount", "period"),
    [
        ("Hour", 100, "hour"),
        ("Day", 100, "day"),
        ("Week", 100, "week"),
        ("TwoWeeks", 50, "week"),
        ("FourWeeks", 25, "week"),
        ("HalfMonth", 200, "month"),
        ("Month", 100, "month"),
        ("TwoMonths", 50, "month"),
        ("Quarter", 100 / 3, "month"),
        ("SeasonalTerm", 100, "total"),
        ("HalfYear", 100 / 6, "month"),
        ("Year", 100, "year"),
        ("QuarterToDate", None, None),
        ("YearToDate", None, None),
        ("Once", 100, "total"),
    ],
)
def test_pay_for_any_stretch_of_time_is_pay_for_one_of_ours(
    interval: str, amount: float | None, period: str | None
) -> None:
    pay = paid(range_of(100, interval)).pay
    found = (pay.amount, pay.period.value, pay.currency) if pay else (None, None, None)
    assert found == (amount, period, "RON" if amount else None)


@pytest.mark.parametrize("kind", ["Commission", "Bonus", "ShortTermIncentive", "ShiftPremium"])
def test_what_comes_on_top_of_the_pay_is_not_the_pay(kind: str) -> None:
    assert paid(range_of(900, "Month", kind)).pay is None
    both = paid(range_of(900, "Month", kind) + range_of(1200, "Month")).pay
    assert both is not None
    assert both.amount == 1200


@pytest.mark.parametrize(
    ("basis", "is_pay", "words"),
    [
        ("Hourly", True, ""),
        ("Salaried", True, ""),
        ("SalariedPlusCommission", True, "Plus commission"),
        ("CommissionOnly", False, "Paid by commission only"),
    ],
)
def test_pay_by_commission_only_is_no_pay_to_count_on_and_is_said(
    basis: str, is_pay: bool, words: str
) -> None:
    record = paid(range_of(1200, "Month"), basis)
    assert (record.pay is not None) is is_pay
    assert words in record.description


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1", "Alojamiento incluido"),
        ("2", "meals"),
        ("3", "help with moving"),
        ("4", "travel costs"),
        ("5", "medical insurance"),
        ("6", "dental insurance"),
        ("7", "vision insurance"),
        ("8", "life insurance"),
        ("9", "short-term disability insurance"),
        ("10", "long-term disability insurance"),
        ("11", "retirement plan"),
        ("12", "company car possible"),
        ("13", "help with moving"),
        ("14", "expatriate benefits"),
        ("15", "other benefits"),
    ],
)
def test_each_benefit_is_said_and_housing_in_the_adverts_language(code: str, words: str) -> None:
    benefit = (
        "<BenefitsSummary><OtherBenefits><OtherBenefitsTypeCode>"
        f"{code}</OtherBenefitsTypeCode></OtherBenefits></BenefitsSummary>"
    )
    assert words in paid("", more=benefit).description


@pytest.mark.parametrize(
    ("band", "months"), [("A", 0), ("B", None), ("C", 12), ("D", 24), ("E", 60), ("NS", None)]
)
def test_a_band_of_experience_asks_for_its_lower_end(band: str, months: int | None) -> None:
    [record], _ = read_hits(hit(facets={"EXPERIENCE": band}))
    assert record.experience_months == months


@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ('listName="ISCO2008">5151', {"isco": ["5151"]}),
        (">5151", {"isco": ["5151"]}),
        ('listName="ISCO88">5151', {}),
        ('listName="CNO-94">5151', {}),
        ('listName="KldB 2010">29302', {"occupation_codes": ["kldb_2010:29302"]}),
        ('listName="ESCO_Occupations">http://data.europa.eu/esco/occupation/a-b',
         {"occupation": "http://data.europa.eu/esco/occupation/a-b"}),
        ('listName="ESCO">http://data.europa.eu/esco/isco/C9112', {"isco": ["9112"]}),
    ],
)  # fmt: skip
def test_a_job_category_is_believed_where_its_list_is_one_that_is_known(
    category: str, expected: dict[str, Any]
) -> None:
    was = '<JobCategoryCode listName="ISCO2008">5151</JobCategoryCode>'
    xml = opening().replace(was, f"<JobCategoryCode {category}</JobCategoryCode>")
    [record], _ = read(xml)
    stated = record.model_dump(include={"occupation", "isco", "occupation_codes"})
    assert {key: value for key, value in stated.items() if value} == expected


def test_posts_shifts_in_words_and_the_last_day_are_read() -> None:
    record = one(
        "<PositionOpenQuantity>4</PositionOpenQuantity>"
        "<ShiftDescription>Turno de mañana</ShiftDescription>"
    )
    assert (record.places_left, "Turno de mañana" in record.description) == (4, True)
    ends = "<EndDate><DateText>2027-02-28</DateText></EndDate></PositionPeriod>"
    [fixed], _ = read(opening().replace("</PositionPeriod>", ends))
    assert fixed.duration_months == 3.0


def _language(xml: str) -> LanguageRecord:
    languages = asked(_competency("es", "language", xml)).languages
    assert languages is not None
    return languages[0]


def _competency(code: str, taxonomy: str, xml: str) -> str:
    return (
        f"<PositionCompetency><CompetencyID>{code}</CompetencyID>"
        f"<TaxonomyID>{taxonomy}</TaxonomyID>{xml}</PositionCompetency>"
    )
