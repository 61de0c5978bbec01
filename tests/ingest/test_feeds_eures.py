"""EURES: replies and bare HR-XML, with everything that partners leave out or break."""

import json
from datetime import date

import pytest

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Contract, Kind
from matcher.domain.pay import PayPeriod
from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.eures import parse
from matcher.ingest.record import OfferRecord

QUALIFICATIONS = """
<PositionQualifications>
  <EducationRequirement><EducationLevelCode>3</EducationLevelCode></EducationRequirement>
  <ExperienceSummary>
    <ExperienceCategory><Measure unitCode="month">6</Measure></ExperienceCategory>
    <ExperienceCategory><Measure unitCode="year">1</Measure></ExperienceCategory>
  </ExperienceSummary>
  <LicenseTypeCode>B</LicenseTypeCode>
  <PositionCompetency>
    <CompetencyID>es</CompetencyID><TaxonomyID>language</TaxonomyID>
    <CompetencyDimension>
      <CompetencyDimensionTypeCode>CEF-Speaking-Interaction</CompetencyDimensionTypeCode>
      <Score><ScoreText>B1</ScoreText></Score>
    </CompetencyDimension>
    <CompetencyDimension>
      <CompetencyDimensionTypeCode>CEF-Writing-Production</CompetencyDimensionTypeCode>
      <Score><ScoreText>A2</ScoreText></Score>
    </CompetencyDimension>
  </PositionCompetency>
</PositionQualifications>
<OfferedRemunerationPackage><RemunerationRange>
  <RemunerationMinimumAmount currencyID="EUR">1200</RemunerationMinimumAmount>
  <RemunerationMaximumAmount currencyID="EUR">1400</RemunerationMaximumAmount>
  <RemunerationIntervalCode>Month</RemunerationIntervalCode>
</RemunerationRange></OfferedRemunerationPackage>
<WorkingHoursQuantity>25</WorkingHoursQuantity>
"""


def opening(
    number: int = 1,
    title: str = "Camarera de pisos",
    more: str = "",
    offering: str = "Temporary",
    content: str = "&lt;p&gt;Limpieza de habitaciones&lt;/p&gt;",
) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<PositionOpening xmlns="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9">
  <DocumentID schemeAgencyID="PES">{number}</DocumentID>
  <PositionProfile languageCode="es">
    <PostingInstruction><ApplicationMethod>
      <Instructions>&lt;a href="https://example.org/jobs/{number}"&gt;job&lt;/a&gt;</Instructions>
    </ApplicationMethod></PostingInstruction>
    <PositionTitle>{title}</PositionTitle>
    <PositionLocation><Address>
      <oa:AddressLine>Calle Inventada</oa:AddressLine><oa:CityName>SEVILLA</oa:CityName>
      <CountryCode>ES</CountryCode>
    </Address></PositionLocation>
    <PositionOrganization><OrganizationIdentifiers>
      <OrganizationName>Hotel Ejemplo SL</OrganizationName>
    </OrganizationIdentifiers></PositionOrganization>
    <JobCategoryCode listName="ISCO2008">5151</JobCategoryCode>
    <PositionOfferingTypeCode>{offering}</PositionOfferingTypeCode>{more}
    <PositionFormattedDescription><Content>{content}</Content></PositionFormattedDescription>
    <WorkingLanguageCode>ES</WorkingLanguageCode>
    <PositionPeriod><StartDate><DateText>01.12.2026</DateText></StartDate></PositionPeriod>
    <PositionScheduleTypeCode>PartTime</PositionScheduleTypeCode>
    <ApplicationCloseDate>2026-12-20</ApplicationCloseDate>
  </PositionProfile>
</PositionOpening>"""


def reply(*openings: object) -> bytes:
    items = [
        {"jobVacancy": {"header": {"handle": f"h{number}"}, "hrxml": xml},
         "related": {"urls": [{"urlValue": f"https://example.org/portal/{number}"}]}}
        for number, xml in enumerate(openings, 1)
    ]  # fmt: skip
    return json.dumps({"header": {}, "data": {"items": items}}).encode()


def read(data: str | bytes) -> tuple[list[OfferRecord], list[str]]:
    found: list[Parsed] = list(parse(data.encode() if isinstance(data, str) else data, "a"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def test_the_facts_of_an_opening_are_read() -> None:
    [record], lines = read(opening(more=QUALIFICATIONS))
    assert lines == []
    assert (record.id, record.title, record.employer) == (
        "1", "Camarera de pisos", "Hotel Ejemplo SL")  # fmt: skip
    assert (record.city, record.country, record.text_language) == ("Sevilla", "ES", "es")
    assert record.isco == ["5151"]
    assert record.contract is Contract.FIXED_TERM
    assert record.full_time is False
    assert record.hours_per_week == 25
    assert (record.start, record.deadline) == (date(2026, 12, 1), date(2026, 12, 20))
    assert (record.education, record.experience_months, record.licences) == (3, 12, ["B"])
    assert record.description == "Limpieza de habitaciones"
    assert record.url == "https://example.org/jobs/1"


def test_all_places_of_an_opening_are_named() -> None:
    more = "<PositionLocation><Address><CityName>Utrera</CityName></Address></PositionLocation>"
    [record], _ = read(opening(more=more))
    assert (record.city, record.lat) == ("Sevilla / Utrera", None)


def test_language_levels_are_kept_by_mode() -> None:
    [record], _ = read(opening(more=QUALIFICATIONS))
    assert record.languages is not None
    assert [(n.language, n.level, n.modes) for n in record.languages] == [
        ("es", Cefr.A2, [Mode.WRITING]),
        ("es", Cefr.B1, [Mode.SPEAKING]),
    ]


def test_pay_is_read_with_both_ends() -> None:
    [record], _ = read(opening(more=QUALIFICATIONS))
    assert record.pay is not None
    assert (record.pay.amount, record.pay.amount_to, record.pay.period) == (
        1200, 1400, PayPeriod.MONTH)  # fmt: skip
    assert record.pay.gross is None


@pytest.mark.parametrize(
    ("offering", "kind", "contract"),
    [
        ("Internship", Kind.INTERNSHIP, Contract.INTERNSHIP),
        ("Seasonal", Kind.VACANCY, Contract.FIXED_TERM),
        ("OnCall", Kind.VACANCY, Contract.ON_CALL),
        ("SelfEmployed", Kind.VACANCY, Contract.SELF_EMPLOYED),
        ("DirectHire", Kind.VACANCY, None),
        ("Volunteer", Kind.VACANCY, None),
    ],
)
def test_the_offering_type_gives_the_contract_only_where_it_says_it(
    offering: str, kind: Kind, contract: Contract | None
) -> None:
    [record], _ = read(opening(offering=offering))
    assert (record.kind, record.contract) == (kind, contract)


def test_what_an_opening_does_not_say_stays_unknown() -> None:
    [record], _ = read(opening())
    assert record.languages is None
    assert record.pay is None
    assert record.licences is None
    assert record.education is None


def test_in_a_reply_the_handle_is_the_id_and_one_broken_item_costs_only_itself() -> None:
    broken = opening(2).replace("</PositionTitle>", "")
    records, [line] = read(reply(opening(1), broken, opening(3)))
    assert [record.id for record in records] == ["h1", "h3"]
    assert line.startswith("a: record 2 (id h2): broken XML: mismatched tag: line ")


def test_an_item_without_xml_is_named() -> None:
    _, [line] = read(reply(None))
    assert line == "a: record 1 (id h1): has no hrxml"


def test_an_opening_without_a_title_is_named() -> None:
    records, [line] = read(reply(opening(title=" "), opening(2)))
    assert [record.id for record in records] == ["h2"]
    assert line == "a: record 1 (id h1): field title: is missing"


def test_a_document_type_is_refused_and_nothing_of_it_is_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><PositionOpening'
    records, [line] = read(reply(opening().replace("<PositionOpening", bomb, 1), opening(2)))
    assert [record.id for record in records] == ["h2"]
    assert "XML with a DTD or entities is refused" in line


def test_several_documents_one_after_the_other_are_read_each_by_itself() -> None:
    broken = opening(2)[:300]
    records, [line] = read("\n".join([opening(1), broken, opening(3)]))
    assert [record.id for record in records] == ["1", "3"]
    assert line.startswith("a: record 2: broken XML: ")


def test_openings_under_any_root_are_found_even_when_one_is_broken() -> None:
    bare = [opening(n).partition("\n")[2] for n in (1, 2, 3)]
    records, lines = read(f"<Envelope>{''.join(bare)}</Envelope>")
    assert [record.id for record in records] == ["1", "2", "3"]
    bare[1] = bare[1].replace("</PositionProfile>", "")
    records, lines = read(f"<Envelope>{''.join(bare)}</Envelope>")
    assert [record.id for record in records] == ["1", "3"]
    assert len(lines) == 1


def test_an_education_level_other_than_isced_is_not_a_level() -> None:
    other = QUALIFICATIONS.replace("<EducationLevelCode>3", "<EducationLevelCode>9")
    [record], _ = read(opening(more=other))
    assert record.education is None


def test_a_wrong_language_level_refuses_the_opening() -> None:
    records, [line] = read(opening(more=QUALIFICATIONS.replace("B1", "Z9")))
    assert records == []
    assert "'Z9' is not a CEFR level" in line


@pytest.mark.parametrize("data", [b'{"data": {"items": [{"jobVacancy"', b'{"hrxml": 1}', b"<x/>"])
def test_a_file_that_is_no_reply_is_at_most_one_complaint(data: bytes) -> None:
    records, lines = read(data)
    assert records == []
    assert len(lines) <= 1


def test_replies_and_bare_openings_are_recognised() -> None:
    assert feed_of(reply(opening())) is FEEDS["eures"]
    assert feed_of(opening().encode()) is FEEDS["eures"]
